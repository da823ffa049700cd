"""What the clerk has answered, so that it is not told again: by a comment in the minutes, or by a reply in Word."""
