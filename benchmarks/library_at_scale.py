"""A made-up library as large as a whole conflict dataset, the same every time.

Shaped like UCDP's georeferenced events: many events per place, most dated by the day and some by
the month or year only, few deaths in most and many in few, names in several scripts.
``python -m benchmarks.library_at_scale db.json`` writes it; ``--share 0.1`` a tenth of it.
"""

import argparse
import json
import random
from collections.abc import Mapping
from pathlib import Path

from benchmarks.scale_parts import Document
from benchmarks.scale_records import Records

SEED = 1989
ATROCITIES = 72_000
COUNTS = {
    "groups": 300,
    "people": 3_500,
    "leadership": 5_000,
    "atrocities": ATROCITIES,
    "relations": 3_000,
    "sources": 20_000,
    "places": 6_000,
}

Tables = dict[str, dict[str, Document]]


def library(share: float = 1.0, seed: int = SEED) -> Tables:
    """Documents by table and id; `share` scales the number of records."""
    chance = random.Random(seed)
    records = Records(
        chance, {name: max(3, round(count * share)) for name, count in COUNTS.items()}
    )
    return {
        "_library": {"1": {"schema": 1, "id": f"made-up-{seed}", "title": "A library at scale"}},
        "groups": dict(records.groups()),
        "people": dict(records.people()),
        "leadership": dict(records.postings()),
        "atrocities": dict(records.atrocities()),
        "relations": dict(records.relations()),
        "sources": dict(records.sources()),
    }


def encoded(tables: Mapping[str, Mapping[str, Document]]) -> dict[str, dict[str, bytes]]:
    """The bytes of each record, as the store holds them."""
    return {
        table: {
            id_: json.dumps(document, ensure_ascii=False).encode() for id_, document in rows.items()
        }
        for table, rows in tables.items()
    }


def write(path: Path, tables: Mapping[str, Mapping[str, Document]]) -> None:
    """Write db.json, one record per line."""
    parts = []
    for table, rows in encoded(tables).items():
        lines = b",\n".join(json.dumps(id_).encode() + b": " + row for id_, row in rows.items())
        parts.append(json.dumps(table).encode() + b": {\n" + lines + b"\n}")
    path.write_bytes(b"{\n" + b",\n".join(parts) + b"\n}\n")


def main() -> None:
    """Write the library where the argument says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--share", type=float, default=1.0, help="of all records: 0.1 is a tenth")
    options = parser.parse_args()
    tables = library(options.share)
    write(options.path, tables)
    count = sum(map(len, tables.values())) - 1
    print(f"{options.path}: {count:,} records, {options.path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
