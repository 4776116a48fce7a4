"""hcprep.intake."""
