"""A time of day beside a date: the date is read, the time is not part of it."""

import re

from desktop_app import gettext as _

_PART = r"(?:early |late )?(?:morning|afternoon|evening|night|dawn|dusk|noon|midday|midnight)"
_ZONE = r"(?: ?(?:z|utc|gmt|local(?: time)?))?"
_CLOCK = rf"\d{{1,2}}(?:[:h]\d\d(?::\d\d)?(?: ?[ap] ?m)?| ?[ap] ?m){_ZONE}"
_BEFORE = re.compile(rf"(?:(?:in )?{_PART}|(?:at )?(?:about )?{_CLOCK})(?: hours)? (?:in )?(?=\S)")
_AFTER = re.compile(
    r"(?P<date>.*\b(?:\d{4}|\d{4}-\d\d-\d\d))(?:t| )(?:at |in )?"
    rf"[(]?(?:about )?(?:{_PART}|{_CLOCK})[)]?"
)


def without_time(text: str) -> tuple[str, str]:
    """A plain text without its time of day, and what to say of that; empty where it has none."""
    remark = _("The time of day is not part of a date: put it into the summary.")
    if found := _BEFORE.match(text):
        return text[found.end() :], remark
    if found := _AFTER.fullmatch(text):
        return found["date"], remark
    return text, ""
