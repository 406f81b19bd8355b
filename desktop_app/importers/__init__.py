"""Foreign text becomes records, shown before anything is stored."""
