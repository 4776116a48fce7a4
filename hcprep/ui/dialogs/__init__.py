"""Windows that ask one thing and return plain values."""
