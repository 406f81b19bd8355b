"""Words to records: names in any spelling or script, and all other text."""

from desktop_app.search.hits import Hit, KindOfHits, Progress, Results, Snippet, Span, best, by_kind
from desktop_app.search.narrowing import EVERYTHING, FACETS, Narrowing
from desktop_app.search.search import Search
from desktop_app.search.survey import Count, Survey
from desktop_app.search.texts import texts_in

__all__ = [
    "EVERYTHING",
    "FACETS",
    "Count",
    "Hit",
    "KindOfHits",
    "Narrowing",
    "Progress",
    "Results",
    "Search",
    "Snippet",
    "Span",
    "Survey",
    "best",
    "by_kind",
    "texts_in",
]
