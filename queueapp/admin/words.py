"""What the help of `queueapp-admin` says, in Lithuanian and in English, and what went wrong."""

import re

from queueapp.said import Said

USAGE = Said("Naudojimas: ", "usage: ")
GIVEN = Said("Kas nurodoma", "positional arguments")
OPTIONS = Said("Parinktys", "options")
HELP = Said("parodyti šią pagalbą ir baigti", "show this help message and exit")
ERROR = Said("klaida", "error")

STOPPED = Said("Sustabdyta.", "Stopped.")
LANGUAGE = Said(
    "kuria kalba atsakyti; rašoma prieš komandą",
    "the language to answer in; goes before the command",
)

DESCRIPTION = Said("Prižiūri eilės programos sales.", "Looks after the halls of the queue program.")
COMMAND = Said("KOMANDA", "COMMAND")
JOB = Said("DARBAS", "JOB")
FILE = Said("FAILAS", "FILE")
PLACE = Said("VIETA", "PLACE")
NAME = Said("PAVADINIMAS", "NAME")
NUMBER = Said("SKAIČIUS", "N")
URL = Said("ADRESAS", "URL")

DATABASE = Said("salės failas (jei nenurodyta – {hall})", "the hall's file (default: {hall})")
DATABASE_OR_URL = Said(
    "adresas arba failas (jei nenurodyta – {hall})", "a URL or a file (default: {hall})"
)
OWN_HALL = Said("salė, kurią čia atveria programa", "the hall that the program opens here")
OWN_DEMO = Said("Jūsų bandomoji salė", "your own demo hall")
OWN_REPLAY = Said("Jūsų pakartojimo salė", "your own replay hall")
URL_OR_FILE = Said("adresas arba failas", "a URL or a file")

# demo

DEMO = Said(
    "sukurti bandomąją salę arba pradėti ją iš naujo", "make the demo hall, or start it again"
)
DEMO_MORE = Said(
    "Sukuria bandomąją salę arba pradeda ją iš naujo nuo ryto.",
    "Makes the demo hall, or starts it again on a fresh morning.",
)

# replay

REPLAY = Said("pakartoti iš CSV failo įrašytą dieną", "replay a recorded day from a CSV file")
REPLAY_MORE = Said(
    """\
Į atskirą salę norimu greičiu perduoda įrašytos dienos klientus iš CSV failo – taip pat, kaip
tai daro langai. Norėdami stebėti ar dirbti prie langelio, atverkite šią salę programoje. Prieš
ką nors rašant, patikrinamas visas failas.

Stulpeliai (pavadinimai – pirmoje eilutėje; skirtukas – kablelis arba kabliataškis; UTF-8):
  būtini:     {required}
  nebūtini:   {optional}
Laikas – dienos sekundės, HH:MM arba HH:MM:SS. Daugiau – docs/replay.md (angliškai).
""",
    """\
Feeds the arrivals of a recorded day from a CSV file into a hall of its own, as fast as you like,
through the same services that the windows use. Open the hall's database in the program to watch
or to work at a counter. The file is checked whole before anything is written.

Columns (the first line names them; comma or semicolon; UTF-8):
  needed:   {required}
  optional: {optional}
Times are seconds of the day, HH:MM or HH:MM:SS. docs/replay.md says more.
""",
)
CSV = Said("CSV failas", "the CSV file")
DAY = Said("kurią dieną", "which day")
DATE = Said("MMMM-MM-DD", "YYYY-MM-DD")
SPEED = Said(
    "kiek kartų greičiau nei iš tikrųjų (jei nenurodyta – 60; esama salė lieka prie savo greičio)",
    "times as fast as real time (default 60; an existing hall keeps its own)",
)
FRESH = Said("pakeisti ankstesnio pakartojimo salę", "replace a former replay's hall")
SERVE = Said("dirbti ir už langelius", "also play the counters")
PROCESSES = Said("tiek procesų už juos dirba", "play them in so many processes")
COUNTERS = Said("dirbti tik už šiuos langelius", "play only these counters")
LIST = Said("A,B", "A,B")
NO_SHOWS = Said(
    "tokia dalis pakviestųjų prie šių langelių neateina (jei nenurodyta – 0)",
    "so many of those called by a played counter do not come (default 0)",
)
PERCENT = Said("PROCENTAI", "PERCENT")
SERVERS = Said(
    "kiek langelių turi nauja salė, jei failas darbuotojų nenurodo (jei nenurodyta – 5)",
    "how many counters a new hall has where the file names no servers (default 5)",
)
ENGLISH = Said(
    "paslaugų rūšys, kurių klientams reikia anglų kalbos",
    "service types whose clients need English",
)
TYPES = Said("RŪŠIS,…", "TYPE,…")
PRIORITY_FROM = Said(
    "klientai, kurių stulpelio priority reikšmė tokia arba didesnė, eina be eilės",
    "clients with this value of the column priority or a higher one go ahead",
)

