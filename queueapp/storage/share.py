"""Whether a file lies on a network share, where SQLite's locks cannot be trusted."""

import ctypes
import sys
from pathlib import Path

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "ncpfs", "davfs", "ceph", "glusterfs"}
)
_WINDOWS_REMOTE_DRIVE = 4


def is_network_share(path: Path) -> bool:
    """Whether the folder of `path` is mounted from another machine."""
    if sys.platform == "win32":
        drive = path.resolve().drive
        if drive.startswith("\\\\"):
            return True
        kind: int = ctypes.windll.kernel32.GetDriveTypeW(drive + "\\")
        return kind == _WINDOWS_REMOTE_DRIVE
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return network_mount(path.resolve(), mounts) is not None


def network_mount(path: Path, mounts: str) -> str | None:
    """The mount point from another machine under which `path` lies, by a mount table's text."""
    points = []
    for line in mounts.splitlines():
        parts = line.split()
        if len(parts) >= 3:
            points.append((parts[1].replace("\\040", " "), parts[2]))
    under = [(point, kind) for point, kind in points if path.is_relative_to(point)]
    if not under:
        return None
    point, kind = max(reversed(under), key=lambda mount: len(mount[0]))
    remote = kind in _NETWORK or (kind.startswith("fuse.") and kind[5:] in ("sshfs", "rclone"))
    return point if remote else None
