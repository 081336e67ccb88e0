"""A page of the guide set in type: one look for a screen, one for paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from ui.help.guide import anchor
from ui.help.pictures import picture
from ui.theme import Type

_LINE_HEIGHT = 132
"""Of a line, in hundredths of the letters' own."""
_CODE = QTextFormat.Property.BlockCodeLanguage.value
_CAPTION = QTextFormat.Property.UserProperty.value + 1
_ALT = QTextFormat.Property.ImageAltText.value


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and letters; `space` is a distance in steps of a quarter of a line."""

    text: str
    quiet: str
    link: str
    ground: str
    line: str
    font: Callable[[Type], QFont]
    space: Callable[[float], int]
    anchors: bool = True
    """Whether links lead to its headings."""


def typeset(document: QTextDocument, markdown: str, look: Look) -> Mapping[str, QImage]:
    """Set a page; returns its pictures by their links, which are yet to be placed.

    A picture that is not the guide's own is not there: its words stand in its place.
    """
    body = look.font(Type.BODY)
    document.setDefaultFont(body)
    document.setIndentWidth(round(1.6 * QFontInfo(body).pixelSize()))
    document.setDocumentMargin(look.space(3))
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    pictures = _take_pictures(document, look)
    for block in _blocks(document):
        _dress(block, look)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule(frame, look)
    return pictures


def place(
    document: QTextDocument,
    pictures: Mapping[str, QImage],
    sized: Callable[[QImage], QSizeF],
    drawn: Callable[[QImage, QSizeF], QImage],
) -> None:
    """Put the pictures where they stand, each in its size."""
    for cursor, form in list(_images(document)):
        image = pictures[form.name()]
        size = sized(image)
        form.setWidth(size.width())
        form.setHeight(size.height())
        kind = QTextDocument.ResourceType.ImageResource.value
        document.addResource(kind, QUrl(form.name()), drawn(image, size))
        cursor.setCharFormat(form)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(block: QTextBlock) -> Iterator[tuple[QTextCursor, QTextCharFormat]]:
    """The stretches of a paragraph that look alike, each chosen."""
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        cursor = QTextCursor(block)
        cursor.setPosition(piece.position())
        end = piece.position() + piece.length()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        yield cursor, piece.charFormat()
        pieces += 1


def _images(document: QTextDocument) -> Iterator[tuple[QTextCursor, QTextImageFormat]]:
    for block in _blocks(document):
        for cursor, form in _pieces(block):
            if form.isImageFormat():
                yield cursor, form.toImageFormat()


def _take_pictures(document: QTextDocument, look: Look) -> dict[str, QImage]:
    """Find the pictures, and write below each what is seen: a screen reader has only the words."""
    found: dict[str, QImage] = {}
    for cursor, form in reversed(list(_images(document))):
        words, image = form.stringProperty(_ALT), picture(form.name())
        if image is None:
            cursor.insertText(words, QTextCharFormat())
            continue
        found[form.name()] = image
        cursor.setPosition(cursor.selectionEnd())
        caption = QTextBlockFormat()
        caption.setProperty(_CAPTION, True)
        cursor.insertBlock(caption, QTextCharFormat())
        cursor.insertText(words, _sized(look.font(Type.SMALL), look.quiet))
    return found


def _dress(block: QTextBlock, look: Look) -> None:
    """Give a paragraph the program's own look."""
    cursor = QTextCursor(block)
    given = block.blockFormat()
    form, level, code = QTextBlockFormat(), given.headingLevel(), given.hasProperty(_CODE)
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    pictured = any(each.isImageFormat() for _, each in _pieces(block))
    form.setLineHeight(100 if pictured or code else _LINE_HEIGHT, proportional.value)
    form.setTopMargin(look.space(5) if level > 1 else look.space(1) if pictured else 0)
    form.setBottomMargin(look.space(1) if _goes_on(block) or pictured else look.space(2))
    if code:
        form.setNonBreakableLines(False)
        form.setBackground(QColor(look.ground))
        form.setBottomMargin(0 if block.next().blockFormat().hasProperty(_CODE) else look.space(2))
    cursor.mergeBlockFormat(form)
    if level:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        heading = look.font(Type.TITLE if level == 1 else Type.TICKET)
        cursor.mergeCharFormat(_sized(heading, look.text))
        if not look.anchors:
            return
        # The name stands at the first letter alone: it is one place, however the text breaks.
        first = QTextCursor(block)
        first.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        named = QTextCharFormat()
        named.setAnchor(True)
        named.setAnchorNames([anchor(block.text())])
        first.mergeCharFormat(named)
        return
    for piece, of_piece in list(_pieces(block)):
        if code:
            piece.mergeCharFormat(_typed(look))
        elif of_piece.isAnchor():
            piece.mergeCharFormat(_link(look))
        elif of_piece.fontFixedPitch() or of_piece.fontFamilies():
            known = _is_key(piece.selectedText())
            piece.mergeCharFormat(_key(look) if known else _typed(look))


def _goes_on(block: QTextBlock) -> bool:
    """Whether another line of the same list follows."""
    return block.textList() is not None and block.next().textList() is not None


def _rule(table: QTextTable, look: Look) -> None:
    """Thin lines between the cells of a table, as wide as the page."""
    form = table.format().toTableFormat()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(QColor(look.line)))
    form.setBorderCollapse(True)
    form.setCellSpacing(0)
    form.setCellPadding(look.space(1.5))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setBottomMargin(look.space(3))
    table.setFormat(form)
    bare = QTextBlockFormat()
    bare.setBottomMargin(0)
    for row in range(table.rows()):
        for column in range(table.columns()):
            table.cellAt(row, column).firstCursorPosition().mergeBlockFormat(bare)


def _is_key(text: str) -> bool:
    """Whether it is pressed rather than typed: keys have no small names and no dots in them."""
    return not text.islower() and not any(sign in text for sign in " /._-=")


def _typed(look: Look) -> QTextCharFormat:
    """What is typed in a terminal or stands in a file: spaces count in it."""
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    form = _sized(look.font(Type.SMALL), look.text)
    form.setFontFamilies([fixed.family()])
    form.setFontFixedPitch(True)
    return form


def _key(look: Look) -> QTextCharFormat:
    font = look.font(Type.STRONG)
    form = _sized(font, look.text)
    form.setFontFamilies([QFontInfo(font).family()])
    form.setFontFixedPitch(False)
    form.setBackground(QColor(look.ground))
    return form


def _link(look: Look) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(look.link))
    form.setFontUnderline(look.link != look.text)
    return form


def _sized(font: QFont, colour: str) -> QTextCharFormat:
    form = QTextCharFormat()
    if font.pointSizeF() > 0:
        form.setFontPointSize(font.pointSizeF())
    else:
        form.setProperty(QTextFormat.Property.FontPixelSize.value, font.pixelSize())
    form.setFontWeight(font.weight())
    form.setForeground(QColor(colour))
    return form
