"""Every figure is defined once, and tables hold nothing that is not defined."""

import ast
import inspect
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from queueapp.domain.history import definitions
from queueapp.domain.history.definitions import MADE_OF, SHOWN, Dimension, Measure
from queueapp.domain.history.figures import compute, summary_of
from queueapp.domain.history.person import person_figures
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.table import Table
from tests.history_day import past

VILNIUS = ZoneInfo("Europe/Vilnius")
DOCS = Path(__file__).parents[2] / "docs" / "figures.md"


def names(table: Table) -> list[str]:
    return [column.name for column in table.columns]


def test_the_document_defines_the_same_figures() -> None:
    told = re.findall(r"^\| `(\w+)` \|", DOCS.read_text("utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(measure.value for measure in Measure)


@pytest.mark.parametrize("picture", Picture)
def test_the_table_of_a_picture_holds_what_is_defined_for_it(picture: Picture) -> None:
    table = compute(past(), [picture], VILNIUS, 15)[picture].table()
    found = [name for name in names(table) if name not in set(Dimension)]
    assert found == list(SHOWN[picture])
    assert len(set(names(table))) == len(table.columns)


def test_all_that_is_defined_is_shown_somewhere_or_others_are_made_of_it() -> None:
    person = person_figures(past(), 2, VILNIUS)
    shown = {
        *(measure for measures in SHOWN.values() for measure in measures),
        *names(summary_of(past(), VILNIUS, 15).table()),
        *names(person.table()),
        *names(person.overview()),
        *(measure for parts in MADE_OF.values() for measure in parts),
    }
    assert shown - set(Dimension) == set(Measure)


def test_no_figure_is_made_of_itself() -> None:
    def parts(measure: Measure) -> set[Measure]:
        direct = MADE_OF.get(measure, ())
        return {*direct, *(part for each in direct for part in parts(each))}

    assert not [measure for measure in Measure if measure in parts(measure)]


def test_each_figure_says_what_it_is() -> None:
    (measures,) = (
        node
        for node in ast.parse(inspect.getsource(definitions)).body
        if isinstance(node, ast.ClassDef) and node.name == "Measure"
    )
    undefined, before = [], None
    for node in measures.body[1:]:
        if isinstance(node, ast.Assign):
            undefined += [before] if before else []
            (target,) = node.targets
            before = ast.unparse(target)
        else:
            before = None
    assert undefined == []


def test_no_column_is_named_like_another() -> None:
    assert not set(Dimension) & set(Measure)
