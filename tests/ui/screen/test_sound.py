"""The loudspeaker of a screen: it never keeps anybody waiting, and is patient with what is amiss.

The null backend of miniaudio takes sound as a device does, at the same pace; JACK is nowhere here.
"""

import logging
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from queueapp.domain.public.speech import Phrases
from ui.screen import loudspeaker
from ui.screen import sound as sound_module
from ui.screen.loudspeaker import Loudspeaker, NoSound
from ui.screen.sound import Sound
from ui.screen.voice import RATE, Samples, Voice

SHORT: Phrases = (("lt/number/2",),)
LONG: Phrases = tuple(("lt/word/to-counter", f"lt/number/{number}") for number in range(9))
NOWHERE = "JACK"


class Heard:
    """What a sound has told, in order."""

    def __init__(self, sound: Sound) -> None:
        self.sound = sound
        self.told: list[str] = []
        sound.finished.connect(lambda: self.tell("finished"))
        sound.trouble.connect(lambda _why: self.tell("trouble"))
        sound.recovered.connect(lambda: self.tell("recovered"))

    def tell(self, what: str) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.told.append(what)


@pytest.fixture
def speak(nothing_left: None) -> Iterator[Callable[[str], Heard]]:
    heard: list[Heard] = []

    def one(backend: str) -> Heard:
        heard.append(Heard(Sound(Voice(), backend)))
        return heard[-1]

    yield one
    for each in heard:
        each.sound.close()


def test_what_is_said_comes_to_its_end(qtbot: QtBot, speak: Callable[[str], Heard]) -> None:
    heard = speak("NULL")
    for _ in range(2):
        with qtbot.waitSignal(heard.sound.finished):
            heard.sound.say(SHORT, 80)
    assert heard.told == ["finished", "finished"]


def test_what_is_stopped_never_finishes(qtbot: QtBot, speak: Callable[[str], Heard]) -> None:
    heard = speak("NULL")
    heard.sound.say(LONG, 80)
    heard.sound.stop()
    with qtbot.waitSignal(heard.sound.finished):
        heard.sound.say(SHORT, 80)
    assert heard.told == ["finished"], "the long one went on, or told its end"


def test_without_a_device_it_is_told_once_and_the_queue_goes_on(
    qtbot: QtBot, speak: Callable[[str], Heard], caplog: pytest.LogCaptureFixture
) -> None:
    heard = speak(NOWHERE)
    with qtbot.waitSignals([heard.sound.trouble, heard.sound.finished]):
        heard.sound.say(SHORT, 80)
    with qtbot.waitSignal(heard.sound.finished):
        heard.sound.say(SHORT, 80)
    assert heard.told == ["trouble", "finished", "finished"]
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_that_there_is_no_device_is_told_before_the_first_call(
    qtbot: QtBot, speak: Callable[[str], Heard]
) -> None:
    heard = speak(NOWHERE)
    with qtbot.waitSignal(heard.sound.trouble):
        heard.sound.prove()


