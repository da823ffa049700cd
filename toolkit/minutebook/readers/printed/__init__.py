"""What printed pages have in common, recognised on paper or in Word: words with places and looks, drafts of minutes."""
