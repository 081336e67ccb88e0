"""The pictures of the page: those that the hall keeps, and those that wait to be saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from queueapp.domain.public.setup import PublicSetup
from ui.screens_page.pictures import Picture
from ui.shell import Shell

if TYPE_CHECKING:
    from queueapp.domain.session import Session
    from queueapp.services.hall import Hall


class PictureStore(QObject):
    """Pictures by id; those that are not saved yet have ids below 0. `arrived` carries an id."""

    arrived = Signal(int)

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._known: dict[int, bytes | None] = {}
        self._waiting: dict[int, Picture] = {}
        self._asked: set[int] = set()

    def content(self, picture_id: int) -> bytes | None:
        """A picture, where it is here; otherwise it is asked for, and `arrived` says when it is."""
        if picture_id in self._waiting:
            return self._waiting[picture_id].content
        if picture_id not in self._known and picture_id not in self._asked:
            self._ask(picture_id)
        return self._known.get(picture_id)

    def add(self, picture: Picture) -> int:
        """Keep a picture until it is saved; returns its id until then."""
        key = min((0, *self._waiting)) - 1
        self._waiting[key] = picture
        return key

    def to_save(self, setup: PublicSetup) -> Mapping[int, Picture]:
        """The pictures of a set-up that the hall does not have yet."""
        return {key: self._waiting[key] for key in setup.pictures if key in self._waiting}

    def saved(self, ids: Mapping[int, int]) -> None:
        """The hall keeps these now, under new ids."""
        for before, after in ids.items():
            self._known[after] = self._waiting.pop(before).content

    def _ask(self, picture_id: int) -> None:
        self._asked.add(picture_id)
        site = self._shell.session.site_id

        def came(content: bytes | None) -> None:
            if isValid(self):
                self._asked.discard(picture_id)
                if content is not None:
                    self._known[picture_id] = content
                    self.arrived.emit(picture_id)

        self._shell.runner.in_background(lambda hall: hall.screens.picture(site, picture_id), came)


def save(
    hall: Hall,
    session: Session,
    setup: PublicSetup,
    since: PublicSetup,
    pictures: Mapping[int, Picture],
) -> tuple[PublicSetup, Mapping[int, int]]:
    """Put a set-up in force, its new pictures first; returns it as saved, and their ids.

    Refused as `hall.public_setup.change` is; pictures that were sent all the same go in a day.
    """
    ids = {
        key: hall.public_setup.add_picture(session, each.name, each.content)
        for key, each in pictures.items()
    }
    return hall.public_setup.change(session, with_pictures(setup, ids), since), ids


def with_pictures(setup: PublicSetup, ids: Mapping[int, int]) -> PublicSetup:
    """A set-up in which pictures have other ids."""
    if not ids:
        return setup
    notices = tuple(
        replace(each, picture=ids.get(each.picture, each.picture))
        if each.picture is not None
        else each
        for each in setup.notices
    )
    logo = setup.ticket.logo
    ticket = replace(setup.ticket, logo=ids.get(logo, logo)) if logo is not None else setup.ticket
    return replace(setup, notices=notices, ticket=ticket)
