"""Makes the clips of the public screen's voice anew: `python3 dev.py voice`.

espeak-ng says every clip, and each is cut to what is heard of it, brought to the loudness of the
others and written as Ogg Vorbis. Made twice by the same programs, the files are the same.
"""

import shutil
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from queueapp.domain.public.speech import CHIME, SHORT_CHIME
from ui.screen.voice import OURS, RATE, SUFFIX

Samples = NDArray[np.float64]

VOICES = {"lt": "lt", "en": "en"}
"""Without espeak-ng's variants: of its plain voice a recogniser of speech made out 97 of 100
numbers in a murmur and 87 with an echo, of the best variant 85 and 74."""

SPEED = {"lt": 170, "en": 145}
"""Words a minute, by espeak-ng's count: somewhat slower than talk, as a hall echoes."""

SLOWER = 0.75
"""Letters, and Lithuanian numbers below twenty: so short a word is otherwise gone before one
listens. English ones are made out less well when they are drawn out (fourteen as forty)."""

PITCH = 50
LOUDNESS = -18.0
"""Of what is heard of a clip, in dB below the loudest there can be."""

HEARD = -38.0
"""Edges of a clip this far (dB) below its loudest moment are silence."""

PEAK = 0.89
STEP = RATE // 100

# espeak-ng reads Lithuanian by rules that do not know where words are stressed; here they are
# written in its own signs, with ' before the stressed vowel.
UNITS = {
    0: "n'ul;is",
    1: "v;'ienas",
    2: "d'u",
    3: "t;r;'i:s",
    4: "k;etur;'i",
    5: "p;en;k;'i",
    6: "S;eS;'i",
    7: "s;ept;i:n;'i",
    8: "aStuon;'i",
    9: "d;ev;i:n;'i",
    10: "d;'eaS;imt",
    11: "v;ien'uol;ika",
    12: "dv;'i:l;ika",
    13: "t;r;'i:l;ika",
    14: "k;etur;'o:l;ika",
    15: "p;en;k;'o:l;ika",
    16: "S;eS;'o:l;ika",
    17: "s;ept;i:n;'o:l;ika",
    18: "aStuon;'o:l;ika",
    19: "d;ev;i:n;'o:l;ika",
}
TENS = {
    20: "dv;'id;eS;imt",
    30: "t;r;'is;d;eS;imt",
    40: "k;'eatur;es;d;eS;imt",
    50: "p;'en;k;es;d;eS;imt",
    60: "S;'eaS;es;d;eS;imt",
    70: "s;ept;'i:n;es;d;eS;imt",
    80: "aSt'uon;es;d;eS;imt",
    90: "d;ev;'i:n;es;d;eS;imt",
}
HUNDRED, HUNDREDS = "S;'Imtas", "S;imt'ai"
THOUSAND, THOUSANDS = "t'u:kstan;t;is", "t'u:kstan;tS;ei"

