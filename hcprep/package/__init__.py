"""hcprep.package."""
