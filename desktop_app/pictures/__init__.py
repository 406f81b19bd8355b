"""Facts as pictures: marks and labels placed once, for the window and the page alike."""