_NUMBER, _NOSINE = "n'um;er;is", "n'o:s;in;ee"
LITHUANIAN = {
    "call": f"kv;'ietS;emas {_NUMBER}",
    "call-again": f"pakart'o:t;inai kv;'ietS;emas {_NUMBER}",
    "number": _NUMBER,
    "look": "p@-r'a:So:m;e Z;u:r;'eet;i i: ek@-r'a:na:",
    "to-counter": f"p@-r'a:So:m;e p@-r;'ie lang'el;o: {_NUMBER}",
    "to-room": f"p@-r'a:So:m;e i: kab;in;'eta: {_NUMBER}",
    "to-desk": f"p@-r'a:So:m;e p@-r;'ie st'a:lo: {_NUMBER}",
    "counter": "lang'el;is",
    "room": "kab;in;'etas",
    "desk": "st'a:las",
}
ENGLISH = {
    "call": "Now calling number",
    "call-again": "Calling again, number",
    "number": "Number",
    "look": "Please look at the screen",
    "to-counter": "Please go to counter",
    "to-room": "Please go to room",
    "to-desk": "Please go to desk",
    "counter": "Counter",
    "room": "Room",
    "desk": "Desk",
    "and": "and",
}
LITHUANIAN_LETTERS = {
    **{"a": "'a:", "e": "'ea", "i": "'i:", "o": "'o:", "u": "'u:", "e-dot": "'ee"},
    **{"b": "b;'ee", "c": "ts;'ee", "c-caron": "tS;'ee", "d": "d;'ee", "f": "'ef", "g": "g;'ee"},
    **{"h": "h'a:", "j": "j'o:t", "k": "k'a:", "l": "'el", "m": "'em", "n": "'en", "p": "p;'ee"},
    **{"q": "k'u:", "r": "'er", "s": "'es", "s-caron": "'eS", "t": "t;'ee", "v": "v;'ee"},
    **{"w": "dv;'iguba v;'ee", "x": "'Iks", "y": "i ilg'o:ji", "z": "z;'ee", "z-caron": "Z;'ee"},
    **{"a-nosine": f"'a: {_NOSINE}", "e-nosine": f"'ea {_NOSINE}", "i-nosine": f"'i: {_NOSINE}"},
    **{"u-nosine": f"'u: {_NOSINE}", "u-macron": "u ilg'o:ji"},
}
ENGLISH_MARKS = {
    **{"a-nosine": "A, with a tail", "e-nosine": "E, with a tail", "i-nosine": "I, with a tail"},
    **{"u-nosine": "U, with a tail", "u-macron": "U, with a bar", "e-dot": "E, with a dot"},
    **{"c-caron": "C, with a hook", "s-caron": "S, with a hook", "z-caron": "Z, with a hook"},
}
ENGLISH_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def texts() -> dict[str, str]:
    """What is said in each clip, as espeak-ng is told to.

    What something follows on ends with a comma, so that the voice stays up.
    """
    said = {f"lt/word/{key}": f"[[{text}]]," for key, text in LITHUANIAN.items()}
    said |= {f"lt/letter/{key}": f"[[{text}]]," for key, text in LITHUANIAN_LETTERS.items()}
    said |= {f"en/word/{key}": f"{text}," for key, text in ENGLISH.items()}
    said |= {f"en/letter/{key}": f"{text}," for key, text in ENGLISH_MARKS.items()}
    said |= {f"en/letter/{letter}": f"{letter.upper()}," for letter in "abcdefghijklmnopqrstuvwxyz"}
    for number in range(100):
        said[f"lt/number/{number}"] = f"[[{_below_hundred(number)}]]."
        said[f"en/number/{number}"] = f"{_english_below_hundred(number)}."
    for size, lithuanian, several, english in (
        (100, HUNDRED, HUNDREDS, "hundred"),
        (1000, THOUSAND, THOUSANDS, "thousand"),
    ):
        for count in range(1, 10):
            number = count * size
            text = lithuanian if count == 1 else f"{UNITS[count]} {several}"
            said[f"lt/number/{number}"] = f"[[{text}]]."
            said[f"lt/before/{number}"] = f"[[{text}]],"
            said[f"en/number/{number}"] = f"{ENGLISH_UNITS[count]} {english}."
            said[f"en/before/{number}"] = f"{ENGLISH_UNITS[count]} {english},"
    for language in VOICES:
        said[f"{language}/word/look"] = said[f"{language}/word/look"].replace(",", ".")
    return said


def _below_hundred(number: int) -> str:
    if number < 20:
        return UNITS[number]
    tens = TENS[number - number % 10]
    return f"{tens} {UNITS[number % 10]}" if number % 10 else tens


