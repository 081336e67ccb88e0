"""The moments of the telephone and of promised answers that are pictured."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.callback import Result, Tried
from queueapp.domain.promise import AnswerDraft, CallbackDraft, PromiseKind, SeenPromise
from tests.shots.scenes import HERE, HOUSING, MINUTE, Scene, as_administrator, ready, seen, serving


def promise(scene: Scene, number: str, question: str, name: str = "", **more: object) -> None:
    """A callback that Asta has promised."""
    now = scene.clock.now()
    draft = CallbackDraft(number, question, name, **more)  # type: ignore[arg-type]
    call = Call(f"key {number}", CallEnd.CALLBACK, now - MINUTE, now, None, draft)
    scene.hall.phone.record(HERE, call)


def promised(scene: Scene) -> None:
    """Several people were promised a call or an answer; one was tried already."""
    promise(scene, "8 600 01267", "Ar jau parengta pažyma apie deklaruotą gyvenamąją vietą?")
    mine = scene.hall.promises.mine(HERE)[0].promise
    began = scene.clock.now()
    scene.clock.pass_minutes(1)
    scene.hall.phone.tried(
        HERE,
        SeenPromise(mine.id, mine.seq),
        Tried(Result.NO_ANSWER, began, scene.clock.now(), "skambinta į namus"),
    )
    promise(
        scene,
        "8 600 04415",
        "Socialinio būsto nuomos sutarties pratęsimas",
        "Rimantas Žukauskas",
        service_id=HOUSING,
        confidential=True,
    )
    promise(scene, "+48 22 694 2000", "", due_at=scene.clock.now() + 100 * MINUTE)
    scene.hall.promises.promise_answer(
        HERE,
        AnswerDraft(
            PromiseKind.EMAIL,
            "ruta.petraitiene@example.lt",
            "Kokių dokumentų reikia vaiko gimimui įregistruoti?",
            "Rūta Petraitienė",
            received_at=scene.clock.now() - 20 * 60 * MINUTE,
        ),
    )
    scene.hall.promises.promise_answer(
        HERE, AnswerDraft(PromiseKind.WRITING, "Savanorių pr. 1, Kaunas", due_day="2026-03-13")
    )
    scene.clock.pass_minutes(12)


def waiting_too(scene: Scene) -> None:
    """Somebody waits, and callbacks are due."""
    ready(scene)
    promised(scene)


def nobody_waits(scene: Scene) -> None:
    """Nobody waits for this counter, and callbacks are due."""
    ready(scene)
    promised(scene)
    board = scene.hall.board.read(1)
    for visit in board.waiting:
        scene.hall.desk.left(HERE, seen(visit))


def serving_too(scene: Scene) -> None:
    """A client is at the desk, and callbacks are due."""
    serving(scene)
    promised(scene)


def away_too(scene: Scene) -> None:
    """Colleagues are away, or will be."""
    ready(scene)
    names = list(scene.hall.access.directory(1)[0].people)
    for person, substitute, first, last in (
        (names[1], HERE.person_id, "2026-03-09", "2026-03-20"),
        (HERE.person_id, names[2], "2026-04-06", "2026-04-17"),
    ):
        scene.hall.absence.plan(
            as_administrator(scene),
            AbsenceDraft(person, substitute, first, last, "+370 37 000 123, vid. tel. 123"),
        )


def pressed(window: QWidget, keys: Sequence[str], rest: Callable[[], None]) -> None:
    """Press keys, and type texts, where the focus is."""
    for each in keys:
        focus = QApplication.focusWidget() or window
        if each.startswith(":"):
            for letter in each[1:]:
                # QTest has no keys for letters such as ž.
                press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(focus, press)
        else:
            combination = QKeySequence(each)[0]
            QTest.keyClick(focus, combination.key(), combination.keyboardModifiers())
        rest()
