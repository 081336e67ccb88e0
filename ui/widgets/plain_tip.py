"""Tips with what people typed: shown as it was typed, never as markup."""

from PySide6 import QtGui


def plain_tip(text: str) -> str:
    """A tip that shows this text letter by letter, also where Qt would take it for markup."""
    if "<" not in text or not QtGui.Qt.mightBeRichText(text):
        return text
    from html import escape  # Brings a long table of names along.

    return f"<span>{escape(text)}</span>".replace("\n", "<br>")
