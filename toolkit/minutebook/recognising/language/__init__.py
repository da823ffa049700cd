"""Kinds of words: labels, names, numbers, owners, sentences that decide. They know nothing of the minutes around."""
