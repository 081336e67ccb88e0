"""The public set-up of a site as one text, and back; what an older program wrote is understood."""

import json
from collections.abc import Mapping
from typing import Any

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


def pack(setup: PublicSetup) -> str:
    """The set-up as a text in JSON, the same for the same set-up."""
    return json.dumps(
        {
            "screens": [_screen(each) for each in setup.screens],
            "notices": [
                {**_words(each.text), "id": each.id, "picture": each.picture}
                | {"first": each.first, "last": each.last, "seconds": each.seconds}
                for each in setup.notices
            ],
            "kiosk": _kiosk(setup.kiosk),
            "ticket": _ticket(setup.ticket),
            "quiet": [[span.begins, span.ends] for span in setup.quiet],
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def unpack(text: str) -> PublicSetup:
    """The set-up that a text of `pack` holds; raises `ValueError` where it holds none.

    What is not said is as in a set-up nobody has touched.
    """
    try:
        found: Mapping[str, Any] = json.loads(text) if text else {}
        return PublicSetup(
            tuple(map(_screen_in, found.get("screens", ()))),
            tuple(
                Notice(
                    each["id"],
                    _words_in(each),
                    each.get("picture"),
                    each.get("first"),
                    each.get("last"),
                    each.get("seconds", Notice(0).seconds),
                )
                for each in found.get("notices", ())
            ),
            _kiosk_in(found.get("kiosk", {})),
            _ticket_in(found.get("ticket", {})),
            tuple(QuietSpan(*each) for each in found.get("quiet", ())),
        )
    except (LookupError, TypeError, AttributeError) as error:
        raise ValueError(f"not a public set-up: {error!r}") from error


def _words(words: Words) -> dict[str, str]:
    return {"lt": words.lt, "en": words.en}


def _words_in(found: Mapping[str, Any]) -> Words:
    return Words(found.get("lt", ""), found.get("en", ""))


def _ids(ids: frozenset[int] | None) -> list[int] | None:
    return None if ids is None else sorted(ids)


def _ids_in(found: list[int] | None) -> frozenset[int] | None:
    return None if found is None else frozenset(found)


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


def _screen_in(found: Mapping[str, Any]) -> ScreenView:
    plain = ScreenView(found["name"])
    return ScreenView(
        found["name"],
        _ids_in(found.get("services")),
        _ids_in(found.get("notices")),
        {counter: Arrow(arrow) for counter, arrow in found.get("arrows", ())},
        tuple(found.get("languages", plain.languages)),
        tuple(found.get("spoken", plain.spoken)),
        found.get("chime", plain.chime),
        found.get("volume", plain.volume),
        found.get("expected", plain.expected),
        found.get("waiting", plain.waiting),
        found.get("closing", plain.closing),
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


def _kiosk_in(found: Mapping[str, Any]) -> Kiosk:
    plain = Kiosk()
    return Kiosk(
        found.get("open", plain.open),
        tuple(found.get("languages", plain.languages)),
        tuple(Group(_words_in(g), tuple(g["services"])) for g in found.get("groups", ())),
        frozenset(found.get("hidden", ())),
        Paper(found.get("paper", plain.paper)),
        found.get("idle_seconds", plain.idle_seconds),
        _words_in(found.get("closed", {})),
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


def _ticket_in(found: Mapping[str, Any]) -> TicketForm:
    plain = TicketForm()
    return TicketForm(
        found.get("logo"),
        _words_in(found.get("heading", {})),
        _words_in(found.get("text", {})),
        found.get("service", plain.service),
        found.get("time", plain.time),
        found.get("waiting", plain.waiting),
        found.get("wait", plain.wait),
        found.get("kept", plain.kept),
    )
