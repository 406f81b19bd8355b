"""The form of a record, built from its field declarations: a control for each kind of field."""
