"""What can be read beside the tabs though it is no record; stands for a table in links."""

PLACES = "places"
"""What happened at a place: the id is the text of a `PlaceKey`."""

NAMING = "naming"
"""What names the group of that id."""
