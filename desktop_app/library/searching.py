"""What `Library.finder` takes and gives, for those above the library.

Apart from the package itself: importing it loads the search, which no first screen needs.
"""

from desktop_app.search import (
    EVERYTHING,
    FACETS,
    Count,
    Hit,
    Narrowing,
    Progress,
    Results,
    Search,
    Snippet,
    Span,
    Survey,
    best,
    by_kind,
    texts_in,
)

__all__ = [
    "EVERYTHING",
    "FACETS",
    "Count",
    "Hit",
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
