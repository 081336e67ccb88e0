"""Whose account of the operating system the program runs in, as the system itself says.

Never what the environment says: anybody can write there.
"""

import sys

_LONGEST = 257
"""UNLEN and the terminating zero (lmcons.h)."""


def own_account() -> str:
    """The name of the account, without its domain; empty where the system names none."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        name = ctypes.create_unicode_buffer(_LONGEST)
        size = wintypes.DWORD(_LONGEST)
        known = ctypes.windll.advapi32.GetUserNameW(name, ctypes.byref(size))
        return name.value if known else ""
    import os
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return ""
