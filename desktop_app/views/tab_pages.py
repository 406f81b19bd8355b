"""The page of each tab, imported when it is first shown."""

from desktop_app.views.places import Tab
from desktop_app.views.tab_page import TabPage


def new_page(tab: Tab) -> TabPage:
    """A page for a tab, still empty."""
    match tab:
        case Tab.PROFILE:
            from desktop_app.views.profile import Profile

            return Profile()
        case Tab.LEADERSHIP:
            from desktop_app.views.leadership import Leadership

            return Leadership()
        case Tab.ATROCITIES:
            from desktop_app.views.atrocities import Atrocities

            return Atrocities()
        case Tab.RELATIONS:
            from desktop_app.views.relations import Relations

            return Relations()
        case Tab.SOURCES:
            from desktop_app.views.sources import Sources

            return Sources()
