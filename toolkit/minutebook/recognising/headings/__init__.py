"""Which lines are headings, what number they bear and how deep they stand."""
