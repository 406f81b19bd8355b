"""Terms for relations between groups."""

from desktop_app import gettext as _
from desktop_app.domain.vocabulary import RelationTerm, Term, Vocabulary

RELATION_KIND = Vocabulary(
    "relation kind",
    "Mapping Militants Project; UCDP Actor Dataset; Security Force Monitor; MGAR",
    (
        RelationTerm(
            "affiliate-of",
            _("affiliate of"),
            _("Recognised branch of another organisation."),
            inverse=_("has as affiliate"),
        ),
        RelationTerm(
            "part-of",
            _("part of"),
            _("Belongs to an umbrella or a larger organisation."),
            inverse=_("includes"),
        ),
        RelationTerm(
            "pledged-to",
            _("pledged allegiance to"),
            _("A pledge offered; the statement says whether it was accepted."),
            inverse=_("received a pledge from"),
        ),
        RelationTerm(
            "splinter-of",
            _("split from"),
            _("Formed by members who left."),
            inverse=_("lost a splinter group"),
        ),
        RelationTerm(
            "merged-into",
            _("merged into"),
            _("Dissolved into another group."),
            inverse=_("absorbed"),
        ),
        RelationTerm("merged-with", _("merged with"), _("Two groups became one new group.")),
        RelationTerm(
            "successor-of",
            _("successor of"),
            _("Took the place of another group."),
            inverse=_("succeeded by"),
        ),
        RelationTerm(
            "renamed-from",
            _("renamed from"),
            _("The same group under an earlier name."),
            inverse=_("renamed to"),
        ),
        RelationTerm("ally", _("allied with"), _("Acts jointly by agreement.")),
        RelationTerm(
            "associate", _("associated with"), _("Works together at times, or is linked.")
        ),
        RelationTerm(
            "supporter",
            _("supporter of"),
            _("Gives material, operational or financial support."),
            inverse=_("supported by"),
        ),
        RelationTerm(
            "verbal-supporter",
            _("verbal supporter of"),
            _("Supports in words only."),
            inverse=_("supported in words by"),
        ),
        RelationTerm(
            "host", _("host of"), _("Gives shelter or territory."), inverse=_("hosted by")
        ),
        RelationTerm(
            "rival", _("rival of"), _("Competes or quarrels, without sustained fighting.")
        ),
        RelationTerm(
            "violent-competitor",
            _("in armed conflict with"),
            _("Fights, attacks or kills members of the other."),
        ),
        RelationTerm("truce", _("truce or talks with"), _("Ceasefire, talks or a settlement.")),
        RelationTerm(
            "state-support",
            _("state supporter of"),
            _("Support by a state, as alleged or shown."),
            inverse=_("state support from"),
        ),
        RelationTerm("unspecified", _("linked with"), _("A link that no other kind describes.")),
    ),
)

BASIS_OF_RELATION = Vocabulary(
    "basis of relation",
    "Mapping Militants Project; Fact Sheets",
    (
        Term("declared", _("declared"), _("One or both parties said so.")),
        Term("observed", _("observed"), _("Seen and reported by others.")),
        Term("alleged", _("alleged"), _("Said by a third party, not established.")),
        Term("inferred", _("inferred"), _("Concluded by an analyst from other facts.")),
    ),
)
