"""One page per step; no page imports another."""
