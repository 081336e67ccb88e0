"""Keeps the files of a folder that several users of a computer share usable for all of them.

Such a folder has a group and hands it on to what is made in it (`chmod 2770`), yet the mode of a
new file comes from the habits of whoever made it. SQLite gives what it puts beside a database the
database's own mode; everything else that is made there goes through `share_with_group`.
"""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

from queueapp.account import own_account
from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage.share import is_read_only_disk

_OF_A_GROUP = stat.S_ISGID | stat.S_IWGRP
_FOR_A_GROUP = stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP | stat.S_IWGRP


def share_with_group(path: Path) -> None:
    """Let the group of the folder work with what has been made in it, and nobody else.

    Nothing where the folder is one person's own, or what stands there was made by somebody else.
    """
    # Anybody of the group may put a link there, to a file whose rights are not theirs to change.
    if not _is_shared(path.parent) or path.is_symlink():
        return
    mode = stat.S_IMODE(path.stat().st_mode)
    wanted = (mode | _FOR_A_GROUP) & ~stat.S_IRWXO
    if path.is_dir():
        wanted |= stat.S_ISGID | stat.S_IXUSR | stat.S_IXGRP
    if wanted != mode:
        with suppress(PermissionError):
            path.chmod(wanted)


def require_let_in(path: Path) -> None:
    """Raise `Trouble.NOT_IN_GROUP` where the file's folder is shared by a group without this user.

    Its detail is what IT has to run. Where nobody can write, who may read is let in: the group has
    nothing to do with it.
    """
    folder = path.parent
    if not _is_shared(folder):
        return
    wanted = os.R_OK | os.X_OK | (0 if is_read_only_disk(folder) else os.W_OK)
    if not os.access(folder, wanted):
        detail = f"adduser {own_account()} {_group_of(folder)}"
        raise StorageTrouble(Trouble.NOT_IN_GROUP, path, detail)


def _is_shared(folder: Path) -> bool:
    if sys.platform == "win32":
        return False
    try:
        mode = folder.stat().st_mode
    except OSError:
        return False
    return mode & _OF_A_GROUP == _OF_A_GROUP


def _group_of(folder: Path) -> str:
    if sys.platform == "win32":
        return ""
    import grp

    number = folder.stat().st_gid
    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)
