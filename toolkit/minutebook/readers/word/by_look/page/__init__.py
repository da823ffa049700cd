"""What stands on the page, as lines and tables in its order, before anything is understood of it."""
