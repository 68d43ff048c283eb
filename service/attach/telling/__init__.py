"""What is said of a dated event: its words, who took part, who says so, whether it happened."""
