"""What Markdown is, and how minutes stand in it: what the reader and the writer of Markdown must agree on.

The block structure of a text with the place of every character, and the questions asked of its lines: is this a label,
a row of names, a word about apologies, a next meeting? The writer asks them too, so that a paragraph stays one.
"""
