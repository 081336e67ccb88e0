"""What `queueapp-admin audit verify` says it found, in Lithuanian and in English."""

from queueapp.domain.chain import Break
from queueapp.said import Said

FOUND = {
    Break.CHANGED: Said(
        "Įrašas {number} ne toks, koks buvo įrašytas: pakeistas jis pats ar jo numeris, jis "
        "sukeistas su kitu arba įterptas vėliau{at}.",
        "Entry {number} is not what was written: it or its number was changed, or it "
        "was exchanged or put in later{at}.",
    ),
    Break.MISSING: Said("Trūksta įrašo {number}{after}.", "Entry {number} is missing{after}."),
    Break.UNSEALED: Said(
        "Įrašas nepriklauso grandinei: jį sukūrė ne ši programa{at}.",
        "An entry stands outside the chain: it was not made by this program{at}.",
    ),
    Break.CUT_OFF: Said(
        "Žurnalo pabaiga nukirpta: trūksta įrašo {number}{after}.",
        "The record is cut off: entry {number} is missing at its end{after}.",
    ),
    Break.ADDED: Said(
        "Įrašas {number} yra už pabaigos, kurią žino salė: jis įterptas vėliau arba pabaiga "
        "atsukta atgal{at}.",
        "Entry {number} stands after the end that the hall knows: it was put in later, or "
        "the end was set back{at}.",
    ),
    Break.REWRITTEN: Said(
        "Įrašas {number} tinka savo grandinei, bet ne užsirašytam kontroliniam kodui: iki jo "
        "žurnalas perrašytas arba kodas yra kitos salės{at}.",
        "Entry {number} fits its own chain, but not the seal that was written down "
        "for it: up to there the record was written anew, or the seal belongs to another hall{at}.",
    ),
}
AT = Said(" ({time})", " ({time})")
AFTER = Said(" (po {time} įrašo)", " (after the one of {time})")
NOWHERE = Said("", "")
IMPOSSIBLE = Said("neįmanomas laikas, {at}", "an impossible time, {at}")
MORE = Said("Ir dar tokių vietų: {more}.", "And {more} more places of this kind.")
EMPTY = Said("žurnale įrašų nėra.", "the record has no entries.")
EXTENT = Said(
    "įrašų – {entries}, nuo {first} iki {last}{end}.",
    "{entries} entries from {first} to {last}{end}.",
)
END = Said("; žurnalo pabaiga – {head}", "; its end is {head}")
WHOLE = Said("Žurnalas nepakeistas.{fits}", "The record is whole.{fits}")
FITS = Said(
    " Jis sutampa su viskuo, kas užsirašyta kitur ({compared}).",
    " It fits all that was written down elsewhere ({compared}).",
)
COMPARE = Said(
    "Palyginkite jo pabaigą su ataskaita arba kopija (--head, --against): tik taip matyti, ar "
    "žurnalas neperrašytas ir ar nenukirptas kartu su pabaiga.",
    "Compare its end with a report or a backup (--head, --against): that alone shows "
    "a record that was written anew or cut off together with its end.",
)
NOT_WHOLE = Said(
    "Žurnalas ne toks, koks buvo įrašytas. Tikrinant niekas nepakeista; išsaugokite šios duomenų "
    "bazės kopiją ir palyginkite su atsarginėmis kopijomis (--against), kad sužinotumėte, nuo "
    "kada.",
    "The record is not as it was written. Nothing was changed now; keep a copy of this "
    "database, and compare with the backups (--against) to see since when.",
)
PROGRESS = Said("{hall}: įrašų {done} iš {total}", "{hall}: {done} of {total} entries")

SEVERAL_HALLS = Said(
    "Šioje duomenų bazėje kelios salės, o žurnalo pabaiga (--head) yra vienos iš jų. Niekas "
    "nepatikrinta; nurodykite kurios (--site).",
    "This database holds several halls, and an end of a record (--head) is of one of "
    "them. Nothing was checked; name it with --site.",
)
NO_HALL = Said(
    "Šioje duomenų bazėje salių nėra ({there}). Niekas nepatikrinta.",
    "There is no hall in this database ({there}). Nothing was checked.",
)
NO_SUCH_HALL = Said(
    "Salės „{name}“ nėra ({there}). Niekas nepatikrinta.",
    "There is no hall {name} ({there}). Nothing was checked.",
)
NONE_YET = Said("dar nesukurta nė viena", "none is set up yet")
OTHER_HALL = Said(
    "{backup}: tai kitos salės kopija. Niekas nepatikrinta; nurodykite šios salės kopiją.",
    "{backup}: this is a backup of another hall. Nothing was checked; name one of this hall.",
)
OLD_BACKUP = Said(
    "{backup}: ši kopija senesnė už žurnalo grandinę ir jo pabaigos nenurodo. Ji praleista.",
    "{backup}: this backup is older than the chain of the record and says nothing of "
    "its end. It was passed over.",
)