# backup, restore, check

BACKUP = Said("dabar padaryti salės kopiją", "back a hall up now")
BACKUP_MORE = Said(
    "Padaro patikrintą salės failo kopiją; sale tuo metu galima naudotis.",
    "Makes a checked copy of a hall's file; the hall may be in use.",
)
TO = Said(
    "padėti ten ir nieko netrinti (jei nenurodyta – šalia salės esantis aplankas backups)",
    "put it there and remove nothing (default: the folder backups beside the hall)",
)
FOLDER = Said("APLANKAS", "FOLDER")
RESTORE = Said("atkurti salę iš kopijos", "put a backup in a hall's place")
RESTORE_MORE = Said(
    "Atkuria salę iš kopijos. Salė turi būti visur uždaryta; dabartinis jos failas paliekamas "
    "šalia.",
    "Puts a backup in a hall's place. The hall has to be closed everywhere; its "
    "present file is kept beside it.",
)
THE_BACKUP = Said("kopija", "the backup")
CHECK = Said("patikrinti, ar salės failas nesugadintas", "check a hall's file for damage")
CHECK_MORE = Said(
    "Patikrina, ar salės failas nesugadintas; sale tuo metu galima naudotis. Jei sugadintas, "
    "nurodo naujausią gerą kopiją.",
    "Checks a hall's file for damage; the hall may be in use. Where it is damaged, "
    "names the newest good backup.",
)

# database

OF_DATABASE = Said(
    "paruošti, patikrinti, atnaujinti ar perkelti salės duomenų bazę",
    "set up, check, migrate or move a hall's database",
)
OF_DATABASE_MORE = Said(
    "Prižiūri salės duomenų bazę – failą arba bendrą PostgreSQL serveryje.",
    "Looks after a hall's database, in a file or shared on a PostgreSQL server.",
)
DATABASE_NOTES = Said(
    """\
ADRESAS – postgresql://NAUDOTOJAS@SERVERIS:PRIEVADAS/BAZĖ?sslmode=…&sslrootcert=FAILAS
Jei sslmode nenurodyta, galioja verify-full; kitos reikšmės – require, prefer, disable.

Slaptažodis imamas iš adreso, jei ten nėra – tas, kurį įsiminė programa, jei ir jo nėra – iš
PGPASSWORD arba .pgpass, kitaip jo klausiama. Adresą procesų sąraše gali matyti kiti.
Daugiau – docs/postgresql.md (angliškai).
""",
    """\
URL is postgresql://USER@HOST:PORT/DATABASE?sslmode=…&sslrootcert=FILE
sslmode is verify-full unless given; else require, prefer or disable.

The password is the one in the URL, else the one that the program has kept, else the one in
PGPASSWORD or in .pgpass, else it is asked for. Others may see a URL in the list of processes.
docs/postgresql.md says more.
""",
)
INIT = Said("paruošti tuščią duomenų bazę serveryje", "set up an empty database on a server")
GRANT_TO = Said(
    "suteikti šiam vaidmeniui teises, kurių reikia langeliui; pakartoti po kiekvieno atnaujinimo",
    "give this role what a counter program needs; again after each migration",
)
ROLE = Said("VAIDMUO", "ROLE")
LOOK = Said(
    "pažiūrėti, ar duomenų baze galima naudotis ir kas joje yra",
    "see whether a database can be used, and what it holds",
)
MIGRATE = Said(
    "atnaujinti duomenų bazę iki šios programos versijos",
    "bring a database up to this program's version",
)
MOVE = Said(
    "perkelti salę su visa istorija iš failo į serverį",
    "carry a hall from its file to a server, with its history",
)

# audit

