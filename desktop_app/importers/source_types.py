"""Types of source as other vocabularies name them, in ours.

Ours are item types of CSL 1.0.2. What has no term of its own here takes the nearest; whoever reads
the source is told.
"""

from desktop_app.domain.vocabularies.sources import SOURCE_TYPE

_CSL = {
    "article": "document", "bill": "legislation", "classic": "book", "collection": "document",
    "entry": "entry-encyclopedia", "entry-dictionary": "entry-encyclopedia",
    "figure": "document", "graphic": "document", "manuscript": "document",
    "motion_picture": "broadcast", "pamphlet": "document", "paper-conference": "article-journal",
    "patent": "legislation", "performance": "document", "periodical": "article-magazine",
    "personal_communication": "document", "regulation": "legislation",
    "review": "article-journal", "review-book": "article-journal", "software": "document",
    "song": "broadcast", "standard": "document", "treaty": "legislation", "event": "document",
}  # fmt: skip

_BIBTEX = {
    "article": "article-journal", "book": "book", "mvbook": "book", "collection": "book",
    "proceedings": "book", "booklet": "book", "inbook": "chapter", "incollection": "chapter",
    "bookinbook": "chapter", "inproceedings": "article-journal",
    "conference": "article-journal", "techreport": "report", "report": "report",
    "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis", "online": "webpage",
    "electronic": "webpage", "www": "webpage", "webpage": "webpage", "dataset": "dataset",
    "inreference": "entry-encyclopedia", "reference": "entry-encyclopedia",
    "legislation": "legislation", "legal": "legislation", "jurisdiction": "legal_case",
    "periodical": "article-magazine", "video": "broadcast", "audio": "broadcast",
    "movie": "broadcast", "letter": "document", "manual": "document",
    "unpublished": "document", "newspaper": "article-newspaper", "magazine": "article-magazine",
}  # fmt: skip

_RIS = {
    "NEWS": "article-newspaper", "MGZN": "article-magazine", "JOUR": "article-journal",
    "JFULL": "article-journal", "EJOUR": "article-journal", "INPR": "article-journal",
    "RPRT": "report", "GOVDOC": "report", "WEB": "webpage", "ELEC": "webpage",
    "BLOG": "post-weblog", "ICOMM": "post", "ENCYC": "entry-encyclopedia",
    "DICT": "entry-encyclopedia", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book",
    "CHAP": "chapter", "ECHAP": "chapter", "DATA": "dataset", "DBASE": "dataset",
    "AGGR": "dataset", "STAT": "legislation", "BILL": "legislation", "LEGAL": "legislation",
    "CASE": "legal_case", "HEAR": "hearing", "SOUND": "broadcast", "VIDEO": "broadcast",
    "MPCT": "broadcast", "MAP": "map", "THES": "thesis", "GEN": "document",
    "UNPB": "document", "PAMP": "document", "MANSCPT": "document",
    "CPAPER": "article-journal", "CONF": "article-journal",
}  # fmt: skip

_INEXACT = frozenset(
    {"inproceedings", "conference", "proceedings", "periodical", "video", "audio", "movie", "legal"}
    | {"letter", "manual", "unpublished", "CPAPER", "CONF", "SOUND", "MPCT", "VIDEO", "DICT"}
    | {"UNPB", "PAMP", "MANSCPT", "AGGR"}
)


def from_csl(name: str) -> tuple[str, str]:
    """Our term of a CSL item type, and the type in its own words where the term is not the same."""
    if name in SOURCE_TYPE:
        return name, ""
    return _CSL.get(name, ""), name


def from_bibtex(name: str, *, on_the_web: bool) -> tuple[str, str]:
    """The same of a BibTeX or BibLaTeX entry type; `misc` is a web page where it has an address."""
    plain = name.lower()
    if plain == "misc":
        return ("webpage" if on_the_web else "document"), ""
    return _known(_BIBTEX, plain)


def from_ris(name: str) -> tuple[str, str]:
    """The same of a RIS reference type."""
    return _known(_RIS, name.upper())


def _known(terms: dict[str, str], name: str) -> tuple[str, str]:
    term = terms.get(name, "")
    return term, name if name in _INEXACT or not term else ""
