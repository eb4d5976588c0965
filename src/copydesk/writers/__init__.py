"""Writers: a model may smooth the wording of the finished account, and add nothing to it.

Off by default. In comes a finished `Dossier`; out goes the same one, some of its sentences in
other words. A writer is any server that speaks the protocol of OpenAI's chat completions, one on
this machine included. It is asked for a rewording of each sentence, and what it answers is
believed in nothing: `drift_of` holds every rewording against our sentence word by word, `roles_of`
asks the parser who does what to whom in both, and what differs in either keeps our wording. A
server that fails in any way costs the rewordings and never the account.

The idea of generating and then checking against the evidence is that of "attribute first, then
generate" (Slobodkin and others, 2024) turned round: first comes the proved sentence, then the
model, then the proof again.
"""

from copydesk.writers.asking import Server
from copydesk.writers.drift import Drift, drift_of
from copydesk.writers.rewording import NOTE, drift_in, reword
from copydesk.writers.settings import WriterSettings

__all__ = ["NOTE", "Drift", "Server", "WriterSettings", "drift_in", "drift_of", "reword"]
