"""Frame in, picture or table out: the words, colours and shapes of the screen."""
