"""The public keys a kit may be signed with: the one in use, and the next one, so that a lost key does not end updates.

These two are development keys: their secret halves were thrown away, so nothing can be signed with them. Whoever publishes
kits replaces them (docs/kit-format.md, "Keys").
"""

from __future__ import annotations

from hcprep.kit.signing import PublicKey

CURRENT = "RWSt8phi3WiM6QeJEX7bzwBd7ypDRWZ1EEBDV2J01OVdWnxcQgoLThlm"
NEXT = "RWRECpl9SXFAzFehP9z+90KX2TAm9V5hVUdsXlareY7hasAAVgSCstGb"


def trusted_keys() -> tuple[PublicKey, ...]:
    """Return the keys this program trusts."""
    return PublicKey.parse(CURRENT), PublicKey.parse(NEXT)
