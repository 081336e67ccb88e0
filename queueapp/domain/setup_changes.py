"""Which settings of a hall were changed, in codes and numbers that may stand in the record."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from queueapp.domain.hours import DayHours
from queueapp.domain.setup import HallDraft

Told = list[object] | None

WORDED = frozenset(
    {
        "name",
        "name_en",
        "short",
        "short_en",
        "job",
        "phone",
        "email",
        "account",
        "note",
    }
)
"""What is said in words or belongs to a person: that it was changed is told, not what it was."""

_WORDED_PARTS = frozenset({"office"})


def changes(before: HallDraft, after: HallDraft) -> dict[str, Told]:
    """Each setting that differs, by its path, such as `limits.waiting` or `people.5.role`.

    With what it was and what it is; `None` in place of both where these are words or personal.
    What was added has no value before, what was removed none after; all have their ids.
    """
    old, new = dict(_settings(before)), dict(_settings(after))
    found: dict[str, Told] = {
        path: None if _is_worded(path) else [old.get(path), new.get(path)]
        for path in sorted(old.keys() | new.keys())
        if old.get(path) != new.get(path)
    }
    for part in ("services", "counters", "people"):
        was, is_ = ([each.id for each in getattr(draft, part)] for draft in (before, after))
        # Who comes or goes moves the others along, which is no change of theirs.
        was, is_ = [each for each in was if each in is_], [each for each in is_ if each in was]
        if was != is_:
            found[f"{part}.order"] = [was, is_]
    return found


def _is_worded(path: str) -> bool:
    parts = path.split(".")
    return parts[-1] in WORDED or parts[0] in _WORDED_PARTS


def _settings(draft: HallDraft) -> Iterator[tuple[str, object]]:
    for name in ("name", "timezone", "wait_target", "shorter_eves"):
        yield name, getattr(draft, name)
    yield "reminders", list(draft.reminders)
    yield "promising.keep_days", draft.promising.keep_days
    yield "promising.retry", draft.promising.retry.pack()
    yield "promising.tries", draft.promising.retry.tries
    for part in ("office", "limits", "retention", "guard"):
        yield from _fields(part, getattr(draft, part))
    for weekday, hours in draft.week.items():
        yield f"week.{weekday}", _hours(hours)
    for day, own in draft.exceptions.items():
        yield f"exceptions.{day}.hours", _hours(own.hours) or "closed"
        yield f"exceptions.{day}.note", own.note
    yield from _services(draft)
    for counter in draft.counters:
        at = f"counters.{counter.id}"
        yield f"{at}.name", counter.name
        yield f"{at}.services", sorted(draft.services[each].id or 0 for each in counter.services)
    for person in draft.people:
        at = f"people.{person.id}"
        yield f"{at}.role", person.role.value
        yield f"{at}.languages", sorted(person.languages)
        for name in ("name", "job", "phone", "email", "account"):
            yield f"{at}.{name}", getattr(person, name)


def _services(draft: HallDraft) -> Iterator[tuple[str, object]]:
    for service in draft.services:
        at = f"services.{service.id}"
        for name in ("prefix", "expected_minutes", "name", "name_en", "short", "short_en"):
            yield f"{at}.{name}", getattr(service, name)
        yield from _fields(f"{at}.limits", service.limits)


def _fields(path: str, part: Any) -> Iterator[tuple[str, object]]:
    for field in fields(part):
        yield f"{path}.{field.name}", getattr(part, field.name)


def _hours(hours: DayHours | None) -> Mapping[str, object] | None:
    if hours is None:
        return None
    lunch = hours.lunch
    return {
        "opens": hours.opens,
        "closes": hours.closes,
        "next_day": hours.next_day,
        "lunch": [lunch.begins, lunch.ends] if lunch is not None else None,
    }
