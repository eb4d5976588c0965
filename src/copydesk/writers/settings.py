"""Every number of the writer, and where it is asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WriterSettings:
    """Whether a model smooths the wording of the account, and how long it is waited for.

    Attributes:
        address: Where an OpenAI-compatible server answers, such as ``http://localhost:8080/v1``;
            empty to keep our own wording, and then nothing is asked of anybody.
        model: Name of the model, as the server knows it.
        key_from: Name of the environment variable that holds the key; empty where none is needed.
            The key itself is never a setting, and is written nowhere.
        sentences: Sentences in one request, 1 to 100. Few enough that one bad answer loses little.
        connect_seconds: Seconds to wait for a connection, above 0.
        answer_seconds: Seconds that one request may take as a whole, above 0. A small model on a
            processor writes 12 sentences in about a minute.
        total_seconds: Seconds that all requests of a run may take together, above 0.
        max_answer_bytes: Bytes of one answer, 1 and up; 12 sentences need less than 10,000.
        most_failures: Requests that may fail before no more are made, 1 and up.
    """

    address: str = ""
    model: str = ""
    key_from: str = ""
    sentences: int = 12
    connect_seconds: float = 10.0
    answer_seconds: float = 120.0
    total_seconds: float = 600.0
    max_answer_bytes: int = 1024 * 1024
    most_failures: int = 2

    def __post_init__(self) -> None:
        """Refuse what is out of range.

        Raises:
            ValueError: When a number is out of its range.
        """
        if not 1 <= self.sentences <= 100:
            msg = "sentences is 1 to 100"
            raise ValueError(msg)
        if min(self.connect_seconds, self.answer_seconds, self.total_seconds) <= 0:
            msg = "seconds are above 0"
            raise ValueError(msg)
        if min(self.max_answer_bytes, self.most_failures) < 1:
            msg = "max_answer_bytes and most_failures are 1 and up"
            raise ValueError(msg)
