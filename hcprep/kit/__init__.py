"""hcprep.kit."""
