"""What kind of mount a file lies on: a network share, or a disk that can only be read.

On a network share SQLite's locks cannot be trusted.
"""

import os
import re
import sys
from pathlib import Path

_NETWORK = frozenset(
    {
        *("afpfs", "afs", "beegfs", "ceph", "cifs", "davfs", "glusterfs", "gpfs", "lustre"),
        *("ncpfs", "nfs", "nfs4", "smb3", "smbfs"),
        # Through a program of the user's: what a desktop mounts when one clicks on a server.
        *("fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs"),
    }
)
_MOUNTS = Path("/proc/self/mounts")
_WINDOWS_REMOTE_DRIVE = 4


def is_network_share(path: Path) -> bool:
    """Whether the folder of `path` is mounted from another machine."""
    if sys.platform == "win32":
        import ctypes

        drive = path.resolve().drive
        if drive.startswith("\\\\"):
            return True
        kind: int = ctypes.windll.kernel32.GetDriveTypeW(drive + "\\")
        return kind == _WINDOWS_REMOTE_DRIVE
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return network_mount(path.resolve(), mounts) is not None


def network_mount(path: Path, mounts: str) -> str | None:
    """The mount point from another machine under which `path` lies, by a mount table's text."""
    points = []
    for line in mounts.splitlines():
        parts = line.split()
        if len(parts) >= 3:
            points.append((_unescaped(parts[1]), parts[2]))
    under = [(point, kind) for point, kind in points if path.is_relative_to(point)]
    if not under:
        return None
    point, kind = max(reversed(under), key=lambda mount: len(mount[0]))
    return point if kind in _NETWORK else None


def is_read_only_disk(folder: Path) -> bool:
    """Whether nobody can write to the folder, whatever their rights: its disk is only read."""
    if sys.platform == "win32":
        return False
    try:
        return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    except OSError:
        return False


def _unescaped(point: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), point)
