"""The public set-up of a site as one text, and back; what an older program wrote is understood."""

import json
from collections.abc import Mapping
from typing import TypeVar

from queueapp.domain.public.setup import (
    Arrow,
    Group,
    Kiosk,
    Notice,
    Paper,
    PublicSetup,
    QuietSpan,
    ScreenView,
    TicketForm,
    Words,
)

T = TypeVar("T")


def pack(setup: PublicSetup) -> str:
    """The set-up as a text in JSON, the same for the same set-up."""
    return json.dumps(
        {
            "screens": [_screen(each) for each in setup.screens],
            "notices": [_notice(each) for each in setup.notices],
            "kiosk": _kiosk(setup.kiosk),
            "ticket": _ticket(setup.ticket),
            "quiet": [[span.begins, span.ends] for span in setup.quiet],
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def unpack(text: str) -> PublicSetup:
    """The set-up that a text of `pack` holds; raises `ValueError` where it holds none.

    What is not said is as in a set-up nobody has touched; what nobody knows is passed over.
    """
    try:
        found: object = json.loads(text) if text else {}
    except RecursionError as error:
        raise ValueError("not a public set-up: too deep") from error
    said = _Said(found)
    return PublicSetup(
        tuple(map(_screen_in, said.parts("screens"))),
        tuple(map(_notice_in, said.parts("notices"))),
        _kiosk_in(said.part("kiosk")),
        _ticket_in(said.part("ticket")),
        tuple(QuietSpan(*_pair(each)) for each in said.list_of("quiet", list)),
    )


class _Said:
    """One object of the text: each value is of the kind that is asked for, or it is refused."""

    def __init__(self, found: object) -> None:
        if not isinstance(found, dict):
            raise ValueError(f"not a public set-up: {type(found).__name__} in place of an object")
        self._found: Mapping[str, object] = found

    def value(self, name: str, usual: T) -> T:
        """What is said under a name, of the same type as what is usual."""
        return self._checked(name, self._found.get(name, usual), type(usual))

    def maybe(self, name: str, kind: type[T]) -> T | None:
        """The same where `null` stands for none."""
        found = self._found.get(name)
        return None if found is None else self._checked(name, found, kind)

    def needed(self, name: str, kind: type[T]) -> T:
        """What has to be said."""
        return self._checked(name, self._found.get(name), kind)

    def list_of(self, name: str, kind: type[T]) -> list[T]:
        """A list of one kind; an empty one where nothing is said."""
        found: list[object] = self.value(name, [])
        return [self._checked(name, each, kind) for each in found]

    def ids(self, name: str) -> frozenset[int] | None:
        """A set of ids, or all."""
        return None if self._found.get(name) is None else frozenset(self.list_of(name, int))

    def part(self, name: str) -> "_Said":
        """An object within this one."""
        return _Said(self._found.get(name, {}))

    def parts(self, name: str) -> "list[_Said]":
        """A list of objects within this one."""
        return [_Said(each) for each in self.list_of(name, dict)]

    def texts(self, name: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self.list_of(name, str)) if name in self._found else usual

    @staticmethod
    def _checked(name: str, found: object, kind: type[T]) -> T:
        # A yes or no is a number to Python.
        if not isinstance(found, kind) or (kind is int and isinstance(found, bool)):
            raise ValueError(f"not a public set-up: {name} is {type(found).__name__}")
        return found


def _pair(found: list[object]) -> tuple[int, int]:
    match found:
        case [int() as begins, int() as ends] if bool not in map(type, found):
            return begins, ends
        case _:
            raise ValueError(f"not a public set-up: {found!r} in place of two numbers")


def _words(words: Words) -> dict[str, str]:
    return {"lt": words.lt, "en": words.en}


def _words_in(said: _Said) -> Words:
    return Words(said.value("lt", ""), said.value("en", ""))


def _ids(ids: frozenset[int] | None) -> list[int] | None:
    return None if ids is None else sorted(ids)


def _screen(screen: ScreenView) -> dict[str, object]:
    return {
        "name": screen.name,
        "services": _ids(screen.services),
        "notices": _ids(screen.notices),
        "arrows": [[counter, arrow.value] for counter, arrow in sorted(screen.arrows.items())],
        "languages": screen.languages,
        "spoken": screen.spoken,
        "chime": screen.chime,
        "volume": screen.volume,
        "expected": screen.expected,
        "waiting": screen.waiting,
        "closing": screen.closing,
    }


def _screen_in(said: _Said) -> ScreenView:
    plain = ScreenView(said.needed("name", str))
    return ScreenView(
        plain.name,
        said.ids("services"),
        said.ids("notices"),
        dict(map(_arrow_in, said.list_of("arrows", list))),
        said.texts("languages", plain.languages),
        said.texts("spoken", plain.spoken),
        said.value("chime", plain.chime),
        said.value("volume", plain.volume),
        said.value("expected", plain.expected),
        said.value("waiting", plain.waiting),
        said.value("closing", plain.closing),
    )


def _arrow_in(found: list[object]) -> tuple[int, Arrow]:
    match found:
        case [int() as counter, str() as arrow] if type(counter) is not bool:
            return counter, Arrow(arrow)
        case _:
            raise ValueError(f"not a public set-up: {found!r} in place of a counter and its arrow")


def _notice(notice: Notice) -> dict[str, object]:
    return {
        **_words(notice.text),
        "id": notice.id,
        "picture": notice.picture,
        "first": notice.first,
        "last": notice.last,
        "seconds": notice.seconds,
    }


def _notice_in(said: _Said) -> Notice:
    plain = Notice(said.needed("id", int))
    return Notice(
        plain.id,
        _words_in(said),
        said.maybe("picture", int),
        said.maybe("first", str),
        said.maybe("last", str),
        said.value("seconds", plain.seconds),
    )


def _kiosk(kiosk: Kiosk) -> dict[str, object]:
    return {
        "open": kiosk.open,
        "languages": kiosk.languages,
        "groups": [{**_words(each.name), "services": each.services} for each in kiosk.groups],
        "hidden": _ids(kiosk.hidden),
        "paper": kiosk.paper.value,
        "idle_seconds": kiosk.idle_seconds,
        "closed": _words(kiosk.closed_text),
    }


def _kiosk_in(said: _Said) -> Kiosk:
    plain = Kiosk()
    return Kiosk(
        said.value("open", plain.open),
        said.texts("languages", plain.languages),
        tuple(
            Group(_words_in(each), tuple(each.list_of("services", int)))
            for each in said.parts("groups")
        ),
        frozenset(said.list_of("hidden", int)),
        Paper(said.value("paper", plain.paper.value)),
        said.value("idle_seconds", plain.idle_seconds),
        _words_in(said.part("closed")),
    )


def _ticket(form: TicketForm) -> dict[str, object]:
    return {
        "logo": form.logo,
        "heading": _words(form.heading),
        "text": _words(form.text),
        "service": form.service,
        "time": form.time,
        "waiting": form.waiting,
        "wait": form.wait,
        "kept": form.kept,
    }


def _ticket_in(said: _Said) -> TicketForm:
    plain = TicketForm()
    return TicketForm(
        said.maybe("logo", int),
        _words_in(said.part("heading")),
        _words_in(said.part("text")),
        said.value("service", plain.service),
        said.value("time", plain.time),
        said.value("waiting", plain.waiting),
        said.value("wait", plain.wait),
        said.value("kept", plain.kept),
    )
