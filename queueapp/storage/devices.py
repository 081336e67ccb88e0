"""Reads and writes the PCs that clients see or that print tickets, and their trouble."""

from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Question, Tx

_device = schema.device
_KINDS, _TROUBLES = Codes(DeviceKind), Codes(DeviceTrouble)

_of_site = select(_device).where(_device.c.site_id == bindparam("site_id"))
_all = _of_site.order_by(_device.c.kind, _device.c.name, _device.c.key)
_troubled = _of_site.where(_device.c.trouble.is_not(None)).order_by(_device.c.trouble_at)
_one = _of_site.where(_device.c.key == bindparam("device_key"))
_insert = insert(_device)
_update = (
    update(_device)
    .where(_device.c.site_id == bindparam("of_site"), _device.c.key == bindparam("device_key"))
    .values(
        kind=bindparam("kind"),
        name=bindparam("name"),
        seen_at=bindparam("seen_at"),
        trouble=bindparam("trouble"),
        trouble_at=bindparam("trouble_at"),
        ticket=bindparam("ticket"),
    )
)


def troubled(site_id: int) -> Question:
    """What asks for the devices that cannot do their work."""
    return _troubled, {"site_id": site_id}


def in_trouble(tx: Tx) -> tuple[Device, ...]:
    """The devices that cannot do their work, for the longest time first."""
    return tuple(map(_to_device, tx.answer(troubled(tx.site_id))))


def all_devices(tx: Tx) -> tuple[Device, ...]:
    """Every PC that was ever a screen or a kiosk of this site, or printed its tickets."""
    return tuple(map(_to_device, tx.ask(_all, site_id=tx.site_id)))


def one(tx: Tx, key: str) -> Device | None:
    """The device with this key, if it is known."""
    rows = tx.ask(_one, site_id=tx.site_id, device_key=key)
    return _to_device(rows[0]) if rows else None


def save(tx: Tx, device: Device) -> None:
    """Write what is known of a device now."""
    values = {
        "kind": device.kind.value,
        "name": device.name,
        "seen_at": device.seen_at,
        "trouble": device.trouble.value if device.trouble is not None else None,
        "trouble_at": device.trouble_at,
        "ticket": device.ticket,
    }
    if one(tx, device.key) is None:
        tx.tell(_insert, site_id=tx.site_id, key=device.key, **values)
    else:
        tx.tell(_update, of_site=tx.site_id, device_key=device.key, **values)


def remove(tx: Tx, key: str) -> bool:
    """Forget a device; `False` where it is not known."""
    gone = delete(_device).where(_device.c.site_id == tx.site_id, _device.c.key == key)
    return bool(tx.connection.execute(gone).rowcount)


def _to_device(row: Any) -> Device:
    return Device(
        row.key,
        _KINDS[row.kind],
        row.name,
        row.seen_at,
        _TROUBLES[row.trouble] if row.trouble is not None else None,
        row.trouble_at,
        row.ticket,
    )
