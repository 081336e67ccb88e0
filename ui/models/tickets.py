"""Finding tickets as people say them."""

import re

_PARTS = re.compile(r"([^\W\d_]*)[\s-]*0*(\d+)$")


def ticket_matches(ticket: str, typed: str) -> bool:
    """Whether `typed` means the ticket: `a23`, `23`, `A02…`; spaces, hyphens, zeros left aside."""
    wanted = typed.strip().upper()
    if not wanted or ticket.upper().startswith(wanted):
        return True
    asked, here = _PARTS.match(wanted), _PARTS.match(ticket.upper())
    if asked is None or here is None or asked[2] != here[2]:
        return False
    return not asked[1] or asked[1] == here[1]
