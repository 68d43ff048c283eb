"""What a request has to pass: its turn, its key, its rate; and the headers that its answer gets."""
