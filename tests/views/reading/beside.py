"""What is read beside the tabs: its words, its links, and what following them shows."""

from desktop_app.domain.edtf import Day
from desktop_app.views.prose import Prose
from desktop_app.views.writer import Link
from tests.windows import Session, links_of, settle, wait_for


class Beside:
    """The panel of one session."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.browser = session.window.browser

    @property
    def prose(self) -> Prose:
        """Its text."""
        return self.browser.view.panel.text

    @property
    def words(self) -> str:
        """What it says, lines parted by line breaks, without marks of direction."""
        text = self.prose.toPlainText().replace("\u2028", "\n").replace("\u2002", " ")
        return text.replace("\u2068", "").replace("\u2069", "").replace("\u00a0", " ")

    @property
    def links(self) -> dict[str, tuple[str, str]]:
        """Where each linked text leads: (table, id)."""
        found = {}
        for text, href in links_of(self.prose).items():
            link = Link.read(href)
            found[text.strip("\u2068\u2069")] = (link.table, link.id)
        return found

    def show(self, table: str, record_id: str) -> str:
        """Follow a link; what is read then."""
        self.browser.follow(Link(table, record_id))
        self.wait()
        return self.words

    def show_as_of(self, day: Day, table: str, record_id: str) -> str:
        """Follow a link as of another day than today."""
        self.browser.look_at(day)
        return self.show(table, record_id)

    def follow(self, text: str) -> None:
        """Activate the link of that text."""
        table, id_ = self.links[text]
        self.browser.view.panel.text.followed.emit(Link(table, id_))
        self.wait()

    def wait(self) -> None:
        """Until all that is wanted is written."""
        settle()
        wait_for(lambda: not self.browser.view.panel.busy)
