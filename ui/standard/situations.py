"""What Ctrl+K looks in: the situations by their everyday words, and all cards of the standard."""

from dataclasses import dataclass

from queueapp.domain.finding import Index, Texts
from queueapp.domain.moment import SITUATIONS, Moment
from queueapp.domain.standard import NAMES, Card, Standard, filled_in
from ui.standard.words import moment_title, situation_title

_NO_NAMES = dict.fromkeys(NAMES, "")

# What people would type, in both languages whatever the interface speaks; never shown. Parted by
# commas, so that no two of them pass for a sentence.
_ALSO = {
    Moment.CONFLICT: (
        "konfliktas, konfliktinė, ginčas, ginčijasi, barnis, baras, kivirčas, pyktis, pyksta, "
        "supykęs, piktas, rėkia, šaukia, nepatenkintas, nesusipratimas, nesutaria, nusiraminti, "
        "conflict, quarrel, argument, argues, dispute, angry, upset, shouts, yells, calm"
    ),
    Moment.COMPLAINT: (
        "pretenzija, skundas, skundžiasi, nusiskundimas, priekaištas, klaida, kaltė, "
        "nepatenkintas, atsiprašyti, apgailestauti, "
        "complaint, complains, grievance, dissatisfied, unhappy, fault, blame, apology, regret"
    ),
    Moment.AGGRESSIVE: (
        "agresyvus, agresija, įžeidinėja, įžeidimas, grasina, grasinimas, smurtas, smurtauja, "
        "muša, puola, keikiasi, pavojus, pavojingas, ginklas, apsauga, policija, "
        "aggressive, aggression, threat, threatens, violent, violence, insults, swears, abusive, "
        "danger, dangerous, weapon, security, police"
    ),
    Moment.INTOXICATED: (
        "apsvaigęs, apsvaigusi, girtas, neblaivus, išgėręs, alkoholis, narkotikai, apsinešęs, "
        "intoxicated, drunk, alcohol, drugs, stoned, tipsy"
    ),
    Moment.INTRUSIVE: (
        "įkyrus, įkyri, įkyriai, nesitraukia, neišeina, komplimentai, įkalbinėja, kabinėjasi, "
        "pushy, intrusive, insistent, importunate, pestering, compliments, annoying, talkative"
    ),
    Moment.UNCLEAR: (
        "neaiškus, neaiškiai, nežino, neadekvatus, neadekvačiai, keistai, sutrikęs, painioja, "
        "formuluoti, klausimas, unclear, confused, inappropriate, strange, odd, rambling, vague, "
        "question"
    ),
    Moment.MANIPULATING: (
        "manipuliatorius, manipuliuoja, manipuliacija, verkia, ašaros, emocijos, gailestis, "
        "spaudžia, manipulating, manipulative, manipulator, emotions, cries, tears, pity, guilt"
    ),
    Moment.ASKS_MANAGER: (
        "vadovas, vadovo, vadovė, viršininkas, vedėjas, direktorius, "
        "manager, boss, supervisor, superior, head, chief, lead"
    ),
    Moment.FILL_IN: (
        "pildyti, užpildyti, prašymas, dokumentai, forma, blankas, anketa, rašyti, atstovas, "
        "fill, form, documents, papers, application, write, representative"
    ),
    Moment.DISRUPTION: (
        "sutrikimas, gedimas, sugedo, neveikia, klaida, sistema, internetas, kompiuteris, "
        "spausdintuvas, disruption, error, mistake, failure, fault, broken, outage, system, "
        "computer, printer"
    ),
    Moment.PHONE_CONFIDENTIAL: (
        "konfidencialu, konfidencialūs, duomenys, asmens, tapatybė, telefonu, slapta, privatu, "
        "confidential, data, privacy, private, personal, identity, phone, secret"
    ),
    Moment.LANGUAGE_CHANGE: (
        "kalba, kitakalbis, užsienietis, nesupranta, nekalba, vertėjas, vertimas, rusų, anglų, "
        "lenkų, ukrainiečių, vokiečių, gestų, language, foreign, foreigner, interpreter, "
        "translator, translation, russian, english, polish, ukrainian, german, sign"
    ),
}

_EACH = "klientas, klientė, situacija, client, customer, situation"


@dataclass(frozen=True, slots=True)
class Situation:
    """A situation that can be chosen, and the card that goes first in it, where one does."""

    moment: Moment
    card: Card | None


Hit = Situation | Card


class SituationIndex:
    """Finds situations and cards by what is typed; made once for each standard in force.

    Made anew where the interface speaks another language: what it calls things is found too.
    """

    def __init__(self, standard: Standard) -> None:
        self._offered = [
            Situation(moment, next((each.at(moment) for each in standard.fitting([moment])), None))
            for moment in SITUATIONS
        ]
        self._situations = Index([(each, _of_situation(each.moment)) for each in self._offered])
        self._cards = Index([(card, _of_card(card)) for card in standard.shown])

    def find(self, typed: str) -> list[Hit]:
        """The situations that fit, then the cards, each the best first.

        All situations in their order where no word has been typed.
        """
        if not any(letter.isalnum() for letter in typed):
            return [*self._offered]
        return [*self._situations.find(typed), *self._cards.find(typed)]


def _of_situation(moment: Moment) -> Texts:
    return [[situation_title(moment), _ALSO[moment], _EACH]]


def _of_card(card: Card) -> Texts:
    names = [_ALSO[moment] for moment in card.leads if moment in _ALSO]
    titles = [card.lt.title, card.en.title, card.row, *map(moment_title, card.leads)]
    phrases = [
        filled_in(text, _NO_NAMES)
        for phrase in (*card.say, *card.dont_say)
        for text in (phrase.lt, phrase.en)
    ]
    rules = [line for text in (card.lt, card.en) for line in (*text.do, *text.dont, *text.steps)]
    return [names, titles, [card.lt.essence, card.en.essence], phrases, rules]
