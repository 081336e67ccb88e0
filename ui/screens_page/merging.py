"""What one has typed, and what somebody else has saved meanwhile, brought together."""

from dataclasses import replace
from typing import Any

from queueapp.domain.public.setup import PublicPart, PublicSetup


def part_of(setup: PublicSetup, part: PublicPart) -> Any:
    """One part of a set-up: its screens, for one."""
    return getattr(setup, part.value)


def with_part(setup: PublicSetup, part: PublicPart, value: Any) -> PublicSetup:
    """The set-up with another part in place of its own."""
    return replace(setup, **{part.value: value})


def changed_parts(before: PublicSetup, after: PublicSetup) -> tuple[PublicPart, ...]:
    """The parts in which two set-ups differ."""
    return tuple(part for part in PublicPart if part_of(before, part) != part_of(after, part))


def merged(
    since: PublicSetup, mine: PublicSetup, theirs: PublicSetup
) -> tuple[PublicSetup, tuple[PublicPart, ...]]:
    """What is typed, put onto what was saved meanwhile; and the parts that both have changed.

    Of a part that only one has changed, theirs and mine is taken; where both have, mine stays.
    """
    result, both = theirs, []
    for part in changed_parts(since, mine):
        result = with_part(result, part, part_of(mine, part))
        if part in changed_parts(since, theirs) and part_of(mine, part) != part_of(theirs, part):
            both.append(part)
    return result, tuple(both)
