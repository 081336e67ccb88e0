"""Every fault and trouble has a sentence."""

from pathlib import Path

import pytest

from queueapp.cli_messages import sentence
from queueapp.domain.setup import HallDraft, HallKind
from queueapp.errors import (
    BadFile,
    FaultyLine,
    FileFault,
    Refusal,
    Refused,
    StorageTrouble,
    Trouble,
)
from queueapp.services.hall import Hall
from tests.factories import SetClock


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_names_the_file(trouble: Trouble) -> None:
    assert sentence(StorageTrouble(trouble, Path("a.queueapp"))).startswith("a.queueapp: ")


@pytest.mark.parametrize("fault", FileFault)
def test_every_fault_of_a_file_names_file_and_line(fault: FileFault) -> None:
    said = sentence(BadFile(Path("day.csv"), (FaultyLine(fault, 7, "arrival", "x"),)))
    assert said.startswith("day.csv, line 7: ")


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_is_a_sentence(refusal: Refusal) -> None:
    facts = {"service": "A", "counter": "1", "day": "2024-01-03", "hall_day": "2024-01-05"}
    said = sentence(Refused(refusal, **facts))
    assert said.endswith(".")
    assert "{" not in said


def test_what_does_not_fit_in_a_set_up_is_named(tmp_path: Path) -> None:
    draft = HallDraft("Hall", {}, [], [], [])
    hall = Hall.create(tmp_path / "hall", HallKind.HALL, SetClock())
    with hall, pytest.raises(Refused) as caught:
        hall.setup.open_hall(draft)
    assert "no_open_day, no_service" in sentence(caught.value)
