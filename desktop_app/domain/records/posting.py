"""One person in one role of one group for one stretch of time."""

from typing import Annotated

from desktop_app import gettext as _
from desktop_app.domain.fields import Field
from desktop_app.domain.kinds import Date, Line, OneOf, Prose, Reference, Rows
from desktop_app.domain.records.common import Citations, Nested, Record, Remark
from desktop_app.domain.vocabularies import leadership


class DeathReport(Nested, frozen=True, kw_only=True):
    """A report that the person was killed or died, and what became of the report."""

    date: Annotated[str, Field(_("Date"), Date())] = ""
    claimant: Annotated[str, Field(_("Said by"), Line(), required=True)] = ""
    verdict: Annotated[str, Field(_("Verdict"), OneOf(leadership.VERDICT), required=True)] = ""
    note: Remark = ""
    citations: Citations = ()


class Posting(Record, frozen=True, kw_only=True):
    """A stretch of leadership, from how it began to how it ended."""

    group: Annotated[str, Field(_("Group"), Reference("groups"), required=True)] = ""
    person: Annotated[str, Field(_("Person"), Reference("people"), required=True)] = ""
    role: Annotated[str, Field(_("Role"), OneOf(leadership.ROLE), required=True)] = ""
    title: Annotated[str, Field(_("Title"), Line(), _("As the sources put it: wali, emir."))] = ""
    start: Annotated[str, Field(_("From"), Date())] = ""
    end: Annotated[str, Field(_("Until"), Date())] = ""
    how_started: Annotated[str, Field(_("How it began"), OneOf(leadership.HOW_STARTED))] = ""
    exit: Annotated[str, Field(_("Exit"), OneOf(leadership.EXIT))] = ""
    exit_note: Annotated[str, Field(_("How it ended"), Prose())] = ""
    death_reports: Annotated[
        tuple[DeathReport, ...],
        Field(_("Reports of death"), Rows(DeathReport, _("report"))),
    ] = ()
