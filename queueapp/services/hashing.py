"""Argon2id hashes of what people sign in with, by the low-memory parameters of RFC 9106.

Each takes a good part of a second on purpose, so never inside a transaction.
"""

from typing import TYPE_CHECKING

from queueapp.domain.secret import MAX_SECRET, normal
from queueapp.errors import StorageTrouble, Trouble

if TYPE_CHECKING:
    from argon2 import PasswordHasher


def hashed(secret: str) -> str:
    """A new hash of a secret, with its salt and parameters."""
    return _hasher().hash(_bytes(secret))


def is_right(kept: str, secret: str) -> bool:
    """Whether a secret is the one that the hash was made of."""
    from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

    try:
        return _hasher().verify(kept, _bytes(secret))
    except VerifyMismatchError:
        return False
    except (InvalidHashError, VerificationError) as error:
        raise StorageTrouble(Trouble.DAMAGED, detail=f"credential: {error}") from error


def is_outdated(kept: str) -> bool:
    """Whether the hash was made with other parameters than a new one would be."""
    return _hasher().check_needs_rehash(kept)


def _hasher() -> "PasswordHasher":
    # What Argon2 needs takes long to load, and most of what a program does needs none of it.
    from argon2 import PasswordHasher
    from argon2.profiles import RFC_9106_LOW_MEMORY

    return PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)


def _bytes(secret: str) -> bytes:
    # One more than can be right, so that what is too long stays wrong.
    return normal(secret)[: MAX_SECRET + 1].encode("utf-8", "surrogatepass")
