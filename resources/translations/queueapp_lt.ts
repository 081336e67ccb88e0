<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lt">
<context>
    <name>ActionButton</name>
    <message>
        <source>Key: %1</source>
        <translation>Klavišas: %1</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>All keys</source>
        <translation>Visi klavišai</translation>
    </message>
    <message>
        <source>All visits of today: bring back, correct a time, look up</source>
        <translation>Visi šios dienos apsilankymai: grąžinti į eilę, pataisyti laiką, peržiūrėti</translation>
    </message>
    <message>
        <source>Another counter in a new window</source>
        <translation>Kitas langelis naujame lange</translation>
    </message>
    <message>
        <source>Another hall on this server…</source>
        <translation>Dar viena salė šiame serveryje…</translation>
    </message>
    <message>
        <source>Another hall or the demo…</source>
        <translation>Kita arba bandomoji salė…</translation>
    </message>
    <message>
        <source>Back at the desk</source>
        <translation>Grįžau</translation>
    </message>
    <message>
        <source>Back the hall up, or bring it back as it was</source>
        <translation>Sukurti salės atsarginę kopiją arba iš jos atkurti salę</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Atsarginės kopijos…</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Kviesti vėl</translation>
    </message>
    <message>
        <source>Call the client chosen in the list; out of turn with a reason</source>
        <translation>Kviesti sąraše pasirinktą klientą; be eilės – nurodžius priežastį</translation>
    </message>
    <message>
        <source>Call the same client once more</source>
        <translation>Dar kartą kviesti tą patį klientą</translation>
    </message>
    <message>
        <source>Call this client</source>
        <translation>Kviesti šį klientą</translation>
    </message>
    <message>
        <source>Call whose turn it is at this counter</source>
        <translation>Kviesti kitą šio langelio klientą</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klientas</translation>
    </message>
    <message>
        <source>Client has left</source>
        <translation>Klientas išėjo</translation>
    </message>
    <message>
        <source>Client is back</source>
        <translation>Klientas grįžo</translation>
    </message>
    <message>
        <source>Close the counter and sign out</source>
        <translation>Uždaryti langelį ir atsijungti</translation>
    </message>
    <message>
        <source>Find a ticket</source>
        <translation>Ieškoti bilieto</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Baigti</translation>
    </message>
    <message>
        <source>Go on with the chosen client who was on hold</source>
        <translation>Toliau aptarnauti pasirinktą atidėtą klientą</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Salė</translation>
    </message>
    <message>
        <source>Hall set-up…</source>
        <translation>Salės nuostatos…</translation>
    </message>
    <message>
        <source>Hand the client on to a service, a counter or a colleague</source>
        <translation>Perduoti klientą kitai paslaugai, langeliui ar kolegai</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Pagalba</translation>
    </message>
    <message>
        <source>Leave the desk</source>
        <translation>Palikti darbo vietą</translation>
    </message>
    <message>
        <source>Let the chosen client go ahead, with a reason</source>
        <translation>Suteikti pasirinktam klientui pirmenybę, nurodant priežastį</translation>
    </message>
    <message>
        <source>Make one more hall, with people and a queue of its own</source>
        <translation>Sukurti dar vieną salę su savo darbuotojais ir eile</translation>
    </message>
    <message>
        <source>Make the demo hall anew, with a fresh morning</source>
        <translation>Iš naujo sukurti bandomąją salę su nauju rytu</translation>
    </message>
    <message>
        <source>Next client</source>
        <translation>Kitas klientas</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Neatvyko</translation>
    </message>
    <message>
        <source>Off-site visit…</source>
        <translation>Aptarnavimas ne salėje…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Pirmenybė…</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Atidėti</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Eilė</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Uždaryti programą</translation>
    </message>
    <message>
        <source>Reception in a new window</source>
        <translation>Registratūra naujame lange</translation>
    </message>
    <message>
        <source>Record a client served at home, in hospital or elsewhere</source>
        <translation>Įrašyti klientą, aptarnautą namuose, ligoninėje ar kitur</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nuostatos</translation>
    </message>
    <message>
        <source>Shared database…</source>
        <translation>Bendra duomenų bazė…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Pradėti</translation>
    </message>
    <message>
        <source>Start the demo again</source>
        <translation>Pradėti bandymą iš naujo</translation>
    </message>
    <message>
        <source>Take a break, do other work, or close the counter</source>
        <translation>Daryti pertrauką, dirbti kitus darbus arba uždaryti langelį</translation>
    </message>
    <message>
        <source>Take a client who has no ticket</source>
        <translation>Priimti klientą, neturintį bilieto</translation>
    </message>
    <message>
        <source>Take back your last step, as long as nobody has acted since</source>
        <translation>Atšaukti paskutinį savo veiksmą, jei po jo niekas nieko nedarė</translation>
    </message>
    <message>
        <source>The called client did not come</source>
        <translation>Pakviestas klientas neatėjo</translation>
    </message>
    <message>
        <source>The client is here: start the timer</source>
        <translation>Klientas atėjo: pradėti skaičiuoti laiką</translation>
    </message>
    <message>
        <source>The client steps aside and comes back to this counter</source>
        <translation>Klientas pasitraukia ir grįš prie šio langelio</translation>
    </message>
    <message>
        <source>The client went away before the end</source>
        <translation>Klientas išėjo nesulaukęs pabaigos</translation>
    </message>
    <message>
        <source>The service has ended: note the outcome</source>
        <translation>Aptarnavimas baigtas: pažymėti rezultatą</translation>
    </message>
    <message>
        <source>Today&apos;s visits…</source>
        <translation>Šios dienos apsilankymai…</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Perduoti</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>Without a ticket</source>
        <translation>Be bilieto</translation>
    </message>
    <message>
        <source>Work on a PostgreSQL server together with other computers</source>
        <translation>Dirbti PostgreSQL serveryje kartu su kitais kompiuteriais</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Add to the queue</source>
        <translation>Įrašyti į eilę</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Kviesti dabar</translation>
    </message>
    <message>
        <source>Call {ticket} out of turn?</source>
        <translation>Kviesti {ticket} be eilės?</translation>
    </message>
    <message>
        <source>Others came earlier, or this ticket is another counter&apos;s.</source>
        <translation>Kiti atėjo anksčiau arba šis bilietas skirtas kitam langeliui.</translation>
    </message>
    <message>
        <source>Others came earlier. The reason is recorded.</source>
        <translation>Kiti atėjo anksčiau. Priežastis bus įrašyta.</translation>
    </message>
    <message>
        <source>Serve now</source>
        <translation>Aptarnauti dabar</translation>
    </message>
    <message>
        <source>Serve this client out of turn?</source>
        <translation>Aptarnauti šį klientą be eilės?</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Perimti</translation>
    </message>
    <message>
        <source>Take {ticket} over?</source>
        <translation>Perimti {ticket}?</translation>
    </message>
    <message>
        <source>The client was put on hold at {counter} and is expected back there.</source>
        <translation>Šis klientas atidėtas kitame langelyje ({counter}) ir turėtų grįžti ten.</translation>
    </message>
</context>
<context>
    <name>AwayPage</name>
    <message>
        <source>&amp;Another hall…</source>
        <translation>&amp;Kita salė…</translation>
    </message>
    <message>
        <source>&amp;Shared database…</source>
        <translation>B&amp;endra duomenų bazė…</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Bandyti dabar</translation>
    </message>
    <message>
        <source>Out of reach since {since}, last tried at {tried}. The hall opens by itself as soon as the server is back.</source>
        <translation>Nepasiekiama nuo {since}, paskutinį kartą bandyta {tried}. Salė atsidarys pati, kai tik serveris vėl veiks.</translation>
    </message>
    <message>
        <source>The shared database cannot be opened</source>
        <translation>Bendros duomenų bazės atidaryti nepavyksta</translation>
    </message>
    <message>
        <source>Tried at {tried}. This does not mend itself.</source>
        <translation>Bandyta {tried}. Savaime tai nesusitvarkys.</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Laukiama serverio</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Kurti kopiją dabar</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Atkurti…</translation>
    </message>
    <message>
        <source>A backup is made by itself at the start of each day. The last 14 of each kind are kept, in a folder beside the hall&apos;s file.</source>
        <translation>Kiekvienos dienos pradžioje atsarginė kopija sukuriama savaime. Aplanke šalia salės failo saugoma po 14 naujausių kiekvienos rūšies kopijų.</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Kuriama atsarginė kopija…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Atsarginės kopijos</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Prieš atnaujinimą</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Tikrinama…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>Sukurta rankiniu būdu</translation>
    </message>
    <message>
        <source>Start of the day</source>
        <translation>Dienos pradžia</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Atsarginių kopijų dar nėra.</translation>
    </message>
    <message>
        <source>Type to find a date</source>
        <translation>Rašykite datą</translation>
    </message>
    <message>
        <source>✓ Good</source>
        <translation>✓ Tinkama</translation>
    </message>
    <message>
        <source>✕ Cannot be used</source>
        <translation>✕ Netinkama</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Uždaryti pranešimą</translation>
    </message>
</context>
<context>
    <name>BugSheet</name>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopijuoti ataskaitą</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tęsti</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Ataskaita</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Programoje įvyko klaida</translation>
    </message>
    <message>
        <source>What you asked for last may not have been done; everything before it is kept. The report is in the log. You can copy it and send it to your IT.</source>
        <translation>Paskutinis Jūsų veiksmas galėjo likti neatliktas; visa, kas atlikta anksčiau, išliko. Ataskaita įrašyta žurnale. Galite ją nukopijuoti ir nusiųsti IT specialistams.</translation>
    </message>
</context>
<context>
    <name>ClientFields</name>
    <message>
        <source>Any</source>
        <translation>Nesvarbu</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klientas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kalba</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Be pirmenybės</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Neklausta</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Pirmenybė</translation>
    </message>
</context>
<context>
    <name>ClientPanel</name>
    <message>
        <source>A client who was at the desk is on hold. Sign in again to go on.</source>
        <translation>Prie langelio buvęs klientas atidėtas. Norėdami tęsti, prisijunkite iš naujo.</translation>
    </message>
    <message>
        <source>As soon as somebody comes, they stand here.</source>
        <translation>Kai kas nors ateis, pamatysite čia.</translation>
    </message>
    <message>
        <source>At this counter</source>
        <translation>Prie šio langelio</translation>
    </message>
    <message>
        <source>Called to this counter</source>
        <translation>Pakviestas prie šio langelio</translation>
    </message>
    <message>
        <source>Came to the desk at {time}</source>
        <translation>Atėjo prie langelio {time}</translation>
    </message>
    <message>
        <source>From {name}: {text}</source>
        <translation>Perdavė {name}: {text}</translation>
    </message>
    <message>
        <source>Next at this counter</source>
        <translation>Kitas prie šio langelio</translation>
    </message>
    <message>
        <source>Nobody is waiting for this counter.</source>
        <translation>Šio langelio niekas nelaukia.</translation>
    </message>
    <message>
        <source>Not at this counter</source>
        <translation>Jūs ne prie šio langelio</translation>
    </message>
    <message>
        <source>Opening the hall…</source>
        <translation>Salė atidaroma…</translation>
    </message>
    <message>
        <source>Somebody else has taken this counter.</source>
        <translation>Šį langelį perėmė kitas darbuotojas.</translation>
    </message>
    <message>
        <source>Still serving? If the timer was forgotten, say so when you finish.</source>
        <translation>Ar dar aptarnaujate? Jei pamiršote baigti, baigdami nurodykite tikrąjį laiką.</translation>
    </message>
    <message>
        <source>The next client is called as soon as it is open.</source>
        <translation>Kitas klientas bus pakviestas, kai tik salė bus atidaryta.</translation>
    </message>
    <message>
        <source>Waited {wait} · came at {time}</source>
        <translation>Laukė {wait} · atėjo {time}</translation>
    </message>
    <message>
        <source>Waiting {wait} · came at {time}</source>
        <translation>Laukia {wait} · atėjo {time}</translation>
    </message>
    <message>
        <source>Was on hold: {reason}</source>
        <translation>Buvo atidėtas: {reason}</translation>
    </message>
    <message>
        <source>since the call</source>
        <translation>nuo kvietimo</translation>
    </message>
    <message numerus="yes">
        <source>since the call, called %n times</source>
        <translation>
            <numerusform>nuo kvietimo, kviesta %n kartą</numerusform>
            <numerusform>nuo kvietimo, kviesta %n kartus</numerusform>
            <numerusform>nuo kvietimo, kviesta %n kartų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually %n min</source>
        <translation>
            <numerusform>įprastai %n min.</numerusform>
            <numerusform>įprastai %n min.</numerusform>
            <numerusform>įprastai %n min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectSheet</name>
    <message>
        <source>At</source>
        <translation>Laikas</translation>
    </message>
    <message>
        <source>At (between {start} and {end})</source>
        <translation>Laikas (nuo {start} iki {end})</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Pataisyti</translation>
    </message>
    <message>
        <source>Correct the time of {ticket}</source>
        <translation>Pataisyti laiką: {ticket}</translation>
    </message>
    <message>
        <source>It really ended</source>
        <translation>Iš tikrųjų baigta</translation>
    </message>
    <message>
        <source>This part is then marked inaccurate and left out of averages.</source>
        <translation>Ši dalis bus pažymėta kaip netiksli ir neįtraukta į vidurkius.</translation>
    </message>
    <message>
        <source>Which part of the visit</source>
        <translation>Kuri apsilankymo dalis</translation>
    </message>
    <message>
        <source>Write a time between {start} and {end}.</source>
        <translation>Įrašykite laiką nuo {start} iki {end}.</translation>
    </message>
    <message>
        <source>after the usual {minutes}</source>
        <translation>po įprastų {minutes}</translation>
    </message>
    <message>
        <source>{minutes} earlier</source>
        <translation>{minutes} anksčiau</translation>
    </message>
    <message>
        <source>{service}: from {start} to {end} as it stands</source>
        <translation>{service}: dabar įrašyta nuo {start} iki {end}</translation>
    </message>
    <message>
        <source>{service}: from {start}, still under way</source>
        <translation>{service}: nuo {start}, dar nebaigta</translation>
    </message>