def test_a_loudspeaker_that_is_plugged_in_is_found_by_itself(
    qtbot: QtBot, speak: Callable[[str], Heard], monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged_in = threading.Event()

    class Plug(Loudspeaker):
        def __init__(self, backend: str) -> None:
            super().__init__(backend if plugged_in.is_set() else NOWHERE)

    monkeypatch.setattr(loudspeaker, "Loudspeaker", Plug)
    monkeypatch.setattr(sound_module, "RETRY_S", 0.05)
    heard = speak("NULL")
    with qtbot.waitSignal(heard.sound.trouble):
        heard.sound.prove()
    with qtbot.waitSignal(heard.sound.recovered):
        plugged_in.set()
    with qtbot.waitSignal(heard.sound.finished):
        heard.sound.say(SHORT, 80)
    assert heard.told == ["trouble", "recovered", "finished"]


def test_a_device_that_is_pulled_out_while_it_speaks(
    qtbot: QtBot, speak: Callable[[str], Heard], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loudspeaker, "_STALLED_S", 0.05)
    monkeypatch.setattr(
        loudspeaker._Device, "start", lambda *_: None, raising=True
    )  # It opens, and takes no sound.
    heard = speak("NULL")
    with qtbot.waitSignals([heard.sound.trouble, heard.sound.finished]):
        heard.sound.say(SHORT, 80)
    assert heard.told == ["trouble", "finished"]


@pytest.fixture
def hanging(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """A sound system that answers nothing until this is set."""
    answers = threading.Event()

    class Hanging(Loudspeaker):
        def __init__(self, backend: str) -> None:
            answers.wait()
            super().__init__(backend)

    monkeypatch.setattr(loudspeaker, "Loudspeaker", Hanging)
    yield answers
    answers.set()


def test_a_sound_system_that_hangs_holds_up_nobody(
    qtbot: QtBot,
    speak: Callable[[str], Heard],
    hanging: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sound_module, "_LIMIT_MS", 50)
    monkeypatch.setattr(sound_module, "_HUNG_MS", 50)
    heard = speak("NULL")
    for _ in range(2):
        with qtbot.waitSignal(heard.sound.finished):
            heard.sound.say(SHORT, 80)
    assert heard.told == ["trouble", "finished", "finished"]
    hanging.set()
    qtbot.waitUntil(lambda: heard.told[-1] == "recovered")
    monkeypatch.undo()
    with qtbot.waitSignal(heard.sound.finished):
        heard.sound.say(SHORT, 80)


def test_what_has_its_turn_when_the_sound_system_answers_again_is_heard(
    qtbot: QtBot,
    speak: Callable[[str], Heard],
    hanging: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    played: list[int] = []
    play = Loudspeaker.play

    def note(self: Loudspeaker, samples: Samples, volume: int, ended: threading.Event) -> None:
        played.append(volume)
        play(self, samples, volume, ended)

    monkeypatch.setattr(Loudspeaker, "play", note)
    monkeypatch.setattr(sound_module, "_LIMIT_MS", 50)
    heard = speak("NULL")
    with qtbot.waitSignal(heard.sound.finished):
        heard.sound.say(SHORT, 10)
    monkeypatch.setattr(sound_module, "_LIMIT_MS", 45_000)
    heard.sound.say(SHORT, 20)
    hanging.set()
    for volume in (20, 30):
        with qtbot.waitSignal(heard.sound.finished):
            if volume == 30:
                heard.sound.say(SHORT, volume)
    assert played[-2:] == [20, 30]
    assert heard.told == ["trouble", "finished", "recovered", "finished", "finished"]


def test_a_sound_system_that_is_slow_at_the_start_is_heard_once_it_answers(
    qtbot: QtBot,
    speak: Callable[[str], Heard],
    hanging: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sound_module, "_LIMIT_MS", 50)
    heard = speak("NULL")
    heard.sound.prove()
    with qtbot.waitSignal(heard.sound.finished):
        heard.sound.say(SHORT, 80)
    with qtbot.waitSignal(heard.sound.recovered):
        hanging.set()


def test_a_sound_system_that_answers_again_without_a_device_has_not_recovered(
    qtbot: QtBot, speak: Callable[[str], Heard], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, hangs = threading.Event(), threading.Event()
    answers.set()

    class Unplugged(Loudspeaker):
        def __init__(self, _: str) -> None:
            if not answers.is_set():
                hangs.set()
                answers.wait()
            super().__init__(NOWHERE)

    monkeypatch.setattr(loudspeaker, "Loudspeaker", Unplugged)
    monkeypatch.setattr(sound_module, "RETRY_S", 0.05)
    monkeypatch.setattr(sound_module, "_LIMIT_MS", 50)
    heard = speak("")
    with qtbot.waitSignal(heard.sound.trouble):
        heard.sound.prove()
    answers.clear()
    assert hangs.wait(5), "it looks for a device again"
    try:
        with qtbot.waitSignal(heard.sound.finished):
            heard.sound.say(SHORT, 80)
        heard.sound.say(SHORT, 80)
    finally:
        answers.set()
    with qtbot.waitSignal(heard.sound.finished):
        pass
    assert "recovered" not in heard.told


def test_a_fault_of_ours_is_logged_and_the_queue_goes_on(
    qtbot: QtBot,
    speak: Callable[[str], Heard],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(*_: object) -> None:
        raise ImportError("no such library")

    monkeypatch.setattr(Voice, "joined", broken)
    heard = speak("NULL")
    with qtbot.waitSignals([heard.sound.trouble, heard.sound.finished]):
        heard.sound.say(SHORT, 80)
    assert "no such library" in caplog.text


def test_with_nothing_to_say_it_is_over_at_once(
    qtbot: QtBot, speak: Callable[[str], Heard]
) -> None:
    heard = speak(NOWHERE)
    with qtbot.waitSignal(heard.sound.finished):
        heard.sound.say((), 80)
    assert heard.told == ["finished"]


@pytest.mark.parametrize("backend", ["NULL", NOWHERE])
def test_devices_are_given_back(backend: str) -> None:
    """A screen opens one for every call, or looks for one all night."""

    def open_one() -> None:
        try:
            speaker = Loudspeaker(backend)
        except NoSound:
            assert backend == NOWHERE
        else:
            speaker.prove()
            speaker.close()

    def held() -> tuple[int, int]:
        return len(os.listdir("/proc/self/fd")), len(os.listdir("/proc/self/task"))

    open_one()
    before, times = held(), 10
    for _ in range(times):
        open_one()
    # One kept each time would be ten; what else this process began may begin and end meanwhile.
    assert max(now - was for now, was in zip(held(), before, strict=True)) < times // 2


def test_the_volume_is_in_steps_that_the_ear_takes_for_even() -> None:
    loudest = (loudspeaker.array("h", [32767, -32768, 1000]),)
    heard = [
        np.abs(np.frombuffer(loudspeaker._louder(*loudest, volume), np.int16).astype(int)).max()
        for volume in (0, 25, 50, 75, 100)
    ]
    assert heard[0] == 0
    assert heard[-1] == 32768
    assert heard == sorted(set(heard))
    assert heard[2] == pytest.approx(32768 / 4, rel=0.01)


def test_a_file_is_decoded_whatever_its_rate_and_channels(tmp_path: Path) -> None:
    import wave

    with wave.open(str(tmp_path / "own.wav"), "wb") as file:
        file.setparams((2, 2, 48_000, 0, "NONE", ""))
        file.writeframes(bytes([0, 40]) * 2 * 48_000)
    sound = loudspeaker.decoded((tmp_path / "own.wav").read_bytes())
    assert len(sound) / RATE == pytest.approx(1, abs=0.01)
