"""What web pages are, apart from minutes."""
