"""The nouns: frozen, typed, with no behaviour beyond their own fields.

A `Capture` is what came in; a `Report` is its clean text; a `Span` points at words of it;
`Reuse` and `Lineage` say who carries whose words; a `Story` is reports of the same events;
a `Statement` is somebody saying something; a `Claim` is what several statements assert alike;
an `Account` is what copydesk writes; a `Dossier` holds them all.
"""

from copydesk.records.account import Account, Citation, CitedSentence, TimelineEntry
from copydesk.records.change import (
    CHANGES_SCHEMA,
    Change,
    ChangeKind,
    Changes,
    ChangeSide,
    DossierMark,
    NewReports,
    StoryChanges,
)
from copydesk.records.claim import (
    Claim,
    Join,
    Person,
    Position,
    Reading,
    Role,
    Stance,
    Standing,
    Variation,
    VariationKind,
)
from copydesk.records.dossier import SCHEMA, Dossier, ModelUsed, RunSettings
from copydesk.records.event import Event, EventMention
from copydesk.records.export import Cell, Export, ExportRow
from copydesk.records.ids import content_id
from copydesk.records.measure import Moment, Quantity
from copydesk.records.place import Place
from copydesk.records.report import (
    Capture,
    CreditForm,
    CreditMark,
    Dateline,
    Kind,
    Removal,
    Report,
    Spiked,
)
from copydesk.records.reuse import Lineage, Reuse, ReuseKind
from copydesk.records.ruling import Outcome, Ruled, RuledPassage, Ruling, RulingKind
from copydesk.records.scope import LeftOut, Scope
from copydesk.records.span import Span
from copydesk.records.statement import TAGGED, Attributed, Statement
from copydesk.records.stemma import (
    Descent,
    DescentKind,
    Kinship,
    LostText,
    Stemma,
    Survival,
)
from copydesk.records.story import Story
from copydesk.records.voice import Manner, Status, Voice

__all__ = [
    "CHANGES_SCHEMA",
    "SCHEMA",
    "TAGGED",
    "Account",
    "Attributed",
    "Capture",
    "Cell",
    "Change",
    "ChangeKind",
    "ChangeSide",
    "Changes",
    "Citation",
    "CitedSentence",
    "Claim",
    "CreditForm",
    "CreditMark",
    "Dateline",
    "Descent",
    "DescentKind",
    "Dossier",
    "DossierMark",
    "Event",
    "EventMention",
    "Export",
    "ExportRow",
    "Join",
    "Kind",
    "Kinship",
    "LeftOut",
    "Lineage",
    "LostText",
    "Manner",
    "ModelUsed",
    "Moment",
    "NewReports",
    "Outcome",
    "Person",
    "Place",
    "Position",
    "Quantity",
    "Reading",
    "Removal",
    "Report",
    "Reuse",
    "ReuseKind",
    "Role",
    "Ruled",
    "RuledPassage",
    "Ruling",
    "RulingKind",
    "RunSettings",
    "Scope",
    "Span",
    "Spiked",
    "Stance",
    "Standing",
    "Statement",
    "Status",
    "Stemma",
    "Story",
    "StoryChanges",
    "Survival",
    "TimelineEntry",
    "Variation",
    "VariationKind",
    "Voice",
    "content_id",
]
