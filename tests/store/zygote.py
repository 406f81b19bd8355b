"""A process that forks children on request, so that a thousand of them cost one start of Python.

Each request names a function ``module:name`` and its JSON arguments; the child runs it and exits.
"""

import importlib
import json
import os
import subprocess
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).parents[2]
LATE = ("desktop_app.store.lock", "desktop_app.library.migrations", "uuid")
"""Modules that are imported when first needed: once here rather than in each child."""


class Zygote:
    """Starts children; each must be waited for."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.store.zygote"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, job: str, *arguments: object) -> int:
        """The process id of a child that runs the job."""
        return int(self._ask({"start": job, "arguments": arguments}))

    def wait(self, child: int) -> int:
        """The exit status of a child, negative where a signal ended it."""
        return int(self._ask({"wait": child}))

    def _ask(self, request: dict[str, Any]) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def _serve() -> None:
    for module in LATE:
        importlib.import_module(module)
    for line in sys.stdin:
        request = json.loads(line)
        if "wait" in request:
            _child, status = os.waitpid(request["wait"], 0)
            answer = os.waitstatus_to_exitcode(status)
        else:
            module, name = request["start"].split(":")
            job = getattr(importlib.import_module(module), name)
            answer = os.fork()
            if answer == 0:
                _run(job, request["arguments"])
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


def _run(job: Any, arguments: list[Any]) -> None:
    code = 0
    try:
        job(*arguments)
    except BaseException:  # noqa: BLE001 - the child ends here whatever happened
        traceback.print_exc()
        code = 1
    finally:
        os._exit(code)


if __name__ == "__main__":
    _serve()
