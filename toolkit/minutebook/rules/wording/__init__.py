"""TXT: wording, repeats, brackets, look-alike letters."""
