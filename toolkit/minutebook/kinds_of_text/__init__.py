"""What kind of text a file holds: the minutes of a meeting, or something else."""
