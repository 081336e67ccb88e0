"""Clients and calls that only this PC knows of, taken down while the server is out of touch."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from queueapp.domain.session import Done, PromiseDone, Session
from queueapp.domain.visit import Visit
from queueapp.errors import OUT_OF_TOUCH, StorageTrouble
from queueapp.place import Server

if TYPE_CHECKING:
    from queueapp.domain.call import Call
    from queueapp.domain.lifecycle import Request
    from queueapp.domain.offline import OfflineCall, OfflineClient
    from queueapp.services.hall import Hall

Shared: TypeAlias = "tuple[OfflineClient, Visit | None]"
"""A client and the visit that the server has of them; None where another window shared them."""


@dataclass(frozen=True, slots=True)
class News:
    """What has become of them: to be said once. `trouble` keeps this PC's own file from use.

    `calls` says how many calls were handed over.
    """

    shared: tuple[Shared, ...] = ()
    refused: tuple[OfflineClient, ...] = ()
    calls: int = 0
    refused_calls: tuple[OfflineCall, ...] = ()
    trouble: StorageTrouble | None = None


class Unshared(QObject):
    """What this window shows of them: `changed` when there are more or fewer.

    The jobs that it makes run on the worker thread. `news` says that there is something for
    `take_news`.
    """

    changed = Signal()
    news = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clients: tuple[OfflineClient, ...] = ()
        self.calls: tuple[OfflineCall, ...] = ()
        self._news = News()
        self.due = True
        """For the worker thread: whether there may be something to hand over."""

    def of_key(self, key: object) -> OfflineClient | None:
        """The client with this key, as long as they are not shared."""
        return next((client for client in self.clients if client.key == key), None)

    def take_news(self) -> News:
        """What has become of clients and calls since this was last asked."""
        news, self._news = self._news, News()
        return news

    def issuing(
        self, session: Session, request: Request, note: str, *, away: bool
    ) -> Callable[[Hall], Done | OfflineClient]:
        """Adds a client, in touch or not; hand the answer to `keep`."""

        def job(hall: Hall) -> Done | OfflineClient:
            answer = hall.offline.issue(session, request, note, away=away)
            # The server may be there again before anybody has noticed that it was away.
            self.due = self.due or not isinstance(answer, Done)
            return answer

        return job

    def recording(
        self, session: Session, call: Call, *, away: bool
    ) -> Callable[[Hall], PromiseDone | OfflineCall]:
        """Records a call, in touch or not; hand the answer to `keep_call`."""

        def job(hall: Hall) -> PromiseDone | OfflineCall:
            answer = hall.offline.record(session, call, away=away)
            self.due = self.due or not isinstance(answer, PromiseDone)
            return answer

        return job

    def keep_call(self, call: OfflineCall) -> None:
        """Show a call that was taken down."""
        if call.call.key not in {other.call.key for other in self.calls}:
            self._show_calls((*self.calls, call))

    def discarding(self, call: OfflineCall) -> Callable[[Hall], None]:
        """Drops a call that was refused; hand it to `forget_call` afterwards."""
        return lambda hall: hall.offline.discard(call)

    def forget_call(self, call: OfflineCall) -> None:
        """Show a call no more."""
        self._show_calls(tuple(other for other in self.calls if other.call.key != call.call.key))

    def withdrawing(self, client: OfflineClient) -> Callable[[Hall], bool]:
        """Takes a client back; hand them to `forget` afterwards, whatever the answer."""
        return lambda hall: hall.offline.withdraw(client)

    def keep(self, client: OfflineClient) -> None:
        """Show a client who was added."""
        if self.of_key(client.key) is None:
            self._show((*self.clients, client))

    def forget(self, client: OfflineClient) -> None:
        """Show a client no more."""
        self._show(tuple(other for other in self.clients if other.key != client.key))

    def share(self, hall: Hall, site_id: int) -> Callable[[], None]:
        """On the worker: hand over what is kept; what is returned shows it, on the GUI thread.

        Raises `StorageTrouble` where the server is away. Where what is kept here cannot be read,
        the hall goes on without.
        """
        try:
            hall.offline.enrol(site_id)
            before = hall.offline.unshared(site_id)
            calls_before = hall.offline.unshared_calls(site_id)
            done = hall.offline.share(site_id)
            after = hall.offline.unshared(site_id)
            calls = hall.offline.unshared_calls(site_id)
        except StorageTrouble as error:
            if error.trouble in OUT_OF_TOUCH or isinstance(error.place, Server):
                raise
            trouble = error
            logging.getLogger("queueapp").warning("unshared: %r", error)
            return lambda: self._add_news(News(trouble=trouble))

        def tell() -> None:
            self._tell(before, done, after)
            self._tell_calls(calls_before, calls)

        return tell

    def _tell(
        self,
        before: tuple[OfflineClient, ...],
        done: tuple[Done, ...],
        after: tuple[OfflineClient, ...],
    ) -> None:
        left = {client.key for client in after}
        gone = [client for client in before if client.key not in left]
        # One answer for each that was handed over, in their order; fewer where another window of
        # this PC was sooner with some.
        visits = [each.visit for each in done] if len(done) == len(gone) else [None] * len(gone)
        shared: list[Shared] = list(zip(gone, visits, strict=True))
        known = {client.key for client in before}
        shared += [(c, None) for c in self.clients if c.key not in known and not c.refused]
        told = {client.key for client in self.clients if client.refused}
        refused = [client for client in after if client.refused and client.key not in told]
        self._show(after)
        self._add_news(News(tuple(shared), tuple(refused)))

    def _tell_calls(self, before: tuple[OfflineCall, ...], after: tuple[OfflineCall, ...]) -> None:
        told = {call.call.key for call in self.calls if call.refused}
        refused = tuple(c for c in after if c.refused and c.call.key not in told)
        left = {call.call.key for call in after}
        # One that was refused is gone because somebody has put it away.
        known = {call.call.key for call in (*before, *self.calls) if not call.refused}
        self._show_calls(after)
        self._add_news(News(calls=len(known - left), refused_calls=refused))

    def _add_news(self, more: News) -> None:
        if more != News():
            news = self._news
            self._news = News(
                news.shared + more.shared,
                news.refused + more.refused,
                news.calls + more.calls,
                news.refused_calls + more.refused_calls,
                more.trouble or news.trouble,
            )
            self.news.emit()

    def _show(self, clients: tuple[OfflineClient, ...]) -> None:
        if clients != self.clients:
            self.clients = clients
            self.changed.emit()

    def _show_calls(self, calls: tuple[OfflineCall, ...]) -> None:
        if calls != self.calls:
            self.calls = calls
            self.changed.emit()
