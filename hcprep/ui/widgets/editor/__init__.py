"""The editor of a statement."""
