"""Text on its way into a database."""

from typing import Any

from sqlalchemy import Text, TypeDecorator


def keepable(value: Any) -> Any:
    """A value without what no database can hold of text; all else as it is.

    NUL goes, and half of a character becomes the sign for one that is lost: neither can be seen or
    typed, and what was meant to be kept with it is not to fail for it.
    """
    if not isinstance(value, str) or (value.isascii() and "\0" not in value):
        return value
    return value.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class Written(TypeDecorator[str]):
    """The type of columns that hold text as people type or paste it."""

    impl = Text
    cache_ok = True

    @property
    def python_type(self) -> type[str]:
        """What such a column holds."""
        return str

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:
        """Return the text as it is kept."""
        kept: str | None = keepable(value)
        return kept
