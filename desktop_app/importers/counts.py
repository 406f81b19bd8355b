"""Counts as people write them: "12", "at least 30", "170–183", "about 20", "183 (170–183)"."""

import re

_NUMBER = r"(\d{1,3}(?:[, '\u202f\u00a0]\d{3})+|\d+)(?:\.0+)?"
_LEAST = r"(?:at least|min(?:imum)?\.?|≥|>=|from)\s*"
_MOST = r"(?:up to|at most|max(?:imum)?\.?|≤|<=)\s*"
_MORE = r"(?:more than|over|above|>)\s*"
_LESS = r"(?:fewer than|less than|under|below|<)\s*"
_ABOUT = r"(?:about|around|approximately|approx\.?|circa|ca?\.|some|nearly|~|≈)?\s*"
_SPAN = rf"(?:between\s+)?{_NUMBER}\s*(?:-|–|—|\bto\b|\band\b|/)\s*{_NUMBER}"
_UNKNOWN = frozenset({"", "?", "unknown", "not known", "n/a", "na", "none given", "-", "–", "—"})

Count = dict[str, int]


def unknown(text: str) -> bool:
    """Whether a cell says that nothing is known."""
    return text.strip().casefold() in _UNKNOWN


def read_count(text: str) -> Count | None:
    """The parts that a text gives; None where it is no count. "30+" is at least 30."""
    plain = " ".join(text.casefold().split())
    whole = re.fullmatch(rf"{_ABOUT}{_NUMBER}\s*\((.+)\)", plain)
    if whole:
        bounds = _bounds(whole[2])
        return None if bounds is None else {"best": _int(whole[1]), **bounds}
    best = re.fullmatch(_ABOUT + _NUMBER, plain)
    return {"best": _int(best[1])} if best else _bounds(plain)


def _bounds(plain: str) -> Count | None:
    if found := re.fullmatch(_SPAN, plain):
        return {"low": _int(found[1]), "high": _int(found[2])}
    for pattern, part, by in (
        (rf"{_LEAST}{_NUMBER}", "low", 0),
        (rf"{_NUMBER}\s*(?:\+|or more)", "low", 0),
        (rf"{_MORE}{_NUMBER}", "low", 1),
        (rf"{_MOST}{_NUMBER}", "high", 0),
        (rf"{_NUMBER}\s*(?:or fewer|or less)", "high", 0),
        (rf"{_LESS}{_NUMBER}", "high", -1),
    ):
        if found := re.fullmatch(pattern, plain):
            return {part: max(0, _int(found[1]) + by)}
    same = re.fullmatch(_NUMBER, plain)
    return {"low": _int(same[1]), "high": _int(same[1])} if same else None


def _int(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))
