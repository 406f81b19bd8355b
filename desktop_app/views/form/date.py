"""The control for a date: plain words go in, EDTF comes out, and what was understood is said."""

from datetime import date as calendar

from desktop_app import gettext as _
from desktop_app.domain.date_input import Understood, understand
from desktop_app.domain.date_meaning import meaning
from desktop_app.domain.date_words import in_words
from desktop_app.domain.edtf import Day, read
from desktop_app.views.form.below import Below
from desktop_app.views.form.text import LineControl


class DateControl(LineControl):
    """A date in words. Leaving it puts what was understood into the words of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.meaning = Below()
        self.column.addWidget(self.meaning)
        self._worded = "", ""
        self._tidying = False
        self._wrong = False
        self.line.setPlaceholderText(_("9 Feb 2015, about 2016 …"))
        self.line.textChanged.connect(self._explain)
        self.line.editingFinished.connect(self._tidy)

    def fill(self, value: object) -> None:
        """Show the date in words; a text that is no date as it is."""
        text = value if isinstance(value, str) else ""
        self._worded = in_words(text), text
        super().fill(in_words(text) if isinstance(value, str) else value)
        self._explain()

    def read(self) -> object:
        """The EDTF text, what was typed where it is not understood."""
        text = self.line.text().strip()
        if text == self._worded[0]:
            return self._worded[1] or None
        return understood(text).edtf or text or None

    def touch(self) -> None:
        """Putting a date into words is not an edit."""
        if not self._tidying:
            super().touch()

    def set_wrong(self, *, wrong: bool) -> None:
        """What is said at the field about a text that is no date is not said twice."""
        super().set_wrong(wrong=wrong)
        self._wrong = wrong
        self._explain()

    def _explain(self) -> None:
        text = self.line.text().strip()
        found = understood(text)
        date = read(found.edtf)
        if date is None:
            self.meaning.say("" if self._wrong else found.remark)
        else:
            said = filter(None, (meaning(date, text), found.remark))
            self.meaning.say("\n".join(said), doubt=bool(found.remark))
        self.describe(meaning=self.meaning.text())

    def _tidy(self) -> None:
        text = self.line.text().strip()
        found = understood(text).edtf
        if not found or in_words(found) == text:
            return
        self._worded = in_words(found), found
        self._tidying = True
        self.line.selectAll()
        self.line.insert(in_words(found))  # unlike setText, this can be undone
        self._tidying = False


def understood(text: str) -> Understood:
    """What a text means today."""
    return understand(text, Day(*calendar.today().timetuple()[:3]))  # noqa: DTZ011
