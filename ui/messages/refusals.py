"""Chooses what is said of a refusal; the sentences stand in a module for each subject."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from queueapp.domain.setup import Directory
from queueapp.domain.shift import FaultyShift
from queueapp.errors import Refusal, Refused
from ui import words
from ui.closing.shift_words import fault_text
from ui.messages import closing, files, permissions, promises, set_up, sign_in, staff, texts, visits
from ui.messages.wording import WithNames, with_file


def refused(error: Refused, directory: Directory | None) -> str:
    """Why it was refused; `directory` gives people, counters and services their names."""
    facts, shift = _named(error.facts, directory), error.facts.get("shift")
    if isinstance(shift, FaultyShift):
        unchanged = QCoreApplication.translate("Messages", "Nothing was changed.")
        text = f"{fault_text(shift)} {unchanged}"
    elif error.code is Refusal.NOT_PERMITTED:
        text = permissions.not_permitted(error.facts.get("permission"))
    elif error.code is Refusal.SETUP_INCOMPLETE:
        text = set_up.incomplete(error.facts.get("faults"))
    elif error.code is Refusal.NOT_A_NUMBER:
        text = promises.not_a_number(error.facts.get("fault"))
    elif error.code is Refusal.WEAK_SECRET:
        text = sign_in.weak_secret(error.facts.get("weakness"))
    elif error.code is Refusal.WRONG_SECRET:
        text = sign_in.wrong_secret(error.facts.get("left"))
    else:
        with_names = _refusals_with_names().get(error.code)
        if with_names is not None and all(facts.get(name) for name in with_names[0]):
            text = with_names[1]
        else:
            text = _refusals()[error.code]
    return with_file(text.format(**facts), error.facts.get("path"))


def _named(facts: Mapping[str, object], directory: Directory | None) -> dict[str, object]:
    """The facts with names in place of the ids of people, counters and services."""
    named = dict(facts)
    until = named.get("until")
    if isinstance(until, int) and directory is not None:
        at = datetime.fromtimestamp(until / 1000, directory.site.zone)
        named["time"] = at.strftime("%H:%M:%S")
    for key in ("person", "counter", "service"):
        value = named.get(key)
        if isinstance(value, int):
            known: Mapping[int, object] = {}
            if directory is not None:
                known = {
                    "person": directory.people,
                    "counter": directory.counters,
                    "service": directory.services,
                }[key]
            name = getattr(known.get(value), "name", "")
            named[key] = words.counter_name(name) if key == "counter" else name
    return named


def _refusals() -> dict[Refusal, str]:
    """The usual sentences, which need no facts."""
    return {
        **visits.refusals(),
        **staff.refusals(),
        **closing.refusals(),
        **set_up.refusals(),
        **files.refusals(),
        **promises.refusals(),
        **texts.refusals(),
        **sign_in.refusals(),
    }


def _refusals_with_names() -> WithNames:
    """Fuller sentences, for where the names are known."""
    return {
        **visits.refusals_with_names(),
        **staff.refusals_with_names(),
        **closing.refusals_with_names(),
        **set_up.refusals_with_names(),
        **texts.refusals_with_names(),
        **sign_in.refusals_with_names(),
    }
