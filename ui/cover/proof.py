"""Knows a PIN again while the server that knows it is out of touch."""

import os

from queueapp.domain.secret import MAX_SECRET, normal
from ui.errands import Errands

_COST = {"n": 2**14, "r": 8, "p": 1, "maxmem": 64 * 1024 * 1024}
TRIES = 5
"""So many wrong tries in a row; after them only the server can say who somebody is."""


class Proof:
    """What is remembered, in this program's memory alone, of the PIN that signed somebody in.

    It is made and asked away from the GUI thread: both take some 50 ms (scrypt, RFC 7914).
    """

    def __init__(self, secret: str) -> None:
        self._salt = os.urandom(16)
        self._kept = self._of(secret)
        self._wrong = 0

    @property
    def is_spent(self) -> bool:
        """Whether too many tries were wrong."""
        return self._wrong >= TRIES

    def fits(self, secret: str) -> bool:
        """Whether this is the PIN; never, after too many that were not."""
        import hmac

        if self.is_spent:
            return False
        fits = hmac.compare_digest(self._of(secret), self._kept)
        self._wrong = 0 if fits else self._wrong + 1
        return fits

    def _of(self, secret: str) -> bytes:
        import hashlib  # the ciphers of the system come with it: nothing for a start

        typed = normal(secret)[: MAX_SECRET + 1].encode("utf-8", "surrogatepass")
        return hashlib.scrypt(typed, salt=self._salt, **_COST)


class Proofs:
    """The proof of whoever signed in here last; that of anybody else is forgotten."""

    def __init__(self, errands: Errands) -> None:
        self._errands = errands
        self._known: dict[int, Proof] = {}

    def prove(self, person_id: int, secret: str) -> None:
        """Remember with what somebody has signed in, for when the server is out of touch."""

        def keep(proof: Proof) -> None:
            self._known = {person_id: proof}

        self._errands.run(lambda: Proof(secret), keep)

    def forget(self) -> None:
        """Remember nobody, as in another hall, where others have the same numbers."""
        self._known = {}

    def of(self, person_id: int) -> Proof | None:
        """What is remembered of somebody."""
        return self._known.get(person_id)
