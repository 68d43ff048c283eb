"""Third stage: what an expression means, and an anchor, give a place on the calendar."""
