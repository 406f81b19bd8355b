"""Records as Qt rows."""
