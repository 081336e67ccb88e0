"""What a PC's administrator fixes counts, and each mistake is named with its line."""

from pathlib import Path

import pytest

from queueapp.fixed import Fixed, Mistake, Wrong, fixed_in, read_fixed
from queueapp.place import parse_place

WHOLE = """
# This PC stands at counter 3.
language = "lt"
theme = "dark"
text_scale = 1.25
database = "postgresql://queue@db.example.lt/hall"
site = "Rotušė"
counter = "3"
lock_after_minutes = 5
"""


def test_all_that_can_be_fixed() -> None:
    place = parse_place("postgresql://queue@db.example.lt/hall")
    expected = Fixed("lt", "dark", 1.25, place, "Rotušė", "3", 5)
    assert fixed_in(WHOLE) == (expected, ())
    assert expected.names == {
        *("language", "theme", "text_scale", "database", "site", "counter"),
        "lock_after_minutes",
    }


@pytest.mark.parametrize(
    ("text", "wrong", "line", "key"),
    [
        ('language = "lt"\ntheme = dark\n', Wrong.SYNTAX, 2, ""),
        ('language = "lt\n', Wrong.SYNTAX, 1, ""),
        ('\n\ncolour = "dark"\n', Wrong.UNKNOWN, 3, "colour"),
        ('language = "lt"\n[counter]\nname = "3"\n', Wrong.KIND, 2, "counter"),
        ("language = 1", Wrong.KIND, 1, "language"),
        ('language = "de"', Wrong.RANGE, 1, "language"),
        ('theme = ""', Wrong.RANGE, 1, "theme"),
        ('text_scale = "large"', Wrong.KIND, 1, "text_scale"),
        ("text_scale = true", Wrong.KIND, 1, "text_scale"),
        ("text_scale = 9", Wrong.RANGE, 1, "text_scale"),
        ("text_scale = nan", Wrong.RANGE, 1, "text_scale"),
        ("lock_after_minutes = 0", Wrong.RANGE, 1, "lock_after_minutes"),
        ("lock_after_minutes = 1.5", Wrong.KIND, 1, "lock_after_minutes"),
        ('database = "postgresql://:x@"', Wrong.RANGE, 1, "database"),
        ("database = 5", Wrong.KIND, 1, "database"),
        ('site = "  "', Wrong.KIND, 1, "site"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, wrong: Wrong, line: int, key: str) -> None:
    fixed, (mistake,) = fixed_in(text)
    assert (mistake.wrong, mistake.line, mistake.key) == (wrong, line, key)
    assert key not in fixed.names


def test_beside_mistakes_all_the_rest_counts() -> None:
    text = 'theme = 1\nlanguage = "en"\nnonsense = 2\ncounter = "3"\n'
    fixed, mistakes = fixed_in(text)
    assert fixed == Fixed(language="en", counter="3")
    assert [mistake.line for mistake in mistakes] == [1, 3]


def test_a_file_that_is_no_text_and_none_at_all(tmp_path: Path) -> None:
    assert read_fixed(tmp_path / "queueapp.toml") == (Fixed(), ())
    path = tmp_path / "queueapp.toml"
    path.write_bytes(b"\xff\xfe\x00")
    assert read_fixed(path) == (Fixed(), (Mistake(Wrong.UNREADABLE),))


def test_a_file_as_notepad_writes_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "queueapp.toml"
    path.write_bytes(b'\xef\xbb\xbflanguage = "en"\r\ntheme = "dark"\r\n')
    assert read_fixed(path) == (Fixed(language="en", theme="dark"), ())
