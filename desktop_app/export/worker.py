"""The process that typesets a PDF, apart from the program because typst cannot be stopped and ends
its whole process when memory runs out. It imports nothing of the program, so it starts at once.

Standard input: one line of JSON {template, fonts, made}, `made` in seconds of the Unix epoch, and
then the page, the JSON text that the template reads. Standard output: one line of JSON {conformant,
reason} and the bytes of the PDF, or {error}.
"""

import json
import sys
from pathlib import Path
from typing import Any

STANDARDS: list[Any] = ["ua-1", "a-2a"]


def main() -> None:
    """Typeset what standard input asks for, within as many bytes of memory as the argument says."""
    _limit_memory(int(sys.argv[1]))
    order = json.loads(sys.stdin.buffer.readline())
    heading, pdf = typeset(order, sys.stdin.buffer.read().decode())
    sys.stdout.buffer.write(json.dumps(heading).encode() + b"\n")
    sys.stdout.buffer.write(pdf)


def typeset(order: dict[str, Any], page: str) -> tuple[dict[str, object], bytes]:
    """The PDF by the standards of accessibility and archiving, else one without and the reason."""
    import typst

    compiler = typst.Compiler(
        order["template"],
        root=str(Path(order["template"]).parent),
        font_paths=typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[order["fonts"]]
        ),
        sys_inputs={"page": page},
    )
    try:
        pdf = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=order["made"])
    except typst.TypstError as problem:
        reason = problem.message
    else:
        return {"conformant": True, "reason": ""}, _whole(pdf)
    try:
        pdf = compiler.compile(format="pdf", timestamp=order["made"])
    except typst.TypstError as problem:
        return {"error": problem.message}, b""
    return {"conformant": False, "reason": reason}, _whole(pdf)


def _whole(pdf: bytes | list[bytes] | None) -> bytes:
    return pdf if isinstance(pdf, bytes) else b"".join(pdf or [])


def _limit_memory(limit: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):  # macOS refuses it; a limit set from outside stays
        return


if __name__ == "__main__":
    main()
