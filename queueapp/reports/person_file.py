"""A file for a person who asked what is known of them: for machines, or to be read."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from queueapp.reports.safe_file import SafeFile, telling

JSON, PAGE = ".json", ".html"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is known, and what is said of it: each line has a name and a text."""

    title: str
    lines: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Paper:
    """What the page says, in the words of the reader's language (ISO 639-1 code)."""

    language: str
    title: str
    about: Sequence[str]
    parts: Sequence[Part]


def as_json(values: Mapping[str, object]) -> str:
    """Plain values as a text that machines read; letters of any language stand as they are."""
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def as_page(paper: Paper) -> str:
    """A page for any browser; what people wrote can do nothing in it."""
    body = [f"<h1>{escape(paper.title)}</h1>"]
    body += [f"<p>{escape(line)}</p>" for line in paper.about]
    for part in paper.parts:
        body.append(f"<h2>{escape(part.title)}</h2>")
        body.append(f"<dl>{''.join(_lines(part.lines))}</dl>")
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(paper.language)}">\n<head><meta charset="utf-8">'
        f"<title>{escape(paper.title)}</title>\n<style>{_STYLE}</style></head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def save(path: Path, text: str, record: Callable[[], object]) -> None:
    """Put the text at `path`, whole or not at all, once `record` has put it down.

    Raises `SaveTrouble` where it cannot be written, and then nothing is put down.
    """
    file = SafeFile(path)
    try:
        with telling(path):
            file.beside.write_text(text, encoding="utf-8")
        record()
        file.keep()
    except BaseException:
        file.drop()
        raise


_STYLE = (
    "body{font-family:sans-serif;max-width:46em;margin:2em auto;padding:0 1em;line-height:1.5}"
    "dt{font-weight:bold}dd{margin:0 0 .6em 0;white-space:pre-wrap}h2{border-top:1px solid}"
)


def _lines(lines: Iterable[tuple[str, str]]) -> Iterable[str]:
    for name, text in lines:
        yield f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>"
