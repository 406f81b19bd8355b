"""The closed lists, a module each for group, leadership, atrocity, relation and source terms."""
