from copydesk.reuse import ReuseSettings, find_lineages, find_reuse
from tests.unit.reuse.press import report

RELEASE = (
    "The terminal will open in spring and create 340 permanent jobs. It comprises two cranes, a "
    "covered quay of 460 metres and a training centre for apprentices. “We are glad to take this "
    "step,” said Ida Solm, vice president. Half of the energy will come from panels on the roof "
    "and the other half from the river itself. Founded in 1921, the firm moves four million tonnes "
    "a year."
)
ONE = (
    "Nobody in Kelmouth had believed in it any more. Then came a press release from Sarn Lines on "
    f"Monday morning.\n\n{RELEASE}\n\nThe barber across the street laughed when he heard of it."
)
OTHER = (
    "Sarn Lines wants to build after all, as it let the papers know in a statement.\n\n"
    f"{RELEASE.replace('will open', 'is to open').replace('four million', '4 million')}\n\n"
    "Three earlier plans for the same field lie in a drawer of the town hall, the last from 2009."
)
COPY = ONE.replace("Nobody in Kelmouth had believed in it any more.", "Kelmouth gets its cranes.")


def found(*texts):
    reports = [report(f"r{at}", text) for at, text in enumerate(texts)]
    reuse = find_reuse(reports, ReuseSettings(), None)
    return reuse, find_lineages(reports, reuse, ReuseSettings())


def test_two_who_print_one_press_release_are_two():
    reuse, lineages = found(ONE, OTHER)
    assert {link.kind for link in reuse} == {"quotation"}
    assert "press release" in reuse[0].because
    assert len(lineages) == 2


def test_who_copies_the_frame_as_well_is_a_copy():
    reuse, lineages = found(ONE, COPY)
    assert "wire copy" in {link.kind for link in reuse}
    assert len(lineages) == 1


def test_without_its_name_in_both_nothing_tells_a_release_from_a_copy():
    nameless = OTHER.replace(", as it let the papers know in a statement", "")
    _, lineages = found(ONE, nameless)
    assert len(lineages) == 1