AUDIT = Said(
    "pažiūrėti, ar salės žurnalas nepakeistas",
    "see whether the record of a hall is as it was written",
)
AUDIT_MORE = Said(
    "Tikrina veiksmų žurnalą: kas, ką, kada ir prie kurio langelio padarė.",
    "Looks at the record: who did what, when, at which counter.",
)
VERIFY = Said(
    "rasti, kas žurnale pakeista, išimta, įterpta ar nukirpta",
    "find what was changed, taken out, put in or cut off",
)
VERIFY_MORE = Said(
    """\
Perskaito kiekvienos salės žurnalą nuo pradžios iki pabaigos ir pasako, ar kuris nors įrašas
pakeistas, išimtas, įterptas ar nukirptas. Sale tuo metu galima naudotis; nieko nerašoma.

Kas perrašo visą žurnalą arba jį nukerpa ir sutvarko pabaigą, aptinkamas tik pagal tai, kas
užsirašyta kitur: nurodykite kopiją (--against) arba žurnalo pabaigą iš dienos ataskaitos (--head);
abi galima nurodyti kelis kartus. Kontrolinio kodo pakanka {least} ženklų ar daugiau.

Grįžties kodas: 0 – žurnalas nepakeistas, 1 – pakeistas, 2 – patikrinti nepavyko.
Daugiau – docs/record.md (angliškai).
""",
    """\
Reads the record of each hall from its first entry to its last and says whether any entry was
changed, taken out, put in or cut off. The hall may be in use; nothing is written.

Who writes the whole record anew, or cuts it off and mends the end, is found out only by what was
written down elsewhere: give a backup (--against), or the end of the record as a day's report has
it (--head); both may be given more than once. Of the seal, {least} signs or more will do.

Exit code: 0 the record is whole, 1 it is not, 2 it could not be checked.
docs/record.md says more.
""",
)
ONLY_SITE = Said("tik šio pavadinimo salė", "only the hall of this name")
AGAINST = Said(
    "palyginti ir su žurnalo pabaiga šios salės kopijoje",
    "also compare with the end of the record in a backup of this hall",
)
BACKUPS = Said("KOPIJA", "BACKUP")
HEAD = Said(
    "palyginti ir su žurnalo pabaiga, kokia ji yra ataskaitoje",
    "also compare with an end of the record as a report has it",
)
NUMBER_AND_SEAL = Said("NUMERIS:KODAS", "NUMBER:SEAL")

# people

PEOPLE = Said(
    "įleisti žmogų, kuris nebegali prisijungti", "let somebody in who cannot sign in any more"
)
PEOPLE_MORE = Said(
    "Padeda salėje dirbantiems žmonėms, kurie nebegali prisijungti.",
    "Helps people who work in a hall and cannot sign in any more.",
)
LET_IN = Said("duoti vienkartinį PIN kodą", "give somebody a PIN for one time")
LET_IN_MORE = Said(
    """\
Duoda žmogui vienkartinį PIN kodą, kad ir kas jis būtų, net jei jam neleidžiama jungtis; tai, kuo
jis jungėsi iki šiol, nebegalioja. Skirta atvejui, kai to padaryti programoje (darbuotojų PIN
kodai) nebegali joks budintis vadovas ar administratorius. Įrašoma be vardo: kas gali vykdyti šią
komandą, ir taip turi duomenų bazę. Daugiau – docs/sign-in.md (angliškai).
""",
    """\
Gives somebody a PIN for one time, whoever they are and even if they are locked out; what they
signed in with before is void. For when no lead and no administrator can do it in the program
(PINs of staff). It is recorded, without a name: whoever can run this has the database anyway.
docs/sign-in.md says more.
""",
)
PERSON = Said("VARDAS", "NAME")
AS_IN_SET_UP = Said("kaip įrašyta salės nuostatose", "as it stands in the hall's set-up")
WHICH_PERSON = Said("kuris iš kelių bendravardžių", "which of several people of one name")
WHICH_NUMBER = Said("NUMERIS", "NUMBER")
SHARED_SITE = Said("salė bendrame serveryje", "the hall on a shared server")

# What is wrong with a command line

NOT_BETWEEN = Said("{text} nėra tarp {least} ir {most}", "{text} is not between {least} and {most}")
NO_HEAD = Said(
    "{text} nėra žurnalo pabaiga: parašykite jos numerį, dvitaškį ir {least} ar daugiau "
    "kontrolinio kodo ženklų, pavyzdžiui, 4711:9f86d081884c7d65",
    "{text} is no end of a record: write its number, a colon and {least} or more "
    "signs of its seal, such as 4711:9f86d081884c7d65",
)

_LITHUANIAN_ERRORS = tuple(
    (re.compile(pattern), text)
    for pattern, text in (
        (r"the following arguments are required: (.+)", r"trūksta: \1"),
        (r"unrecognized arguments: (.+)", r"nesuprantama: \1"),
        (
            r"argument (.+?): invalid choice: (.+) \(choose from (.+)\)",
            r"\1: \2 nėra; galima: \3",
        ),
        (r"argument (.+?): invalid \w+ value: (.+)", r"\1: \2 netinka"),
        (r"argument (.+?): expected (?:one|at least one) argument", r"po \1 turi būti reikšmė"),
        (r"argument (.+?): ignored explicit argument (.+)", r"po \1 reikšmės nebūna: \2"),
        (r"ambiguous option: (\S+) could match (.+)", r"\1 gali reikšti: \2"),
        (r"argument (.+?): (.+)", r"\1: \2"),
    )
)


def error_of(message: str, language: str) -> str:
    """What `argparse` says is wrong, in the reader's language."""
    if language == "en":
        return message
    for pattern, text in _LITHUANIAN_ERRORS:
        found = pattern.fullmatch(message)
        if found is not None:
            return found.expand(text)
    return message
