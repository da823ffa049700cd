"""DOC: the Word file itself, whatever the minutes in it say."""
