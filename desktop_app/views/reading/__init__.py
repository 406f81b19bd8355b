"""Records as reading text, a module for each kind."""
