"""One run of the whole pipeline over each event of the invented press, shared by all tests."""

import pytest

from bench.quality._newsroom_run import Run, shelved
from tests import newsroom


@pytest.fixture(scope="session")
def desk():
    """The rooms with their models, loaded once."""
    return shelved()


@pytest.fixture(scope="session")
def runs(desk):
    """One run an event, made when it is first asked for."""
    made: dict[str, Run] = {}

    def of(event: str) -> Run:
        if event not in made:
            mixture = newsroom.story(event, seed=5)
            made[event] = Run(name=event, mixture=mixture, dossier=desk.read(mixture, "rows"))
        return made[event]

    return of


@pytest.fixture(params=newsroom.events())
def event(request) -> str:
    return request.param


@pytest.fixture
def story(runs, event) -> Run:
    return runs(event)