</context>
<context>
    <name>CounterRow</name>
    <message>
        <source>Everything</source>
        <translation>Visos paslaugos</translation>
    </message>
    <message>
        <source>Name of the counter</source>
        <translation>Langelio pavadinimas</translation>
    </message>
    <message>
        <source>Such as 4 or “Information”</source>
        <translation>Pavyzdžiui, 4 arba „Informacija“</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>langelis</translation>
    </message>
</context>
<context>
    <name>CounterWindow</name>
    <message>
        <source>Another service</source>
        <translation>Dar paslauga</translation>
    </message>
    <message>
        <source>Break: {reason}</source>
        <translation>Pertrauka: {reason}</translation>
    </message>
    <message>
        <source>Close the counter and sign out</source>
        <translation>Uždaryti langelį ir atsijungti</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Langeliai</translation>
    </message>
    <message>
        <source>Off-site visit recorded as {ticket}</source>
        <translation>Aptarnavimas ne salėje įrašytas: {ticket}</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Eilė</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Prisijungti iš naujo</translation>
    </message>
    <message>
        <source>The data can be read again.</source>
        <translation>Duomenis vėl galima nuskaityti.</translation>
    </message>
    <message>
        <source>The demo&apos;s day is over.</source>
        <translation>Bandomosios salės diena baigėsi.</translation>
    </message>
    <message>
        <source>Ticket {ticket}: the client joins the queue</source>
        <translation>Bilietas {ticket}: klientas laukia eilėje</translation>
    </message>
    <message>
        <source>Undone: {ticket} – {state}</source>
        <translation>Atšaukta: {ticket} – {state}</translation>
    </message>
    <message>
        <source>Withdraw {ticket}</source>
        <translation>Atšaukti {ticket}</translation>
    </message>
    <message>
        <source>Without a ticket</source>
        <translation>Be bilieto</translation>
    </message>
    <message>
        <source>{counter} – {site}</source>
        <translation>{counter} – {site}</translation>
    </message>
    <message>
        <source>{ticket} did not come</source>
        <translation>{ticket} neatvyko</translation>
    </message>
    <message>
        <source>{ticket} finished: {outcome}</source>
        <translation>{ticket} baigtas: {outcome}</translation>
    </message>
    <message>
        <source>{ticket} has left</source>
        <translation>{ticket} išėjo</translation>
    </message>
    <message>
        <source>{ticket} is on hold</source>
        <translation>{ticket} atidėtas</translation>
    </message>
    <message>
        <source>{ticket} waits again</source>
        <translation>{ticket} vėl laukia</translation>
    </message>
    <message>
        <source>{ticket} was handed on</source>
        <translation>{ticket} perduotas</translation>
    </message>
    <message>
        <source>{ticket}: another service begins</source>
        <translation>{ticket}: pradėta kita paslauga</translation>
    </message>
    <message>
        <source>{ticket}: priority changed</source>
        <translation>{ticket}: pirmenybė pakeista</translation>
    </message>
    <message>
        <source>{title} [demo]</source>
        <translation>{title} [bandomoji]</translation>
    </message>
    <message>
        <source>{title} [replay]</source>
        <translation>{title} [kartojama diena]</translation>
    </message>
</context>
<context>
    <name>DamagedSheet</name>
    <message>
        <source>&amp;Ask IT</source>
        <translation>&amp;Kreiptis į IT</translation>
    </message>
    <message>
        <source>&amp;Restore the backup of {moment}</source>
        <translation>&amp;Atkurti kopiją: {moment}</translation>
    </message>
    <message>
        <source>Close all other windows of the program on this computer before you restore.</source>
        <translation>Prieš atkurdami uždarykite visus kitus programos langus šiame kompiuteryje.</translation>
    </message>
    <message>
        <source>Damage was found in {file}. It was left as it is: do not delete it.</source>
        <translation>Faile {file} rasta pažeidimų. Jis paliktas toks, koks yra: netrinkite jo.</translation>
    </message>
    <message>
        <source>No good backup was found beside it. Go on with paper tickets and tell IT.</source>
        <translation>Tinkamos atsarginės kopijos šalia nerasta. Toliau naudokite popierinius bilietus ir praneškite IT specialistams.</translation>
    </message>
    <message>
        <source>The hall&apos;s file is damaged</source>
        <translation>Salės failas sugadintas</translation>
    </message>
    <message>
        <source>The newest good backup can take its place. Whatever was entered after it was made will not be in the hall; the damaged file is kept beside it, so that IT can look whether more can be saved.</source>
        <translation>Jį gali pakeisti naujausia tinkama atsarginė kopija. To, kas įvesta ją sukūrus, salėje nebus; sugadintas failas lieka šalia, kad IT specialistai galėtų patikrinti, ar pavyks išgelbėti daugiau.</translation>
    </message>
    <message>
        <source>{file} cannot be opened. It was left as it is: do not delete it.</source>
        <translation>Failo {file} atidaryti nepavyksta. Jis paliktas toks, koks yra: netrinkite jo.</translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>%1: closes at</source>
        <translation>%1: darbo laiko pabaiga</translation>
    </message>
    <message>
        <source>%1: closes the next day</source>
        <translation>%1: baigiasi kitą dieną</translation>
    </message>
    <message>
        <source>%1: open</source>
        <translation>%1: dirbama</translation>
    </message>
    <message>
        <source>%1: opens at</source>
        <translation>%1: darbo laiko pradžia</translation>
    </message>
    <message>
        <source>For a day that goes on past midnight, such as 20:00 to 2:00.</source>
        <translation>Kai dirbama po vidurnakčio, pavyzdžiui, nuo 20:00 iki 2:00.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>nedirbama</translation>
    </message>
    <message>
        <source>closes the next day</source>
        <translation>baigiasi kitą dieną</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Back</source>
        <translation>Atgal</translation>
    </message>
    <message>
        <source>Open the hall</source>
        <translation>Atidaryti salę</translation>
    </message>
    <message>
        <source>What you changed is kept.</source>
        <translation>Tai, ką pakeitėte, išliks.</translation>
    </message>
    <message>
        <source>Your hall</source>
        <translation>Jūsų salė</translation>
    </message>
</context>
<context>
    <name>DetailsSheet</name>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>The file in which this computer keeps clients while the server is out of touch was damaged. It was put aside as {file}; a new one is in use. Ask IT to look whether a client is missing.</source>
        <translation>Failas, kuriame šis kompiuteris saugo klientus, kol nėra ryšio su serveriu, buvo sugadintas. Jis padėtas atskirai kaip {file}; naudojamas naujas. Paprašykite IT specialistų patikrinti, ar netrūksta kliento.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>No room for more: %1</source>
        <translation>Daugiau netelpa: %1</translation>
    </message>
</context>
<context>
    <name>FinishStrip</name>
    <message>
        <source>Client left</source>
        <translation>Klientas išėjo</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Baigti</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Dar ne</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Rezultatas</translation>
    </message>
    <message>
        <source>The client left so many minutes ago</source>
        <translation>Prieš kiek minučių klientas išėjo</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Kas sutarta</translation>
    </message>
    <message>
        <source>What was agreed, in one line (optional)</source>
        <translation>Kas sutarta, viena eilute (nebūtina)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>dabar</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>prieš {minutes} min.</translation>
    </message>
</context>
<context>
    <name>HallChoice</name>
    <message>
        <source>Another place or the demo…</source>
        <translation>Kita vieta arba bandomoji salė…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tęsti</translation>
    </message>
    <message>
        <source>In which hall do you work?</source>
        <translation>Kurioje salėje dirbate?</translation>
    </message>
    <message>
        <source>No hall here is called that.</source>
        <translation>Salės tokiu pavadinimu čia nėra.</translation>
    </message>
    <message>
        <source>There is no hall called “{name}” on this server. Choose one.</source>
        <translation>Salės „{name}“ šiame serveryje nėra. Pasirinkite salę.</translation>
    </message>
    <message>
        <source>Type to find the hall</source>
        <translation>Rašykite salės pavadinimą</translation>
    </message>
    <message>
        <source>Your hall</source>
        <translation>Jūsų salė</translation>
    </message>
</context>
<context>
    <name>HallEditor</name>
    <message>
        <source>A number is name enough. Tick what each counter serves.</source>
        <translation>Pavadinimui pakanka numerio. Pažymėkite, kokias paslaugas teikia kiekvienas langelis.</translation>
    </message>
    <message>
        <source>Add a counter</source>
        <translation>Pridėti langelį</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Pridėti darbuotoją</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Pridėti paslaugą</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Langeliai</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Salė</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Darbo laikas</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Paslaugos</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Darbuotojai</translation>
    </message>
    <message>
        <source>Who works here. A client who needs a language is offered to those who speak it.</source>
        <translation>Kas čia dirba. Klientą, kuriam reikia kitos kalbos, kviečia ją mokantys darbuotojai.</translation>
    </message>
</context>
<context>
    <name>HallPage</name>
    <message numerus="yes">
        <source>%n counter(s)</source>
        <translation>
            <numerusform>%n langelis</numerusform>
            <numerusform>%n langeliai</numerusform>
            <numerusform>%n langelių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s), each serves everything</source>
        <translation>
            <numerusform>%n langelis visoms paslaugoms</numerusform>
            <numerusform>%n langeliai, kiekvienas visoms paslaugoms</numerusform>
            <numerusform>%n langelių, kiekvienas visoms paslaugoms</numerusform>
        </translation>
    </message>
    <message>
        <source>All else is ready</source>
        <translation>Visa kita jau paruošta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atgal</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Keisti</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Langeliai</translation>
    </message>
    <message>
        <source>It will be kept on the shared database {name}.</source>
        <translation>Ji bus laikoma bendroje duomenų bazėje {name}.</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Vardas ir pavardė</translation>
    </message>
    <message>
        <source>Never yet</source>
        <translation>Dar nenurodyta</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dar nėra</translation>
    </message>
    <message>
        <source>Only you so far</source>
        <translation>Kol kas tik Jūs</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Darbo laikas</translation>
    </message>
    <message>
        <source>Open the hall</source>
        <translation>Atidaryti salę</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Paslaugos</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Darbuotojai</translation>
    </message>
    <message>
        <source>Such as “Client service hall”</source>
        <translation>Pavyzdžiui, „Klientų aptarnavimo salė“</translation>
    </message>
    <message>
        <source>What is your hall called?</source>
        <translation>Kaip vadinasi Jūsų salė?</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Koks Jūsų vardas ir pavardė?</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Įrašykite savo vardą ir pavardę.</translation>
    </message>
    <message numerus="yes">
        <source>You and %n colleague(s)</source>
        <translation>
            <numerusform>Jūs ir %n kolega</numerusform>
            <numerusform>Jūs ir %n kolegos</numerusform>
            <numerusform>Jūs ir %n kolegų</numerusform>
        </translation>
    </message>
    <message>
        <source>You become the first administrator. Colleagues can be added now or later.</source>
        <translation>Būsite pirmasis administratorius. Kolegas galima pridėti dabar arba vėliau.</translation>
    </message>
    <message>
        <source>Your hall</source>
        <translation>Jūsų salė</translation>
    </message>
</context>
<context>
    <name>HallPanel</name>
    <message>
        <source>Counters</source>
        <translation>Langeliai</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>Liko %n min.</numerusform>
            <numerusform>Liko %n min.</numerusform>
            <numerusform>Liko %n min.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Kviečia</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Darbo laikas baigėsi</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Šiandien nedirbama</translation>
    </message>
    <message>
        <source>Not at a counter</source>
        <translation>Ne prie langelio</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Laisvas</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Registratūra</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Aptarnauja</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>Liko {hours} val. {minutes} min.</translation>
    </message>
    <message>
        <source>{state} since {time}</source>
        <translation>{state} nuo {time}</translation>
    </message>
</context>
<context>
    <name>HoldSheet</name>
    <message>
        <source>Back at {time}</source>
        <translation>Grįš {time}</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>Grįš po</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Pastaba (nebūtina)</translation>
    </message>
    <message>
        <source>Other minutes, or the time to be back</source>
        <translation>Kitas minučių skaičius arba grįžimo laikas</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Atidėti</translation>
    </message>
    <message>
        <source>Put {ticket} on hold</source>
        <translation>Atidėti {ticket}</translation>
    </message>
    <message>
        <source>What the client is doing meanwhile</source>
        <translation>Ką klientas tuo metu daro</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Priežastis</translation>
    </message>
    <message>
        <source>Write minutes, such as 20, or a time later today, such as 14:35.</source>
        <translation>Įrašykite minutes, pavyzdžiui, 20, arba vėlesnį šios dienos laiką, pavyzdžiui, 14:35.</translation>
    </message>
    <message>
        <source>or 20, or 14:35</source>
        <translation>arba 20, arba 14:35</translation>
    </message>
