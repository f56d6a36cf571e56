"""Running text: blocks and sentences, and who is named, owns, learns in them."""
