"""Whether a file lies on a network share."""

from pathlib import Path

import pytest

from queueapp.domain.setup import HallKind
from queueapp.errors import StorageTrouble, Trouble
from queueapp.services.hall import Hall
from queueapp.storage import share
from queueapp.storage.share import network_mount
from tests.factories import SetClock

MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/export /srv/hall nfs4 rw 0 0
//server/data /mnt/data cifs rw 0 0
/dev/sdb1 /mnt/data/local ext4 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
portal /run/user/1000/doc fuse.portal rw 0 0
staff@server:/ /media/staff/The\040hall fuse.sshfs rw 0 0
//server/old /media/old cifs rw 0 0
/dev/sdc1 /media/old ext4 rw 0 0
""".strip()


@pytest.mark.parametrize(
    ("path", "mount"),
    [
        ("/var/lib/hall.queueapp", None),
        ("/tmp/hall.queueapp", None),
        ("/srv/hall/hall.queueapp", "/srv/hall"),
        ("/srv/hall-of-fame/hall.queueapp", None),
        ("/mnt/data/deep/down/hall.queueapp", "/mnt/data"),
        ("/mnt/data/local/hall.queueapp", None),
        ("/run/user/1000/gvfs/smb-share/hall.queueapp", "/run/user/1000/gvfs"),
        ("/run/user/1000/doc/hall.queueapp", None),
        ("/media/staff/The hall/hall.queueapp", "/media/staff/The hall"),
        pytest.param("/media/old/hall.queueapp", None, id="the later mount covers the earlier"),
    ],
)
def test_the_mount_a_file_lies_under(path: str, mount: str | None) -> None:
    assert network_mount(Path(path), MOUNTS) == mount


def test_without_any_mount_nothing_is_remote() -> None:
    assert network_mount(Path("/srv/hall.queueapp"), "") is None
    assert network_mount(Path("/srv/hall.queueapp"), "garbage\n\n") is None


@pytest.fixture
def folder_on_a_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of which the mount table says that it comes from another machine."""
    table = tmp_path / "mounts"
    folder = tmp_path / "share"
    folder.mkdir()
    table.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/export {folder.resolve()} nfs4 rw 0 0\n")
    monkeypatch.setattr(share, "_MOUNTS", table)
    monkeypatch.setattr(share.sys, "platform", "linux")
    return folder


def test_a_hall_on_a_share_is_neither_opened_nor_made_there(
    folder_on_a_share: Path, hall_path: Path, clock: SetClock
) -> None:
    there = folder_on_a_share / "hall.queueapp"
    with pytest.raises(StorageTrouble) as made:
        Hall.create(there, HallKind.HALL, clock)
    assert made.value.trouble is Trouble.NETWORK_SHARE
    assert list(folder_on_a_share.iterdir()) == []
    there.write_bytes(hall_path.read_bytes())
    with pytest.raises(StorageTrouble) as opened:
        Hall.open(there, clock)
    assert opened.value.trouble is Trouble.NETWORK_SHARE
    assert [file.name for file in folder_on_a_share.iterdir()] == ["hall.queueapp"]
    Hall.open(hall_path, clock).close()


def test_a_link_to_a_share_is_followed(
    folder_on_a_share: Path, hall_path: Path, clock: SetClock, tmp_path: Path
) -> None:
    (folder_on_a_share / "hall.queueapp").write_bytes(hall_path.read_bytes())
    link = tmp_path / "looks-local"
    link.symlink_to(folder_on_a_share, target_is_directory=True)
    with pytest.raises(StorageTrouble) as opened:
        Hall.open(link / "hall.queueapp", clock)
    assert opened.value.trouble is Trouble.NETWORK_SHARE
