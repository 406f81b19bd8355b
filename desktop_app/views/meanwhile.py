"""What a window does once it is painted and nobody waits: it looks in, reads, and makes ready."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from desktop_app.library import Library
from desktop_app.views.browser import Browser
from desktop_app.views.library_years import LibraryYears
from desktop_app.views.looking_in import LookingIn
from desktop_app.views.modules_ahead import ModulesAhead
from desktop_app.views.preparing import Preparing
from desktop_app.views.user_input import UserInput


class Meanwhile(QObject):
    """Begins with the modules when it is made; all of it gives way to the user."""

    whole = Signal()
    """Every record of the library can be read: what reads all of them follows."""

    damaged = Signal()
    """Not every record can be read: the library can only be salvaged."""

    def __init__(self, parent: QObject, browser: Browser, library: Library) -> None:
        super().__init__(parent)
        self._browser = browser
        self._library = library
        self.user = UserInput(self, waits=lambda: browser.busy)
        self.modules = ModulesAhead()
        self.user.happened.connect(self.modules.give_way)
        self.years = LibraryYears(self, library, self.user)
        self._looking = LookingIn(self, library)
        self._looking.rest_while(lambda: self.user.acted)
        self._looking.whole.connect(self._read_all)
        self._looking.whole.connect(self.whole)
        self._looking.damaged.connect(self.damaged)
        browser.view.rest_while(lambda: self.user.busy)

    @cached_property
    def preparing(self) -> Preparing:
        """What makes the tabs ready, from when the library is known to be whole."""
        return Preparing(self, self._browser, self.user, self.modules)

    def look_in(self) -> None:
        """See that the library is whole, then go on to what reads all of it."""
        self._looking.begin()

    def stop(self) -> None:
        """Begin nothing more, and let go of what is under way."""
        self._looking.stop()
        self.years.stop()
        self.modules.stop()
        if "preparing" in vars(self):
            self.preparing.stop()
        self.user.stop()

    def _read_all(self) -> None:
        _begun = self.preparing
        self._browser.listing.read_on(self.user)
