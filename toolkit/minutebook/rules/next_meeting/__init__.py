"""NXT: the next meeting."""
