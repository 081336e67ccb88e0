"""What the program hears other processes with, whichever way its system has for that."""

from collections.abc import Callable
from typing import Protocol

PATIENCE_MS = 2000
"""Who has said nothing by then is not listened to any longer."""

Speak = Callable[[bytes], None]
"""Says one line to who is listened to, and hangs up; says it to nobody if they have gone."""

Heard = Callable[[bytes, Speak], bool]
"""Takes the first line that somebody says; false where it makes no sense, and they are hung up on.

They wait for an answer otherwise, which may come later.
"""


class Ear(Protocol):
    """Listens at one place, to processes of the same user only."""

    place: str
    """Where it listens, as others find it; nothing while it does not."""
    trouble: str
    """Why it does not, in the system's words."""

    def listen(self, name: str) -> bool:
        """Listen at a place of that name from now on; false where that cannot be."""

    def close(self) -> None:
        """Listen no more, and hang up on everybody."""
