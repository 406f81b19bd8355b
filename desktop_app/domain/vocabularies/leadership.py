"""Terms for postings."""

from desktop_app import gettext as _
from desktop_app.domain.vocabulary import Term, Vocabulary

ROLE = Vocabulary(
    "role",
    "Security Force Monitor; Fact Sheets",
    (
        Term("leader", _("leader"), _("Heads the group: emir, wali, supreme leader.")),
        Term("founder", _("founder"), _("Founded the group, alone or with others.")),
        Term("deputy", _("deputy"), _("Second to the leader.")),
        Term("spokesperson", _("spokesperson"), _("Speaks for the group in public.")),
        Term("shura-member", _("council member"), _("Sits on the leadership council (shura).")),
        Term("military", _("military commander"), _("Commands the group's fighters.")),
        Term("governor", _("regional commander"), _("Heads a region; shadow governor.")),
        Term("cell-commander", _("cell commander"), _("Heads a cell or a small unit.")),
        Term("intelligence", _("intelligence"), _("Heads or works in intelligence.")),
        Term("finance", _("finance"), _("Raises, keeps or moves money.")),
        Term("media", _("media"), _("Heads or works in the group's media.")),
        Term("logistics", _("logistics or recruitment"), _("Supplies, recruits, moves people.")),
        Term("religious-judicial", _("religious or judicial"), _("Judge, cleric of the group.")),
        Term("ideologue", _("ideologue"), _("Shapes what the group believes.")),
        Term("other", _("other"), _("Another role; the title says which.")),
    ),
)

HOW_STARTED = Vocabulary(
    "how started",
    "Fact Sheets",
    (
        Term("founder", _("founder"), _("Held the role from the founding.")),
        Term("elected", _("elected by council"), _("Chosen by the group's own council.")),
        Term("appointed", _("appointed by parent"), _("Named by the parent organisation.")),
        Term("succeeded", _("succeeded"), _("Followed the one before; how is not known.")),
        Term("self-declared", _("self-declared"), _("Declared himself.")),
        Term("claimed-only", _("claimed only"), _("Said to hold the role; not established.")),
    ),
)

EXIT = Vocabulary(
    "exit",
    "Security Force Monitor; Fact Sheets",
    (
        Term("killed-by-strike", _("killed by strike"), _("Killed from the air or at range.")),
        Term("killed-in-combat", _("killed in combat"), _("Killed in a raid or in fighting.")),
        Term("assassinated", _("assassinated"), _("Killed by a rival or an unknown hand.")),
        Term("executed", _("executed"), _("Put to death by a state or a group.")),
        Term("natural-death", _("natural death"), _("Died of illness, age or accident.")),
        Term("captured", _("captured"), _("Taken prisoner or arrested.")),
        Term("surrendered", _("surrendered"), _("Gave himself up.")),
        Term("removed", _("removed"), _("Dismissed or demoted.")),
        Term("resigned", _("resigned"), _("Stepped down.")),
        Term("promoted", _("promoted"), _("Left for a higher role.")),
        Term("transferred", _("transferred"), _("Left for another role or region.")),
        Term("defected", _("defected"), _("Went over to another group.")),
        Term("dissolved", _("group dissolved"), _("The role ended with the group.")),
        Term("missing", _("missing"), _("Whereabouts unknown.")),
        Term("disputed", _("disputed"), _("Sources disagree on how or whether it ended.")),
        Term("in-post", _("still in post"), _("Held the role when last reported.")),
    ),
)

IN_POST = "in-post"
"""The one exit that is none."""

EXITS_BY_DEATH = frozenset(
    {"killed-by-strike", "killed-in-combat", "assassinated", "executed", "natural-death"}
)

VERDICT = Vocabulary(
    "verdict on a report of death",
    "Fact Sheets",
    (
        Term("unverified", _("unverified"), _("Reported, neither confirmed nor denied.")),
        Term("confirmed-by-group", _("confirmed by the group"), _("The group said so.")),
        Term("confirmed-by-state", _("confirmed by a state or the UN"), _("A state or UN body.")),
        Term("denied", _("denied"), _("Denied by the group or another party.")),
        Term("reappeared", _("person reappeared"), _("Seen or heard alive afterwards.")),
    ),
)
