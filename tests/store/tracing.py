"""Children under strace, which may kill them before any of their system calls."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.store.zygote import Zygote

GATE = "gate"


def can_trace() -> bool:
    """Whether there is a strace that may attach to processes."""
    if shutil.which("strace") is None:
        return False
    child = subprocess.Popen(["sleep", "60"])
    tracer = _attached(child.pid, ["--output=/dev/null"])
    child.kill()
    child.wait()
    if tracer is not None:
        tracer.communicate()
    return tracer is not None


def traced(zygote: Zygote, job: str, paths: Sequence[Path], options: Sequence[str]) -> int:
    """Run a job in a child under strace; its exit status, negative where a signal ended it.

    The job takes the paths and that of a gate, which opens when strace is there.
    """
    gate = paths[0].parent / GATE
    os.mkfifo(gate)
    ours = os.open(gate, os.O_RDWR)
    child = zygote.start(job, *map(str, paths), str(gate))
    tracer = _attached(child, options)
    assert tracer is not None
    os.write(ours, b"!")
    status = zygote.wait(child)
    tracer.communicate()
    os.close(ours)
    gate.unlink()
    return status


def _attached(process: int, options: Sequence[str]) -> subprocess.Popen[str] | None:
    command = ["strace", f"--attach={process}", *options]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert tracer.stderr is not None
    if "attached" in tracer.stderr.readline():
        return tracer
    tracer.communicate()
    return None