</context>
<context>
    <name>HoursSection</name>
    <message>
        <source>Usual hours in each week. The last client is called before closing time, and whoever was accepted is served to the end.</source>
        <translation>Įprastas savaitės darbo laikas. Paskutinis klientas kviečiamas iki darbo laiko pabaigos, o priimti klientai aptarnaujami iki galo.</translation>
    </message>
    <message>
        <source>Write both times like 8:00 or 17:30.</source>
        <translation>Abu laikus rašykite taip: 8:00 arba 17:30.</translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>! no counter open</source>
        <translation>! nėra atidaryto langelio</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Naujas bilietas</translation>
    </message>
    <message>
        <source>No service fits what you typed.</source>
        <translation>Tokios paslaugos nėra.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Pastaba (nebūtina)</translation>
    </message>
    <message>
        <source>Service, or its letter</source>
        <translation>Paslauga arba jos raidė</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>niekas nelaukia</translation>
    </message>
</context>
<context>
    <name>IssuedCard</name>
    <message numerus="yes">
        <source>%n ahead for this service</source>
        <translation>
            <numerusform>Šios paslaugos laukia dar %n klientas</numerusform>
            <numerusform>Šios paslaugos laukia dar %n klientai</numerusform>
            <numerusform>Šios paslaugos laukia dar %n klientų</numerusform>
        </translation>
    </message>
    <message>
        <source>At {counter} now</source>
        <translation>Dabar: {counter}</translation>
    </message>
    <message>
        <source>Nobody ahead for this service</source>
        <translation>Šios paslaugos daugiau niekas nelaukia</translation>
    </message>
    <message>
        <source>○ not yet shared</source>
        <translation>○ dar neišsiųstas</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>The backup could not be made: {why}</source>
        <translation>Atsarginės kopijos sukurti nepavyko: {why}</translation>
    </message>
    <message>
        <source>The hall is backed up.</source>
        <translation>Salės atsarginė kopija sukurta.</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made: {why} The hall itself goes on.</source>
        <translation>Šios dienos atsarginės kopijos sukurti nepavyko: {why} Pati salė veikia toliau.</translation>
    </message>
    <message>
        <source>the disk is full. Make some room on it.</source>
        <translation>diskas pilnas. Atlaisvinkite jame vietos.</translation>
    </message>
    <message>
        <source>the disk or its folder does not allow it. Tell IT.</source>
        <translation>neleidžia diskas arba jo aplankas. Praneškite IT specialistams.</translation>
    </message>
    <message>
        <source>this user may not write to the folder “backups”. Tell IT.</source>
        <translation>šis naudotojas negali rašyti į aplanką „backups“. Praneškite IT specialistams.</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>All keys</source>
        <translation>Visi klavišai</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>As the system</source>
        <translation>Kaip sistemoje</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Spalvos</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tamsios</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kalba</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Šviesios</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Teksto dydis</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Rodymas</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A counter that is open or has a client cannot be removed. The hall stays as it was. Have the counter closed, then save again.</source>
        <translation>Langelio, kuris atidarytas arba prie kurio yra klientas, pašalinti negalima. Salės nuostatos nepakeistos. Paprašykite langelį uždaryti ir įrašykite dar kartą.</translation>
    </message>
    <message>
        <source>A service that clients are here for cannot be removed. The hall stays as it was. Save again when they have been served.</source>
        <translation>Paslaugos, kurios dar laukia klientai, pašalinti negalima. Salės nuostatos nepakeistos. Įrašykite dar kartą, kai klientai bus aptarnauti.</translation>
    </message>
    <message>
        <source>Add at least one counter.</source>
        <translation>Pridėkite bent vieną langelį.</translation>
    </message>
    <message>
        <source>Add at least one person: yourself.</source>
        <translation>Pridėkite bent vieną darbuotoją – save.</translation>
    </message>
    <message>
        <source>Add at least one service that clients come for.</source>
        <translation>Pridėkite bent vieną paslaugą, dėl kurios kreipiasi klientai.</translation>
    </message>
    <message>
        <source>Another counter is called “{name}” too. Change one of the names.</source>
        <translation>Kitas langelis taip pat vadinasi „{name}“. Pakeiskite vieną iš pavadinimų.</translation>
    </message>
    <message>
        <source>Another counter put that client on hold and expects them back. Nothing was changed. Take the client over only if they stand at your desk.</source>
        <translation>Šį klientą atidėjo kitas langelis ir laukia jo grįžtant. Niekas nepakeista. Perimkite klientą tik tada, kai jis stovi prie Jūsų langelio.</translation>
    </message>
    <message>
        <source>Another service has the letter {name} too. Choose another one.</source>
        <translation>Raidę {name} jau turi kita paslauga. Pasirinkite kitą raidę.</translation>
    </message>
    <message>
        <source>Another service is called “{name}” too. Change one of the names.</source>
        <translation>Kita paslauga taip pat vadinasi „{name}“. Pakeiskite vieną iš pavadinimų.</translation>
    </message>
    <message>
        <source>Clients are still here for “{service}”, so it cannot be removed now. The hall stays as it was, and what you typed is still here. Save again when they have been served.</source>
        <translation>Paslaugos „{service}“ dar laukia klientai, todėl dabar jos pašalinti negalima. Salės nuostatos nepakeistos, o tai, ką įrašėte, išliko. Įrašykite dar kartą, kai klientai bus aptarnauti.</translation>
    </message>
    <message>
        <source>File: {path}</source>
        <translation>Failas: {path}</translation>
    </message>
    <message>
        <source>Give the counter a name, or remove it.</source>
        <translation>Įrašykite langelio pavadinimą arba langelį pašalinkite.</translation>
    </message>
    <message>
        <source>Give the service a letter for its tickets, such as A.</source>
        <translation>Įrašykite paslaugos bilietų raidę, pavyzdžiui, A.</translation>
    </message>
    <message>
        <source>Give the service a name, or remove the row.</source>
        <translation>Įrašykite paslaugos pavadinimą arba eilutę pašalinkite.</translation>
    </message>
    <message>
        <source>Give your hall a name.</source>
        <translation>Įrašykite salės pavadinimą.</translation>
    </message>
    <message>
        <source>It is somebody else&apos;s turn, so this needs a reason. Nothing was changed. Choose a reason and try again.</source>
        <translation>Dabar kito kliento eilė, todėl reikia nurodyti priežastį. Niekas nepakeista. Pasirinkite priežastį ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>{line} eilutė: {what}</translation>
    </message>
    <message>
        <source>No counter serves this yet. Tick it at a counter, or remove the service.</source>
        <translation>Šios paslaugos dar neteikia nė vienas langelis. Pažymėkite ją prie langelio arba pašalinkite.</translation>
    </message>
    <message>
        <source>Nobody is waiting whom this counter serves. You will see the next client here as soon as they take a ticket.</source>
        <translation>Šio langelio niekas nelaukia. Kitą klientą čia pamatysite, kai tik jis paims bilietą.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was taken from “{file}”: %n place(s) in it cannot be used. Correct the file and try again.</source>
        <translation>
            <numerusform>Iš failo „{file}“ nieko neperimta: jame yra %n netinkama vieta. Pataisykite failą ir bandykite dar kartą.</numerusform>
            <numerusform>Iš failo „{file}“ nieko neperimta: jame yra %n netinkamos vietos. Pataisykite failą ir bandykite dar kartą.</numerusform>
            <numerusform>Iš failo „{file}“ nieko neperimta: jame yra %n netinkamų vietų. Pataisykite failą ir bandykite dar kartą.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may correct a colleague&apos;s times. Nothing was changed. Ask your shift lead.</source>
        <translation>Kolegos laikus gali taisyti tik budintis vadovas arba administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only an administrator may change the set-up of the hall. Nothing was changed. Ask an administrator of this hall.</source>
        <translation>Salės nuostatas gali keisti tik administratorius. Niekas nepakeista. Kreipkitės į šios salės administratorių.</translation>
    </message>
    <message>
        <source>Server: {name}</source>
        <translation>Serveris: {name}</translation>
    </message>
    <message>
        <source>Somebody else has changed the hall&apos;s set-up since you opened it. Nothing was saved. Close this window, open it again and make your change once more.</source>
        <translation>Kol šis langas buvo atidarytas, salės nuostatas pakeitė kitas žmogus. Niekas neišsaugota. Užverkite langą, atidarykite iš naujo ir pakeitimą atlikite dar kartą.</translation>
    </message>
    <message>
        <source>Somebody else has this counter open. Nothing was changed. Choose another counter, or take this one over knowingly.</source>
        <translation>Šiame langelyje dabar dirba kitas darbuotojas. Niekas nepakeista. Pasirinkite kitą langelį arba perimkite šį, jei tikrai reikia.</translation>
    </message>
    <message>
        <source>Somebody else is called “{name}” too. Add something to tell them apart.</source>
        <translation>Jau yra kitas darbuotojas vardu „{name}“. Ką nors pridėkite, kad būtų galima juos atskirti.</translation>
    </message>
    <message>
        <source>Somebody has acted on {ticket} since your screen showed it. Nothing was changed. Look at it as it is now, then decide.</source>
        <translation>Su bilietu {ticket} kitas darbuotojas jau atliko veiksmą. Niekas nepakeista. Pažiūrėkite, kaip yra dabar, ir nuspręskite.</translation>
    </message>
    <message>
        <source>Somebody has acted on {ticket} since, so your step can no longer be undone. Everything stays as it is now. Put it right with a new step.</source>
        <translation>Su bilietu {ticket} jau atliktas kitas veiksmas, todėl Jūsų veiksmo atšaukti nebegalima. Viskas lieka, kaip yra. Pataisykite nauju veiksmu.</translation>
    </message>
    <message>
        <source>Somebody has acted since, so your step can no longer be undone. Everything stays as it is now. Put it right with a new step.</source>
        <translation>Po to jau atliktas kitas veiksmas, todėl Jūsų veiksmo atšaukti nebegalima. Viskas lieka, kaip yra. Pataisykite nauju veiksmu.</translation>
    </message>
    <message>
        <source>Somebody must be able to change the set-up. Make one person administrator.</source>
        <translation>Kas nors turi galėti keisti nuostatas. Bent vieną darbuotoją paskirkite administratoriumi.</translation>
    </message>
    <message>
        <source>Somebody who is at a counter cannot be removed. The hall stays as it was. Save again when they have left the desk.</source>
        <translation>Langelyje dirbančio darbuotojo pašalinti negalima. Salės nuostatos nepakeistos. Įrašykite dar kartą, kai jis paliks darbo vietą.</translation>
    </message>
    <message>
        <source>That client is no longer waiting: another counter was a moment sooner. Nothing was changed. Take the next client.</source>
        <translation>Šis klientas nebelaukia: kitas langelis suspėjo pirmas. Niekas nepakeista. Kvieskite kitą klientą.</translation>
    </message>
    <message>
        <source>That counter no longer exists in this hall. Nothing was changed. Choose another counter.</source>
        <translation>Tokio langelio šioje salėje nebėra. Niekas nepakeista. Pasirinkite kitą langelį.</translation>
    </message>
    <message>
        <source>That did not work, and nothing was changed. Please try again.</source>
        <translation>Nepavyko, niekas nepakeista. Bandykite dar kartą.</translation>
    </message>
    <message>
        <source>That is not possible at this point of the visit. Nothing was changed. The buttons show what can be done now.</source>
        <translation>Šiuo metu to padaryti negalima. Niekas nepakeista. Mygtukai rodo, ką galima daryti dabar.</translation>
    </message>
    <message>
        <source>That person is no longer among the staff of this hall. Nothing was changed. Choose another name, or ask an administrator to add it.</source>
        <translation>Tokio darbuotojo šioje salėje nebėra. Niekas nepakeista. Pasirinkite kitą vardą arba paprašykite administratoriaus pridėti.</translation>
    </message>
    <message>
        <source>That service is no longer offered in this hall. Nothing was changed. Choose another service.</source>
        <translation>Ši paslauga šioje salėje nebeteikiama. Niekas nepakeista. Pasirinkite kitą paslaugą.</translation>
    </message>
    <message>
        <source>That ticket is of an earlier day, so it cannot go back into today&apos;s queue. It stays in the history. Issue a new ticket instead.</source>
        <translation>Tai ankstesnės dienos bilietas, todėl į šios dienos eilę jo grąžinti negalima. Jis lieka istorijoje. Išduokite naują bilietą.</translation>
    </message>
    <message>
        <source>The client is at this desk already. Nothing was changed. Choose another counter or colleague.</source>
        <translation>Klientas jau yra prie šio langelio. Niekas nepakeista. Pasirinkite kitą langelį arba kolegą.</translation>
    </message>
    <message>
        <source>The computer of the server answers, but the database on it is not running or not ready yet. Everything saved before is kept. The program keeps trying by itself; if it lasts, tell IT.</source>
        <translation>Serverio kompiuteris atsako, bet duomenų bazė jame neveikia arba dar neparengta. Visa, kas įrašyta anksčiau, išliko. Programa vis bando prisijungti pati; jei tai tęsiasi, praneškite IT specialistams.</translation>
    </message>
    <message>
        <source>The connection to the server broke. Everything saved before is kept. Look at the list before you do your last step again; the program keeps trying by itself.</source>
        <translation>Ryšys su serveriu nutrūko. Visa, kas įrašyta anksčiau, išliko. Prieš kartodami paskutinį veiksmą pažiūrėkite į sąrašą; programa vis bando prisijungti pati.</translation>
    </message>
    <message>
        <source>The disk is full. Your last step was not saved; all before it is kept. Make some room on the disk, then do the step again.</source>
        <translation>Diskas pilnas. Paskutinis veiksmas neįrašytas; visa, kas atlikta anksčiau, išliko. Atlaisvinkite disko vietos ir veiksmą pakartokite.</translation>
    </message>
    <message>
        <source>The disk reported an error. Your last step was not saved; all before it is kept as far as the disk can read it. Try once more, and tell IT to look at the disk.</source>
        <translation>Disko klaida. Paskutinis veiksmas neįrašytas; visa, kas atlikta anksčiau, išliko tiek, kiek diską pavyksta nuskaityti. Bandykite dar kartą ir praneškite IT specialistams, kad patikrintų diską.</translation>
    </message>
    <message>
        <source>The hall in that place is not a demo, and a demo never goes in place of a real hall. It was left as it is. Choose another place for the demo.</source>
        <translation>Toje vietoje yra ne bandomoji salė, o tikros salės bandomąja pakeisti negalima. Ji palikta tokia, kokia yra. Bandomajai salei pasirinkite kitą vietą.</translation>
    </message>
    <message>
        <source>The hall in that place is not a replay, and a recorded day never goes among real clients. It was left as it is. Choose another place for the replay.</source>
        <translation>Toje vietoje esanti salė neskirta dienai kartoti, o įrašytos dienos tarp tikrų klientų kartoti negalima. Ji palikta tokia, kokia yra. Dienai kartoti pasirinkite kitą vietą.</translation>
    </message>
    <message>
        <source>The hall is never open. Tick at least one day.</source>
        <translation>Salė niekada nedirba. Pažymėkite bent vieną dieną.</translation>
    </message>
    <message numerus="yes">
        <source>The hall was not saved: %n place(s) to correct. What you typed is still here.</source>
        <translation>
            <numerusform>Salė neįrašyta: taisytina %n vieta. Tai, ką įrašėte, išliko.</numerusform>
            <numerusform>Salė neįrašyta: taisytinos %n vietos. Tai, ką įrašėte, išliko.</numerusform>
            <numerusform>Salė neįrašyta: taisytina %n vietų. Tai, ką įrašėte, išliko.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hall&apos;s file is damaged. Your last step was not saved, and the file was left as it is. Do not delete it: go on with paper tickets, and ask IT to bring the hall back from the newest backup.</source>
        <translation>Salės failas sugadintas. Paskutinis veiksmas neįrašytas, o failas paliktas toks, koks yra. Netrinkite jo: toliau naudokite popierinius bilietus ir paprašykite IT specialistų atkurti salę iš naujausios atsarginės kopijos.</translation>
    </message>
    <message>
        <source>The hall&apos;s file is not there, or cannot be opened. Nothing was changed. Check that its disk is connected, or choose another hall.</source>
        <translation>Salės failo nėra arba jo nepavyksta atidaryti. Niekas nepakeista. Patikrinkite, ar prijungtas diskas, arba pasirinkite kitą salę.</translation>
    </message>
    <message>
        <source>The hall&apos;s file lies on a network drive, where several computers at once would damage it. Nothing was opened or changed. Keep the file on this computer&apos;s own disk; for several computers, ask IT to set up a PostgreSQL server.</source>
        <translation>Salės failas yra tinklo diske, kur keli kompiuteriai vienu metu jį sugadintų. Niekas neatidaryta ir nepakeista. Laikykite failą šio kompiuterio diske; jei reikia kelių kompiuterių, paprašykite IT specialistų paruošti PostgreSQL serverį.</translation>
    </message>
    <message>
        <source>The hall&apos;s file was busy for too long. Your last step was not saved; all before it is kept. Try again in a moment; if it happens often, tell IT.</source>
        <translation>Salės failas per ilgai buvo užimtas. Paskutinis veiksmas neįrašytas; visa, kas atlikta anksčiau, išliko. Netrukus bandykite dar kartą; jei tai kartojasi, praneškite IT specialistams.</translation>
    </message>
    <message>
        <source>The name is too long: there is room for {length} characters.</source>
        <translation>Pavadinimas per ilgas: didžiausias galimas ženklų skaičius – {length}.</translation>
    </message>
    <message>
        <source>The queue has moved on since your screen showed it. Nothing was changed. Look at it as it is now, then decide.</source>
        <translation>Eilė jau pasikeitė. Niekas nepakeista. Pažiūrėkite, kaip yra dabar, ir nuspręskite.</translation>
    </message>
    <message>
        <source>The server accepts no changes now; it may be a copy that stands in for another. Your last step was not saved; all before it is kept. Tell IT.</source>
        <translation>Serveris dabar nepriima pakeitimų; galbūt tai kitą serverį pavaduojanti kopija. Paskutinis veiksmas neįrašytas; visa, kas atlikta anksčiau, išliko. Praneškite IT specialistams.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything saved before is kept there. Check the network cable or the server&apos;s name; the program keeps trying by itself.</source>
        <translation>Serverio pasiekti nepavyksta. Viskas, kas įrašyta anksčiau, jame išsaugota. Patikrinkite tinklo kabelį arba serverio pavadinimą; programa vis bando prisijungti pati.</translation>
    </message>
    <message>
        <source>The server could not prove by its certificate that it is the right one. No password was sent. Ask IT for the certificate of the authority, and check the server&apos;s name.</source>
        <translation>Serveris sertifikatu nepatvirtino, kad yra tikrasis. Slaptažodis neišsiųstas. Paprašykite IT specialistų sertifikavimo įstaigos sertifikato ir patikrinkite serverio pavadinimą.</translation>
    </message>
    <message>
        <source>The server does not accept this user or password. Nothing was changed. Type them again in Settings → Shared database, or ask IT.</source>
        <translation>Serveris nepriima šio naudotojo arba slaptažodžio. Niekas nepakeista. Įveskite juos iš naujo: Nuostatos → Bendra duomenų bazė, arba kreipkitės į IT specialistus.</translation>
    </message>
    <message>
        <source>The server does not answer. Everything saved before is kept. Look at the list before you do your last step again; the program keeps trying by itself.</source>
        <translation>Serveris neatsako. Visa, kas įrašyta anksčiau, išliko. Prieš kartodami paskutinį veiksmą pažiūrėkite į sąrašą; programa vis bando prisijungti pati.</translation>
    </message>
    <message>
        <source>The server does not let this user or this computer do that. Nothing was changed. Ask IT for the right to use the database.</source>
        <translation>Serveris to neleidžia šiam naudotojui arba šiam kompiuteriui. Niekas nepakeista. Paprašykite IT specialistų teisės naudotis duomenų baze.</translation>
    </message>
    <message>
        <source>The server has no database of this name. Nothing was changed. Check the name, or ask IT to create the database.</source>
        <translation>Serveryje nėra duomenų bazės tokiu pavadinimu. Niekas nepakeista. Patikrinkite pavadinimą arba paprašykite IT specialistų sukurti duomenų bazę.</translation>
    </message>
    <message>
        <source>The server has no place left for another program. Nothing was changed. The program keeps trying by itself; ask IT to raise “max_connections” on the server.</source>
        <translation>Serveryje nebėra vietos dar vienai programai. Niekas nepakeista. Programa vis bando prisijungti pati; paprašykite IT specialistų serveryje padidinti „max_connections“.</translation>
    </message>
    <message>
        <source>The server was reached, but this database has not been prepared for the program. Nothing was changed. Ask IT to run “queueapp-admin database init”.</source>
        <translation>Serveris pasiektas, bet ši duomenų bazė programai neparuošta. Niekas nepakeista. Paprašykite IT specialistų įvykdyti „queueapp-admin database init“.</translation>
    </message>
    <message>
        <source>The server&apos;s PostgreSQL is too old for this program. Nothing was changed. Ask IT for PostgreSQL 14 or newer.</source>
        <translation>Serverio PostgreSQL šiai programai per sena. Niekas nepakeista. Paprašykite IT specialistų įdiegti PostgreSQL 14 arba naujesnę.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Your last step was not saved; all before it is kept. Tell IT at once, then do the step again.</source>
        <translation>Serverio diskas pilnas. Paskutinis veiksmas neįrašytas; visa, kas atlikta anksčiau, išliko. Nedelsdami praneškite IT specialistams, tada veiksmą pakartokite.</translation>
    </message>
    <message>
        <source>The server&apos;s disk reported an error. Your last step was not saved. Tell IT at once.</source>
        <translation>Serverio disko klaida. Paskutinis veiksmas neįrašytas. Nedelsdami praneškite IT specialistams.</translation>
    </message>
    <message>
        <source>The shared database holds something that makes no sense, or is damaged. Your last step was not saved. Go on with paper tickets, and tell IT at once.</source>
        <translation>Bendroje duomenų bazėje yra nesuprantamų duomenų arba ji sugadinta. Paskutinis veiksmas neįrašytas. Toliau naudokite popierinius bilietus ir nedelsdami praneškite IT specialistams.</translation>
    </message>
    <message>
        <source>The shared database is older than this program. Nothing was changed. Ask IT to bring it up to date with “queueapp-admin database migrate”.</source>
        <translation>Bendra duomenų bazė senesnė už šią programą. Niekas nepakeista. Paprašykite IT specialistų ją atnaujinti komanda „queueapp-admin database migrate“.</translation>
    </message>
    <message>
        <source>The shared database was busy for too long. Your last step was not saved; all before it is kept. Try again in a moment; if it happens often, tell IT.</source>
        <translation>Bendra duomenų bazė per ilgai buvo užimta. Paskutinis veiksmas neįrašytas; visa, kas atlikta anksčiau, išliko. Po akimirkos bandykite dar kartą; jei tai kartojasi, praneškite IT specialistams.</translation>
    </message>
    <message>
        <source>The text is too long. Nothing was saved, and your text is still here. Shorten it and try again.</source>
        <translation>Tekstas per ilgas. Niekas neįrašyta, Jūsų tekstas išliko. Sutrumpinkite ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>The text is too long: there is room for {limit} characters. Nothing was saved, and your text is still here. Shorten it and try again.</source>
        <translation>Tekstas per ilgas: didžiausias galimas ženklų skaičius – {limit}. Niekas neįrašyta, Jūsų tekstas išliko. Sutrumpinkite ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>There is a file in that place already. It was left as it is. Open it, or choose another place for the new hall.</source>
        <translation>Toje vietoje jau yra failas. Jis paliktas toks, koks yra. Atidarykite jį arba naujai salei pasirinkite kitą vietą.</translation>
    </message>
    <message>
        <source>There is no client at this desk now. Nothing was changed. Call the next client first.</source>
        <translation>Prie šio langelio dabar kliento nėra. Niekas nepakeista. Pirmiausia pakvieskite kitą klientą.</translation>
    </message>
    <message>
        <source>There is no step of yours here that could be undone. Nothing was changed.</source>
        <translation>Nėra Jūsų veiksmo, kurį būtų galima atšaukti. Niekas nepakeista.</translation>
    </message>
    <message>
        <source>There is still a client at this desk. Nothing was changed. Finish, hold or transfer that client first.</source>
        <translation>Prie šio langelio dar yra klientas. Niekas nepakeista. Pirmiausia baikite jį aptarnauti, atidėkite arba perduokite.</translation>
    </message>
    <message>
        <source>There is still a client at your other counter. Nothing was changed. Go back there and finish, hold or transfer that client first.</source>
        <translation>Prie kito Jūsų langelio dar yra klientas. Niekas nepakeista. Grįžkite ten ir pirmiausia baikite jį aptarnauti, atidėkite arba perduokite.</translation>
    </message>
    <message>
        <source>This computer may read the file but not write to it. Your last step was not saved; all before it is kept. Ask IT for the right to write to the file and its folder.</source>
        <translation>Šis kompiuteris gali failą skaityti, bet negali į jį rašyti. Paskutinis veiksmas neįrašytas; visa, kas atlikta anksčiau, išliko. Paprašykite IT specialistų suteikti teisę rašyti į failą ir jo aplanką.</translation>
    </message>
    <message>
        <source>This counter is no longer open in your name. Nothing was changed. Choose your name and counter again.</source>
        <translation>Šis langelis nebeatidarytas Jūsų vardu. Niekas nepakeista. Iš naujo pasirinkite savo vardą ir langelį.</translation>
    </message>
    <message>
        <source>This counter serves nothing yet. Tick at least one service.</source>
        <translation>Šis langelis dar neteikia jokių paslaugų. Pažymėkite bent vieną.</translation>
    </message>
    <message>
        <source>This database cannot hold all letters of Lithuanian. Nothing was changed. Ask IT to create it with the encoding UTF8.</source>
        <translation>Ši duomenų bazė negali saugoti visų lietuviškų raidžių. Niekas nepakeista. Paprašykite IT specialisto sukurti ją su UTF8 koduote.</translation>
    </message>
    <message>
        <source>This day ends before it begins. Correct the times, or tick that it closes the next day.</source>
        <translation>Ši diena baigiasi anksčiau, nei prasideda. Pataisykite laikus arba pažymėkite, kad ji baigiasi kitą dieną.</translation>
    </message>
    <message>
        <source>This file is a copy of another hall, or its name does not say that it is of this one. Nothing was changed. Choose a backup of this hall.</source>
        <translation>Šis failas yra kitos salės kopija arba jo pavadinimas nerodo, kad jis šios salės. Niekas nepakeista. Pasirinkite šios salės atsarginę kopiją.</translation>
    </message>
    <message>
        <source>This file is not a hall of this program, or its beginning is damaged. It was not changed. Choose another file, or ask IT to bring it back from a backup.</source>
        <translation>Tai ne šios programos salės failas arba jo pradžia sugadinta. Jis nepakeistas. Pasirinkite kitą failą arba paprašykite IT specialistų atkurti jį iš atsarginės kopijos.</translation>
    </message>
    <message>
        <source>This hall was last used by a newer version of the program. It was not changed. Update the program on this computer, then open the hall again.</source>
        <translation>Ši salė paskutinį kartą atverta naujesne programos versija. Ji nepakeista. Atnaujinkite programą šiame kompiuteryje ir salę atidarykite iš naujo.</translation>
    </message>
    <message>
        <source>Those times do not fit: the end must come after the beginning and not lie in the future. Nothing was changed. Check the times and try again.</source>
        <translation>Laikai netinka: pabaiga turi būti po pradžios ir ne ateityje. Niekas nepakeista. Patikrinkite laikus ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>Tickets begin with one to three letters, such as A.</source>
        <translation>Bilieto numeris prasideda viena–trimis raidėmis, pavyzdžiui, A.</translation>
    </message>
    <message>
        <source>Write how many minutes it usually takes: 1 to {most}.</source>
        <translation>Įrašykite, kiek minučių tai paprastai trunka: nuo 1 iki {most}.</translation>
    </message>
    <message>
        <source>Write the person&apos;s name, or remove the row.</source>
        <translation>Įrašykite darbuotojo vardą ir pavardę arba eilutę pašalinkite.</translation>
    </message>
    <message>
        <source>You still have a client at “{counter}”. Nothing was changed. Go back there and finish, hold or transfer that client first.</source>
        <translation>Dar aptarnaujate klientą kitur ({counter}). Niekas nepakeista. Grįžkite ten ir pirmiausia baikite jį aptarnauti, atidėkite arba perduokite.</translation>
    </message>
    <message>
        <source>Your role does not include this. Nothing was changed. Ask your shift lead, or an administrator to change your role.</source>
        <translation>Tam neturite teisių. Niekas nepakeista. Kreipkitės į budintį vadovą arba paprašykite administratoriaus pakeisti Jūsų vaidmenį programoje.</translation>
    </message>
    <message>
        <source>Your role looks on and does not serve clients. Nothing was changed. If that is wrong, ask an administrator to change your role.</source>
        <translation>Jūs galite tik stebėti, bet ne aptarnauti klientus. Niekas nepakeista. Jei tai klaida, paprašykite administratoriaus pakeisti Jūsų vaidmenį programoje.</translation>
    </message>
    <message>
        <source>the column “{column}” is missing. Add it.</source>
        <translation>trūksta stulpelio „{column}“. Pridėkite jį.</translation>
    </message>
    <message>
        <source>the column “{column}” is not known. Rename or remove it.</source>
        <translation>stulpelis „{column}“ nežinomas. Pervadinkite arba pašalinkite jį.</translation>
    </message>
    <message>
        <source>the column “{column}” stands there twice. Keep one.</source>
        <translation>stulpelis „{column}“ pasikartoja. Palikite vieną.</translation>
    </message>
    <message>
        <source>the file cannot be read ({value}).</source>
        <translation>failo nepavyksta nuskaityti ({value}).</translation>
    </message>
    <message>
        <source>the first line must name the columns.</source>
        <translation>pirmoje eilutėje turi būti stulpelių pavadinimai.</translation>
    </message>
    <message>
        <source>the line has more or fewer fields than there are columns.</source>
        <translation>eilutėje laukų daugiau arba mažiau nei stulpelių.</translation>
    </message>
    <message>
        <source>there are no lines below the names of the columns.</source>
        <translation>po stulpelių pavadinimais nėra eilučių.</translation>
    </message>
    <message>
        <source>this is not text in UTF-8. Save the table as CSV in UTF-8.</source>
        <translation>tai ne UTF-8 tekstas. Įrašykite lentelę CSV formatu su UTF-8 koduote.</translation>
    </message>
    <message>
        <source>{person} has this counter open. Nothing was changed. Choose another counter, or take this one over knowingly.</source>
        <translation>Šiame langelyje dabar dirba {person}. Niekas nepakeista. Pasirinkite kitą langelį arba perimkite šį, jei tikrai reikia.</translation>
    </message>
    <message>
        <source>{person} is at “{counter}”, so they cannot be removed now. The hall stays as it was, and what you typed is still here. Save again when they have left the desk.</source>
        <translation>{person} dabar dirba ({counter}), todėl pašalinti negalima. Salės nuostatos nepakeistos, o tai, ką įrašėte, išliko. Įrašykite dar kartą, kai darbo vieta bus palikta.</translation>
    </message>
    <message>
        <source>{ticket} is a ticket of an earlier day, so it cannot go back into today&apos;s queue. It stays in the history. Issue a new ticket instead.</source>
        <translation>{ticket} – ankstesnės dienos bilietas, todėl į šios dienos eilę jo grąžinti negalima. Jis lieka istorijoje. Išduokite naują bilietą.</translation>
    </message>
    <message>
        <source>{ticket} is no longer waiting: another counter was a moment sooner. Nothing was changed. Take the next client.</source>
        <translation>{ticket} nebelaukia: kitas langelis suspėjo pirmas. Niekas nepakeista. Kvieskite kitą klientą.</translation>
    </message>
    <message>
        <source>{ticket} was put on hold by another counter and is expected back there. Nothing was changed. Take the client over only if they stand at your desk.</source>
        <translation>{ticket} atidėtas kito langelio ir turėtų grįžti ten. Niekas nepakeista. Perimkite klientą tik tada, kai jis stovi prie Jūsų langelio.</translation>
    </message>
    <message>
        <source>“{counter}” is open or has a client, so it cannot be removed now. The hall stays as it was, and what you typed is still here. Have the counter closed, then save again.</source>
        <translation>Šis langelis ({counter}) atidarytas arba prie jo yra klientas, todėl dabar jo pašalinti negalima. Salės nuostatos nepakeistos, o tai, ką įrašėte, išliko. Paprašykite langelį uždaryti ir įrašykite dar kartą.</translation>
    </message>
    <message>
        <source>“{value}” does not fit in the column “{column}”.</source>
        <translation>„{value}“ netinka stulpeliui „{column}“.</translation>
    </message>
    <message>
        <source>“{value}” is of another day. A file holds one day only.</source>
        <translation>„{value}“ – kitos dienos laikas. Faile gali būti tik viena diena.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ir dar %n</numerusform>
            <numerusform>… ir dar %n</numerusform>
            <numerusform>… ir dar %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissedPanel</name>
    <message>
        <source>Did not come</source>
        <translation>Neatvyko</translation>
    </message>
    <message>
        <source>back again? Press Enter on the number</source>
        <translation>grįžo? Prie numerio paspauskite „Enter“</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Out of touch with the server since {time}. The picture is from then; it comes back by itself.</source>
        <translation>Ryšio su serveriu nėra nuo {time}. Rodomas to meto vaizdas; ryšys atsinaujins savaime.</translation>
    </message>
    <message>
        <source>Out of touch with the server. The program keeps trying by itself.</source>
        <translation>Ryšio su serveriu nėra. Programa vis bando prisijungti pati.</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n min behind the hall&apos;s record. Times go on from the record. Ask IT to set the clock.</source>
        <translation>
            <numerusform>Šio kompiuterio laikrodis nuo salės įrašų atsilieka %n minutę. Laikas skaičiuojamas toliau nuo įrašų. Paprašykite IT specialistų nustatyti laikrodį.</numerusform>
            <numerusform>Šio kompiuterio laikrodis nuo salės įrašų atsilieka %n minutes. Laikas skaičiuojamas toliau nuo įrašų. Paprašykite IT specialistų nustatyti laikrodį.</numerusform>
            <numerusform>Šio kompiuterio laikrodis nuo salės įrašų atsilieka %n minučių. Laikas skaičiuojamas toliau nuo įrašų. Paprašykite IT specialistų nustatyti laikrodį.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffsiteSheet</name>
    <message>
        <source>Choose a service.</source>
        <translation>Pasirinkite paslaugą.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diena</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nuo</translation>
    </message>
    <message>
        <source>It must end after it began.</source>
        <translation>Pabaiga turi būti vėliau už pradžią.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Rezultatas</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Served away from the hall</source>
        <translation>Aptarnavimas ne salėje</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>That time is still to come.</source>
        <translation>Šis laikas dar neatėjo.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Iki</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Šiandien</translation>
    </message>
    <message>
        <source>What was agreed (optional)</source>
        <translation>Kas sutarta (nebūtina)</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Kur</translation>
    </message>
    <message>
        <source>Write when it began, such as 9:30.</source>
        <translation>Įrašykite pradžios laiką, pavyzdžiui, 9:30.</translation>
    </message>
    <message>
        <source>Write when it ended, such as 10:15.</source>
        <translation>Įrašykite pabaigos laiką, pavyzdžiui, 10:15.</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Vakar</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Also changes the set-up of the hall.</source>
        <translation>Dar keičia salės nuostatas.</translation>
    </message>
    <message>
        <source>Also corrects anybody&apos;s times.</source>
        <translation>Dar taiso visų darbuotojų laikus.</translation>
    </message>
    <message>
        <source>Looks on; serves nobody and changes nothing.</source>
        <translation>Tik stebi: klientų neaptarnauja ir nieko nekeičia.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vardas ir pavardė</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Vardas ir pavardė</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vaidmuo</translation>
    </message>
    <message>
        <source>Serves clients and issues tickets.</source>
        <translation>Aptarnauja klientus ir išduoda bilietus.</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Moka kalbas</translation>
    </message>
    <message>
        <source>person</source>
        <translation>darbuotojas</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>After %n put in front before</source>
        <translation>
            <numerusform>Po anksčiau į pradžią įrašyto %n kliento</numerusform>
            <numerusform>Po anksčiau į pradžią įrašytų %n klientų</numerusform>
            <numerusform>Po anksčiau į pradžią įrašytų %n klientų</numerusform>
        </translation>
    </message>
    <message>
        <source>After all who wait now</source>
        <translation>Po visų, kurie dabar laukia</translation>
    </message>
    <message numerus="yes">
        <source>After all who wait now: %n ahead</source>
        <translation>
            <numerusform>Po visų laukiančių: prieš jį %n klientas</numerusform>
            <numerusform>Po visų laukiančių: prieš jį %n klientai</numerusform>
            <numerusform>Po visų laukiančių: prieš jį %n klientų</numerusform>
        </translation>
    </message>
    <message>
        <source>As for anyone who came at {time}</source>
        <translation>Kaip visi, atėję {time}</translation>
    </message>
    <message>
        <source>Called next</source>
        <translation>Bus kviečiamas pirmas</translation>
    </message>
    <message numerus="yes">
        <source>Came at {time}: %n ahead</source>
        <translation>
            <numerusform>Atėjo {time}: prieš jį %n klientas</numerusform>
            <numerusform>Atėjo {time}: prieš jį %n klientai</numerusform>
            <numerusform>Atėjo {time}: prieš jį %n klientų</numerusform>
        </translation>
    </message>
    <message>
        <source>Came at {time}: nobody ahead</source>
        <translation>Atėjo {time}: prieš jį nieko nėra</translation>
    </message>
    <message>
        <source>Nobody waits there now</source>
        <translation>Ten dabar niekas nelaukia</translation>
    </message>
