"""Offline: what cannot wait while the server is away, kept on this PC until it is shared."""

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from queueapp.domain.call import Call, CallEnd
from queueapp.domain.lifecycle import Request
from queueapp.domain.offline import (
    OfflineCall,
    OfflineClient,
    pack,
    pack_call,
    unpack_call,
    unpack_request,
)
from queueapp.domain.session import Done, PromiseDone, Session
from queueapp.errors import OUT_OF_TOUCH, SHUT_OUT, Refusal, Refused, StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.services.access import AccessService
from queueapp.services.intake import IntakeService
from queueapp.services.phone import PhoneService
from queueapp.services.promising import number_of
from queueapp.services.session import check_text
from queueapp.storage.database import Database

if TYPE_CHECKING:
    from queueapp.storage.journal import Entry, Journal

Answer = TypeVar("Answer")

_CLIENT = "client"
_CALL = "call"
_DAY_MS = 24 * 60 * 60_000
_WITHDRAWN = "withdrawn"
"""Stands in place of a refusal until the server has been told, which may have the client."""


class OfflineService:
    """Adds clients and records calls whether or not the server can be reached, each exactly once.

    A hall in a file has no journal: it is never out of touch.
    """

    def __init__(
        self,
        db: Database,
        access: AccessService,
        intake: IntakeService,
        phone: PhoneService,
        journal: Path | None,
    ) -> None:
        """Keep what cannot be shared in the journal at `journal`."""
        self._db = db
        self._access = access
        self._intake = intake
        self._phone = phone
        self._journal = _open_journal(journal) if isinstance(db.place, Server) else None
        self._place = db.place.identity if isinstance(db.place, Server) else ""

    @property
    def set_aside(self) -> Path | None:
        """Where a damaged journal was put; what it held may be lost."""
        return self._journal.set_aside if self._journal else None

    def enrol(self, site_id: int) -> None:
        """Learn this PC's number at the site, while the server can be asked."""
        journal = self._journal
        if journal is not None and journal.station(self._place, site_id) is None:
            number = self._access.enrol(site_id, journal.own_key())
            journal.set_station(self._place, site_id, number)

    def issue(
        self,
        session: Session,
        request: Request,
        note: str = "",
        *,
        away: bool = False,
    ) -> Done | OfflineClient:
        """A ticket for anyone; an `OfflineClient` where the server cannot be reached.

        Where the server may have taken the client in and only its answer was lost, it recognises
        the operation later. It is not asked at all by who knows that it is `away`: the client
        would stand there until it has not answered once more.
        """
        if self._journal is None:
            return self._intake.issue(session, request, note)
        from uuid import uuid4

        key = uuid4().hex
        answer, trouble = self._try(
            lambda: self._intake.issue(session, request, note, operation=key), away=away
        )
        if answer is not None:
            return answer
        from queueapp.storage.journal import NoStation

        try:
            return self._keep(session, request, check_text(note), key)
        except NoStation:
            # Never in touch since the journal was made: there is no number to give.
            raise trouble from None

    def record(
        self, session: Session, call: Call, *, away: bool = False
    ) -> PromiseDone | OfflineCall:
        """What was done about a call; an `OfflineCall` where the server cannot be reached."""
        if self._journal is None:
            return self._phone.record(session, call)
        answer, _ = self._try(lambda: self._phone.record(session, call), away=away)
        if answer is not None:
            return answer
        _check(call)
        entry = self._kept.add(
            key=call.key,
            place=self._place,
            site_id=session.site_id,
            kind=_CALL,
            made_at=call.begun_at,
            body=pack_call(call, session.person_id, session.counter_id),
        )
        return _call(entry)

    def unshared(self, site_id: int) -> tuple[OfflineClient, ...]:
        """The clients whom nobody but this PC knows of yet, in the order they came."""
        return tuple(client for client in self._clients(site_id) if not _is_withdrawn(client))

    def unshared_calls(self, site_id: int) -> tuple[OfflineCall, ...]:
        """The calls that nobody but this PC knows of yet, in the order they came."""
        return tuple(_call(entry) for entry in self._entries(site_id, _CALL))

    def share(self, site_id: int) -> tuple[Done, ...]:
        """Hand the site what was kept; what it refuses stays here, with the reason.

        Returns the clients that it took in. Raises `StorageTrouble` where the server is away again;
        what it has by then is not sent twice.
        """
        done = []
        for entry in self._entries(site_id):
            try:
                if entry.kind == _CALL:
                    call = _call(entry)
                    session = Session(site_id, call.person_id, call.counter_id)
                    self._phone.record(session, call.call, late=True)
                elif entry.trouble == _WITHDRAWN:
                    self._intake.withdraw_late(_client(entry))
                else:
                    done.append(self._intake.issue_late(_client(entry)))
            except Refused as refused:
                self._refuse(site_id, entry, refused.code)
            except StorageTrouble:
                raise
            except Exception:
                # One entry that cannot be taken in must hold up neither the others nor the hall.
                logging.getLogger("queueapp").exception("not shared: %s", entry.key)
                self._refuse(site_id, entry, Refusal.NOT_POSSIBLE_NOW)
            else:
                self._kept.shared(entry.key)
        return tuple(done)

    def discard(self, call: OfflineCall) -> None:
        """Drop a call that the site has refused, once somebody has seen why."""
        self._kept.shared(call.call.key)

    def forget_number(self, site_id: int, number: str) -> int:
        """Drop the calls kept on this PC that name a number (E.164); returns how many."""
        from queueapp.domain.person import names_number, texts_in

        named = [
            entry.key
            for entry in self._entries(site_id, _CALL)
            if any(names_number(text, number) for text in texts_in(entry.body))
        ]
        for key in named:
            self._kept.shared(key)
        return len(named)

    def withdraw(self, client: OfflineClient) -> bool:
        """Take back a client who is not to be shared; `False` where that has happened already.

        Where the server has the client all the same, and only its answer was lost, it is told when
        it is back.
        """
        if client.key not in {other.key for other in self.unshared(client.site_id)}:
            return False
        self._kept.refuse(client.key, _WITHDRAWN)
        return True

    def _try(
        self, ask: Callable[[], Answer], *, away: bool
    ) -> tuple[Answer | None, StorageTrouble]:
        """The server's answer, or why there is none."""
        trouble = StorageTrouble(Trouble.UNREACHABLE, self._db.place)
        if not away:
            try:
                return ask(), trouble
            except StorageTrouble as error:
                if error.trouble not in OUT_OF_TOUCH | SHUT_OUT:
                    raise
                trouble = error
        return None, trouble

    def _refuse(self, site_id: int, entry: "Entry", code: Refusal) -> None:
        directory = self._db.known_directory(site_id)
        assert directory is not None, "the site has just refused it"
        site = directory.site
        days = site.promising.keep_days if entry.kind == _CALL else site.retention.notes_days
        if entry.made_at < self._db.clock.now() - days * _DAY_MS and entry.trouble != _WITHDRAWN:
            # Nobody has seen to it for as long as the site knows anything of a client.
            self._kept.shared(entry.key)
        elif entry.trouble != _WITHDRAWN:
            # Who was withdrawn stays so, until the server has been told.
            self._kept.refuse(entry.key, code)

    def _clients(self, site_id: int) -> list[OfflineClient]:
        return [_client(entry) for entry in self._entries(site_id, _CLIENT)]

    def _entries(self, site_id: int, kind: str | None = None) -> "list[Entry]":
        if self._journal is None:
            return []
        entries = self._journal.unshared(self._place, site_id)
        return [entry for entry in entries if kind in (None, entry.kind)]

    @property
    def _kept(self) -> "Journal":
        assert self._journal is not None, "a hall in a file keeps nothing back"
        return self._journal

    def _keep(self, session: Session, request: Request, note: str, key: str) -> OfflineClient:
        now = self._db.clock.now()
        directory = self._db.known_directory(session.site_id)
        assert directory is not None, "nobody works in a hall that was never read"
        entry = self._kept.add(
            key=key,
            place=self._place,
            site_id=session.site_id,
            kind=_CLIENT,
            made_at=now,
            numbered_on=directory.site.calendar.business_day(now).date,
            body=pack(request, session.person_id, session.counter_id, note),
        )
        return _client(entry)


