"""Makes the icon's pictures out of queueapp.svg: `python3 dev.py icons`.

The PNGs are of the sizes that a desktop asks for; queueapp.ico, for Windows, holds several of them.
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "queueapp.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)

_HEAD = "<HHH"
_ENTRY = "<BBBBHHII"


def drawn(size: int) -> QImage:
    """The icon, so many pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """The picture as a PNG file holds it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """PNGs by their size as a Windows icon: a list of what there is, then one after the other."""
    head = struct.pack(_HEAD, 0, 1, len(pictures))
    offset = len(head) + struct.calcsize(_ENTRY) * len(pictures)
    entries = b""
    for size, picture in pictures.items():
        side = size % 256  # 256 is written as 0
        entries += struct.pack(_ENTRY, side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return head + entries + b"".join(pictures.values())


def made() -> dict[str, bytes]:
    """Every file that is made of the SVG, by its name."""
    pictures = {size: png(drawn(size)) for size in sorted({*SIZES, *WINDOWS_SIZES})}
    files = {f"queueapp-{size}.png": pictures[size] for size in SIZES}
    return files | {"queueapp.ico": ico({size: pictures[size] for size in WINDOWS_SIZES})}


def main() -> None:
    """Write them all beside the SVG."""
    _app = QGuiApplication.instance() or QGuiApplication([])
    for name, content in made().items():
        (HERE / name).write_bytes(content)


if __name__ == "__main__":
    main()
