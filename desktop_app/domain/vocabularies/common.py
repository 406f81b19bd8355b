"""Terms that every kind of record uses."""

from desktop_app import gettext as _
from desktop_app.domain.vocabulary import Term, Vocabulary

STATUS = Vocabulary(
    "status",
    "Security Force Monitor, research handbook",
    (
        Term("accepted", _("accepted"), _("The sources agree, or the editor has weighed them.")),
        Term("disputed", _("disputed"), _("Sources contradict each other; the note says how.")),
        Term("needs-work", _("needs work"), _("Not checked enough to rely on.")),
    ),
)

CONFIDENCE = Vocabulary(
    "confidence",
    "ICD 203, analytic standards",
    (
        Term("low", _("low"), _("Scant, doubtful or conflicting information.")),
        Term("moderate", _("moderate"), _("Credible and plausible, not sufficiently backed.")),
        Term("high", _("high"), _("Good information from several independent sources.")),
    ),
)

MARKING = Vocabulary(
    "marking",
    "Traffic Light Protocol 2.0, FIRST",
    (
        Term("clear", "TLP:CLEAR", _("May be shared with anyone.")),
        Term("green", "TLP:GREEN", _("May be shared within the reader's community.")),
        Term("amber", "TLP:AMBER", _("Need to know, within the organisation and its clients.")),
        Term("amber+strict", "TLP:AMBER+STRICT", _("Need to know, within the organisation.")),
        Term("red", "TLP:RED", _("For the eyes of the named recipients only.")),
    ),
)

NAME_KIND = Vocabulary(
    "name kind",
    "UN Security Council consolidated list; FollowTheMoney",
    (
        Term("official", _("official"), _("The name the bearer, or a list, uses formally.")),
        Term("alias", _("alias"), _("Another name in use, a nom de guerre included.")),
        Term("acronym", _("acronym"), _("Initials.")),
        Term("native", _("native"), _("The name in the bearer's own language.")),
        Term("former", _("former"), _("A name no longer used.")),
        Term("exonym", _("exonym"), _("A name that only others use.")),
    ),
)

SCRIPT = Vocabulary(
    "script",
    "ISO 15924",
    (
        Term("Latn", _("Latin"), _("English, Turkish, romanised names.")),
        Term("Arab", _("Arabic"), _("Arabic, Dari, Pashto, Persian, Urdu, Uyghur.")),
        Term("Cyrl", _("Cyrillic"), _("Russian, Tajik, Uzbek.")),
        Term("Deva", _("Devanagari"), _("Hindi, Nepali.")),
        Term("Beng", _("Bengali"), _("Bengali, Assamese.")),
        Term("Hebr", _("Hebrew"), _("Hebrew, Yiddish.")),
        Term("Grek", _("Greek"), _("Greek.")),
        Term("Ethi", _("Ethiopic"), _("Amharic, Tigrinya.")),
        Term("Hans", _("Chinese, simplified"), _("Chinese as written on the mainland.")),
        Term("Hant", _("Chinese, traditional"), _("Chinese as written in Taiwan.")),
    ),
)

RIGHT_TO_LEFT_SCRIPTS = frozenset({"Arab", "Hebr"})
