"""One Chromium for all tests of this folder, and pages that notice what must not happen."""

import shutil
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

import pytest

import copydesk
from copydesk.formats.html_page import write_html

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass
class Watched:
    """A page, what it said on the console and what it asked for."""

    page: object
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __getattr__(self, name):
        return getattr(self.page, name)


@pytest.fixture(scope="session")
def chromium():
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium on this machine (looked for: " + ", ".join(NAMES) + ")")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def dossier():
    return copydesk.read(str(files("copydesk") / "sample"))


@pytest.fixture(scope="session")
def written(dossier, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("account") / "account.html"
    path.write_bytes(write_html(dossier))
    return path


@pytest.fixture
def opened(chromium, written):
    """Opens the sample's account, or another file, in a window of its own."""
    contexts = []

    def opens(path=written, width=1280, height=900, **options):
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.page.on("console", lambda message: watched.said.append(message.text))
        watched.page.on("pageerror", lambda error: watched.said.append(str(error)))
        watched.page.on("request", lambda request: watched.asked.append(request.url))
        watched.page.goto(path.as_uri())
        return watched

    yield opens
    for context in contexts:
        context.close()
