"""The commands of the command line, one module each: what it accepts and what it does."""
