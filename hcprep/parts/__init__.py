"""The ready-part codec: a sanitised PDF in, canonical bytes and their index out (see `hcprep.model.parts`)."""

from hcprep.parts.codec import index_bytes, make_part, read_index, with_feet
from hcprep.parts.room import opened

__all__ = ["index_bytes", "make_part", "opened", "read_index", "with_feet"]
