"""What stands on the page, in its order: lines, and what its tables hold. To which item it belongs is not yet known."""
