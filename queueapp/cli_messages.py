"""What the command line says of an error: what happened, what was kept, and what to do.

In Lithuanian and in English; IT reads it, so commands and settings are named.
"""

from collections import defaultdict

from queueapp.domain.setup import FaultyPart
from queueapp.errors import (
    BadFile,
    FaultyLine,
    FileFault,
    QueueappError,
    Refusal,
    Refused,
    StorageTrouble,
    Trouble,
)
from queueapp.place import Server
from queueapp.said import Said

_TROUBLES = {
    Trouble.NOT_OURS: Said(
        "Šis failas – ne šios programos duomenų bazė. Jis nepakeistas; nurodykite kitą failą.",
        "This file is not a database of this program. It was not touched; name another file.",
    ),
    Trouble.NEWER: Said(
        "Šią duomenų bazę įrašė naujesnė programos versija. Ji nepakeista; atnaujinkite programą.",
        "This database was written by a newer version of the program. It was not touched; update "
        "the program.",
    ),
    Trouble.DAMAGED: Said(
        "Ši duomenų bazė sugadinta. Daugiau nieko neįrašyta; atkurkite ją iš atsarginės kopijos "
        "arba nurodykite kitą failą.",
        "This database is damaged. Nothing more was written; put back a copy, or name another "
        "file.",
    ),
    Trouble.READ_ONLY: Said(
        "Čia rašyti negalima. Niekas nepakeista; paprašykite teisės rašyti arba nurodykite kitą "
        "failą ar serverį.",
        "Nothing can be written here. Nothing was changed; ask for the right to write, or name "
        "another file or server.",
    ),
    Trouble.READ_ONLY_DISK: Said(
        "Šis diskas dabar tik skaitomas, todėl į jį negali rašyti niekas. Niekas nepakeista; "
        "patikrinkite diską ir prijunkite jį su rašymo teise arba nurodykite kitą failą.",
        "This disk can only be read now, whoever you are. Nothing was changed; look at the disk, "
        "and mount it for writing, or name another file.",
    ),
    Trouble.NOT_IN_GROUP: Said(
        "Šis aplankas priklauso grupei, kuriai Jūs nepriklausote. Niekas nepakeista; paprašykite "
        "IT specialistų įvykdyti `{detail}` ir prisijunkite prie kompiuterio iš naujo.",
        "This folder belongs to a group that you are not in. Nothing was changed; ask IT for "
        "`{detail}`, then sign in to the computer again.",
    ),
    Trouble.NETWORK_SHARE: Said(
        "Šis aplankas yra tinklo diske, o jame duomenų bazės failas nesaugus. Nieko neįrašyta; "
        "pasirinkite aplanką šiame kompiuteryje.",
        "This folder lies on a network share, where a database file is not safe. Nothing was "
        "written; choose a folder of this computer.",
    ),
    Trouble.DISK_FULL: Said(
        "Diskas pilnas. Visa, kas įrašyta anksčiau, išliko; atlaisvinkite vietos ir bandykite dar "
        "kartą.",
        "The disk is full. What was written before is kept; free some space and try again.",
    ),
    Trouble.BUSY: Said(
        "Duomenų baze naudojasi kitas langas ar programa. Niekas nepakeista; uždarykite ją ten "
        "arba po akimirkos bandykite dar kartą.",
        "The database is in use by another window or program. Nothing was changed; close it "
        "there, or try again in a moment.",
    ),
    Trouble.CANNOT_OPEN: Said(
        "Šio failo nepavyksta atidaryti. Niekas nepakeista; patikrinkite jo kelią.",
        "This file cannot be opened. Nothing was changed; check its path.",
    ),
    Trouble.DISK_ERROR: Said(
        "Disko klaida. Visa, kas įrašyta anksčiau, išliko; prieš tęsdami patikrinkite diską.",
        "The disk reported an error. What was written before is kept; check the disk before going "
        "on.",
    ),
    Trouble.OLDER: Said(
        "Ši duomenų bazė senesnė už programą. Niekas nepakeista; atnaujinkite ją komanda "
        "`queueapp-admin database migrate`.",
        "This database is older than the program. Nothing was changed; bring it up to date with "
        "`queueapp-admin database migrate`.",
    ),
    Trouble.NOT_SET_UP: Said(
        "Ši duomenų bazė programai neparuošta. Niekas nepakeista; paruoškite ją komanda "
        "`queueapp-admin database init`.",
        "This database is not set up for the program. Nothing was changed; set it up with "
        "`queueapp-admin database init`.",
    ),
    Trouble.UNREACHABLE: Said(
        "Serverio pasiekti nepavyksta. Niekas nepakeista; patikrinkite serverio pavadinimą, "
        "tinklą ir užkardą.",
        "The server cannot be reached. Nothing was changed; check the host name, the network and "
        "the firewall.",
    ),
    Trouble.CONNECTION_REFUSED: Said(
        "Ten prisijungti nepavyksta: niekas neatsako arba dar neatsako. Niekas nepakeista; "
        "patikrinkite, ar PostgreSQL veikia, ar jau pasileido ir ar laukia ryšio tuo adresu ir "
        "prievadu.",
        "Nothing accepts connections there, or not yet. Nothing was changed; check that "
        "PostgreSQL runs, listens on that address and port, and has started.",
    ),
    Trouble.CONNECTION_LOST: Said(
        "Ryšys nutrūko. Visa, kas įrašyta anksčiau, išliko; bandykite dar kartą.",
        "The connection broke. What was committed before is kept; try again.",
    ),
    Trouble.NO_ANSWER: Said(
        "Serveris neatsako. Visa, kas įrašyta anksčiau, išliko; patikrinkite serverį ir bandykite "
        "dar kartą.",
        "The server does not answer. What was committed before is kept; look at the server, then "
        "try again.",
    ),
    Trouble.TOO_MANY_PROGRAMS: Said(
        "Serveryje nebėra laisvų ryšių. Niekas nepakeista; padidinkite max_connections arba "
        "uždarykite kitas programas.",
        "The server has no free connection. Nothing was changed; raise max_connections, or close "
        "other programs.",
    ),
    Trouble.WRONG_PASSWORD: Said(
        "Serveris nepriima šio naudotojo arba slaptažodžio. Niekas nepakeista; patikrinkite abu.",
        "The server does not accept this user or password. Nothing was changed; check both.",
    ),
    Trouble.NOT_ALLOWED: Said(
        "Serveris to neleidžia šiam naudotojui arba šiam kompiuteriui. Niekas nepakeista; "
        "patikrinkite pg_hba.conf ir vaidmens teises.",
        "The server does not let this user or computer do that. Nothing was changed; check "
        "pg_hba.conf and the rights of the role.",
    ),
    Trouble.NO_DATABASE: Said(
        "Serveryje nėra duomenų bazės tokiu pavadinimu. Niekas nepakeista; sukurkite ją komanda "
        "`createdb`.",
        "The server has no database of this name. Nothing was changed; create it with `createdb`.",
    ),
    Trouble.OLD_SERVER: Said(
        "Serverio PostgreSQL senesnė nei 14 versijos. Niekas nepakeista; atnaujinkite ją.",
        "The server is older than PostgreSQL 14. Nothing was changed; upgrade it.",
    ),
    Trouble.CERTIFICATE: Said(
        "Nepavyko užmegzti TLS ryšio arba nepriimtas serverio sertifikatas. Slaptažodis "
        "neišsiųstas; patikrinkite sslmode, sslrootcert ir serverio pavadinimą.",
        "TLS could not be set up, or the server's certificate was not accepted. No password was "
        "sent; check sslmode, sslrootcert and the host name.",
    ),
    Trouble.ENCODING: Said(
        "Ši duomenų bazė negali saugoti visų raidžių. Niekas nepakeista; sukurkite ją komanda "
        "`createdb --encoding=UTF8 --template=template0`.",
        "This database cannot hold all letters. Nothing was changed; create it with `createdb "
        "--encoding=UTF8 --template=template0`.",
    ),
}

