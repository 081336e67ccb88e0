"""A site's own recordings take the place of the program's clips, one by one."""

import os
import shutil
import wave
from array import array
from pathlib import Path

import pytest

from queueapp.domain.public.speech import Manner, clips, said
from ui.screen import voice as voice_module
from ui.screen.voice import OURS, RATE, Voice

CLIP = "lt/number/23"
ONE = ((CLIP,),)


def record(folder: Path, clip: str = CLIP, seconds: float = 0.5, level: int = 5000) -> Path:
    file = folder / f"{clip}.wav"
    file.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(file), "wb") as written:
        written.setparams((1, 2, RATE, 0, "NONE", ""))
        written.writeframes(array("h", [level, -level] * int(seconds * RATE / 2)).tobytes())
    return file


def test_ours_is_said_where_the_site_has_none(tmp_path: Path) -> None:
    record(tmp_path, "lt/number/24")
    assert Voice(tmp_path).joined(ONE) == Voice().joined(ONE)


def test_the_sites_own_is_said_in_place_of_ours(tmp_path: Path) -> None:
    record(tmp_path)
    assert len(Voice(tmp_path).joined(ONE)) == pytest.approx(RATE / 2, abs=2)


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".ogg", ".mp3"])
def test_the_kind_of_a_file_is_seen_by_what_is_in_it(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"{CLIP}{suffix}"
    file.parent.mkdir(parents=True)
    shutil.copy(OURS / "en/number/7.ogg", file)
    assert Voice(tmp_path).joined(ONE) == Voice().joined((("en/number/7",),))


@pytest.mark.parametrize("what", ["empty", "text", "cut", "silent", "long", "huge", "folder"])
def test_a_file_that_cannot_be_used_is_told_once_and_ours_is_said(
    tmp_path: Path, what: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = record(tmp_path, level=0 if what == "silent" else 5000, seconds=16)
    if what == "empty":
        file.write_bytes(b"")
    elif what == "text":
        file.write_text("dvidešimt trys " * 1000, encoding="utf-8")
    elif what == "cut":
        file.write_bytes((OURS / "en/number/7.ogg").read_bytes()[:900])
    elif what == "huge":
        monkeypatch.setattr(voice_module, "_LARGEST", 100_000)
    elif what == "folder":
        file.unlink()
        file.mkdir()
    voice = Voice(tmp_path)
    for _ in range(3):
        assert voice.joined(ONE) == Voice().joined(ONE)
    (told,) = caplog.messages
    assert str(file) in told


def test_a_file_that_is_put_right_is_taken_without_a_new_start(tmp_path: Path) -> None:
    file = record(tmp_path)
    file.write_bytes(b"")
    os.utime(file, ns=(1, 1))
    voice = Voice(tmp_path)
    assert voice.joined(ONE) == Voice().joined(ONE)
    record(tmp_path)
    assert len(voice.joined(ONE)) == pytest.approx(RATE / 2, abs=2)


def test_a_clip_that_is_nowhere_is_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    voice = Voice(ours=tmp_path)
    assert not voice.joined(ONE)
    assert not voice.joined(ONE)
    assert len(caplog.messages) == 1


def test_phrases_stand_further_apart_than_words() -> None:
    voice = Voice()
    pair = ("lt/letter/a", "lt/number/23")
    alone = sum(len(voice.joined(((clip,),))) for clip in pair)
    together = len(voice.joined((pair,)))
    apart = len(voice.joined(tuple((clip,) for clip in pair)))
    assert alone < together < apart < alone + RATE


def test_no_more_is_kept_than_a_hall_says_over_and_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_module, "_CACHE", 200_000)
    voice = Voice()
    for clip in clips():
        voice.joined(((clip,),))
    assert 0 < voice.kept_bytes <= 200_000


def test_an_announcement_is_as_long_as_a_hall_can_bear() -> None:
    voice = Voice()
    longest = {
        manner: len(voice.joined(said("A023", "Langelis 3", ("lt", "en"), manner))) / RATE
        for manner in Manner
    }
    assert 10 < longest[Manner.FULL] < 15
    assert 7 < longest[Manner.SHORT] < 11
    assert 3 < longest[Manner.SHORTEST] < 5
