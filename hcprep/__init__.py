"""hcprep prepares a Canadian humanitarian and compassionate application, offline."""

__version__ = "0.1.0"
