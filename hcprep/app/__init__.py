"""hcprep.app."""
