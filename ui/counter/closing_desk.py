"""Closing time at one counter.

Made once the hall is there: a window that is just opening has no use for it.
"""

from ui.closing.closing_time import ClosingTime
from ui.closing.reminders import AtWork
from ui.counter.view import CounterView, Stage


class ClosingDesk(ClosingTime):
    """Goes by what whoever sits at the counter is at."""

    def show_view(self, view: CounterView) -> None:
        """Go by the hall as it is now."""
        self.look(view.board, at_work(view), view.now)


def at_work(view: CounterView) -> AtWork:
    """What whoever sits at the counter is at; one who has lost it is left alone, too."""
    match view.stage:
        case Stage.FREE:
            return AtWork.FREE
        case Stage.AWAY:
            return AtWork.AWAY
        case _:
            return AtWork.SERVING
