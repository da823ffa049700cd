"""The words that minutes are written with, a file a subject: plain tables, and the questions asked of them.

The words are English. Days and times have theirs in `dates`; what one reader or one rule alone looks for stands there.
"""
