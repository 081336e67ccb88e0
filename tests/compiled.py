"""What is made of a statement, made once for a whole test process.

Each test opens a hall of its own, which would make the text of each statement anew: a third of the
time that a test of a service takes. A program opens one hall and has the same from then on.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.util import LRUCache

from queueapp.storage.pipeline import Texts

_Key = tuple[object, ...]

_MOST = 4000


def share() -> None:
    """Have all halls of this process share what was made of their statements."""
    firsts: dict[_Key, Dialect] = {}
    made: LRUCache[_Key, Any] = LRUCache(_MOST)
    texts: dict[_Key, dict[Any, Any]] = {}
    compile_with_cache, begin = ClauseElement._compile_w_cache, Texts.__init__

    def of_all(statement: ClauseElement, dialect: Dialect, **more: Any) -> Any:
        first = firsts.setdefault(_kind(dialect), dialect)
        return compile_with_cache(statement, first, **{**more, "compiled_cache": made})

    def begin_with_all(self: Texts, dialect: Dialect) -> None:
        begin(self, dialect)
        self._made = texts.setdefault(_kind(dialect), {})

    ClauseElement._compile_w_cache = of_all  # type: ignore[assignment, method-assign]
    Texts.__init__ = begin_with_all  # type: ignore[method-assign]


def _kind(dialect: Dialect) -> _Key:
    """All of a dialect that makes a difference to a text."""
    return type(dialect), dialect.server_version_info, dialect.paramstyle
