"""`factsheets export isis-k -o x.pdf` as a whole process beside a bare typst compile of its pages.

The floor is a process that does nothing but hand the same template and data to typst, without the
standards of accessibility and archiving. Prints both medians and their ratio (under 3 is the aim).
"""

import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from desktop_app import SHIPPED_LIBRARY
from desktop_app.export.coverage import FONTS
from desktop_app.export.pdf import TEMPLATE
from desktop_app.export.printed import printed
from desktop_app.export.sheet_page import sheet_page
from desktop_app.export.wire import as_json
from desktop_app.library import open_library

GROUP = "isis-k"
RUNS = 5
MADE = date(2026, 11, 22)

BARE = """
import sys, typst
template, fonts, page, target = sys.argv[1:]
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
typst.compile(template, target, font_paths=fonts, sys_inputs={"page": open(page).read()})
"""


def main() -> None:
    """Run both in turn and print what they took."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        page = place / "page.json"
        page.write_text(pages_of(GROUP), encoding="utf-8")
        target = str(place / "x.pdf")
        library = ("--library", str(SHIPPED_LIBRARY))
        ours = (sys.executable, "-m", "desktop_app", *library, "export", GROUP, "-o", target)
        bare = (sys.executable, "-c", BARE, str(TEMPLATE), str(FONTS), str(page), target)
        taken: dict[str, list[float]] = {"export": [], "bare typst": []}
        for _run in range(RUNS):
            taken["export"].append(seconds(ours))
            taken["bare typst"].append(seconds(bare))
    result = {name: round(median(each), 3) for name, each in taken.items()}
    result["ratio"] = round(result["export"] / result["bare typst"], 2)
    print(json.dumps(result))


def pages_of(group: str) -> str:
    """The group's page as the template reads it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "db.json"
        copy.write_bytes(SHIPPED_LIBRARY.read_bytes())
        library = open_library(copy, read_only=True)
        page = printed(sheet_page(library.fact_sheet(group), library, made=MADE))
        library.close()
    return as_json(page).decode()


def seconds(program: tuple[str, ...]) -> float:
    """How long the process takes from start to end."""
    start = perf_counter()
    subprocess.run(program, check=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""})
    return perf_counter() - start


if __name__ == "__main__":
    main()