def sweep_set_aside(journal: Path, now: int, days: int) -> None:
    """Erase damaged journals that were set aside more than so many days before `now` (ms UTC)."""
    for file in journal.parent.glob(f"{journal.name}-damaged-*"):
        # What cannot go now goes another day.
        with suppress(OSError):
            if file.stat().st_mtime * 1000 < now - days * _DAY_MS:
                file.unlink()


def _check(call: Call) -> None:
    """Refuse now, while the caller is on the line, what would be refused when it is shared."""
    draft = call.draft
    if draft is None:
        if call.end is CallEnd.CALLBACK:
            raise Refused(Refusal.NOT_POSSIBLE_NOW)
        return
    if call.end is CallEnd.CALLBACK or draft.number.strip():
        number_of(draft.number)
    check_text(draft.question)
    check_text(draft.name)


def _open_journal(path: Path | None) -> "Journal | None":
    from queueapp.storage.journal import Journal

    return None if path is None else Journal.open(path)


def _is_withdrawn(client: OfflineClient) -> bool:
    return client.refused == _WITHDRAWN


def _call(entry: "Entry") -> OfflineCall:
    body = entry.body
    return OfflineCall(
        entry.site_id, body["person"], body["counter"], unpack_call(body), entry.trouble
    )


def _client(entry: "Entry") -> OfflineClient:
    body = entry.body
    return OfflineClient(
        key=entry.key,
        ticket=entry.ticket,
        site_id=entry.site_id,
        person_id=body["person"],
        counter_id=body["counter"],
        arrived_at=entry.made_at,
        request=unpack_request(body),
        note=body["note"],
        refused=entry.trouble,
    )
