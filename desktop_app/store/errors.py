"""What can go wrong with a library on disk; the text of each is the sentence a user reads."""

# The names say what is the matter; "Error" at the end of each would add a word and no meaning.


class StoreError(Exception):
    """A library cannot be read or written as asked."""


class Missing(StoreError, FileNotFoundError):
    """There is no file at the path."""


class Foreign(StoreError, ValueError):
    """The bytes of the file are sound, but another program's."""


class Unreadable(StoreError, OSError):
    """The path is a folder, may not be read, or its medium fails."""


class Damaged(StoreError, ValueError):
    """The bytes of the file are no library; ``salvage=True`` reads what is left of it."""


class ReadOnly(StoreError, OSError):
    """This opening of the library may not write."""


class WriteFailed(StoreError, OSError):
    """Nothing was written: the medium refused; memory and file are as before."""


class Busy(StoreError):
    """An edit of very many records is being saved; nothing else was."""


class ChangedOutside(StoreError):
    """Another program has changed the file since it was read; it was not overwritten."""


class Stale(StoreError):
    """A change starts from bytes that the library no longer holds; nothing was written."""


class Unstorable(StoreError, TypeError, ValueError):
    """A document holds something that JSON cannot carry back unchanged."""


class Closed(StoreError, ValueError):
    """The library was closed before."""