</context>
<context>
    <name>PrioritySheet</name>
    <message>
        <source>Called before all who have no priority, after those put in front.</source>
        <translation>Bus kviečiamas anksčiau už neturinčius pirmenybės, bet po įrašytų į eilės pradžią.</translation>
    </message>
    <message>
        <source>Choose a reason: it stays in the record.</source>
        <translation>Pasirinkite priežastį: ji liks įrašuose.</translation>
    </message>
    <message>
        <source>No priority any more</source>
        <translation>Panaikinti pirmenybę</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Pastaba (nebūtina)</translation>
    </message>
    <message>
        <source>Priority for {ticket}</source>
        <translation>Pirmenybė: {ticket}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Priežastis</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>“{name}” is on the server now. Go there with “Another hall”.</source>
        <translation>„{name}“ jau yra serveryje. Į ją pereisite pasirinkę „Kita salė“.</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>How far it is</source>
        <translation>Kiek jau padaryta</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Prašome palaukti</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>%n more for other counters</source>
        <translation>
            <numerusform>Dar %n kitiems langeliams</numerusform>
            <numerusform>Dar %n kitiems langeliams</numerusform>
            <numerusform>Dar %n kitiems langeliams</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a ticket</source>
        <translation>Ieškoti bilieto</translation>
    </message>
    <message>
        <source>Find a ticket, such as A023 or 23</source>
        <translation>Ieškoti bilieto, pavyzdžiui, A023 arba 23</translation>
    </message>
    <message>
        <source>Mine only</source>
        <translation>Tik mano</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Niekas nelaukia.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Atidėti klientai</translation>
    </message>
    <message>
        <source>Ticket, such as A023</source>
        <translation>Bilietas, pavyzdžiui, A023</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Laukia</translation>
    </message>
    <message>
        <source>{ticket} neither waits nor is on hold</source>
        <translation>{ticket} nelaukia ir nėra atidėtas</translation>
    </message>
