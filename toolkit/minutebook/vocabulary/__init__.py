"""The words that minutes are written with, a file a subject: plain tables, and the questions asked of them.

The words are English. Another language is another table in the same file, chosen by the language of the minutes;
nothing outside this folder knows a word of any language.
"""
