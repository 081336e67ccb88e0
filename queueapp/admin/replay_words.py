"""What `queueapp-admin replay` says while it runs and at its end, in Lithuanian and in English."""

from queueapp.domain.visit import State
from queueapp.said import Said

REPLAYING = Said(
    "Kartojama {day}, atvykimų – {arrivals}, salė – {path}",
    "Replaying {arrivals} arrivals of {day} in {path}",
)
PROGRESS = Said(
    "{time}  dar ateis {to_come}, laukia {waiting}, prie langelių {at_desks}",
    "{time}  still to come {to_come}, waiting {waiting}, at counters {at_desks}",
)
STOPPED = Said("\nSustabdyta po {seconds} s.", "\nStopped after {seconds} s.")
DONE = Said("\nBaigta per {seconds} s.", "\nDone after {seconds} s.")
VISITS = Said("Apsilankymų {total}: {ends}.", "Visits {total}: {ends}.")
STATES = {
    State.WAITING: Said("laukia {count}", "waiting {count}"),
    State.CALLED: Said("pakviesta {count}", "called {count}"),
    State.SERVING: Said("aptarnaujama {count}", "serving {count}"),
    State.ON_HOLD: Said("atidėta {count}", "on_hold {count}"),
    State.SERVED: Said("aptarnauta {count}", "served {count}"),
    State.NO_SHOW: Said("neatvyko {count}", "no_show {count}"),
    State.LEFT: Said("išėjo {count}", "left {count}"),
    State.TURNED_AWAY: Said("nepriimta {count}", "turned_away {count}"),
    State.REFUSED: Said("neaptarnauta {count}", "refused {count}"),
}
OWN_SPEED = Said(
    "Ši salė lieka prie savo greičio (× {speed}); su --fresh sukuriama nauja.",
    "This hall keeps its own speed, {speed} times; --fresh makes a new one.",
)
PLAYED = Said(
    "Kvietimų {calls}, dvigubų kvietimų {double}; kitas langelis buvo greitesnis {beaten}, "
    "duomenų bazė užimta {busy}, langelių perleista žmonėms {given_way}.",
    "Calls {calls}, double calls {double}; another counter was quicker {beaten}, "
    "database busy {busy}, counters given over to people {given_way}.",
)
LOST = Said(
    "Per anksti pasibaigusių procesų: {lost}.",
    "{lost} of the playing processes ended too early.",
)
