"""Read a Word file: laid out as our own Markdown, read as such, and led back to the words of the Word file."""
