"""What is to be done and by whom: on lines, in lists, in rows of tables and in sentences."""
