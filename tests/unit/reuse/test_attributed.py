from copydesk.reuse import ReuseSettings, find_reuse
from tests.unit.reuse.press import report

WORDS = (
    "The bridge stays open for food and for medicine, and whoever says otherwise does a disservice "
    "to the people of both banks, who have suffered enough."
)


def reasons(one, other):
    reports = [report("a", one), report("b", other)]
    return {(link.kind, link.because) for link in find_reuse(reports, ReuseSettings(), None)}


def test_one_speaker_in_both_is_named():
    one = f"Dogs barked. “{WORDS},” the White House said."
    other = f"Nobody slept that night. The White House said: “{WORDS}”"
    assert reasons(one, other) == {("quotation", "Both attribute these words to the White House.")}


def test_marks_in_one_and_a_block_in_the_other_are_enough():
    one = f"Dogs barked. “{WORDS}”"
    other = f"Nobody slept that night.\n\nThe harbour office said in a statement:\n\n{WORDS}"
    ((kind, because),) = reasons(one, other)
    assert kind == "quotation"
    assert because.startswith("Both give these words as ")


def test_marks_in_one_alone_are_enough():
    ((kind, because),) = reasons(f"Dogs barked. “{WORDS}”", f"Nobody slept that night. {WORDS}")
    assert kind == "quotation"
    assert because.startswith("One of the two gives these words as somebody’s")


def test_whom_to_call_is_a_formula():
    call = "Anyone with information is asked to call the tip line on 0800 555 123, day or night."
    ((kind, because),) = reasons(f"Dogs barked. {call}", f"Nobody slept that night. {call}")
    assert kind == "formula"
    assert "whom to call" in because