</context>
<context>
    <name>QuickPick</name>
    <message>
        <source>Nothing fits what you typed.</source>
        <translation>Pagal tai, ką įrašėte, nieko nerasta.</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Choose a reason: it stays in the record.</source>
        <translation>Pasirinkite priežastį: ji liks įrašuose.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Pastaba (nebūtina)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Priežastis</translation>
    </message>
</context>
<context>
    <name>ReceptionWindow</name>
    <message>
        <source>All that is known of the chosen client</source>
        <translation>Visa informacija apie pasirinktą klientą</translation>
    </message>
    <message>
        <source>Begin a new ticket: type the service or its letter</source>
        <translation>Naujas bilietas: įrašykite paslaugą arba jos raidę</translation>
    </message>
    <message>
        <source>Choose a service first.</source>
        <translation>Pirmiausia pasirinkite paslaugą.</translation>
    </message>
    <message>
        <source>Client is back…</source>
        <translation>Klientas grįžo…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Išsamiau</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>Išduoti bilietą</translation>
    </message>
    <message>
        <source>Give a ticket for the chosen service; Enter does so too</source>
        <translation>Išduoti pasirinktos paslaugos bilietą; tinka ir „Enter“</translation>
    </message>
    <message>
        <source>Leave reception to somebody else</source>
        <translation>Užleisti registratūrą kitam darbuotojui</translation>
    </message>
    <message>
        <source>Missed, on hold, counters</source>
        <translation>Neatvykę, atidėti, langeliai</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Naujas bilietas</translation>
    </message>
    <message>
        <source>Off-site visit recorded as {ticket}</source>
        <translation>Aptarnavimas ne salėje įrašytas: {ticket}</translation>
    </message>
    <message>
        <source>Put the chosen client who did not come in the queue</source>
        <translation>Grąžinti į eilę pasirinktą neatvykusį klientą</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Eilė</translation>
    </message>
    <message>
        <source>Reception – {site}</source>
        <translation>Registratūra – {site}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Atsijungti</translation>
    </message>
    <message>
        <source>The data can be read again.</source>
        <translation>Duomenis vėl galima nuskaityti.</translation>
    </message>
    <message>
        <source>Undone: {ticket} – {state}</source>
        <translation>Atšaukta: {ticket} – {state}</translation>
    </message>
    <message>
        <source>Withdraw {ticket}</source>
        <translation>Atšaukti {ticket}</translation>
    </message>
    <message>
        <source>{ticket} has left</source>
        <translation>{ticket} išėjo</translation>
    </message>
    <message>
        <source>{ticket} waits again</source>
        <translation>{ticket} vėl laukia</translation>
    </message>
    <message>
        <source>{ticket}: priority changed</source>
        <translation>{ticket}: pirmenybė pakeista</translation>
    </message>
    <message>
        <source>{title} [demo]</source>
        <translation>{title} [bandomoji]</translation>
    </message>
    <message>
        <source>{title} [replay]</source>
        <translation>{title} [kartojama diena]</translation>
    </message>
