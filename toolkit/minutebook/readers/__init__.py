"""Reading minutes: `formats` is the table of what can be read, and each format has its folder here."""
