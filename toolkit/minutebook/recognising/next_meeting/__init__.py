"""When, where and about what the next meeting is."""
