"""The PDF is accessible, archivable, complete, and the same each time it is made."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from pypdf.generic import ArrayObject, DictionaryObject

from desktop_app.export import pdf as pdf_module
from desktop_app.export import worker
from desktop_app.export.coverage import FONTS
from desktop_app.export.page import Heading, Page, Paragraph, Text
from desktop_app.export.pdf import TEMPLATE, render_pdf
from desktop_app.export.printed import printed
from desktop_app.export.progress import UNWATCHED, Cancellable, Stage
from desktop_app.export.rendered import ExportError
from desktop_app.export.wire import as_json
from tests.export.nasty import ALL
from tests.export.pages import page_of, page_saying, row, sample, table_of
from tests.export.pdf_text import reader, squeezed, text_of


@pytest.fixture(scope="module")
def pdf() -> bytes:
    rendered = render_pdf(printed(sample()))
    assert rendered.warnings == ()
    return rendered.data


def catalog_of(pdf: bytes) -> Any:
    return reader(pdf).trailer["/Root"]


def elements(node: Any) -> Iterator[DictionaryObject]:
    node = node.get_object()
    if isinstance(node, ArrayObject):
        for part in node:
            yield from elements(part)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node["/K"])


def test_it_names_its_standards_title_and_language(pdf: bytes) -> None:
    catalog = catalog_of(pdf)
    xmp = catalog["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "en"
    told = reader(pdf).metadata
    assert told is not None
    assert told.title == "Islamic State Khorasan Province"
    assert not told.author


def test_its_headings_tables_and_lists_are_tagged_as_such(pdf: bytes) -> None:
    tags = [str(each["/S"]) for each in elements(catalog_of(pdf)["/StructTreeRoot"])]
    assert tags.count("/H1") == 1
    assert tags.count("/H2") == 4
    assert {"/Table", "/THead", "/TH", "/TD", "/Link"} <= set(tags)


def test_its_outline_lists_the_sections(pdf: bytes) -> None:
    outline = str(reader(pdf).outline)
    assert all(section in outline for section in ("Claims", "Background", "Attacks", "Sources"))


def test_it_holds_every_text_of_the_page(pdf: bytes) -> None:
    text = text_of(pdf)
    for told in (
        "Islamic State Khorasan Province",
        "as of 26 August 2021",
        "TLP:CLEAR · made 22 November 2026 from db.json",
        "It was announced in January 2015.",
        "p. 4",
        "or 2014",
        "Said by somebody. Denied.",
        "Hafiz Saeed Khan",
        "2015-04-18",
        "35 killed",
        "https://example.org/2",
    ):
        assert squeezed(told) in text
    for word in ("خراسان", "حافظ", "سعید", "خان"):
        assert word in text


def test_notes_lead_to_the_list_of_sources(pdf: bytes) -> None:
    document = reader(pdf)
    inner = [
        annotation.get_object()
        for sheet in document.pages
        for annotation in sheet.get("/Annots", [])
        if "/Dest" in annotation.get_object()
        or annotation.get_object().get("/A", {}).get("/S") == "/GoTo"
    ]
    assert len(inner) == 5  # the page has five notes


def test_only_the_sources_own_addresses_lead_out(pdf: bytes) -> None:
    outer = {
        annotation.get_object()["/A"]["/URI"]
        for sheet in reader(pdf).pages
        for annotation in sheet.get("/Annots", [])
        if "/URI" in annotation.get_object().get("/A", {})
    }
    assert outer == {"https://example.org/2"}


def test_heads_and_feet_run_along_every_sheet_of_paper() -> None:
    rows = (row("2015", f"Attack {number}", "1") for number in range(90))
    document = reader(render_pdf(printed(page_of(table_of(*rows)))).data)
    sheets = [squeezed(sheet.extract_text()) for sheet in document.pages]
    assert len(sheets) > 2
    for number, text in enumerate(sheets, 1):
        assert "asof26August2021" in text
        assert "TLP:CLEAR·made22November2026" in text
        assert f"{number}/{len(sheets)}" in text
    assert all("DateWhatKilled" in text for text in sheets[:-1])


def test_another_process_makes_the_same_bytes(pdf: bytes) -> None:
    program = (
        "import sys; from desktop_app.export.pdf import render_pdf;"
        "from desktop_app.export.printed import printed; from tests.export.pages import sample;"
        "sys.stdout.buffer.write(render_pdf(printed(sample())).data)"
    )
    environment = {**os.environ, "TZ": "Asia/Kabul", "PYTHONHASHSEED": "7"}
    again = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, env=environment
    )
    assert again.stdout == pdf


def test_the_day_of_making_is_stamped_into_it() -> None:
    page = printed(replace(sample(), made=date(1999, 12, 31)))
    told = reader(render_pdf(page).data).metadata
    assert told is not None
    assert told.creation_date is not None
    assert told.creation_date.date() == date(1999, 12, 31)


@pytest.mark.parametrize("part", range(4))
def test_no_text_whatever_costs_the_standard(part: int) -> None:
    texts = [text[:400] for text in ALL[part::4]]
    blocks = [block for text in texts for block in page_saying(text).blocks[:-2]]
    page = printed(page_of(*blocks, title=texts[0]))
    assert render_pdf(page).warnings == ()


def test_a_hundred_thousand_unbroken_letters_fit() -> None:
    endless = page_of(Paragraph((Text("W" * 100_000),)), table_of(row("x" * 500, "y" * 9_000, "1")))
    assert render_pdf(printed(endless)).warnings == ()


def test_markup_in_a_text_stays_text() -> None:
    forged = '#panic("x") $x^2$ *b* _i_ @a <b> `c` = h // -- "q" http://example.org'
    data = render_pdf(printed(page_of(Paragraph((Text(forged),))))).data
    assert squeezed(forged) in text_of(data)


def test_a_page_that_breaks_the_standard_is_made_without_it_and_says_so() -> None:
    order = {
        "template": str(TEMPLATE),
        "fonts": str(FONTS),
        "made": 0,
    }
    told, pdf = worker.typeset(order, as_json(page_of(Heading(2, "unprinted 😀"))).decode())
    assert told["conformant"] is False
    assert told["reason"]
    assert pdf.startswith(b"%PDF")


def large() -> Page:
    rows = (row("2015", f"Attack {number}", "1") for number in range(2_000))
    return printed(page_of(table_of(*rows)))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory reliably")
def test_running_out_of_memory_is_one_sentence() -> None:
    with pytest.raises(ExportError, match=r"^The PDF needs more than .* GB of memory: .*\.$"):
        render_pdf(large(), memory=250 * 1024**2)


def test_running_out_of_time_is_one_sentence() -> None:
    with pytest.raises(ExportError, match=r"^The PDF takes too long: .*\.$"):
        render_pdf(large(), seconds=0.0)


def test_a_worker_slow_to_start_still_gets_the_whole_order(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    late = tmp_path / "late.py"
    late.write_text("import sys, time; time.sleep(0.5); print(len(sys.stdin.buffer.read()))")
    monkeypatch.setattr(worker, "__file__", str(late))
    assert int(pdf_module._run([b"x" * 3_000_000], UNWATCHED, 0, 60.0)) == 3_000_000


def test_it_can_be_cancelled() -> None:
    class CancelledAtTypesetting(Cancellable):
        def begin(self, stage: Stage, steps: int = 0) -> None:
            super().begin(stage, steps)
            if stage is Stage.TYPESETTING:
                self.cancel()

    with pytest.raises(ExportError, match=r"^The export was cancelled\.$"):
        render_pdf(large(), CancelledAtTypesetting())


def test_the_worker_needs_nothing_of_the_program() -> None:
    order = json.dumps({"template": "missing.typ", "fonts": ".", "made": 0}) + "\n{}"
    done = subprocess.run(
        [sys.executable, "-P", "-X", "importtime", worker.__file__, str(2 * 1024**3)],
        input=order.encode(),
        capture_output=True,
        check=False,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "typst" in imported
    assert not {name for name in imported if name.startswith(("desktop_app", "jinja2", "PySide6"))}
