"""What the command line says, in Lithuanian and in English: its help, and what went wrong.

It is read in a terminal or by IT before there is a window, so it is not among the translations that
come with Qt.
"""

from dataclasses import dataclass

from queueapp.said import Said


@dataclass(frozen=True, slots=True)
class Option:
    """An option as the help shows it; without a `value` it is there or not."""

    name: str
    help: Said
    value: Said | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Options that belong together."""

    title: Said
    options: tuple[Option, ...]


def _same(text: str) -> Said:
    return Said(text, text)


_NAME = Said("PAVADINIMAS", "NAME")

USAGE = Said("Naudojimas: ", "Usage: ")
FORM = Said("queueapp [parinktis …]", "queueapp [option …]")
DESCRIPTION = Said(
    "{summary}. Be parinkčių programa atsiveria ten, kur dirbote paskutinį kartą.",
    "{summary}. Without options it opens where you worked last.",
)
EPILOG = Said(
    "Ką šiame kompiuteryje nustatė administratorius (queueapp.toml), tas viršesnis už parinktis. "
    "Grįžties kodas: 0 – padaryta, 1 – nepavyko, 2 – komandos eilutė neteisinga.",
    "What the administrator has fixed on this PC (queueapp.toml) goes before the options. "
    "Exit status: 0 done, 1 not done, 2 the command line is wrong.",
)

GROUPS = (
    Group(
        Said("Kur dirbti", "Where to work"),
        (
            Option(
                "--database",
                Said(
                    "salės failas arba duomenų bazė serveryje: hall.queueapp, "
                    "postgresql://queueapp@db.example/halls",
                    "the hall's file, or its database on a server: hall.queueapp, "
                    "postgresql://queueapp@db.example/halls",
                ),
                Said("FAILAS|ADRESAS", "FILE|ADDRESS"),
            ),
            Option(
                "--site",
                Said(
                    'kuri salė, jei serveryje jų kelios: "Laisvės alėjos salė"',
                    'which hall, where a server has several: "Laisvės alėjos salė"',
                ),
                _NAME,
            ),
            Option(
                "--person",
                Said(
                    'prisijungti šiuo vardu: "Asta Kazlauskienė"; PIN klausiama, kaip visada',
                    'sign in as this person: "Asta Kazlauskienė"; a PIN is asked for as ever',
                ),
                Said("VARDAS", "NAME"),
            ),
            Option(
                "--counter",
                Said("sėsti prie šio langelio: 3", "sit down at this counter: 3"),
                _NAME,
            ),
            Option(
                "--reception",
                Said("atverti registratūros langą", "open the reception's window"),
            ),
            Option(
                "--choose",
                Said("paklausti, kas ir kur dirbs", "ask who works, and where"),
            ),
        ),
    ),
    Group(
        Said("Išvaizda", "Look"),
        (
            Option(
                "--language",
                Said("langų ir šios pagalbos kalba", "the language of the windows and this help"),
                _same("lt|en"),
            ),
            Option(
                "--theme",
                Said(
                    "spalvos: kaip sistemoje, šviesios arba tamsios",
                    "colours: as the system has them, light or dark",
                ),
                _same("system|light|dark"),
            ),
            Option(
                "--text-scale",
                Said(
                    "teksto dydis nuo 1 iki 2 kartų: 1.25",
                    "how large all text is, from 1 to 2 times: 1.25",
                ),
                Said("SKAIČIUS", "NUMBER"),
            ),
        ),
    ),
    Group(
        Said("Ekranai klientams", "Screens that clients see"),
        (
            Option(
                "--screen",
                Said(
                    "būti viešu salės ekranu arba bilietų terminalu; niekas neprisijungia",
                    "be a public screen of the hall, or a kiosk; nobody signs in",
                ),
                _same("hall|kiosk"),
            ),
            Option(
                "--screen-name",
                Said('kuris salės ekranas: "Įėjimas"', 'which of the hall\'s screens: "Entrance"'),
                _NAME,
            ),
            Option(
                "--monitor",
                Said(
                    "kuriame monitoriuje rodyti, numeris arba pavadinimas: 2, HDMI-1",
                    "the monitor it is shown on, by number or name: 2, HDMI-1",
                ),
                Said("NR|PAVADINIMAS", "NUMBER|NAME"),
            ),
            Option(
                "--voice",
                Said(
                    "salės įrašai, skambantys vietoj programos balso: /srv/queueapp/voice",
                    "the hall's recordings, in place of the program's voice: /srv/queueapp/voice",
                ),
                Said("APLANKAS", "FOLDER"),
            ),
        ),
    ),
    Group(
        Said("Spausdinimas", "Printing"),
        (
            Option(
                "--printer",
                Said('kur spausdinami bilietai: "Kvitai"', 'where tickets are printed: "Receipts"'),
                _NAME,
            ),
            Option(
                "--paper",
                Said(
                    "ritinėlio plotis milimetrais arba lapas",
                    "the width of the roll in mm, or the sheet",
                ),
                _same("80|58|a6|a4"),
            ),
        ),
    ),
    Group(
        Said("Veikiančiai programai", "For the running program"),
        (
            Option(
                "--call-next",
                Said(
                    "kviesti kitą klientą, lyg būtų paspaustas F2 (makrokomandos klavišui ar "
                    "pedalui); jei atverti keli langeliai – prie paskiausiai naudoto arba prie to, "
                    "kurį nurodo --counter",
                    "call the next client, as F2 does (for a macro key or a foot switch); with "
                    "several counters open, at the one used last, or the one that --counter names",
                ),
            ),
        ),
    ),
    Group(
        Said("IT specialistams ir pagalba", "For IT, and help"),
        (
            Option(
                "--config",
                Said(
                    "imti nuostatas ir iš šio failo, rašomo kaip queueapp.toml: ~/langeliai.toml; "
                    "parinktys viršesnės už jį",
                    "take settings from this file too, written as queueapp.toml is: "
                    "~/counters.toml; options go before it",
                ),
                Said("FAILAS", "FILE"),
            ),
            Option(
                "--self-test",
                Said(
                    "išbandyti visą programą; langai nerodomi, duomenys neliečiami",
                    "try the whole program; no window is shown, and no data touched",
                ),
            ),
            Option(
                "--version",
                Said("pasakyti versiją ir baigti", "say the version, and end"),
            ),
            Option(
                "--help",
                Said("parodyti šią pagalbą ir baigti", "show this help, and end"),
            ),
        ),
    ),
)
"""All options, in the order of the help."""

# What is wrong with a command line

UNKNOWN = Said("Parinkties {option} nėra.", "There is no option {option}.")
LIKE = Said(" Gal turėjote omenyje {like}?", " Did you mean {like}?")
LEFT_OVER = Said(
    "„{text}“ nepriklauso jokiai parinkčiai. Pavadinimą su tarpais rašykite kabutėse.",
    "“{text}” belongs to no option. Put a name with spaces in quotation marks.",
)
NO_VALUE_GIVEN = Said("Po {option} turi būti reikšmė: {help}.", "{option} needs a value: {help}.")
TAKES_NO_VALUE = Said("Po {option} reikšmės nebūna.", "{option} takes no value.")
CHOICES = Said("{option} gali būti: {choices}.", "{option} can be: {choices}.")
RANGE = Said(
    "{option} gali būti skaičius nuo {least} iki {most}, pavyzdžiui, 1.25.",
    "{option} can be a number from {least} to {most}, such as 1.25.",
)
NOT_A_PLACE = Said(
    "{option} gali būti salės failas arba serverio adresas, pavyzdžiui, hall.queueapp arba "
    "postgresql://queueapp@db.example/halls.",
    "{option} can be the hall's file or a server's address, such as hall.queueapp or "
    "postgresql://queueapp@db.example/halls.",
)
NOT_A_PLACE_PART = Said(
    NOT_A_PLACE.lt + " Netinkama dalis: {part}.", NOT_A_PLACE.en + " What is wrong in it: {part}."
)
NO_CONFIG = Said(
    "Nuostatų failo {file} nėra, todėl programa nepaleista. Patikrinkite kelią po {option}.",
    "There is no settings file {file}, so nothing was started. Check the path after {option}.",
)
SEE_HELP = Said("Visas parinktis parodo queueapp --help.", "queueapp --help shows all options.")

# What comes of calling the next client from outside

NOT_RUNNING = Said(
    "Programa šiame kompiuteryje nepaleista arba dar tik atsiveria, todėl niekas neiškviestas. "
    "Paleiskite ją ir prisijunkite prie langelio.",
    "The program does not run on this PC, or is still opening, so nobody was called. Start it and "
    "sign in at a counter.",
)
NOT_AT_COUNTER = Said(
    "Programa veikia, bet prie langelio niekas neprisijungęs, todėl niekas neiškviestas. "
    "Prisijunkite jos lange.",
    "The program runs, but nobody has signed in at a counter, so nobody was called. Sign in in its "
    "window.",
)
OTHER_COUNTERS = Said(
    "Prie langelio „{wanted}“ šiame kompiuteryje niekas nedirba, todėl niekas neiškviestas. Čia "
    "atverti: {open}.",
    "Nobody works at counter “{wanted}” on this PC, so nobody was called. Open here: {open}.",
)
NO_ANSWER = Said(
    "Programa laiku neatsakė. Pažiūrėkite jos lange, ar klientas iškviestas.",
    "The program did not answer in time. See in its window whether a client was called.",
)
NO_SCREEN = Said(
    "Nėra ekrano, kuriame programa galėtų atsiverti: nenurodyta nei DISPLAY, nei WAYLAND_DISPLAY. "
    "Paleiskite ją prisijungę prie darbalaukio. Ar įdiegta tinkamai, be ekrano patikrina "
    "queueapp --self-test.",
    "There is no screen for the program to open on: neither DISPLAY nor WAYLAND_DISPLAY is set. "
    "Start it from a desktop. Whether it is well installed, queueapp --self-test says without one.",
)
