"""Asks the spooler of Windows how a printer fares; nothing else of it is used."""

import ctypes
from ctypes import POINTER, byref, c_void_p, c_wchar_p, cast, create_string_buffer
from typing import Any

_DWORD = ctypes.c_uint32
_WORD = ctypes.c_uint16


class _Printer(ctypes.Structure):
    """PRINTER_INFO_2W."""

    _fields_ = (
        *((name, c_void_p) for name in ("server", "printer", "share", "port", "driver")),
        *((name, c_void_p) for name in ("comment", "location", "devmode", "separator")),
        *((name, c_void_p) for name in ("processor", "datatype", "parameters", "security")),
        *((name, _DWORD) for name in ("attributes", "priority", "default_priority", "start")),
        *((name, _DWORD) for name in ("until", "status", "jobs", "pages_per_minute")),
    )


class _Job(ctypes.Structure):
    """JOB_INFO_1W."""

    _fields_ = (
        ("id", _DWORD),
        *((name, c_void_p) for name in ("printer", "machine", "user", "document")),
        *((name, c_void_p) for name in ("datatype", "status_text")),
        *((name, _DWORD) for name in ("status", "priority", "position", "pages", "printed")),
        ("submitted", _WORD * 8),
    )


def ask(name: str) -> tuple[int, int, dict[int, int]] | None:
    """The printer's status, its attributes, and the status of each job by its number.

    Nothing where there is no such printer, or it cannot be asked.
    """
    spool: Any = ctypes.WinDLL("winspool.drv")  # type: ignore[attr-defined,unused-ignore]
    spool.OpenPrinterW.argtypes = (c_wchar_p, POINTER(c_void_p), c_void_p)
    spool.ClosePrinter.argtypes = (c_void_p,)
    spool.GetPrinterW.argtypes = (c_void_p, _DWORD, c_void_p, _DWORD, POINTER(_DWORD))
    spool.EnumJobsW.argtypes = (
        *(c_void_p, _DWORD, _DWORD, _DWORD, c_void_p, _DWORD),
        *(POINTER(_DWORD), POINTER(_DWORD)),
    )
    handle = c_void_p()
    if not spool.OpenPrinterW(name, byref(handle), None):
        return None
    try:
        printer = _printer(spool, handle)
        return None if printer is None else (*printer, _jobs(spool, handle))
    finally:
        spool.ClosePrinter(handle)


def _printer(spool: Any, handle: c_void_p) -> tuple[int, int] | None:
    needed = _DWORD()
    spool.GetPrinterW(handle, 2, None, 0, byref(needed))
    if not needed.value:
        return None
    room = create_string_buffer(needed.value)
    if not spool.GetPrinterW(handle, 2, room, needed, byref(needed)):
        return None
    found = cast(room, POINTER(_Printer)).contents
    return found.status, found.attributes


def _jobs(spool: Any, handle: c_void_p) -> dict[int, int]:
    needed, many = _DWORD(), _DWORD()
    spool.EnumJobsW(handle, 0, 99, 1, None, 0, byref(needed), byref(many))
    if not needed.value:
        return {}
    room = create_string_buffer(needed.value)
    if not spool.EnumJobsW(handle, 0, 99, 1, room, needed, byref(needed), byref(many)):
        return {}
    jobs = cast(room, POINTER(_Job))
    return {jobs[place].id: jobs[place].status for place in range(many.value)}
