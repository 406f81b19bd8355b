"""What a form held when it could not become an edit: kept by record until it does."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import msgspec

from desktop_app import gettext as _
from desktop_app.store.disk import REAL_DISK, Disk, write_whole
from desktop_app.store.errors import WriteFailed

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


class Draft(msgspec.Struct, frozen=True):
    """The content of a form on a record, as plain JSON values.

    ``base`` is the record that it began from, empty for a new one; None where the draft was kept
    before drafts told it.
    """

    table: str
    id: str
    content: dict[str, Any]
    base: dict[str, Any] | None = None


class Drafts(msgspec.Struct, frozen=True):
    """The drafts of one library, one file each."""

    folder: Path
    disk: Disk = REAL_DISK

    def keep(
        self, table: str, id_: str, content: dict[str, Any], base: dict[str, Any] | None = None
    ) -> None:
        """Put a draft on disk in place of an earlier one; raises WriteFailed."""
        path = self._path(table, id_)
        text = json.dumps({"table": table, "id": id_, "content": content, "base": base})
        try:
            self.disk.make_folder(self.folder)
            write_whole(self.disk, path, [text.encode()])
        except OSError as error:
            raise WriteFailed(
                _("The draft was not kept: {file}: {reason}.").format(
                    file=path, reason=error.strerror or error
                )
            ) from error

    def read(self, table: str, id_: str) -> Draft | None:
        """The draft kept for a record, None where there is none that can be read."""
        return self._read(self._path(table, id_))

    def list(self) -> tuple[Draft, ...]:
        """All drafts that can be read, by table and id."""
        drafts = (self._read(path) for path in self.folder.glob("*.json"))
        return tuple(sorted((d for d in drafts if d), key=lambda d: (d.table, d.id)))

    def discard(self, table: str, id_: str) -> None:
        """Forget a draft; raises WriteFailed."""
        path = self._path(table, id_)
        try:
            self.disk.remove(path)
        except OSError as error:
            raise WriteFailed(
                _("The draft {file} could not be removed: {reason}.").format(
                    file=path, reason=error.strerror or error
                )
            ) from error

    def _read(self, path: Path) -> Draft | None:
        try:
            return msgspec.json.decode(self.disk.read(path), type=Draft)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None

    def _path(self, table: str, id_: str) -> Path:
        mark = hashlib.sha256(json.dumps([table, id_]).encode()).hexdigest()[:8]
        return self.folder / f"{_UNSAFE.sub('-', f'{table}-{id_}')[:80]}-{mark}.json"
