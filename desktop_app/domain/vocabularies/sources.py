"""Terms for sources."""

from desktop_app import gettext as _
from desktop_app.domain.vocabulary import Term, Vocabulary

SOURCE_TYPE = Vocabulary(
    "source type",
    "Citation Style Language 1.0.2, item types",
    (
        Term("article-newspaper", _("news report"), _("Newspaper, agency or broadcaster's text.")),
        Term("article-magazine", _("magazine article"), _("Weekly, monthly or online magazine.")),
        Term("article-journal", _("journal article"), _("Scholarly or professional journal.")),
        Term("report", _("report"), _("Of the UN, a state, a research or aid organisation.")),
        Term("webpage", _("web page"), _("A page that is none of the others.")),
        Term("post-weblog", _("blog post"), _("Blog or analyst's site.")),
        Term("post", _("post"), _("On a social network or forum.")),
        Term("entry-encyclopedia", _("encyclopaedia entry"), _("Encyclopaedia article.")),
        Term("book", _("book"), _("A book.")),
        Term("chapter", _("chapter"), _("Part of a book.")),
        Term("dataset", _("data set"), _("Data set or database.")),
        Term("legislation", _("legal instrument"), _("Law, sanctions listing, resolution.")),
        Term("legal_case", _("court case"), _("Judgment or indictment.")),
        Term("hearing", _("hearing"), _("Parliamentary or other hearing.")),
        Term("speech", _("speech or statement"), _("Speech, press statement.")),
        Term("interview", _("interview"), _("Interview.")),
        Term("broadcast", _("broadcast"), _("Radio or television programme.")),
        Term("map", _("map"), _("Map.")),
        Term("thesis", _("thesis"), _("Academic thesis.")),
        Term("document", _("document"), _("Any other document.")),
    ),
)

RELIABILITY = Vocabulary(
    "reliability of the source",
    "Admiralty code (NATO AJP-2.1)",
    (
        Term("A", _("A – completely reliable"), _("No doubt of its trustworthiness.")),
        Term("B", _("B – usually reliable"), _("Minor doubts; mostly right in the past.")),
        Term("C", _("C – fairly reliable"), _("Some doubts; right at times.")),
        Term("D", _("D – not usually reliable"), _("Marked doubts.")),
        Term("E", _("E – unreliable"), _("Has been wrong as a rule.")),
        Term("F", _("F – cannot be judged"), _("Not enough known of the source.")),
    ),
)

CREDIBILITY = Vocabulary(
    "credibility of what it says",
    "Admiralty code (NATO AJP-2.1)",
    (
        Term("1", _("1 – confirmed"), _("Confirmed by other independent sources.")),
        Term("2", _("2 – probably true"), _("Not confirmed, consistent with what is known.")),
        Term("3", _("3 – possibly true"), _("Not confirmed, agrees in part with what is known.")),
        Term("4", _("4 – doubtful"), _("Possible, not consistent.")),
        Term("5", _("5 – improbable"), _("Contradicted by what is known.")),
        Term("6", _("6 – cannot be judged"), _("No basis to judge it.")),
    ),
)
