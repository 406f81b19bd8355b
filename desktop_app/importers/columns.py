"""Which field of an atrocity a column of a pasted table holds, found by its head."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from desktop_app.domain.bulk import slots
from desktop_app.domain.fields import fields_of
from desktop_app.domain.folding import folded
from desktop_app.domain.kinds import Count, Keyed, Kind, Line, Number, Reference, Rows
from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.atrocity import Attribution

BOUNDS = "killed bounds"
"""The id of the target for "low to high" of the killed, as the Atrocities tab shows it."""

_PEOPLE = Number(0, 1_000_000_000)
_ALSO = {
    "title": "what|event|incident|headline|name|attack",
    "date": "when|day|event date|date start|incident date|date of attack",
    "place.name": "place|where|location|city|town|village|where coordinates|place name",
    "place.admin1": "province|admin1|adm 1|provstate|state|region|governorate",
    "place.country": "country|country txt|country code|iso",
    "place.latitude": "lat|latitude|y",
    "place.longitude": "lon|lng|long|longitude|x",
    "place.precision": "precision|where prec|geo precision",
    "attack_types": "attack type|type|attacktype1 txt|method|tactic|sub event type|weapon",
    "targets": "target|target type|targtype1 txt|victims",
    "killed": "dead|deaths|fatalities|nkill|number killed|people killed|death toll|kills",
    "killed.low": "low|killed low|deaths low|minimum killed|killed min",
    "killed.best": "best|killed best|deaths best",
    "killed.high": "high|killed high|deaths high|maximum killed|killed max",
    BOUNDS: "range|killed range",
    "injured": "wounded|nwound|injuries|number injured|people injured",
    "injured.low": "wounded low",
    "injured.best": "wounded best",
    "injured.high": "wounded high",
    "attributions.group": "group|perpetrator|gname|actor|actor1|side a|attributed to|by group",
    "attributions.basis": "attribution|basis|claim",
    "attributions.by": "claimed by|attributed by|according to|said by",
    "citations.source": "source|sources|scite1|reference|url|link|citation",
    "summary": "description|details|summary|text",
    "note": "note|notes|remark|remarks|comment|comments",
}
"""Heads in use elsewhere: UCDP GED, GTD, ACLED, and what people write."""


class Target(msgspec.Struct, frozen=True):
    """What a column can hold: its path, dotted, what it is called, and its kind."""

    id: str
    label: str
    kind: Kind


@cache
def targets() -> tuple[Target, ...]:
    """Everything of an atrocity that one cell can hold, in the order of its fields."""
    found: list[Target] = []
    for slot in slots(Atrocity):
        path = ".".join(slot.path)
        match slot.field.kind:
            case Rows() if path == "attributions":
                found += _attribution(slot.label)
            case Rows() if path == "citations":
                found.append(Target("citations.source", slot.label, Reference("sources")))
            case Rows() | Keyed():
                pass
            case Count():
                found += _count(path, slot.label, slot.field.kind)
            case kind:
                found.append(Target(path, slot.label, kind))
    return tuple(found)


def matched(heads: Sequence[str]) -> tuple[Target | None, ...]:
    """The target of each column, None where its head is none that is known; each target once."""
    known = _known()
    taken: set[str] = set()
    found: list[Target | None] = []
    for head in heads:
        target = known.get(_plain(head))
        if target is not None and target.id in taken:
            target = None
        if target is not None:
            taken.add(target.id)
        found.append(target)
    return tuple(found)


@cache
def _known() -> dict[str, Target]:
    known: dict[str, Target] = {}
    by_id = {target.id: target for target in targets()}
    for target in by_id.values():
        for name in (target.label, target.id, target.id.rpartition(".")[2]):
            known.setdefault(_plain(name), target)
    for path, names in _ALSO.items():
        for name in names.split("|"):
            known.setdefault(_plain(name), by_id[path])
    return known


def _plain(head: str) -> str:
    return re.sub(r"[\W_]+", " ", folded(head)).strip()


def _attribution(label: str) -> list[Target]:
    fields = fields_of(Attribution)
    return [
        Target(f"attributions.{name}", f"{label} – {field.label}", field.kind)
        for name, field in fields.items()
        if name in {"group", "basis", "by"}
    ]


def _count(path: str, label: str, kind: Kind) -> list[Target]:
    parts = [
        Target(f"{path}.{part}", f"{label} – {part}", _PEOPLE) for part in ("low", "best", "high")
    ]
    bounds = [Target(BOUNDS, f"{label} – low to high", Line())] if path == "killed" else []
    return [Target(path, label, kind), *parts, *bounds]
