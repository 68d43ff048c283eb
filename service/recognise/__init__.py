"""First stage: the spans of a text that express time, each with what it means."""
