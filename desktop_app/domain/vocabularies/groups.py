"""Terms for groups."""

from desktop_app import gettext as _
from desktop_app.domain.vocabulary import Term, Vocabulary

GROUP_KIND = Vocabulary(
    "group kind",
    "ACLED, actor types",
    (
        Term(
            "rebel-group",
            _("rebel group"),
            _("A political organisation that fights a government for power or territory."),
        ),
        Term(
            "political-militia",
            _("political militia"),
            _("An armed group that serves a political purpose without seeking to replace a state."),
        ),
        Term(
            "identity-militia",
            _("identity militia"),
            _("An armed group formed around an ethnic, tribal, religious or local identity."),
        ),
        Term(
            "state-force",
            _("state force"),
            _("Armed forces, police or other organs of a government, a de facto one included."),
        ),
        Term(
            "external",
            _("external or other force"),
            _("Foreign forces, international missions, private security."),
        ),
    ),
)

GROUP_STATE = Vocabulary(
    "group state",
    "Fact Sheets",
    (
        Term("active", _("active"), _("Operates.")),
        Term("dormant", _("dormant"), _("Exists, with little or no reported activity.")),
        Term("defeated", _("defeated"), _("Broken up or dissolved by force or order.")),
        Term("merged", _("merged"), _("Gone into another group.")),
        Term("in-government", _("in government"), _("Holds power, recognised or de facto.")),
        Term("unknown", _("unknown"), _("Sources do not settle it.")),
    ),
)

STANCE = Vocabulary(
    "stance",
    "Fact Sheets",
    (
        Term("asserted", _("asserted"), _("Said; no other party is known to have answered.")),
        Term("supported", _("supported"), _("Said, and other evidence is cited for it.")),
        Term("contested", _("contested"), _("Said, and disputed by others.")),
        Term("denied", _("denied"), _("Said, and denied by the party it concerns.")),
    ),
)
