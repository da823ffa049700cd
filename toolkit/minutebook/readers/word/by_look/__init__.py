"""Minutes of any office in Word, in none of our styles: understood by how they look and what they say."""
