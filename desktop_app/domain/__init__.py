"""What a fact sheet is: plain Python, no Qt, no TinyDB, no files."""
