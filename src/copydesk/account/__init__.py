"""Account: claims become a text in which every sentence can be checked.

In comes the `Material` of one story: its reports, lineages, reuse, statements, claims and people.
Out goes an `Account`: a headline, cited sentences in an editor's order (what happened, who said
what, the background), a timeline, what is disputed, what only one lineage has, what is not known,
and how the reports descend from one another.

The wording is the reports' own, or a plain template around it. `flaws_of` is the proof reader: it
says of any sentence which number, name or quotation its citations do not bear out. The room runs
it on each sentence before it lets it stand, and the promises run it again on the whole account.
"""

from copydesk.account.material import Material
from copydesk.account.proof import Flaw, flaws_of
from copydesk.account.settings import AccountSettings
from copydesk.account.write import write_account

__all__ = ["AccountSettings", "Flaw", "Material", "flaws_of", "write_account"]