def _english_below_hundred(number: int) -> str:
    if number < 20:
        return ENGLISH_UNITS[number]
    tens = ENGLISH_TENS[number // 10 - 2]
    return f"{tens}-{ENGLISH_UNITS[number % 10]}" if number % 10 else tens


def speed(clip: str) -> int:
    """Words a minute of a clip."""
    language, kind, key = clip.split("/")
    short_number = language == "lt" and kind == "number" and int(key) < len(UNITS)
    is_short = kind == "letter" or short_number
    return round(SPEED[language] * (SLOWER if is_short else 1))


def spoken(clip: str, text: str, folder: Path) -> Samples:
    """What espeak-ng says, between -1 and 1."""
    file = folder / "said.wav"
    command = ["espeak-ng", "-v", VOICES[clip.partition("/")[0]], "-s", str(speed(clip))]
    command += ["-p", str(PITCH), "-z", "-w", str(file), text]
    subprocess.run(command, check=True)
    with wave.open(str(file)) as said:
        if (said.getframerate(), said.getnchannels(), said.getsampwidth()) != (RATE, 1, 2):
            raise SystemExit(f"espeak-ng speaks otherwise than expected: {said.getparams()}")
        return np.frombuffer(said.readframes(said.getnframes()), "<i2") / 32768


def cut(sound: Samples) -> Samples:
    """Without the silence before and after it."""
    steps = sound[: len(sound) // STEP * STEP].reshape(-1, STEP)
    loud = np.sqrt((steps**2).mean(axis=1))
    heard = np.flatnonzero(loud > loud.max() * 10 ** (HEARD / 20))
    begin, end = max(0, heard[0] - 1) * STEP, (heard[-1] + 2) * STEP
    return faded(sound[begin:end], STEP // 2, STEP)


def faded(sound: Samples, begin: int, end: int) -> Samples:
    """With soft edges of so many samples, so that nothing clicks where clips meet."""
    soft = sound.copy()
    soft[:begin] *= np.linspace(0, 1, begin)
    soft[-end:] *= np.linspace(1, 0, end)
    return soft


def levelled(sound: Samples, loudness: float = LOUDNESS) -> Samples:
    """As loud as every other clip to the ear, as broadcasters measure it (K-weighting)."""
    frequency = np.fft.rfftfreq(len(sound), 1 / RATE)
    low, high = (frequency / 38) ** 2, (frequency / 1500) ** 4
    weight = low / (1 + low) * np.sqrt((1 + 10**0.4 * high) / (1 + high))
    heard = np.fft.irfft(np.fft.rfft(sound) * weight, len(sound))
    steps = heard[: len(heard) // STEP * STEP].reshape(-1, STEP)
    power = (steps**2).mean(axis=1)
    speech = power[power > power.max() / 100]
    even = sound * 10 ** (loudness / 20) / np.sqrt(speech.mean())
    over = np.abs(even) > PEAK / 2
    # What would be too loud for the file is bent, not cut off.
    bent = np.sign(even) * (PEAK / 2) * (1 + np.tanh(np.abs(even) * 2 / PEAK - 1))
    return np.where(over, bent, even)


def tone(frequency: float, seconds: float) -> Samples:
    """A soft stroke, as of a marimba."""
    at = np.arange(int(seconds * RATE)) / RATE
    struck = np.zeros_like(at)
    for times, part, fade in ((1, 1.0, 3.5), (2, 0.25, 6.0), (4, 0.12, 14.0)):
        struck += part * np.sin(2 * np.pi * frequency * times * at) * np.exp(-fade * at)
    return faded(struck, RATE // 200, RATE // 10)


def chime(*strokes: tuple[float, float, float]) -> Samples:
    """Strokes, each with its frequency, and when it begins and for how long it sounds (s)."""
    rings = np.zeros(int(max(begin + length for _, begin, length in strokes) * RATE) + 1)
    for frequency, begin, length in strokes:
        stroke = tone(frequency, length)
        rings[int(begin * RATE) :][: len(stroke)] += stroke
    return rings


def write(sound: Samples, clip: str, folder: Path) -> None:
    """Put a clip into its place below the folder."""
    raw = folder / "made.wav"
    with wave.open(str(raw), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(np.round(sound * 32767).astype("<i2").tobytes())
    target = folder / f"{clip}{SUFFIX}"
    target.parent.mkdir(parents=True, exist_ok=True)
    command = ["oggenc", "--quiet", "--quality", "1", "--serial", "1", str(raw)]
    subprocess.run([*command, "--output", str(target)], check=True)
    raw.unlink()


def main() -> int:
    """Make all clips, and put them in the place of the old ones once they are whole."""
    said = texts()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for clip, text in said.items():
            sound = spoken(clip, text, folder)
            write(levelled(cut(sound)), clip, folder)
        # A third down, E to C.
        rings = chime((659.3, 0.0, 1.0), (523.3, 0.42, 1.3))
        write(levelled(rings, LOUDNESS - 4), CHIME, folder)
        write(levelled(chime((659.3, 0.0, 0.45)), LOUDNESS - 4), SHORT_CHIME, folder)
        (folder / "said.wav").unlink()
        shutil.rmtree(OURS, ignore_errors=True)
        shutil.copytree(folder, OURS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
