"""How long this process has been running."""

import os
import time
from pathlib import Path


def seconds_since_start() -> float:
    """Seconds since the process began; where the system does not say, since Python did."""
    try:
        ticks = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
        uptime = float(Path("/proc/uptime").read_text().split()[0])
        return uptime - ticks / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return time.process_time()
