"""Who was there: names and what stands beside them, on lines, in lists, in tables and in sentences."""
