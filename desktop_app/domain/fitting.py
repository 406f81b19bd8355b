"""What of a record being typed fits its declaration, and what to do about the rest."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.reading import Misfit, R, from_document, misfits
from desktop_app.domain.records import Record

_PLACE = re.compile(r" - at `\$((?:\.\w+|\[\d+\])+)`$")
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_NUMBER = re.compile(r"Expected `(int|float)\b")

Step = str | int


class Fitting(msgspec.Struct, frozen=True):
    """The document without what does not fit, and a problem for each part left out."""

    document: dict[str, Any]
    problems: tuple[Problem, ...] = ()


def fitting(record_type: type[Record], document: Mapping[str, Any]) -> Fitting:
    """Leave out just the parts that do not fit, so that all else can be shown and checked."""
    left = dict(document)
    found: list[Problem] = []
    while wrong := misfits(record_type, left):
        for misfit in wrong:
            if not misfit.field:  # no object at all
                return Fitting({}, (_problem(misfit, "", left),))
            steps = _steps(misfit.reason)
            at = _part(left[misfit.field], steps)
            path = "".join(f".{each}" if isinstance(each, str) else f"[{each}]" for each in steps)
            found.append(_problem(misfit, path, at))
            if steps and isinstance(steps[-1], str):
                left[misfit.field] = _without(left[misfit.field], steps)
            else:
                del left[misfit.field]
    return Fitting(left, tuple(found))


def as_typed(record_type: type[R], record_id: str, document: Mapping[str, Any]) -> R:
    """The typed view of what a form holds: a number half typed takes nothing else along."""
    return from_document(record_type, record_id, fitting(record_type, document).document)


def _problem(misfit: Misfit, path: str, value: object) -> Problem:
    number = _NUMBER.match(misfit.reason)
    if number is None or not isinstance(value, str | float):
        told = _("The value is not of the shape of this field: {reason}.")
        sentence = told.format(reason=misfit.reason)
    elif number[1] == "int":
        told = _("“{text}” is not a whole number: write it in digits, such as 1200.")
        sentence = told.format(text=value)
    else:
        told = _("“{text}” is not a number: write it in digits, such as 34.5.")
        sentence = told.format(text=value)
    return Problem(misfit.field + path, sentence, Severity.IMPOSSIBLE)


def _steps(reason: str) -> Sequence[Step]:
    """The keys and numbers that lead to the part that a reason is about."""
    place = _PLACE.search(reason)
    steps = _STEP.findall(place[1]) if place else ()
    return [key or int(number) for key, number in steps]


def _part(value: Any, steps: Sequence[Step]) -> object:  # noqa: ANN401
    for step in steps:
        value = value[step]
    return value


def _without(value: Any, steps: Sequence[Step]) -> Any:  # noqa: ANN401
    """A copy without the part at the end of the steps."""
    copy = value.copy()
    if len(steps) == 1:
        del copy[steps[0]]
    else:
        copy[steps[0]] = _without(value[steps[0]], steps[1:])
    return copy
