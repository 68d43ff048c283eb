"""What an operator sees of the service: logs, metrics, traces, and how long each stage took."""
