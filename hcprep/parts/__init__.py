"""hcprep.parts."""
