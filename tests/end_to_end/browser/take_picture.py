"""Takes the picture of the README: the account of the sample, with a card open.

python tests/end_to_end/browser/take_picture.py
"""

import shutil
import tempfile
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import sync_playwright

import copydesk
from copydesk.formats.html_page import write_html

PICTURE = Path(__file__).resolve().parents[3] / "docs" / "pictures" / "account.png"


def main():
    page_bytes = write_html(copydesk.read(str(files("copydesk") / "sample")))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "account.html"
        path.write_bytes(page_bytes)
        found = shutil.which("chromium") or shutil.which("google-chrome")
        browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1240, "height": 860})
        page.goto(path.as_uri())
        page.locator(".prose .sentence").nth(1).locator(".chip").first.hover()
        page.wait_for_timeout(500)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
