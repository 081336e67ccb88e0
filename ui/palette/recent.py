"""What was done last from the palette, for as long as the program runs."""

_MOST = 8
_KEPT = "palette"


class Recent:
    """The names of the last few actions, the last one first."""

    def __init__(self) -> None:
        self._names: list[str] = []

    def note(self, name: str) -> None:
        """This one was done now."""
        self._names = [name, *(each for each in self._names if each != name)][:_MOST]

    def place(self, name: str) -> int:
        """Where the action stands among the last; behind all of them where it does not."""
        return self._names.index(name) if name in self._names else _MOST

    def has(self, name: str) -> bool:
        """Whether it is among the last."""
        return name in self._names


def recent_in(kept: dict[str, object] | None) -> Recent:
    """That of the program, where its windows keep something for each other."""
    found = (kept or {}).get(_KEPT)
    recent = found if isinstance(found, Recent) else Recent()
    if kept is not None:
        kept[_KEPT] = recent
    return recent
