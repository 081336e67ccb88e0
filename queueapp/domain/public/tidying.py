"""Texts for clients as they are kept: without what nobody can see or read aloud."""

from dataclasses import replace
from unicodedata import category

from queueapp.domain.public.setup import PublicSetup, Words


def tidied(setup: PublicSetup) -> PublicSetup:
    """The set-up with all its texts tidied; texts of notices and tickets keep their lines."""
    return replace(
        setup,
        screens=tuple(replace(each, name=one_line(each.name)) for each in setup.screens),
        notices=tuple(replace(each, text=_words(each.text)) for each in setup.notices),
        kiosk=replace(
            setup.kiosk,
            groups=tuple(
                replace(each, name=Words(one_line(each.name.lt), one_line(each.name.en)))
                for each in setup.kiosk.groups
            ),
            closed_text=_words(setup.kiosk.closed_text),
        ),
        ticket=replace(
            setup.ticket, heading=_words(setup.ticket.heading), text=_words(setup.ticket.text)
        ),
    )


def one_line(text: str) -> str:
    """A text of one line, without space around it."""
    return " ".join(lines(text).split())


def lines(text: str) -> str:
    """A text whose lines stay, without space at their ends, and no signs that only steer."""
    plain = "".join(map(_seen, text))
    return "\n".join(line.rstrip() for line in plain.splitlines()).strip()


def _words(words: Words) -> Words:
    return Words(lines(words.lt), lines(words.en))


def _seen(each: str) -> str:
    if each in "\r\n":
        return each
    if each == "\t":
        return " "
    match category(each):
        case "Cc":
            return ""
        case "Cs":
            # Half of a character, as all texts that are kept have it.
            return "\ufffd"
        case _:
            return each
