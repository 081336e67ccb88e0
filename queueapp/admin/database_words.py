"""What `queueapp-admin database` says came of it, in Lithuanian and in English."""

from queueapp.domain.setup import HallKind
from queueapp.said import Said

ADDRESS_PARTS = {
    "scheme": Said("jis turi prasidėti postgresql://", "it has to begin with postgresql://"),
    "host": Said("trūksta serverio", "the host is missing"),
    "user": Said("prieš @ trūksta naudotojo", "the user is missing before the @"),
    "database": Said("po serverio trūksta duomenų bazės", "the database is missing after the host"),
    "sslmode": Said(
        "sslmode turi būti verify-full, require, prefer arba disable",
        "sslmode has to be verify-full, require, prefer or disable",
    ),
    "port": Said(
        "prievadas turi būti skaičius iki 65535", "the port has to be a number up to 65535"
    ),
    "option": Said(
        "po ? galima rašyti tik sslmode, sslrootcert, host, port ir user",
        "after the ? only sslmode, sslrootcert, host, port and user are known",
    ),
}
ADDRESS = Said(
    "Šio adreso suprasti nepavyksta: {part}. Nieko nedaryta; rašykite "
    "postgresql://naudotojas@serveris:5432/bazė?sslmode=verify-full (slaptažodyje / rašomas %2F, "
    "@ – %40, : – %3A, # – %23, ? – %3F).",
    "This address cannot be understood: {part}. Nothing was done; write "
    "postgresql://user@host:5432/database?sslmode=verify-full (in a password, / is %2F, @ is %40, "
    ": is %3A, # is %23 and ? is %3F).",
)

NOT_FIT = {
    "names_taken": Said(
        "Šioje duomenų bazėje yra kitkam skirtų lentelių tokiais pavadinimais, kokių reikia "
        "programai: {detail}. Niekas nepakeista; sukurkite tuščią duomenų bazę komanda `createdb`.",
        "This database holds tables of something else with the names that the program "
        "uses: {detail}. Nothing was changed; create an empty database with `createdb`.",
    ),
    "no_role": Said(
        "Serveryje nėra vaidmens {detail}. Teisės nesuteiktos; "
        "sukurkite jį komanda `createuser` ir pakartokite.",
        "The server has no role {detail}. Nothing was granted; "
        "create it with `createuser`, then repeat this.",
    ),
    "role_owns": Said(
        "Vaidmuo {detail} yra lentelių savininkas arba supernaudotojas, todėl jo teisių apriboti "
        "negalima. Teisės nesuteiktos; nurodykite vaidmenį, kuriam niekas nepriklauso.",
        "The role {detail} owns the tables or is a superuser, so that nothing can be kept "
        "from it. Nothing was granted; name a role that owns nothing.",
    ),
    "not_granted": Said(
        "Serveris suteikė ne visas teises: {detail}. Teisės nesuteiktos; "
        "pakartokite kaip duomenų bazės savininkas.",
        "The server did not grant everything: {detail}. Nothing was granted; "
        "repeat this as the owner of the database.",
    ),
}

NOT_MOVED = {
    "not_a_real_hall": Said(
        "Perkeliama tik tikra salė, o tai {detail}. Nieko neįrašyta; nurodykite salės failą "
        "(--database).",
        "This is a {detail} hall, and only a real one is moved. Nothing was "
        "written; name the hall's file with --database.",
    ),
    "no_site": Said(
        "Šiame faile salė dar nesukurta. Nieko neįrašyta; sukurkite salę serveryje programos "
        "lange arba nurodykite kitą failą (--database).",
        "No hall has been set up in this file. Nothing was written; set the hall up on the "
        "server from the program, or name another file with --database.",
    ),
    "target_in_use": Said(
        "Serverio duomenų bazėje jau yra salė. Nieko neįrašyta; "
        "perkelkite į tuščią duomenų bazę (`createdb`).",
        "The database on the server holds a hall already. Nothing was written; "
        "move to an empty database (`createdb`).",
    ),
    "not_taken": Said(
        "Serveris nepriima to, kas yra faile ({detail}). "
        "Serveryje nieko neliko, o failas toks, koks buvo.",
        "The server does not take what stands in the file ({detail}). "
        "Nothing was kept on the server, and the file is as it was.",
    ),
    "different": Said(
        "Serveris perskaitė ne tai, kas yra faile. "
        "Serveryje nieko neliko, o failas toks, koks buvo.",
        "What the server read back is not what stands in the file. "
        "Nothing was kept on the server, and the file is as it was.",
    ),
}
NOT_REAL = {
    HallKind.DEMO.value: Said("bandomoji", "demo"),
    HallKind.REPLAY.value: Said("pakartojimo salė", "replay"),
}

