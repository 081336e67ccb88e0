"""A page of the guide as it is read: sizes and colours as the program has them, links by keys."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from ui.help.guide import anchor, stretches
from ui.theme import Type, em, space, tokens, typeface

_SUFFIX = ".md"
_LINE_HEIGHT = 132
"""Of a line, in hundredths of the letters' own."""


class Paper(QTextBrowser):
    """Shows a page. Nothing is loaded from anywhere, and it goes nowhere by itself."""

    page_wanted = Signal(str, str)
    """A link to a page of the guide, with the place in it."""
    elsewhere = Signal(str)
    """A link that leads out of the guide; it is not followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._follow)

    def show_text(self, name: str, title: str, markdown: str) -> None:
        """Show the page called `name` from its beginning."""
        self._name = name
        document = self.document()
        document.setDefaultFont(typeface(Type.BODY))
        document.setIndentWidth(em(None, 1.6))
        document.setDocumentMargin(space(3))
        document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        block = document.begin()
        while block.isValid():
            _dress(block)
            block = block.next()
        document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
        self.setAccessibleName(title)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def mark(self, typed: str) -> None:
        """Lay a shade under the words that somebody looked for; no words take it away."""
        shade = QTextCharFormat()
        shade.setBackground(QColor(tokens().caution_soft))
        marked = []
        for begin, end in stretches(self.toPlainText(), typed):
            stretch = QTextEdit.ExtraSelection()
            stretch.cursor = QTextCursor(self.document())
            stretch.cursor.setPosition(begin)
            stretch.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            stretch.format = shade
            marked.append(stretch)
        self.setExtraSelections(marked)

    def loadResource(self, _kind: int, _url: QUrl | str) -> None:
        """A page consists of words alone."""

    def _follow(self, url: QUrl) -> None:
        path, place = url.path(), url.fragment(QUrl.ComponentFormattingOption.FullyDecoded)
        inside = not url.scheme() and not url.host() and "/" not in path
        if inside and not path:
            self.page_wanted.emit(self._name, place)
        elif inside and path.endswith(_SUFFIX):
            self.page_wanted.emit(path.removesuffix(_SUFFIX), place)
        else:
            self.elsewhere.emit(url.toString())


def _dress(block: QTextBlock) -> None:
    """Give a paragraph the program's own look."""
    cursor = QTextCursor(block)
    form, level = QTextBlockFormat(), block.blockFormat().headingLevel()
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    form.setLineHeight(_LINE_HEIGHT, proportional.value)
    form.setTopMargin(space(5) if level > 1 else 0)
    form.setBottomMargin(space(1) if _goes_on(block) else space(2))
    cursor.mergeBlockFormat(form)
    if level:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.mergeCharFormat(_heading(level))
        # The name stands at the first letter alone: it is one place, however the text breaks.
        first = QTextCursor(block)
        first.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        named = QTextCharFormat()
        named.setAnchor(True)
        named.setAnchorNames([anchor(block.text())])
        first.mergeCharFormat(named)
        return
    for start, length, look in _looks(block):
        part = QTextCursor(block.document())
        part.setPosition(start)
        part.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        part.mergeCharFormat(look)


def _goes_on(block: QTextBlock) -> bool:
    """Whether another line of the same list follows."""
    return block.textList() is not None and block.next().textList() is not None


def _looks(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    found = []
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        form = piece.charFormat()
        if form.isAnchor():
            found.append((piece.position(), piece.length(), _link()))
        elif form.fontFixedPitch() or form.fontFamilies():
            found.append((piece.position(), piece.length(), _key()))
        pieces += 1
    return found


def _heading(level: int) -> QTextCharFormat:
    form = QTextCharFormat()
    font = typeface(Type.TITLE if level == 1 else Type.TICKET)
    _sized(form, font)
    form.setForeground(QColor(tokens().text))
    return form


def _key() -> QTextCharFormat:
    form = QTextCharFormat()
    font = typeface(Type.STRONG)
    _sized(form, font)
    form.setFontFamilies([QFontInfo(font).family()])
    form.setFontFixedPitch(False)
    form.setBackground(QColor(tokens().accent_soft))
    return form


def _link() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(tokens().accent))
    form.setFontUnderline(True)
    return form


def _sized(form: QTextCharFormat, font: QFont) -> None:
    if font.pointSizeF() > 0:
        form.setFontPointSize(font.pointSizeF())
    else:
        form.setProperty(QTextCharFormat.Property.FontPixelSize, font.pixelSize())
    form.setFontWeight(font.weight())
