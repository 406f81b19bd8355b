"""Words to records: names in any spelling or script, and all other text."""

from desktop_app.search.hits import Hit, KindOfHits, Progress, Results, Snippet, Span, by_kind
from desktop_app.search.narrowing import EVERYTHING, Narrowing
from desktop_app.search.search import Search

__all__ = [
    "EVERYTHING",
    "Hit",
    "KindOfHits",
    "Narrowing",
    "Progress",
    "Results",
    "Search",
    "Snippet",
    "Span",
    "by_kind",
]