</context>
<context>
    <name>ReinstateSheet</name>
    <message>
        <source>Back in the queue</source>
        <translation>Grąžinti į eilę</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Pastaba (nebūtina)</translation>
    </message>
    <message>
        <source>Place in the queue</source>
        <translation>Vieta eilėje</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Priežastis</translation>
    </message>
    <message>
        <source>left at {time}</source>
        <translation>išėjo {time}</translation>
    </message>
    <message>
        <source>missed the call at {time}</source>
        <translation>neatvyko pakviestas {time}</translation>
    </message>
    <message>
        <source>{ticket} is back</source>
        <translation>{ticket} grįžo</translation>
    </message>
</context>
<context>
    <name>RestoreSheet</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Atkurti</translation>
    </message>
    <message>
        <source>Close all other windows of the program on this computer first: while one has the hall open, nothing is changed.</source>
        <translation>Pirma uždarykite visus kitus programos langus šiame kompiuteryje: kol salė kur nors atidaryta, niekas nekeičiama.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Atkurti šią kopiją?</translation>
    </message>
    <message>
        <source>The hall becomes as it was on {moment}. Whatever was entered since then, tickets and set-up alike, will not be in it.</source>
        <translation>Salė taps tokia, kokia buvo {moment}. To, kas įvesta vėliau – ir bilietų, ir nuostatų, – joje nebebus.</translation>
    </message>
    <message>
        <source>The present file is kept beside it under another name.</source>
        <translation>Dabartinis failas bus išsaugotas šalia kitu pavadinimu.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Nothing was restored: another window has the hall open. Close all other windows of the program on this computer, then restore again.</source>
        <translation>Niekas neatkurta: salė atidaryta kitame lange. Uždarykite visus kitus programos langus šiame kompiuteryje ir atkurkite dar kartą.</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Atkuriama iš atsarginės kopijos…</translation>
    </message>
    <message>
        <source>The file that was there before is kept as {file}.</source>
        <translation>Ankstesnis failas išsaugotas kaip {file}.</translation>
    </message>
    <message>
        <source>The hall is as it was on {moment}.</source>
        <translation>Salė atkurta tokia, kokia buvo {moment}.</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Move down: %1</source>
        <translation>Perkelti žemyn: %1</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Perkelti aukštyn: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Pašalinti: %1</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>did not come at {time}</source>
        <translation>neatvyko {time}</translation>
    </message>
    <message>
        <source>due</source>
        <translation>laikas</translation>
    </message>
    <message>
        <source>in {wait}</source>
        <translation>po {wait}</translation>
    </message>
    <message>
        <source>next at this counter</source>
        <translation>kitas prie šio langelio</translation>
    </message>
    <message>
        <source>not for this counter</source>
        <translation>ne šiam langeliui</translation>
    </message>
    <message>
        <source>waiting {wait}</source>
        <translation>laukia {wait}</translation>
    </message>
    <message>
        <source>· {open} of {all} open</source>
        <translation>· dirba {open} iš {all}</translation>
    </message>
    <message>
        <source>→ for you</source>
        <translation>→ Jums</translation>
    </message>
    <message>
        <source>▲ in front</source>
        <translation>▲ pradžioje</translation>
    </message>
    <message>
        <source>○ not yet shared</source>
        <translation>○ dar neišsiųstas</translation>
    </message>
    <message>
        <source>★ priority</source>
        <translation>★ pirmenybė</translation>
    </message>
    <message>
        <source>✕ not taken in</source>
        <translation>✕ nepriimtas</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>English and short names</source>
        <translation>Angliški ir trumpi pavadinimai</translation>
    </message>
    <message>
        <source>For lists, such as “Residence”.</source>
        <translation>Sąrašams, pavyzdžiui, „Gyvenamoji vieta“.</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Pavadinimas anglų kalba</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>Paslaugos pavadinimas</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Trumpas pavadinimas</translation>
    </message>
    <message>
        <source>Short name in English</source>
        <translation>Trumpas pavadinimas anglų kalba</translation>
    </message>
    <message>
        <source>Shown where the interface is English.</source>
        <translation>Rodomas, kai programos kalba – anglų.</translation>
    </message>
    <message>
        <source>Ticket letter</source>
        <translation>Bilieto raidė</translation>
    </message>
    <message>
        <source>Usual minutes</source>
        <translation>Įprasta trukmė minutėmis</translation>
    </message>
    <message>
        <source>What clients come for</source>
        <translation>Dėl ko kreipiasi klientai</translation>
    </message>
    <message>
        <source>service</source>
        <translation>paslauga</translation>
    </message>
</context>
<context>
    <name>ServicesSection</name>
    <message>
        <source>Letter</source>
        <translation>Raidė</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutės</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>What clients come for. Tickets begin with the letter: A001, A002 … The minutes are what it usually takes.</source>
        <translation>Dėl ko kreipiasi klientai. Bilieto numeris prasideda raide: A001, A002… Minutės – įprasta aptarnavimo trukmė.</translation>
    </message>
</context>
<context>
    <name>SetupDialog</name>
    <message>
        <source>Another hall on this server</source>
        <translation>Dar viena salė šiame serveryje</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atsisakyti</translation>
    </message>
    <message>
        <source>Hall set-up</source>
        <translation>Salės nuostatos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Your changes are not saved yet. Press Cancel again to drop them.</source>
        <translation>Pakeitimai dar neįrašyti. Jei jų nereikia, dar kartą paspauskite „Atsisakyti“.</translation>
    </message>
</context>
<context>
    <name>SetupWords</name>
    <message>
        <source>Fri</source>
        <translation>Pn</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Penktadienis</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Pr</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Pirmadienis</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Št</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Šeštadienis</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sk</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sekmadienis</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Kt</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Ketvirtadienis</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Antradienis</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Tr</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Trečiadienis</translation>
    </message>
    <message>
        <source>d MMMM yyyy, H:mm</source>
        <translation>yyyy-MM-dd, H:mm</translation>
    </message>
</context>
<context>
    <name>SharedDialog</name>
    <message>
        <source>&amp;Certificate of the authority (optional)</source>
        <translation>Sertifikavimo įstaigos se&amp;rtifikatas (nebūtina)</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Duomenų bazė</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Prievadas</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveris</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Tikrinti &amp;iš naujo</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Tikrinti ryšį</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Naudotojas</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Klausiama serverio…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Pasirin&amp;kti…</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Sertifikavimo įstaigos sertifikatas</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Sertifikatai (*.pem *.crt *.cer);;Visi failai (*)</translation>
    </message>
    <message>
        <source>Choose the file of the certificate</source>
        <translation>Pasirinkti sertifikato failą</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Connect&amp;ion</source>
        <translation>Ryš&amp;ys</translation>
    </message>
    <message>
        <source>Connected to PostgreSQL {version}. Halls there: {halls}.</source>
        <translation>Prisijungta prie PostgreSQL {version}. Salės joje: {halls}.</translation>
    </message>
    <message>
        <source>Connected to PostgreSQL {version}. The database is ready, and there is no hall in it yet: the next step makes the first one.</source>
        <translation>Prisijungta prie PostgreSQL {version}. Duomenų bazė paruošta, bet salės joje dar nėra: kitu žingsniu sukursite pirmąją.</translation>
    </message>
    <message>
        <source>Connected. This database is not prepared for the program yet: prepare it here, then make the first hall in it. To carry a hall over that you have already, ask IT to run “queueapp-admin database move-to” instead.</source>
        <translation>Prisijungta. Ši duomenų bazė programai dar neparuošta: čia ją paruošite, tada sukursite pirmąją salę. Jei norite perkelti jau turimą salę, paprašykite IT specialistų įvykdyti „queueapp-admin database move-to“.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Ryšys</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Duomenų bazė</translation>
    </message>
    <message>
        <source>Kept already</source>
        <translation>Jau išsaugotas</translation>
    </message>
    <message>
        <source>Name or address, such as db.kaunas.lt</source>
        <translation>Pavadinimas arba adresas, pvz., db.kaunas.lt</translation>
    </message>
    <message>
        <source>Needed unless the certificate lies in your PostgreSQL folder.</source>
        <translation>Reikalingas, jei sertifikato nėra Jūsų PostgreSQL aplanke.</translation>
    </message>
    <message>
        <source>No computer answers there. Check the name, the port and the network.</source>
        <translation>Tokiu adresu neatsako joks kompiuteris. Patikrinkite pavadinimą, prievadą ir tinklą.</translation>
    </message>
    <message>
        <source>Not secured</source>
        <translation>Nešifruotas</translation>
    </message>
    <message>
        <source>P&amp;repare this database</source>
        <translation>Paruošti šią duomenų &amp;bazę</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Slapt&amp;ažodis</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Slaptažodis</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Prievadas</translation>
    </message>
    <message>
        <source>PostgreSQL there is too old. Ask IT for version 14 or newer.</source>
        <translation>Ten esanti PostgreSQL per sena. Paprašykite IT specialistų 14 arba naujesnės versijos.</translation>
    </message>
    <message>
        <source>Preparing the database…</source>
        <translation>Ruošiama duomenų bazė…</translation>
    </message>
    <message>
        <source>Putting the password away…</source>
        <translation>Išsaugomas slaptažodis…</translation>
    </message>
    <message>
        <source>Secured if possible</source>
        <translation>Šifruotas, jei įmanoma</translation>
    </message>
    <message>
        <source>Secured, server not proven</source>
        <translation>Šifruotas, serverio tapatybė nepatvirtinta</translation>
    </message>
    <message>
        <source>Secured, server proven by its certificate (recommended)</source>
        <translation>Šifruotas, serverio tapatybė patvirtinta sertifikatu (rekomenduojama)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveris</translation>
    </message>
    <message>
        <source>Several computers work in one hall through a PostgreSQL server. IT knows what to fill in; an address such as postgresql://user@server/database can be pasted into the first field.</source>
        <translation>Keli kompiuteriai vienoje salėje dirba per PostgreSQL serverį. Ką įrašyti, žino IT specialistai; į pirmąjį lauką galima įklijuoti visą adresą, pvz., postgresql://naudotojas@serveris/bazė.</translation>
    </message>
    <message>
        <source>Shared database</source>
        <translation>Bendra duomenų bazė</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stabdyti</translation>
    </message>
    <message>
        <source>The computer answers, but no PostgreSQL at this port. Check the port.</source>
        <translation>Kompiuteris atsako, bet šiame prievade PostgreSQL nėra. Patikrinkite prievadą.</translation>
    </message>
    <message>
        <source>The connection broke. Try again; if it lasts, tell IT.</source>
        <translation>Ryšys nutrūko. Bandykite dar kartą; jei tai kartojasi, praneškite IT specialistams.</translation>
    </message>
    <message>
        <source>The server could not prove by its certificate that it is the right one. No password was sent. Ask IT for the certificate of the authority.</source>
        <translation>Serveris sertifikatu nepatvirtino, kad yra tikrasis. Slaptažodis neišsiųstas. Paprašykite IT specialistų sertifikavimo įstaigos sertifikato.</translation>
    </message>
    <message>
        <source>The server does not accept this user with this password.</source>
        <translation>Serveris nepriima šio naudotojo su šiuo slaptažodžiu.</translation>
    </message>
    <message>
        <source>The server does not answer. Try again later.</source>
        <translation>Serveris neatsako. Bandykite vėliau.</translation>
    </message>
    <message>
        <source>The server does not let this user into this database, or not do that there. Check both names; if they are right, ask IT.</source>
        <translation>Serveris neįleidžia šio naudotojo į šią duomenų bazę arba to joje neleidžia. Patikrinkite abu pavadinimus; jei jie teisingi, kreipkitės į IT.</translation>
    </message>
    <message>
        <source>The server does not offer a secured connection. Ask IT.</source>
        <translation>Serveris nesiūlo šifruoto ryšio. Kreipkitės į IT specialistus.</translation>
    </message>
    <message>
        <source>The server has no database of this name. Check it, or ask IT.</source>
        <translation>Serveryje nėra duomenų bazės tokiu pavadinimu. Patikrinkite jį arba kreipkitės į IT specialistus.</translation>
    </message>
    <message>
        <source>The server has no place left for another program. Ask IT.</source>
        <translation>Serveryje nebėra vietos dar vienai programai. Kreipkitės į IT specialistus.</translation>
    </message>
    <message>
        <source>This address cannot be read whole. Fill the fields in by hand.</source>
        <translation>Viso adreso suprasti nepavyko. Laukus užpildykite patys.</translation>
    </message>
    <message>
        <source>This database is newer than the program. Update the program here.</source>
        <translation>Ši duomenų bazė naujesnė už programą. Atnaujinkite programą šiame kompiuteryje.</translation>
    </message>
    <message>
        <source>This database is older than the program. Ask IT to run “queueapp-admin database migrate”.</source>
        <translation>Ši duomenų bazė senesnė už programą. Paprašykite IT specialistų įvykdyti „queueapp-admin database migrate“.</translation>
    </message>
    <message>
        <source>Use this data&amp;base</source>
        <translation>Naudoti šią duomenų &amp;bazę</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Naudotojas</translation>
    </message>
    <message>
        <source>Write the database&apos;s name.</source>
        <translation>Įrašykite duomenų bazės pavadinimą.</translation>
    </message>
    <message>
        <source>Write the server&apos;s name or address.</source>
        <translation>Įrašykite serverio pavadinimą arba adresą.</translation>
    </message>
    <message>
        <source>Write the user&apos;s name.</source>
        <translation>Įrašykite naudotojo vardą.</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>The password could not be kept on this computer: it has to be typed again in Settings → Shared database after the next start.</source>
        <translation>Slaptažodžio šiame kompiuteryje išsaugoti nepavyko: kitą kartą paleidus programą jį reikės įvesti iš naujo (Nuostatos → Bendra duomenų bazė).</translation>
    </message>
    <message>
        <source>This computer has no keyring: the password is kept in a file that only your user can read.</source>
        <translation>Šiame kompiuteryje nėra slaptažodžių saugyklos: slaptažodis laikomas faile, kurį gali skaityti tik Jūsų naudotojas.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Atsisakyti</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Counters</source>
        <translation>Langeliai</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Neatvyko</translation>
    </message>
    <message>
        <source>Did not come when called today</source>
        <translation>Šiandien pakviesti neatvyko</translation>
    </message>
    <message>
        <source>Nobody today.</source>
        <translation>Šiandien tokių nėra.</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Nieko nėra.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Atidėti klientai</translation>
    </message>
