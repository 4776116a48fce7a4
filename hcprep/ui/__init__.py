"""hcprep.ui."""
