"""The places that the library's own records name, each once, the most used first."""

from collections import Counter
from collections.abc import Iterable

from desktop_app.domain.folding import folded
from desktop_app.domain.records import Atrocity, Record
from desktop_app.domain.records.atrocity import Place


def known_places(records: Iterable[Record]) -> tuple[tuple[Place, int], ...]:
    """Every named place and how many records it occurs in.

    Places that differ in coordinates or precision are different ones; where only the spelling of
    case and accents differs, the one met first stands for both.
    """
    counted: Counter[tuple[object, ...]] = Counter()
    first: dict[tuple[object, ...], Place] = {}
    for record in records:
        if isinstance(record, Atrocity) and record.place.name:
            key = _key(record.place)
            counted[key] += 1
            first.setdefault(key, record.place)
    return tuple((first[key], count) for key, count in counted.most_common())


def _key(place: Place) -> tuple[object, ...]:
    return (
        folded(place.name),
        folded(place.admin1),
        place.country,
        place.latitude,
        place.longitude,
        place.precision,
    )
