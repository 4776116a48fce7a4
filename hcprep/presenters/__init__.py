"""hcprep.presenters."""
