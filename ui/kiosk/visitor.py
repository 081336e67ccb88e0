"""How far the client at the kiosk has come, and where each thing that they press leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from queueapp.domain.board import Board
from queueapp.errors import Refusal
from ui.kiosk.choices import Standing, choices, languages, offers
from ui.kiosk.expected import Wanted


class Step(Enum):
    """How far a client has come; staff are apart."""

    BEGIN = "begin"
    CHOICES = "choices"
    CONFIRM = "confirm"
    REFUSED = "refused"
    TICKET = "ticket"
    STAFF = "staff"
    STAFF_MENU = "staff-menu"


@dataclass(frozen=True, slots=True)
class Visitor:
    """What the client at the kiosk has chosen so far, and how it is shown to them.

    `offered`, where it is asked for, are the languages that the kiosk speaks.
    """

    step: Step = Step.BEGIN
    language: str = ""
    group: str = ""
    page: int = 0
    wanted: Wanted | None = None
    operation: str = ""
    larger: bool = False
    contrast: bool = False
    why_not: Refusal | None = None

    @property
    def is_staff(self) -> bool:
        """Whether somebody of staff is at the kiosk, and no client."""
        return self.step in (Step.STAFF, Step.STAFF_MENU)

    def at_beginning(self, offered: Sequence[str]) -> bool:
        """Whether nothing has been chosen yet."""
        first = self.step is Step.CHOICES and len(offered) == 1
        return self.step is Step.BEGIN or (first and not self.group and not self.page)

    def has_back(self, offered: Sequence[str]) -> bool:
        """Whether there is a step to go back to."""
        if self.step is Step.CHOICES:
            return bool(self.group) or len(offered) > 1
        return self.step is Step.CONFIRM

    def speaking(self, language: str) -> Visitor:
        """The language was chosen."""
        return replace(self, step=Step.CHOICES, language=language, group="", page=0)

    def within(self, group: str) -> Visitor:
        """A group of services was chosen."""
        return replace(self, group=group, page=0)

    def turned(self, by: int) -> Visitor:
        """So many pages of services further."""
        return replace(self, page=max(0, self.page + by))

    def wanting(self, wanted: Wanted, operation: str) -> Visitor:
        """A service was chosen; a ticket for it would be made by `operation`, once."""
        return replace(self, step=Step.CONFIRM, wanted=wanted, operation=operation)

    def refused(self, why_not: Refusal | None) -> Visitor:
        """No ticket was made."""
        return replace(self, step=Step.REFUSED, why_not=why_not)

    def again(self) -> Visitor:
        """The same ticket is to be tried once more."""
        return replace(self, step=Step.CONFIRM, why_not=None)

    def given(self) -> Visitor:
        """The ticket was made."""
        return replace(self, step=Step.TICKET)

    def back(self) -> Visitor:
        """One step back."""
        if self.step is Step.CONFIRM:
            return replace(self, step=Step.CHOICES, wanted=None, operation="")
        if self.step is Step.CHOICES and self.group:
            return replace(self, group="", page=0)
        return replace(self, step=Step.BEGIN, language="", group="", page=0)


def settled(visitor: Visitor, board: Board | None, stands: Standing) -> Visitor:
    """Where the client is now, as far as the hall still has what they chose."""
    if board is None or visitor.is_staff or visitor.step is Step.TICKET:
        return visitor
    anew = Visitor(larger=visitor.larger, contrast=visitor.contrast)
    if stands in (Standing.CLOSED, Standing.PUT_AWAY):
        return anew
    offered = languages(board.directory.public.kiosk)
    if visitor.language and visitor.language not in offered:
        visitor = anew
    if visitor.step is Step.BEGIN and len(offered) == 1:
        visitor = visitor.speaking(offered[0])
    wanted, directory = visitor.wanted, board.directory
    gone = wanted is not None and not offers(directory, wanted.service_id)
    if visitor.step is Step.CONFIRM and gone:
        return replace(visitor.refused(Refusal.UNKNOWN_SERVICE), wanted=None)
    groups = {"", *(each.key for each in choices(directory))}
    if visitor.step is Step.CHOICES and visitor.group not in groups:
        return visitor.within("")
    return visitor
