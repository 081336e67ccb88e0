"""What clients read on screens, kiosks and tickets: each in Lithuanian and in English.

The language of the interface does not matter to them, so nothing here is translated.
"""

from dataclasses import dataclass

from queueapp.said import Said


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands on a screen that can show no hall: what is so, and what to do."""

    title: Said
    text: Said


STARTING = Notice(
    Said("Tuoj parodysime eilę", "The queue will be shown in a moment"),
    Said("Prašome palaukti.", "Please wait."),
)
NO_HALL = Notice(
    Said("Šis ekranas dar nenustatytas", "This screen has not been set up yet"),
    Said(
        "Kreipkitės į IT: nurodykite salės duomenų bazę faile queueapp.toml (database) arba "
        "paleiskite programą su --database.",
        "Ask IT: name the hall’s database in the file queueapp.toml (database), or start the "
        "program with --database.",
    ),
)
SEVERAL_HALLS = Notice(
    Said("Kurią salę rodyti?", "Which hall is to be shown?"),
    Said(
        "Serveryje jų yra kelios: {names}. Nurodykite vieną faile queueapp.toml (site) arba "
        "paleiskite programą su --site.",
        "There are several on the server: {names}. Name one in the file queueapp.toml (site), or "
        "start the program with --site.",
    ),
)
UNKNOWN_HALL = Notice(
    Said("Salės „{wanted}“ nėra", "There is no hall “{wanted}”"),
    Said(
        "Yra šios: {names}. Pataisykite pavadinimą faile queueapp.toml (site) arba --site.",
        "There are: {names}. Correct the name in the file queueapp.toml (site) or in --site.",
    ),
)
EMPTY_DATABASE = Notice(
    Said("Salė dar nesukurta", "The hall has not been set up yet"),
    Said(
        "Duomenų bazė tuščia. Kai salė bus sukurta darbuotojo kompiuteryje, ekranas ją parodys "
        "pats.",
        "The database is empty. Once the hall has been set up at a desk, the screen will show it "
        "by itself.",
    ),
)
AWAY = Notice(
    Said("Laukiame ryšio su serveriu", "Waiting for the server"),
    Said(
        "Bandome prisijungti kas kelias sekundes; ekranas atsinaujins pats. Dėl eilės "
        "kreipkitės į darbuotojus.",
        "It is tried every few seconds, and the screen will come back by itself. Please ask our "
        "staff about the queue.",
    ),
)
REFUSED = Notice(
    Said("Salės atidaryti nepavyko", "The hall could not be opened"),
    Said(
        "Dėl eilės kreipkitės į darbuotojus. IT: priežastis yra programos žurnale ({code}); kai "
        "ji bus pašalinta, ekranas pasirodys pats.",
        "Please ask our staff about the queue. IT: the reason is in the program’s log ({code}); "
        "once it is mended, the screen will come back by itself.",
    ),
)
PROGRAM_OLDER = Notice(
    Said("Šią programą reikia atnaujinti", "This program needs an update"),
    Said(
        "Duomenų bazė yra naujesnė. IT: įdiekite šiame kompiuteryje naują programos versiją.",
        "The database is newer. IT: install the new version of the program on this computer.",
    ),
)


def filled(notice: Notice, **values: object) -> Notice:
    """The notice with values put in."""
    return Notice(notice.title.format(**values), notice.text.format(**values))
