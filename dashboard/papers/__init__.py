"""Papers: files that people take away and bring back; scores nothing and stores nothing."""
