"""Which date each event has: proposed with reasons, weighed, and measured from other events'."""
