"""The minutes while they are built: which item is open, and what it holds so far."""
