"""Reports that would like to do something to whoever reads them."""

import pytest

from copydesk.formats.html_page import write_html
from tests.unit.formats.build_dossier import dossier_of

pytestmark = pytest.mark.browser

SCRIPT = "<script>window.done = true</script><img src=x onerror='window.done = true'>"
NASTY = (
    f'Kites fell on Tavona{SCRIPT}. "\'></span></mark><svg onload="window.done=true">'
    " \u202etxet desrever a\x1b[31m {{ 7*7 }} javascript:alert(1)"
)


def test_markup_in_a_report_is_shown_and_does_nothing(opened, tmp_path):
    path = tmp_path / "nasty.html"
    path.write_bytes(write_html(dossier_of([NASTY, NASTY + "!"], url="javascript:window.done=1")))
    page = opened(path)
    page.locator(".chip").first.hover()
    page.wait_for_timeout(200)
    assert page.evaluate("window.done") is None
    assert page.locator(".words").first.inner_text().startswith("Kites fell on Tavona<script>")
    assert "\u202e" not in page.content()
    assert page.locator("a[href^='javascript']").count() == 0
    assert page.said == []
    assert page.asked == [path.as_uri()]


def test_a_script_that_slipped_in_would_be_refused(opened, tmp_path):
    path = tmp_path / "slipped.html"
    page = write_html(dossier_of(["Kites fell."])).replace(
        b"</body>", b"<script>window.done = true</script></body>"
    )
    path.write_bytes(page)
    assert opened(path).evaluate("window.done") is None


def test_one_endless_word_does_not_push_the_page_sideways(opened, tmp_path):
    path = tmp_path / "long.html"
    path.write_bytes(write_html(dossier_of(["K" * 3_000, "L" * 3_000])))
    page = opened(path, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
