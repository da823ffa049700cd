"""The printed page: lines and passages that know where they stood and how they looked."""
