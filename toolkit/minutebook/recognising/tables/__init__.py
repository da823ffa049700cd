"""What the tables of a page are: lists of people, actions, motions, details, an agenda, or only a layout."""
