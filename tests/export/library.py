"""A small library made by hand, with one of everything that a sheet can say."""

from typing import Any

from desktop_app.domain.reading import from_document
from desktop_app.domain.records import RECORD_TYPES, Record
from desktop_app.domain.references import references

DOCUMENTS: dict[str, dict[str, dict[str, Any]]] = {
    "groups": {
        "k": {
            "names": [
                {"text": "Khorasan Province", "kind": "official", "language": "en"},
                {"text": "ISIS-K", "kind": "acronym", "language": "en"},
                {"text": "ولاية خراسان", "kind": "native", "language": "ar", "script": "Arab"},
            ],
            "kind": "rebel-group",
            "state": "active",
            "founded": "2015-01",
            "area": ["AF", "PK"],
            "summary": "A branch for Afghanistan.\n\nIt was announced in 2015.",
            "ideology": "Salafi-jihadist.",
            "headquarters": "Nangarhar at first.",
            "citations": [
                {"source": "un", "fields": ["summary"], "locator": "p. 4"},
                {"source": "seed", "fields": ["founded"], "note": "Gives the month only."},
            ],
            "rivals": [
                {
                    "field": "founded",
                    "value": "2014",
                    "note": "First pledges.",
                    "citations": [{"source": "un"}],
                }
            ],
            "sizes": [
                {"date": "2021-08", "best": 2200, "scope": "fighters", "by": "UN"},
                {"date": "2016-02", "low": 1000, "high": 3000, "note": "A range."},
            ],
            "designations": [
                {
                    "authority": "UN Security Council",
                    "list": "1267 list",
                    "reference": "QDe.161",
                    "listed": "2019-05-14",
                    "citations": [{"source": "un"}],
                },
                {"authority": "Future State", "listed": "2035"},
            ],
            "claims": [
                {
                    "statement": "A foreign state made it",
                    "claimant": "Somebody in office",
                    "stance": "denied",
                    "note": "The state denies it.",
                    "citations": [{"source": "seed"}],
                },
                {"statement": "Backed", "claimant": "Researchers", "stance": "supported"},
            ],
            "assessments": [
                {"statement": "It may attack again", "by": "An institute", "date": "2021-09"}
            ],
            "external_ids": {"UN": "QDe.161"},
            "coverage": {"atrocities": "A selection of attacks."},
            "note": "A public remark.",
            "internal_note": "SECRET-NOTE",
            "status": "disputed",
            "confidence": "moderate",
            "reviewed": "2026-05-03",
        },
        "t": {"names": [{"text": "Taliban", "kind": "official"}]},
        "hidden": {
            "names": [{"text": "HIDDEN-GROUP", "kind": "official"}],
            "marking": "red",
        },
    },
    "people": {
        "khan": {
            "names": [
                {"text": "Hafiz Saeed Khan", "kind": "official"},
                {"text": "Mullah Saeed", "kind": "alias"},
                {"text": "حافظ سعید خان", "kind": "native", "language": "ur", "script": "Arab"},
            ],
            "born": "1972",
            "nationality": ["PK"],
            "biography": "A former commander.",
        },
        "informer": {"names": [{"text": "HIDDEN-PERSON"}], "marking": "amber"},
    },
    "leadership": {
        "khan-leader": {
            "group": "k",
            "person": "khan",
            "role": "leader",
            "title": "Wali",
            "start": "2015-01-26",
            "end": "2016-07-26",
            "how_started": "founder",
            "exit": "killed-by-strike",
            "exit_note": "Killed in Nangarhar.",
            "death_reports": [
                {"date": "2015-07-11", "claimant": "A spy agency", "verdict": "reappeared"}
            ],
            "citations": [{"source": "un"}],
        },
        "khan-before": {"group": "k", "person": "khan", "role": "military"},
        "informer-post": {"group": "k", "person": "informer", "role": "other"},
    },
    "atrocities": {
        "bank": {
            "title": "Bombing at a bank",
            "date": "2015-04-18",
            "place": {
                "name": "Jalalabad",
                "admin1": "Nangarhar",
                "country": "AF",
                "latitude": 34.4265,
                "longitude": 70.4515,
                "precision": "town",
            },
            "attack_types": ["bombing"],
            "targets": ["government"],
            "killed": {"low": 30, "best": 32, "high": 35},
            "injured": {"low": 80},
            "attributions": [
                {"group": "k", "basis": "claimed", "by": "a caller", "note": "Not checked."},
                {"group": "k", "basis": "attributed", "by": "the president"},
                {"group": "t", "basis": "denied", "by": "its spokesman"},
                {"group": "hidden", "basis": "suspected", "by": "a service"},
            ],
            "accounts": [
                {"source": "un", "killed": {"best": 32}, "injured": {"best": 126}, "note": "UN."},
                {"source": "seed", "killed": {"low": 30}},
                {"source": "leak", "killed": {"best": 777}},
            ],
            "summary": "It struck a queue.",
            "citations": [{"source": "seed"}, {"source": "leak"}],
        },
        "days": {
            "title": "Killings over some days",
            "date": "2015-11-06/2015-11-08",
            "attributions": [{"group": "k", "basis": "suspected"}],
            "citations": [{"source": "un"}],
        },
        "kept": {
            "title": "HIDDEN-ATTACK",
            "date": "2016",
            "attributions": [{"group": "k", "basis": "claimed"}],
            "marking": "green",
        },
    },
    "relations": {
        "war": {
            "subject": "k",
            "object": "t",
            "kind": "violent-competitor",
            "start": "2015-06",
            "basis": "observed",
            "statement": "They fight.",
            "citations": [{"source": "seed"}],
        },
        "secret": {"subject": "k", "object": "hidden", "kind": "ally"},
    },
    "sources": {
        "un": {
            "title": "Narrative summary",
            "publisher": "United Nations",
            "issued": "2019-05-14",
            "url": "https://example.org/un",
            "archive_url": "https://archive.example/un",
            "type": "report",
            "reliability": "A",
            "credibility": "2",
            "accessed": "2026-01",
            "note": "Read in part.",
        },
        "seed": {"title": "Who is it?", "author": "A. Writer", "language": "en"},
        "leak": {"title": "HIDDEN-SOURCE", "marking": "amber+strict"},
    },
}


class Records:
    """The records, found by id and by what they name."""

    def __init__(self, documents: dict[str, dict[str, dict[str, Any]]]) -> None:
        self._records = {
            table: {
                record_id: from_document(RECORD_TYPES[table], record_id, document)
                for record_id, document in records.items()
            }
            for table, records in documents.items()
        }

    def get(self, table: str, record_id: str, /) -> Record | None:
        return self._records[table].get(record_id)

    def naming(self, table: str, record_id: str, by: str, /) -> list[str]:
        return [
            other_id
            for other_id, record in self._records[by].items()
            if any((named.table, named.id) == (table, record_id) for named in references(record))
        ]


RECORDS = Records(DOCUMENTS)
