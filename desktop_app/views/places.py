"""Where the reader is, and where he was."""

from enum import Enum

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.filtering.filters import Filters


class Tab(Enum):
    """The tabs of a fact sheet, in their order."""

    PROFILE = "profile"
    LEADERSHIP = "leadership"
    ATROCITIES = "atrocities"
    RELATIONS = "relations"
    SOURCES = "sources"


def tab_names() -> dict[Tab, str]:
    """What each tab is called, in their order."""
    return {
        Tab.PROFILE: _("Profile"),
        Tab.LEADERSHIP: _("Leadership"),
        Tab.ATROCITIES: _("Atrocities"),
        Tab.RELATIONS: _("Relations"),
        Tab.SOURCES: _("Sources"),
    }


class Place(msgspec.Struct, frozen=True):
    """One tab of one group's sheet as of a day, and the record (table, id) open beside it.

    A day of None is today, whichever day that is.
    """

    group: str
    tab: Tab = Tab.PROFILE
    record: tuple[str, str] | None = None
    day: Day | None = None
    filters: Filters = Filters()


class Trail:
    """The places visited: back and forward walk along it, a new step cuts what lay ahead."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1
        self._turning = ""
        self._stood: tuple[int, Place] | None = None

    @property
    def here(self) -> Place | None:
        """The present place."""
        return self._places[self._at] if self._places else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place ahead."""
        return self._at < len(self._places) - 1

    def go(self, place: Place) -> None:
        """Step to a place; staying where one is leaves no trace."""
        self._turning = ""
        if place != self.here:
            del self._places[self._at + 1 :]
            self._places.append(place)
            self._at += 1

    def turn(self, place: Place, what: str) -> None:
        """Turn one thing of the present place, the day or the filters.

        Turning the same thing on and on, as along a slider, is one step.
        """
        if self._turning == what and self.here is not None:
            self._places[self._at] = place
        else:
            self.go(place)
            self._turning = what

    def settle(self, place: Place) -> None:
        """The reader stands at the present place now: say more exactly where that is."""
        self._places[self._at] = place
        self._stood = self._at, place

    @property
    def stood(self) -> Place | None:
        """Where the reader stood last; None as long as he has stood nowhere."""
        return self._stood[1] if self._stood is not None else None

    def return_to_stand(self) -> None:
        """Step to where the reader stood last, wherever along the trail that is."""
        if self._stood is not None:
            self._turning = ""
            at, place = self._stood
            if self._places[at : at + 1] == [place]:
                self._at = at
            else:  # the trail was cut before it
                self.go(place)

    def back(self) -> Place:
        """Step back."""
        self._turning = ""
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Place:
        """Step forward again."""
        self._turning = ""
        self._at += 1
        return self._places[self._at]