_REFUSALS = {
    Refusal.NOT_A_REPLAY: Said(
        "Tai ne pakartojimo duomenų bazė, o įrašytos dienos tikroje salėje kartoti negalima. "
        "Niekas nepakeista; nurodykite kitą failą (--database).",
        "This is not a replay's database, and a replay feeds nothing into a real hall. Nothing "
        "was changed; name another file with --database.",
    ),
    Refusal.NOT_A_DEMO: Said(
        "Čia esanti salė – ne bandomoji, todėl ji nepakeičiama. Niekas nepakeista; nurodykite "
        "kitą failą (--database).",
        "What stands here is not a demo hall and is not replaced. Nothing was changed; name "
        "another file with --database.",
    ),
    Refusal.OTHER_HALL: Said(
        "Tai kitos salės kopija arba jos pavadinimas nerodo, kad ji šios salės. Niekas "
        "nepakeista; pasirinkite šios salės atsarginę kopiją.",
        "This is a copy of another hall, or its name does not say that it is of this one. Nothing "
        "was changed; choose a backup of this hall.",
    ),
    Refusal.NOT_TODAY: Said(
        "Šioje pakartojimo salėje jau {hall_day}, vėliau nei {day}. Niekas neperduota; pradėkite "
        "iš naujo (--fresh) arba nurodykite kitą failą (--database).",
        "This replay's hall has run on to {hall_day}, past {day}. Nothing was fed; begin again "
        "with --fresh, or name another file with --database.",
    ),
    Refusal.UNKNOWN_SERVICE: Said(
        "Salėje nėra paslaugos „{service}“. Niekas neperduota; pradėkite iš naujo (--fresh) arba "
        "nurodykite kitą failą (--database).",
        "The hall has no service named {service}. Nothing was fed; begin again with --fresh, or "
        "name another file with --database.",
    ),
    Refusal.UNKNOWN_COUNTER: Said(
        "Langelio „{counter}“ nėra. Niekas neperduota; langelių pavadinimus rasite salės "
        "nuostatose.",
        "There is no counter named {counter}. Nothing was fed; look at the names in the hall's "
        "set-up.",
    ),
    Refusal.NOT_POSSIBLE_NOW: Said(
        "Bandomojoje ir pakartojimo salėje dirba išgalvoti žmonės, PIN kodų jie neturi. Niekas "
        "nepakeista; nurodykite tikrą salę (--database).",
        "Whoever works in a demo or a replay is invented and has no PIN. Nothing was changed; "
        "name a real hall with --database.",
    ),
    Refusal.SETUP_INCOMPLETE: Said(
        "Pagal šį failą salės sukurti negalima: {faults}. Nieko neįrašyta.",
        "No hall can be made from this file: {faults}. Nothing was written.",
    ),
}

