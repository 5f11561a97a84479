"""What a paper says, once for every format: numbers are taken from the snapshot, never computed again."""