</context>
<context>
    <name>SignOn</name>
    <message>
        <source>Another hall or the demo…</source>
        <translation>Kita arba bandomoji salė…</translation>
    </message>
    <message>
        <source>Choose your counter.</source>
        <translation>Pasirinkite savo langelį.</translation>
    </message>
    <message>
        <source>Choose your name.</source>
        <translation>Pasirinkite savo vardą.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Neužimtas</translation>
    </message>
    <message>
        <source>Go on at “{counter}”</source>
        <translation>Tęsti darbą: {counter}</translation>
    </message>
    <message>
        <source>Hall set-up</source>
        <translation>Salės nuostatos</translation>
    </message>
    <message>
        <source>Issues tickets; needs no counter.</source>
        <translation>Išduoda bilietus; langelio nereikia.</translation>
    </message>
    <message>
        <source>Looks on and serves nobody, so needs no counter.</source>
        <translation>Tik stebi ir klientų neaptarnauja, todėl langelio nereikia.</translation>
    </message>
    <message>
        <source>No counter fits what you typed.</source>
        <translation>Tokio langelio nėra.</translation>
    </message>
    <message>
        <source>Nobody here is called that. An administrator can add you.</source>
        <translation>Tokio darbuotojo čia nėra. Jus gali pridėti administratorius.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atidarytas</translation>
    </message>
    <message>
        <source>Reception window</source>
        <translation>Registratūra</translation>
    </message>
    <message>
        <source>Sit down</source>
        <translation>Pradėti darbą</translation>
    </message>
    <message>
        <source>Sit down at “{counter}”</source>
        <translation>Pradėti darbą: {counter}</translation>
    </message>
    <message>
        <source>Take over “{counter}”…</source>
        <translation>Perimti: {counter}…</translation>
    </message>
    <message>
        <source>Type to find the counter</source>
        <translation>Ieškoti langelio</translation>
    </message>
    <message>
        <source>Type to find your name</source>
        <translation>Ieškoti savo vardo</translation>
    </message>
    <message>
        <source>Who are you, and where do you sit?</source>
        <translation>Pasirinkite save ir savo langelį</translation>
    </message>
    <message>
        <source>With a client</source>
        <translation>Aptarnauja</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jūs</translation>
    </message>
    <message>
        <source>Your counter</source>
        <translation>Jūsų langelis</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Jūsų vardas ir pavardė</translation>
    </message>
    <message>
        <source>Yours, open</source>
        <translation>Jūsų, atidarytas</translation>
    </message>
    <message>
        <source>now at “{counter}”</source>
        <translation>dabar dirba: {counter}</translation>
    </message>
    <message>
        <source>serves everything</source>
        <translation>visos paslaugos</translation>
    </message>
    <message>
        <source>{holder} has “{counter}” open.</source>
        <translation>{counter}: čia dabar dirba {holder}.</translation>
    </message>
    <message>
        <source>{person} has “{counter}” open already.</source>
        <translation>{counter}: čia jau dirba {person}.</translation>
    </message>
    <message>
        <source>{person} leaves “{other}” for it.</source>
        <translation>{person}: ankstesnis langelis ({other}) bus uždarytas.</translation>
    </message>
    <message>
        <source>{person} looks on and cannot serve clients.</source>
        <translation>{person}: gali tik stebėti, klientų neaptarnauja.</translation>
    </message>
    <message>
        <source>{person} serves clients at “{counter}”.</source>
        <translation>{person} aptarnaus klientus: {counter}.</translation>
    </message>
    <message>
        <source>{person} still has a client at “{other}”: go on there first.</source>
        <translation>{person} dar aptarnauja klientą kitur ({other}): pirmiausia baikite ten.</translation>
    </message>
</context>
<context>
    <name>SiteRow</name>
    <message>
        <source>A longer wait is marked in the list, so that staff see it.</source>
        <translation>Ilgiau laukiantys klientai sąraše pažymimi, kad darbuotojai juos matytų.</translation>
    </message>
    <message>
        <source>Clients should wait at most, minutes</source>
        <translation>Ilgiausias pageidaujamas laukimas, min.</translation>
    </message>
    <message>
        <source>It stands at the top of every screen.</source>
        <translation>Rodomas kiekvieno lango viršuje.</translation>
    </message>
    <message>
        <source>Name of the hall</source>
        <translation>Salės pavadinimas</translation>
    </message>
    <message>
        <source>Such as “Client service hall, Laisvės al. 96”</source>
        <translation>Pavyzdžiui, „Klientų aptarnavimo salė, Laisvės al. 96“</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Making the demo hall…</source>
        <translation>Kuriama bandomoji salė…</translation>
    </message>
    <message>
        <source>Queue and counters</source>
        <translation>Eilė ir langeliai</translation>
    </message>
    <message>
        <source>{name} [demo]</source>
        <translation>{name} [bandomoji]</translation>
    </message>
    <message>
        <source>{name} [replay]</source>
        <translation>{name} [kartojama diena]</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n not yet shared</source>
        <translation>
            <numerusform>%n klientas dar neišsiųstas</numerusform>
            <numerusform>%n klientai dar neišsiųsti</numerusform>
            <numerusform>%n klientų dar neišsiųsta</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed today by the hall&apos;s hours</source>
        <translation>Šiandien pagal salės darbo laiką nedirbama</translation>
    </message>
    <message>
        <source>Ctrl+? all keys</source>
        <translation>Ctrl+? visi klavišai</translation>
    </message>
    <message>
        <source>Data: server, {file} · fresh at {time}</source>
        <translation>Duomenys: serveris, {file} · atnaujinta {time}</translation>
    </message>
    <message>
        <source>Data: this computer, {file} · fresh at {time}</source>
        <translation>Duomenys: šis kompiuteris, {file} · atnaujinta {time}</translation>
    </message>
    <message>
        <source>Open round the clock</source>
        <translation>Dirbama visą parą</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>Dirbama iki {time}</translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>Choose another counter</source>
        <translation>Pasirinkti kitą langelį</translation>
    </message>
    <message>
        <source>Take over from {person}</source>
        <translation>Perimti langelį ({person})</translation>
    </message>
    <message>
        <source>{person} has “{counter}” open, with a client at the desk. If you take it over, that client is put on hold there, not lost, and can be taken back at once.</source>
        <translation>{counter}: čia dirba {person} ir dabar aptarnauja klientą. Jei langelį perimsite, klientas bus atidėtas, jis nedings ir jį bus galima iš karto aptarnauti toliau.</translation>
    </message>
    <message>
        <source>{person} has “{counter}” open, with nobody at the desk. If you take it over, {person} no longer has a counter and nothing else changes.</source>
        <translation>{counter}: čia dirba {person}, prie langelio kliento nėra. Jei langelį perimsite, {person} liks be langelio, daugiau niekas nepasikeis.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Another service</source>
        <translation>Dar viena paslauga</translation>
    </message>
    <message>
        <source>Back at the desk</source>
        <translation>Vėl prie langelio</translation>
    </message>
    <message>
        <source>Back in the queue</source>
        <translation>Grąžinta į eilę</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Pakviesta</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>Pakviesta dar kartą</translation>
    </message>
    <message>
        <source>Called back from hold</source>
        <translation>Pakviesta po atidėjimo</translation>
    </message>
    <message>
        <source>Called out of turn</source>
        <translation>Pakviesta be eilės</translation>
    </message>
    <message>
        <source>Came to the counter without a ticket</source>
        <translation>Atėjo prie langelio be bilieto</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Neatvyko</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Baigta</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Išėjo</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Pirmenybė</translation>
    </message>
    <message>
        <source>Priority taken back</source>
        <translation>Pirmenybė panaikinta</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Atidėta</translation>
    </message>
    <message>
        <source>Recorded as served away from the hall</source>
        <translation>Įrašyta kaip aptarnauta ne salėje</translation>
    </message>
    <message>
        <source>Service began</source>
        <translation>Pradėta aptarnauti</translation>
    </message>
    <message>
        <source>Taken at once</source>
        <translation>Priimta iš karto</translation>
    </message>
    <message>
        <source>Ticket given</source>
        <translation>Išduotas bilietas</translation>
    </message>
    <message>
        <source>Time corrected, marked inaccurate</source>
        <translation>Laikas pataisytas, pažymėtas kaip netikslus</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Perduota</translation>
    </message>
    <message>
        <source>Transferred to {name}</source>
        <translation>Perduota: {name}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Atšaukta</translation>
    </message>
</context>
<context>
    <name>TimerLabel</name>
    <message>
        <source>Longer than usual</source>
        <translation>Ilgiau nei įprastai</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>All</source>
        <translation>Visi</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Atėjo</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Kas aptarnavo</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Pakviesta</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Trukmė</translation>
    </message>
    <message>
        <source>Earlier days</source>
        <translation>Ankstesnių dienų</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Išėjo</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Neatvyko</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Rezultatas</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Aptarnauta</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Dar čia</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bilietas</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Laukė</translation>
    </message>
    <message>
        <source>left over from an earlier day</source>
        <translation>likęs iš ankstesnės dienos</translation>
    </message>
    <message>
        <source>time corrected, inaccurate</source>
        <translation>laikas pataisytas, netikslus</translation>
    </message>
</context>
<context>
    <name>TodayWindow</name>
    <message numerus="yes">
        <source>%n of {all} visits</source>
        <translation>
            <numerusform>Rodoma: %n iš {all}</numerusform>
            <numerusform>Rodoma: %n iš {all}</numerusform>
            <numerusform>Rodoma: %n iš {all}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n apsilankymas</numerusform>
            <numerusform>%n apsilankymai</numerusform>
            <numerusform>%n apsilankymų</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a visit to see its story</source>
        <translation>Pasirinkite apsilankymą ir pamatysite jo eigą</translation>
    </message>
    <message>
        <source>Client has left</source>
        <translation>Klientas išėjo</translation>
    </message>
    <message>
        <source>Client is back…</source>
        <translation>Klientas grįžo…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Correct the time…</source>
        <translation>Pataisyti laiką…</translation>
    </message>
    <message>
        <source>Find a ticket</source>
        <translation>Ieškoti bilieto</translation>
    </message>
    <message>
        <source>No visit fits. Clear the search or choose “All”.</source>
        <translation>Nieko nerasta. Išvalykite paiešką arba pasirinkite „Visi“.</translation>
    </message>
    <message>
        <source>No visits yet today. They appear here as tickets are given.</source>
        <translation>Šiandien apsilankymų dar nėra. Jie atsiras čia, kai bus išduota bilietų.</translation>
    </message>
    <message>
        <source>Ticket, such as A023 or 23</source>
        <translation>Bilietas, pavyzdžiui, A023 arba 23</translation>
    </message>
    <message>
        <source>Today&apos;s visits</source>
        <translation>Šios dienos apsilankymai</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>Undone: {ticket} – {state}</source>
        <translation>Atšaukta: {ticket} – {state}</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Apsilankymai</translation>
    </message>
    <message>
        <source>Which visits</source>
        <translation>Kurie apsilankymai</translation>
    </message>
    <message>
        <source>{ticket} has left</source>
        <translation>{ticket} išėjo</translation>
    </message>
    <message>
        <source>{ticket} waits again</source>
        <translation>{ticket} vėl laukia</translation>
    </message>
    <message>
        <source>{ticket}: time corrected, marked inaccurate</source>
        <translation>{ticket}: laikas pataisytas, pažymėtas kaip netikslus</translation>
    </message>
