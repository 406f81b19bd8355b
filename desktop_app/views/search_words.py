"""What stands in the place of an empty list of what was found."""

from desktop_app import gettext as _


def why_nothing(text: str, *, complete: bool, widen: str = "") -> str:
    """Why nothing is listed, and what to do; `widen` says how to narrow no longer, where one does.

    `complete` is whether the library has been read.
    """
    words = " ".join(text.split())
    if not words:
        return _(
            "Names in any spelling or script, titles, places, and any words of summaries, "
            "claims and sources."
        )
    if not complete:
        return _("Nothing so far: the library is still being read.")
    nothing = _("Nothing is called “{text}” or says so.").format(text=words)
    otherwise = _("Use fewer or other words, or only the beginning of one.")
    return f"{nothing}\n{widen or otherwise}"
