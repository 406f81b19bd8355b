"""Why a library does not hand out what was asked for, each as the sentence a user reads."""

from desktop_app.store.errors import StoreError


class Withheld(StoreError):
    """The group itself is marked above what the reader may see."""


class UnknownGroup(StoreError, KeyError):
    """The library has no group of that id."""

    def __str__(self) -> str:
        """The sentence, without the quotes that KeyError puts around it."""
        return str(self.args[0])
