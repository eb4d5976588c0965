from copydesk.records import Report
from copydesk.reuse import ReuseSettings
from copydesk.reuse.listing import is_list
from copydesk.reuse.reading import read


def test_a_list_has_no_finite_verb():
    sentence = (
        "Senator Marla Voss, Judge Alba Corrin, Mayor Hanne Brask and Bishop Olle Tarn have said "
        "that Sarn Lines was wrong."
    )
    listed = "Senator Marla Voss, Judge Alba Corrin, Mayor Hanne Brask and Bishop Olle Tarn."
    for text, expected in ((sentence, False), (listed, True)):
        reading = read(Report(id="r", locator="r", text=text), ReuseSettings())
        assert is_list(reading, 0, len(reading.words), ReuseSettings()) is expected
