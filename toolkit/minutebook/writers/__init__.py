"""Writing minutes: `formats` is the table of what can be written, and each format has its file or folder here."""
