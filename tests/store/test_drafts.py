from pathlib import Path

import pytest

from desktop_app.store.drafts import Draft, Drafts
from desktop_app.store.errors import WriteFailed


def test_draft_is_kept_until_discarded(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    assert drafts.list() == ()
    drafts.keep("groups", "a/../b", {"name": "bad \x00 text", "killed": "ten"})
    drafts.keep("groups", "a/../b", {"name": "newer"})
    drafts.keep("groups", "a-b", {"name": "another"}, {"name": "first"})
    again = Drafts(tmp_path / "drafts")
    assert again.read("groups", "a/../b") == Draft("groups", "a/../b", {"name": "newer"})
    assert again.list() == (
        Draft("groups", "a-b", {"name": "another"}, {"name": "first"}),
        Draft("groups", "a/../b", {"name": "newer"}),
    )
    again.discard("groups", "a/../b")
    again.discard("groups", "a/../b")
    assert again.read("groups", "a/../b") is None
    assert {path.parent for path in tmp_path.rglob("*.json")} == {tmp_path / "drafts"}


def test_damaged_draft_is_skipped(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("groups", "a", {})
    (tmp_path / "x.json").write_bytes(b"{")
    assert drafts.list() == (Draft("groups", "a", {}),)


def test_draft_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("groups", "a", {"name": "kept"})
    file = next(tmp_path.iterdir())
    file.write_text('{"table": "groups", "id": "a", "content": {"name": "kept"}}')
    assert drafts.read("groups", "a") == Draft("groups", "a", {"name": "kept"}, None)


def test_failure_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(WriteFailed, match="draft was not kept"):
        Drafts(blocked / "drafts").keep("groups", "a", {})
