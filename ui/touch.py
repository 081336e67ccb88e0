"""What is said while the server is out of touch, and once it is back."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.offline import OfflineCall, OfflineClient
from queueapp.domain.phone_number import NotANumber, masked, parse_number
from queueapp.domain.setup import Directory
from queueapp.errors import OUT_OF_TOUCH, QueueappError, Refusal, Refused, StorageTrouble
from ui.i18n import Numbered
from ui.live import MustWait
from ui.messages import sentence
from ui.phone import promise_words
from ui.theme import Tone
from ui.unshared import News

translate = QCoreApplication.translate


class Touch(Numbered):
    """The context of the sentences that go with a number."""


def told(error: QueueappError, directory: Directory | None = None) -> str:
    """What a window says of an error; what has to wait for the server says so at once."""
    if isinstance(error, MustWait):
        return translate(
            "Touch",
            "Out of touch with the server, so this has to wait. Nothing was changed; "
            "try again once the server is back.",
        )
    return sentence(error, directory)


def not_at_once(error: QueueappError, directory: Directory | None = None) -> str:
    """Why a client could not be served at once, and what can be done instead."""
    if isinstance(error, MustWait):
        return translate(
            "Touch",
            "Out of touch with the server, so nobody can be served at once. "
            "Nothing was changed; the client can be added to the queue instead.",
        )
    instead = translate("Touch", "The client can be added to the queue instead.")
    return sentence(error, directory) + " " + instead


def not_added(error: QueueappError, directory: Directory | None = None) -> str:
    """Why a client could not be added, not even on this PC."""
    text = sentence(error, directory)
    if isinstance(error, StorageTrouble):
        text += " " + translate("Touch", "The client was not added; what you typed is still here.")
    return text


def added(client: OfflineClient) -> str:
    """A client was added while the server is out of touch."""
    return translate(
        "Touch",
        "{ticket} – not yet shared. The client keeps this number; the others see it as soon as "
        "the server is back.",
    ).format(ticket=client.ticket)


def withdrawn(client: OfflineClient, here: bool) -> str:
    """A client was taken back; `here` is whether they were still on this PC only."""
    if here:
        return translate("Touch", "{ticket} was withdrawn").format(ticket=client.ticket)
    return translate(
        "Touch",
        "{ticket} has been shared meanwhile, so nothing was withdrawn. "
        "If the client has gone, say so in the list.",
    ).format(ticket=client.ticket)


def state_of(client: OfflineClient, directory: Directory) -> str:
    """What has become of a client who is not shared, and what can be done."""
    if client.refused is None:
        return translate(
            "Touch",
            "{ticket} is not yet shared: nobody can call the client until the server is back. "
            "Del withdraws the ticket.",
        ).format(ticket=client.ticket)
    return _refused(client, directory)


def back(news: News, directory: Directory, *, fresh: bool) -> tuple[str, Tone]:
    """What has become of what was not shared; `fresh` is whether the server is back."""
    tone, parts = Tone.GOOD, []
    if fresh:
        parts.append(translate("Touch", "Back in touch; everything here is fresh again."))
    same = []
    for client, visit in news.shared:
        if visit is None or visit.ticket == client.ticket:
            same.append(client.ticket)
        else:
            parts.append(
                translate(
                    "Touch", "{ticket} has been shared; the queue has the client as {number}."
                ).format(ticket=client.ticket, number=visit.ticket)
            )
    if same:
        parts.append(
            Touch.tr("%n clients have been shared: {tickets}.", "", len(same)).format(
                tickets=", ".join(same)
            )
            if len(same) > 1
            else translate("Touch", "{ticket} has been shared.").format(ticket=same[0])
        )
    if news.calls == 1:
        parts.append(translate("Touch", "One call has been shared."))
    elif news.calls:
        parts.append(Touch.tr("%n calls have been shared.", "", news.calls))
    for client in news.refused:
        tone = Tone.CAUTION
        parts.append(_refused(client, directory))
    for call in news.refused_calls:
        tone = Tone.CAUTION
        parts.append(
            translate("Touch", "{call} was not taken in and stays below the client.").format(
                call=call_shown(call)
            )
        )
        parts.append(why_call_refused(call, directory))
    if news.trouble is not None:
        tone = Tone.BAD
        parts.append(
            translate("Touch", "What was taken down meanwhile could not be shared.")
            + " "
            + sentence(news.trouble, directory)
        )
    return " ".join(part for part in parts if part), tone


def call_shown(call: OfflineCall) -> str:
    """A call that is not shared: its masked number, or what became of it."""
    draft = call.call.draft
    if draft is None or not draft.number.strip():
        return promise_words.call_end(call.call.end)
    try:
        return masked(parse_number(draft.number))
    except NotANumber:
        return "•••"


def why_call_refused(call: OfflineCall, directory: Directory | None = None) -> str:
    """Why the site has not taken a call in."""
    return _reason(call.refused, directory)


def is_away(error: QueueappError) -> bool:
    """Whether an error says that the server is out of touch."""
    away = isinstance(error, StorageTrouble) and error.trouble in OUT_OF_TOUCH
    return away or isinstance(error, MustWait)


def _refused(client: OfflineClient, directory: Directory) -> str:
    stays = translate(
        "Touch", "{ticket} was not taken in and stays in the list; Del withdraws it."
    ).format(ticket=client.ticket)
    why = _reason(client.refused, directory, ticket=client.ticket)
    return f"{stays} {why}" if why else stays


def _reason(code: str | None, directory: Directory | None, **facts: object) -> str:
    try:
        return sentence(Refused(Refusal(code or ""), **facts), directory)
    except ValueError:  # by a newer version of the program
        return ""