_FAULTS = {
    FileFault.CANNOT_READ: Said("nepavyksta perskaityti: {value}", "cannot be read: {value}"),
    FileFault.NOT_TEXT: Said(
        "ši eilutė – ne UTF-8 tekstas; įrašykite failą šia koduote",
        "this line is not text in UTF-8; save the file in that encoding",
    ),
    FileFault.NO_HEADER: Said(
        "pirmojoje eilutėje nėra stulpelių pavadinimų",
        "the first line does not name the columns",
    ),
    FileFault.UNKNOWN_COLUMN: Said("nežinomas stulpelis {column!r}", "unknown column {column!r}"),
    FileFault.MISSING_COLUMN: Said(
        "trūksta stulpelio {column!r}",
        "the column {column!r} is missing",
    ),
    FileFault.DOUBLE_COLUMN: Said(
        "stulpelis {column!r} čia nurodytas du kartus",
        "the column {column!r} stands here twice",
    ),
    FileFault.WRONG_FIELD_COUNT: Said(
        "laukų – {value}, o ne tiek, kiek stulpelių",
        "{value} fields, not as many as there are columns",
    ),
    FileFault.BAD_VALUE: Said(
        "{value!r} netinka stulpeliui {column!r}",
        "{value!r} does not fit the column {column!r}",
    ),
    FileFault.SEVERAL_DAYS: Said(
        "kelios dienos; pasirinkite vieną (--day): {value}",
        "several days; choose one with --day: {value}",
    ),
    FileFault.NO_ROWS: Said("atvykimų nėra {value}", "no arrivals {value}"),
}


_REFUSED = Said(
    "Programa to neleido ({code}). Niekas nepakeista.",
    "This was refused ({code}). Nothing was changed.",
)
_MEND = Said(
    "Nieko neperduota ir neįrašyta; pataisykite failą ir bandykite dar kartą.",
    "Nothing was fed or written; mend the file and try again.",
)
_LINE = Said(", {line} eilutė", ", line {line}")


def sentence(error: QueueappError, language: str = "en") -> str:
    """An error in words, over several lines where a file has several faults."""
    match error:
        case Refused():
            pattern = _REFUSALS.get(error.code, _REFUSED).of(language)
            faults = error.facts.get("faults", ())
            named = [_setup_fault(f) for f in faults] if isinstance(faults, tuple) else []
            facts = {**error.facts, "code": error.code, "faults": ", ".join(named)}
            about = f"{error.facts['path']}: " if "path" in error.facts else ""
            return about + pattern.format_map(defaultdict(str, facts))
        case StorageTrouble():
            about = f"{error.place}: " if error.place else ""
            text = _TROUBLES[error.trouble].of(language).replace("{detail}", error.detail)
            return f"{about}{text}{_said_by_server(error)}"
        case BadFile():
            lines = [f"{error.path}{_fault(fault, language)}" for fault in error.faults]
            return "\n".join([*lines, _MEND.of(language)])
    return str(error)


def _said_by_server(error: StorageTrouble) -> str:
    return f"\n({error.detail})" if isinstance(error.place, Server) and error.detail else ""


def _setup_fault(fault: FaultyPart) -> str:
    return f"{fault.fault} {fault.name}".strip()


def _fault(fault: FaultyLine, language: str) -> str:
    where = _LINE.of(language).format(line=fault.line) if fault.line else ""
    text = _FAULTS[fault.fault].of(language).format(column=fault.column, value=fault.value)
    return f"{where}: {text.strip()}"
