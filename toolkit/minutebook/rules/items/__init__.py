"""ITM: the items: required, empty, numbered."""