</context>
<context>
    <name>Touch</name>
    <message numerus="yes">
        <source>%n clients have been shared: {tickets}.</source>
        <translation>
            <numerusform>Perduotas %n klientas: {tickets}.</numerusform>
            <numerusform>Perduoti %n klientai: {tickets}.</numerusform>
            <numerusform>Perduota %n klientų: {tickets}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back in touch; everything here is fresh again.</source>
        <translation>Ryšys atkurtas; čia vėl rodomi naujausi duomenys.</translation>
    </message>
    <message>
        <source>Clients who were added meanwhile could not be shared.</source>
        <translation>Tuo metu įrašytų klientų į bendrą eilę išsiųsti nepavyko.</translation>
    </message>
    <message>
        <source>Out of touch with the server, so nobody can be served at once. Nothing was changed; the client can be added to the queue instead.</source>
        <translation>Nėra ryšio su serveriu, todėl iš karto aptarnauti negalima. Niekas nepakeista; galite įrašyti klientą į eilę.</translation>
    </message>
    <message>
        <source>Out of touch with the server, so this has to wait. Nothing was changed; try again once the server is back.</source>
        <translation>Nėra ryšio su serveriu, todėl teks palaukti. Niekas nepakeista; bandykite dar kartą, kai ryšys bus atkurtas.</translation>
    </message>
    <message>
        <source>The client can be added to the queue instead.</source>
        <translation>Galite įrašyti klientą į eilę.</translation>
    </message>
    <message>
        <source>The client was not added; what you typed is still here.</source>
        <translation>Klientas neįrašytas; ką įvedėte, tebėra čia.</translation>
    </message>
    <message>
        <source>{ticket} has been shared meanwhile, so nothing was withdrawn. If the client has gone, say so in the list.</source>
        <translation>{ticket} jau bendroje eilėje, todėl niekas neatšaukta. Jei klientas išėjo, pažymėkite tai sąraše.</translation>
    </message>
    <message>
        <source>{ticket} has been shared.</source>
        <translation>{ticket} jau bendroje eilėje.</translation>
    </message>
    <message>
        <source>{ticket} has been shared; the queue has the client as {number}.</source>
        <translation>{ticket} jau bendroje eilėje, ten šio kliento numeris yra {number}.</translation>
    </message>
    <message>
        <source>{ticket} is not yet shared: nobody can call the client until the server is back. Del withdraws the ticket.</source>
        <translation>{ticket} dar neišsiųstas: kol nėra ryšio su serveriu, kliento niekas negali pakviesti. Del atšaukia bilietą.</translation>
    </message>
    <message>
        <source>{ticket} was not taken in and stays in the list; Del withdraws it.</source>
        <translation>{ticket} nepriimtas ir lieka sąraše; Del jį atšaukia.</translation>
    </message>
    <message>
        <source>{ticket} was withdrawn</source>
        <translation>{ticket} atšauktas</translation>
    </message>
    <message>
        <source>{ticket} – not yet shared. The client keeps this number; the others see it as soon as the server is back.</source>
        <translation>{ticket} – dar neišsiųstas. Šis numeris klientui lieka; kiti jį matys, kai tik ryšys bus atkurtas.</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>! no counter open</source>
        <translation>! nėra atidaryto langelio</translation>
    </message>
    <message>
        <source>! nobody speaks {language}</source>
        <translation>! niekas nemoka: {language}</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>laukia %n</numerusform>
            <numerusform>laukia %n</numerusform>
            <numerusform>laukia %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kolegos</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Langeliai</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Paslaugos</translation>
    </message>
    <message>
        <source>calling {ticket}</source>
        <translation>kviečia {ticket}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>laisvas</translation>
    </message>
    <message>
        <source>needs {language}</source>
        <translation>reikia: {language}</translation>
    </message>
    <message>
        <source>nobody is there now</source>
        <translation>dabar nieko nėra</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>niekas nelaukia</translation>
    </message>
    <message>
        <source>not at a counter now</source>
        <translation>dabar ne prie langelio</translation>
    </message>
    <message>
        <source>serving {ticket}</source>
        <translation>aptarnauja {ticket}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>ta pati</translation>
    </message>
</context>
<context>
    <name>TransferSheet</name>
    <message>
        <source>Choose a service, a counter or a colleague.</source>
        <translation>Pasirinkite paslaugą, langelį arba kolegą.</translation>
    </message>
    <message>
        <source>No service, counter or colleague fits what you typed.</source>
        <translation>Tokios paslaugos, langelio ar kolegos nėra.</translation>
    </message>
    <message>
        <source>Note for the receiver</source>
        <translation>Pastaba kolegai</translation>
    </message>
    <message>
        <source>Place in the queue</source>
        <translation>Vieta eilėje</translation>
    </message>
    <message>
        <source>Service, counter or colleague</source>
        <translation>Paslauga, langelis arba kolega</translation>
    </message>
    <message>
        <source>So that the client need not say it again.</source>
        <translation>Kad klientui nereikėtų visko kartoti.</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Kam?</translation>
    </message>
    <message>
        <source>To: {name}</source>
        <translation>Kam: {name}</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Perduoti</translation>
    </message>
    <message>
        <source>Transfer {ticket}</source>
        <translation>Perduoti {ticket}</translation>
    </message>
    <message>
        <source>What is done, what is missing</source>
        <translation>Kas padaryta, ko trūksta</translation>
    </message>
</context>
<context>
    <name>VisitDetails</name>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>WalkInSheet</name>
    <message numerus="yes">
        <source>%n waiting for this counter: the ticket joins the queue.</source>
        <translation>
            <numerusform>Šio langelio laukia %n klientas: bilietas bus įrašytas į eilę.</numerusform>
            <numerusform>Šio langelio laukia %n klientai: bilietas bus įrašytas į eilę.</numerusform>
            <numerusform>Šio langelio laukia %n klientų: bilietas bus įrašytas į eilę.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the service</source>
        <translation>Pridėti paslaugą</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Įrašyti į eilę</translation>
    </message>
    <message>
        <source>Another service for {ticket}</source>
        <translation>Dar viena paslauga: {ticket}</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>Pasirinkite paslaugą.</translation>
    </message>
    <message>
        <source>Client without a ticket</source>
        <translation>Klientas be bilieto</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>Išduoti bilietą</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Pastaba (nebūtina)</translation>
    </message>
    <message>
        <source>Out of touch with the server: the client is added here, gets a number of this computer, and is shared by itself later.</source>
        <translation>Nėra ryšio su serveriu: klientas įrašomas šiame kompiuteryje, gauna jo suteiktą numerį, o atsiradus ryšiui savaime atsiras bendroje eilėje.</translation>
    </message>
    <message>
        <source>Serve now</source>
        <translation>Aptarnauti dabar</translation>
    </message>
    <message>
        <source>Serve now, out of turn</source>
        <translation>Aptarnauti dabar, be eilės</translation>
    </message>
    <message>
        <source>Service, or its letter</source>
        <translation>Paslauga arba jos raidė</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>An invented hall with a morning under way: 8 services, 5 counters, 7 staff and three months of history.</source>
        <translation>Išgalvota salė, kurioje jau įpusėjęs rytas: 8 paslaugos, 5 langeliai, 7 darbuotojai ir trijų mėnesių istorija.</translation>
    </message>
    <message>
        <source>Everything stays on this computer; no server is needed.</source>
        <translation>Viskas lieka šiame kompiuteryje; serverio nereikia.</translation>
    </message>
    <message>
        <source>It will be kept on the shared database {name}.</source>
        <translation>Ji bus laikoma bendroje duomenų bazėje {name}.</translation>
    </message>
    <message>
        <source>Keeps the queue of a client service hall in order.</source>
        <translation>Tvarko klientų aptarnavimo salės eilę.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kalba</translation>
    </message>
    <message>
        <source>Nothing in it is real, and nothing you do in it can do harm.</source>
        <translation>Nieko joje nėra tikro, todėl nieko nesugadinsite.</translation>
    </message>
    <message>
        <source>Open a hall on a shared server…</source>
        <translation>Atidaryti salę bendrame serveryje…</translation>
    </message>
    <message>
        <source>Open my hall</source>
        <translation>Atidaryti savo salę</translation>
    </message>
    <message>
        <source>Queue and counters</source>
        <translation>Eilė ir langeliai</translation>
    </message>
    <message>
        <source>Set up my hall</source>
        <translation>Paruošti savo salę</translation>
    </message>
    <message>
        <source>The hall that is set up on this computer, as you left it.</source>
        <translation>Šiame kompiuteryje paruošta salė – tokia, kokią palikote.</translation>
    </message>
    <message>
        <source>Try it with a demo hall</source>
        <translation>Išbandyti bandomąją salę</translation>
    </message>
    <message>
        <source>Two names to type, then you can serve. Hours, services and counters are filled in and can be changed now or later.</source>
        <translation>Įrašykite salės pavadinimą bei savo vardą ir galėsite aptarnauti. Darbo laikas, paslaugos ir langeliai jau surašyti, juos galima keisti dabar arba vėliau.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting · {wait}</source>
        <translation>
            <numerusform>laukia %n · {wait}</numerusform>
            <numerusform>laukia %n · {wait}</numerusform>
            <numerusform>laukia %n · {wait}</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague asked</source>
        <translation>Kolegos prašymu</translation>
    </message>
    <message>
        <source>A quick question</source>
        <translation>Trumpas klausimas</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administratorius</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Kita priežastis</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Dar viena paslauga</translation>
    </message>
    <message>
        <source>Answer in writing</source>
        <translation>Bus atsakyta raštu</translation>
    </message>
    <message>
        <source>At the client&apos;s home</source>
        <translation>Kliento namuose</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Į eilės galą</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Stebėtojas</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>Aptarnaujamas</translation>
    </message>
    <message>
        <source>By appointment</source>
        <translation>Išankstinė registracija</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Pakviestas</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Uždarytas</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>Counter staff</source>
        <translation>Langelio darbuotojas</translation>
    </message>
    <message>
        <source>Counter taken over</source>
        <translation>Langelis perimtas</translation>
    </message>
    <message>
        <source>Counter {name}</source>
        <translation>{name} langelis</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Kitur</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglų k.</translation>
    </message>
    <message>
        <source>Entitled by law</source>
        <translation>Pagal įstatymą</translation>
    </message>
    <message>
        <source>Fetching papers</source>
        <translation>Atneš dokumentus</translation>
    </message>
    <message>
        <source>Filling in a form</source>
        <translation>Pildo prašymą</translation>
    </message>
    <message>
        <source>Finishing up</source>
        <translation>Baigiami darbai</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Prancūzų k.</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Vokiečių k.</translation>
    </message>
    <message>
        <source>Health or disability</source>
        <translation>Sveikata ar negalia</translation>
    </message>
    <message>
        <source>In front</source>
        <translation>Į eilės pradžią</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>Ligoninėje</translation>
    </message>
    <message>
        <source>Information given</source>
        <translation>Suteikta informacija</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kalba</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Išėjo</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Lietuvių k.</translation>
    </message>
    <message>
        <source>Lithuanian sign language</source>
        <translation>Lietuvių gestų k.</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Pietūs</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Pasitarimas</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Neatvyko</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>Pertrauka</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Atidėtas</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizacija</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>Kiti darbai</translation>
    </message>
    <message>
        <source>Our mistake</source>
        <translation>Mūsų klaida</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>Trūksta dokumentų</translation>
    </message>
    <message>
        <source>Paying</source>
        <translation>Moka įmoką</translation>
    </message>
    <message>
        <source>Place by arrival</source>
        <translation>Pagal atvykimo laiką</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Lenkų k.</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Atidėta</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Laisvas</translation>
    </message>
    <message>
        <source>Referred elsewhere</source>
        <translation>Nukreipta kitur</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Atsisakyta aptarnauti</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Gyventojas</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Poilsis</translation>
    </message>
    <message>
        <source>Returning as agreed</source>
        <translation>Grįžo, kaip sutarta</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Rusų k.</translation>
    </message>
    <message>
        <source>SIGN</source>
        <translation>GESTŲ</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Aptarnautas</translation>
    </message>
    <message>
        <source>Service refused</source>
        <translation>Atsisakyta aptarnauti</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Išspręsta</translation>
    </message>
    <message>
        <source>Shift lead</source>
        <translation>Budintis vadovas</translation>
    </message>
    <message>
        <source>The client has come back</source>
        <translation>Klientas grįžo</translation>
    </message>
    <message>
        <source>Ticket by mistake</source>
        <translation>Bilietas per klaidą</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Perduota</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Nespėta aptarnauti</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainiečių k.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Laukia</translation>
    </message>
    <message>
        <source>Waiting for a colleague</source>
        <translation>Laukia kolegos</translation>
    </message>
    <message>
        <source>With a small child</source>
        <translation>Su mažu vaiku</translation>
    </message>
    <message>
        <source>counter {name}</source>
        <translation>{name} langelis</translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message numerus="yes">
        <source>%n place(s) to correct</source>
        <translation>
            <numerusform>Taisytina %n vieta</numerusform>
            <numerusform>Taisytinos %n vietos</numerusform>
            <numerusform>Taisytina %n vietų</numerusform>
        </translation>
    </message>
</context>
</TS>
