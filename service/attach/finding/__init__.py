"""Which words tell events, and which time expressions the syntax ties to them."""
