"""The roles an organisation can have, and the relations that say so."""

from __future__ import annotations

ROLE_OF = {
    "OWNS": "owner",
    "PARTNERS_IN": "partner",
    "FUNDS": "funder",
    "DELIVERS": "implementer",
    "TARGETED_IN": "target",
    "MENTIONED_IN": "mention",
}
"""Relation -> role, strongest first."""

COLLABORATION = frozenset({"OWNS", "PARTNERS_IN", "FUNDS", "DELIVERS"})
"""Relations by which two organisations can be said to work together."""