NEXT = Said(
    """\
Salė jau serveryje. Ką daryti toliau:
1. Jei dar nepadaryta: `queueapp-admin database init ADRESAS --grant-to VAIDMUO`
2. Kiekviename kompiuteryje: Nuostatos → Bendra duomenų bazė: serveris {server.host}, prievadas
   {server.port}, duomenų bazė {server.database}, naudotojas VAIDMUO. Iki tol failo neatverkite
   nė viename kompiuteryje: kas būtų jame įrašyta, į serverį nepateks.
3. {path} nepakeistas. Laikykite jį kaip archyvą kitu pavadinimu.""",
    """\
The hall is now on the server. What to do next:
1. Unless that was done: `queueapp-admin database init URL --grant-to ROLE`
2. On each PC: Settings → Shared database: server {server.host}, port {server.port}, database
   {server.database}, user ROLE. Until then no PC may open the file: what would be written there
   does not come along.
3. {path} was not changed. Keep it as an archive under another name.""",
)

SET_UP = Said("{server}: paruošta, {version} versija.", "{server}: set up, version {version}.")
SET_UP_BEFORE = Said(
    "{server}: jau paruošta; lentelės nepakeistos.",
    "{server}: is set up already; its tables were not changed.",
)
GRANTED = Said(
    "Vaidmuo {role} dabar turi teises, kurių reikia langeliui.",
    "The role {role} may now do what a counter program needs.",
)
NAMES_A_BACKUP = Said(
    "Naujausią gerą kopiją nurodo komanda `queueapp-admin check`.",
    "`queueapp-admin check` names the newest good backup.",
)
SOUND = Said("{path}\nFailas nesugadintas.", "{path}\nThe file is not damaged.")
OLDER_FILE = Said(
    "Jis senesnis už programą; atverdama ji padarys kopiją ir jį atnaujins.",
    "It is older than the program, which backs it up and migrates it when it opens it.",
)
NEWEST_ALREADY = Said(
    "{place}: jau {after} versijos; niekas nepakeista.",
    "{place}: is of version {after} already; nothing was changed.",
)
MIGRATED = Said(
    "{place}: buvo {before} versijos, dabar – {after}.",
    "{place}: was of version {before}, is now of version {after}.",
)
KEPT_IN = Said(
    "Ankstesnis failas paliktas aplanke {folder}",
    "The file as it was before is kept in {folder}",
)
GRANT_AGAIN = Said(
    "Pakartokite `database init` su --grant-to ir langelių programų vaidmeniu.",
    "Repeat `database init` with --grant-to for the role of the counter programs.",
)
MOVING = Said("{path} perkeliama į {server}", "Moving {path} to {server}")
PASSWORD = Said(
    "{server.user} slaptažodis serveryje {server.host}: ",
    "Password of {server.user} on {server.host}: ",
)

CONNECTION = Said("ryšys", "connection")
NOT_ENCRYPTED = Said("nešifruotas", "not encrypted")
ANSWERS_IN = Said("atsako per", "answers in")
MILLISECONDS = Said("{ms} ms", "{ms} ms")
CLOCK = Said("serverio laikrodis", "server's clock")
AHEAD = Said(
    "{seconds} s nuo šio kompiuterio; salėje galioja jo laikas",
    "{seconds} s against this PC's; it is the hall's",
)
CONNECTIONS = Said("ryšiai", "connections")
FREE = Said(
    "laisvų {free} (naudojama {in_use}, rezervuota {kept_back}, max_connections {most})",
    "{free} free ({in_use} in use, {kept_back} kept back, max_connections {most})",
)
KIND = Said("rūšis", "kind")
KINDS = {
    HallKind.HALL.value: Said("tikra salė", "hall"),
    HallKind.DEMO.value: Said("bandomoji salė", "demo"),
    HallKind.REPLAY.value: Said("pakartojimo salė", "replay"),
}
VERSION = Said("versija", "version")
VERSIONS = Said("{version} (šios programos: {own})", "{version} (this program's: {own})")
HALL = Said("salė", "hall")
VISITS = Said("{name}, apsilankymų {visits}", "{name}, visits {visits}")

TABLE = Said("lentelė", "table")
IN_FILE = Said("faile", "in the file")
ON_SERVER = Said("serveryje", "on the server")
SAME = Said("sutampa", "same")
DIFFERENT = Said("SKIRIASI", "DIFFERENT")

STANDBY = Said(
    "Šis serveris yra atsarginis, jį galima tik skaityti: padarykite jį pagrindiniu arba "
    "nurodykite kitą.",
    "This server is a standby and can only be read: promote it, or name the other.",
)
LACKS_RIGHTS = Said(
    "Šiam naudotojui trūksta teisių ({missing}): savininko vardu pakartokite `database init` su "
    "--grant-to.",
    "This user lacks rights ({missing}): repeat `database init` with --grant-to as the owner.",
)
OLDER = Said(
    "Duomenų bazė senesnė už programą: įvykdykite `queueapp-admin database migrate`.",
    "The database is older than the program: run `queueapp-admin database migrate`.",
)
NEWER = Said(
    "Duomenų bazę įrašė naujesnė programos versija: atnaujinkite programą.",
    "The database was written by a newer version of the program: update the program.",
)
USABLE = Said("Ja galima naudotis.", "It can be used.")
