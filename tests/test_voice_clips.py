"""The clips of the public screen's voice: all there, sounding, and as `dev.py voice` makes them."""

import subprocess
from pathlib import Path

import numpy as np
import pytest

import dev
from queueapp.domain.public.speech import CHIME, SHORT_CHIME, clips
from tests import voice_maker
from ui.screen.loudspeaker import decoded
from ui.screen.voice import OURS, RATE, SUFFIX

ROOM = 3 * 1024**2


def there() -> dict[str, Path]:
    return {
        file.relative_to(OURS).with_suffix("").as_posix(): file
        for file in OURS.rglob("*")
        if file.is_file()
    }


def loudness(sound: np.ndarray) -> float:
    """Of its louder half, in dB below the loudest there can be."""
    steps = sound[: len(sound) // 220 * 220].reshape(-1, 220)
    power = np.sort((steps**2).mean(axis=1))[::-1]
    return float(10 * np.log10(power[: len(power) // 2].mean()))


def test_every_clip_that_may_be_asked_for_is_there_and_no_other() -> None:
    assert there().keys() == clips()
    assert {file.suffix for file in there().values()} == {SUFFIX}


def test_they_take_little_room() -> None:
    assert sum(file.stat().st_size for file in there().values()) < ROOM


@pytest.mark.parametrize("kind", ["number", "before", "letter", "word", "chime"])
def test_each_clip_has_sound_in_it_as_loud_as_the_others(kind: str) -> None:
    found = {name: file for name, file in there().items() if kind in name}
    assert found
    for name, file in found.items():
        sound = np.frombuffer(decoded(file.read_bytes()), np.int16) / 32768
        assert 0.2 < len(sound) / RATE < 6, name
        assert np.abs(sound).max() < 0.99, f"{name} is cut off at its loudest"
        low, high = (-28, -15) if kind == "chime" else (-22, -14)
        assert low < loudness(sound) < high, name
        edges = [np.abs(sound[:5]).max(), np.abs(sound[-5:]).max()]
        assert max(edges) < 0.05, f"{name} clicks"


def test_the_maker_says_something_in_each_clip_but_the_chimes() -> None:
    assert voice_maker.texts().keys() == clips() - {CHIME, SHORT_CHIME}


def test_numbers_are_written_out_for_the_synthesiser() -> None:
    said = voice_maker.texts()
    assert said["en/number/42"] == "forty-two."
    assert said["en/before/300"] == "three hundred,"
    assert said["lt/number/100"].count(" ") == 0, "one hundred is just a hundred in Lithuanian"
    unlike = {text for clip, text in said.items() if clip.startswith("lt/number/")}
    assert len(unlike) == sum(clip.startswith("lt/number/") for clip in said)


def test_a_clip_is_cut_to_what_is_heard_and_brought_to_the_common_loudness() -> None:
    tone = np.sin(np.arange(RATE) * 2 * np.pi * 1000 / RATE)
    silence = np.zeros(RATE)
    for gain in (0.01, 0.1, 0.9):
        cut = voice_maker.cut(np.concatenate([silence, gain * tone, silence]))
        assert len(cut) / RATE == pytest.approx(1, abs=0.05)
        even = voice_maker.levelled(cut)
        assert np.abs(even).max() <= voice_maker.PEAK
        assert loudness(even) == pytest.approx(voice_maker.LOUDNESS, abs=1.5)


def test_the_synthesiser_reads_the_signs_that_lithuanian_is_written_in() -> None:
    for clip, text in voice_maker.texts().items():
        if clip.startswith("lt/"):
            command = ["espeak-ng", "-v", "lt", "-q", "-x", text]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            # It puts a short vowel between some consonants by itself.
            read = done.stdout.replace("_", " ").replace("@-", "").split()
            assert read == text.strip("[].,").replace("@-", "").split(), clip


def test_what_makes_them_is_installed_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda _name: None)
    monkeypatch.setattr(dev.sys, "platform", "linux")
    assert {"espeak-ng", "vorbis-tools"} <= set(dev.missing_packages("voice"))
    assert "vorbis-tools" not in dev.missing_packages("test")
