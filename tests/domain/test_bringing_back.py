"""Bringing back what a deletion took."""

import json

from desktop_app.domain.bringing_back import Return, bringing_back
from desktop_app.domain.edit import Change, Edit

POSTING = b'{"group": "g", "person": "p"}'
PERSON = b'{"citations": [{"source": "s"}]}'
DELETION = Edit(
    "deletion of P",
    (
        Change("people", "p", PERSON, None),
        Change("leadership", "l", POSTING, None),
        Change("leadership", "m", POSTING, None),
        Change("atrocities", "a", b'{"by": "p"}', b"{}"),
    ),
)
GONE = {("atrocities", "a"): b"{}"}


def back(key: tuple[str, str], held: dict[tuple[str, str], bytes], edit: Edit = DELETION) -> Return:
    return bringing_back(edit, key, lambda *where: held.get(where), json.loads)


def ids(changes: tuple[Change, ...]) -> list[str]:
    return [change.id for change in changes]


def test_all_that_a_deletion_took_can_come_back() -> None:
    found = back(("people", "p"), GONE)
    assert ids(found.needed) == ["p"]
    assert ids(found.others) == ["l", "m"]
    assert ids(found.mentions) == ["a"]
    edit = found.edit("bringing back", whole=True)
    assert sorted(edit.changes, key=repr) == sorted(DELETION.reversed("").changes, key=repr)
    assert found.edit("bringing back", whole=False).changes == found.needed


def test_what_a_record_names_comes_back_with_it() -> None:
    found = back(("leadership", "m"), GONE)
    assert set(ids(found.needed)) == {"m", "p"}
    assert ids(found.others) == ["l"]


def test_what_is_there_again_or_has_changed_since_stays() -> None:
    held = {("people", "p"): b'{"new": 1}', ("atrocities", "a"): b'{"since": 1}'}
    found = back(("leadership", "l"), held)
    assert ids(found.needed) == ["l"]
    assert ids(found.others) == ["m"]
    assert found.mentions == ()
    assert found.kept == (("atrocities", "a"),)


def test_a_mention_that_was_restored_by_hand_is_no_matter() -> None:
    found = back(("people", "p"), {("atrocities", "a"): b'{"by": "p"}'})
    assert (found.mentions, found.kept) == ((), ())
