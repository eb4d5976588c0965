"""The shelf: each model is taken down once, when a room first asks for it."""

from functools import cached_property

from copydesk.models import OnnxEncoder, load_encoders, load_parser, load_tagger
from copydesk.models.gazetteer import TableGazetteer, is_installed, load_gazetteer
from copydesk.models.language import FastLanguageGuesser
from copydesk.models.settings import ModelSettings
from copydesk.records import ModelUsed
from copydesk.text.annotation import Encoders, LanguageGuesser, Parser


class Shelf:
    """Gives each model on first use, and says afterwards what took part."""

    def __init__(self, settings: ModelSettings) -> None:
        """Keep the settings; nothing is loaded yet."""
        self._settings = settings
        self._used: dict[str, ModelUsed] = {}
        self._notes: tuple[str, ...] = ()
        self._unplaced: tuple[str, ...] = ()

    @cached_property
    def parser(self) -> Parser:
        """The parser.

        Raises:
            ModelMissing: When it is not installed or not the known one.
        """
        parser, used = load_parser(self._settings)
        _, also, notes = load_tagger(self._settings, used.digest)
        self._used |= {model.task: model for model in (used, *also)}
        self._notes += notes
        return parser

    @cached_property
    def encoders(self) -> Encoders:
        """The two sentence encoders.

        Raises:
            ModelMissing: When one is not installed or not the known one.
        """
        encoders, used, notes = load_encoders(self._settings)
        self._used |= {model.task: model for model in used}
        self._notes += notes
        return encoders

    @cached_property
    def guesser(self) -> LanguageGuesser:
        """The language guesser.

        Raises:
            ModelMissing: When it is not installed or not the known one.
        """
        guesser = FastLanguageGuesser()
        used = guesser.used()
        self._used[used.task] = used
        return guesser

    @cached_property
    def gazetteer(self) -> TableGazetteer | None:
        """The gazetteer; None, with a note, where none is installed.

        Raises:
            ModelMissing: When it is not the known one.
        """
        if not is_installed(self._settings):
            self._unplaced = (
                "no gazetteer is installed: places are found, but not where they lie",
            )
            return None
        gazetteer, used = load_gazetteer(self._settings)
        self._used[used.task] = used
        return gazetteer

    def forget(self) -> None:
        """Forget what the encoders remember of earlier runs, but keep the models loaded."""
        if isinstance(self.encoders.fine, OnnxEncoder):
            self.encoders.fine.forget()

    def used(self) -> tuple[ModelUsed, ...]:
        """Give the models that were loaded, by task."""
        return tuple(self._used[task] for task in sorted(self._used))

    def notes(self) -> tuple[str, ...]:
        """Give what could not be done for want of a model."""
        return (*self._notes, *self._unplaced)
