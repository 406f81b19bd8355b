"""Our figures beside a peer's or a floor, taken in one run."""
