<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lt">
<context>
    <name>AbsenceSheet</name>
    <message>
        <source>2026-11-25, Monday, tomorrow</source>
        <translation>2026-11-25, rytoj</translation>
    </message>
    <message>
        <source>An absence is planned for that time already: {days}.</source>
        <translation>Tuo laiku nebuvimas darbe jau suplanuotas: {days}.</translation>
    </message>
    <message>
        <source>As the automatic reply says it: telephone, e-mail.</source>
        <translation>Taip bus rašoma automatiniame atsakyme: telefonas, el. paštas.</translation>
    </message>
    <message>
        <source>Choose a colleague</source>
        <translation>Pasirinkite kolegą</translation>
    </message>
    <message>
        <source>Choose who stands in.</source>
        <translation>Pasirinkite, kas pavaduos.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Pirma diena</translation>
    </message>
    <message>
        <source>How the substitute is reached</source>
        <translation>Kaip susisiekti su pavaduojančiu asmeniu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Paskutinė diena</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Plan an absence</source>
        <translation>Planuoti nebuvimą darbe</translation>
    </message>
    <message>
        <source>The last day must not come before the first.</source>
        <translation>Paskutinė diena negali būti ankstesnė už pirmą.</translation>
    </message>
    <message>
        <source>The last day of the absence</source>
        <translation>iki kada imtinai</translation>
    </message>
    <message>
        <source>The substitute is away too, {days}. Choose another if you can.</source>
        <translation>Pavaduojančio asmens tuo metu taip pat nebus ({days}). Jei galite, pasirinkite kitą.</translation>
    </message>
    <message>
        <source>Those days are over: nothing is left to plan.</source>
        <translation>Šios dienos jau praėjo: planuoti nebėra ko.</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Ko nebus darbe</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Kas pavaduos</translation>
    </message>
    <message>
        <source>Write a day, such as 2026-11-25, Monday or tomorrow.</source>
        <translation>Įrašykite dieną, pavyzdžiui, 2026-11-25, pirmadienį arba rytoj.</translation>
    </message>
    <message>
        <source>Write how the substitute is reached: the automatic reply says it.</source>
        <translation>Įrašykite, kaip susisiekti su pavaduojančiu asmeniu: tai bus automatiniame atsakyme.</translation>
    </message>
    <message numerus="yes">
        <source>{first} – {last}: %n days</source>
        <translation>
            <numerusform>{first} – {last}: %n diena</numerusform>
            <numerusform>{first} – {last}: %n dienos</numerusform>
            <numerusform>{first} – {last}: %n dienų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Absences</name>
    <message>
        <source>Contact</source>
        <translation>Kontaktai</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nuo</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Pavaduoja</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Iki</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>{who}, away: {first} – {last}. Substitute: {substitute}. {when}</source>
        <translation>{who}, nebuvimas darbe: {first} – {last}. Pavaduoja: {substitute}. {when}</translation>
    </message>
    <message>
        <source>○ To come</source>
        <translation>○ Numatyta</translation>
    </message>
    <message>
        <source>● Away now</source>
        <translation>● Dabar</translation>
    </message>
    <message>
        <source>✓ Over</source>
        <translation>✓ Baigėsi</translation>
    </message>
</context>
<context>
    <name>AbsencesWindow</name>
    <message>
        <source>Absences</source>
        <translation>Nebuvimas darbe</translation>
    </message>
    <message>
        <source>Automatic reply</source>
        <translation>Atsakymo tekstas</translation>
    </message>
    <message>
        <source>Away: {first} – {last}. Substitute: {substitute}, {contact}</source>
        <translation>Nebuvimas darbe: {first} – {last}. Pavaduoja: {substitute}, {contact}</translation>
    </message>
    <message>
        <source>Cancel the absence…</source>
        <translation>Atšaukti nebuvimą…</translation>
    </message>
    <message>
        <source>Choose an absence to see its automatic reply</source>
        <translation>Pasirinkite eilutę ir pamatysite automatinį atsakymą</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>No absence is planned. Plan one before somebody goes on leave.</source>
        <translation>Nieko nesuplanuota. Nebuvimą suplanuokite prieš darbuotojui išeinant atostogų.</translation>
    </message>
    <message>
        <source>Plan an absence…</source>
        <translation>Planuoti nebuvimą…</translation>
    </message>
    <message>
        <source>Switch the automatic reply on in the e-mail program before leaving.</source>
        <translation>Prieš išeidami el. pašto programoje įjunkite automatinį atsakymą.</translation>
    </message>
    <message>
        <source>The absence is cancelled. Switch the automatic reply off.</source>
        <translation>Nebuvimas atšauktas. Išjunkite automatinį atsakymą.</translation>
    </message>
    <message>
        <source>The absence is planned. Switch the automatic reply on in time.</source>
        <translation>Nebuvimas suplanuotas. Laiku įjunkite automatinį atsakymą.</translation>
    </message>
    <message>
        <source>While an absence lasts, callbacks and promised answers pass to the substitute by themselves; afterwards they come back.</source>
        <translation>Kol darbuotojo nėra, jo perskambinimai ir pažadėti atsakymai savaime pereina pavaduojančiam asmeniui, o vėliau grįžta.</translation>
    </message>
</context>
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
        <source>A few words on every public screen, and those that stand there</source>
        <translation>Keli žodžiai visuose salės ekranuose ir tai, kas juose rodoma</translation>
    </message>
    <message>
        <source>A new PIN for who forgot theirs, and the end of a lock-out</source>
        <translation>Duoti naują PIN kodą jį pamiršusiam arba atrakinti prisijungimą</translation>
    </message>
    <message>
        <source>Absences…</source>
        <translation>Nebuvimas darbe…</translation>
    </message>
    <message>
        <source>All actions…</source>
        <translation>Visi veiksmai…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Visi klavišai</translation>
    </message>
    <message>
        <source>All that is known of the chosen client</source>
        <translation>Visa informacija apie pasirinktą klientą</translation>
    </message>
    <message>
        <source>All that was promised: yours, the hall&apos;s, and what is done</source>
        <translation>Viskas, kas pažadėta klientams: Jūsų, visos salės ir jau atlikta</translation>
    </message>
    <message>
        <source>All visits of today: bring back, correct a time, look up</source>
        <translation>Visi šios dienos apsilankymai: grąžinti į eilę, pataisyti laiką, peržiūrėti</translation>
    </message>
    <message>
        <source>Announcement to the hall…</source>
        <translation>Pranešimas salei…</translation>
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
        <source>Ask the client, take the caller&apos;s number, or serve the call</source>
        <translation>Paklausti kliento, užrašyti skambinančiojo numerį arba aptarnauti telefonu</translation>
    </message>
    <message>
        <source>Asking, informing, finishing</source>
        <translation>Poreikis, informacija, pabaiga</translation>
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
        <source>Back to the rules of the work as usual</source>
        <translation>Grįžti prie įprasto darbo taisyklių</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Atsarginės kopijos…</translation>
    </message>
    <message>
        <source>Begin a new ticket: type the service or its letter</source>
        <translation>Įrašyti paslaugą arba jos raidę naujam bilietui</translation>
    </message>
    <message>
        <source>Break or other work…</source>
        <translation>Pertrauka ar kiti darbai…</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Kviesti vėl</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Perskambinti</translation>
    </message>
    <message>
        <source>Call dropped</source>
        <translation>Skambutis nutrūko</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Kviesti pagalbą</translation>
    </message>
    <message>
        <source>Call the client chosen in the list; out of turn with a reason</source>
        <translation>Kviesti sąraše pasirinktą klientą; be eilės – nurodžius priežastį</translation>
    </message>
    <message>
        <source>Call the client who was promised a call</source>
        <translation>Paskambinti klientui, kuriam pažadėta perskambinti</translation>
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
        <source>Callbacks and answers…</source>
        <translation>Perskambinimai ir atsakymai…</translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation>Keisti savo PIN kodą…</translation>
    </message>
    <message>
        <source>Choose another PIN or password to sign in with</source>
        <translation>Pasirinkti kitą PIN kodą arba slaptažodį</translation>
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
        <source>Client is back…</source>
        <translation>Klientas grįžo…</translation>
    </message>
    <message>
        <source>Close later today, with a reason; everything follows</source>
        <translation>Šiandien darbo laiką baigti vėliau, nurodžius priežastį</translation>
    </message>
    <message>
        <source>Close the counter and sign out</source>
        <translation>Uždaryti langelį ir atsijungti</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>Užbaigti dieną…</translation>
    </message>
    <message>
        <source>Copy a phrase</source>
        <translation>Kopijuoti frazę</translation>
    </message>
    <message>
        <source>Copy what to say; pressed again, the next phrase</source>
        <translation>Nukopijuoti, ką sakyti; paspaudus dar kartą – kitą frazę</translation>
    </message>
    <message>
        <source>Cover the screen until you are back; a client stays at the desk</source>
        <translation>Uždengti ekraną, kol grįšite; klientas lieka prie langelio</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Išsamiau</translation>
    </message>
    <message>
        <source>Done with the list</source>
        <translation>Sąrašas atliktas</translation>
    </message>
    <message>
        <source>Every counter and queue at a glance, and what to do about them</source>
        <translation>Visi langeliai ir eilės viename lange ir ką galima padaryti</translation>
    </message>
    <message>
        <source>Find a ticket</source>
        <translation>Ieškoti bilieto</translation>
    </message>
    <message>
        <source>Find anything that can be done here by a few letters</source>
        <translation>Įrašius kelias raides rasti, ką čia galima padaryti</translation>
    </message>
    <message>
        <source>Find the rule for what is going on: two letters and Enter</source>
        <translation>Rasti taisyklę pagal situaciją: dvi raidės ir Enter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Baigti</translation>
    </message>
    <message>
        <source>For a day without power: print the list ahead, enter it afterwards</source>
        <translation>Jei dingtų elektra: sąrašą atspausdinti iš anksto, vėliau suvesti</translation>
    </message>
    <message>
        <source>Forecasts and what came…</source>
        <translation>Prognozės ir rezultatai…</translation>
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
        <source>Go on to the rules for the next part of serving</source>
        <translation>Pereiti prie kitos aptarnavimo dalies taisyklių</translation>
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
        <source>History…</source>
        <translation>Istorija…</translation>
    </message>
    <message>
        <source>How many will be called…</source>
        <translation>Kiek klientų spėsime…</translation>
    </message>
    <message>
        <source>How well the promises before closing were kept, by day</source>
        <translation>Kaip kasdien pasitvirtino darbo pabaigos prognozės</translation>
    </message>
    <message>
        <source>Leave reception to somebody else</source>
        <translation>Užleisti registratūrą kitam darbuotojui</translation>
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
        <source>Look a key up, or change it</source>
        <translation>Rasti klavišą arba jį pakeisti</translation>
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
        <source>More of the rule</source>
        <translation>Visa taisyklė</translation>
    </message>
    <message>
        <source>My day…</source>
        <translation>Mano diena…</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Naujas bilietas</translation>
    </message>
    <message>
        <source>Next client</source>
        <translation>Kitas klientas</translation>
    </message>
    <message>
        <source>Next rule that fits</source>
        <translation>Kita tinkama taisyklė</translation>
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
        <source>One more counter, a break moved, longer hours: what it brings</source>
        <translation>Dar vienas langelis, perkelta pertrauka, ilgesnis darbas: ką tai duotų</translation>
    </message>
    <message>
        <source>PINs of staff…</source>
        <translation>Darbuotojų PIN kodai…</translation>
    </message>
    <message>
        <source>Paper list…</source>
        <translation>Popierinis sąrašas…</translation>
    </message>
    <message>
        <source>Personal data…</source>
        <translation>Asmens duomenys…</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefonas</translation>
    </message>
    <message>
        <source>Print the ticket again</source>
        <translation>Spausdinti bilietą dar kartą</translation>
    </message>
    <message>
        <source>Print the ticket of the chosen client once more</source>
        <translation>Dar kartą atspausdinti pasirinkto kliento bilietą</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Pirmenybė…</translation>
    </message>
    <message>
        <source>Promise an answer by e-mail or in writing</source>
        <translation>Pažadėti atsakyti el. paštu arba raštu</translation>
    </message>
    <message>
        <source>Promise an answer…</source>
        <translation>Pažadėti atsakymą…</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Atidėti</translation>
    </message>
    <message>
        <source>Put the chosen client who did not come in the queue</source>
        <translation>Grąžinti į eilę pasirinktą neatvykusį klientą</translation>
    </message>
    <message>
        <source>Put the short list away, or say that the new rules are read</source>
        <translation>Paslėpti trumpąjį sąrašą arba pažymėti, kad susipažinote su naujomis taisyklėmis</translation>
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
        <source>Rules</source>
        <translation>Taisyklės</translation>
    </message>
    <message>
        <source>Say to each who waits what to expect before closing</source>
        <translation>Kiekvienam laukiančiam pasakyti, ko tikėtis iki darbo pabaigos</translation>
    </message>
    <message>
        <source>Screens and tickets…</source>
        <translation>Ekranai ir bilietai…</translation>
    </message>
    <message>
        <source>See who is still open, say what became of each, end the day</source>
        <translation>Peržiūrėti neužbaigtus apsilankymus ir užbaigti dieną</translation>
    </message>
    <message>
        <source>Service standard…</source>
        <translation>Aptarnavimo standartas…</translation>
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
        <source>Show the other rules that fit this moment, one by one</source>
        <translation>Po vieną rodyti kitas dabar tinkamas taisykles</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Atsijungti</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>Situacijos</translation>
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
        <source>Stay open longer…</source>
        <translation>Dirbti ilgiau…</translation>
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
        <source>Tell those waiting…</source>
        <translation>Informuoti laukiančius…</translation>
    </message>
    <message>
        <source>The call broke off: it is called back if the number is known</source>
        <translation>Ryšys nutrūko: jei numeris žinomas, bus perskambinta</translation>
    </message>
    <message>
        <source>The called client did not come</source>
        <translation>Pakviestas klientas neatėjo</translation>
    </message>
    <message>
        <source>The cards that staff see: their wording, versions, readers</source>
        <translation>Darbuotojams rodomos taisyklės: tekstai, versijos, kas susipažino</translation>
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
        <source>The hall now…</source>
        <translation>Salė dabar…</translation>
    </message>
    <message>
        <source>The phone rings</source>
        <translation>Skamba telefonas</translation>
    </message>
    <message>
        <source>The record…</source>
        <translation>Veiksmų žurnalas…</translation>
    </message>
    <message>
        <source>The service has ended: note the outcome</source>
        <translation>Aptarnavimas baigtas: pažymėti rezultatą</translation>
    </message>
    <message>
        <source>The shift lead and the colleagues see at once who needs help</source>
        <translation>Budintis vadovas ir kolegos iš karto mato, kam reikia pagalbos</translation>
    </message>
    <message>
        <source>The situation is over</source>
        <translation>Situacija baigėsi</translation>
    </message>
    <message>
        <source>Ticket printer…</source>
        <translation>Bilietų spausdintuvas…</translation>
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
        <source>What clients see and hear: screens, notices, kiosk, tickets</source>
        <translation>Ką mato ir girdi klientai: ekranai, skelbimai, terminalas, bilietai</translation>
    </message>
    <message>
        <source>What goes tonight; find, hand out or delete a person&apos;s data</source>
        <translation>Kas ištrinama šiąnakt; rasti, išduoti arba ištrinti asmens duomenis</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>O jeigu…</translation>
    </message>
    <message>
        <source>What the forecast rests on, and what its words mean</source>
        <translation>Kuo remiasi prognozė ir ką reiškia jos žodžiai</translation>
    </message>
    <message>
        <source>What to do, what not to do, and the steps</source>
        <translation>Ką daryti, ko nedaryti ir kokie žingsniai</translation>
    </message>
    <message>
        <source>When it is crowded, who waits too long and why; reports</source>
        <translation>Kada klientų daugiausia, kas ir kodėl laukia per ilgai; ataskaitos</translation>
    </message>
    <message>
        <source>When you leave today, and your breaks</source>
        <translation>Kada šiandien baigiate darbą ir kada Jūsų pertraukos</translation>
    </message>
    <message>
        <source>Where tickets are printed from this PC, and on what paper</source>
        <translation>Kur ir ant kokio popieriaus spausdinami bilietai iš šio kompiuterio</translation>
    </message>
    <message>
        <source>Who did what and when, and whether it is as it was written</source>
        <translation>Kas, ką ir kada padarė ir ar įrašai nepakeisti</translation>
    </message>
    <message>
        <source>Who is away, and who stands in for them</source>
        <translation>Ko nėra darbe ir kas pavaduoja</translation>
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
    <name>AddDay</name>
    <message>
        <source>Add a date with hours of its own</source>
        <translation>Pridėti datą su kitu darbo laiku</translation>
    </message>
    <message>
        <source>Add this date</source>
        <translation>Pridėti datą</translation>
    </message>
    <message>
        <source>Such as 2026-12-30, 30 December or Friday.</source>
        <translation>Pavyzdžiui, 2026-12-30, gruodžio 30 arba penktadienis.</translation>
    </message>
    <message>
        <source>That day is over. Write a date that is yet to come.</source>
        <translation>Ši diena jau praėjo. Įrašykite būsimą datą.</translation>
    </message>
    <message>
        <source>That is too far ahead. Write a date within the next five years.</source>
        <translation>Per toli. Įrašykite datą per artimiausius penkerius metus.</translation>
    </message>
    <message>
        <source>Write a date, such as 2026-12-30.</source>
        <translation>Įrašykite datą, pavyzdžiui, 2026-12-30.</translation>
    </message>
</context>
<context>
    <name>AllAtOnce</name>
    <message>
        <source>! The queue or the forecast has changed since.</source>
        <translation>! Per tą laiką pasikeitė eilė arba prognozė.</translation>
    </message>
    <message>
        <source>Show anew</source>
        <translation>Atnaujinti</translation>
    </message>
</context>
<context>
    <name>AmendSheet</name>
    <message>
        <source>Address</source>
        <translation>Adresas</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Kitas numeris</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>El. paštas</translation>
    </message>
    <message>
        <source>E-mail (optional)</source>
        <translation>El. paštas (nebūtina)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Taisyti</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vardas ir pavardė</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Change something, or close this.</source>
        <translation>Dar niekas nepakeista. Ką nors pakeiskite arba uždarykite langą.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Klausimas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Somebody has changed the question since; it stands here as it is now. You had written: “{text}”</source>
        <translation>Kitas darbuotojas tuo metu pakeitė klausimą; čia jis toks, koks yra dabar. Jūs buvote įrašę: „{text}“</translation>
    </message>
    <message>
        <source>The question is longer than one line can be. Shorten it.</source>
        <translation>Klausimas per ilgas vienai eilutei. Sutrumpinkite jį.</translation>
    </message>
    <message>
        <source>Write where the answer goes.</source>
        <translation>Įrašykite, kur siųsti atsakymą.</translation>
    </message>
    <message>
        <source>empty: {number} stays</source>
        <translation>palikus tuščią, lieka {number}</translation>
    </message>
</context>
<context>
    <name>AnnounceDesk</name>
    <message>
        <source>It is on the screens for {time}. “Announcement to the hall” ends it.</source>
        <translation>Bus rodoma ekranuose ({time}). Nuimti galima lange „Pranešimas salei“.</translation>
    </message>
    <message>
        <source>{ticket} is called again: {counter}.</source>
        <translation>{ticket} vėl kviečiamas: {counter}.</translation>
    </message>
</context>
<context>
    <name>AnnouncedTexts</name>
    <message>
        <source>Nothing is announced now.</source>
        <translation>Dabar pranešimų nėra.</translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message>
        <source>Record that these clients were told this, and no others</source>
        <translation>Įrašyti, kad tai pasakyta šiems klientams ir niekam kitam</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Pasakyta</translation>
    </message>
    <message>
        <source>Said to these: {clients}</source>
        <translation>Pasakyta: {clients}</translation>
    </message>
</context>
<context>
    <name>AnnouncementForm</name>
    <message>
        <source>In English</source>
        <translation>Angliškai</translation>
    </message>
    <message>
        <source>In Lithuanian</source>
        <translation>Lietuviškai</translation>
    </message>
    <message>
        <source>It stands for</source>
        <translation>Kiek laiko rodyti</translation>
    </message>
    <message>
        <source>Left empty, the Lithuanian text stands for both.</source>
        <translation>Palikus tuščią, rodomas tik lietuviškas tekstas.</translation>
    </message>
    <message>
        <source>Quiet hours: it is shown, without the chime.</source>
        <translation>Tylios valandos: pranešimas bus parodytas be garso signalo.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n character(s): shorten it.</source>
        <translation>
            <numerusform>Telpa %n ženklas: sutrumpinkite.</numerusform>
            <numerusform>Telpa %n ženklai: sutrumpinkite.</numerusform>
            <numerusform>Telpa %n ženklų: sutrumpinkite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what everybody is to know.</source>
        <translation>Parašykite, ką visi turi žinoti.</translation>
    </message>
</context>
<context>
    <name>AnnouncementSheet</name>
    <message>
        <source>Announce</source>
        <translation>Paskelbti</translation>
    </message>
    <message>
        <source>Announcement to the hall</source>
        <translation>Pranešimas salei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Everybody in the hall reads it on every screen at once, with a chime.</source>
        <translation>Pranešimas su garso signalu iš karto rodomas visuose salės ekranuose.</translation>
    </message>
    <message>
        <source>On the screens now</source>
        <translation>Dabar ekranuose</translation>
    </message>
</context>
<context>
    <name>AnotherDaySheet</name>
    <message>
        <source>8 of 10 who came at that hour waited: up to {wait}</source>
        <translation>8 iš 10 tuo metu atėjusių laukė ne ilgiau kaip {wait}</translation>
    </message>
    <message>
        <source>Comes another day</source>
        <translation>Ateis kitą dieną</translation>
    </message>
    <message>
        <source>No hour of the next days is known to be quiet.</source>
        <translation>Ramių valandų artimiausiomis dienomis nežinoma.</translation>
    </message>
    <message>
        <source>No particular hour</source>
        <translation>Bet kuriuo metu</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Pastaba (nebūtina)</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ramios valandos</translation>
    </message>
    <message>
        <source>The ticket ends here: the client was told and goes on otherwise.</source>
        <translation>Bilietas užbaigiamas: klientas informuotas, reikalą tęs kitą dieną.</translation>
    </message>
    <message>
        <source>{ticket} comes another day</source>
        <translation>{ticket} ateis kitą dieną</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Agreed day</source>
        <translation>Sutarta diena</translation>
    </message>
    <message>
        <source>An e-mail address looks like name@example.lt. Correct it.</source>
        <translation>El. pašto adresas turi būti toks: vardas@pavyzdys.lt. Pataisykite jį.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Nesvarbu</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Laikas</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>El. paštu</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Iki kada</translation>
    </message>
    <message>
        <source>Client&apos;s name (optional)</source>
        <translation>Kliento vardas (nebūtina)</translation>
    </message>
    <message>
        <source>Due {day}, {time}</source>
        <translation>Terminas: {day}, {time}</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>El. pašto adresas</translation>
    </message>
    <message>
        <source>For {ticket}</source>
        <translation>Klientas {ticket}</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Kaip</translation>
    </message>
    <message>
        <source>In writing, by post</source>
        <translation>Raštu</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Gauta</translation>
    </message>
    <message>
        <source>It is due 24 hours after it arrived.</source>
        <translation>Atsakyti reikia per 24 valandas nuo gavimo.</translation>
    </message>
    <message>
        <source>It is due at the end of that working day.</source>
        <translation>Atsakyti reikia iki tos dienos darbo laiko pabaigos.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kalba</translation>
    </message>
    <message>
        <source>Me ({name})</source>
        <translation>Aš ({name})</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nenurodyta</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Pašto adresas</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Pažadėti</translation>
    </message>
    <message>
        <source>Promise an answer</source>
        <translation>Pažadėti atsakymą</translation>
    </message>
    <message>
        <source>Question (optional)</source>
        <translation>Klausimas (nebūtina)</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>That day is over. Agree on a later one.</source>
        <translation>Ši diena jau praėjo. Sutarkite vėlesnę.</translation>
    </message>
    <message>
        <source>That day&apos;s work is over. Agree on a later day.</source>
        <translation>Tos dienos darbo laikas jau baigėsi. Sutarkite vėlesnę dieną.</translation>
    </message>
    <message>
        <source>That time is still to come.</source>
        <translation>Šis laikas dar neatėjo.</translation>
    </message>
    <message>
        <source>The client wrote an e-mail</source>
        <translation>Klientas parašė el. laišką</translation>
    </message>
    <message>
        <source>The last working day before it is over. Agree on a later day.</source>
        <translation>Paskutinė darbo diena prieš ją jau baigėsi. Sutarkite vėlesnę dieną.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Šiandien</translation>
    </message>
    <message>
        <source>We agreed on a day</source>
        <translation>Sutarėme dieną</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Kas atsakys</translation>
    </message>
    <message>
        <source>Write a day, such as tomorrow, Friday or 2026-11-25.</source>
        <translation>Įrašykite dieną, pavyzdžiui, rytoj, penktadienį arba 2026-11-25.</translation>
    </message>
    <message>
        <source>Write the address that the answer goes to.</source>
        <translation>Įrašykite adresą, kuriuo siųsti atsakymą.</translation>
    </message>
    <message>
        <source>Write the client&apos;s e-mail address.</source>
        <translation>Įrašykite kliento el. pašto adresą.</translation>
    </message>
    <message>
        <source>Write the day that you agreed on.</source>
        <translation>Įrašykite sutartą dieną.</translation>
    </message>
    <message>
        <source>Write when it arrived, such as 9:30.</source>
        <translation>Įrašykite, kada gauta, pavyzdžiui, 9:30.</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Vakar</translation>
    </message>
    <message>
        <source>tomorrow, Friday, 2026-11-25</source>
        <translation>rytoj, pirmadienį</translation>
    </message>
    <message>
        <source>{day} is no working day: the last one before it counts.</source>
        <translation>{day} – ne darbo diena: galioja paskutinė darbo diena prieš ją.</translation>
    </message>
</context>
<context>
    <name>AnsweredSheet</name>
    <message>
        <source>Answered</source>
        <translation>Atsakyta</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Pastaba (nebūtina)</translation>
    </message>
    <message>
        <source>Number of the letter, what was sent</source>
        <translation>Rašto numeris, kas išsiųsta</translation>
    </message>
</context>
<context>
    <name>ArrowRows</name>
    <message>
        <source>no arrow</source>
        <translation>be rodyklės</translation>
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
        <source>A backup is made by itself at the start of each day. The last 14 of each kind are kept, for as long as the hall keeps backups, in a folder beside its file.</source>
        <translation>Kiekvienos dienos pradžioje atsarginė kopija sukuriama savaime. Aplanke šalia salės failo laikoma po 14 naujausių kiekvienos rūšies kopijų, bet ne ilgiau už salės nustatytą saugojimo terminą.</translation>
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
        <source>record {end}</source>
        <translation>veiksmų žurnalas: {end}</translation>
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
    <name>Beside</name>
    <message>
        <source>From now on you sign in with your new PIN or password.</source>
        <translation>Nuo šiol prisijungsite įvesdami naująjį PIN kodą arba slaptažodį.</translation>
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
    <name>CallSteps</name>
    <message numerus="yes">
        <source>%n line(s) on promises deleted</source>
        <translation>
            <numerusform>Ištrinta %n pažadų eilutė</numerusform>
            <numerusform>Ištrintos %n pažadų eilutės</numerusform>
            <numerusform>Ištrinta %n pažadų eilučių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on visits deleted</source>
        <translation>
            <numerusform>Ištrinta %n apsilankymo pastaba</numerusform>
            <numerusform>Ištrintos %n apsilankymų pastabos</numerusform>
            <numerusform>Ištrinta %n apsilankymų pastabų</numerusform>
        </translation>
    </message>
    <message>
        <source>Absence planned</source>
        <translation>Suplanuotas nebuvimas darbe</translation>
    </message>
    <message>
        <source>Absence taken back</source>
        <translation>Atšauktas nebuvimas darbe</translation>
    </message>
    <message>
        <source>Answer promised</source>
        <translation>Pažadėtas atsakymas</translation>
    </message>
    <message>
        <source>Call of a known caller taken down</source>
        <translation>Užrašytas jau žinomo kliento skambutis</translation>
    </message>
    <message>
        <source>Call taken down</source>
        <translation>Užrašytas skambutis</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Perskambinta</translation>
    </message>
    <message>
        <source>Client told that the letter came</source>
        <translation>Klientui pranešta, kad laiškas gautas</translation>
    </message>
    <message>
        <source>Contacts deleted</source>
        <translation>Ištrinti kontaktai</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Pratęsta</translation>
    </message>
    <message>
        <source>Extended until {time}</source>
        <translation>Pratęsta iki {time}</translation>
    </message>
    <message>
        <source>Full number looked at</source>
        <translation>Peržiūrėtas visas numeris</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Perduota</translation>
    </message>
    <message>
        <source>Handed over to {name}</source>
        <translation>Perduota: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Number, name and question of %n client(s) deleted</source>
        <translation>
            <numerusform>Ištrinti %n kliento duomenys: numeris, vardas ir klausimas</numerusform>
            <numerusform>Ištrinti %n klientų duomenys: numeriai, vardai ir klausimai</numerusform>
            <numerusform>Ištrinti %n klientų duomenys: numeriai, vardai ir klausimai</numerusform>
        </translation>
    </message>
    <message>
        <source>Service on the phone began</source>
        <translation>Pradėta aptarnauti telefonu</translation>
    </message>
    <message>
        <source>The line was cut</source>
        <translation>Ryšys nutrūko</translation>
    </message>
    <message>
        <source>The phone rang</source>
        <translation>Skambėjo telefonas</translation>
    </message>
    <message>
        <source>What was taken down put right</source>
        <translation>Pataisyti užrašyti duomenys</translation>
    </message>
    <message numerus="yes">
        <source>Where %n absent colleague(s) were reached deleted</source>
        <translation>
            <numerusform>Ištrinti %n nesančio kolegos kontaktai</numerusform>
            <numerusform>Ištrinti %n nesančių kolegų kontaktai</numerusform>
            <numerusform>Ištrinti %n nesančių kolegų kontaktai</numerusform>
        </translation>
    </message>
    <message>
        <source>the person&apos;s data is deleted</source>
        <translation>asmens duomenys ištrinti</translation>
    </message>
    <message>
        <source>{name}, {first} – {last}, {substitute} stands in</source>
        <translation>{name}, {first} – {last}, pavaduoja {substitute}</translation>
    </message>
</context>
<context>
    <name>CallStory</name>
    <message numerus="yes">
        <source>%n earlier from this number</source>
        <translation>
            <numerusform>Anksčiau iš šio numerio: %n</numerusform>
            <numerusform>Anksčiau iš šio numerio: %n</numerusform>
            <numerusform>Anksčiau iš šio numerio: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: dial it on the phone</source>
        <translation>Nukopijuota: surinkite telefone</translation>
    </message>
    <message>
        <source>Dialled</source>
        <translation>Renkama</translation>
    </message>
    <message>
        <source>No question was noted.</source>
        <translation>Klausimas neužrašytas.</translation>
    </message>
    <message numerus="yes">
        <source>Number, name and question are deleted %n days after it is done.</source>
        <translation>
            <numerusform>Numeris, vardas ir klausimas bus ištrinti praėjus %n dienai nuo atlikimo.</numerusform>
            <numerusform>Numeris, vardas ir klausimas bus ištrinti praėjus %n dienoms nuo atlikimo.</numerusform>
            <numerusform>Numeris, vardas ir klausimas bus ištrinti praėjus %n dienų nuo atlikimo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken down {when}</source>
        <translation>Užrašyta {when}</translation>
    </message>
    <message>
        <source>The client asks for confidential information.</source>
        <translation>Klientas prašo konfidencialios informacijos.</translation>
    </message>
</context>
<context>
    <name>CallbackSheet</name>
    <message>
        <source>Call {ticket} back</source>
        <translation>Perskambinti {ticket}</translation>
    </message>
    <message>
        <source>Promise a callback</source>
        <translation>Pažadėti perskambinti</translation>
    </message>
    <message>
        <source>The client goes home and is called: the note on the ticket goes with the callback.</source>
        <translation>Klientas eina namo, jam bus perskambinta: bilieto pastaba perkeliama prie perskambinimo.</translation>
    </message>
</context>
<context>
    <name>CallingPanel</name>
    <message>
        <source>Back</source>
        <translation>Atgal</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Perskambinti</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Skambinti</translation>
    </message>
    <message>
        <source>How did the call go?</source>
        <translation>Kaip baigėsi skambutis?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>No call was made</source>
        <translation>Neskambinta</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ne dabar</translation>
    </message>
    <message>
        <source>Note on the call</source>
        <translation>Pastaba apie skambutį</translation>
    </message>
    <message>
        <source>Note on the call, in one line (optional)</source>
        <translation>Pastaba apie skambutį, viena eilute (nebūtina)</translation>
    </message>
    <message>
        <source>Say how the call went. If you did not call, press Esc once more.</source>
        <translation>Pažymėkite, kaip baigėsi skambutis. Jei neskambinote, dar kartą paspauskite Esc.</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Bring it back</source>
        <translation>Grąžinti</translation>
    </message>
    <message>
        <source>What you had typed of a call is here again.</source>
        <translation>Neišsaugotas skambučio įrašas vėl čia.</translation>
    </message>
    <message>
        <source>What you typed of the call was put away.</source>
        <translation>Neišsaugotas skambučio įrašas paslėptas.</translation>
    </message>
</context>
<context>
    <name>CancelSheet</name>
    <message>
        <source>Cancel the absence</source>
        <translation>Atšaukti nebuvimą</translation>
    </message>
    <message>
        <source>Cancel this absence?</source>
        <translation>Atšaukti šį nebuvimą darbe?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Palikti</translation>
    </message>
    <message>
        <source>What has passed to the substitute comes back at once.</source>
        <translation>Tai, kas perėjo pavaduojančiam asmeniui, iš karto sugrįš.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Copy picture</source>
        <translation>Kopijuoti diagramą</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Įrašyti diagramą…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Rodyti viską</translation>
    </message>
</context>
<context>
    <name>CaptureLine</name>
    <message>
        <source>Confidential</source>
        <translation>Konfidencialu</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kalba</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vardas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numeris</translation>
    </message>
    <message>
        <source>Only after identity is established: come in and/or ask in writing.</source>
        <translation>Tik nustačius asmens tapatybę: atvykti ir (ar) klausti raštu.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Klausimas</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefono numeris</translation>
    </message>
    <message>
        <source>The caller asks for confidential information</source>
        <translation>Skambinantysis prašo konfidencialios informacijos</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>A card of your own</source>
        <translation>Jūsų pačių taisyklė</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Angliškai</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Lietuviškai</translation>
    </message>
    <message>
        <source>Pages of the card</source>
        <translation>Taisyklės dalys</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Frazės</translation>
    </message>
    <message>
        <source>Row {row} of the standard</source>
        <translation>Standarto {row} punktas</translation>
    </message>
    <message>
        <source>When it is shown</source>
        <translation>Kada rodoma</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>(no title yet)</source>
        <translation>(dar be pavadinimo)</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Taisyklės</translation>
    </message>
    <message>
        <source>Find a card</source>
        <translation>Ieškoti taisyklės</translation>
    </message>
    <message>
        <source>No card fits. Clear the search.</source>
        <translation>Tokios taisyklės nėra. Išvalykite paiešką.</translation>
    </message>
    <message>
        <source>Row, title or words</source>
        <translation>Punktas, pavadinimas ar žodis</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>pakeista</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>paslėpta</translation>
    </message>
    <message>
        <source>own</source>
        <translation>sava</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>taisytina</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Copied: {phrase}</source>
        <translation>Nukopijuota: {phrase}</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Mažiau</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Daugiau</translation>
    </message>
    <message>
        <source>More on this rule</source>
        <translation>Daugiau apie šią taisyklę</translation>
    </message>
    <message>
        <source>Put the rest of this rule away</source>
        <translation>Slėpti kitą taisyklės dalį</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Taisyklė</translation>
    </message>
    <message>
        <source>There is no rule for this moment.</source>
        <translation>Šiam momentui taisyklės nėra.</translation>
    </message>
    <message>
        <source>What to do, what not to, and the steps</source>
        <translation>Ką daryti, ko nedaryti ir kokie žingsniai</translation>
    </message>
    <message>
        <source>our own</source>
        <translation>mūsų</translation>
    </message>
</context>
<context>
    <name>CatchSheet</name>
    <message>
        <source>Enter does it; Esc leaves all as it is.</source>
        <translation>Enter patvirtina, Esc palieka viską, kaip yra.</translation>
    </message>
    <message>
        <source>It can be done from the menus and buttons all the same</source>
        <translation>Tai ir toliau bus galima atlikti per meniu ir mygtukais</translation>
    </message>
    <message>
        <source>New key for “{name}”</source>
        <translation>Naujas klavišas: „{name}“</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Be klavišo</translation>
    </message>
    <message>
        <source>Press the new key. Esc leaves it as it is.</source>
        <translation>Paspauskite naują klavišą. Esc palieka, kaip yra.</translation>
    </message>
    <message>
        <source>Swap the keys</source>
        <translation>Sukeisti</translation>
    </message>
    <message>
        <source>Take the key</source>
        <translation>Perimti</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Tikrinti</translation>
    </message>
    <message>
        <source>An end of the record from a report or a backup (not needed)</source>
        <translation>Žurnalo pabaiga iš ataskaitos arba kopijos (nebūtina)</translation>
    </message>
    <message>
        <source>Check the record</source>
        <translation>Tikrinti veiksmų žurnalą</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Every entry is compared with its seal, from the first to the last. Others work on meanwhile, and nothing is written.</source>
        <translation>Kiekvienas įrašas nuo pirmo iki paskutinio palyginamas su jo kontroliniu kodu. Kiti tuo metu dirba toliau, ir niekas neįrašoma.</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>Kiek jau patikrinta</translation>
    </message>
    <message>
        <source>Its end is now {end}</source>
        <translation>Dabartinė žurnalo pabaiga: {end}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stabdyti</translation>
    </message>
    <message>
        <source>Such as 4711:9f86d081884c7d65; the first {many} signs will do.</source>
        <translation>Pavyzdžiui, 4711:9f86d081884c7d65; pakanka pirmųjų kodo ženklų (bent {many}).</translation>
    </message>
    <message>
        <source>Write the number of the entry, a colon and {many} or more signs of its seal.</source>
        <translation>Įrašykite įrašo numerį, dvitaškį ir kontrolinio kodo pradžią (ženklų – bent {many}).</translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>Done</source>
        <translation>Atlikta</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ne dabar</translation>
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
        <source>A new day has begun, or somebody has closed the counter. A client who was still at the desk was put on hold. Sign in again to go on.</source>
        <translation>Prasidėjo nauja diena arba kas nors uždarė langelį. Prie jo dar buvęs klientas atidėtas. Norėdami tęsti, prisijunkite iš naujo.</translation>
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
        <source>Nobody accepted is left for this counter.</source>
        <translation>Šio langelio priimtų klientų nebėra.</translation>
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
        <source>On the phone</source>
        <translation>Aptarnaujamas telefonu</translation>
    </message>
    <message>
        <source>Opening the hall…</source>
        <translation>Salė atidaroma…</translation>
    </message>
    <message>
        <source>Rang at {time}</source>
        <translation>Paskambino {time}</translation>
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
        <source>The day is closed.</source>
        <translation>Diena užbaigta.</translation>
    </message>
    <message>
        <source>The hall has closed.</source>
        <translation>Darbo laikas baigėsi.</translation>
    </message>
    <message numerus="yes">
        <source>The hall has closed. %n still wait who were not accepted: tell them how to go on ({key}).</source>
        <translation>
            <numerusform>Darbo laikas baigėsi. Dar laukia %n nepriimtas klientas: pasakykite, ką daryti toliau ({key}).</numerusform>
            <numerusform>Darbo laikas baigėsi. Dar laukia %n nepriimti klientai: pasakykite, ką daryti toliau ({key}).</numerusform>
            <numerusform>Darbo laikas baigėsi. Dar laukia %n nepriimtų klientų: pasakykite, ką daryti toliau ({key}).</numerusform>
        </translation>
    </message>
    <message>
        <source>The next client is called as soon as it is open.</source>
        <translation>Kitas klientas bus pakviestas, kai tik salė bus atidaryta.</translation>
    </message>
    <message>
        <source>This counter is closed.</source>
        <translation>Šis langelis uždarytas.</translation>
    </message>
    <message>
        <source>This counter was closed with it. Sign in again to go on.</source>
        <translation>Kartu uždarytas ir šis langelis. Norėdami tęsti, prisijunkite iš naujo.</translation>
    </message>
    <message>
        <source>Under your name somebody signed in there, so this counter was left. If that was not you, tell your lead and change your PIN. Sign in again to go on here.</source>
        <translation>Jūsų vardu prisijungta ten, todėl šis langelis paliktas. Jei tai buvote ne Jūs, praneškite budinčiam vadovui ir pakeiskite savo PIN kodą. Norėdami tęsti čia, prisijunkite iš naujo.</translation>
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
        <source>You are at “{counter}” now.</source>
        <translation>Dabar dirbate kitur: {counter}.</translation>
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
    <name>CloseCounterSheet</name>
    <message numerus="yes">
        <source>%n clients who were sent there go on waiting.</source>
        <translation>
            <numerusform>Čia nukreiptas %n klientas lauks toliau.</numerusform>
            <numerusform>Čia nukreipti %n klientai lauks toliau.</numerusform>
            <numerusform>Čia nukreipta %n klientų, jie lauks toliau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the counter</source>
        <translation>Uždaryti langelį</translation>
    </message>
    <message>
        <source>Close {counter}</source>
        <translation>Uždaryti: {counter}</translation>
    </message>
    <message>
        <source>{name} is signed out there and can open a counter again at any time.</source>
        <translation>{name}: čia darbas bus baigtas, langelį vėl galima atidaryti bet kada.</translation>
    </message>
    <message>
        <source>{ticket} is there now and is not lost: the client is put on hold, and any counter can go on with them from the list of those on hold.</source>
        <translation>{ticket} dabar aptarnaujamas čia ir nedings: klientas bus atidėtas, o toliau jį iš atidėtų klientų sąrašo galės aptarnauti bet kuris langelis.</translation>
    </message>
</context>
<context>
    <name>ClosingDesk</name>
    <message>
        <source>Closed since {time}: no new tickets. A shift lead may still add one, with a reason.</source>
        <translation>Uždaryta nuo {time}: nauji bilietai neišduodami. Bilietą dar gali išduoti budintis vadovas, nurodęs priežastį.</translation>
    </message>
    <message>
        <source>Closed since {time}: no new tickets. You may add one, with a reason; the client is served to the end.</source>
        <translation>Uždaryta nuo {time}: nauji bilietai neišduodami. Galite išduoti bilietą nurodę priežastį; klientas bus aptarnautas iki galo.</translation>
    </message>
</context>
<context>
    <name>Coming</name>
    <message>
        <source>{day}: closed</source>
        <translation>{day}: nedirbama</translation>
    </message>
    <message>
        <source>{day}: closes at {time}</source>
        <translation>{day}: dirbama iki {time}</translation>
    </message>
    <message>
        <source>{day}: {holiday}</source>
        <translation>{day}: {holiday}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>Rasta: %n</numerusform>
            <numerusform>Rasta: %n</numerusform>
            <numerusform>Rasta: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Visi veiksmai</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters, or another word.</source>
        <translation>Nieko nerasta. Įrašykite mažiau raidžių arba kitą žodį.</translation>
    </message>
    <message>
        <source>Type a few letters; the arrows move, Enter does it, Esc closes.</source>
        <translation>Įrašykite kelias raides; rodyklės perkelia, Enter atlieka, Esc uždaro.</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Ką norite padaryti?</translation>
    </message>
    <message>
        <source>done lately</source>
        <translation>neseniai atlikta</translation>
    </message>
    <message>
        <source>{what}: {why}.</source>
        <translation>{what} – {why}.</translation>
    </message>
</context>
<context>
    <name>ComplaintStrip</name>
    <message>
        <source>Call the shift lead</source>
        <translation>Kviesti budintį vadovą</translation>
    </message>
    <message>
        <source>Is the client satisfied?</source>
        <translation>Ar klientas patenkintas?</translation>
    </message>
    <message>
        <source>What the complaint is about</source>
        <translation>Dėl ko pretenzija</translation>
    </message>
    <message>
        <source>What was promised, in one line (optional)</source>
        <translation>Kas pažadėta, viena eilute (nebūtina)</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Kas informuotas</translation>
    </message>
    <message>
        <source>Whose fault</source>
        <translation>Kieno kaltė</translation>
    </message>
    <message>
        <source>Write in one line what it is about.</source>
        <translation>Viena eilute įrašykite, dėl ko pretenzija.</translation>
    </message>
</context>
<context>
    <name>ConflictGuide</name>
    <message>
        <source>Asks for the manager</source>
        <translation>Nori kalbėti su vadovu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atgal</translation>
    </message>
    <message>
        <source>Back to the steps</source>
        <translation>Grįžti prie žingsnių</translation>
    </message>
    <message>
        <source>Call the shift lead</source>
        <translation>Kviesti budintį vadovą</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Į pabaigą</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Kuo baigėsi</translation>
    </message>
    <message>
        <source>Is the client satisfied?</source>
        <translation>Ar klientas patenkintas?</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Kitas žingsnis</translation>
    </message>
    <message>
        <source>Out of the others&apos; hearing, if you can.</source>
        <translation>Jei galite, kalbėkitės kitiems negirdint.</translation>
    </message>
    <message>
        <source>Say how it ended: one of the keys 1 to 5.</source>
        <translation>Pažymėkite, kuo baigėsi: klavišai nuo 1 iki 5.</translation>
    </message>
    <message>
        <source>Step {step} of {last}</source>
        <translation>{step} žingsnis iš {last}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Žingsniai</translation>
    </message>
    <message>
        <source>The client writes it down</source>
        <translation>Klientas išdėstys raštu</translation>
    </message>
    <message>
        <source>The facts, in one line (optional)</source>
        <translation>Faktai, viena eilute (nebūtina)</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Kas informuotas</translation>
    </message>
    <message>
        <source>Whose fault</source>
        <translation>Kieno kaltė</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <source>Break: {reason}</source>
        <translation>Pertrauka: {reason}</translation>
    </message>
    <message>
        <source>Withdraw {ticket}</source>
        <translation>Atšaukti {ticket}</translation>
    </message>
    <message>
        <source>{ticket} has left</source>
        <translation>{ticket} išėjo</translation>
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
    <name>CounterGrid</name>
    <message numerus="yes">
        <source>of %n min</source>
        <translation>
            <numerusform>iš %n min.</numerusform>
            <numerusform>iš %n min.</numerusform>
            <numerusform>iš %n min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterRow</name>
    <message>
        <source>Clients are called to it by this name.</source>
        <translation>Šiuo pavadinimu klientai kviečiami prie langelio.</translation>
    </message>
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
        <source>Ticked: the counter is offered the clients of this service.</source>
        <translation>Pažymėjus langeliui siūlomi šios paslaugos klientai.</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>langelis</translation>
    </message>
</context>
<context>
    <name>CounterWindow</name>
    <message>
        <source>Off-site visit recorded as {ticket}</source>
        <translation>Aptarnavimas ne salėje įrašytas: {ticket}</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Eilė</translation>
    </message>
    <message>
        <source>Rules and counters</source>
        <translation>Taisyklės, langeliai</translation>
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
        <source>{ticket} goes on otherwise: {outcome}</source>
        <translation>{ticket} – sutarta kitaip: {outcome}</translation>
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
        <source>{ticket} was told what to expect</source>
        <translation>{ticket}: pasakyta, ko tikėtis</translation>
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
        <source>{ticket}: the call broke off</source>
        <translation>{ticket}: skambutis nutrūko</translation>
    </message>
    <message>
        <source>{ticket}: {outcome}</source>
        <translation>{ticket}: {outcome}</translation>
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
    <name>CoverWindow</name>
    <message>
        <source>Back at the desk</source>
        <translation>Grįžau</translation>
    </message>
    <message>
        <source>Back soon</source>
        <translation>Tuoj grįšiu</translation>
    </message>
    <message>
        <source>Before you go</source>
        <translation>Prieš pasitraukiant</translation>
    </message>
    <message>
        <source>Nobody is sent here meanwhile.</source>
        <translation>Tuo metu klientai čia nesiunčiami.</translation>
    </message>
    <message>
        <source>Somebody else works here…</source>
        <translation>Čia dirbs kitas…</translation>
    </message>
    <message>
        <source>The client stays at this desk; nobody else is sent here.</source>
        <translation>Klientas lieka prie šio langelio, kiti čia nesiunčiami.</translation>
    </message>
    <message>
        <source>Type your PIN or password to go on.</source>
        <translation>Norėdami tęsti, įveskite PIN kodą arba slaptažodį.</translation>
    </message>
    <message>
        <source>Why you are away</source>
        <translation>Kodėl pasitraukiate</translation>
    </message>
    <message>
        <source>Your PIN or password</source>
        <translation>PIN kodas arba slaptažodis</translation>
    </message>
    <message>
        <source>back soon</source>
        <translation>tuoj grįš</translation>
    </message>
    <message>
        <source>{counter}: {reason}</source>
        <translation>{counter}: {reason}</translation>
    </message>
    <message>
        <source>{person} left the desk at {time}.</source>
        <translation>{person} paliko darbo vietą {time}.</translation>
    </message>
</context>
<context>
    <name>Covering</name>
    <message>
        <source>Out of touch with the server, and only it can say that this is you. Nothing is lost; try again once it is back.</source>
        <translation>Nėra ryšio su serveriu, o patvirtinti, kad tai Jūs, gali tik jis. Niekas nedingo; bandykite dar kartą, kai ryšys bus atkurtas.</translation>
    </message>
    <message>
        <source>That is not the right PIN or password. Try again.</source>
        <translation>PIN kodas arba slaptažodis neteisingas. Bandykite dar kartą.</translation>
    </message>
    <message>
        <source>The others do not see yet that nobody is here.</source>
        <translation>Kiti dar nemato, kad čia nieko nėra.</translation>
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
    <name>DangerRow</name>
    <message>
        <source>Phone of security</source>
        <translation>Apsaugos telefonas</translation>
    </message>
    <message>
        <source>Phone of the police</source>
        <translation>Policijos telefonas</translation>
    </message>
    <message>
        <source>Shown beside it, also while the server is out of touch.</source>
        <translation>Rodomas šalia, net jei nėra ryšio su serveriu.</translation>
    </message>
    <message>
        <source>Shown when help is called with an aggressive or intoxicated client, or for somebody who is unwell. An internal number will do; it may stay empty.</source>
        <translation>Rodomas, kai kviečiama pagalba dėl agresyvaus ar apsvaigusio kliento arba sutrikus kieno nors sveikatai. Tinka ir vidaus numeris; galima palikti tuščią.</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>Day of the list</source>
        <translation>Sąrašo diena</translation>
    </message>
</context>
<context>
    <name>DayDesk</name>
    <message>
        <source>Planned: {plan}.</source>
        <translation>Suplanuota: {plan}.</translation>
    </message>
    <message>
        <source>The hall closes at {time} today, as usual.</source>
        <translation>Šiandien salė dirba iki {time}, kaip įprasta.</translation>
    </message>
    <message>
        <source>The hall does not close today, so there is nothing to put off.</source>
        <translation>Šiandien salė neuždaroma, todėl pratęsti nėra ko.</translation>
    </message>
    <message>
        <source>The hall is closed since {time}.</source>
        <translation>Salė uždaryta nuo {time}.</translation>
    </message>
    <message>
        <source>The hall is closed today, so there is nothing to put off.</source>
        <translation>Šiandien salė nedirba, todėl pratęsti nėra ko.</translation>
    </message>
    <message>
        <source>The hall stays open until {time} today.</source>
        <translation>Šiandien salė dirbs iki {time}.</translation>
    </message>
    <message>
        <source>until closing</source>
        <translation>iki darbo laiko pabaigos</translation>
    </message>
</context>
<context>
    <name>DayEnd</name>
    <message numerus="yes">
        <source>%n are still open: say what became of each.</source>
        <translation>
            <numerusform>Liko %n neužbaigtas apsilankymas: pažymėkite, kuo baigėsi.</numerusform>
            <numerusform>Liko %n neužbaigti apsilankymai: pažymėkite, kuo kuris baigėsi.</numerusform>
            <numerusform>Liko %n neužbaigtų apsilankymų: pažymėkite, kuo kuris baigėsi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients of earlier days still have no end.</source>
        <translation>
            <numerusform>Liko %n ankstesnių dienų neužbaigtas apsilankymas.</numerusform>
            <numerusform>Liko %n ankstesnių dienų neužbaigti apsilankymai.</numerusform>
            <numerusform>Liko %n ankstesnių dienų neužbaigtų apsilankymų.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients of {day} still have no end.</source>
        <translation>
            <numerusform>Liko %n neužbaigtas {day} d. apsilankymas.</numerusform>
            <numerusform>Liko %n neužbaigti {day} d. apsilankymai.</numerusform>
            <numerusform>Liko %n neužbaigtų {day} d. apsilankymų.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not come</source>
        <translation>
            <numerusform>neatvyko %n</numerusform>
            <numerusform>neatvyko %n</numerusform>
            <numerusform>neatvyko %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>išėjo %n</numerusform>
            <numerusform>išėjo %n</numerusform>
            <numerusform>išėjo %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not served, told how to go on</source>
        <translation>
            <numerusform>nespėta aptarnauti ir sutarta kitaip %n</numerusform>
            <numerusform>nespėta aptarnauti ir sutarta kitaip %n</numerusform>
            <numerusform>nespėta aptarnauti ir sutarta kitaip %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises stay open</source>
        <translation>
            <numerusform>lieka %n neįvykdytas pažadas</numerusform>
            <numerusform>lieka %n neįvykdyti pažadai</numerusform>
            <numerusform>lieka %n neįvykdytų pažadų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises stay open, each with the time when it is due</source>
        <translation>
            <numerusform>Lieka %n neįvykdytas pažadas su savo terminu</numerusform>
            <numerusform>Lieka %n neįvykdyti pažadai, kiekvienas su savo terminu</numerusform>
            <numerusform>Lieka %n neįvykdytų pažadų, kiekvienas su savo terminu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>atsisakyta aptarnauti %n</numerusform>
            <numerusform>atsisakyta aptarnauti %n</numerusform>
            <numerusform>atsisakyta aptarnauti %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n served</source>
        <translation>
            <numerusform>aptarnauta %n</numerusform>
            <numerusform>aptarnauta %n</numerusform>
            <numerusform>aptarnauta %n</numerusform>
        </translation>
    </message>
    <message>
        <source>At {counter} for {time}</source>
        <translation>{counter}: aptarnaujamas {time}</translation>
    </message>
    <message>
        <source>At {counter} for {time}: still serving?</source>
        <translation>{counter}, {time}: dar aptarnauja?</translation>
    </message>
    <message>
        <source>At {counter} when the day ended, since {time}</source>
        <translation>{counter}: nuo {time}, iki dienos pabaigos neužbaigta</translation>
    </message>
    <message>
        <source>Called to {counter} {time} ago</source>
        <translation>{counter}: pakviestas prieš {time}</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klientas</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Užbaigti dieną</translation>
    </message>
    <message>
        <source>Closed by {name} at {time}.</source>
        <translation>Dieną užbaigė {name}, {time}.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Terminas</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Nobody closed this day: the next one began at {time} by itself.</source>
        <translation>Šios dienos niekas neužbaigė: {time} savaime prasidėjo kita.</translation>
    </message>
    <message>
        <source>On hold since {time}: {reason}</source>
        <translation>Atidėtas nuo {time}: {reason}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Klausimas</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>Still open from {day}</source>
        <translation>Neužbaigti {day} d. apsilankymai</translation>
    </message>
    <message>
        <source>The day is closed: {facts}.</source>
        <translation>Diena užbaigta: {facts}.</translation>
    </message>
    <message>
        <source>The hall does not close today.</source>
        <translation>Šiandien salė neuždaroma.</translation>
    </message>
    <message>
        <source>The hall is open until {time}.</source>
        <translation>Salė dirba iki {time}.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bilietas</translation>
    </message>
    <message>
        <source>Waiting since {time}</source>
        <translation>Laukia nuo {time}</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Kas pasakyta</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Rūpinasi</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>MMMM d</translation>
    </message>
    <message>
        <source>nobody came</source>
        <translation>niekas neatėjo</translation>
    </message>
    <message>
        <source>{day} is closed: {facts}.</source>
        <translation>Užbaigta {day} d.: {facts}.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} val. {minutes} min.</translation>
    </message>
    <message>
        <source>{ticket} is at {counter} now: ask there before you say what became of them.</source>
        <translation>{ticket} dabar aptarnaujamas ({counter}): prieš pažymėdami, kuo baigėsi, pasiteiraukite ten.</translation>
    </message>
    <message>
        <source>{ticket} is at {counter} now: choose this client alone.</source>
        <translation>{ticket} dabar aptarnaujamas ({counter}): pasirinkite tik šį klientą.</translation>
    </message>
</context>
<context>
    <name>DayEndSheet</name>
    <message>
        <source>Callbacks and answers due</source>
        <translation>Vykdytini pažadai</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klientai</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Užbaigti dieną</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Pratęsti…</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Tęsti vėliau</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Perduoti…</translation>
    </message>
    <message>
        <source>Left empty: as long as such a service usually takes.</source>
        <translation>Palikus tuščią – tiek, kiek tokia paslauga paprastai trunka.</translation>
    </message>
    <message>
        <source>Left then</source>
        <translation>Tada išėjo</translation>
    </message>
    <message>
        <source>Say of each what became of them. Nothing is wiped: what you leave open stays here for later.</source>
        <translation>Pažymėkite, kuo baigėsi kiekvieno apsilankymas. Niekas neištrinama: ko neužbaigsite, liks čia vėlesniam laikui.</translation>
    </message>
    <message>
        <source>Say that the promises stay open, or hand them over.</source>
        <translation>Pažymėkite, kad pažadai lieka neįvykdyti, arba juos perduokite.</translation>
    </message>
    <message>
        <source>Served until then</source>
        <translation>Aptarnautas iki tada</translation>
    </message>
    <message>
        <source>Several at once: Shift with an arrow key, or Ctrl+A for all.</source>
        <translation>Keli iš karto: Shift ir rodyklės klavišas, Ctrl+A – visi.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation>Kada baigėsi?</translation>
    </message>
    <message>
        <source>{ticket}: between {begin} and {end}.</source>
        <translation>{ticket}: nuo {begin} iki {end}.</translation>
    </message>
</context>
<context>
    <name>DayLogPage</name>
    <message numerus="yes">
        <source>! %n lines cannot be read: their records are damaged. Tell IT.</source>
        <translation>
            <numerusform>! Nepavyksta nuskaityti %n eilutės: jos įrašas sugadintas. Praneškite IT specialistams.</numerusform>
            <numerusform>! Nepavyksta nuskaityti %n eilučių: jų įrašai sugadinti. Praneškite IT specialistams.</numerusform>
            <numerusform>! Nepavyksta nuskaityti %n eilučių: jų įrašai sugadinti. Praneškite IT specialistams.</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Apie ką</translation>
    </message>
    <message>
        <source>Nothing yet today. What goes beyond a limit, and what shift leads do, is written here.</source>
        <translation>Šiandien įrašų dar nėra. Čia užrašoma, kada viršijama riba ir ką atlieka budintys vadovai.</translation>
    </message>
    <message>
        <source>The day&apos;s log</source>
        <translation>Dienos žurnalas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Laikas</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kas įvyko</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (atšaukta)</translation>
    </message>
</context>
<context>
    <name>DayReportSheet</name>
    <message>
        <source>&amp;Save</source>
        <translation>Į&amp;rašyti</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>Pasirinkti &amp;aplanką…</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Pasirinkite bent vieną.</translation>
    </message>
    <message>
        <source>Figures, Excel</source>
        <translation>Rodikliai, „Excel“</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Aplankas</translation>
    </message>
    <message>
        <source>Folder of the day&apos;s reports</source>
        <translation>Dienos ataskaitų aplankas</translation>
    </message>
    <message>
        <source>Language of the file</source>
        <translation>Failo kalba</translation>
    </message>
    <message>
        <source>Report, PDF</source>
        <translation>Ataskaita, PDF</translation>
    </message>
    <message>
        <source>The day&apos;s report by itself</source>
        <translation>Automatinė dienos ataskaita</translation>
    </message>
    <message>
        <source>This PC writes it once a day is closed, in your name, while the program runs. What was missed is written at the next start.</source>
        <translation>Ją šis kompiuteris įrašo Jūsų vardu užbaigus dieną, kol veikia programa. Praleistos ataskaitos įrašomos kitą kartą paleidus programą.</translation>
    </message>
    <message>
        <source>Visits, CSV for Excel</source>
        <translation>Apsilankymai, CSV „Excel“ programai</translation>
    </message>
    <message>
        <source>Visits, Excel</source>
        <translation>Apsilankymai, „Excel“</translation>
    </message>
    <message>
        <source>Visits, plain CSV</source>
        <translation>Apsilankymai, paprastas CSV</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Kas įrašoma</translation>
    </message>
    <message>
        <source>Write it when the day is closed</source>
        <translation>Įrašyti užbaigus dieną</translation>
    </message>
</context>
<context>
    <name>DayReports</name>
    <message>
        <source>The day&apos;s report is in “{folder}”: {files}.</source>
        <translation>Dienos ataskaita įrašyta aplanke „{folder}“: {files}.</translation>
    </message>
    <message>
        <source>The day&apos;s report is not written yet. {why} It is tried again.</source>
        <translation>Dienos ataskaita dar neįrašyta. {why} Bus bandoma dar kartą.</translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>%1: open</source>
        <translation>%1: dirbama</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>nedirbama</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>Liko %n min.</numerusform>
            <numerusform>Liko %n min.</numerusform>
            <numerusform>Liko %n min.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed for lunch: nobody is called before {time}.</source>
        <translation>Pietų pertrauka: iki {time} niekas nekviečiamas.</translation>
    </message>
    <message>
        <source>Closed since {time}</source>
        <translation>Uždaryta nuo {time}</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Šiandien nedirbama</translation>
    </message>
    <message>
        <source>Lunch until {time}</source>
        <translation>Pietūs iki {time}</translation>
    </message>
    <message>
        <source>Open until {time} today</source>
        <translation>Šiandien iki {time}</translation>
    </message>
    <message>
        <source>Opens at {time}</source>
        <translation>Dirbama nuo {time}</translation>
    </message>
    <message>
        <source>The day is over</source>
        <translation>Diena užbaigta</translation>
    </message>
    <message>
        <source>The day was closed at {time}: nothing is left open.</source>
        <translation>Diena užbaigta {time}: neužbaigtų apsilankymų neliko.</translation>
    </message>
    <message>
        <source>The hall closed at {time}. Who was accepted before is served to the end.</source>
        <translation>Darbo laikas baigėsi {time}. Iki tada priimti klientai aptarnaujami iki galo.</translation>
    </message>
    <message numerus="yes">
        <source>The hall closes at {time}, in %n minutes.</source>
        <translation>
            <numerusform>Darbo laikas baigiasi {time}, liko %n minutė.</numerusform>
            <numerusform>Darbo laikas baigiasi {time}, liko %n minutės.</numerusform>
            <numerusform>Darbo laikas baigiasi {time}, liko %n minučių.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hall closes at {time}.</source>
        <translation>Darbo laikas baigiasi {time}.</translation>
    </message>
    <message>
        <source>The hall opens at {opens} and closes at {closes}.</source>
        <translation>Salė dirba nuo {opens} iki {closes}.</translation>
    </message>
    <message>
        <source>You leave at {time} today.</source>
        <translation>Šiandien darbą baigiate {time}.</translation>
    </message>
    <message>
        <source>Your break is planned for {from} to {until}.</source>
        <translation>Jūsų pertrauka suplanuota nuo {from} iki {until}.</translation>
    </message>
    <message>
        <source>Your break is planned until {time}.</source>
        <translation>Jūsų pertrauka suplanuota iki {time}.</translation>
    </message>
    <message>
        <source>Your shift ended at {time}.</source>
        <translation>Jūsų darbo laikas baigėsi {time}.</translation>
    </message>
    <message>
        <source>break at {time}</source>
        <translation>pertrauka {time}</translation>
    </message>
    <message>
        <source>break until {time}</source>
        <translation>pertrauka iki {time}</translation>
    </message>
    <message>
        <source>break {times}</source>
        <translation>pertrauka {times}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>iki {time}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>Liko {hours} val. {minutes} min.</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n d.</numerusform>
            <numerusform>%n d.</numerusform>
            <numerusform>%n d.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n val.</numerusform>
            <numerusform>%n val.</numerusform>
            <numerusform>%n val.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue {time}</source>
        <translation>vėluoja {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>liko {time}</translation>
    </message>
</context>
<context>
    <name>DaysSection</name>
    <message>
        <source>%1 stands there already.</source>
        <translation>Jau įrašyta: %1.</translation>
    </message>
    <message>
        <source>Hide dates that are over</source>
        <translation>Slėpti praėjusias datas</translation>
    </message>
    <message>
        <source>Public holidays are known, and the hall stays closed on them. A date with hours of its own goes before everything else.</source>
        <translation>Švenčių dienos programai žinomos – jomis salė nedirba. Datai nustatytas darbo laikas svarbesnis už visa kita.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n date(s) that are over</source>
        <translation>
            <numerusform>Rodyti %n praėjusią datą</numerusform>
            <numerusform>Rodyti %n praėjusias datas</numerusform>
            <numerusform>Rodyti %n praėjusių datų</numerusform>
        </translation>
    </message>
    <message>
        <source>The next four weeks, as it is typed</source>
        <translation>Artimiausios keturios savaitės pagal tai, kas įrašyta</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <source>25 of 100 service times were no longer.</source>
        <translation>25 iš 100 aptarnavimų truko ne ilgiau.</translation>
    </message>
    <message>
        <source>5 of 100 service times were no longer.</source>
        <translation>5 iš 100 aptarnavimų truko ne ilgiau.</translation>
    </message>
    <message>
        <source>75 of 100 service times were no longer.</source>
        <translation>75 iš 100 aptarnavimų truko ne ilgiau.</translation>
    </message>
    <message>
        <source>95 of 100 service times were no longer.</source>
        <translation>95 iš 100 aptarnavimų truko ne ilgiau.</translation>
    </message>
    <message>
        <source>A day of work is one on which a client came or a counter was open.</source>
        <translation>Darbo diena – diena, kurią atėjo bent vienas klientas arba buvo atidarytas bent vienas langelis.</translation>
    </message>
    <message>
        <source>A row of the database that cannot be true is left out everywhere, counted and named.</source>
        <translation>Duomenų bazės įrašas, kuris negali būti teisingas, niekur neįskaičiuojamas; tokie įrašai suskaičiuojami ir nurodomi.</translation>
    </message>
    <message>
        <source>A visit and a promise belong to the business day on which they began, also after midnight. Times are those of the clock in the hall.</source>
        <translation>Apsilankymas ir pažadas priskiriami tai salės darbo dienai, kurią prasidėjo, net jei tai buvo po vidurnakčio. Laikas – pagal salės laikrodį.</translation>
    </message>
    <message>
        <source>A visit that was corrected as a ticket by mistake counts nowhere but in the number of tickets by mistake.</source>
        <translation>Apsilankymas, pataisytas kaip bilietas per klaidą, įskaičiuojamas tik į bilietų per klaidą skaičių.</translation>
    </message>
    <message>
        <source>All service times together.</source>
        <translation>Visų aptarnavimų trukmė kartu.</translation>
    </message>
    <message>
        <source>All visits, without tickets by mistake.</source>
        <translation>Visi apsilankymai, išskyrus bilietus per klaidą.</translation>
    </message>
    <message>
        <source>Breaks that began, ended or not.</source>
        <translation>Prasidėjusios pertraukos, baigtos ar dar ne.</translation>
    </message>
    <message>
        <source>Callbacks answered, or passed on to who answers, on a later day.</source>
        <translation>Perskambinimai, kai atsakyta arba perduota atsakysiančiam asmeniui kitą dieną ar vėliau.</translation>
    </message>
    <message>
        <source>Callbacks answered, or passed on to who answers, on the business day on which they were promised.</source>
        <translation>Perskambinimai, kai atsakyta arba perduota atsakysiančiam asmeniui tą pačią darbo dieną, kurią pažadėta.</translation>
    </message>
    <message>
        <source>Callbacks, or answers by e-mail, that were promised on the day.</source>
        <translation>Tą dieną pažadėti perskambinimai arba atsakymai el. paštu.</translation>
    </message>
    <message>
        <source>Calls made for the callbacks of the day.</source>
        <translation>Kiek kartų skambinta dėl tos dienos perskambinimų.</translation>
    </message>
    <message>
        <source>Clients called from the queue or taken at once in the hall.</source>
        <translation>Iš eilės pakviesti arba salėje iš karto priimti klientai.</translation>
    </message>
    <message>
        <source>Clients who did not come when they were called.</source>
        <translation>Pakviesti, bet neatėję klientai.</translation>
    </message>
    <message>
        <source>Clients who stepped aside for a while.</source>
        <translation>Klientai, kurie trumpam pasitraukė.</translation>
    </message>
    <message>
        <source>Clients who were called out of order, by the reason given.</source>
        <translation>Be eilės pakviesti klientai pagal nurodytą priežastį.</translation>
    </message>
    <message>
        <source>Counters that were ready, finishing up or with a client, over the half-hour, on average over the days of work. On days of which no desk was recorded (imported ones) a counter counts as open from its first call to the end of its last client.</source>
        <translation>Kiek langelių per pusvalandį buvo laisvi, aptarnavo klientą ar baigė darbus, – darbo dienų vidurkis. Dienomis, apie kurių langelius įrašų nėra (importuotomis), langelis laikomas atidarytu nuo pirmo kvietimo iki paskutinio kliento aptarnavimo pabaigos.</translation>
    </message>
    <message>
        <source>Days on which a client came or a counter was open; by weekday, those of that weekday.</source>
        <translation>Dienos, kuriomis atėjo bent vienas klientas arba buvo atidarytas bent vienas langelis; pagal savaitės dienas – tik tos savaitės dienos.</translation>
    </message>
    <message>
        <source>E-mails answered, or passed on, after more than 24 hours.</source>
        <translation>El. laiškai, į kuriuos atsakyta arba kurie perduoti vėliau nei per 24 valandas.</translation>
    </message>
    <message>
        <source>E-mails answered, or passed on, within 24 hours of their arrival; where that is not known, of the time they were taken down.</source>
        <translation>El. laiškai, į kuriuos atsakyta arba kurie perduoti per 24 valandas nuo gavimo; jei gavimo laikas nežinomas – nuo užrašymo.</translation>
    </message>
    <message>
        <source>Forecasts that count and let nobody down.</source>
        <translation>Įskaitytos prognozės, pagal kurias pakviesti visi, kam tai užtikrinta.</translation>
    </message>
    <message>
        <source>Forecasts whose promise counts: closing has passed.</source>
        <translation>Prognozės, kurias jau galima vertinti: darbo laikas pasibaigęs.</translation>
    </message>
    <message>
        <source>From arrival, transfer or return to the queue until called, or until the client left the queue. Several waits of one visit count one by one. Who was taken at once, went on at the same desk or came back from a hold, who was served by phone or away from the hall did not wait. A wait counts for the service for which the client waited, and in the hour in which it began.</source>
        <translation>Nuo atėjimo, perdavimo ar grįžimo į eilę iki pakvietimo arba kol klientas paliko eilę. Jei per vieną apsilankymą laukta kelis kartus, kiekvienas laukimas skaičiuojamas atskirai. Nelaukė tie, kurie priimti iš karto, toliau aptarnauti prie to paties langelio, grįžo po atidėjimo, aptarnauti telefonu arba ne salėje. Laukimas priskiriamas paslaugai, kurios laukta, ir valandai, kurią prasidėjo.</translation>
    </message>
    <message>
        <source>From start to finish at a counter, less the time on the phone with somebody else. Each time at a counter counts by itself: a hold parts it in two. Left out are times marked inaccurate or not finished, tickets by mistake, and visits away from the hall, whose times were entered afterwards.</source>
        <translation>Nuo aptarnavimo prie langelio pradžios iki pabaigos, atėmus laiką, kai kalbėta telefonu su kitais. Kiekvienas aptarnavimas skaičiuojamas atskirai: atidėjimas jį padalija į du. Neįtraukti netiksliais pažymėti ir nebaigti aptarnavimai, bilietai per klaidą ir aptarnavimas ne salėje, nes jo laikas įrašomas vėliau.</translation>
    </message>
    <message>
        <source>Half of the service times were no longer.</source>
        <translation>Pusė aptarnavimų truko ne ilgiau.</translation>
    </message>
    <message>
        <source>Half of the waits were no longer.</source>
        <translation>Pusė laukimų truko ne ilgiau.</translation>
    </message>
    <message>
        <source>How long the service is planned to take, as it is set up.</source>
        <translation>Kiek laiko paslaugai numatyta salės nuostatose.</translation>
    </message>
    <message>
        <source>How many times a client was served at a counter, with accurate times.</source>
        <translation>Kiek kartų klientai aptarnauti prie langelio, kai laikas tikslus.</translation>
    </message>
    <message>
        <source>How many wait at a moment: their wait has begun and not yet ended.</source>
        <translation>Kiek klientų tuo metu laukia: laukimas jau prasidėjęs, bet dar nesibaigęs.</translation>
    </message>
    <message>
        <source>How many waited at the beginning of each five minutes, on average over the days of work.</source>
        <translation>Kiek klientų laukė kas penkias minutes, – darbo dienų vidurkis.</translation>
    </message>
    <message>
        <source>How many waited when the forecast was made.</source>
        <translation>Kiek klientų laukė, kai sudaryta prognozė.</translation>
    </message>
    <message>
        <source>How many waits came to an end.</source>
        <translation>Kiek laukimų pasibaigė.</translation>
    </message>
    <message>
        <source>Nine of ten waits were no longer (90th percentile).</source>
        <translation>Devyni iš dešimties laukimų truko ne ilgiau (90-asis procentilis).</translation>
    </message>
    <message>
        <source>Promises given up or withdrawn, and wrong numbers.</source>
        <translation>Pažadai, baigti be atsakymo arba atšaukti, ir klaidingi numeriai.</translation>
    </message>
    <message>
        <source>Promises of every kind: callbacks, e-mails and answers in writing.</source>
        <translation>Visi pažadai: perskambinti, atsakyti el. paštu ir raštu.</translation>
    </message>
    <message>
        <source>Promises that are overdue, of every kind.</source>
        <translation>Visi pavėluoti pažadai.</translation>
    </message>
    <message>
        <source>Promises that ended after they were due, or are due and not ended. The time that was agreed last counts.</source>
        <translation>Pažadai, įvykdyti pasibaigus terminui arba neįvykdyti, nors terminas jau praėjo. Galioja paskutinis sutartas laikas.</translation>
    </message>
    <message>
        <source>Promises that nobody has ended yet.</source>
        <translation>Pažadai, kurie dar neatlikti.</translation>
    </message>
    <message>
        <source>Rows of the database that cannot be true. They were left out.</source>
        <translation>Duomenų bazės įrašai, kurie negali būti teisingi. Jie neįtraukti.</translation>
    </message>
    <message>
        <source>So many at least were to be called before closing.</source>
        <translation>Kiek klientų užtikrinta pakviesti iki darbo laiko pabaigos.</translation>
    </message>
    <message>
        <source>So many fewer than promised were called, those who left not counted.</source>
        <translation>Kiek mažiau pakviesta, nei užtikrinta, neskaičiuojant išėjusių.</translation>
    </message>
    <message>
        <source>So many of them went away by themselves before closing.</source>
        <translation>Kiek iš jų patys išėjo iki darbo laiko pabaigos.</translation>
    </message>
    <message>
        <source>So many of those who waited then were called before closing.</source>
        <translation>Kiek iš tuo metu laukusių pakviesta iki darbo laiko pabaigos.</translation>
    </message>
    <message>
        <source>So many were warned that they would not be served that day, and were called all the same.</source>
        <translation>Kiek klientų perspėta, kad tą dieną jų nespėsime aptarnauti, bet jie vis tiek pakviesti.</translation>
    </message>
    <message>
        <source>The fewest counters with which, at this work, 8 of 10 clients are called within the target (by Erlang&apos;s formula for queues, Erlang C). As if every counter served all services: where they do not, more are needed.</source>
        <translation>Mažiausias langelių skaičius, su kuriuo esant tokiam krūviui 8 iš 10 klientų pakviečiami neviršijant laukimo tikslo (pagal Erlango eilių formulę, Erlang C). Skaičiuojama taip, lyg kiekvienas langelis teiktų visas paslaugas: jei ne, langelių reikia daugiau.</translation>
    </message>
    <message>
        <source>The high end of the range meant to hold 8 times in 10.</source>
        <translation>Viršutinė riba: 8 kartus iš 10 rezultatas turėtų būti tarp abiejų ribų.</translation>
    </message>
    <message>
        <source>The longest single service time.</source>
        <translation>Ilgiausiai trukęs aptarnavimas.</translation>
    </message>
    <message>
        <source>The longest single wait.</source>
        <translation>Ilgiausiai trukęs laukimas.</translation>
    </message>
    <message>
        <source>The low end of the range meant to hold 8 times in 10.</source>
        <translation>Apatinė riba: 8 kartus iš 10 rezultatas turėtų būti tarp abiejų ribų.</translation>
    </message>
    <message>
        <source>The most likely number to be called.</source>
        <translation>Kiek klientų greičiausiai bus pakviesta.</translation>
    </message>
    <message>
        <source>The most who waited at once within the five minutes, on any of the days.</source>
        <translation>Kiek daugiausia klientų vienu metu laukė per tas penkias minutes kurią nors dieną.</translation>
    </message>
    <message>
        <source>The open counters with those on a break or at other work.</source>
        <translation>Atidaryti langeliai kartu su tais, kurių darbuotojai daro pertrauką ar dirba kitus darbus.</translation>
    </message>
    <message>
        <source>The share of all clients called.</source>
        <translation>Dalis nuo visų pakviestų klientų.</translation>
    </message>
    <message>
        <source>The share of all visits that have ended.</source>
        <translation>Dalis nuo visų pasibaigusių apsilankymų.</translation>
    </message>
    <message>
        <source>The share of waits that were no longer than the target of the hall.</source>
        <translation>Kuri laukimų dalis truko ne ilgiau, nei salės nuostatose pageidaujama.</translation>
    </message>
    <message>
        <source>The weekday and hour at which most clients arrived a day. Of equal ones the first in the week.</source>
        <translation>Savaitės diena ir valanda, kai per dieną atėjo daugiausia klientų. Jei tokių kelios – pirmoji savaitėje.</translation>
    </message>
    <message>
        <source>The work that came in with the clients of the half-hour, as so many counters kept busy, on average over the days of work: for each client the mean time that the service keeps a counter, from called to finished, divided by 30 minutes. Clients who left or did not come are counted: they wanted the service.</source>
        <translation>Kiek langelių visą pusvalandį būtų užimti tuo metu atėjusių klientų reikalais, – darbo dienų vidurkis. Kiekvienam klientui skaičiuojama, kiek vidutiniškai ta paslauga užima langelį nuo kvietimo iki pabaigos, ir dalijama iš 30 minučių. Išėję ir neatvykę klientai taip pat įskaičiuojami: jiems paslaugos reikėjo.</translation>
    </message>
    <message>
        <source>Those of them that were answered, or passed on, before they were overdue.</source>
        <translation>Tie pažadai, kai atsakyta arba perduota dar nepasibaigus terminui.</translation>
    </message>
    <message>
        <source>Those who arrived, divided by the days of work; by weekday, by those of that weekday.</source>
        <translation>Atėję klientai, padalyti iš darbo dienų skaičiaus; pagal savaitės dienas – iš tos savaitės dienos darbo dienų skaičiaus.</translation>
    </message>
    <message>
        <source>Those who were served, divided by the days of work.</source>
        <translation>Aptarnauti klientai, padalyti iš darbo dienų skaičiaus.</translation>
    </message>
    <message>
        <source>Those within 24 hours, of all answered ones and those open for more than 24 hours.</source>
        <translation>Kiek atsakyta per 24 valandas iš visų atsakytų ir ilgiau kaip 24 valandas neatsakytų laiškų.</translation>
    </message>
    <message>
        <source>Time at a counter, whatever its state.</source>
        <translation>Visas laikas prie langelio, kad ir kokia jo būsena.</translation>
    </message>
    <message>
        <source>Time at other work.</source>
        <translation>Kitiems darbams skirtas laikas.</translation>
    </message>
    <message>
        <source>Time on breaks.</source>
        <translation>Pertraukų laikas.</translation>
    </message>
    <message>
        <source>Time on the phone with somebody else while a client was at the desk.</source>
        <translation>Laikas, kai kalbėta telefonu su kitais, nors prie langelio buvo klientas.</translation>
    </message>
    <message>
        <source>Times at a counter that ended, but were marked inaccurate, and so count in no service time.</source>
        <translation>Baigti aptarnavimai prie langelio, kurių laikas pažymėtas kaip netikslus, todėl į trukmę neįskaičiuojami.</translation>
    </message>
    <message>
        <source>Visits of callers who were served on the phone at once.</source>
        <translation>Skambinusiųjų, iš karto aptarnautų telefonu, apsilankymai.</translation>
    </message>
    <message>
        <source>Visits of clients who came to the hall, by the time they came. Without those served by phone and away from the hall.</source>
        <translation>Į salę atėjusių klientų apsilankymai pagal atėjimo laiką. Be aptarnautų telefonu ir ne salėje.</translation>
    </message>
    <message>
        <source>Visits of clients who were not served that day: they come another day, get an answer in writing, or are called back.</source>
        <translation>Klientų, kurių tą dieną nespėta aptarnauti, apsilankymai: jie ateis kitą dieną, jiems bus atsakyta raštu arba perskambinta.</translation>
    </message>
    <message>
        <source>Visits that ended because the client did not come when called.</source>
        <translation>Apsilankymai, pasibaigę tuo, kad pakviestas klientas neatvyko.</translation>
    </message>
    <message>
        <source>Visits that ended served, in the hall, by phone and away from it, by the time they ended.</source>
        <translation>Apsilankymai, kai klientas aptarnautas salėje, telefonu arba ne salėje, pagal pabaigos laiką.</translation>
    </message>
    <message>
        <source>Visits that ended with a refusal.</source>
        <translation>Apsilankymai, kai atsisakyta aptarnauti.</translation>
    </message>
    <message>
        <source>Visits that have ended, by how they ended and with what outcome.</source>
        <translation>Pasibaigę apsilankymai pagal tai, kuo baigėsi ir koks rezultatas.</translation>
    </message>
    <message>
        <source>Visits that have not ended yet.</source>
        <translation>Dar nepasibaigę apsilankymai.</translation>
    </message>
    <message>
        <source>Visits that were corrected as a ticket by mistake. They count nowhere else.</source>
        <translation>Apsilankymai, pataisyti kaip bilietas per klaidą. Niekur kitur jie neįskaičiuojami.</translation>
    </message>
    <message>
        <source>Visits that were served at the client&apos;s home, in hospital or elsewhere.</source>
        <translation>Kliento namuose, ligoninėje ar kitur aptarnauti klientai.</translation>
    </message>
    <message>
        <source>Visits whose client went away before the end, or whose phone line was cut.</source>
        <translation>Apsilankymai, kai klientas išėjo nesulaukęs pabaigos arba nutrūko telefono ryšys.</translation>
    </message>
    <message>
        <source>Whether nobody was let down. A promise of nobody and a day that was kept open longer do not count.</source>
        <translation>Ar pakviesti visi, kam tai užtikrinta. Neįskaičiuojama, kai nieko neužtikrinta arba tą dieną dirbta ilgiau.</translation>
    </message>
    <message>
        <source>“9 of 10 waits up to 20 min” is the 90th percentile: nine of ten waits were no longer than that. The median is the middle one: half of them were no longer.</source>
        <translation>„9 iš 10 laukė iki 20 min.“ yra 90-asis procentilis: devyni iš dešimties laukimų truko ne ilgiau. Mediana – vidurinė reikšmė: pusė laukimų truko ne ilgiau.</translation>
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
    <name>DevicesPage</name>
    <message>
        <source>Each PC that is a screen or a kiosk, or prints tickets, appears here by itself once it has been started. Tickets that were not printed stand all the same.</source>
        <translation>Kompiuteris, kuris yra ekranas ar terminalas arba spausdina bilietus, čia atsiranda savaime, kai tik įjungiamas. Neatspausdinti bilietai vis tiek galioja.</translation>
    </message>
    <message>
        <source>No PC has been started as a screen or a kiosk yet.</source>
        <translation>Dar neįjungtas nė vienas ekranas ar terminalas.</translation>
    </message>
</context>
<context>
    <name>DisruptionStrip</name>
    <message>
        <source>Record</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Tell the clients what has happened, and apologise.</source>
        <translation>Pasakykite klientams, kas nutiko, ir atsiprašykite.</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>Call back: {due}</source>
        <translation>Perskambinti: {due}</translation>
    </message>
    <message>
        <source>Friday {time}</source>
        <translation>penktad. {time}</translation>
    </message>
    <message>
        <source>Monday {time}</source>
        <translation>pirmad. {time}</translation>
    </message>
    <message>
        <source>Nobody is at work then, so: {due}</source>
        <translation>Tuo metu nedirbama, todėl: {due}</translation>
    </message>
    <message>
        <source>Saturday {time}</source>
        <translation>šeštad. {time}</translation>
    </message>
    <message>
        <source>Sunday {time}</source>
        <translation>sekmad. {time}</translation>
    </message>
    <message>
        <source>That has passed already. Write a later time.</source>
        <translation>Šis laikas jau praėjo. Įrašykite vėlesnį.</translation>
    </message>
    <message>
        <source>That is more than a year ahead. Write an earlier date.</source>
        <translation>Iki tada daugiau nei metai. Įrašykite ankstesnę datą.</translation>
    </message>
    <message>
        <source>Thursday {time}</source>
        <translation>ketvirtad. {time}</translation>
    </message>
    <message>
        <source>Tuesday {time}</source>
        <translation>antrad. {time}</translation>
    </message>
    <message>
        <source>Wednesday {time}</source>
        <translation>trečiad. {time}</translation>
    </message>
    <message>
        <source>Write when, for example 15:00, tomorrow 9, Monday 10:30 or in 30 min.</source>
        <translation>Įrašykite, kada, pvz., 15:00, rytoj 9, pirmadienį 10:30 arba po 30 min.</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>jau laikas</translation>
    </message>
    <message numerus="yes">
        <source>overdue %n day(s)</source>
        <translation>
            <numerusform>vėluoja %n dieną</numerusform>
            <numerusform>vėluoja %n dienas</numerusform>
            <numerusform>vėluoja %n dienų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n h</source>
        <translation>
            <numerusform>vėluoja %n val.</numerusform>
            <numerusform>vėluoja %n val.</numerusform>
            <numerusform>vėluoja %n val.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n min</source>
        <translation>
            <numerusform>vėluoja %n min.</numerusform>
            <numerusform>vėluoja %n min.</numerusform>
            <numerusform>vėluoja %n min.</numerusform>
        </translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>šiandien {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>rytoj {time}</translation>
    </message>
</context>
<context>
    <name>EditingPage</name>
    <message>
        <source>Add a card</source>
        <translation>Pridėti taisyklę</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>Visos taisyklės</translation>
    </message>
    <message>
        <source>As staff see it</source>
        <translation>Kaip mato darbuotojai</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Slėpti</translation>
    </message>
    <message>
        <source>Leave the card out, or show it to staff again</source>
        <translation>Slėpti taisyklę nuo darbuotojų arba vėl rodyti</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Žemyn</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Aukštyn</translation>
    </message>
    <message>
        <source>Put the card back to how it came with the program</source>
        <translation>Grąžinti pradinę programos taisyklę</translation>
    </message>
    <message>
        <source>Remove the card</source>
        <translation>Pašalinti taisyklę</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Rodyti</translation>
    </message>
    <message>
        <source>Take this card of your own out for good</source>
        <translation>Pašalinti šią Jūsų taisyklę visam laikui</translation>
    </message>
    <message>
        <source>The card is as it came with the program.</source>
        <translation>Grąžinta pradinė programos taisyklė.</translation>
    </message>
    <message>
        <source>The card is taken out.</source>
        <translation>Taisyklė pašalinta.</translation>
    </message>
    <message>
        <source>The program&apos;s wording</source>
        <translation>Grąžinti pradinę</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>{place} iš {all}</translation>
    </message>
</context>
<context>
    <name>Enabling</name>
    <message>
        <source>Another service</source>
        <translation>Dar paslauga</translation>
    </message>
    <message>
        <source>Close the counter and sign out</source>
        <translation>Uždaryti langelį ir atsijungti</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Prisijungti iš naujo</translation>
    </message>
    <message>
        <source>Without a ticket</source>
        <translation>Be bilieto</translation>
    </message>
</context>
<context>
    <name>EndVisitSheet</name>
    <message>
        <source>As long as such a service usually takes, where you do not know.</source>
        <translation>Jei nežinote, palikite: tiek tokia paslauga paprastai trunka.</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>Baigti apsilankymą</translation>
    </message>
    <message>
        <source>End the visit of {ticket}</source>
        <translation>Baigti apsilankymą: {ticket}</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Tęsti…</translation>
    </message>
    <message>
        <source>It ended between {begin} and {end}.</source>
        <translation>Įrašykite laiką nuo {begin} iki {end}.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Pastaba (nebūtina)</translation>
    </message>
    <message>
        <source>Say what became of the client.</source>
        <translation>Pažymėkite, kuo baigėsi apsilankymas.</translation>
    </message>
    <message>
        <source>The time is marked as inaccurate, and the counter is free for the next client.</source>
        <translation>Laikas bus pažymėtas kaip netikslus, o langelis galės kviesti kitą klientą.</translation>
    </message>
    <message>
        <source>What became of the client</source>
        <translation>Kuo baigėsi apsilankymas</translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation>Kada baigėsi?</translation>
    </message>
</context>
<context>
    <name>EnteredPanel</name>
    <message>
        <source>Arrived</source>
        <translation>Atvyko</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Nuo</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Langelis</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Baigtis</translation>
    </message>
    <message>
        <source>Entered late from the paper list</source>
        <translation>Suvesta vėliau iš popierinio sąrašo</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Iki</translation>
    </message>
    <message>
        <source>Nothing was entered late for that day.</source>
        <translation>Už šią dieną vėliau nieko nesuvesta.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numeris</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>Take this entry back</source>
        <translation>Atšaukti šį įrašą</translation>
    </message>
    <message>
        <source>{ticket} was taken back. Both entries stay in the record; the number can be entered anew.</source>
        <translation>{ticket}: įrašas atšauktas. Veiksmų žurnale lieka ir viena, ir kita; numerį galima suvesti iš naujo.</translation>
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
    <name>EntryPanel</name>
    <message numerus="yes">
        <source>%n client(s) entered for {day}, marked as entered late.</source>
        <translation>
            <numerusform>Suvestas %n klientas ({day}), pažymėtas kaip suvestas vėliau.</numerusform>
            <numerusform>Suvesti %n klientai ({day}), pažymėti kaip suvesti vėliau.</numerusform>
            <numerusform>Suvesta %n klientų ({day}), pažymėta kaip suvesta vėliau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be entered so. Nothing was entered, and all you typed is here.</source>
        <translation>
            <numerusform>Taip suvesti %n eilutės negalima. Niekas nesuvesta; visa, ką įrašėte, tebėra čia.</numerusform>
            <numerusform>Taip suvesti %n eilučių negalima. Niekas nesuvesta; visa, ką įrašėte, tebėra čia.</numerusform>
            <numerusform>Taip suvesti %n eilučių negalima. Niekas nesuvesta; visa, ką įrašėte, tebėra čia.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {count} lines at once: enter the others afterwards.</source>
        <translation>Vienu metu – ne daugiau kaip {count} eilučių: kitas suveskite po to.</translation>
    </message>
    <message>
        <source>Enter all lines</source>
        <translation>Suvesti visas eilutes</translation>
    </message>
    <message>
        <source>Lines of the paper list</source>
        <translation>Popierinio sąrašo eilutės</translation>
    </message>
    <message>
        <source>Look at the lines that are marked. If all is right, press once more.</source>
        <translation>Patikrinkite pažymėtas eilutes. Jei viskas gerai, paspauskite dar kartą.</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>Išimti eilutę</translation>
    </message>
    <message>
        <source>There is no line to enter yet.</source>
        <translation>Dar nėra eilučių, kurias būtų galima suvesti.</translation>
    </message>
    <message>
        <source>These lines were typed before and are not entered yet.</source>
        <translation>Šios eilutės parašytos anksčiau ir dar nesuvestos.</translation>
    </message>
    <message>
        <source>{why} All you typed is still here.</source>
        <translation>{why} Visa, ką įrašėte, tebėra čia.</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Business day</source>
        <translation>Darbo diena</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Langelis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rūšis</translation>
    </message>
    <message>
        <source>Number in the chain</source>
        <translation>Numeris grandinėje</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Kontrolinis kodas</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bilietas</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Įrašo turinys</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>✕ None: the entry stands outside the chain</source>
        <translation>✕ Nėra: įrašas nepriklauso grandinei</translation>
    </message>
</context>
<context>
    <name>ErasePersonSheet</name>
    <message>
        <source>&amp;Delete for good</source>
        <translation>&amp;Ištrinti visam laikui</translation>
    </message>
    <message>
        <source>Delete everything about {number}?</source>
        <translation>Ištrinti viską apie {number}?</translation>
    </message>
</context>
<context>
    <name>EvesRow</name>
    <message>
        <source>By the Labour Code, article 112(5), that working day is an hour shorter. Switch it off where the hall keeps its usual hours.</source>
        <translation>Pagal Darbo kodekso 112 straipsnio 5 dalį ta darbo diena valanda trumpesnė. Išjunkite, jei salė dirba įprastu laiku.</translation>
    </message>
    <message>
        <source>Close an hour earlier on the day before a public holiday</source>
        <translation>Švenčių dienų išvakarėse dirbti valanda trumpiau</translation>
    </message>
    <message>
        <source>Closed for public holidays in the coming 12 months</source>
        <translation>Per artimiausius 12 mėnesių nedirbama dėl švenčių</translation>
    </message>
    <message>
        <source>Closes earlier in the coming 12 months</source>
        <translation>Per artimiausius 12 mėnesių dirbama trumpiau</translation>
    </message>
    <message>
        <source>No working day in the coming 12 months.</source>
        <translation>Per artimiausius 12 mėnesių tokių darbo dienų nėra.</translation>
    </message>
    <message>
        <source>Switched off: the hall keeps its usual hours.</source>
        <translation>Išjungta: salė dirba įprastu laiku.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Nothing was taken from the file; your cards are as they were.</source>
        <translation>Iš failo nieko neperimta; Jūsų taisyklės nepakeistos.</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>diską galima tik skaityti</translation>
    </message>
    <message>
        <source>the disk does not allow it</source>
        <translation>diskas to neleidžia</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>diskas pilnas</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>tokio failo ar aplanko nėra</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>tai aplankas</translation>
    </message>
    <message>
        <source>you are not allowed to</source>
        <translation>neturite tam teisės</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {why}. Your cards are as they were. Choose another file.</source>
        <translation>Failo „{file}“ nuskaityti nepavyksta: {why}. Jūsų taisyklės nepakeistos. Pasirinkite kitą failą.</translation>
    </message>
    <message>
        <source>“{file}” was not written: {why}. What was there before is still there, and so are your cards. Choose another folder.</source>
        <translation>Failas „{file}“ neįrašytas: {why}. Kas ten buvo anksčiau, išliko; Jūsų taisyklės taip pat. Pasirinkite kitą aplanką.</translation>
    </message>
</context>
<context>
    <name>ExplanationSheet</name>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>The closing forecast</source>
        <translation>Darbo pabaigos prognozė</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln eilutė</numerusform>
            <numerusform>%Ln eilutės</numerusform>
            <numerusform>%Ln eilučių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records cannot be read and are left out</source>
        <translation>
            <numerusform>Neįtrauktas %n nenuskaitomas įrašas</numerusform>
            <numerusform>Neįtraukti %n nenuskaitomi įrašai</numerusform>
            <numerusform>Neįtraukta %n nenuskaitomų įrašų</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>Į&amp;rašyti kaip…</translation>
    </message>
    <message>
        <source>A file for each.</source>
        <translation>Kiekvienai atskiras failas.</translation>
    </message>
    <message>
        <source>A row for each leg of a visit.</source>
        <translation>Eilutė kiekvienam apsilankymo etapui.</translation>
    </message>
    <message>
        <source>A row for each visit.</source>
        <translation>Eilutė kiekvienam apsilankymui.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Visi failai (*)</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV „Excel“ programai</translation>
    </message>
    <message>
        <source>CSV, plain</source>
        <translation>Paprastas CSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Stabdyti</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Sustabdyta. Niekas neįrašyta.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Braižoma…</translation>
    </message>
    <message>
        <source>Each picture by itself, with twice the dots of a screen.</source>
        <translation>Kiekviena diagrama atskirai, dvigubai didesne nei ekrano raiška.</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportuoti</translation>
    </message>
    <message>
        <source>Export the record</source>
        <translation>Eksportuoti veiksmų žurnalą</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Rodikliai</translation>
    </message>
    <message>
        <source>For other programs: commas, decimal points, durations in seconds, all text unchanged.</source>
        <translation>Kitoms programoms: skirtukas – kablelis, dešimtainis skirtukas – taškas, trukmė sekundėmis, tekstai nepakeisti.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formatas</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>Kiek jau eksportuota</translation>
    </message>
    <message>
        <source>Language of the file</source>
        <translation>Failo kalba</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Etapai</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Atverti aplanką</translation>
    </message>
    <message>
        <source>PDF for printing</source>
        <translation>PDF spausdinti</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Diagramos</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Skaitoma…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Veiksmų žurnalas</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Ataskaita</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Įrašyti kaip</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Įrašyta: {name}</translation>
    </message>
    <message>
        <source>Sheets of A4: how it went, and each picture with its table and definitions.</source>
        <translation>A4 lapai: apžvalga ir kiekviena diagrama su lentele ir paaiškinimais.</translation>
    </message>
    <message>
        <source>The &amp;day&apos;s report by itself…</source>
        <translation>Automatinė &amp;dienos ataskaita…</translation>
    </message>
    <message>
        <source>The entries that are looked at, the newest first, each with its number and seal.</source>
        <translation>Rodomi įrašai nuo naujausio, kiekvienas su numeriu ir kontroliniu kodu.</translation>
    </message>
    <message>
        <source>The folder cannot be shown on this PC.</source>
        <translation>Šiame kompiuteryje aplanko parodyti nepavyksta.</translation>
    </message>
    <message>
        <source>The legs stand on a sheet of their own.</source>
        <translation>Etapai – atskirame lape.</translation>
    </message>
    <message>
        <source>The table of each picture, and the summary.</source>
        <translation>Kiekvienos diagramos lentelė ir suvestinė.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Apsilankymai</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Ką eksportuoti</translation>
    </message>
    <message>
        <source>With semicolons and decimal commas. A text that Excel would compute has an apostrophe in front.</source>
        <translation>Skirtukas – kabliataškis, dešimtainis skirtukas – kablelis. Prieš tekstą, kurį „Excel“ palaikytų formule, rašomas apostrofas.</translation>
    </message>
    <message>
        <source>Without the names of staff.</source>
        <translation>Be darbuotojų vardų.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more files beside it</source>
        <translation>
            <numerusform>ir šalia dar %n failas</numerusform>
            <numerusform>ir šalia dar %n failai</numerusform>
            <numerusform>ir šalia dar %n failų</numerusform>
        </translation>
    </message>
    <message>
        <source>record</source>
        <translation>veiksmu-zurnalas</translation>
    </message>
</context>
<context>
    <name>ExtendSheet</name>
    <message>
        <source>15:00, tomorrow 9, Monday 10:30</source>
        <translation>15:00, rytoj 9, pirmadienį 10:30</translation>
    </message>
    <message>
        <source>Due: {due}</source>
        <translation>Naujas laikas: {due}</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Pratęsti</translation>
    </message>
    <message>
        <source>Friday, 2026-11-25, tomorrow 9</source>
        <translation>penktadienį, 2026-11-25, rytoj 9</translation>
    </message>
    <message>
        <source>It stays in the record; tell the client too.</source>
        <translation>Priežastis liks įrašuose; praneškite ir klientui.</translation>
    </message>
    <message>
        <source>Nobody is at work then, so: {due}</source>
        <translation>Tuo metu nedirbama, todėl: {due}</translation>
    </message>
    <message>
        <source>Now: {due}</source>
        <translation>Dabar: {due}</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Iki kada</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Priežastis</translation>
    </message>
    <message>
        <source>Write why it takes longer: it stays in the record.</source>
        <translation>Įrašykite, kodėl užtrunka: tai liks įrašuose.</translation>
    </message>
</context>
<context>
    <name>FactCard</name>
    <message>
        <source>Open the visit</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Rodyti</translation>
    </message>
</context>
<context>
    <name>FallenStrip</name>
    <message>
        <source>Call {ticket}</source>
        <translation>Kviesti {ticket}</translation>
    </message>
</context>
<context>
    <name>FallenWords</name>
    <message numerus="yes">
        <source>%n clients were told that they will be served</source>
        <translation>
            <numerusform>%n klientui pasakyta, kad aptarnausime</numerusform>
            <numerusform>%n klientams pasakyta, kad aptarnausime</numerusform>
            <numerusform>%n klientų pasakyta, kad aptarnausime</numerusform>
        </translation>
    </message>
    <message>
        <source>{tickets} was told that they will be served</source>
        <translation>Klientui {tickets} pasakyta, kad aptarnausime</translation>
    </message>
    <message>
        <source>{tickets} were told that they will be served</source>
        <translation>Klientams {tickets} pasakyta, kad aptarnausime</translation>
    </message>
    <message>
        <source>{who}, and may not be called before {time}. They are served all the same. Call them next, open one more counter, or stay open longer.</source>
        <translation>{who}, bet iki {time} galime nespėti pakviesti. Vis tiek aptarnausime. Kvieskite pirmiausia, atidarykite dar vieną langelį arba dirbkite ilgiau.</translation>
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
    <name>FileNames</name>
    <message>
        <source>day-{name}</source>
        <translation>dienos-{name}</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>rodikliai</translation>
    </message>
    <message>
        <source>legs</source>
        <translation>etapai</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>diagramos</translation>
    </message>
    <message>
        <source>report</source>
        <translation>ataskaita</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>apsilankymai</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n counters</source>
        <translation>
            <numerusform>%n langelis</numerusform>
            <numerusform>%n langeliai</numerusform>
            <numerusform>%n langelių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends</source>
        <translation>
            <numerusform>%n baigtis</numerusform>
            <numerusform>%n baigtys</numerusform>
            <numerusform>%n baigčių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filters</source>
        <translation>
            <numerusform>%n filtras</numerusform>
            <numerusform>%n filtrai</numerusform>
            <numerusform>%n filtrų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n kalba</numerusform>
            <numerusform>%n kalbos</numerusform>
            <numerusform>%n kalbų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n paslauga</numerusform>
            <numerusform>%n paslaugos</numerusform>
            <numerusform>%n paslaugų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways to come</source>
        <translation>
            <numerusform>%n būdas</numerusform>
            <numerusform>%n būdai</numerusform>
            <numerusform>%n būdų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekdays</source>
        <translation>
            <numerusform>%n savaitės diena</numerusform>
            <numerusform>%n savaitės dienos</numerusform>
            <numerusform>%n savaitės dienų</numerusform>
        </translation>
    </message>
    <message>
        <source>All counters</source>
        <translation>Visi langeliai</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Visos kalbos</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Visos paslaugos</translation>
    </message>
    <message>
        <source>All weekdays</source>
        <translation>Visos dienos</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Langelis</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Be filtrų</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtras</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nuo</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Kuo baigėsi</translation>
    </message>
    <message>
        <source>How they came</source>
        <translation>Kaip kreipėsi</translation>
    </message>
    <message>
        <source>However it ended</source>
        <translation>Visos baigtys</translation>
    </message>
    <message>
        <source>However they came</source>
        <translation>Visi kreipimosi būdai</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kalba</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Praėjęs mėnuo</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Praėjusi savaitė</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Pasirinktos datos</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Laikotarpis</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Atkurti</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>The period ends before it begins. Write a later last day.</source>
        <translation>Laikotarpis baigiasi anksčiau, nei prasideda. Įrašykite vėlesnę paskutinę dieną.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Šis mėnuo</translation>
    </message>
    <message>
        <source>This month, with everything in it</source>
        <translation>Šis mėnuo, be filtrų</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Ši savaitė</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Šie metai</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Šiandien</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Iki</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Savaitės diena</translation>
    </message>
    <message>
        <source>Write a day, such as 2026-03-02, kovo 2 or yesterday.</source>
        <translation>Įrašykite dieną, pavyzdžiui, 2026-03-02, kovo 2 arba vakar.</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Vakar</translation>
    </message>
    <message>
        <source>{field}: for example 2026-03-02 or kovo 2</source>
        <translation>{field}: pavyzdžiui, 2026-03-02 arba kovo 2</translation>
    </message>
    <message>
        <source>{name} (removed)</source>
        <translation>{name} (pašalinta)</translation>
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
    <name>FirstSecret</name>
    <message>
        <source>Another hall or the demo…</source>
        <translation>Kita arba bandomoji salė…</translation>
    </message>
    <message>
        <source>Choose the administrator&apos;s PIN</source>
        <translation>Pasirinkite administratoriaus PIN kodą</translation>
    </message>
    <message>
        <source>From now on everybody signs in with a PIN, and no administrator of this hall has one yet. Whoever chooses it here then gives the others theirs, in Hall set-up → Staff.</source>
        <translation>Nuo šiol visi prisijungia įvesdami PIN kodą, o šioje salėje jo dar neturi nė vienas administratorius. Kas jį čia pasirinks, tas PIN kodus duos kitiems: Salės nuostatos → Darbuotojai.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tęsti</translation>
    </message>
    <message>
        <source>No administrator is called that.</source>
        <translation>Tokio administratoriaus nėra.</translation>
    </message>
    <message>
        <source>Type to find your name</source>
        <translation>Ieškoti savo vardo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jūs</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Jūsų vardas ir pavardė</translation>
    </message>
</context>
<context>
    <name>Fixed</name>
    <message>
        <source>All the rest of the file holds.</source>
        <translation>Visa kita šiame faile galioja.</translation>
    </message>
    <message>
        <source>It cannot be read as text.</source>
        <translation>Failo nepavyksta nuskaityti kaip teksto.</translation>
    </message>
    <message>
        <source>Line {line}: it is not written as TOML is.</source>
        <translation>{line} eilutė: parašyta ne pagal TOML taisykles.</translation>
    </message>
    <message>
        <source>Line {line}: there is no setting “{key}”. There are: {expected}.</source>
        <translation>{line} eilutė: nuostatos „{key}“ nėra. Galimos: {expected}.</translation>
    </message>
    <message>
        <source>Line {line}: “{key}” can be: {expected}.</source>
        <translation>{line} eilutė: galimos „{key}“ reikšmės: {expected}.</translation>
    </message>
    <message>
        <source>Line {line}: “{key}” is written as: {expected}.</source>
        <translation>{line} eilutė: „{key}“ rašoma taip: {expected}.</translation>
    </message>
    <message>
        <source>Nothing of the file holds until that is mended.</source>
        <translation>Kol tai nepataisyta, niekas šiame faile negalioja.</translation>
    </message>
    <message>
        <source>The settings file {file} has a mistake.</source>
        <translation>Nuostatų faile {file} yra klaida.</translation>
    </message>
    <message>
        <source>The settings file {file} has mistakes.</source>
        <translation>Nuostatų faile {file} yra klaidų.</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>A callback instead</source>
        <translation>Vietoj to perskambinti</translation>
    </message>
    <message>
        <source>A callback was promised</source>
        <translation>Pažadėta perskambinti</translation>
    </message>
    <message>
        <source>A page up or down</source>
        <translation>Puslapiu aukštyn arba žemyn</translation>
    </message>
    <message>
        <source>A period earlier, or later</source>
        <translation>Ankstesnis arba vėlesnis laikotarpis</translation>
    </message>
    <message>
        <source>Add a break</source>
        <translation>Pridėti pertrauką</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>Pridėti taisyklę</translation>
    </message>
    <message>
        <source>All at once, or one by one</source>
        <translation>Visiems kartu arba po vieną</translation>
    </message>
    <message>
        <source>All rows at once</source>
        <translation>Visos eilutės iš karto</translation>
    </message>
    <message>
        <source>An answer in writing was promised</source>
        <translation>Pažadėta atsakyti raštu</translation>
    </message>
    <message>
        <source>Announcement to the hall</source>
        <translation>Pranešimas salei</translation>
    </message>
    <message>
        <source>Another day instead</source>
        <translation>Vietoj to kita diena</translation>
    </message>
    <message>
        <source>Another time than now</source>
        <translation>Kitas laikas nei dabar</translation>
    </message>
    <message>
        <source>Back to the program&apos;s wording</source>
        <translation>Grąžinti pradinę programos taisyklę</translation>
    </message>
    <message>
        <source>Back, or close without saving</source>
        <translation>Atgal arba uždaryti neįrašius</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Perskambinti</translation>
    </message>
    <message>
        <source>Call the client of a counter again</source>
        <translation>Vėl kviesti langelio klientą</translation>
    </message>
    <message>
        <source>Callback: go through the results</source>
        <translation>Perskambinimas: rinktis rezultatą</translation>
    </message>
    <message>
        <source>Callback: how the call went</source>
        <translation>Perskambinimas: kaip baigėsi skambutis</translation>
    </message>
    <message>
        <source>Callbacks and answers</source>
        <translation>Perskambinimai ir atsakymai</translation>
    </message>
    <message>
        <source>Cancel the absence</source>
        <translation>Atšaukti nebuvimą</translation>
    </message>
    <message>
        <source>Check the record…</source>
        <translation>Tikrinti žurnalą…</translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation>Pasirinkti</translation>
    </message>
    <message>
        <source>Close the counter</source>
        <translation>Uždaryti langelį</translation>
    </message>
    <message>
        <source>Close the guide</source>
        <translation>Uždaryti vadovą</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>Uždaryti langą</translation>
    </message>
    <message>
        <source>Close without choosing</source>
        <translation>Uždaryti nieko nepasirinkus</translation>
    </message>
    <message>
        <source>Close, and change nothing</source>
        <translation>Uždaryti nieko nepakeitus</translation>
    </message>
    <message>
        <source>Come to the first who calls</source>
        <translation>Eiti pas pirmą kviečiantįjį</translation>
    </message>
    <message>
        <source>Conflict: end it</source>
        <translation>Konfliktas: į pabaigą</translation>
    </message>
    <message>
        <source>Conflict: the next step</source>
        <translation>Konfliktas: kitas žingsnis</translation>
    </message>
    <message>
        <source>Conflict: the step before</source>
        <translation>Konfliktas: ankstesnis žingsnis</translation>
    </message>
    <message>
        <source>Copy the acknowledgement</source>
        <translation>Kopijuoti gavimo patvirtinimą</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Kopijuoti adresą</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Kopijuoti atsakymą</translation>
    </message>
    <message>
        <source>Copy the answer with the signature</source>
        <translation>Kopijuoti atsakymą ir parašą</translation>
    </message>
    <message>
        <source>Copy the automatic reply</source>
        <translation>Kopijuoti automatinį atsakymą</translation>
    </message>
    <message>
        <source>Copy the number that is shown</source>
        <translation>Kopijuoti rodomą numerį</translation>
    </message>
    <message>
        <source>Copy the signature</source>
        <translation>Kopijuoti parašą</translation>
    </message>
    <message>
        <source>Correct the time</source>
        <translation>Pataisyti laiką</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Ištrinti viską…</translation>
    </message>
    <message>
        <source>Do the usual with the chosen row</source>
        <translation>Atlikti įprastą veiksmą su pasirinkta eilute</translation>
    </message>
    <message>
        <source>Do what the sheet is for</source>
        <translation>Atlikti pagrindinį lango veiksmą</translation>
    </message>
    <message>
        <source>Do what the strip is for</source>
        <translation>Atlikti pagrindinį juostos veiksmą</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>Atmesti pakeitimus</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Taisyti</translation>
    </message>
    <message>
        <source>Empty the cell</source>
        <translation>Išvalyti laukelį</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>Baigti apsilankymą</translation>
    </message>
    <message>
        <source>Enter all lines</source>
        <translation>Suvesti visas eilutes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuoti…</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Pratęsti</translation>
    </message>
    <message>
        <source>Extend a promise</source>
        <translation>Pratęsti pažadą</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Ieškoti</translation>
    </message>
    <message>
        <source>Find a card</source>
        <translation>Ieškoti taisyklės</translation>
    </message>
    <message>
        <source>Find a ticket</source>
        <translation>Ieškoti bilieto</translation>
    </message>
    <message>
        <source>Find a ticket in the list</source>
        <translation>Rasti bilietą sąraše</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Ieškoti vadove</translation>
    </message>
    <message>
        <source>Find in the record</source>
        <translation>Ieškoti žurnale</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Baigti be atsakymo</translation>
    </message>
    <message>
        <source>Go back to the desk</source>
        <translation>Grįžti į darbo vietą</translation>
    </message>
    <message>
        <source>Go through the list</source>
        <translation>Judėti sąrašu</translation>
    </message>
    <message>
        <source>Go through what was found</source>
        <translation>Judėti tarp to, kas rasta</translation>
    </message>
    <message>
        <source>Go to the menus</source>
        <translation>Pereiti į meniu</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Perduoti</translation>
    </message>
    <message>
        <source>Hand over a promise</source>
        <translation>Perduoti pažadą</translation>
    </message>
    <message>
        <source>Hide the card, or show it</source>
        <translation>Slėpti taisyklę arba vėl rodyti</translation>
    </message>
    <message>
        <source>Import: choose the file</source>
        <translation>Importas: pasirinkti failą</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importuoti…</translation>
    </message>
    <message>
        <source>In a strip below the client</source>
        <translation>Juostoje po klientu</translation>
    </message>
    <message>
        <source>In absences</source>
        <translation>Nebuvimas darbe</translation>
    </message>
    <message>
        <source>In callbacks and answers</source>
        <translation>Perskambinimai ir atsakymai</translation>
    </message>
    <message>
        <source>In every list</source>
        <translation>Visuose sąrašuose</translation>
    </message>
    <message>
        <source>In every page beside the main window</source>
        <translation>Languose šalia pagrindinio</translation>
    </message>
    <message>
        <source>In every sheet</source>
        <translation>Visuose dialogo languose</translation>
    </message>
    <message>
        <source>In forecasts and what came</source>
        <translation>Prognozės ir rezultatai</translation>
    </message>
    <message>
        <source>In my day</source>
        <translation>Mano diena</translation>
    </message>
    <message>
        <source>In personal data</source>
        <translation>Asmens duomenys</translation>
    </message>
    <message>
        <source>In screens and tickets</source>
        <translation>Ekranai ir bilietai</translation>
    </message>
    <message>
        <source>In the guide</source>
        <translation>Pagalbos vadovas</translation>
    </message>
    <message>
        <source>In the hall now</source>
        <translation>Salė dabar</translation>
    </message>
    <message>
        <source>In the history</source>
        <translation>Istorija</translation>
    </message>
    <message>
        <source>In the paper list</source>
        <translation>Popierinis sąrašas</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>Veiksmų žurnalas</translation>
    </message>
    <message>
        <source>In the service standard</source>
        <translation>Aptarnavimo standartas</translation>
    </message>
    <message>
        <source>In the set-up of the hall</source>
        <translation>Salės nuostatos</translation>
    </message>
    <message>
        <source>In today&apos;s visits</source>
        <translation>Šios dienos apsilankymai</translation>
    </message>
    <message>
        <source>In writing instead</source>
        <translation>Vietoj to atsakyti raštu</translation>
    </message>
    <message>
        <source>It is answered</source>
        <translation>Atsakyta</translation>
    </message>
    <message>
        <source>Leaving: hand over what is yours to answer</source>
        <translation>Išeinant: perduoti savo pažadus</translation>
    </message>
    <message>
        <source>Look up the number</source>
        <translation>Ieškoti numerio</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Meniu</translation>
    </message>
    <message>
        <source>More of the rule</source>
        <translation>Visa taisyklė</translation>
    </message>
    <message>
        <source>Move the card</source>
        <translation>Perkelti taisyklę</translation>
    </message>
    <message>
        <source>Move the ticket</source>
        <translation>Perkelti bilietą</translation>
    </message>
    <message>
        <source>Note that it is acknowledged</source>
        <translation>Pažymėti, kad gavimas patvirtintas</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>Senesni įrašai</translation>
    </message>
    <message>
        <source>Open a counter for a colleague</source>
        <translation>Atidaryti langelį kolegai</translation>
    </message>
    <message>
        <source>People: show a person&apos;s figures</source>
        <translation>Darbuotojai: rodyti rodiklius</translation>
    </message>
    <message>
        <source>Phone: it is the client&apos;s own matter</source>
        <translation>Telefonas: dėl šio kliento klausimo</translation>
    </message>
    <message>
        <source>Phone: serve the caller now</source>
        <translation>Telefonas: aptarnauti skambinantįjį</translation>
    </message>
    <message>
        <source>Phone: the call broke off</source>
        <translation>Telefonas: skambutis nutrūko</translation>
    </message>
    <message>
        <source>Phone: the client objects</source>
        <translation>Telefonas: klientas nesutinka</translation>
    </message>
    <message>
        <source>Plan an absence</source>
        <translation>Planuoti nebuvimą darbe</translation>
    </message>
    <message>
        <source>Prepare the answer</source>
        <translation>Rengti atsakymą</translation>
    </message>
    <message>
        <source>Press the button</source>
        <translation>Paspausti mygtuką</translation>
    </message>
    <message>
        <source>Press the button that has the focus</source>
        <translation>Paspausti pažymėtą mygtuką</translation>
    </message>
    <message>
        <source>Print a test ticket</source>
        <translation>Spausdinti bandomąjį bilietą</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>Spausdinti puslapį</translation>
    </message>
    <message>
        <source>Put changes onto a newer version</source>
        <translation>Perkelti pakeitimus į naujesnę versiją</translation>
    </message>
    <message>
        <source>Put the strip aside</source>
        <translation>Tęsti vėliau: juosta paslepiama</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Atnaujinti</translation>
    </message>
    <message>
        <source>Reckon the forecast anew</source>
        <translation>Perskaičiuoti prognozę</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Įrašyti naują versiją</translation>
    </message>
    <message>
        <source>Screens and tickets</source>
        <translation>Ekranai ir bilietai</translation>
    </message>
    <message>
        <source>Show the full number</source>
        <translation>Rodyti visą numerį</translation>
    </message>
    <message>
        <source>Sort by…</source>
        <translation>Rikiuoti…</translation>
    </message>
    <message>
        <source>Take an entry back</source>
        <translation>Atšaukti įrašą</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>Išimti eilutę</translation>
    </message>
    <message>
        <source>The client has left</source>
        <translation>Klientas išėjo</translation>
    </message>
    <message>
        <source>The client is back</source>
        <translation>Klientas grįžo</translation>
    </message>
    <message>
        <source>The client left</source>
        <translation>Klientas išėjo</translation>
    </message>
    <message>
        <source>The client was served</source>
        <translation>Klientas aptarnautas</translation>
    </message>
    <message>
        <source>The client was turned away</source>
        <translation>Kliento aptarnauti nespėta</translation>
    </message>
    <message>
        <source>The first call is over</source>
        <translation>Pirmas kvietimas baigtas</translation>
    </message>
    <message>
        <source>The first, the last</source>
        <translation>Pirma, paskutinė eilutė</translation>
    </message>
    <message>
        <source>The forecast</source>
        <translation>Prognozė</translation>
    </message>
    <message>
        <source>The letter is acknowledged</source>
        <translation>Laiško gavimas patvirtintas</translation>
    </message>
    <message>
        <source>The next cell that is empty, the next line</source>
        <translation>Kitas tuščias laukelis, kita eilutė</translation>
    </message>
    <message>
        <source>The next field, the one before</source>
        <translation>Kitas, ankstesnis laukelis</translation>
    </message>
    <message>
        <source>The next list, the one before</source>
        <translation>Kitas, ankstesnis sąrašas</translation>
    </message>
    <message>
        <source>The next page, the one before</source>
        <translation>Kita, ankstesnė dalis</translation>
    </message>
    <message>
        <source>The next part, the one before</source>
        <translation>Kita dalis, ankstesnė dalis</translation>
    </message>
    <message>
        <source>The next thing to see to</source>
        <translation>Kitas įspėjimas</translation>
    </message>
    <message>
        <source>The page before, the one after</source>
        <translation>Ankstesnis, kitas puslapis</translation>
    </message>
    <message>
        <source>The story of the visit</source>
        <translation>Apsilankymo eiga</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>Visits: sort by…</source>
        <translation>Apsilankymai: rikiuoti…</translation>
    </message>
    <message>
        <source>What a counter serves: as set up</source>
        <translation>Langelio paslaugos: kaip nustatyta</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>O jeigu…</translation>
    </message>
    <message>
        <source>What the counter serves</source>
        <translation>Langelio paslaugos</translation>
    </message>
    <message>
        <source>When somebody calls for help</source>
        <translation>Kai kas nors kviečia pagalbą</translation>
    </message>
    <message>
        <source>Where letters find something</source>
        <translation>Ieškant raidėmis</translation>
    </message>
    <message>
        <source>While an answer is prepared</source>
        <translation>Rengiant atsakymą</translation>
    </message>
    <message>
        <source>While nobody is at the desk</source>
        <translation>Palikus darbo vietą</translation>
    </message>
    <message>
        <source>While the day is closed</source>
        <translation>Užbaigiant dieną</translation>
    </message>
    <message>
        <source>While the ticket printer is chosen</source>
        <translation>Renkantis bilietų spausdintuvą</translation>
    </message>
    <message>
        <source>While those waiting are told</source>
        <translation>Informuojant laukiančius</translation>
    </message>
    <message>
        <source>Withdraw a ticket or a call that is not yet shared</source>
        <translation>Atšaukti dar neišsiųstą bilietą arba skambutį</translation>
    </message>
    <message>
        <source>its letters and digits</source>
        <translation>jo raidės ir skaitmenys</translation>
    </message>
    <message>
        <source>the letter of the result</source>
        <translation>rezultato raidė</translation>
    </message>
</context>
<context>
    <name>Forecasts</name>
    <message numerus="yes">
        <source>%n fewer than promised</source>
        <translation>
            <numerusform>%n mažiau, nei užtikrinta</numerusform>
            <numerusform>%n mažiau, nei užtikrinta</numerusform>
            <numerusform>%n mažiau, nei užtikrinta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left before</source>
        <translation>
            <numerusform>išėjo nesulaukę %n</numerusform>
            <numerusform>išėjo nesulaukę %n</numerusform>
            <numerusform>išėjo nesulaukę %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warned needlessly</source>
        <translation>
            <numerusform>be reikalo perspėta %n</numerusform>
            <numerusform>be reikalo perspėta %n</numerusform>
            <numerusform>be reikalo perspėta %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were called</source>
        <translation>
            <numerusform>pakviesta %n</numerusform>
            <numerusform>pakviesta %n</numerusform>
            <numerusform>pakviesta %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were waiting</source>
        <translation>
            <numerusform>laukė %n</numerusform>
            <numerusform>laukė %n</numerusform>
            <numerusform>laukė %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Before closing</source>
        <translation>Iki pabaigos</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Pakviesta</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diena</translation>
    </message>
    <message>
        <source>In the last 30 days no promise could be held against what came.</source>
        <translation>Per pastarąsias 30 dienų nebuvo prognozių, kurias būtų galima palyginti su rezultatais.</translation>
    </message>
    <message>
        <source>Left before</source>
        <translation>Išėjo nesulaukę</translation>
    </message>
    <message>
        <source>Let down</source>
        <translation>Pritrūko</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Greičiausiai</translation>
    </message>
    <message>
        <source>No day has been graded yet. While the program runs, the forecast is kept 90, 60, 30 and 15 minutes before closing, and held against what came once the day is over.</source>
        <translation>Dar neįvertinta nė viena diena. Kol programa veikia, prognozė išsaugoma likus 90, 60, 30 ir 15 minučių iki darbo laiko pabaigos, o dienai pasibaigus palyginama su rezultatais.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n promises in the last 30 days, {kept} were kept.</source>
        <translation>
            <numerusform>Per pastarąsias 30 dienų iš %n prognozės pasitvirtino {kept}.</numerusform>
            <numerusform>Per pastarąsias 30 dienų iš %n prognozių pasitvirtino {kept}.</numerusform>
            <numerusform>Per pastarąsias 30 dienų iš %n prognozių pasitvirtino {kept}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Užtikrinta</translation>
    </message>
    <message>
        <source>Stayed open longer, so not counted and not learnt from: {days}</source>
        <translation>Dirbta ilgiau, todėl neįskaičiuota ir iš to nesimokyta: {days}</translation>
    </message>
    <message>
        <source>That is too few: estimates are unreliable at present.</source>
        <translation>To per mažai: prognozės šiuo metu nepatikimos.</translation>
    </message>
    <message>
        <source>The one promise of the last 30 days was kept.</source>
        <translation>Vienintelė pastarųjų 30 dienų prognozė pasitvirtino.</translation>
    </message>
    <message>
        <source>The one promise of the last 30 days was not kept.</source>
        <translation>Vienintelė pastarųjų 30 dienų prognozė nepasitvirtino.</translation>
    </message>
    <message>
        <source>The promise</source>
        <translation>Ar pasitvirtino?</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Laukė</translation>
    </message>
    <message>
        <source>Warned needlessly</source>
        <translation>Perspėta be reikalo</translation>
    </message>
    <message>
        <source>at least {sure} were to be called, most likely {likely}</source>
        <translation>prognozuota pakviesti bent {sure}, greičiausiai {likely}</translation>
    </message>
    <message>
        <source>the promise: {kept}</source>
        <translation>ar pasitvirtino: {kept}</translation>
    </message>
    <message>
        <source>{day}, {lead} before closing</source>
        <translation>{day}, likus {lead} iki darbo laiko pabaigos</translation>
    </message>
    <message>
        <source>– nobody waited</source>
        <translation>– niekas nelaukė</translation>
    </message>
    <message>
        <source>– none made</source>
        <translation>– neužtikrinta</translation>
    </message>
    <message>
        <source>– open longer</source>
        <translation>– dirbta ilgiau</translation>
    </message>
    <message>
        <source>… not over yet</source>
        <translation>… nesibaigė</translation>
    </message>
    <message>
        <source>✓ kept</source>
        <translation>✓ taip</translation>
    </message>
    <message>
        <source>✕ not kept</source>
        <translation>✕ ne</translation>
    </message>
</context>
<context>
    <name>ForecastsWindow</name>
    <message>
        <source>All</source>
        <translation>Visos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Forecasts and what came</source>
        <translation>Prognozės ir rezultatai</translation>
    </message>
    <message>
        <source>How long before closing</source>
        <translation>Kiek likę iki darbo laiko pabaigos</translation>
    </message>
    <message>
        <source>Kept forecasts</source>
        <translation>Išsaugotos prognozės</translation>
    </message>
    <message>
        <source>Made before closing:</source>
        <translation>Iki darbo pabaigos likus:</translation>
    </message>
    <message>
        <source>Sort by…</source>
        <translation>Rikiuoti…</translation>
    </message>
</context>
<context>
    <name>FourWeeks</name>
    <message>
        <source>The next four weeks</source>
        <translation>Artimiausios keturios savaitės</translation>
    </message>
    <message>
        <source>Today, {day}: {kind}</source>
        <translation>Šiandien, {day}: {kind}</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>visą parą</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>nedirbama</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>šventė</translation>
    </message>
    <message>
        <source>own hours</source>
        <translation>kitas laikas</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>trumpiau</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>taisytina</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>įprasta</translation>
    </message>
    <message>
        <source>{day}: {kind}</source>
        <translation>{day}: {kind}</translation>
    </message>
</context>
<context>
    <name>GiveUpSheet</name>
    <message>
        <source>Five calls, nobody answered</source>
        <translation>Skambinta penkis kartus, niekas neatsiliepė</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Baigti be atsakymo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Priežastis</translation>
    </message>
    <message>
        <source>Write why it is given up: it stays in the record.</source>
        <translation>Įrašykite, kodėl baigiama be atsakymo: tai liks įrašuose.</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Move down</source>
        <translation>Žemyn</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Aukštyn</translation>
    </message>
    <message>
        <source>On the button</source>
        <translation>Ant mygtuko</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Pašalinti grupę</translation>
    </message>
    <message>
        <source>Services behind it, in this order</source>
        <translation>Mygtuko paslaugos šia tvarka</translation>
    </message>
</context>
<context>
    <name>GuardRow</name>
    <message>
        <source>Cover a desk that was left untouched for</source>
        <translation>Uždengti darbo vietą, kai ja nesinaudojama ilgiau kaip</translation>
    </message>
    <message>
        <source>Each of the staff then has an account of their own on the computers, which is written with them under “Staff”. Not for accounts that several share.</source>
        <translation>Tam kiekvienas darbuotojas kompiuteriuose turi turėti savo paskyrą, įrašytą prie jo skyriuje „Darbuotojai“. Netinka, jei viena paskyra naudojasi keli.</translation>
    </message>
    <message>
        <source>Nothing of clients stays in sight; whoever left comes back with their PIN. It is covered too when the screen of the system is locked.</source>
        <translation>Klientų duomenų nebematyti; pasitraukęs darbuotojas grįžta įvesdamas PIN kodą. Uždengiama ir tada, kai užrakinamas kompiuterio ekranas.</translation>
    </message>
    <message>
        <source>Who is signed in on the computer needs no PIN</source>
        <translation>Prisijungusiems prie kompiuterio PIN kodo nereikia</translation>
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
        <source>Calls and answers</source>
        <translation>Skambučiai ir atsakymai</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Langeliai</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datos</translation>
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
        <source>Limits</source>
        <translation>Ribos</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatumas</translation>
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
    <name>HallNow</name>
    <message numerus="yes">
        <source>! %n overdue, oldest {time}</source>
        <translation>
            <numerusform>! Vėluoja %n, seniausias {time}</numerusform>
            <numerusform>! Vėluoja %n, seniausias {time}</numerusform>
            <numerusform>! Vėluoja %n, seniausias {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>! %n to see to: {what}.</source>
        <translation>
            <numerusform>! Reikia dėmesio (%n): {what}.</numerusform>
            <numerusform>! Reikia dėmesio (%n): {what}.</numerusform>
            <numerusform>! Reikia dėmesio (%n): {what}.</numerusform>
        </translation>
    </message>
    <message>
        <source>! {minutes}, limit {limit}</source>
        <translation>! {minutes}, riba {limit}</translation>
    </message>
    <message numerus="yes">
        <source>%n callbacks or answers are overdue, by up to {minutes}</source>
        <translation>
            <numerusform>iki {minutes} vėluoja %n perskambinimas ar atsakymas</numerusform>
            <numerusform>iki {minutes} vėluoja %n perskambinimai ar atsakymai</numerusform>
            <numerusform>iki {minutes} vėluoja %n perskambinimų ar atsakymų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counters open</source>
        <translation>
            <numerusform>Dirba %n langelis</numerusform>
            <numerusform>Dirba %n langeliai</numerusform>
            <numerusform>Dirba %n langelių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>prieš %n d.</numerusform>
            <numerusform>prieš %n d.</numerusform>
            <numerusform>prieš %n d.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left over from an earlier day</source>
        <translation>
            <numerusform>%n likęs iš ankstesnės dienos</numerusform>
            <numerusform>%n likę iš ankstesnės dienos</numerusform>
            <numerusform>%n likusių iš ankstesnės dienos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on hold</source>
        <translation>
            <numerusform>%n atidėtas</numerusform>
            <numerusform>%n atidėti</numerusform>
            <numerusform>%n atidėtų</numerusform>
        </translation>
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
        <source>Back soon</source>
        <translation>Tuoj grįš</translation>
    </message>
    <message>
        <source>Beyond a limit: {what}.</source>
        <translation>Viršyta riba: {what}.</translation>
    </message>
    <message>
        <source>Beyond a limit: {what}. The hall now: {key}.</source>
        <translation>Viršyta riba: {what}. Salė dabar: {key}.</translation>
    </message>
    <message>
        <source>Callbacks and answers…</source>
        <translation>Perskambinimai ir atsakymai…</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Kviečia</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Uždarytas</translation>
    </message>
    <message>
        <source>Finishing up</source>
        <translation>Baigiami darbai</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Laisvas</translation>
    </message>
    <message>
        <source>No counter is open. Counters appear here as colleagues sit down; or open one for them.</source>
        <translation>Nė vienas langelis neatidarytas. Langeliai atsiras čia, kai kolegos pradės darbą; galite langelį atidaryti ir jiems.</translation>
    </message>
    <message>
        <source>No counter is set up. An administrator adds counters in the hall&apos;s set-up.</source>
        <translation>Langelių dar nėra. Juos salės nuostatose prideda administratorius.</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>Pertrauka</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>Kiti darbai</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Aptarnauja</translation>
    </message>
    <message>
        <source>The hall now</source>
        <translation>Salė dabar</translation>
    </message>
    <message>
        <source>a callback or an answer is overdue by {minutes}</source>
        <translation>{minutes} vėluoja perskambinimas arba atsakymas</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>beyond the limit of {minutes}</source>
        <translation>viršyta {minutes} riba</translation>
    </message>
    <message>
        <source>for now: {services}</source>
        <translation>laikinai: {services}</translation>
    </message>
    <message>
        <source>longer than the target of {minutes}</source>
        <translation>ilgiau nei pageidaujama ({minutes})</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>niekas nelaukia</translation>
    </message>
    <message>
        <source>usually {minutes}</source>
        <translation>įprastai {minutes}</translation>
    </message>
    <message>
        <source>waiting {wait}</source>
        <translation>laukia {wait}</translation>
    </message>
    <message>
        <source>{counter} has been free for {minutes} while others wait</source>
        <translation>{counter}: jau {minutes} laisvas, nors klientai laukia</translation>
    </message>
    <message>
        <source>{counter} has served {ticket} for {minutes}</source>
        <translation>{counter}: jau {minutes} aptarnaujamas {ticket}</translation>
    </message>
    <message numerus="yes">
        <source>{service}: %n have waited too long, up to {minutes}</source>
        <translation>
            <numerusform>{service}: per ilgai (iki {minutes}) laukia %n klientas</numerusform>
            <numerusform>{service}: per ilgai (iki {minutes}) laukia %n klientai</numerusform>
            <numerusform>{service}: per ilgai (iki {minutes}) laukia %n klientų</numerusform>
        </translation>
    </message>
    <message>
        <source>{service}: {waiting} waiting, longest {longest}, counters open: {counters}</source>
        <translation>{service}: laukia {waiting}, ilgiausiai {longest}, atidaryta langelių: {counters}</translation>
    </message>
    <message>
        <source>{state} since {time}</source>
        <translation>{state} nuo {time}</translation>
    </message>
    <message>
        <source>{ticket} has waited for {minutes}</source>
        <translation>jau {minutes} laukia {ticket}</translation>
    </message>
</context>
<context>
    <name>HallNowWindow</name>
    <message>
        <source>Announcement to the hall…</source>
        <translation>Pranešimas salei…</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Kviesti vėl</translation>
    </message>
    <message>
        <source>Call the client of this counter once more</source>
        <translation>Dar kartą kviesti šio langelio klientą</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Close the counter…</source>
        <translation>Uždaryti langelį…</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Langeliai</translation>
    </message>
    <message>
        <source>End the visit…</source>
        <translation>Baigti apsilankymą…</translation>
    </message>
    <message>
        <source>Move the ticket…</source>
        <translation>Perkelti bilietą…</translation>
    </message>
    <message>
        <source>Next thing to see to</source>
        <translation>Kitas įspėjimas</translation>
    </message>
    <message>
        <source>Open for a colleague…</source>
        <translation>Atidaryti kolegai…</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Eilės</translation>
    </message>
    <message>
        <source>Screens and tickets…</source>
        <translation>Ekranai ir bilietai…</translation>
    </message>
    <message>
        <source>Story…</source>
        <translation>Eiga…</translation>
    </message>
    <message>
        <source>The day&apos;s log</source>
        <translation>Dienos žurnalas</translation>
    </message>
    <message>
        <source>The forecast</source>
        <translation>Prognozė</translation>
    </message>
    <message>
        <source>The hall now</source>
        <translation>Salė dabar</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>Kita dalis</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>O jeigu…</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Kas rodoma</translation>
    </message>
    <message>
        <source>What it serves…</source>
        <translation>Paslaugos…</translation>
    </message>
    <message>
        <source>What the forecast rests on, and what its words mean</source>
        <translation>Kuo remiasi prognozė ir ką reiškia jos žodžiai</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>Kas laukia</translation>
    </message>
    <message>
        <source>✓ Nothing is beyond its limit.</source>
        <translation>✓ Ribos neviršytos.</translation>
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
    <name>HandOver</name>
    <message numerus="yes">
        <source>Hand over %n</source>
        <translation>
            <numerusform>Perduoti: %n įrašas</numerusform>
            <numerusform>Perduoti: %n įrašai</numerusform>
            <numerusform>Perduoti: %n įrašų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>! {name} is away until {date}.</source>
        <translation>! {name} – nėra darbe iki {date}.</translation>
    </message>
    <message>
        <source>! {name} is away until {date}; {other} keeps it meanwhile.</source>
        <translation>! {name} – nėra darbe iki {date}; tuo metu pavaduoja {other}.</translation>
    </message>
    <message>
        <source>Back to me ({name})</source>
        <translation>Grąžinti man ({name})</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>Pasirinkite kolegą.</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kolega</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Perduoti</translation>
    </message>
    <message>
        <source>Hand over: {client}</source>
        <translation>Perduoti: {client}</translation>
    </message>
    <message>
        <source>Kept by {names} now.</source>
        <translation>Dabar rūpinasi {names}.</translation>
    </message>
    <message>
        <source>No colleague fits what you typed.</source>
        <translation>Tokio kolegos nėra.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Pastaba (nebūtina)</translation>
    </message>
    <message>
        <source>There is no colleague to hand it to.</source>
        <translation>Nėra kolegos, kuriam būtų galima perduoti.</translation>
    </message>
    <message>
        <source>What is done, what is missing</source>
        <translation>Kas padaryta, ko trūksta</translation>
    </message>
    <message>
        <source>away until {date}</source>
        <translation>nėra iki {date}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Calling</source>
        <translation>Kviečia</translation>
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
        <source>{state} since {time}</source>
        <translation>{state} nuo {time}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Back in touch with the server, but nobody was told. Press {key} to call for help.</source>
        <translation>Ryšys su serveriu atkurtas, bet Jūsų kvietimo niekas negavo. Kad pakviestumėte pagalbą, paspauskite {key}.</translation>
    </message>
    <message>
        <source>Calling for help: {wanted}…</source>
        <translation>Kviečiama pagalba: {wanted}…</translation>
    </message>
    <message>
        <source>Help is called: {wanted}</source>
        <translation>Pagalba pakviesta: {wanted}</translation>
    </message>
    <message>
        <source>Nobody has answered yet.</source>
        <translation>Dar niekas neatsiliepė.</translation>
    </message>
    <message>
        <source>Out of touch with the server: nobody has been told. Call a colleague aloud or by phone.</source>
        <translation>Ryšio su serveriu nėra: kvietimo niekas negavo. Pašaukite kolegą balsu arba paskambinkite.</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Registratūra</translation>
    </message>
    <message>
        <source>You are on the way ({ago}).</source>
        <translation>Jūs jau einate ({ago}).</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>reikia patarimo</translation>
    </message>
    <message>
        <source>aggressive client</source>
        <translation>agresyvus klientas</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>konfliktas</translation>
    </message>
    <message>
        <source>intoxicated client</source>
        <translation>apsvaigęs klientas</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ką tik</translation>
    </message>
    <message>
        <source>somebody is unwell</source>
        <translation>sutriko sveikata</translation>
    </message>
    <message>
        <source>{call} · {ago}</source>
        <translation>{call} · {ago}</translation>
    </message>
    <message>
        <source>{person} is on the way ({ago}).</source>
        <translation>{person} jau ateina ({ago}).</translation>
    </message>
    <message>
        <source>{person} is on the way.</source>
        <translation>{person} jau ateina.</translation>
    </message>
    <message>
        <source>{who}: the call for help is over.</source>
        <translation>{who}: pagalbos kvietimas baigtas.</translation>
    </message>
    <message>
        <source>{who}: you ended the call for help.</source>
        <translation>{who}: pagalbos kvietimą užbaigėte Jūs.</translation>
    </message>
    <message>
        <source>{who}: {person} ended the call for help.</source>
        <translation>{who}: pagalbos kvietimą užbaigė {person}.</translation>
    </message>
    <message>
        <source>{who}: {wanted}</source>
        <translation>{who}: {wanted}</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>Call for help</source>
        <translation>Kviesti pagalbą</translation>
    </message>
</context>
<context>
    <name>HelpNumbers</name>
    <message>
        <source>Copied: dial it on the phone.</source>
        <translation>Nukopijuota: surinkite telefone.</translation>
    </message>
    <message>
        <source>Dialled: pick up the phone.</source>
        <translation>Renkama: pakelkite ragelį.</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Policija</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Apsauga</translation>
    </message>
</context>
<context>
    <name>HelpRow</name>
    <message>
        <source>Help is no longer needed: end this call</source>
        <translation>Pagalbos nebereikia: užbaigti kvietimą</translation>
    </message>
    <message>
        <source>On my way</source>
        <translation>Jau einu</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Baigta</translation>
    </message>
    <message>
        <source>Say that this is what help is needed for</source>
        <translation>Nurodyti, kad pagalbos reikia būtent dėl to</translation>
    </message>
    <message>
        <source>Say what help is needed for</source>
        <translation>Nurodyti, dėl ko reikia pagalbos</translation>
    </message>
    <message>
        <source>Tell whoever calls that you are coming</source>
        <translation>Pranešti kviečiančiajam, kad einate</translation>
    </message>
    <message>
        <source>What for…</source>
        <translation>Dėl ko…</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>Rasta: %n</numerusform>
            <numerusform>Rasta: %n</numerusform>
            <numerusform>Rasta: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atgal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Turinys</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Ieškoti vadove</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Pirmyn</translation>
    </message>
    <message>
        <source>Found in the guide</source>
        <translation>Rasta vadove</translation>
    </message>
    <message>
        <source>Nothing fits. Try another word.</source>
        <translation>Nieko nerasta. Įrašykite kitą žodį.</translation>
    </message>
    <message>
        <source>Only pages of the guide are opened here. The link leads to: {link}</source>
        <translation>Čia atveriami tik vadovo puslapiai. Nuoroda veda į: {link}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Spausdinti…</translation>
    </message>
    <message>
        <source>The page that is shown, on A4</source>
        <translation>Rodomas puslapis A4 lape</translation>
    </message>
    <message>
        <source>The printer did not take it, and nothing was printed. See that it is on.</source>
        <translation>Spausdintuvas dokumento nepriėmė, nieko neatspausdinta. Patikrinkite, ar jis įjungtas.</translation>
    </message>
    <message>
        <source>{page} – Guide</source>
        <translation>{page} – Pagalba</translation>
    </message>
    <message>
        <source>“{name}” was sent to the printer.</source>
        <translation>„{name}“ išsiųsta į spausdintuvą.</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message numerus="yes">
        <source>%n records cannot be read and are left out</source>
        <translation>
            <numerusform>Neįtrauktas %n nenuskaitomas įrašas</numerusform>
            <numerusform>Neįtraukti %n nenuskaitomi įrašai</numerusform>
            <numerusform>Neįtraukta %n nenuskaitomų įrašų</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Ankstesnis</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuoti…</translation>
    </message>
    <message>
        <source>Find a ticket</source>
        <translation>Ieškoti bilieto</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istorija</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importuoti…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Vėlesnis</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Kita dalis</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Diagramos</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Ankstesnė dalis</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Atnaujinti</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Skaitoma…</translation>
    </message>
    <message>
        <source>That visit is not in the record any more.</source>
        <translation>Šio apsilankymo įrašuose nebėra.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Apsilankymai</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Kas rodoma</translation>
    </message>
    <message>
        <source>Which?</source>
        <translation>Kurie?</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>25 % up to</source>
        <translation>25 % iki</translation>
    </message>
    <message>
        <source>5 % up to</source>
        <translation>5 % iki</translation>
    </message>
    <message>
        <source>75 % up to</source>
        <translation>75 % iki</translation>
    </message>
    <message>
        <source>9 of 10 waits up to</source>
        <translation>9 iš 10 laukė iki</translation>
    </message>
    <message>
        <source>95 % up to</source>
        <translation>95 % iki</translation>
    </message>
    <message>
        <source>After 24 hours</source>
        <translation>Vėliau nei per 24 val.</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Iš viso</translation>
    </message>
    <message>
        <source>Answer in writing</source>
        <translation>Atsakymas raštu</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atsakyta</translation>
    </message>
    <message>
        <source>Arrivals by weekday and hour</source>
        <translation>Atėję klientai pagal savaitės dieną ir valandą</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Atėjo</translation>
    </message>
    <message>
        <source>Arrived a day</source>
        <translation>Atėjo per dieną</translation>
    </message>
    <message>
        <source>Arrived and served by hour</source>
        <translation>Atėję ir aptarnauti klientai pagal valandas</translation>
    </message>
    <message>
        <source>At other work</source>
        <translation>Kitų darbų laikas</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Laikas prie langelio</translation>
    </message>
    <message>
        <source>At the kiosk</source>
        <translation>Terminale</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Bandymai</translation>
    </message>
    <message>
        <source>Away from the hall</source>
        <translation>Ne salėje</translation>
    </message>
    <message>
        <source>Before closing</source>
        <translation>Iki pabaigos</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Pradėta</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pertraukos</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Telefonu</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Perskambinimas</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Perskambinimai</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Pakviesta</translation>
    </message>
    <message>
        <source>Called at</source>
        <translation>Pakviesta</translation>
    </message>
    <message>
        <source>Called in vain</source>
        <translation>Kviesta veltui</translation>
    </message>
    <message>
        <source>Called out of order</source>
        <translation>Pakviesta be eilės</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>Atėjo</translation>
    </message>
    <message>
        <source>Clients called</source>
        <translation>Pakviesta klientų</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Langelis</translation>
    </message>
    <message>
        <source>Counters needed</source>
        <translation>Reikalingi langeliai</translation>
    </message>
    <message>
        <source>Counters open</source>
        <translation>Atidaryti langeliai</translation>
    </message>
    <message>
        <source>Counters open and needed</source>
        <translation>Atidaryti ir reikalingi langeliai</translation>
    </message>
    <message>
        <source>Damaged rows left out</source>
        <translation>Neįtraukta sugadintų įrašų</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diena</translation>
    </message>
    <message>
        <source>Days of work</source>
        <translation>Darbo dienos</translation>
    </message>
    <message>
        <source>Done later</source>
        <translation>Atlikta vėliau</translation>
    </message>
    <message>
        <source>Done the same day</source>
        <translation>Atlikta tą pačią dieną</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>El. laiškas</translation>
    </message>
    <message>
        <source>E-mails within 24 hours</source>
        <translation>El. laiškai per 24 val.</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Baigėsi</translation>
    </message>
    <message>
        <source>Ended otherwise</source>
        <translation>Baigta kitaip</translation>
    </message>
    <message>
        <source>Entered late</source>
        <translation>Suvesta vėliau</translation>
    </message>
    <message>
        <source>Fewest expected</source>
        <translation>Tikėtasi mažiausiai</translation>
    </message>
    <message>
        <source>Finished at</source>
        <translation>Baigta</translation>
    </message>
    <message>
        <source>Forecast and what came</source>
        <translation>Prognozė ir rezultatas</translation>
    </message>
    <message>
        <source>Forecasts kept</source>
        <translation>Pasitvirtino prognozių</translation>
    </message>
    <message>
        <source>Forecasts that count</source>
        <translation>Įskaityta prognozių</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nuo</translation>
    </message>
    <message>
        <source>From the paper list</source>
        <translation>Iš popierinio sąrašo</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Baigta be atsakymo</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Kuo baigėsi</translation>
    </message>
    <message>
        <source>How they came</source>
        <translation>Kaip kreipėsi</translation>
    </message>
    <message>
        <source>How visits ended</source>
        <translation>Kuo baigėsi apsilankymai</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importuota</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Pasitvirtino</translation>
    </message>
    <message>
        <source>Kept busy</source>
        <translation>Krūvis</translation>
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
        <source>Left before</source>
        <translation>Išėjo nesulaukę</translation>
    </message>
    <message>
        <source>Left out: inaccurate</source>
        <translation>Neįtraukta netikslių</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Etapai</translation>
    </message>
    <message>
        <source>Let down</source>
        <translation>Pritrūko</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Greičiausiai</translation>
    </message>
    <message>
        <source>Longest time</source>
        <translation>Ilgiausia trukmė</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Ilgiausias laukimas</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Trukmės mediana</translation>
    </message>
    <message>
        <source>Median wait</source>
        <translation>Laukimo mediana</translation>
    </message>
    <message>
        <source>Most at once</source>
        <translation>Daugiausia vienu metu</translation>
    </message>
    <message>
        <source>Most crowded hour</source>
        <translation>Judriausia valanda</translation>
    </message>
    <message>
        <source>Most expected</source>
        <translation>Tikėtasi daugiausia</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ne</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>Neatvyko</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Neįskaityta</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nepasitvirtino</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nežinoma</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>Dar nesibaigė</translation>
    </message>
    <message>
        <source>On breaks</source>
        <translation>Pertraukų laikas</translation>
    </message>
    <message>
        <source>On the phone meanwhile</source>
        <translation>Tuo metu telefonu</translation>
    </message>
    <message>
        <source>Open or on a break</source>
        <translation>Langeliai su darbuotoju</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Rezultatas</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Pavėluota</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Perduota</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>Planned time</source>
        <translation>Numatyta trukmė</translation>
    </message>
    <message>
        <source>Played again</source>
        <translation>Kartojama diena</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Pažadas</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Pažadėta</translation>
    </message>
    <message>
        <source>Promised at least</source>
        <translation>Užtikrinta bent</translation>
    </message>
    <message>
        <source>Promises broken</source>
        <translation>Pavėluota pažadų</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Laiku įvykdyta pažadų</translation>
    </message>
    <message>
        <source>Promises made</source>
        <translation>Duota pažadų</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Atidėta</translation>
    </message>
    <message>
        <source>Queue length</source>
        <translation>Eilės ilgis</translation>
    </message>
    <message>
        <source>Queue through the day</source>
        <translation>Eilė per dieną</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Priežastis</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Atsisakyta aptarnauti</translation>
    </message>
    <message>
        <source>Removed counter {id}</source>
        <translation>Pašalintas langelis {id}</translation>
    </message>
    <message>
        <source>Removed person {id}</source>
        <translation>Pašalintas darbuotojas {id}</translation>
    </message>
    <message>
        <source>Removed service {id}</source>
        <translation>Pašalinta paslauga {id}</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Aptarnauta</translation>
    </message>
    <message>
        <source>Served a day</source>
        <translation>Aptarnauta per dieną</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>Aptarnavimo trukmė</translation>
    </message>
    <message>
        <source>Service time by service</source>
        <translation>Aptarnavimo trukmė pagal paslaugas</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Dalis</translation>
    </message>
    <message>
        <source>Share of calls</source>
        <translation>Dalis nuo pakviestų</translation>
    </message>
    <message>
        <source>Share within 24 hours</source>
        <translation>Dalis per 24 val.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Neužbaigta</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Dar neatlikta</translation>
    </message>
    <message numerus="yes">
        <source>Target %n min</source>
        <translation>
            <numerusform>Tikslas – %n min.</numerusform>
            <numerusform>Tikslas – %n min.</numerusform>
            <numerusform>Tikslas – %n min.</numerusform>
        </translation>
    </message>
    <message>
        <source>The promise</source>
        <translation>Ar pasitvirtino?</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bilietas</translation>
    </message>
    <message>
        <source>Tickets by mistake</source>
        <translation>Bilietai per klaidą</translation>
    </message>
    <message>
        <source>Time in all</source>
        <translation>Bendra trukmė</translation>
    </message>
    <message>
        <source>Times accurate</source>
        <translation>Laikas tikslus</translation>
    </message>
    <message>
        <source>Times served</source>
        <translation>Aptarnavimai</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Nespėta aptarnauti</translation>
    </message>
    <message>
        <source>Visit no.</source>
        <translation>Apsilankymo Nr.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Apsilankymai</translation>
    </message>
    <message>
        <source>Visits ended</source>
        <translation>Pasibaigė apsilankymų</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Laukė</translation>
    </message>
    <message>
        <source>Waited since</source>
        <translation>Laukė nuo</translation>
    </message>
    <message>
        <source>Waiting on average</source>
        <translation>Vidutiniškai laukė</translation>
    </message>
    <message>
        <source>Waiting then</source>
        <translation>Tuo metu laukė</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Laukimo trukmė</translation>
    </message>
    <message>
        <source>Waiting time by day</source>
        <translation>Laukimo trukmė pagal dienas</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Laukimai</translation>
    </message>
    <message>
        <source>Waits by weekday and hour</source>
        <translation>Laukimas pagal savaitės dieną ir valandą</translation>
    </message>
    <message>
        <source>Warned needlessly</source>
        <translation>Perspėta be reikalo</translation>
    </message>
    <message>
        <source>Was served</source>
        <translation>Aptarnavimas</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Savaitės diena</translation>
    </message>
    <message>
        <source>With a ticket</source>
        <translation>Su bilietu</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Atšaukta</translation>
    </message>
    <message>
        <source>Within 24 hours</source>
        <translation>Per 24 val.</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>Neviršijo tikslo</translation>
    </message>
    <message>
        <source>Without a ticket</source>
        <translation>Be bilieto</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Klaidingas numeris</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Taip</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} val. {minutes} min.</translation>
    </message>
    <message>
        <source>{time} next day</source>
        <translation>{time} kitą dieną</translation>
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
    <name>HoursEdit</name>
    <message>
        <source>%1: closed for lunch</source>
        <translation>%1: pietų pertrauka</translation>
    </message>
    <message>
        <source>%1: closes at</source>
        <translation>%1: darbo pabaiga</translation>
    </message>
    <message>
        <source>%1: closes the next day</source>
        <translation>%1: baigiasi kitą dieną</translation>
    </message>
    <message>
        <source>%1: lunch from</source>
        <translation>%1: pietūs nuo</translation>
    </message>
    <message>
        <source>%1: lunch until</source>
        <translation>%1: pietūs iki</translation>
    </message>
    <message>
        <source>%1: opens at</source>
        <translation>%1: darbo pradžia</translation>
    </message>
    <message>
        <source>For a day that goes on past midnight, such as 20:00 to 2:00.</source>
        <translation>Jei dirbama ir po vidurnakčio, pavyzdžiui, nuo 20:00 iki 2:00.</translation>
    </message>
    <message>
        <source>From then on clients are called; written like 8:00.</source>
        <translation>Nuo tada kviečiami klientai; rašoma taip: 8:00.</translation>
    </message>
    <message>
        <source>Nobody is called while the hall is closed for lunch.</source>
        <translation>Per salės pietų pertrauką niekas nekviečiamas.</translation>
    </message>
    <message>
        <source>Whoever was accepted before is served to the end; written like 17:00.</source>
        <translation>Iki tada priimti klientai aptarnaujami iki galo; rašoma taip: 17:00.</translation>
    </message>
    <message>
        <source>Write both times like 8:00 or 17:30.</source>
        <translation>Abu laikus rašykite taip: 8:00 arba 17:30.</translation>
    </message>
    <message>
        <source>Write both times of lunch, like 12:00 and 12:45.</source>
        <translation>Įrašykite abu pietų pertraukos laikus, pavyzdžiui, 12:00 ir 12:45.</translation>
    </message>
    <message>
        <source>closes the next day</source>
        <translation>baigiasi kitą dieną</translation>
    </message>
    <message>
        <source>lunch</source>
        <translation>pietūs</translation>
    </message>
</context>
<context>
    <name>HoursSection</name>
    <message>
        <source>Usual hours in each week. The last client is called before closing time, and whoever was accepted is served to the end.</source>
        <translation>Įprastas savaitės darbo laikas. Paskutinis klientas kviečiamas iki darbo laiko pabaigos, o priimti klientai aptarnaujami iki galo.</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n stulpelis</numerusform>
            <numerusform>%n stulpeliai</numerusform>
            <numerusform>%n stulpelių</numerusform>
        </translation>
    </message>
    <message>
        <source>A CSV file with a line for each visit, and the names of the columns in its first line. Nothing is written before you have seen what comes of it.</source>
        <translation>CSV failas: kiekvienam apsilankymui eilutė, pirmoje eilutėje – stulpelių pavadinimai. Niekas neįrašoma, kol nepamatysite, kas bus įtraukta.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n visits</source>
        <translation>
            <numerusform>Pridėti %n apsilankymą</numerusform>
            <numerusform>Pridėti %n apsilankymus</numerusform>
            <numerusform>Pridėti %n apsilankymų</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Visi failai (*)</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Tikrinti failą</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Tikrinama…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Pasirinkti failą…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>{n} stulpelis</translation>
    </message>
    <message>
        <source>How far the import is</source>
        <translation>Kiek jau importuota</translation>
    </message>
    <message>
        <source>Import finished visits</source>
        <translation>Importuoti baigtus apsilankymus</translation>
    </message>
    <message>
        <source>Reading “{file}”…</source>
        <translation>Skaitomas failas „{file}“…</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Neįtrauktos eilutės</translation>
    </message>
    <message>
        <source>Say where the visits come from.</source>
        <translation>Nurodykite, iš kur šie apsilankymai.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stabdyti</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Lentelės (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>Failo nuskaityti nepavyksta: {why}.</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Pirmosios failo eilutės</translation>
    </message>
    <message>
        <source>The other system&apos;s name. The same file under another name is added once more.</source>
        <translation>Kitos sistemos pavadinimas. Tas pats failas kitu pavadinimu būtų pridėtas dar kartą.</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>Ką reiškia stulpeliai</translation>
    </message>
    <message>
        <source>What the words for the end mean</source>
        <translation>Ką reiškia baigties žodžiai</translation>
    </message>
    <message>
        <source>Where the visits come from</source>
        <translation>Iš kur šie apsilankymai</translation>
    </message>
    <message>
        <source>leave these rows out</source>
        <translation>šių eilučių neįtraukti</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>faile nėra</translation>
    </message>
    <message>
        <source>“{file}” was not read.</source>
        <translation>Failas „{file}“ nenuskaitytas.</translation>
    </message>
    <message>
        <source>“{file}”: {columns}.</source>
        <translation>„{file}“: {columns}.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n of them have a number of their own, “I-…”: theirs was taken or missing.</source>
        <translation>
            <numerusform>Iš jų %n gavo naują numerį „I-…“: senasis buvo užimtas arba nenurodytas.</numerusform>
            <numerusform>Iš jų %n gavo naujus numerius „I-…“: senieji buvo užimti arba nenurodyti.</numerusform>
            <numerusform>Iš jų %n gavo naujus numerius „I-…“: senieji buvo užimti arba nenurodyti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out:</source>
        <translation>
            <numerusform>Neįtraukta %n eilutė:</numerusform>
            <numerusform>Neįtrauktos %n eilutės:</numerusform>
            <numerusform>Neįtraukta %n eilučių:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits are to be added, from {first} to {last}.</source>
        <translation>
            <numerusform>Bus pridėtas %n apsilankymas (nuo {first} iki {last}).</numerusform>
            <numerusform>Bus pridėti %n apsilankymai (nuo {first} iki {last}).</numerusform>
            <numerusform>Bus pridėta %n apsilankymų (nuo {first} iki {last}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits of the file are here already.</source>
        <translation>
            <numerusform>%n failo apsilankymas čia jau yra.</numerusform>
            <numerusform>%n failo apsilankymai čia jau yra.</numerusform>
            <numerusform>%n failo apsilankymų čia jau yra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits were added to the history.</source>
        <translation>
            <numerusform>Į istoriją įtrauktas %n apsilankymas.</numerusform>
            <numerusform>Į istoriją įtraukti %n apsilankymai.</numerusform>
            <numerusform>Į istoriją įtraukta %n apsilankymų.</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Atėjo</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Pakviesta</translation>
    </message>
    <message>
        <source>Choose a column for {fields}.</source>
        <translation>Pasirinkite stulpelį: {fields}.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Langelis</translation>
    </message>
    <message>
        <source>Counters kept as removed, for the history only: {names}.</source>
        <translation>Pašalinti langeliai, lieka tik istorijoje: {names}.</translation>
    </message>
    <message>
        <source>Day, where it stands apart</source>
        <translation>Diena, jei atskirai</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Kuo baigėsi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kalba</translation>
    </message>
    <message>
        <source>Left without being served</source>
        <translation>Išėjo neaptarnautas</translation>
    </message>
    <message>
        <source>Number of the visit there</source>
        <translation>Nr. toje sistemoje</translation>
    </message>
    <message>
        <source>People kept as removed, for the history only: {names}.</source>
        <translation>Pašalinti darbuotojai, lieka tik istorijoje: {names}.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>Service began</source>
        <translation>Aptarnavimo pradžia</translation>
    </message>
    <message>
        <source>Service ended</source>
        <translation>Aptarnavimo pabaiga</translation>
    </message>
    <message>
        <source>Services kept as removed, for the history only: {names}.</source>
        <translation>Pašalintos paslaugos, lieka tik istorijoje: {names}.</translation>
    </message>
    <message>
        <source>The rest was not added. Import the same file again to go on: nothing is doubled.</source>
        <translation>Kiti nepridėti. Norėdami tęsti, dar kartą importuokite tą patį failą: niekas nesidubliuos.</translation>
    </message>
    <message>
        <source>There is nothing to add.</source>
        <translation>Pridėti nėra ko.</translation>
    </message>
    <message>
        <source>This file has more than 500 columns. Leave only those with visits in it.</source>
        <translation>Faile daugiau kaip 500 stulpelių. Palikite tik apsilankymų stulpelius.</translation>
    </message>
    <message>
        <source>This file has no header line. Its first line has to name the columns.</source>
        <translation>Faile nėra antraštės. Pirmoje eilutėje turi būti stulpelių pavadinimai.</translation>
    </message>
    <message>
        <source>This file is larger than 200 MB. Split it, by years for instance.</source>
        <translation>Failas didesnis nei 200 MB. Suskaidykite jį, pavyzdžiui, pagal metus.</translation>
    </message>
    <message>
        <source>This is no text file. Save the table as CSV (UTF-8) there and choose that file.</source>
        <translation>Tai ne tekstinis failas. Savo programoje lentelę įrašykite kaip CSV (UTF-8) ir pasirinkite tą failą.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bilietas</translation>
    </message>
    <message>
        <source>a cell is empty that has to say something</source>
        <translation>tuščias langelis, kuris turi būti užpildytas</translation>
    </message>
    <message>
        <source>a language that is not known</source>
        <translation>nežinoma kalba</translation>
    </message>
    <message>
        <source>a personal code, which is kept nowhere</source>
        <translation>asmens kodas, o asmens kodai nesaugomi</translation>
    </message>
    <message>
        <source>an end that nobody has explained</source>
        <translation>nepaaiškinta baigtis</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>another number of cells than in the header</source>
        <translation>kitas laukų skaičius nei antraštėje</translation>
    </message>
    <message>
        <source>beyond what one file may have; put the rest into another</source>
        <translation>per daug vienam failui; likusias eilutes perkelkite į kitą failą</translation>
    </message>
    <message>
        <source>earlier than what comes before it</source>
        <translation>anksčiau už tai, kas turi būti prieš tai</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>ateities laikas</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>{line} eilutė</translation>
    </message>
    <message>
        <source>longer than 24 hours in the hall</source>
        <translation>salėje ilgiau kaip 24 valandas</translation>
    </message>
    <message>
        <source>not a day that can be read</source>
        <translation>diena neatpažinta</translation>
    </message>
    <message>
        <source>not a time that can be read</source>
        <translation>laikas neatpažintas</translation>
    </message>
    <message>
        <source>of a day that is not over yet</source>
        <translation>dar nepasibaigusi diena</translation>
    </message>
    <message>
        <source>signs that are no text</source>
        <translation>ženklai, kurie nėra tekstas</translation>
    </message>
    <message>
        <source>the arrival is not on that day</source>
        <translation>atėjimo laikas – ne tos dienos</translation>
    </message>
    <message>
        <source>the header once more</source>
        <translation>pasikartojanti antraštė</translation>
    </message>
    <message>
        <source>the number of a payment card, which is kept nowhere</source>
        <translation>banko kortelės numeris, o kortelių numeriai nesaugomi</translation>
    </message>
    <message>
        <source>the quotation marks do not pair</source>
        <translation>nesutampa kabutės</translation>
    </message>
    <message>
        <source>the same as an earlier row</source>
        <translation>tas pats kaip ankstesnėje eilutėje</translation>
    </message>
    <message>
        <source>too long a text</source>
        <translation>per ilgas tekstas</translation>
    </message>
    <message>
        <source>{done} of {of} visits</source>
        <translation>{done} iš {of} apsilankymų</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>IncidentStrip</name>
    <message>
        <source>! Nothing is recorded then. Press once more to leave.</source>
        <translation>! Nieko nebus įrašyta. Jei tikrai taip norite, paspauskite dar kartą.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Leave without a record</source>
        <translation>Neįrašyti</translation>
    </message>
    <message>
        <source>Leave, yes</source>
        <translation>Taip, neįrašyti</translation>
    </message>
    <message>
        <source>Note, in one line (optional)</source>
        <translation>Pastaba, viena eilute (nebūtina)</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Tęsti vėliau</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Since it began</source>
        <translation>Laikas nuo pradžios</translation>
    </message>
    <message>
        <source>What happened, without judging; no names or codes of clients.</source>
        <translation>Kas įvyko, be vertinimų; be klientų vardų ir asmens kodų.</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>A version of the standard was read</source>
        <translation>Susipažinta su aptarnavimo standartu</translation>
    </message>
    <message>
        <source>Called for help</source>
        <translation>Pakviesta pagalba</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidentas</translation>
    </message>
    <message>
        <source>On the way to help</source>
        <translation>Eina padėti</translation>
    </message>
    <message>
        <source>Promised: {text}</source>
        <translation>Pažadėta: {text}</translation>
    </message>
    <message>
        <source>The call for help is over</source>
        <translation>Pagalbos kvietimas baigtas</translation>
    </message>
    <message>
        <source>The service standard was changed</source>
        <translation>Pakeistas aptarnavimo standartas</translation>
    </message>
    <message>
        <source>informed: {names}</source>
        <translation>informuota: {names}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>{step} žingsnis</translation>
    </message>
    <message>
        <source>steps {steps}</source>
        <translation>žingsniai: {steps}</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>{number} versija</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation>Incidentai</translation>
    </message>
    <message>
        <source>Nothing was recorded today.</source>
        <translation>Šiandien nieko neįrašyta.</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Rodyti apsilankymą</translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>! no counter open</source>
        <translation>! nėra atidaryto langelio</translation>
    </message>
    <message>
        <source>&amp;Print the ticket</source>
        <translation>&amp;Spausdinti bilietą</translation>
    </message>
    <message>
        <source>Add after closing…</source>
        <translation>Priimti po darbo laiko…</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>Išduoti bilietą</translation>
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
        <source>What a client may expect is shown here once a service is chosen.</source>
        <translation>Pasirinkus paslaugą čia bus rodoma, ko klientas gali tikėtis.</translation>
    </message>
    <message>
        <source>nobody accepted waits</source>
        <translation>priimtų klientų nėra</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>niekas nelaukia</translation>
    </message>
</context>
<context>
    <name>IssueWords</name>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n priimtas</numerusform>
            <numerusform>%n priimti</numerusform>
            <numerusform>%n priimtų</numerusform>
        </translation>
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
    <name>KeepRow</name>
    <message>
        <source>Contacts are erased so many days after a promise is done</source>
        <translation>Po kiek dienų nuo pažado įvykdymo ištrinami kontaktai</translation>
    </message>
    <message>
        <source>Number, name, e-mail and question are gone then, for good. History stays without identity: what was promised, when, and how it ended. With 0 they go as soon as the promise is done.</source>
        <translation>Numeris, vardas, el. paštas ir klausimas tada ištrinami visam laikui. Istorijoje lieka tik tai, kas ir kada pažadėta ir kuo baigėsi, be asmens duomenų. Įrašius 0, ištrinama iš karto, kai pažadas įvykdomas.</translation>
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
        <source>the disk can only be read now. Tell IT.</source>
        <translation>diskas dabar tik skaitomas. Praneškite IT specialistams.</translation>
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
    <name>Keys</name>
    <message>
        <source>All keys</source>
        <translation>Visi klavišai</translation>
    </message>
    <message>
        <source>Ctrl and Alt together type letters on many keyboards. Take another key.</source>
        <translation>Daugelyje klaviatūrų Ctrl ir Alt kartu rašo raides. Pasirinkite kitą klavišą.</translation>
    </message>
    <message>
        <source>This key is not on every keyboard. Take another key.</source>
        <translation>Šį klavišą turi ne visos klaviatūros. Pasirinkite kitą.</translation>
    </message>
    <message>
        <source>{key} belongs to the computer. Take another key.</source>
        <translation>{key} priklauso kompiuterio sistemai. Pasirinkite kitą klavišą.</translation>
    </message>
    <message>
        <source>{key} is needed where text is typed. Take another key.</source>
        <translation>{key} reikalingas rašant tekstą. Pasirinkite kitą klavišą.</translation>
    </message>
    <message>
        <source>{key} is now {names}.</source>
        <translation>{key} dabar priklauso: {names}.</translation>
    </message>
    <message>
        <source>{key} is “{what}” ({where}), which cannot be changed. Take another.</source>
        <translation>{key} jau skirtas: „{what}“ ({where}); to keisti negalima. Pasirinkite kitą.</translation>
    </message>
    <message>
        <source>{key} moves within lists, fields and sheets. Take another key.</source>
        <translation>{key} skirtas judėti sąrašuose, laukeliuose ir languose. Pasirinkite kitą klavišą.</translation>
    </message>
    <message>
        <source>{key} opens the menus. Take another key.</source>
        <translation>{key} atveria meniu. Pasirinkite kitą klavišą.</translation>
    </message>
    <message>
        <source>{key} types a letter or a sign. Press it with Ctrl or Alt, or take F2 to F12.</source>
        <translation>{key} rašo raidę arba ženklą. Spauskite kartu su Ctrl ar Alt arba rinkitės nuo F2 iki F12.</translation>
    </message>
    <message>
        <source>{names} has no key now.</source>
        <translation>{names}: klavišo nebėra.</translation>
    </message>
    <message>
        <source>{names} is now {key}.</source>
        <translation>{names}: nuo šiol {key}.</translation>
    </message>
    <message>
        <source>{names} would be left without a key.</source>
        <translation>{names} liktų be klavišo.</translation>
    </message>
    <message>
        <source>{names} would get {key}.</source>
        <translation>{names} gautų {key}.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>◆ changed here</source>
        <translation>◆ čia pakeista</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>Rasta: %n</numerusform>
            <numerusform>Rasta: %n</numerusform>
            <numerusform>Rasta: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All back…</source>
        <translation>Grąžinti visus…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Visi klavišai</translation>
    </message>
    <message>
        <source>All keys are as the program comes.</source>
        <translation>Visi klavišai vėl pradiniai.</translation>
    </message>
    <message>
        <source>All keys as the program comes?</source>
        <translation>Grąžinti visus pradinius klavišus?</translation>
    </message>
    <message>
        <source>All keys as they are now, on one sheet to pin up</source>
        <translation>Visi dabar galiojantys klavišai viename lape, kurį galima prisisegti</translation>
    </message>
    <message>
        <source>Back to its own</source>
        <translation>Grąžinti pradinį</translation>
    </message>
    <message>
        <source>Back to {key}</source>
        <translation>Grąžinti: {key}</translation>
    </message>
    <message>
        <source>Back to {key}?</source>
        <translation>Grąžinti: {key}?</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>Keisti klavišą…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Give every action the key that the program comes with</source>
        <translation>Visiems veiksmams grąžinti pradinius programos klavišus</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters, or another word.</source>
        <translation>Nieko nerasta. Įrašykite mažiau raidžių arba kitą žodį.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Spausdinti…</translation>
    </message>
    <message>
        <source>Reset them</source>
        <translation>Grąžinti</translation>
    </message>
    <message>
        <source>So many are changed: {count}.</source>
        <translation>Pakeista klavišų: {count}.</translation>
    </message>
    <message>
        <source>Take the key</source>
        <translation>Perimti</translation>
    </message>
    <message>
        <source>The printer did not take it, and nothing was printed. See that it is on.</source>
        <translation>Spausdintuvas dokumento nepriėmė, nieko neatspausdinta. Patikrinkite, ar jis įjungtas.</translation>
    </message>
    <message>
        <source>Type a few letters; the arrows move, Enter changes a key, Esc closes.</source>
        <translation>Įrašykite kelias raides; rodyklės perkelia, Enter keičia klavišą, Esc uždaro.</translation>
    </message>
    <message>
        <source>What it does, where it holds, or the key</source>
        <translation>Veiksmas, vieta arba klavišas</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>nekeičiamas</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>be klavišo</translation>
    </message>
    <message>
        <source>{what}. {where}; this key cannot be changed.</source>
        <translation>{what}. {where}; šio klavišo keisti negalima.</translation>
    </message>
    <message>
        <source>“{name}” was sent to the printer.</source>
        <translation>„{name}“ išsiųsta į spausdintuvą.</translation>
    </message>
    <message>
        <source>◆ changed</source>
        <translation>◆ pakeistas</translation>
    </message>
</context>
<context>
    <name>KioskForm</name>
    <message>
        <source>A ticket on paper</source>
        <translation>Popierinis bilietas</translation>
    </message>
    <message>
        <source>Back to the beginning after</source>
        <translation>Grįžti į pradžią po</translation>
    </message>
    <message>
        <source>Clients can take tickets at the kiosk</source>
        <translation>Klientai gali imti bilietus terminale</translation>
    </message>
    <message>
        <source>Languages to choose from</source>
        <translation>Kalbos, kurias galima pasirinkti</translation>
    </message>
    <message>
        <source>Left empty, it asks clients to go to reception.</source>
        <translation>Palikus tuščią, klientai prašomi kreiptis į registratūrą.</translation>
    </message>
    <message>
        <source>Services that are offered</source>
        <translation>Siūlomos paslaugos</translation>
    </message>
    <message>
        <source>When nobody has touched it for so long.</source>
        <translation>Kai ekrano tiek laiko niekas nepaliečia.</translation>
    </message>
    <message>
        <source>While it is closed, it says</source>
        <translation>Tekstas, kai terminalas uždarytas</translation>
    </message>
</context>
<context>
    <name>KioskSection</name>
    <message>
        <source>A group is one button that opens another page. Services in no group have a button of their own on the first page.</source>
        <translation>Grupė – vienas mygtukas, kuris atidaro kitą puslapį. Paslaugos, kurios nėra grupėje, turi savo mygtuką pirmame puslapyje.</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Pridėti grupę</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupės</translation>
    </message>
</context>
<context>
    <name>KioskStaff</name>
    <message>
        <source>Only those who serve clients may end the kiosk.</source>
        <translation>Baigti terminalo darbą gali tik klientus aptarnaujantys darbuotojai.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>Nepavyko. Bandykite dar kartą.</translation>
    </message>
    <message>
        <source>The hall is out of touch, so your PIN cannot be checked now. Try again once it is back.</source>
        <translation>Ryšio su sale nėra, todėl PIN kodo dabar patikrinti negalima. Bandykite, kai ryšys atsinaujins.</translation>
    </message>
    <message>
        <source>The name or the PIN is not right. Type them again.</source>
        <translation>Vardas arba PIN kodas neteisingas. Įveskite dar kartą.</translation>
    </message>
    <message>
        <source>This PIN is for one time only. Choose one of your own at a desk, and come back.</source>
        <translation>Šis PIN kodas – vienkartinis. Darbo vietoje pasirinkite savo PIN kodą ir grįžkite.</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Printing a test ticket…</source>
        <translation>Spausdinamas bandomasis bilietas…</translation>
    </message>
    <message>
        <source>The printer did not take the test ticket. See to it and try again.</source>
        <translation>Spausdintuvas bandomojo bilieto nepriėmė. Patikrinkite jį ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>The printer has taken the test ticket.</source>
        <translation>Bandomasis bilietas perduotas spausdintuvui.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>Liko %n ženklas</numerusform>
            <numerusform>Liko %n ženklai</numerusform>
            <numerusform>Liko %n ženklų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n ženklu per daug</numerusform>
            <numerusform>%n ženklais per daug</numerusform>
            <numerusform>%n ženklų per daug</numerusform>
        </translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Darykite</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Nedarykite</translation>
    </message>
    <message>
        <source>In one line: what the card comes to</source>
        <translation>Taisyklės esmė viena eilute</translation>
    </message>
    <message>
        <source>One per line.</source>
        <translation>Po vieną eilutėje.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Žingsniai</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>{first}, then {second}</source>
        <translation>Pirma {first}, paskui {second}</translation>
    </message>
    <message>
        <source>{language} only</source>
        <translation>Tik {language}</translation>
    </message>
</context>
<context>
    <name>LateSheet</name>
    <message>
        <source>Give a ticket</source>
        <translation>Išduoti bilietą</translation>
    </message>
    <message>
        <source>Serve now</source>
        <translation>Aptarnauti dabar</translation>
    </message>
    <message>
        <source>Take somebody in after closing?</source>
        <translation>Priimti klientą po darbo laiko?</translation>
    </message>
    <message>
        <source>{service}. The client is served to the end today, and the reason is recorded.</source>
        <translation>{service}. Klientas šiandien bus aptarnautas iki galo, o priežastis įrašyta.</translation>
    </message>
</context>
<context>
    <name>LaterForm</name>
    <message>
        <source>15:00, tomorrow 9, Monday 10:30, in 30 min</source>
        <translation>15:00, rytoj 9, pirmadienį 10:30, po 30 min.</translation>
    </message>
    <message>
        <source>When shall we call again?</source>
        <translation>Kada paskambinti?</translation>
    </message>
</context>
<context>
    <name>LeadChange</name>
    <message numerus="yes">
        <source>! %n wait for {service}, which no open counter would serve.</source>
        <translation>
            <numerusform>! {service}: laukia %n klientas, bet nė vienas atidarytas langelis šios paslaugos nebeteiktų.</numerusform>
            <numerusform>! {service}: laukia %n klientai, bet nė vienas atidarytas langelis šios paslaugos nebeteiktų.</numerusform>
            <numerusform>! {service}: laukia %n klientų, bet nė vienas atidarytas langelis šios paslaugos nebeteiktų.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>! %n wait, and no counter would be open.</source>
        <translation>
            <numerusform>! Laukia %n klientas, o atidarytų langelių neliktų.</numerusform>
            <numerusform>! Laukia %n klientai, o atidarytų langelių neliktų.</numerusform>
            <numerusform>! Laukia %n klientų, o atidarytų langelių neliktų.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others may expect less than now.</source>
        <translation>
            <numerusform>%n kitam klientui prognozė būtų prastesnė nei dabar.</numerusform>
            <numerusform>%n kitiems klientams prognozė būtų prastesnė nei dabar.</numerusform>
            <numerusform>%n kitų klientų prognozė būtų prastesnė nei dabar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As now, at least {after} of the %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>Kaip ir dabar, iki {time} spėsime pakviesti bent {after} iš %n laukiančio.</numerusform>
            <numerusform>Kaip ir dabar, iki {time} spėsime pakviesti bent {after} iš %n laukiančių.</numerusform>
            <numerusform>Kaip ir dabar, iki {time} spėsime pakviesti bent {after} iš %n laukiančių.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least {before} → {after} of the %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>Iki {time} spėsime pakviesti bent {before} → {after} iš %n laukiančio.</numerusform>
            <numerusform>Iki {time} spėsime pakviesti bent {before} → {after} iš %n laukiančių.</numerusform>
            <numerusform>Iki {time} spėsime pakviesti bent {before} → {after} iš %n laukiančių.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed since {time}: nothing is foreseen any more.</source>
        <translation>Uždaryta nuo {time}: prognozės nebėra.</translation>
    </message>
    <message>
        <source>Estimates are unreliable at present.</source>
        <translation>Prognozės šiuo metu nepatikimos.</translation>
    </message>
    <message>
        <source>First estimate: it rests on few services so far.</source>
        <translation>Pirminė prognozė: kol kas remiasi nedaugeliu aptarnavimų.</translation>
    </message>
    <message>
        <source>Most likely {after}, as now.</source>
        <translation>Greičiausiai {after}, kaip ir dabar.</translation>
    </message>
    <message>
        <source>Most likely {before} → {after}.</source>
        <translation>Greičiausiai {before} → {after}.</translation>
    </message>
    <message>
        <source>Nobody waits: it makes no difference now.</source>
        <translation>Niekas nelaukia: dabar niekas nepasikeistų.</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps {before} → {after} of the %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>Iki {time} galbūt pakviesime {before} → {after} iš %n laukiančio.</numerusform>
            <numerusform>Iki {time} galbūt pakviesime {before} → {after} iš %n laukiančių.</numerusform>
            <numerusform>Iki {time} galbūt pakviesime {before} → {after} iš %n laukiančių.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hall does not close today: everybody is called.</source>
        <translation>Šiandien salė neuždaroma: bus pakviesti visi.</translation>
    </message>
    <message>
        <source>The hall is closed today: nothing is foreseen.</source>
        <translation>Šiandien salė nedirba: prognozės nėra.</translation>
    </message>
    <message>
        <source>What it does to the forecast cannot be worked out at present.</source>
        <translation>Kaip pasikeistų prognozė, šiuo metu apskaičiuoti nepavyksta.</translation>
    </message>
    <message>
        <source>Working out what it does to the forecast…</source>
        <translation>Skaičiuojama, kaip pasikeistų prognozė…</translation>
    </message>
</context>
<context>
    <name>LeadSheets</name>
    <message>
        <source>serves {ticket}</source>
        <translation>aptarnauja {ticket}</translation>
    </message>
    <message>
        <source>would leave it</source>
        <translation>jį paliktų</translation>
    </message>
    <message>
        <source>{counter} is closed by now. Nothing was changed.</source>
        <translation>{counter}: jau uždaryta. Niekas nepakeista.</translation>
    </message>
    <message>
        <source>{ticket} is not at that counter any more. Nothing was changed.</source>
        <translation>{ticket} prie to langelio nebėra. Niekas nepakeista.</translation>
    </message>
</context>
<context>
    <name>LeavingSheet</name>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>Dar neatlikta: %n</numerusform>
            <numerusform>Dar neatlikta: %n</numerusform>
            <numerusform>Dar neatlikta: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Before you leave</source>
        <translation>Prieš išeinant</translation>
    </message>
    <message>
        <source>Close the counter</source>
        <translation>Uždaryti langelį</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n…</source>
        <translation>
            <numerusform>Perduoti %n…</numerusform>
            <numerusform>Perduoti %n…</numerusform>
            <numerusform>Perduoti %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over all…</source>
        <translation>Perduoti visus…</translation>
    </message>
    <message>
        <source>Keep and leave</source>
        <translation>Palikti sau ir išeiti</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>Dar neįrašyta</translation>
    </message>
    <message>
        <source>Nothing is left open</source>
        <translation>Neatliktų neliko</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Neišeiti</translation>
    </message>
    <message>
        <source>They stay yours, unless a colleague is to keep them.</source>
        <translation>Jie lieka Jums, jei neperduosite kolegai.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutSheet</name>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Event {id}</source>
        <translation>Įvykis {id}</translation>
    </message>
    <message>
        <source>Forecast {id}</source>
        <translation>Prognozė {id}</translation>
    </message>
    <message>
        <source>Promise {id}</source>
        <translation>Pažadas {id}</translation>
    </message>
    <message>
        <source>Records that cannot be read</source>
        <translation>Nenuskaitomi įrašai</translation>
    </message>
    <message>
        <source>They are left out of every figure. Tell IT which they are; a backup may have them.</source>
        <translation>Į rodiklius jie neįtraukti. Praneškite IT specialistams, kurie tai įrašai: jie gali būti išlikę atsarginėje kopijoje.</translation>
    </message>
    <message>
        <source>Visit and leg {id}</source>
        <translation>Apsilankymas ir etapas {id}</translation>
    </message>
    <message>
        <source>Visit {id}</source>
        <translation>Apsilankymas {id}</translation>
    </message>
</context>
<context>
    <name>LeftOverLine</name>
    <message>
        <source>See to them…</source>
        <translation>Peržiūrėti…</translation>
    </message>
</context>
<context>
    <name>LetterRow</name>
    <message>
        <source>A line more in the signature</source>
        <translation>Papildoma parašo eilutė</translation>
    </message>
    <message>
        <source>An answer by e-mail begins with</source>
        <translation>Atsakymas el. paštu pradedamas</translation>
    </message>
    <message>
        <source>Left empty, it begins as the service standard says.</source>
        <translation>Palikus tuščią, pradedama taip, kaip numatyta aptarnavimo standarte.</translation>
    </message>
    <message>
        <source>The last line of a letter, such as a website; may stay empty.</source>
        <translation>Paskutinė laiško eilutė, pavyzdžiui, interneto svetainė; galima palikti tuščią.</translation>
    </message>
</context>
<context>
    <name>LimitEdit</name>
    <message>
        <source>%1, minutes</source>
        <translation>%1, min.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>min.</translation>
    </message>
</context>
<context>
    <name>LimitsRow</name>
    <message>
        <source>A callback or an answer is late by more than</source>
        <translation>Perskambinti ar atsakyti vėluojama ilgiau kaip</translation>
    </message>
    <message>
        <source>A client is served longer than</source>
        <translation>Klientas aptarnaujamas ilgiau kaip</translation>
    </message>
    <message>
        <source>A client waits longer than</source>
        <translation>Klientas laukia ilgiau kaip</translation>
    </message>
    <message>
        <source>A colleague may need help, or has forgotten to finish the visit.</source>
        <translation>Kolegai gali reikėti pagalbos arba jis pamiršo baigti aptarnavimą.</translation>
    </message>
    <message>
        <source>A counter is ready, though somebody waits for it, longer than</source>
        <translation>Langelis laisvas, nors jo laukia klientai, ilgiau kaip</translation>
    </message>
    <message>
        <source>Counters on a break, at other work or finishing up are not meant.</source>
        <translation>Netaikoma, kai langelyje pertrauka, kiti ar baigiami darbai.</translation>
    </message>
    <message>
        <source>Since the time that was agreed with the client.</source>
        <translation>Skaičiuojama nuo su klientu sutarto laiko.</translation>
    </message>
    <message>
        <source>Since they came, were handed on or came back.</source>
        <translation>Skaičiuojama nuo atėjimo, perdavimo arba grįžimo į eilę.</translation>
    </message>
</context>
<context>
    <name>LimitsSection</name>
    <message>
        <source>A service&apos;s own limits are behind “⋯” in its row under “Services”.</source>
        <translation>Atskiras paslaugos ribas rasite skyriuje „Paslaugos“, jos eilutėje paspaudę „⋯“.</translation>
    </message>
    <message>
        <source>Beyond a limit, shift leads see a sign in their overview of the hall and are told quietly, and the day&apos;s log keeps it. It says that somebody may need help, and judges nobody.</source>
        <translation>Viršijus ribą, budintys vadovai salės apžvalgoje mato ženklą ir gauna tylų pranešimą, o dienos žurnale lieka įrašas. Tai rodo, kad kam nors gali reikėti pagalbos, bet nieko nevertina.</translation>
    </message>
    <message>
        <source>Limits of their own: %1.</source>
        <translation>Atskiras ribas turi: %1.</translation>
    </message>
</context>
<context>
    <name>LongField</name>
    <message>
        <source>Nothing of it is lost.</source>
        <translation>Tekstas išliko visas.</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %n character(s): there is room for {limit}.</source>
        <translation>
            <numerusform>%n ženklas per daug: telpa {limit}.</numerusform>
            <numerusform>%n ženklai per daug: telpa {limit}.</numerusform>
            <numerusform>%n ženklų per daug: telpa {limit}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LongerSheet</name>
    <message>
        <source>Another time to close at</source>
        <translation>Kitas darbo pabaigos laikas</translation>
    </message>
    <message>
        <source>Choose a reason: it stays in the record.</source>
        <translation>Pasirinkite priežastį: ji liks įrašuose.</translation>
    </message>
    <message>
        <source>Close as usual</source>
        <translation>Baigti įprastai</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Baigti dabar</translation>
    </message>
    <message>
        <source>Every window goes by it at once: new tickets, reminders and the forecast. Who leaves earlier by their own plan still does.</source>
        <translation>Iš karto galioja visur: naujiems bilietams, priminimams ir prognozei. Kas pagal savo planą darbą baigia anksčiau, taip ir baigs.</translation>
    </message>
    <message numerus="yes">
        <source>If the hall closes now, %n who wait are not accepted: tell them, or give them a way on.</source>
        <translation>
            <numerusform>Jei darbo laikas baigsis dabar, %n laukiantis klientas liks nepriimtas: informuokite arba pasiūlykite kitą išeitį.</numerusform>
            <numerusform>Jei darbo laikas baigsis dabar, %n laukiantys klientai liks nepriimti: informuokite arba pasiūlykite kitą išeitį.</numerusform>
            <numerusform>Jei darbo laikas baigsis dabar, %n laukiančių klientų liks nepriimta: informuokite arba pasiūlykite kitą išeitį.</numerusform>
        </translation>
    </message>
    <message>
        <source>It closes at {time}.</source>
        <translation>Darbo laikas baigiasi {time}.</translation>
    </message>
    <message>
        <source>It is kept open already: it closes at {time}.</source>
        <translation>Darbo laikas jau pratęstas: baigiasi {time}.</translation>
    </message>
    <message>
        <source>Longer by</source>
        <translation>Kiek ilgiau</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>Dirbama iki {time}</translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation>Pratęsti</translation>
    </message>
    <message>
        <source>Stay open longer today</source>
        <translation>Šiandien dirbti ilgiau</translation>
    </message>
    <message>
        <source>Take it back: the hall closes as its hours say</source>
        <translation>Atšaukti pratęsimą: salė dirbs, kaip nustatyta</translation>
    </message>
    <message>
        <source>Take it back: the usual closing has passed already</source>
        <translation>Atšaukti pratęsimą: įprastas darbo laikas jau pasibaigęs</translation>
    </message>
    <message>
        <source>The hall closed at {time}.</source>
        <translation>Darbo laikas baigėsi {time}.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Priežastis</translation>
    </message>
    <message>
        <source>Write a time after {time}, such as {example}.</source>
        <translation>Įrašykite laiką po {time}, pavyzdžiui, {example}.</translation>
    </message>
    <message>
        <source>or a time: 17:40</source>
        <translation>arba laikas: 17:40</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>Back to the clients</source>
        <translation>Grįžti į klientų puslapį</translation>
    </message>
    <message>
        <source>End the kiosk</source>
        <translation>Baigti terminalo darbą</translation>
    </message>
    <message>
        <source>Print a test ticket</source>
        <translation>Spausdinti bandomąjį bilietą</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Darbuotojams</translation>
    </message>
    <message>
        <source>This PC has no printer for tickets. IT chooses one for it.</source>
        <translation>Šiam kompiuteriui bilietų spausdintuvas nepriskirtas. Jį priskiria IT specialistai.</translation>
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
        <source>Restart now</source>
        <translation>Paleisti iš naujo</translation>
    </message>
    <message>
        <source>Set by IT on this computer</source>
        <translation>Šiame kompiuteryje nustatė IT</translation>
    </message>
    <message>
        <source>Start the newer version of the program that has been installed.</source>
        <translation>Paleisti įdiegtą naujesnę programos versiją.</translation>
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
    <message numerus="yes">
        <source>%n try(s) left, then only a lead can let you in.</source>
        <translation>
            <numerusform>Liko %n bandymas, paskui prisijungimą atrakinti galės tik budintis vadovas.</numerusform>
            <numerusform>Liko %n bandymai, paskui prisijungimą atrakinti galės tik budintis vadovas.</numerusform>
            <numerusform>Liko %n bandymų, paskui prisijungimą atrakinti galės tik budintis vadovas.</numerusform>
        </translation>
    </message>
    <message>
        <source>A PIN has at least {pin} digits. With letters it is a password, of at least {password} characters.</source>
        <translation>PIN kodą sudaro bent {pin} skaitmenys. Jei yra raidžių, tai slaptažodis: bent {password} ženklai.</translation>
    </message>
    <message>
        <source>A call for help is ended by whoever called, by whoever came, or by the shift lead. Nothing was changed. Ask one of them.</source>
        <translation>Pagalbos kvietimą baigia tas, kas kvietė, tas, kas atėjo, arba budintis vadovas. Niekas nepakeista. Kreipkitės į vieną iš jų.</translation>
    </message>
    <message>
        <source>A counter that is open or has a client cannot be removed. The hall stays as it was. Have the counter closed, then save again.</source>
        <translation>Langelio, kuris atidarytas arba prie kurio yra klientas, pašalinti negalima. Salės nuostatos nepakeistos. Paprašykite langelį uždaryti ir įrašykite dar kartą.</translation>
    </message>
    <message>
        <source>A limit is between 1 and {most} minutes. Write one of these, or switch it off.</source>
        <translation>Riba gali būti nuo 1 iki {most} minučių. Įrašykite tokią arba ją išjunkite.</translation>
    </message>
    <message>
        <source>A number of the list stands in that day already. Nothing was entered, and what you typed is still here. Correct the number, or take the line out.</source>
        <translation>Toks sąrašo numeris tą dieną jau suvestas. Niekas nesuvesta; ką įrašėte, tebėra čia. Pataisykite numerį arba išimkite eilutę.</translation>
    </message>
    <message>
        <source>A password has at least {password} characters. A PIN is of digits alone, at least {pin}.</source>
        <translation>Slaptažodį sudaro bent {password} ženklai. PIN kodas – vien skaitmenys, bent {pin}.</translation>
    </message>
    <message>
        <source>A personal code stands here. They are kept nowhere: take it out.</source>
        <translation>Čia įrašytas asmens kodas. Asmens kodai nesaugomi: išbraukite jį.</translation>
    </message>
    <message>
        <source>A row such as 1234 or 8765 is guessed at once. Choose another.</source>
        <translation>Skaitmenis iš eilės, pavyzdžiui, 1234 ar 8765, lengva atspėti. Pasirinkite kitą.</translation>
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
        <source>After several wrong tries the next one has to wait a little. What you typed was not looked at; try again in a moment.</source>
        <translation>Po kelių neteisingų bandymų prieš kitą reikia truputį palaukti. Tai, ką įvedėte, netikrinta; netrukus bandykite dar kartą.</translation>
    </message>
    <message>
        <source>After several wrong tries the next one has to wait until {time}. What you typed was not looked at.</source>
        <translation>Po kelių neteisingų bandymų kitą kartą bandyti galima {time}. Tai, ką įvedėte, netikrinta.</translation>
    </message>
    <message>
        <source>After too many wrong tries nobody can sign in under this name. Nothing was lost. A shift lead or an administrator can let you in again.</source>
        <translation>Per daug neteisingų bandymų: prisijungimas šiuo vardu užrakintas. Niekas nedingo. Jį atrakinti gali budintis vadovas arba administratorius.</translation>
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
        <source>Line {line}: {what}</source>
        <translation>{line} eilutė: {what}</translation>
    </message>
    <message>
        <source>Lunch must end after it begins, and the hall must be open before and after it.</source>
        <translation>Pietų pertraukos pabaiga turi būti po pradžios, o salė turi dirbti ir prieš pertrauką, ir po jos.</translation>
    </message>
    <message>
        <source>No counter serves this yet. Tick it at a counter, or remove the service.</source>
        <translation>Šios paslaugos dar neteikia nė vienas langelis. Pažymėkite ją prie langelio arba pašalinkite.</translation>
    </message>
    <message>
        <source>Nobody else could change the set-up then: no other administrator has a PIN. Nothing was changed. Make somebody administrator who has one first.</source>
        <translation>Tada nuostatų niekas kitas keisti negalėtų: kiti administratoriai neturi PIN kodo. Niekas nepakeista. Pirmiausia paskirkite administratoriumi ką nors, kas jį turi.</translation>
    </message>
    <message>
        <source>Nobody here belongs to the account that is signed in on this computer. Choose your name and type your PIN.</source>
        <translation>Šiame kompiuteryje prisijungta paskyra nepriklauso nė vienam salės darbuotojui. Pasirinkite savo vardą ir įveskite PIN kodą.</translation>
    </message>
    <message>
        <source>Nobody is waiting whom this counter serves. You will see the next client here as soon as they take a ticket.</source>
        <translation>Šio langelio niekas nelaukia. Kitą klientą čia pamatysite, kai tik jis paims bilietą.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Niekas nepakeista.</translation>
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
        <source>Once the hall has closed, only a shift lead or an administrator may take somebody in. Nothing was changed. Ask your shift lead.</source>
        <translation>Pasibaigus darbo laikui klientą priimti gali tik budintis vadovas arba administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may change what clients see: screens, kiosk and tickets. Nothing was changed. Ask your shift lead.</source>
        <translation>Keisti tai, ką mato klientai (ekranus, terminalą ir bilietus), gali tik budintis vadovas arba administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may close a callback or answer that was not kept. Nothing was changed. Ask your shift lead.</source>
        <translation>Neįvykdytą pažadą perskambinti ar atsakyti gali užbaigti tik budintis vadovas arba administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may close the day, or say what became of those who were left over. Nothing was changed. Ask your shift lead.</source>
        <translation>Užbaigti dieną arba pažymėti, kuo baigėsi likę apsilankymai, gali tik budintis vadovas arba administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may correct a colleague&apos;s times. Nothing was changed. Ask your shift lead.</source>
        <translation>Kolegos laikus gali taisyti tik budintis vadovas arba administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may end a colleague&apos;s visit, move somebody who waits, or open and close a colleague&apos;s counter. Nothing was changed. Ask your shift lead.</source>
        <translation>Užbaigti kolegos aptarnaujamą apsilankymą, perkelti laukiantį klientą, atidaryti ar uždaryti kolegos langelį gali tik budintis vadovas arba administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may give a new PIN or let somebody in again, and only an administrator to an administrator. Nothing was changed. Ask one of them.</source>
        <translation>Naują PIN kodą duoti arba prisijungimą atrakinti gali tik budintis vadovas arba administratorius, o administratoriui – tik administratorius. Niekas nepakeista. Kreipkitės į vieną iš jų.</translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may keep the hall open longer. Nothing was changed. Ask your shift lead.</source>
        <translation>Salės darbo laiką pratęsti gali tik budintis vadovas arba administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may look at the figures of a colleague. Nothing was changed. Ask your shift lead.</source>
        <translation>Kolegos rodiklius gali peržiūrėti tik budintis vadovas arba administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may plan a colleague&apos;s absence. Nothing was changed. Ask your shift lead.</source>
        <translation>Kolegos nebuvimą darbe gali planuoti tik budintis vadovas arba administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may plan a colleague&apos;s end of shift and breaks. Nothing was changed. Ask your shift lead.</source>
        <translation>Kolegos darbo pabaigą ir pertraukas gali planuoti tik budintis vadovas arba administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only a shift lead or an administrator may see who has read the service standard. Nothing was changed. Ask your shift lead.</source>
        <translation>Kas susipažino su aptarnavimo standartu, mato tik budintis vadovas ir administratorius. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Only an administrator may change the service standard. Nothing was changed. Ask an administrator of this hall.</source>
        <translation>Aptarnavimo standartą gali keisti tik administratorius. Niekas nepakeista. Kreipkitės į šios salės administratorių.</translation>
    </message>
    <message>
        <source>Only an administrator may change the set-up of the hall. Nothing was changed. Ask an administrator of this hall.</source>
        <translation>Salės nuostatas gali keisti tik administratorius. Niekas nepakeista. Kreipkitės į šios salės administratorių.</translation>
    </message>
    <message>
        <source>Only an administrator may find, export or delete what is kept of a person. Nothing was changed. Ask an administrator of this hall.</source>
        <translation>Ieškoti asmens duomenų, juos eksportuoti ir ištrinti gali tik administratorius. Niekas nepakeista. Kreipkitės į šios salės administratorių.</translation>
    </message>
    <message>
        <source>Only an administrator may import visits from another system. Nothing was changed. Ask an administrator of this hall.</source>
        <translation>Importuoti apsilankymus iš kitos sistemos gali tik administratorius. Niekas nepakeista. Kreipkitės į šios salės administratorių.</translation>
    </message>
    <message>
        <source>Only an administrator or an auditor may look through the record. Nothing was shown. Ask an administrator of this hall.</source>
        <translation>Veiksmų žurnalą peržiūrėti gali tik administratorius arba stebėtojas. Niekas neparodyta. Kreipkitės į šios salės administratorių.</translation>
    </message>
    <message>
        <source>Remind staff from 1 to {most} minutes before closing.</source>
        <translation>Priminti galima likus nuo 1 iki {most} minučių iki darbo laiko pabaigos.</translation>
    </message>
    <message>
        <source>Say when to try again: from 1 to {most} waits, one below the other.</source>
        <translation>Nurodykite, kada bandyti vėl: nuo 1 iki {most} eilučių, viena po kita.</translation>
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
        <source>Somebody else has saved a new version of the service standard meanwhile. Nothing was saved, and your changes are still here. Look at the new version, then save again.</source>
        <translation>Kitas darbuotojas tuo metu įrašė naują aptarnavimo standarto versiją. Niekas neįrašyta; Jūsų pakeitimai tebėra čia. Peržiūrėkite naują versiją ir įrašykite dar kartą.</translation>
    </message>
    <message>
        <source>Somebody else has this account already. An account that several share signs in nobody: leave it empty.</source>
        <translation>Ši paskyra jau įrašyta kitam darbuotojui. Bendra kelių darbuotojų paskyra prisijungti neleidžia: palikite tuščią.</translation>
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
        <source>Somebody has acted on this callback or answer since your screen showed it. Nothing was changed. Look at it as it is now, then decide.</source>
        <translation>Su šiuo perskambinimu ar atsakymu kitas darbuotojas jau atliko veiksmą. Niekas nepakeista. Pažiūrėkite, kaip yra dabar, ir nuspręskite.</translation>
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
        <source>Somebody has changed this plan since your screen showed it. Nothing was saved. Look at it as it is now, then plan it anew.</source>
        <translation>Šį planą tuo metu jau pakeitė kitas darbuotojas. Niekas neįrašyta. Pažiūrėkite, koks jis dabar, ir suplanuokite iš naujo.</translation>
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
        <source>That callback or answer is done already. Nothing was changed. The list shows under “Done” how it ended.</source>
        <translation>Šis perskambinimas ar atsakymas jau atliktas. Niekas nepakeista. Kuo baigėsi, matysite sąrašo dalyje „Atlikti“.</translation>
    </message>
    <message>
        <source>That callback or answer is not on the list of this hall. Nothing was changed. Open the list again and look for the client there.</source>
        <translation>Tokio perskambinimo ar atsakymo šios salės sąraše nėra. Niekas nepakeista. Atverkite sąrašą iš naujo ir ieškokite kliento ten.</translation>
    </message>
    <message>
        <source>That client is no longer waiting: another counter was a moment sooner. Nothing was changed. Take the next client.</source>
        <translation>Šis klientas nebelaukia: kitas langelis suspėjo pirmas. Niekas nepakeista. Kvieskite kitą klientą.</translation>
    </message>
    <message>
        <source>That colleague is away by the plan of absences. Nothing was changed. Choose another colleague, or have the absence taken back.</source>
        <translation>Pagal nebuvimo darbe planą šio kolegos dabar nėra. Niekas nepakeista. Pasirinkite kitą kolegą arba paprašykite nebuvimą atšaukti.</translation>
    </message>
    <message>
        <source>That colleague still has a client at another counter. Nothing was changed. Choose another colleague, or wait until that client has been served.</source>
        <translation>Šis kolega dar aptarnauja klientą prie kito langelio. Niekas nepakeista. Pasirinkite kitą kolegą arba palaukite, kol klientas bus aptarnautas.</translation>
    </message>
    <message>
        <source>That counter is closed: nobody has it open. Nothing was changed. Look at the hall as it is now, then decide.</source>
        <translation>Šis langelis uždarytas: juo niekas nedirba. Niekas nepakeista. Pažiūrėkite, kas dabar vyksta salėje, ir nuspręskite.</translation>
    </message>
    <message>
        <source>That counter no longer exists in this hall. Nothing was changed. Choose another counter.</source>
        <translation>Tokio langelio šioje salėje nebėra. Niekas nepakeista. Pasirinkite kitą langelį.</translation>
    </message>
    <message>
        <source>That counter would serve nothing at all. Nothing was changed. Leave it at least one service, or close the counter.</source>
        <translation>Šis langelis nebeteiktų jokių paslaugų. Niekas nepakeista. Palikite bent vieną paslaugą arba langelį uždarykite.</translation>
    </message>
    <message>
        <source>That day is not over yet, so it cannot be closed. Nothing was changed. Close it once the hall has closed.</source>
        <translation>Ši diena dar nesibaigė, todėl jos užbaigti negalima. Niekas nepakeista. Užbaikite ją pasibaigus salės darbo laikui.</translation>
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
        <source>That is not the right PIN or password. Type it again.</source>
        <translation>PIN kodas arba slaptažodis neteisingas. Įveskite dar kartą.</translation>
    </message>
    <message>
        <source>That is too often: at most {most} reminders a day.</source>
        <translation>Per daug priminimų: per dieną jų gali būti ne daugiau kaip {most}.</translation>
    </message>
    <message>
        <source>That is years away. Nothing was saved, and what you typed is still here. Write an earlier time.</source>
        <translation>Iki tada dar keleri metai. Niekas neįrašyta; ką įvedėte, tebėra čia. Įrašykite ankstesnį laiką.</translation>
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
        <source>That time has passed already. Nothing was saved, and what you typed is still here. Write a later time.</source>
        <translation>Šis laikas jau praėjo. Niekas neįrašyta; ką įvedėte, tebėra čia. Įrašykite vėlesnį laiką.</translation>
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
        <source>The day cannot be closed yet. Clients of whom nobody has said what became of them: {count}. Nothing was changed. Go through them first.</source>
        <translation>Dienos dar užbaigti negalima. Klientų, kurių apsilankymo baigtis nepažymėta: {count}. Niekas nepakeista. Pirmiausia juos peržiūrėkite.</translation>
    </message>
    <message>
        <source>The day cannot be closed yet: nobody has said what became of everybody who came. Nothing was changed. Go through those who are left first.</source>
        <translation>Dienos dar užbaigti negalima: pažymėta ne visų klientų apsilankymo baigtis. Niekas nepakeista. Pirmiausia peržiūrėkite likusius.</translation>
    </message>
    <message>
        <source>The disk can only be read now, so that nobody can write to it. Your last step was not saved; all before it is kept. Ask IT to look at the disk, and to let it be written again.</source>
        <translation>Diskas dabar tik skaitomas, todėl į jį negali rašyti niekas. Paskutinis veiksmas neįrašytas; visa, kas atlikta anksčiau, išliko. Paprašykite IT specialistų patikrinti diską ir vėl leisti į jį rašyti.</translation>
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
        <source>The hall cannot stay open until then: it must be later than the hall&apos;s hours and than now, and before it opens again. Nothing was changed. Choose another time.</source>
        <translation>Iki tada salė dirbti negali: laikas turi būti vėlesnis už įprastą darbo pabaigą ir už dabartinį, bet iki kito salės atidarymo. Niekas nepakeista. Pasirinkite kitą laiką.</translation>
    </message>
    <message>
        <source>The hall has closed for today, so nobody more is taken in without a decision. Nothing was changed. A shift lead may still take this client in, with a reason.</source>
        <translation>Šios dienos darbo laikas baigėsi, todėl be vadovo sprendimo nauji klientai nepriimami. Niekas nepakeista. Šį klientą dar gali priimti budintis vadovas, nurodęs priežastį.</translation>
    </message>
    <message>
        <source>The hall has closed, and nobody who was accepted before waits for this counter. Nothing was changed. Whoever else still waits is told how they can go on.</source>
        <translation>Darbo laikas baigėsi, priimtų šio langelio klientų nebėra. Niekas nepakeista. Kitiems laukiantiems pasakykite, ką jie gali daryti toliau.</translation>
    </message>
    <message>
        <source>The hall has closed, and this client was not accepted before. Nothing was changed. Offer them another way, or ask your shift lead to have them served.</source>
        <translation>Darbo laikas baigėsi, o šis klientas iki tol nebuvo priimtas. Niekas nepakeista. Pasiūlykite kitą išeitį arba paprašykite budinčio vadovo leisti aptarnauti.</translation>
    </message>
    <message>
        <source>The hall has closed, and {ticket} was not accepted before. Nothing was changed. Offer this client another way, or ask your shift lead to have them served.</source>
        <translation>Darbo laikas baigėsi, o {ticket} iki tol nebuvo priimtas. Niekas nepakeista. Pasiūlykite klientui kitą išeitį arba paprašykite budinčio vadovo leisti aptarnauti.</translation>
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
        <source>The number of a payment card stands here. They are kept nowhere: take it out.</source>
        <translation>Čia įrašytas banko kortelės numeris. Kortelių numeriai nesaugomi: išbraukite jį.</translation>
    </message>
    <message>
        <source>The number, name and question of this client have been deleted, as the hall&apos;s set-up says; what happened stays in the history. If the client gets in touch again, take them down anew.</source>
        <translation>Šio kliento numeris, vardas ir klausimas ištrinti, kaip numatyta salės nuostatose; kas vyko, lieka istorijoje. Jei klientas vėl kreipsis, užrašykite iš naujo.</translation>
    </message>
    <message>
        <source>The queue has moved on since your screen showed it. Nothing was changed. Look at it as it is now, then decide.</source>
        <translation>Eilė jau pasikeitė. Niekas nepakeista. Pažiūrėkite, kaip yra dabar, ir nuspręskite.</translation>
    </message>
    <message>
        <source>The same over and over is guessed first. Choose another.</source>
        <translation>Vienodus ženklus lengviausia atspėti. Pasirinkite kitą.</translation>
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
        <source>There is a personal code in the text, and personal codes are not kept here. Nothing was saved, and your text is still here. Take the code out and try again.</source>
        <translation>Tekste yra asmens kodas, o asmens kodai čia nesaugomi. Niekas neįrašyta; Jūsų tekstas tebėra čia. Išbraukite kodą ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>There is no PIN for this name yet. A shift lead or an administrator can give you one.</source>
        <translation>Šiuo vardu PIN kodo dar nėra. Jį Jums gali duoti budintis vadovas arba administratorius.</translation>
    </message>
    <message>
        <source>There is no address to answer to. Nothing was saved, and what you typed is still here. Write the client&apos;s e-mail or postal address.</source>
        <translation>Nėra adreso, kuriuo atsakyti. Niekas neįrašyta; ką įvedėte, tebėra čia. Įrašykite kliento el. pašto arba pašto adresą.</translation>
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
        <source>There is no such time zone. Write it like Europe/Vilnius.</source>
        <translation>Tokios laiko juostos nėra. Rašykite, pavyzdžiui, Europe/Vilnius.</translation>
    </message>
    <message>
        <source>There is no such version of the service standard. Nothing was changed. Close the list and open it again.</source>
        <translation>Tokios aptarnavimo standarto versijos nėra. Niekas nepakeista. Uždarykite sąrašą ir atverkite iš naujo.</translation>
    </message>
    <message>
        <source>There is no text yet. Nothing was shown. Write it in Lithuanian, in English or in both, then try again.</source>
        <translation>Teksto dar nėra. Niekas neparodyta. Parašykite lietuviškai, angliškai arba abiem kalbomis ir bandykite dar kartą.</translation>
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
        <source>There is the number of a payment card in the text, and card numbers are not kept here. Nothing was saved, and your text is still here. Take the number out and try again.</source>
        <translation>Tekste yra banko kortelės numeris, o kortelių numeriai čia nesaugomi. Niekas neįrašyta; Jūsų tekstas tebėra čia. Išbraukite numerį ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>This PIN is for one time only. Choose a PIN of your own to go on.</source>
        <translation>Šis PIN kodas – vienkartinis. Norėdami tęsti, pasirinkite savo PIN kodą.</translation>
    </message>
    <message>
        <source>This PIN or password is too easy to guess. Nothing was changed.</source>
        <translation>Šį PIN kodą arba slaptažodį per lengva atspėti. Niekas nepakeista.</translation>
    </message>
    <message>
        <source>This absence is planned already, for the same days. Nothing was changed. To change it, cancel it first.</source>
        <translation>Šis nebuvimas toms pačioms dienoms jau suplanuotas. Niekas nepakeista. Norėdami jį pakeisti, pirma atšaukite.</translation>
    </message>
    <message>
        <source>This call for help is over already. There is nothing more to do.</source>
        <translation>Šis pagalbos kvietimas jau baigtas. Nieko daryti nebereikia.</translation>
    </message>
    <message>
        <source>This computer may read the file but not write to it. Your last step was not saved; all before it is kept. Ask IT for the right to write to the file and its folder.</source>
        <translation>Šis kompiuteris gali failą skaityti, bet negali į jį rašyti. Paskutinis veiksmas neįrašytas; visa, kas atlikta anksčiau, išliko. Paprašykite IT specialistų suteikti teisę rašyti į failą ir jo aplanką.</translation>
    </message>
    <message>
        <source>This could be a date or a year of birth, which colleagues know. Choose another.</source>
        <translation>Tai gali būti gimimo data ar metai, o juos žino kolegos. Pasirinkite kitą.</translation>
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
        <source>This hall has an administrator with a PIN already. Ask them for a PIN of your own.</source>
        <translation>Šios salės administratorius jau turi PIN kodą. Paprašykite, kad duotų PIN kodą ir Jums.</translation>
    </message>
    <message>
        <source>This hall was last used by a newer version of the program. It was not changed. Update the program on this computer, then open the hall again.</source>
        <translation>Ši salė paskutinį kartą atverta naujesne programos versija. Ji nepakeista. Atnaujinkite programą šiame kompiuteryje ir salę atidarykite iš naujo.</translation>
    </message>
    <message>
        <source>This is no e-mail address. Write it like name@example.lt, or leave it empty.</source>
        <translation>Tai ne el. pašto adresas. Įrašykite, pavyzdžiui, vardas@pavyzdys.lt arba palikite tuščią.</translation>
    </message>
    <message>
        <source>This is no telephone number that can be called. Nothing was saved, and what you typed is still here. Check the digits and try again.</source>
        <translation>Tokiu numeriu paskambinti negalima. Niekas neįrašyta; ką įvedėte, tebėra čia. Patikrinkite skaitmenis ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>This is not a picture that can be shown, or it is too large. Nothing was kept. Choose a PNG or JPEG file.</source>
        <translation>Tai ne paveikslėlis, kurį galima parodyti, arba jis per didelis. Niekas neįrašyta. Pasirinkite PNG arba JPEG failą.</translation>
    </message>
    <message>
        <source>This is the one you have now. Choose another.</source>
        <translation>Toks yra dabartinis. Pasirinkite kitą.</translation>
    </message>
    <message>
        <source>This is too long: there is room for {length} characters.</source>
        <translation>Per ilgas tekstas: telpa {length} ženklų.</translation>
    </message>
    <message>
        <source>This is too long: there is room for {most} characters.</source>
        <translation>Per ilgas: didžiausias galimas ženklų skaičius – {most}.</translation>
    </message>
    <message>
        <source>This needs a reason. Nothing was changed. Choose or write one, then try again.</source>
        <translation>Reikia nurodyti priežastį. Niekas nepakeista. Pasirinkite arba įrašykite ją ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>This number has an open callback already. Nothing was changed. Look for the number in the list and go on there.</source>
        <translation>Šiuo numeriu jau pažadėta perskambinti. Niekas nepakeista. Raskite numerį sąraše ir tęskite ten.</translation>
    </message>
    <message>
        <source>Those days do not fit: the last one must not come before the first, nor be over, and somebody else stands in. Nothing was saved. Check the days and the names, and try again.</source>
        <translation>Šios dienos netinka: paskutinė negali būti ankstesnė už pirmą ar jau praėjusi, o pavaduoti turi kitas asmuo. Niekas neįrašyta. Patikrinkite dienas bei vardus ir bandykite dar kartą.</translation>
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
        <source>Very many people have this one. Choose another.</source>
        <translation>Tokį naudoja labai daug žmonių. Pasirinkite kitą.</translation>
    </message>
    <message>
        <source>Wait at least 1 minute and at most 7 days, or until the next morning.</source>
        <translation>Laukti galima nuo 1 minutės iki 7 dienų arba iki kito ryto.</translation>
    </message>
    <message numerus="yes">
        <source>What clients see was not changed: %n place(s) to correct. What you typed is still here.</source>
        <translation>
            <numerusform>Tai, ką mato klientai, nepakeista: taisytina %n vieta. Tai, ką įrašėte, išliko.</numerusform>
            <numerusform>Tai, ką mato klientai, nepakeista: taisytinos %n vietos. Tai, ką įrašėte, išliko.</numerusform>
            <numerusform>Tai, ką mato klientai, nepakeista: taisytina %n vietų. Tai, ką įrašėte, išliko.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write after how many days contacts are erased: 0 to {most}.</source>
        <translation>Įrašykite, po kiek dienų ištrinami kontaktai: nuo 0 iki {most}.</translation>
    </message>
    <message>
        <source>Write after how many minutes: 1 to {most}, or switch it off.</source>
        <translation>Įrašykite, po kiek minučių: nuo 1 iki {most}, arba išjunkite.</translation>
    </message>
    <message>
        <source>Write after how many tries the lead decides: 1 to {most}.</source>
        <translation>Įrašykite, po kiek bandymų sprendžia budintis vadovas: nuo 1 iki {most}.</translation>
    </message>
    <message>
        <source>Write for how many days: 1 to {most}.</source>
        <translation>Įrašykite, kiek dienų: nuo 1 iki {most}.</translation>
    </message>
    <message>
        <source>Write how long clients should wait at most: 1 to {most} minutes.</source>
        <translation>Įrašykite, kiek ilgiausiai klientai turėtų laukti: nuo 1 iki {most} minučių.</translation>
    </message>
    <message>
        <source>Write how many minutes it usually takes: 1 to {most}.</source>
        <translation>Įrašykite, kiek minučių tai paprastai trunka: nuo 1 iki {most}.</translation>
    </message>
    <message>
        <source>Write it in the genitive too: staff say it so when they call a client.</source>
        <translation>Įrašykite ir kilmininko linksniu: taip sakoma skambinant klientui.</translation>
    </message>
    <message>
        <source>Write the person&apos;s name, or remove the row.</source>
        <translation>Įrašykite darbuotojo vardą ir pavardę arba eilutę pašalinkite.</translation>
    </message>
    <message>
        <source>Write the phone in digits, in at most {length} characters, or leave it empty.</source>
        <translation>Telefoną įrašykite skaitmenimis, ne daugiau kaip {length} ženklų, arba palikite tuščią.</translation>
    </message>
    <message>
        <source>You still have a client at “{counter}”. Nothing was changed. Go back there and finish, hold or transfer that client first.</source>
        <translation>Dar aptarnaujate klientą kitur ({counter}). Niekas nepakeista. Grįžkite ten ir pirmiausia baikite jį aptarnauti, atidėkite arba perduokite.</translation>
    </message>
    <message>
        <source>Your account may not use the hall of this computer: it is not in the group of those who work with it. Nothing was changed. Ask IT to run “{command}”, then sign in to the computer again.</source>
        <translation>Jūsų paskyrai neleista naudotis šio kompiuterio sale: ji nepriklauso su sale dirbančiųjų grupei. Niekas nepakeista. Paprašykite IT specialistų įvykdyti „{command}“, tada iš naujo prisijunkite prie kompiuterio.</translation>
    </message>
    <message>
        <source>Your last step cannot be undone. Nothing was changed, and nothing older was undone in its place.</source>
        <translation>Paskutinio veiksmo atšaukti negalima. Niekas nepakeista, ir vietoj jo neatšauktas joks ankstesnis veiksmas.</translation>
    </message>
    <message>
        <source>Your name is what anybody would try. Choose something else.</source>
        <translation>Jūsų vardą išbandytų bet kas. Pasirinkite ką nors kita.</translation>
    </message>
    <message>
        <source>Your role answers no clients, so nobody has to stand in for you. Nothing was changed. If that is wrong, ask an administrator to change your role.</source>
        <translation>Jūs klientams neatsakinėjate, todėl Jūsų pavaduoti nereikia. Niekas nepakeista. Jei tai klaida, paprašykite administratoriaus pakeisti Jūsų vaidmenį programoje.</translation>
    </message>
    <message>
        <source>Your role does not include exporting the history of the hall. Nothing was written. Ask your shift lead.</source>
        <translation>Neturite teisės eksportuoti salės istorijos. Niekas neįrašyta. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Your role does not include this. Nothing was changed. Ask your shift lead, or an administrator to change your role.</source>
        <translation>Tam neturite teisių. Niekas nepakeista. Kreipkitės į budintį vadovą arba paprašykite administratoriaus pakeisti Jūsų vaidmenį programoje.</translation>
    </message>
    <message>
        <source>Your role does not show conflicts and complaints. Nothing was changed. Ask your shift lead.</source>
        <translation>Pagal Jūsų vaidmenį programoje konfliktai ir pretenzijos nerodomi. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Your role does not show how well the forecasts were kept. Nothing was changed. Ask your shift lead.</source>
        <translation>Pagal Jūsų vaidmenį prognozių rezultatai nerodomi. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Your role does not show the history of the hall. Nothing was changed. Ask your shift lead.</source>
        <translation>Neturite teisės matyti salės istorijos. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Your role does not show what clients were promised. Nothing was changed. Ask your shift lead.</source>
        <translation>Neturite teisių matyti, kas pažadėta klientams. Niekas nepakeista. Kreipkitės į budintį vadovą.</translation>
    </message>
    <message>
        <source>Your role looks on and announces nothing. Nothing was shown or said. If that is wrong, ask an administrator to change your role.</source>
        <translation>Jūs galite tik stebėti, bet ne skelbti pranešimus. Niekas neparodyta ir nepaskelbta. Jei tai klaida, paprašykite administratoriaus pakeisti Jūsų vaidmenį programoje.</translation>
    </message>
    <message>
        <source>Your role looks on and answers no clients. Nothing was changed. If that is wrong, ask an administrator to change your role.</source>
        <translation>Jūs galite tik stebėti, bet ne atsakyti klientams. Niekas nepakeista. Jei tai klaida, paprašykite administratoriaus pakeisti Jūsų vaidmenį programoje.</translation>
    </message>
    <message>
        <source>Your role looks on and calls nobody. Nothing was changed. If that is wrong, ask an administrator to change your role.</source>
        <translation>Jūs galite tik stebėti, bet ne kviesti pagalbą. Niekas nepakeista. Jei tai klaida, paprašykite administratoriaus pakeisti Jūsų vaidmenį programoje.</translation>
    </message>
    <message>
        <source>Your role looks on and does not serve clients. Nothing was changed. If that is wrong, ask an administrator to change your role.</source>
        <translation>Jūs galite tik stebėti, bet ne aptarnauti klientus. Niekas nepakeista. Jei tai klaida, paprašykite administratoriaus pakeisti Jūsų vaidmenį programoje.</translation>
    </message>
    <message>
        <source>Your role looks on and enters no visits. Nothing was changed. If that is wrong, ask an administrator to change your role.</source>
        <translation>Jūs galite tik stebėti, bet ne suvesti apsilankymus. Niekas nepakeista. Jei tai klaida, paprašykite administratoriaus pakeisti Jūsų vaidmenį programoje.</translation>
    </message>
    <message>
        <source>Your role looks on and records nothing. Nothing was changed. If that is wrong, ask an administrator to change your role.</source>
        <translation>Jūs galite tik stebėti, bet nieko neįrašyti. Niekas nepakeista. Jei tai klaida, paprašykite administratoriaus pakeisti Jūsų vaidmenį programoje.</translation>
    </message>
    <message>
        <source>Your role looks on and tells clients nothing. Nothing was changed. If that is wrong, ask an administrator to change your role.</source>
        <translation>Pagal Jūsų vaidmenį klientai tik stebimi, jų informuoti negalite. Niekas nepakeista. Jei tai klaida, paprašykite administratoriaus pakeisti Jūsų vaidmenį.</translation>
    </message>
    <message>
        <source>Your role serves no clients, so there is no end of shift and no break to plan. Nothing was changed. If that is wrong, ask an administrator to change your role.</source>
        <translation>Pagal Jūsų vaidmenį klientai neaptarnaujami, todėl darbo pabaigos ir pertraukų planuoti nereikia. Niekas nepakeista. Jei tai klaida, paprašykite administratoriaus pakeisti Jūsų vaidmenį.</translation>
    </message>
    <message>
        <source>Your role serves no clients, so there is nothing to read or tick off. Nothing was changed. If that is wrong, ask an administrator to change your role.</source>
        <translation>Jūs klientų neaptarnaujate, todėl susipažinti ar žymėti nėra ko. Niekas nepakeista. Jei tai klaida, paprašykite administratoriaus pakeisti Jūsų vaidmenį programoje.</translation>
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
        <source>{person} is away by the plan of absences. Nothing was changed. Choose another colleague, or have the absence taken back.</source>
        <translation>{person}: pagal nebuvimo darbe planą dabar nėra. Niekas nepakeista. Pasirinkite kitą kolegą arba paprašykite nebuvimą atšaukti.</translation>
    </message>
    <message>
        <source>{person} still has a client at “{counter}”. Nothing was changed. Choose another colleague, or wait until that client has been served.</source>
        <translation>{person} dar aptarnauja klientą kitur ({counter}). Niekas nepakeista. Pasirinkite kitą kolegą arba palaukite, kol klientas bus aptarnautas.</translation>
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
        <source>{what} Nothing was saved, and what you typed is still here.</source>
        <translation>{what} Niekas neįrašyta; ką įvedėte, tebėra čia.</translation>
    </message>
    <message>
        <source>“{counter}” is closed: nobody has it open. Nothing was changed. Look at the hall as it is now, then decide.</source>
        <translation>Šis langelis ({counter}) uždarytas: juo niekas nedirba. Niekas nepakeista. Pažiūrėkite, kas dabar vyksta salėje, ir nuspręskite.</translation>
    </message>
    <message>
        <source>“{counter}” is open or has a client, so it cannot be removed now. The hall stays as it was, and what you typed is still here. Have the counter closed, then save again.</source>
        <translation>Šis langelis ({counter}) atidarytas arba prie jo yra klientas, todėl dabar jo pašalinti negalima. Salės nuostatos nepakeistos, o tai, ką įrašėte, išliko. Paprašykite langelį uždaryti ir įrašykite dar kartą.</translation>
    </message>
    <message>
        <source>“{counter}” would serve nothing at all. Nothing was changed. Leave it at least one service, or close the counter.</source>
        <translation>Šis langelis ({counter}) nebeteiktų jokių paslaugų. Niekas nepakeista. Palikite bent vieną paslaugą arba langelį uždarykite.</translation>
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
    <name>MomentRule</name>
    <message>
        <source>Less</source>
        <translation>Mažiau</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Daugiau</translation>
    </message>
    <message>
        <source>Put the rest of the rules away</source>
        <translation>Slėpti kitas taisykles</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Taisyklė</translation>
    </message>
    <message>
        <source>Rule: {essence}</source>
        <translation>Taisyklė: {essence}</translation>
    </message>
    <message>
        <source>What to do, what not to do, and what to say</source>
        <translation>Ką daryti, ko nedaryti ir ką sakyti</translation>
    </message>
    <message>
        <source>our own</source>
        <translation>mūsų</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>Choose a reason: it stays in the record.</source>
        <translation>Pasirinkite priežastį: ji liks įrašuose.</translation>
    </message>
    <message>
        <source>Choose where to.</source>
        <translation>Pasirinkite, kur perkelti.</translation>
    </message>
    <message>
        <source>Front, end, service, counter or colleague</source>
        <translation>Pradžia, galas, paslauga, langelis arba kolega</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Perkelti</translation>
    </message>
    <message>
        <source>Move {ticket}</source>
        <translation>Perkelti {ticket}</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Pastaba (nebūtina)</translation>
    </message>
    <message>
        <source>Nothing fits what you typed.</source>
        <translation>Pagal tai, ką įrašėte, nieko nerasta.</translation>
    </message>
    <message>
        <source>Place in the queue</source>
        <translation>Vieta eilėje</translation>
    </message>
    <message>
        <source>The client waits there already. Choose something else.</source>
        <translation>Klientas ten jau laukia. Pasirinkite ką nors kita.</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Į eilės galą</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>Į eilės pradžią</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Priežastis</translation>
    </message>
    <message>
        <source>{service} · waiting {wait}. The wait goes on.</source>
        <translation>{service} · laukia {wait} Laukimas skaičiuojamas toliau.</translation>
    </message>
    <message>
        <source>{ticket} does not wait any more. Nothing was changed.</source>
        <translation>{ticket} nebelaukia. Niekas nepakeista.</translation>
    </message>
</context>
<context>
    <name>MyDaySheet</name>
    <message>
        <source>Add a break</source>
        <translation>Pridėti pertrauką</translation>
    </message>
    <message>
        <source>Break {number}: write when it begins, such as 15:30.</source>
        <translation>{number} pertrauka: įrašykite, kada prasideda, pavyzdžiui, 15:30.</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pertraukos</translation>
    </message>
    <message>
        <source>Empty: at closing, {time}</source>
        <translation>Palikus tuščią – iki darbo laiko pabaigos, {time}</translation>
    </message>
    <message>
        <source>Empty: no end is planned</source>
        <translation>Palikus tuščią – be numatytos pabaigos</translation>
    </message>
    <message>
        <source>Everybody who is here</source>
        <translation>Visi, kas dirba</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>Darbo pabaiga</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mano diena</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>The break was removed.</source>
        <translation>Pertrauka pašalinta.</translation>
    </message>
    <message>
        <source>The day of {name}</source>
        <translation>Dienos planas: {name}</translation>
    </message>
    <message>
        <source>The hall is closed today</source>
        <translation>Šiandien salė nedirba</translation>
    </message>
    <message>
        <source>Whose day</source>
        <translation>Kieno diena</translation>
    </message>
    <message>
        <source>Write the time you leave, such as 16:30, or leave it empty.</source>
        <translation>Įrašykite, kada baigiate darbą, pavyzdžiui, 16:30, arba palikite tuščią.</translation>
    </message>
    <message>
        <source>no plan: until closing</source>
        <translation>plano nėra: iki darbo laiko pabaigos</translation>
    </message>
</context>
<context>
    <name>NamesRow</name>
    <message>
        <source>Address</source>
        <translation>Adresas</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Skyrius</translation>
    </message>
    <message>
        <source>Department in the genitive</source>
        <translation>Skyrius kilmininko linksniu</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Įstaiga</translation>
    </message>
    <message>
        <source>Institution in the genitive</source>
        <translation>Įstaiga kilmininko linksniu</translation>
    </message>
    <message>
        <source>It follows the name until you correct it.</source>
        <translation>Keičiasi kartu su pavadinimu, kol nepataisote patys.</translation>
    </message>
    <message>
        <source>Letters are signed with it.</source>
        <translation>Rašoma laiškų paraše.</translation>
    </message>
    <message>
        <source>Said when the phone is answered.</source>
        <translation>Sakomas atsiliepus telefonu.</translation>
    </message>
    <message>
        <source>Stands in signatures; may stay empty.</source>
        <translation>Rašomas laiško paraše; galima palikti tuščią.</translation>
    </message>
</context>
<context>
    <name>NewSecret</name>
    <message>
        <source>A PIN of at least {pin} digits, or a password of at least {password} characters.</source>
        <translation>Bent {pin} skaitmenų PIN kodas arba bent {password} ženklų slaptažodis.</translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation>Nesutampa. Įveskite dar kartą.</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>Pakartokite</translation>
    </message>
    <message>
        <source>Your new PIN or password</source>
        <translation>Naujas PIN kodas arba slaptažodis</translation>
    </message>
</context>
<context>
    <name>Newcomer</name>
    <message>
        <source>May be called before {time}, or may not</source>
        <translation>Neaišku, ar spėsime pakviesti iki {time}</translation>
    </message>
    <message>
        <source>No open counter serves this service now.</source>
        <translation>Šios paslaugos dabar neteikia nė vienas atidarytas langelis.</translation>
    </message>
    <message>
        <source>Not enough experience yet to say how long it takes.</source>
        <translation>Dar trūksta duomenų pasakyti, kiek reikės laukti.</translation>
    </message>
    <message>
        <source>Wait: {waits}</source>
        <translation>Laukti teks: {waits}</translation>
    </message>
    <message>
        <source>What to expect cannot be worked out at present.</source>
        <translation>Šiuo metu apskaičiuoti, ko tikėtis, nepavyksta.</translation>
    </message>
    <message>
        <source>What to expect is being worked out…</source>
        <translation>Skaičiuojama, ko galima tikėtis…</translation>
    </message>
    <message>
        <source>Will be called before {time}</source>
        <translation>Spėsime pakviesti iki {time}</translation>
    </message>
    <message>
        <source>Will most likely not be called before {time}</source>
        <translation>Beveik tikrai nespėsime pakviesti iki {time}</translation>
    </message>
    <message>
        <source>Will probably be called before {time}</source>
        <translation>Tikriausiai spėsime pakviesti iki {time}</translation>
    </message>
    <message>
        <source>Will probably not be called before {time}</source>
        <translation>Tikriausiai nespėsime pakviesti iki {time}</translation>
    </message>
    <message>
        <source>{said}; wait: {waits}</source>
        <translation>{said}; laukti teks: {waits}</translation>
    </message>
</context>
<context>
    <name>NextPress</name>
    <message>
        <source>The last press is still under way, so nothing more was done. Try again in a moment.</source>
        <translation>Dar vykdomas ankstesnis paspaudimas, todėl daugiau nieko nepadaryta. Po akimirkos bandykite dar kartą.</translation>
    </message>
    <message>
        <source>{ticket} is called to {counter}.</source>
        <translation>{ticket} kviečiamas: {counter}.</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>From day</source>
        <translation>Nuo dienos</translation>
    </message>
    <message>
        <source>On these screens</source>
        <translation>Šiuose ekranuose</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Paveikslėlis</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekundės</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekstas</translation>
    </message>
    <message>
        <source>The picture of the notice</source>
        <translation>Skelbimo paveikslėlis</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Iki dienos</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>A newer version of the program has been installed. Restart when it suits: your client stays at the desk, and drafts are kept. You may have to enter your PIN.</source>
        <translation>Įdiegta naujesnė programos versija. Paleiskite iš naujo, kai bus patogu: klientas liks prie langelio, juodraščiai išliks. Gali reikėti įvesti PIN kodą.</translation>
    </message>
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
    <name>NoticesSection</name>
    <message>
        <source>Add a notice</source>
        <translation>Pridėti skelbimą</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Skelbimai</translation>
    </message>
    <message>
        <source>There is no notice. A notice is a text or a picture that the screens show in turn beside the calls, such as which papers to bring.</source>
        <translation>Skelbimų nėra. Skelbimas – tekstas arba paveikslėlis, pakaitomis rodomas ekranuose šalia kvietimų, pavyzdžiui, kokių dokumentų reikia.</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>kasdien</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>nuo {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>iki {day}</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>Announce</source>
        <translation>Paskelbti</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Pranešimai</translation>
    </message>
    <message>
        <source>Another announcement</source>
        <translation>Naujas pranešimas</translation>
    </message>
    <message>
        <source>Called now</source>
        <translation>Kas kviečiamas dabar</translation>
    </message>
    <message>
        <source>It is on the screens for {time}.</source>
        <translation>Bus rodoma ekranuose ({time}).</translation>
    </message>
    <message>
        <source>Nobody is called or served at a counter now.</source>
        <translation>Dabar niekas nekviečiamas ir neaptarnaujamas.</translation>
    </message>
    <message>
        <source>On the screens now</source>
        <translation>Dabar ekranuose</translation>
    </message>
    <message>
        <source>Quiet hours until {time}: calls are shown, not heard.</source>
        <translation>Tylios valandos iki {time}: kvietimai rodomi be garso.</translation>
    </message>
    <message>
        <source>✓ Calls are heard.</source>
        <translation>✓ Kvietimai skelbiami su garsu.</translation>
    </message>
</context>
<context>
    <name>NumberEdit</name>
    <message>
        <source>A telephone number has no letters.</source>
        <translation>Telefono numeryje raidžių nebūna.</translation>
    </message>
    <message>
        <source>As the caller says it; a foreign number begins with +.</source>
        <translation>Kaip pasakyta; užsienio numeris prasideda ženklu +.</translation>
    </message>
    <message>
        <source>Kept as {number}</source>
        <translation>Bus įrašyta {number}</translation>
    </message>
    <message>
        <source>There is no such number. Ask for it again.</source>
        <translation>Tokio numerio nėra. Paklauskite dar kartą.</translation>
    </message>
    <message>
        <source>This number is too long. Ask for it again.</source>
        <translation>Numeris per ilgas. Paklauskite dar kartą.</translation>
    </message>
    <message>
        <source>This number is too short. Ask for it again.</source>
        <translation>Numeris per trumpas. Paklauskite dar kartą.</translation>
    </message>
    <message>
        <source>Type the number that is to be called back.</source>
        <translation>Įrašykite numerį, kuriuo perskambinti.</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>What staff say on the phone and sign with, whom they call in danger, and how promises to call back or to answer are kept.</source>
        <translation>Ką darbuotojai sako telefonu ir rašo paraše, kam skambina kilus pavojui ir kaip laikomasi pažadų perskambinti ar atsakyti.</translation>
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
    <name>OneByOne</name>
    <message>
        <source>! The forecast fits another sentence: {told}</source>
        <translation>! Pagal prognozę tinka kitas sakinys: {told}</translation>
    </message>
    <message>
        <source>Answer by e-mail…</source>
        <translation>Atsakyti el. paštu…</translation>
    </message>
    <message>
        <source>Callback…</source>
        <translation>Perskambinti…</translation>
    </message>
    <message>
        <source>Comes another day…</source>
        <translation>Ateis kitą dieną…</translation>
    </message>
    <message>
        <source>Say: {sentence}</source>
        <translation>Sakykite: {sentence}</translation>
    </message>
    <message>
        <source>Those who wait</source>
        <translation>Laukiantys klientai</translation>
    </message>
    <message>
        <source>Waiting {wait}</source>
        <translation>Laukia {wait}</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Kas sakoma</translation>
    </message>
    <message>
        <source>nothing foreseen yet</source>
        <translation>prognozės dar nėra</translation>
    </message>
    <message>
        <source>{wait}, probably {left} more</source>
        <translation>{wait}, tikriausiai dar {left}</translation>
    </message>
    <message>
        <source>← and → choose another sentence, ↑ and ↓ another client.</source>
        <translation>← ir → – kitas sakinys, ↑ ir ↓ – kitas klientas.</translation>
    </message>
</context>
<context>
    <name>OpenCounterSheet</name>
    <message>
        <source>Choose who sits down there.</source>
        <translation>Pasirinkite, kas ten dirbs.</translation>
    </message>
    <message>
        <source>It serves: {services}</source>
        <translation>Langelio paslaugos: {services}</translation>
    </message>
    <message>
        <source>Name of the colleague</source>
        <translation>Kolegos vardas</translation>
    </message>
    <message>
        <source>Nobody of that name is free.</source>
        <translation>Laisvo kolegos tokiu vardu nėra.</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>Atidaryti langelį</translation>
    </message>
    <message>
        <source>Open {counter}</source>
        <translation>Atidaryti: {counter}</translation>
    </message>
    <message>
        <source>{counter} is open already: {name} sits there. Nothing was changed.</source>
        <translation>{counter}: jau atidaryta, dirba {name}. Niekas nepakeista.</translation>
    </message>
</context>
<context>
    <name>OutlookDesk</name>
    <message>
        <source>Nobody is at this counter any more.</source>
        <translation>Šiame langelyje niekas nebedirba.</translation>
    </message>
    <message>
        <source>Nobody waits: there is nothing to compare.</source>
        <translation>Niekas nelaukia: lyginti nėra ko.</translation>
    </message>
    <message>
        <source>The break begins at {time}. Tell the colleague.</source>
        <translation>Pertrauka prasidės {time}. Pasakykite kolegai.</translation>
    </message>
    <message>
        <source>The forecast is still being worked out: try again in a moment.</source>
        <translation>Prognozė dar skaičiuojama: netrukus bandykite dar kartą.</translation>
    </message>
    <message>
        <source>The hall stays open until {time} today.</source>
        <translation>Šiandien salė dirbs iki {time}.</translation>
    </message>
    <message>
        <source>Your break begins at {time}.</source>
        <translation>Jūsų pertrauka prasidės {time}.</translation>
    </message>
</context>
<context>
    <name>OutlookWords</name>
    <message numerus="yes">
        <source>%n accepted are still to be served.</source>
        <translation>
            <numerusform>Dar turime aptarnauti %n priimtą klientą.</numerusform>
            <numerusform>Dar turime aptarnauti %n priimtus klientus.</numerusform>
            <numerusform>Dar turime aptarnauti %n priimtų klientų.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others were not accepted: tell them, and offer a way on.</source>
        <translation>
            <numerusform>Dar %n klientas nepriimtas: informuokite ir pasiūlykite kitą išeitį.</numerusform>
            <numerusform>Dar %n klientai nepriimti: informuokite ir pasiūlykite kitą išeitį.</numerusform>
            <numerusform>Dar %n klientų nepriimta: informuokite ir pasiūlykite kitą išeitį.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services were finished here so far;</source>
        <translation>
            <numerusform>Kol kas čia baigtas %n aptarnavimas;</numerusform>
            <numerusform>Kol kas čia baigti %n aptarnavimai;</numerusform>
            <numerusform>Kol kas čia baigta %n aptarnavimų;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still waiting or on hold.</source>
        <translation>
            <numerusform>Dar laukia arba atidėtas %n klientas.</numerusform>
            <numerusform>Dar laukia arba atidėti %n klientai.</numerusform>
            <numerusform>Dar laukia arba atidėta %n klientų.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for {service}, which no open counter serves.</source>
        <translation>
            <numerusform>{service}: laukia %n klientas, bet nė vienas atidarytas langelis šios paslaugos neteikia.</numerusform>
            <numerusform>{service}: laukia %n klientai, bet nė vienas atidarytas langelis šios paslaugos neteikia.</numerusform>
            <numerusform>{service}: laukia %n klientų, bet nė vienas atidarytas langelis šios paslaugos neteikia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, and no counter is open.</source>
        <translation>
            <numerusform>Laukia %n klientas, o langeliai neatidaryti.</numerusform>
            <numerusform>Laukia %n klientai, o langeliai neatidaryti.</numerusform>
            <numerusform>Laukia %n klientų, o langeliai neatidaryti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting; the forecast is being worked out.</source>
        <translation>
            <numerusform>Laukia %n klientas; prognozė skaičiuojama.</numerusform>
            <numerusform>Laukia %n klientai; prognozė skaičiuojama.</numerusform>
            <numerusform>Laukia %n klientų; prognozė skaičiuojama.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting; the hall does not close today.</source>
        <translation>
            <numerusform>Laukia %n klientas; šiandien salė neuždaroma.</numerusform>
            <numerusform>Laukia %n klientai; šiandien salė neuždaroma.</numerusform>
            <numerusform>Laukia %n klientų; šiandien salė neuždaroma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n clients: {said}</source>
        <translation>
            <numerusform>+%n klientas: {said}</numerusform>
            <numerusform>+%n klientai: {said}</numerusform>
            <numerusform>+%n klientų: {said}</numerusform>
        </translation>
    </message>
    <message>
        <source>1 to 3 times in 10</source>
        <translation>1–3 kartus iš 10</translation>
    </message>
    <message>
        <source>3 to 6 times in 10</source>
        <translation>3–6 kartus iš 10</translation>
    </message>
    <message>
        <source>6 to 9 times in 10</source>
        <translation>6–9 kartus iš 10</translation>
    </message>
    <message numerus="yes">
        <source>All %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>Iki {time} spėsime pakviesti visus laukiančius: %n klientą.</numerusform>
            <numerusform>Iki {time} spėsime pakviesti visus laukiančius: %n klientus.</numerusform>
            <numerusform>Iki {time} spėsime pakviesti visus laukiančius: %n klientų.</numerusform>
        </translation>
    </message>
    <message>
        <source>All who were accepted have been served.</source>
        <translation>Visi priimti klientai jau aptarnauti.</translation>
    </message>
    <message>
        <source>At all open counters there is a break now.</source>
        <translation>Visuose atidarytuose langeliuose dabar pertrauka.</translation>
    </message>
    <message>
        <source>At least {sure} as now; most likely {after}, not {before}</source>
        <translation>Bent {sure}, kaip ir dabar; greičiausiai {after}, o ne {before}</translation>
    </message>
    <message numerus="yes">
        <source>At least {sure} of the %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>Iki {time} spėsime pakviesti bent {sure} iš %n laukiančio.</numerusform>
            <numerusform>Iki {time} spėsime pakviesti bent {sure} iš %n laukiančių.</numerusform>
            <numerusform>Iki {time} spėsime pakviesti bent {sure} iš %n laukiančių.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed for lunch until {time}.</source>
        <translation>Pietų pertrauka iki {time}.</translation>
    </message>
    <message>
        <source>Closed since {time}.</source>
        <translation>Uždaryta nuo {time}.</translation>
    </message>
    <message>
        <source>Estimates are unreliable at present.</source>
        <translation>Prognozės šiuo metu nepatikimos.</translation>
    </message>
    <message>
        <source>First estimate: it rests on few services so far.</source>
        <translation>Pirminė prognozė: kol kas remiasi nedaugeliu aptarnavimų.</translation>
    </message>
    <message>
        <source>How it is worked out</source>
        <translation>Kaip skaičiuojama</translation>
    </message>
    <message>
        <source>How well it did in the last 30 days</source>
        <translation>Kaip pasitvirtino per pastarąsias 30 dienų</translation>
    </message>
    <message>
        <source>It is worked out anew with every change in the hall, and every half minute.</source>
        <translation>Perskaičiuojama po kiekvieno pokyčio salėje ir kas pusę minutės.</translation>
    </message>
    <message>
        <source>Most likely all.</source>
        <translation>Greičiausiai visus.</translation>
    </message>
    <message>
        <source>Most likely nobody.</source>
        <translation>Greičiausiai nė vieno.</translation>
    </message>
    <message>
        <source>Most likely {likely}.</source>
        <translation>Greičiausiai {likely}.</translation>
    </message>
    <message>
        <source>No difference: at least {sure}, most likely {likely}</source>
        <translation>Skirtumo nėra: bent {sure}, greičiausiai {likely}</translation>
    </message>
    <message>
        <source>Nobody is refused by it: staff decide. Whoever was told that they will be served is served, whatever the forecast says later.</source>
        <translation>Dėl prognozės niekam neatsakoma: sprendžia darbuotojai. Kam pasakyta, kad aptarnausime, tas bus aptarnautas, kad ir ką prognozė rodytų vėliau.</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Niekas nelaukia.</translation>
    </message>
    <message>
        <source>Nobody is waiting. The hall closes at {time}.</source>
        <translation>Niekas nelaukia. Darbo laikas baigiasi {time}.</translation>
    </message>
    <message>
        <source>Nobody is waiting. The hall does not close today.</source>
        <translation>Niekas nelaukia. Šiandien salė neuždaroma.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n waiting can be promised a call before {time}.</source>
        <translation>
            <numerusform>Laukia %n klientas; užtikrinti, kad iki {time} ką nors pakviesime, negalime.</numerusform>
            <numerusform>Laukia %n klientai; užtikrinti, kad iki {time} ką nors pakviesime, negalime.</numerusform>
            <numerusform>Laukia %n klientų; užtikrinti, kad iki {time} ką nors pakviesime, negalime.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not enough experience yet for a forecast.</source>
        <translation>Prognozei dar trūksta duomenų.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n promises, {kept} were kept.</source>
        <translation>
            <numerusform>Iš %n prognozės pasitvirtino {kept}.</numerusform>
            <numerusform>Iš %n prognozių pasitvirtino {kept}.</numerusform>
            <numerusform>Iš %n prognozių pasitvirtino {kept}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n services that were finished in this hall since {day}; the latest count most.</source>
        <translation>
            <numerusform>Šioje salėje baigtas %n aptarnavimas (seniausias – {day}); daugiausia lemia naujausi.</numerusform>
            <numerusform>Šioje salėje baigti %n aptarnavimai (seniausias – {day}); daugiausia lemia naujausi.</numerusform>
            <numerusform>Šioje salėje baigta %n aptarnavimų (seniausias – {day}); daugiausia lemia naujausi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n services that were finished in this hall; the latest count most.</source>
        <translation>
            <numerusform>Šioje salėje baigtas %n aptarnavimas; daugiausia lemia naujausi.</numerusform>
            <numerusform>Šioje salėje baigti %n aptarnavimai; daugiausia lemia naujausi.</numerusform>
            <numerusform>Šioje salėje baigta %n aptarnavimų; daugiausia lemia naujausi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps {likely} of the %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>Iki {time} galbūt pakviesime {likely} iš %n laukiančio.</numerusform>
            <numerusform>Iki {time} galbūt pakviesime {likely} iš %n laukiančių.</numerusform>
            <numerusform>Iki {time} galbūt pakviesime {likely} iš %n laukiančių.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is too few: estimates are unreliable at present. Rely on what you see.</source>
        <translation>To per mažai: prognozės šiuo metu nepatikimos. Pasikliaukite tuo, ką matote.</translation>
    </message>
    <message>
        <source>The forecast has not been worked out yet.</source>
        <translation>Prognozė dar neapskaičiuota.</translation>
    </message>
    <message>
        <source>The hall is closed today.</source>
        <translation>Šiandien salė nedirba.</translation>
    </message>
    <message>
        <source>The last of them in {waits}.</source>
        <translation>Paskutiniam laukti dar {waits}</translation>
    </message>
    <message>
        <source>The time until closing is played through some thousand times: who can serve whom and in which language, how long each service takes here and how long those under way have taken already, breaks and ends of shift, clients on hold, priorities, and clients who do not come.</source>
        <translation>Kelis tūkstančius kartų suskaičiuojama, kaip gali praeiti likęs laikas: kas ką ir kokia kalba gali aptarnauti, kiek čia trunka kiekviena paslauga ir kiek jau trunka pradėtos, kada pertraukos ir kas kada baigia darbą, kas atidėtas, kas turi pirmenybę ir kas gali neatvykti.</translation>
    </message>
    <message>
        <source>There was no promise yet whose outcome is known.</source>
        <translation>Kol kas nėra prognozių, kurių rezultatas jau žinomas.</translation>
    </message>
    <message numerus="yes">
        <source>Until there are %n, it is called a first estimate.</source>
        <translation>
            <numerusform>Kol jų mažiau nei %n, prognozė vadinama pirmine.</numerusform>
            <numerusform>Kol jų mažiau nei %n, prognozė vadinama pirmine.</numerusform>
            <numerusform>Kol jų mažiau nei %n, prognozė vadinama pirmine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait: {waits}.</source>
        <translation>Laukti dar {waits}</translation>
    </message>
    <message>
        <source>What it does not know</source>
        <translation>Ko prognozė nežino</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Kuo remiasi</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Ką reiškia žodžiai</translation>
    </message>
    <message>
        <source>Who has gone away without saying so, who will come late, a counter that opens later, an outage, or a question that takes far longer than usual.</source>
        <translation>Kas išėjo nepasakęs, kas pavėluos prieiti, ar vėliau atsidarys dar vienas langelis, ar nebus sutrikimo ir ar kuris klausimas neužtruks gerokai ilgiau nei įprasta.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>priimtas</translation>
    </message>
    <message>
        <source>at least 9 times in 10</source>
        <translation>bent 9 kartus iš 10</translation>
    </message>
    <message>
        <source>at least {after} instead of {before}</source>
        <translation>bent {after}, o ne {before}</translation>
    </message>
    <message>
        <source>at most once in 10 times</source>
        <translation>ne dažniau kaip 1 kartą iš 10</translation>
    </message>
    <message numerus="yes">
        <source>it takes %n. Until then only the order is known.</source>
        <translation>
            <numerusform>reikia %n. Iki tol žinoma tik eilės tvarka.</numerusform>
            <numerusform>reikia %n. Iki tol žinoma tik eilės tvarka.</numerusform>
            <numerusform>reikia %n. Iki tol žinoma tik eilės tvarka.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n min</source>
        <translation>
            <numerusform>daugiau nei %n min.</numerusform>
            <numerusform>daugiau nei %n min.</numerusform>
            <numerusform>daugiau nei %n min.</numerusform>
        </translation>
    </message>
    <message>
        <source>no counter open</source>
        <translation>nėra atidaryto langelio</translation>
    </message>
    <message>
        <source>no open counter serves this client now</source>
        <translation>šio kliento dabar negali aptarnauti nė vienas atidarytas langelis</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nepriimtas</translation>
    </message>
    <message>
        <source>not today</source>
        <translation>šiandien ne</translation>
    </message>
    <message>
        <source>probably</source>
        <translation>tikriausiai</translation>
    </message>
    <message>
        <source>probably not</source>
        <translation>tikriausiai ne</translation>
    </message>
    <message>
        <source>promised; may not be called before closing</source>
        <translation>pažadėta aptarnauti; iki darbo laiko pabaigos galime nespėti pakviesti</translation>
    </message>
    <message>
        <source>still {waits} to wait</source>
        <translation>dar laukti {waits}</translation>
    </message>
    <message>
        <source>told</source>
        <translation>pasakyta</translation>
    </message>
    <message>
        <source>told: not today</source>
        <translation>pasakyta: šiandien ne</translation>
    </message>
    <message>
        <source>told: perhaps</source>
        <translation>pasakyta: galbūt</translation>
    </message>
    <message>
        <source>told: will be served</source>
        <translation>pasakyta: aptarnausime</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>neaišku</translation>
    </message>
    <message>
        <source>uncertain to be called before {time}</source>
        <translation>neaišku, ar spėsime pakviesti iki {time}</translation>
    </message>
    <message numerus="yes">
        <source>up to %n min</source>
        <translation>
            <numerusform>iki %n min.</numerusform>
            <numerusform>iki %n min.</numerusform>
            <numerusform>iki %n min.</numerusform>
        </translation>
    </message>
    <message>
        <source>will be called</source>
        <translation>spėsime</translation>
    </message>
    <message>
        <source>will be called before {time}</source>
        <translation>spėsime pakviesti iki {time}</translation>
    </message>
    <message>
        <source>will not be called today</source>
        <translation>šiandien pakviesti nespėsime</translation>
    </message>
    <message>
        <source>will probably be called before {time}</source>
        <translation>tikriausiai spėsime pakviesti iki {time}</translation>
    </message>
    <message>
        <source>will probably not be called today</source>
        <translation>šiandien pakviesti tikriausiai nespėsime</translation>
    </message>
    <message numerus="yes">
        <source>{from}–%n min</source>
        <translation>
            <numerusform>{from}–%n min.</numerusform>
            <numerusform>{from}–%n min.</numerusform>
            <numerusform>{from}–%n min.</numerusform>
        </translation>
    </message>
    <message>
        <source>{sign} {verdict}: a client in this place is called {often}.</source>
        <translation>{sign} {verdict}: tokioje vietoje laukiantis klientas pakviečiamas {often}.</translation>
    </message>
    <message>
        <source>“At least {sure}”: so many or more are called, 9 times in 10. “Most likely {likely}”: more or fewer are equally likely.</source>
        <translation>„Bent {sure}“: 9 kartus iš 10 pakviečiama tiek arba daugiau. „Greičiausiai {likely}“: vienodai tikėtina ir daugiau, ir mažiau.</translation>
    </message>
    <message>
        <source>“{waits}”: the wait from now on lies in between, 8 times in 10.</source>
        <translation>„{waits}“: tiek dar laukiama 8 kartus iš 10.</translation>
    </message>
    <message numerus="yes">
        <source>−%n clients: {said}</source>
        <translation>
            <numerusform>−%n klientas: {said}</numerusform>
            <numerusform>−%n klientai: {said}</numerusform>
            <numerusform>−%n klientų: {said}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Nobody is at the desk: its windows are covered. Nobody was called; come back there first.</source>
        <translation>Prie langelio nieko nėra: jo langai uždengti. Niekas neiškviestas; pirmiausia grįžkite prie langelio.</translation>
    </message>
    <message>
        <source>Something is open over the counter&apos;s window. Nobody was called; finish or close it first.</source>
        <translation>Virš langelio lango atverta kas nors kita. Niekas neiškviestas; pirmiausia tai užbaikite arba užverkite.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Pictures</source>
        <translation>Diagramos</translation>
    </message>
    <message>
        <source>There is nothing from {first} to {last} with this filter.</source>
        <translation>Nuo {first} iki {last} pagal šį filtrą nieko nėra.</translation>
    </message>
</context>
<context>
    <name>OwnDay</name>
    <message>
        <source>Clients</source>
        <translation>Klientai</translation>
    </message>
    <message>
        <source>My day so far</source>
        <translation>Mano diena iki šiol</translation>
    </message>
    <message>
        <source>On the phone meanwhile</source>
        <translation>Tuo metu telefonu</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Pavėluota</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Pažadėta</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Laiku įvykdyta</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Skaitoma…</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Dar neatlikta</translation>
    </message>
    <message>
        <source>Time serving</source>
        <translation>Aptarnavimo laikas</translation>
    </message>
</context>
<context>
    <name>OwnDayRow</name>
    <message>
        <source>%1: open</source>
        <translation>%1: dirbama</translation>
    </message>
    <message>
        <source>%1: why</source>
        <translation>%1: priežastis</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Pašalinti: %1</translation>
    </message>
    <message>
        <source>Stands at the top of every screen on that day.</source>
        <translation>Tą dieną rodoma kiekvieno lango viršuje.</translation>
    </message>
    <message>
        <source>Why, such as “Staff training”; staff see it all day</source>
        <translation>Priežastis, pavyzdžiui, „Mokymai“; darbuotojai ją matys visą dieną</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>nedirbama</translation>
    </message>
</context>
<context>
    <name>OwnLimits</name>
    <message>
        <source>Left empty, the limit of the hall holds.</source>
        <translation>Palikus tuščią, galioja salės riba.</translation>
    </message>
    <message>
        <source>Own limit for serving, minutes</source>
        <translation>Atskira aptarnavimo riba, min.</translation>
    </message>
    <message>
        <source>Own limit for waiting, minutes</source>
        <translation>Atskira laukimo riba, min.</translation>
    </message>
</context>
<context>
    <name>OwnSecretSheet</name>
    <message>
        <source>Change my PIN</source>
        <translation>Keisti savo PIN kodą</translation>
    </message>
    <message>
        <source>Choose your PIN</source>
        <translation>Pasirinkite savo PIN kodą</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>The PIN that you typed is for one time only. Choose one that only you know; from now on you sign in with it.</source>
        <translation>Įvestas PIN kodas – vienkartinis. Pasirinkite tokį, kurį žinosite tik Jūs; nuo šiol prisijungsite įvesdami jį.</translation>
    </message>
    <message>
        <source>Type the PIN or password that you have now.</source>
        <translation>Įveskite dabartinį PIN kodą arba slaptažodį.</translation>
    </message>
    <message>
        <source>Your present PIN or password</source>
        <translation>Dabartinis PIN kodas arba slaptažodis</translation>
    </message>
</context>
<context>
    <name>Pair</name>
    <message>
        <source>{what}, {language}</source>
        <translation>{what}, {language}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>Rasta: %n</numerusform>
            <numerusform>Rasta: %n</numerusform>
            <numerusform>Rasta: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>A situation or a word of the rules</source>
        <translation>Situacija arba taisyklės žodis</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters, or another word.</source>
        <translation>Nieko nerasta. Įrašykite mažiau raidžių arba kitą žodį.</translation>
    </message>
    <message>
        <source>Situations and rules</source>
        <translation>Situacijos ir taisyklės</translation>
    </message>
    <message>
        <source>Type two letters; the arrows move, Enter chooses, Esc closes.</source>
        <translation>Įrašykite dvi raides; rodyklės perkelia, Enter pasirenka, Esc uždaro.</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Kas tinka</translation>
    </message>
    <message>
        <source>situation</source>
        <translation>situacija</translation>
    </message>
</context>
<context>
    <name>PaperDayWindow</name>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Suvesti</translation>
    </message>
    <message>
        <source>Entered late</source>
        <translation>Suvesta vėliau</translation>
    </message>
    <message>
        <source>Paper list</source>
        <translation>Popierinis sąrašas</translation>
    </message>
    <message>
        <source>Parts of the paper list</source>
        <translation>Popierinio sąrašo dalys</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Spausdinti</translation>
    </message>
    <message>
        <source>The next part</source>
        <translation>Kita dalis</translation>
    </message>
    <message>
        <source>The part before</source>
        <translation>Ankstesnė dalis</translation>
    </message>
</context>
<context>
    <name>PaperPicture</name>
    <message>
        <source>The ticket as it is printed</source>
        <translation>Bilietas, kaip bus atspausdintas</translation>
    </message>
</context>
<context>
    <name>PaperRows</name>
    <message>
        <source>A colleague served this client: they enter it, or a shift lead does.</source>
        <translation>Šį klientą aptarnavo kolega: suveda jis pats arba budintis vadovas.</translation>
    </message>
    <message>
        <source>A time has not come yet.</source>
        <translation>Toks laikas dar neatėjo.</translation>
    </message>
    <message>
        <source>A time lies outside that day.</source>
        <translation>Laikas nepatenka į tą dieną.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Atvyko</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Pradėta</translation>
    </message>
    <message>
        <source>By the record this client had come to the counter: choose another ending.</source>
        <translation>Pagal įrašus klientas buvo atėjęs prie langelio: pasirinkite kitą baigtį.</translation>
    </message>
    <message>
        <source>By the record this client was at another counter when the power failed: leave counter and person empty, or correct them.</source>
        <translation>Pagal įrašus dingus elektrai klientas buvo prie kito langelio: langelį ir darbuotoją palikite tuščius arba pataisykite.</translation>
    </message>
    <message>
        <source>By the record this client was still waiting or being served then.</source>
        <translation>Pagal įrašus tuo metu klientas dar laukė arba buvo aptarnaujamas.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Langelis</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Baigtis</translation>
    </message>
    <message>
        <source>Ending: {endings}. Empty is 1.</source>
        <translation>Baigtis: {endings}. Tuščia – tai 1.</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Baigta</translation>
    </message>
    <message>
        <source>No service has the letter “{text}”.</source>
        <translation>Paslaugos su raide „{text}“ nėra.</translation>
    </message>
    <message>
        <source>Nobody had this ticket that day. Look at the day and the number; numbers of the paper list begin with P-.</source>
        <translation>Tą dieną tokio bilieto niekas neturėjo. Patikrinkite dieną ir numerį; popierinio sąrašo numeriai prasideda P-.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numeris</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Pasl.</translation>
    </message>
    <message>
        <source>That took more than three hours. Is that right?</source>
        <translation>Tai truko ilgiau kaip tris valandas. Ar tikrai?</translation>
    </message>
    <message>
        <source>The counter had {ticket} at that time as well. Is that right?</source>
        <translation>Tuo metu prie langelio buvo ir {ticket}. Ar tikrai?</translation>
    </message>
    <message>
        <source>The same person had {ticket} at that time as well. Is that right?</source>
        <translation>Tuo metu tas pats darbuotojas aptarnavo ir {ticket}. Ar tikrai?</translation>
    </message>
    <message>
        <source>The times are not in order: arrived, began, finished.</source>
        <translation>Laikai ne iš eilės: atvyko, pradėta, baigta.</translation>
    </message>
    <message>
        <source>There is no counter “{text}”.</source>
        <translation>Langelio „{text}“ nėra.</translation>
    </message>
    <message>
        <source>This number has its end already. Take the line out, or take back that one.</source>
        <translation>Šio numerio pabaiga jau įrašyta. Išimkite eilutę arba atšaukite aną įrašą.</translation>
    </message>
    <message>
        <source>This number stands in a line above already.</source>
        <translation>Šis numeris jau yra eilutėje aukščiau.</translation>
    </message>
    <message>
        <source>Type the counter they were called to.</source>
        <translation>Įrašykite langelį, į kurį klientas pakviestas.</translation>
    </message>
    <message>
        <source>Type the letter of the service.</source>
        <translation>Įrašykite paslaugos raidę.</translation>
    </message>
    <message>
        <source>Type the number of the line.</source>
        <translation>Įrašykite eilutės numerį.</translation>
    </message>
    <message>
        <source>Type when it ended.</source>
        <translation>Įrašykite, kada baigta.</translation>
    </message>
    <message>
        <source>Type when they came.</source>
        <translation>Įrašykite, kada klientas atvyko.</translation>
    </message>
    <message>
        <source>Type when they were called.</source>
        <translation>Įrašykite, kada klientas pakviestas.</translation>
    </message>
    <message>
        <source>Type who served them.</source>
        <translation>Įrašykite, kas aptarnavo.</translation>
    </message>
    <message>
        <source>What is amiss</source>
        <translation>Kas negerai</translation>
    </message>
    <message>
        <source>“{text}” is no ending. Type a digit, 1 to 8.</source>
        <translation>„{text}“ – ne baigtis. Įrašykite skaitmenį nuo 1 iki 8.</translation>
    </message>
    <message>
        <source>“{text}” is no time. Type it as 905 or 9:05.</source>
        <translation>„{text}“ – ne laikas. Rašykite 905 arba 9:05.</translation>
    </message>
    <message>
        <source>“{text}” is nobody, or more than one: type more of the name.</source>
        <translation>„{text}“: tokio darbuotojo nėra arba jų keli. Įrašykite daugiau vardo ar pavardės.</translation>
    </message>
</context>
<context>
    <name>PaperTickets</name>
    <message>
        <source>Choose the client whose ticket is to be printed.</source>
        <translation>Pasirinkite klientą, kurio bilietą spausdinti.</translation>
    </message>
    <message>
        <source>No printer is chosen on this PC: Settings → Ticket printer…</source>
        <translation>Šiame kompiuteryje spausdintuvas nepasirinktas: Nuostatos → Bilietų spausdintuvas…</translation>
    </message>
    <message>
        <source>{ticket} goes to the printer.</source>
        <translation>{ticket} siunčiamas į spausdintuvą.</translation>
    </message>
    <message>
        <source>{ticket} has no ticket on paper.</source>
        <translation>{ticket} popierinio bilieto neturi.</translation>
    </message>
</context>
<context>
    <name>PassOnForm</name>
    <message>
        <source>Department</source>
        <translation>Skyrius</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vardas ir pavardė</translation>
    </message>
    <message>
        <source>Name the department or the person.</source>
        <translation>Nurodykite skyrių arba asmenį.</translation>
    </message>
    <message>
        <source>Say why: the client is to hear it.</source>
        <translation>Nurodykite priežastį: ją turi sužinoti klientas.</translation>
    </message>
    <message>
        <source>Somebody else: write the name below</source>
        <translation>Kitas asmuo: vardą įrašykite žemiau</translation>
    </message>
    <message>
        <source>Tell the client before you pass it on</source>
        <translation>Prieš perduodami pasakykite klientui</translation>
    </message>
    <message>
        <source>Tell the client first, then tick this.</source>
        <translation>Pirma pasakykite klientui, tada pažymėkite.</translation>
    </message>
    <message>
        <source>The client has been told why and to whom</source>
        <translation>Klientui pasakyta, kodėl ir kam perduodama</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Priežastis</translation>
    </message>
</context>
<context>
    <name>PeriodsRow</name>
    <message>
        <source>A backup holds all that the hall held on its day: what was erased since is in no backup any more once it has gone. The newest one always stays.</source>
        <translation>Kopijoje yra viskas, kas salėje buvo tą dieną: vėliau ištrintų duomenų nelieka tik tada, kai ištrinama ir kopija. Naujausia visada paliekama.</translation>
    </message>
    <message>
        <source>Backups are deleted after so many days</source>
        <translation>Po kiek dienų ištrinamos atsarginės kopijos</translation>
    </message>
    <message>
        <source>Half-typed texts are erased so many days after they were left</source>
        <translation>Po kiek dienų ištrinami palikti nebaigti juodraščiai</translation>
    </message>
    <message>
        <source>Notes on visits are erased so many days after the visit</source>
        <translation>Po kiek dienų nuo apsilankymo ištrinamos jo pastabos</translation>
    </message>
    <message>
        <source>They stay on the computer where they were typed.</source>
        <translation>Jie lieka tame kompiuteryje, kuriame rašyti.</translation>
    </message>
    <message>
        <source>What staff wrote on a ticket, in handing over or in agreeing.</source>
        <translation>Ką darbuotojai užrašė išduodami bilietą, perduodami klientą ar ką nors sutardami.</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Choose a person</source>
        <translation>Pasirinkite darbuotoją</translation>
    </message>
    <message>
        <source>Looking at somebody&apos;s figures is recorded: who looked, at whom, at which days, when.</source>
        <translation>Darbuotojo rodiklių peržiūra įrašoma: kas, kieno, kurių dienų ir kada žiūrėjo.</translation>
    </message>
    <message>
        <source>Recorded that you looked.</source>
        <translation>Įrašyta, kad žiūrėjote.</translation>
    </message>
    <message>
        <source>Show the figures</source>
        <translation>Rodyti rodiklius</translation>
    </message>
    <message>
        <source>These are your own figures. Looking at them is not recorded.</source>
        <translation>Tai Jūsų pačių rodikliai. Jų peržiūra neįrašoma.</translation>
    </message>
    <message>
        <source>What was served</source>
        <translation>Kas aptarnauta</translation>
    </message>
    <message>
        <source>Whose figures</source>
        <translation>Kieno rodikliai</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>%1: clients who need it are offered to them.</source>
        <translation>%1: siūlomi klientai, kuriems reikia šios kalbos.</translation>
    </message>
    <message>
        <source>A new PIN, or the end of a lock-out</source>
        <translation>Naujas PIN kodas arba prisijungimo atrakinimas</translation>
    </message>
    <message>
        <source>Account on the computers</source>
        <translation>Kompiuterio paskyra</translation>
    </message>
    <message>
        <source>Also changes the set-up of the hall.</source>
        <translation>Dar keičia salės nuostatas.</translation>
    </message>
    <message>
        <source>Also corrects anybody&apos;s times.</source>
        <translation>Dar taiso visų darbuotojų laikus.</translation>
    </message>
    <message>
        <source>An internal number will do.</source>
        <translation>Tinka ir vidaus numeris.</translation>
    </message>
    <message>
        <source>As clients are told it on the phone, and as letters are signed.</source>
        <translation>Taip prisistatoma klientams telefonu ir pasirašomi laiškai.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>El. paštas</translation>
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
        <source>PIN…</source>
        <translation>PIN kodas…</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefonas</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Pareigos</translation>
    </message>
    <message>
        <source>Position, phone and e-mail</source>
        <translation>Pareigos, telefonas ir el. paštas</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vaidmuo</translation>
    </message>
    <message>
        <source>Said when a client is called, and signed with.</source>
        <translation>Sakomos skambinant klientui ir rašomos paraše.</translation>
    </message>
    <message>
        <source>Serves clients and issues tickets.</source>
        <translation>Aptarnauja klientus ir išduoda bilietus.</translation>
    </message>
    <message>
        <source>Signs them in without a PIN, where the hall allows it (“Privacy”).</source>
        <translation>Prisijungiama be PIN kodo, jei salė tai leidžia („Privatumas“).</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Moka kalbas</translation>
    </message>
    <message>
        <source>Stands in the signature of their letters.</source>
        <translation>Rašoma laiškų paraše.</translation>
    </message>
    <message>
        <source>What they may see and do; each role says it in the list.</source>
        <translation>Ką gali matyti ir daryti; prie kiekvieno vaidmens sąraše tai parašyta.</translation>
    </message>
    <message>
        <source>person</source>
        <translation>darbuotojas</translation>
    </message>
</context>
<context>
    <name>PersonalData</name>
    <message numerus="yes">
        <source>! %n open promises are given up: nobody will call or answer any more.</source>
        <translation>
            <numerusform>! Be atsakymo bus baigtas %n pažadas: niekas nebeskambins ir nebeatsakys.</numerusform>
            <numerusform>! Be atsakymo bus baigti %n pažadai: niekas nebeskambins ir nebeatsakys.</numerusform>
            <numerusform>! Be atsakymo bus baigta %n pažadų: niekas nebeskambins ir nebeatsakys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incidentas</numerusform>
            <numerusform>%n incidentai</numerusform>
            <numerusform>%n incidentų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines about others</source>
        <translation>
            <numerusform>%n eilutė apie kitus</numerusform>
            <numerusform>%n eilutės apie kitus</numerusform>
            <numerusform>%n eilučių apie kitus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises</source>
        <translation>
            <numerusform>%n pažadas</numerusform>
            <numerusform>%n pažadai</numerusform>
            <numerusform>%n pažadų</numerusform>
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
        <source>A half-typed draft on this PC could not be deleted now; it goes after its days.</source>
        <translation>Nebaigto juodraščio šiame kompiuteryje dabar ištrinti nepavyko; jis bus ištrintas pasibaigus saugojimo terminui.</translation>
    </message>
    <message>
        <source>A line about an incident</source>
        <translation>Eilutė apie incidentą</translation>
    </message>
    <message>
        <source>A line on a promise to somebody else</source>
        <translation>Eilutė prie pažado kitam asmeniui</translation>
    </message>
    <message>
        <source>A line on somebody else&apos;s visit</source>
        <translation>Eilutė prie kito asmens apsilankymo</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Apie ką</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresas</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Sutarta</translation>
    </message>
    <message>
        <source>Announcements on the screens</source>
        <translation>Pranešimai ekranuose</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Klausimas</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Atsarginės kopijos</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Skambutis</translation>
    </message>
    <message>
        <source>Clients who were promised something</source>
        <translation>Pažadų kontaktai</translation>
    </message>
    <message>
        <source>Deleted for good are the number, names and addresses, questions, notes on the visits and what was written of incidents, and the lines elsewhere that name the number.</source>
        <translation>Visam laikui ištrinami numeris, vardai ir adresai, klausimai, apsilankymų pastabos, incidentų aprašymai ir kitur esančios eilutės, kuriose minimas numeris.</translation>
    </message>
    <message>
        <source>Everything that “{hall}” keeps about this number.</source>
        <translation>Viskas, ką apie šį numerį saugo „{hall}“.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Perduota</translation>
    </message>
    <message>
        <source>How long the server&apos;s backups hold it, your IT knows.</source>
        <translation>Kiek laiko duomenys lieka serverio atsarginėse kopijose, žino IT specialistai.</translation>
    </message>
    <message>
        <source>In backups until {day}.</source>
        <translation>Atsarginėse kopijose – iki {day}.</translation>
    </message>
    <message>
        <source>Known about {number}: {there}.</source>
        <translation>Apie {number} žinoma: {there}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vardas ir pavardė</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Užrašyta</translation>
    </message>
    <message>
        <source>Notes on visits</source>
        <translation>Apsilankymų pastabos</translation>
    </message>
    <message>
        <source>Nothing is known here about {number}.</source>
        <translation>Apie {number} čia nieko nežinoma.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numeris</translation>
    </message>
    <message>
        <source>Page to read, in English</source>
        <translation>Puslapis skaitymui, angliškai</translation>
    </message>
    <message>
        <source>Page to read, in Lithuanian</source>
        <translation>Puslapis skaitymui, lietuviškai</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Pažadėta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Priežastis</translation>
    </message>
    <message>
        <source>The file still holds traces: another window reads what was there before. They are cleared by themselves, as soon as it has done.</source>
        <translation>Faile dar liko pėdsakų: kitas langas skaito tai, kas buvo anksčiau. Jie bus pašalinti savaime, kai tik jis baigs.</translation>
    </message>
    <message>
        <source>The person&apos;s data is deleted.</source>
        <translation>Asmens duomenys ištrinti.</translation>
    </message>
    <message>
        <source>Visit {ticket}, {day}</source>
        <translation>Apsilankymas {ticket}, {day}</translation>
    </message>
    <message>
        <source>Visits, calls and incidents stay for the statistics, and nobody can tell any more whose they were. The record says that you deleted a person&apos;s data, and not whose.</source>
        <translation>Apsilankymai, skambučiai ir incidentai lieka statistikai, bet kieno jie buvo, nustatyti nebegalima. Veiksmų žurnale lieka įrašas, kad Jūs ištrynėte asmens duomenis, bet ne kieno.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Kuo baigėsi</translation>
    </message>
    <message>
        <source>What is known about {number}</source>
        <translation>Kas žinoma apie {number}</translation>
    </message>
    <message>
        <source>What was written of incidents</source>
        <translation>Incidentų aprašymai</translation>
    </message>
    <message>
        <source>When the ticket was given</source>
        <translation>Išduodant bilietą</translation>
    </message>
    <message>
        <source>Where absent colleagues were reached</source>
        <translation>Nesančių kolegų kontaktai</translation>
    </message>
    <message>
        <source>While on hold</source>
        <translation>Atidėjus</translation>
    </message>
    <message>
        <source>Your half-typed drafts on this PC</source>
        <translation>Jūsų juodraščiai šiame kompiuteryje</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nėra</translation>
    </message>
    <message>
        <source>still promised for {moment}</source>
        <translation>dar neįvykdyta, pažadėta {moment}</translation>
    </message>
    <message>
        <source>{count}, the oldest of {day}</source>
        <translation>{count}, seniausi – {day}</translation>
    </message>
    <message>
        <source>{kind}, recorded {moment}</source>
        <translation>{kind}, įrašyta {moment}</translation>
    </message>
    <message>
        <source>{kind}, taken down {moment}</source>
        <translation>{kind}, užrašyta {moment}</translation>
    </message>
    <message>
        <source>“{file}” was not written: another program has it open. Close it there, or choose another name.</source>
        <translation>Failas „{file}“ neįrašytas: jį atvėrusi kita programa. Ten jį užverkite arba pasirinkite kitą pavadinimą.</translation>
    </message>
    <message>
        <source>“{file}” was not written: the disk gave an error. Choose another disk, and tell IT.</source>
        <translation>Failas „{file}“ neįrašytas: disko klaida. Pasirinkite kitą diską ir praneškite IT specialistams.</translation>
    </message>
    <message>
        <source>“{file}” was not written: the disk is full. Make room, or choose another disk.</source>
        <translation>Failas „{file}“ neįrašytas: diskas pilnas. Atlaisvinkite vietos arba pasirinkite kitą diską.</translation>
    </message>
    <message>
        <source>“{file}” was not written: the system takes no file of that name. Choose another one.</source>
        <translation>Failas „{file}“ neįrašytas: toks pavadinimas netinka. Pasirinkite kitą.</translation>
    </message>
    <message>
        <source>“{file}” was not written: you may not write to {folder}. Choose another folder.</source>
        <translation>Failas „{file}“ neįrašytas: neturite teisės rašyti į {folder}. Pasirinkite kitą aplanką.</translation>
    </message>
</context>
<context>
    <name>PhoneDesk</name>
    <message>
        <source>Already on the list ({facts}); what you keep is added there.</source>
        <translation>Jau yra sąraše ({facts}); ką įrašysite, bus pridėta ten.</translation>
    </message>
</context>
<context>
    <name>PhoneStrip</name>
    <message>
        <source>Agrees</source>
        <translation>Sutinka</translation>
    </message>
    <message>
        <source>Call back later</source>
        <translation>Perskambinsime</translation>
    </message>
    <message>
        <source>Does the client agree?</source>
        <translation>Ar klientas sutinka?</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Nutrūko</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Nežymėti</translation>
    </message>
    <message>
        <source>O</source>
        <comment>key of: own matter</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Nesutinka</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefonas</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Slėpti</translation>
    </message>
    <message>
        <source>Serve now</source>
        <translation>Aptarnauti</translation>
    </message>
    <message>
        <source>This client&apos;s own matter</source>
        <translation>Dėl šio kliento klausimo</translation>
    </message>
    <message>
        <source>This number cannot be called. Correct it, or press {key} again to go on without.</source>
        <translation>Tokiu numeriu paskambinti negalima. Pataisykite jį arba dar kartą paspauskite {key} ir tęskite be numerio.</translation>
    </message>
    <message>
        <source>To the caller</source>
        <translation>Skambinančiajam</translation>
    </message>
    <message>
        <source>To the client</source>
        <translation>Klientui</translation>
    </message>
    <message>
        <source>Which service? Choose it, or press {key} again for {service}.</source>
        <translation>Kuri paslauga? Pasirinkite arba dar kartą spauskite {key}: {service}.</translation>
    </message>
    <message>
        <source>Without a time: as soon as the client has gone.</source>
        <translation>Nenurodžius laiko: kai tik klientas išeis.</translation>
    </message>
    <message>
        <source>Without a time: as soon as you can.</source>
        <translation>Nenurodžius laiko: kai tik galėsite.</translation>
    </message>
    <message>
        <source>the client agrees</source>
        <translation>klientas sutinka</translation>
    </message>
</context>
<context>
    <name>PhraseRow</name>
    <message>
        <source>Move up</source>
        <translation>Aukštyn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Said, in Lithuanian</source>
        <translation>Kas sakoma, lietuviškai</translation>
    </message>
    <message>
        <source>Show it always</source>
        <translation>Rodyti visada</translation>
    </message>
    <message>
        <source>Shown only in: {moments}</source>
        <translation>Rodoma tik: {moments}</translation>
    </message>
    <message>
        <source>What it means, in English</source>
        <translation>Ką tai reiškia, angliškai</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Copied: {phrase}</source>
        <translation>Nukopijuota: {phrase}</translation>
    </message>
    <message>
        <source>Copy this phrase</source>
        <translation>Kopijuoti šią frazę</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sakykite</translation>
    </message>
</context>
<context>
    <name>PhrasesPage</name>
    <message>
        <source>Add a phrase not to say</source>
        <translation>Pridėti, ko nesakyti</translation>
    </message>
    <message>
        <source>Add a phrase to say</source>
        <translation>Pridėti, ką sakyti</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>Nesakykite</translation>
    </message>
    <message>
        <source>Name of the person at the desk</source>
        <translation>Langelio darbuotojo vardas ir pavardė</translation>
    </message>
    <message>
        <source>Names in braces are filled in when a phrase is shown. Press to put one in:</source>
        <translation>Vietoj žodžių riestiniuose skliaustuose rodomi tikrieji vardai ir pavadinimai. Norėdami įterpti, paspauskite:</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sakykite</translation>
    </message>
    <message>
        <source>The department</source>
        <translation>Skyrius</translation>
    </message>
    <message>
        <source>The department in the genitive</source>
        <translation>Skyrius kilmininko linksniu</translation>
    </message>
    <message>
        <source>The institution</source>
        <translation>Įstaiga</translation>
    </message>
    <message>
        <source>The institution in the genitive</source>
        <translation>Įstaiga kilmininko linksniu</translation>
    </message>
    <message>
        <source>Their position</source>
        <translation>Darbuotojo pareigos</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>For all figures</source>
        <translation>Visiems rodikliams</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Įrašyti diagramą…</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Kas tai?</translation>
    </message>
    <message>
        <source>{picture}, table</source>
        <translation>{picture}, lentelė</translation>
    </message>
</context>
<context>
    <name>PictureEdit</name>
    <message>
        <source>All files (*)</source>
        <translation>Visi failai (*)</translation>
    </message>
    <message>
        <source>Another picture…</source>
        <translation>Kitas paveikslėlis…</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Pasirinkite paveikslėlį</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Pasirinkti paveikslėlį…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Paveikslėliai</translation>
    </message>
    <message>
        <source>Take the picture away</source>
        <translation>Pašalinti paveikslėlį</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>90 of 100 times</source>
        <translation>90 iš 100 aptarnavimų</translation>
    </message>
    <message>
        <source>Arrivals a day</source>
        <translation>Atėjo per dieną</translation>
    </message>
    <message>
        <source>Callbacks promised on the day</source>
        <translation>Tą dieną pažadėti perskambinimai</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klientai</translation>
    </message>
    <message>
        <source>Clients a day</source>
        <translation>Klientai per dieną</translation>
    </message>
    <message>
        <source>Clients called before closing</source>
        <translation>Iki darbo laiko pabaigos pakviesti klientai</translation>
    </message>
    <message>
        <source>Clients called out of order</source>
        <translation>Be eilės pakviesti klientai</translation>
    </message>
    <message>
        <source>Clients waiting</source>
        <translation>Laukiantys klientai</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Langeliai</translation>
    </message>
    <message>
        <source>E-mails promised to be answered on the day</source>
        <translation>Tą dieną pažadėti atsakymai el. paštu</translation>
    </message>
    <message>
        <source>Expected range</source>
        <translation>Tikėtinas intervalas</translation>
    </message>
    <message>
        <source>Fewest against what was needed: {row}</source>
        <translation>Labiausiai trūko langelių: {row}</translation>
    </message>
    <message>
        <source>Furthest above the planned time: {row}</source>
        <translation>Labiausiai viršijo numatytą trukmę: {row}</translation>
    </message>
    <message>
        <source>Longest queue: {row}</source>
        <translation>Ilgiausia eilė: {row}</translation>
    </message>
    <message>
        <source>Longest wait in minutes</source>
        <translation>Ilgiausias laukimas, min.</translation>
    </message>
    <message>
        <source>Longest wait: {row}</source>
        <translation>Ilgiausias laukimas: {row}</translation>
    </message>
    <message>
        <source>Longest waits: {row}</source>
        <translation>Ilgiausiai laukta: {row}</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy-MM</translation>
    </message>
    <message>
        <source>Median wait in minutes</source>
        <translation>Laukimo mediana, min.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutės</translation>
    </message>
    <message>
        <source>Most arrivals: {row}</source>
        <translation>Daugiausia atėjo: {row}</translation>
    </message>
    <message>
        <source>Most crowded: {row}</source>
        <translation>Daugiausia klientų: {row}</translation>
    </message>
    <message>
        <source>Most overdue: {row}</source>
        <translation>Daugiausia pavėluota: {row}</translation>
    </message>
    <message>
        <source>No answer by e-mail was promised in this period.</source>
        <translation>Šiuo laikotarpiu atsakymų el. paštu nepažadėta.</translation>
    </message>
    <message>
        <source>No callback was promised in this period.</source>
        <translation>Šiuo laikotarpiu perskambinti nepažadėta.</translation>
    </message>
    <message>
        <source>No forecast was kept in this period.</source>
        <translation>Šiuo laikotarpiu prognozių neišsaugota.</translation>
    </message>
    <message>
        <source>Nobody came in this period.</source>
        <translation>Šiuo laikotarpiu niekas neatėjo.</translation>
    </message>
    <message>
        <source>Nobody waited in this period.</source>
        <translation>Šiuo laikotarpiu niekas nelaukė.</translation>
    </message>
    <message>
        <source>Nobody was called out of order in this period.</source>
        <translation>Šiuo laikotarpiu be eilės niekas nepakviestas.</translation>
    </message>
    <message>
        <source>Nobody was served at a counter in this period.</source>
        <translation>Šiuo laikotarpiu prie langelių niekas neaptarnautas.</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <translation>Nepasitvirtino</translation>
    </message>
    <message>
        <source>The middle half of the times</source>
        <translation>Vidurinė pusė aptarnavimų</translation>
    </message>
    <message>
        <source>Too few</source>
        <translation>Per mažai</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Apsilankymai</translation>
    </message>
    <message>
        <source>Worst broken promise: {row}</source>
        <translation>Labiausiai nepasitvirtino: {row}</translation>
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
    <name>PrepareAnswer</name>
    <message>
        <source>A colleague answers instead</source>
        <translation>Atsakys kolega</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Gavimo patvirtinimas</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Atsakymas</translation>
    </message>
    <message>
        <source>Answer the client</source>
        <translation>Atsakymas klientui</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atsakyta</translation>
    </message>
    <message>
        <source>Before you send</source>
        <translation>Prieš išsiunčiant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Copied. Once it is sent, note it.</source>
        <translation>Nukopijuota. Kai išsiųsite, pažymėkite.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopijuoti</translation>
    </message>
    <message>
        <source>Copy answer and signature</source>
        <translation>Kopijuoti atsakymą ir parašą</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Kopijuoti adresą</translation>
    </message>
    <message>
        <source>Courteous address</source>
        <translation>Mandagus kreipinys</translation>
    </message>
    <message>
        <source>Due {day}, {time}</source>
        <translation>Terminas: {day}, {time}</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Pratęsti…</translation>
    </message>
    <message>
        <source>Full, as in a first letter</source>
        <translation>Visas, kaip pirmame laiške</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Perduoti…</translation>
    </message>
    <message>
        <source>It is sent: note it</source>
        <translation>Pažymėti, kad išsiųsta</translation>
    </message>
    <message>
        <source>It takes longer: a new day, and why</source>
        <translation>Užtruks ilgiau: nauja diena ir priežastis</translation>
    </message>
    <message>
        <source>Lithuanian letters</source>
        <translation>Lietuviškos raidės</translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Be klaidų</translation>
    </message>
    <message>
        <source>No question was written down.</source>
        <translation>Klausimas neužrašytas.</translation>
    </message>
    <message>
        <source>Note on the answer (optional)</source>
        <translation>Pastaba apie atsakymą (nebūtina)</translation>
    </message>
    <message>
        <source>Note that the client was told it has come</source>
        <translation>Pažymėti, kad klientui pranešta apie gavimą</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Parašas</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Thanks for the letter</source>
        <translation>Padėka už laišką</translation>
    </message>
    <message>
        <source>The client&apos;s contact has been erased.</source>
        <translation>Kliento kontaktai ištrinti.</translation>
    </message>
    <message>
        <source>The client&apos;s e-mail: {day}, {time}</source>
        <translation>Kliento laiškas gautas: {day}, {time}</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Kas pažadėta</translation>
    </message>
    <message>
        <source>With the note on confidentiality</source>
        <translation>Su pastaba dėl konfidencialumo</translation>
    </message>
    <message>
        <source>✓ Acknowledged {day}, {time}</source>
        <translation>✓ Gavimas patvirtintas {day}, {time}</translation>
    </message>
    <message>
        <source>✓ Answer and signature copied</source>
        <translation>✓ Atsakymas ir parašas nukopijuoti</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Nukopijuota</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>As staff see it</source>
        <translation>Kaip mato darbuotojai</translation>
    </message>
    <message>
        <source>Choose a card to see it.</source>
        <translation>Pasirinkite taisyklę ir ją pamatysite.</translation>
    </message>
    <message>
        <source>On answering the phone staff will read</source>
        <translation>Atsiliepę telefonu darbuotojai perskaitys</translation>
    </message>
    <message>
        <source>On calling a client staff will read</source>
        <translation>Skambindami klientui darbuotojai perskaitys</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>&amp;Print the list…</source>
        <translation>&amp;Spausdinti sąrašą…</translation>
    </message>
    <message>
        <source>&amp;Save the list as PDF…</source>
        <translation>&amp;Išsaugoti sąrašą PDF…</translation>
    </message>
    <message>
        <source>A list for the drawer</source>
        <translation>Sąrašas, laikomas stalčiuje</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Visi failai (*)</translation>
    </message>
    <message>
        <source>Counter {name}</source>
        <translation>{name} langelis</translation>
    </message>
    <message>
        <source>Date, if known</source>
        <translation>Data, jei žinoma</translation>
    </message>
    <message>
        <source>For</source>
        <comment>reception or a counter</comment>
        <translation>Kam</translation>
    </message>
    <message>
        <source>From</source>
        <comment>number</comment>
        <translation>Nuo</translation>
    </message>
    <message>
        <source>Language of the sheets</source>
        <translation>Lapų kalba</translation>
    </message>
    <message>
        <source>Numbers of its own that begin with P-, to tear off for clients, and columns for the times. Print it before it is needed.</source>
        <translation>Su nuplėšiamais numeriais klientams (prasideda P-) ir stulpeliais laikams. Atspausdinkite iš anksto.</translation>
    </message>
    <message>
        <source>Print who &amp;waits…</source>
        <translation>Spausdinti &amp;laukiančiuosius…</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Registratūra</translation>
    </message>
    <message>
        <source>Sa&amp;ve who waits as PDF…</source>
        <translation>Išsaugoti laukiančiuosius &amp;PDF…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Įrašyti kaip</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Įrašyta: {file}</translation>
    </message>
    <message>
        <source>The last number is the larger one.</source>
        <translation>Paskutinis numeris turi būti didesnis.</translation>
    </message>
    <message>
        <source>The printer did not take it, and nothing was printed. See that it is on, or save the sheets as PDF.</source>
        <translation>Spausdintuvas nepriėmė, niekas neatspausdinta. Patikrinkite, ar jis įjungtas, arba išsaugokite lapus PDF.</translation>
    </message>
    <message>
        <source>Those who wait now</source>
        <translation>Kas laukia dabar</translation>
    </message>
    <message>
        <source>To</source>
        <comment>number</comment>
        <translation>Iki</translation>
    </message>
    <message>
        <source>While there still is power: everybody who waits, in order, so that the hall goes on by it. Nothing changes in the program.</source>
        <translation>Kol elektra dar yra: visi laukiantys eilės tvarka, kad salė dirbtų pagal šį lapą. Programoje niekas nesikeičia.</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>Įrašoma ranka</translation>
    </message>
    <message>
        <source>“{name}” was sent to the printer.</source>
        <translation>„{name}“ išsiųsta į spausdintuvą.</translation>
    </message>
</context>
<context>
    <name>PrinterSheet</name>
    <message>
        <source>Looking for the printers of this PC…</source>
        <translation>Ieškoma šio kompiuterio spausdintuvų…</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Be spausdintuvo</translation>
    </message>
    <message>
        <source>Numbers are said, not printed</source>
        <translation>Numeriai pasakomi, bet nespausdinami</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Popierius</translation>
    </message>
    <message>
        <source>Print a test ticket</source>
        <translation>Spausdinti bandomąjį bilietą</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Spausdintuvas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>The system of this PC knows no printer. Ask IT to set one up.</source>
        <translation>Šiame kompiuteryje spausdintuvų neįdiegta. Paprašykite IT specialistų įdiegti.</translation>
    </message>
    <message>
        <source>Ticket printer</source>
        <translation>Bilietų spausdintuvas</translation>
    </message>
</context>
<context>
    <name>PrioritySheet</name>
    <message>
        <source>Called before all who have no priority, after those put in front.</source>
        <translation>Bus kviečiamas anksčiau už neturinčius pirmenybės, bet po įrašytų į eilės pradžią.</translation>
    </message>
    <message>
        <source>No priority any more</source>
        <translation>Panaikinti pirmenybę</translation>
    </message>
    <message>
        <source>Priority for {ticket}</source>
        <translation>Pirmenybė: {ticket}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message numerus="yes">
        <source>Number, name and question are deleted %n days after it is done.</source>
        <translation>
            <numerusform>Numeris, vardas ir klausimas bus ištrinti praėjus %n dienai nuo atlikimo.</numerusform>
            <numerusform>Numeris, vardas ir klausimas bus ištrinti praėjus %n dienoms nuo atlikimo.</numerusform>
            <numerusform>Numeris, vardas ir klausimas bus ištrinti praėjus %n dienų nuo atlikimo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Number, name and question are deleted on {date}.</source>
        <translation>Numeris, vardas ir klausimas bus ištrinti {date}.</translation>
    </message>
    <message>
        <source>Number, name and question are deleted once it is done.</source>
        <translation>Numeris, vardas ir klausimas bus ištrinti, kai tik bus atlikta.</translation>
    </message>
    <message>
        <source>Number, name and question are deleted.</source>
        <translation>Numeris, vardas ir klausimas ištrinti.</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>What is known of clients goes by itself once it is not needed any more; figures stay, without identity. For contacts the days stand under “Calls and answers”.</source>
        <translation>Klientų duomenys ištrinami savaime, kai jų nebereikia; rodikliai lieka be tapatybės. Kontaktų saugojimo terminas nustatomas skyriuje „Skambučiai ir atsakymai“.</translation>
    </message>
</context>
<context>
    <name>PrivacyWindow</name>
    <message>
        <source>A person asks</source>
        <translation>Kai asmuo kreipiasi</translation>
    </message>
    <message>
        <source>By the periods in the hall set-up. It is done by itself, with the first picture of a day; statistics stay, without identity.</source>
        <translation>Pagal salės nuostatose nurodytus saugojimo terminus. Ištrinama savaime, prasidėjus naujai salės dienai; statistika lieka be tapatybės.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Data for machines</source>
        <translation>Duomenys programoms</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Ištrinti viską…</translation>
    </message>
    <message>
        <source>Deleted tonight</source>
        <translation>Šiąnakt ištrinama</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuoti…</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Ieškoti</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Asmens duomenys</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Įrašyti kaip</translation>
    </message>
    <message>
        <source>Something about the person has come in since: nothing was deleted. Look the number up again, and see what is there.</source>
        <translation>Tuo metu apie asmenį atsirado naujų duomenų: niekas neištrinta. Ieškokite numerio dar kartą ir pažiūrėkite, kas yra.</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefono numeris</translation>
    </message>
    <message>
        <source>What is known of the person</source>
        <translation>Kas žinoma apie asmenį</translation>
    </message>
    <message>
        <source>personal-data</source>
        <translation>asmens-duomenys</translation>
    </message>
    <message>
        <source>“{file}” is written. It is outside the program from now on: hand it over, and delete it here.</source>
        <translation>Failas „{file}“ įrašytas. Nuo šiol jis už programos ribų: perduokite jį asmeniui ir šiame kompiuteryje ištrinkite.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>A newer version of the program has been installed. Close this window and open it again.</source>
        <translation>Įdiegta naujesnė programos versija. Uždarykite šį langą ir vėl atidarykite.</translation>
    </message>
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
    <name>PromiseDetails</name>
    <message>
        <source>Asked</source>
        <translation>Klausimas</translation>
    </message>
    <message>
        <source>Earlier for this client</source>
        <translation>Anksčiau šiam klientui</translation>
    </message>
    <message>
        <source>Recorded that you looked. Hidden again in a moment; Ctrl+C copies it.</source>
        <translation>Įrašyta, kad žiūrėjote. Netrukus vėl bus paslėpta; Ctrl+C nukopijuoja.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Eiga</translation>
    </message>
    <message>
        <source>arrived {time}</source>
        <translation>gauta {time}</translation>
    </message>
    <message>
        <source>asks for confidential data</source>
        <translation>prašo konfidencialių duomenų</translation>
    </message>
    <message>
        <source>kept by {name}</source>
        <translation>rūpinasi {name}</translation>
    </message>
    <message>
        <source>promised while serving {ticket}</source>
        <translation>pažadėta aptarnaujant {ticket}</translation>
    </message>
    <message>
        <source>time agreed with the client</source>
        <translation>laikas sutartas su klientu</translation>
    </message>
</context>
<context>
    <name>PromiseDone</name>
    <message>
        <source>Answer promised to {who}: {due}</source>
        <translation>Pažadėta atsakyti {who}: {due}</translation>
    </message>
    <message>
        <source>Callback to {who}: {due}</source>
        <translation>Perskambinti {who}: {due}</translation>
    </message>
    <message>
        <source>Noted: the call broke off, the number is not known.</source>
        <translation>Pažymėta: ryšys nutrūko, numeris nežinomas.</translation>
    </message>
    <message>
        <source>Noted: the call was this client&apos;s own matter.</source>
        <translation>Pažymėta: skambinta dėl šio kliento klausimo.</translation>
    </message>
    <message>
        <source>Noted: the client objected, the phone was left.</source>
        <translation>Pažymėta: klientas nesutiko, neatsiliepta.</translation>
    </message>
    <message>
        <source>The call is recorded on this computer until the server is back.</source>
        <translation>Skambutis įrašytas šiame kompiuteryje, kol bus atkurtas ryšys su serveriu.</translation>
    </message>
    <message>
        <source>The call is recorded.</source>
        <translation>Skambutis įrašytas.</translation>
    </message>
    <message>
        <source>The callback is kept on this computer until the server is back.</source>
        <translation>Pažadas perskambinti įrašytas šiame kompiuteryje, kol bus atkurtas ryšys su serveriu.</translation>
    </message>
    <message>
        <source>{who} is promised an answer: {due}</source>
        <translation>Atsakyti {who}: {due}</translation>
    </message>
    <message>
        <source>{who} was handed over</source>
        <translation>{who}: perduota</translation>
    </message>
    <message>
        <source>{who} was on the list already; {owner} calls: {due}</source>
        <translation>{who} jau buvo sąraše; skambina {owner}: {due}</translation>
    </message>
    <message>
        <source>{who}: next call {due}</source>
        <translation>{who}: skambinti {due}</translation>
    </message>
    <message>
        <source>{who}: the lead decides now</source>
        <translation>{who}: toliau sprendžia budintis vadovas</translation>
    </message>
    <message>
        <source>{who}: {outcome}</source>
        <translation>{who}: {outcome}</translation>
    </message>
</context>
<context>
    <name>PromiseStory</name>
    <message>
        <source>{called}; next {time}</source>
        <translation>{called}; kitas bandymas {time}</translation>
    </message>
</context>
<context>
    <name>PromiseTable</name>
    <message>
        <source>Callbacks and answers</source>
        <translation>Perskambinimai ir atsakymai</translation>
    </message>
</context>
<context>
    <name>PromiseWords</name>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n bandymas</numerusform>
            <numerusform>%n bandymai</numerusform>
            <numerusform>%n bandymų</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Answered</source>
        <translation>&amp;Atsakyta</translation>
    </message>
    <message>
        <source>&amp;Busy</source>
        <translation>&amp;Užimta</translation>
    </message>
    <message>
        <source>&amp;Line was cut</source>
        <translation>&amp;Ryšys nutrūko</translation>
    </message>
    <message>
        <source>&amp;No answer</source>
        <translation>&amp;Neatsiliepė</translation>
    </message>
    <message>
        <source>&amp;Passed on</source>
        <translation>&amp;Perduota</translation>
    </message>
    <message>
        <source>&amp;Wrong number</source>
        <translation>&amp;Klaidingas numeris</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(ištrinta)</translation>
    </message>
    <message>
        <source>About the matter of the client at the desk</source>
        <translation>Dėl aptarnaujamo kliento klausimo</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Visi neatlikti</translation>
    </message>
    <message>
        <source>Answer by e-mail</source>
        <translation>Atsakyti el. paštu</translation>
    </message>
    <message>
        <source>Answer in writing</source>
        <translation>Atsakyti raštu</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atsakyta</translation>
    </message>
    <message>
        <source>At another &amp;time</source>
        <translation>Kitu &amp;laiku</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Perskambinti</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Atlikti</translation>
    </message>
    <message>
        <source>For the lead to decide</source>
        <translation>Sprendžia vadovas</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Baigta be atsakymo</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mano</translation>
    </message>
    <message>
        <source>Not taken: the client at the desk objected</source>
        <translation>Neatsiliepta: aptarnaujamas klientas nesutiko</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vėluojantys</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Perduota</translation>
    </message>
    <message>
        <source>Settled on the phone</source>
        <translation>Išspręsta telefonu</translation>
    </message>
    <message>
        <source>The line was cut</source>
        <translation>Ryšys nutrūko</translation>
    </message>
    <message>
        <source>To be called back</source>
        <translation>Reikia perskambinti</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Atšaukta</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Klaidingas numeris</translation>
    </message>
    <message numerus="yes">
        <source>rang %n times</source>
        <translation>
            <numerusform>skambino %n kartą</numerusform>
            <numerusform>skambino %n kartus</numerusform>
            <numerusform>skambino %n kartų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>Client</source>
        <translation>Klientas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Atlikta</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Terminas</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kaip</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Rezultatas</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Klausimas</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Kartai</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Rūpinasi</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>ištrinta</translation>
    </message>
    <message>
        <source>deleted on {date}</source>
        <translation>ištrinta {date}</translation>
    </message>
    <message>
        <source>kept by {name}</source>
        <translation>rūpinasi {name}</translation>
    </message>
    <message>
        <source>the lead decides</source>
        <translation>sprendžia vadovas</translation>
    </message>
    <message>
        <source>{name} (has left)</source>
        <translation>{name} (nebedirba)</translation>
    </message>
    <message>
        <source>{name}, for {other}</source>
        <translation>{name}, pavaduoja: {other}</translation>
    </message>
</context>
<context>
    <name>PromisesPanel</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>laikas: %n</numerusform>
            <numerusform>laikas: %n</numerusform>
            <numerusform>laikas: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for you to decide</source>
        <translation>
            <numerusform>%n laukia Jūsų sprendimo</numerusform>
            <numerusform>%n laukia Jūsų sprendimo</numerusform>
            <numerusform>%n laukia Jūsų sprendimo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet shared</source>
        <translation>
            <numerusform>dar neišsiųsta: %n</numerusform>
            <numerusform>dar neišsiųsta: %n</numerusform>
            <numerusform>dar neišsiųsta: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>neatlikta: %n</numerusform>
            <numerusform>neatlikta: %n</numerusform>
            <numerusform>neatlikta: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Visi</translation>
    </message>
    <message>
        <source>All callbacks and promised answers</source>
        <translation>Visi perskambinimai ir pažadėti atsakymai</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Perskambinti</translation>
    </message>
    <message>
        <source>Callbacks and answers</source>
        <translation>Perskambinimai ir atsakymai</translation>
    </message>
    <message>
        <source>Nobody answers: decide what becomes of it.</source>
        <translation>Niekas neatsiliepia: nuspręskite, ką daryti toliau.</translation>
    </message>
    <message>
        <source>Nobody is waiting: answer {address} now.</source>
        <translation>Niekas nelaukia: dabar atsakykite {address}.</translation>
    </message>
    <message>
        <source>Nobody is waiting: call back {number}</source>
        <translation>Niekas nelaukia: skambinkite {number}</translation>
    </message>
    <message>
        <source>Nothing is due yet.</source>
        <translation>Dar nė vieno laikas neatėjo.</translation>
    </message>
    <message>
        <source>Nothing is due yet. Next: {due}</source>
        <translation>Kol kas nieko daryti nereikia. Kitas terminas: {due}</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Pažadėta</translation>
    </message>
    <message>
        <source>Somebody is waiting: the client in the hall comes first.</source>
        <translation>Salėje laukia klientas: jis aptarnaujamas pirmiausia.</translation>
    </message>
    <message>
        <source>for you to decide</source>
        <translation>spręskite Jūs</translation>
    </message>
    <message>
        <source>the lead decides</source>
        <translation>sprendžia vadovas</translation>
    </message>
</context>
<context>
    <name>PromisesWindow</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>Pasirinkta: %n</numerusform>
            <numerusform>Pasirinkta: %n</numerusform>
            <numerusform>Pasirinkta: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handed over to {name}</source>
        <translation>
            <numerusform>Perduota: %n → {name}</numerusform>
            <numerusform>Perduota: %n → {name}</numerusform>
            <numerusform>Perduota: %n → {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>Iš viso: %n</numerusform>
            <numerusform>Iš viso: %n</numerusform>
            <numerusform>Iš viso: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown, further ones below</source>
        <translation>
            <numerusform>Rodoma: %n, toliau yra daugiau</numerusform>
            <numerusform>Rodoma: %n, toliau yra daugiau</numerusform>
            <numerusform>Rodoma: %n, toliau yra daugiau</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Gavimas patvirtintas</translation>
    </message>
    <message>
        <source>Answered…</source>
        <translation>Atsakyta…</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Perskambinti</translation>
    </message>
    <message>
        <source>Callbacks and answers</source>
        <translation>Perskambinimai ir atsakymai</translation>
    </message>
    <message>
        <source>Choose a promise to see its story.</source>
        <translation>Pasirinkite eilutę ir pamatysite jos eigą.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Kopijuoti numerį</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Taisyti…</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Pratęsti…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Ieškoti</translation>
    </message>
    <message>
        <source>Find by name, number or address</source>
        <translation>Ieškoti pagal vardą, numerį arba adresą</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Baigti be atsakymo…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Perduoti…</translation>
    </message>
    <message>
        <source>Handed over to {name}: {client}</source>
        <translation>Perduota: {client} → {name}</translation>
    </message>
    <message>
        <source>Name, number or address</source>
        <translation>Vardas, numeris arba adresas</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Kitas</translation>
    </message>
    <message>
        <source>No promise fits. Clear the search or choose another part.</source>
        <translation>Nieko nerasta. Išvalykite paiešką arba pasirinkite kitą sąrašo dalį.</translation>
    </message>
    <message>
        <source>Nothing is done yet.</source>
        <translation>Atliktų dar nėra.</translation>
    </message>
    <message>
        <source>Nothing is open: everybody has their answer.</source>
        <translation>Neatliktų nėra: visiems atsakyta.</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Vėluojančių nėra.</translation>
    </message>
    <message>
        <source>Nothing waits for the lead to decide.</source>
        <translation>Budinčio vadovo sprendimo niekas nelaukia.</translation>
    </message>
    <message>
        <source>Prepare the answer…</source>
        <translation>Rengti atsakymą…</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Ankstesnis</translation>
    </message>
    <message>
        <source>Show the full number</source>
        <translation>Rodyti visą numerį</translation>
    </message>
    <message>
        <source>The number is copied.</source>
        <translation>Numeris nukopijuotas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>Which promises</source>
        <translation>Kurie pažadai</translation>
    </message>
    <message>
        <source>You have promised nobody anything: nothing to call or write.</source>
        <translation>Niekam nieko nepažadėjote: nereikia nei skambinti, nei rašyti.</translation>
    </message>
    <message>
        <source>{client}: acknowledged</source>
        <translation>{client}: gavimas patvirtintas</translation>
    </message>
    <message>
        <source>{client}: answered</source>
        <translation>{client}: atsakyta</translation>
    </message>
    <message>
        <source>{client}: changed</source>
        <translation>{client}: pakeista</translation>
    </message>
    <message>
        <source>{client}: extended</source>
        <translation>{client}: pratęsta</translation>
    </message>
    <message>
        <source>{client}: given up</source>
        <translation>{client}: baigta be atsakymo</translation>
    </message>
    <message>
        <source>{previous} and {next} go on</source>
        <translation>{previous} ir {next} – kita dalis</translation>
    </message>
</context>
<context>
    <name>QueueColumn</name>
    <message>
        <source>Before closing</source>
        <translation>Iki pabaigos</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Langeliai</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Ilgiausiai</translation>
    </message>
    <message>
        <source>Nobody waits for this service.</source>
        <translation>Šios paslaugos niekas nelaukia.</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Eilės</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bilietas</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Laukia</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Laukia</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>Kas laukia</translation>
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
    <name>QuietSection</name>
    <message>
        <source>Add quiet hours</source>
        <translation>Pridėti tylias valandas</translation>
    </message>
    <message>
        <source>At these times, every day, the screens show calls and announcements without the chime and without the voice. A span may go over midnight.</source>
        <translation>Tuo metu kasdien kvietimai ir pranešimai ekranuose rodomi be garso signalo ir balso. Laikas gali tęstis per vidurnaktį.</translation>
    </message>
</context>
<context>
    <name>ReadersPage</name>
    <message>
        <source>Acknowledged</source>
        <translation>Susipažino</translation>
    </message>
    <message>
        <source>The program&apos;s own standard is in force: nobody is asked about it.</source>
        <translation>Galioja programos taisyklės: su jomis susipažinti neprašoma.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>Kas susipažino</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>dar ne</translation>
    </message>
    <message>
        <source>{done} of {all} have acknowledged version {number}.</source>
        <translation>Su {number} versija susipažino {done} iš {all}.</translation>
    </message>
</context>
<context>
    <name>ReadyText</name>
    <message>
        <source>Copied</source>
        <translation>Nukopijuota</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopijuoti</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>Kopijuoti: {what}</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Nukopijuota</translation>
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
    <name>Reasons</name>
    <message>
        <source>not now</source>
        <translation>dabar negalima</translation>
    </message>
    <message>
        <source>not now: choose somebody on hold, with a free desk</source>
        <translation>negalima: reikia laisvo langelio ir pasirinkto atidėtojo</translation>
    </message>
    <message>
        <source>not now: choose somebody who waits</source>
        <translation>negalima: pasirinkite laukiantį klientą</translation>
    </message>
    <message>
        <source>not now: choose somebody who waits, with a free desk</source>
        <translation>negalima: reikia laisvo langelio ir pasirinkto kliento</translation>
    </message>
    <message>
        <source>not now: finish or hold the client first</source>
        <translation>negalima: pirmiausia baikite aptarnauti arba atidėkite</translation>
    </message>
    <message>
        <source>not now: no caller is being served</source>
        <translation>negalima: telefonu niekas neaptarnaujamas</translation>
    </message>
    <message>
        <source>not now: nobody has been called to this desk</source>
        <translation>negalima: prie langelio niekas nepakviestas</translation>
    </message>
    <message>
        <source>not now: nobody is at the desk or chosen in a list</source>
        <translation>negalima: prie langelio nieko nėra, sąraše nieko nepasirinkta</translation>
    </message>
    <message>
        <source>not now: nobody is at this desk</source>
        <translation>negalima: prie langelio nieko nėra</translation>
    </message>
    <message>
        <source>not now: nobody is being served here</source>
        <translation>negalima: čia niekas neaptarnaujamas</translation>
    </message>
    <message>
        <source>not now: only with a free desk</source>
        <translation>negalima: langelis turi būti laisvas</translation>
    </message>
    <message>
        <source>not now: somebody is being called</source>
        <translation>negalima: kviečiamas klientas</translation>
    </message>
    <message>
        <source>not now: the desk is taken, or nobody waits</source>
        <translation>negalima: langelis užimtas arba niekas nelaukia</translation>
    </message>
    <message>
        <source>not now: the desk is taken, or none is due</source>
        <translation>negalima: langelis užimtas arba skambinti nereikia</translation>
    </message>
    <message>
        <source>not now: you are at the desk</source>
        <translation>negalima: Jūs ir esate darbo vietoje</translation>
    </message>
    <message>
        <source>the shift lead closes the day</source>
        <translation>dieną užbaigia budintis vadovas</translation>
    </message>
</context>
<context>
    <name>ReceptionWindow</name>
    <message>
        <source>Choose a service first.</source>
        <translation>Pirmiausia pasirinkite paslaugą.</translation>
    </message>
    <message>
        <source>Missed, on hold, counters</source>
        <translation>Neatvykę, atidėti, langeliai</translation>
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
        <source>Reception – {site}</source>
        <translation>Registratūra – {site}</translation>
    </message>
    <message>
        <source>The data can be read again.</source>
        <translation>Duomenis vėl galima nuskaityti.</translation>
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
    <name>Record</name>
    <message numerus="yes">
        <source>%Ln entries were checked, from {first} to {last}.</source>
        <translation>
            <numerusform>Patikrintas %Ln įrašas, nuo {first} iki {last}.</numerusform>
            <numerusform>Patikrinti %Ln įrašai, nuo {first} iki {last}.</numerusform>
            <numerusform>Patikrinta %Ln įrašų, nuo {first} iki {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>An entry stands outside the chain: this program did not make it.</source>
        <translation>Įrašas nepriklauso grandinei: jį sukūrė ne ši programa.</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more places.</source>
        <translation>
            <numerusform>Ir dar %Ln vieta.</numerusform>
            <numerusform>Ir dar %Ln vietos.</numerusform>
            <numerusform>Ir dar %Ln vietų.</numerusform>
        </translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>Darbo diena</translation>
    </message>
    <message>
        <source>Calls and promises</source>
        <translation>Skambučiai ir pažadai</translation>
    </message>
    <message>
        <source>Cannot be read: {kind}</source>
        <translation>Nenuskaitoma: {kind}</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klientai</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Langelis</translation>
    </message>
    <message>
        <source>Counters and staff</source>
        <translation>Langeliai ir darbuotojai</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Išsamiau</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Įrašas</translation>
    </message>
    <message>
        <source>Entry {number} does not have the seal that was written down for it: the record was written anew, or the end is of another hall.</source>
        <translation>Įrašo {number} kontrolinis kodas ne toks, koks buvo užsirašytas: žurnalas perrašytas arba nurodyta kitos salės žurnalo pabaiga.</translation>
    </message>
    <message>
        <source>Entry {number} is missing.</source>
        <translation>Trūksta įrašo {number}.</translation>
    </message>
    <message>
        <source>Entry {number} is not what was written: it was changed, exchanged or put in later.</source>
        <translation>Įrašas {number} ne toks, koks buvo įrašytas: jis pakeistas, sukeistas su kitu arba įterptas vėliau.</translation>
    </message>
    <message>
        <source>Entry {number} stands after the end that the hall knows: it was put in later.</source>
        <translation>Įrašas {number} yra už salei žinomos žurnalo pabaigos: jis įterptas vėliau.</translation>
    </message>
    <message>
        <source>Exports and backups</source>
        <translation>Eksportas ir kopijos</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rūšis</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Terminalas</translation>
    </message>
    <message>
        <source>Near {moment}.</source>
        <translation>Apytikslis laikas: {moment}.</translation>
    </message>
    <message>
        <source>No. {id}, not known any more</source>
        <translation>Nr. {id}, nebežinoma</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Skelbimai</translation>
    </message>
    <message>
        <source>PCs and printers</source>
        <translation>Kompiuteriai ir spausdintuvai</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Asmens duomenys</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Paveikslėliai</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Tylios valandos</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Veiksmų žurnalas</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Ekranai</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Kontrolinis kodas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nuostatos</translation>
    </message>
    <message>
        <source>Sign-ins and refusals</source>
        <translation>Prisijungimai ir atmesti bandymai</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>Salė</translation>
    </message>
    <message>
        <source>The record has no entries.</source>
        <translation>Veiksmų žurnale įrašų nėra.</translation>
    </message>
    <message>
        <source>The record is cut off: entry {number} is missing at its end.</source>
        <translation>Žurnalo pabaiga nukirpta: trūksta įrašo {number}.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bilietas</translation>
    </message>
    <message>
        <source>Tickets on paper</source>
        <translation>Popieriniai bilietai</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kas įvyko</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>savaime</translation>
    </message>
    <message>
        <source>✓ The record is whole, and fits the end that you typed.</source>
        <translation>✓ Veiksmų žurnalas nepakeistas ir sutampa su Jūsų įrašyta pabaiga.</translation>
    </message>
    <message>
        <source>✓ The record is whole. Whether it was written anew from its beginning shows only against an end that was written down before: type one from a day&apos;s report or a backup.</source>
        <translation>✓ Veiksmų žurnalas vientisas. Ar jis neperrašytas nuo pat pradžios, galima nustatyti tik pagal anksčiau užrašytą žurnalo pabaigą: įrašykite ją iš dienos ataskaitos arba atsarginės kopijos.</translation>
    </message>
    <message>
        <source>✕ The record is not as it was written. Nothing was changed by the check. Tell IT, keep a copy of the database, and compare with the backups to see since when.</source>
        <translation>✕ Veiksmų žurnalas ne toks, koks buvo įrašytas. Tikrinant niekas nepakeista. Praneškite IT specialistams, išsaugokite duomenų bazės kopiją ir palyginkite su atsarginėmis kopijomis, kad sužinotumėte, nuo kada.</translation>
    </message>
    <message>
        <source>✕ outside the chain</source>
        <translation>✕ nepriklauso grandinei</translation>
    </message>
</context>
<context>
    <name>RecordWindow</name>
    <message>
        <source>All counters</source>
        <translation>Visi langeliai</translation>
    </message>
    <message>
        <source>Check the record…</source>
        <translation>Tikrinti žurnalą…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Langelis</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Visi darbuotojai</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Visi įrašai</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuoti…</translation>
    </message>
    <message>
        <source>Find in the record</source>
        <translation>Ieškoti žurnale</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Nuo dienos</translation>
    </message>
    <message>
        <source>No entry fits. Choose other days, or clear the search.</source>
        <translation>Įrašų nerasta. Pasirinkite kitas dienas arba išvalykite paiešką.</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>Senesni įrašai</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Atnaujinti</translation>
    </message>
    <message>
        <source>Reason or code</source>
        <translation>Priežastis, kodas</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Veiksmų žurnalas</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Bilieto numeris</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Iki dienos</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Apie ką įrašas</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>“{typed}” is no day: write it as 2026-03-02.</source>
        <translation>„{typed}“ – ne diena: rašykite taip: 2026-03-02.</translation>
    </message>
</context>
<context>
    <name>ReinstateSheet</name>
    <message>
        <source>Back in the queue</source>
        <translation>Grąžinti į eilę</translation>
    </message>
    <message>
        <source>Place in the queue</source>
        <translation>Vieta eilėje</translation>
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
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n accepted are still to be served.</source>
        <translation>
            <numerusform>Dar turime aptarnauti %n priimtą klientą.</numerusform>
            <numerusform>Dar turime aptarnauti %n priimtus klientus.</numerusform>
            <numerusform>Dar turime aptarnauti %n priimtų klientų.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those waiting have not been told yet: “Tell those waiting” ({key}).</source>
        <translation>
            <numerusform>Dar neinformuotas %n laukiantis klientas: „Informuoti laukiančius“ ({key}).</numerusform>
            <numerusform>Dar neinformuoti %n laukiantys klientai: „Informuoti laukiančius“ ({key}).</numerusform>
            <numerusform>Dar neinformuota %n laukiančių klientų: „Informuoti laukiančius“ ({key}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those waiting or on hold are accepted, as they were called or told “you will be served”: they are served to the end, also after that.</source>
        <translation>
            <numerusform>Jau priimtas %n laukiantis arba atidėtas klientas (pakviestas arba pasakyta „aptarnausime“): aptarnaujama iki galo ir pasibaigus darbo laikui.</numerusform>
            <numerusform>Jau priimti %n laukiantys arba atidėti klientai (pakviesti arba pasakyta „aptarnausime“): aptarnaujama iki galo ir pasibaigus darbo laikui.</numerusform>
            <numerusform>Jau priimta %n laukiančių arba atidėtų klientų (pakviesti arba pasakyta „aptarnausime“): aptarnaujama iki galo ir pasibaigus darbo laikui.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait who were not accepted: tell them how to go on ({key}).</source>
        <translation>
            <numerusform>Dar laukia %n nepriimtas klientas: pasakykite, ką daryti toliau ({key}).</numerusform>
            <numerusform>Dar laukia %n nepriimti klientai: pasakykite, ką daryti toliau ({key}).</numerusform>
            <numerusform>Dar laukia %n nepriimtų klientų: pasakykite, ką daryti toliau ({key}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting.</source>
        <translation>
            <numerusform>Laukia %n klientas.</numerusform>
            <numerusform>Laukia %n klientai.</numerusform>
            <numerusform>Laukia %n klientų.</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin nothing long that can wait for another day.</source>
        <translation>Nepradėkite ilgų darbų, kurie gali palaukti kitos dienos.</translation>
    </message>
    <message>
        <source>Call {ticket} now.</source>
        <translation>Dabar kvieskite {ticket}.</translation>
    </message>
    <message>
        <source>Everybody who waits knows what to expect.</source>
        <translation>Visi laukiantys žino, ko tikėtis.</translation>
    </message>
    <message>
        <source>New tickets stop at {time}.</source>
        <translation>Nuo {time} nauji bilietai neišduodami.</translation>
    </message>
    <message>
        <source>New tickets stop then.</source>
        <translation>Nuo tada nauji bilietai neišduodami.</translation>
    </message>
    <message>
        <source>Nobody is left to be served.</source>
        <translation>Aptarnauti nebeliko ko.</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Niekas nelaukia.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody of the %n waiting has been told yet: “Tell those waiting” ({key}).</source>
        <translation>
            <numerusform>Laukia %n klientas, dar niekas neinformuotas: „Informuoti laukiančius“ ({key}).</numerusform>
            <numerusform>Laukia %n klientai, dar niekas neinformuotas: „Informuoti laukiančius“ ({key}).</numerusform>
            <numerusform>Laukia %n klientų, dar niekas neinformuotas: „Informuoti laukiančius“ ({key}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a counter: nobody can be called otherwise.</source>
        <translation>Atidarykite langelį: kitaip nebus kam kviesti.</translation>
    </message>
    <message>
        <source>See that everybody who waits has been told.</source>
        <translation>Pasirūpinkite, kad visi laukiantys būtų informuoti.</translation>
    </message>
    <message>
        <source>See who can still be served: “Tell those waiting” ({key}).</source>
        <translation>Pažiūrėkite, ką dar spėsime aptarnauti: „Informuoti laukiančius“ ({key}).</translation>
    </message>
    <message>
        <source>See who of those waiting can still be served.</source>
        <translation>Pažiūrėkite, kuriuos laukiančius dar spėsime aptarnauti.</translation>
    </message>
    <message>
        <source>Tell those waiting what to expect.</source>
        <translation>Pasakykite laukiantiems, ko tikėtis.</translation>
    </message>
    <message>
        <source>The hall closes at {time}</source>
        <translation>Darbo laikas baigiasi {time}</translation>
    </message>
    <message numerus="yes">
        <source>The hall closes at {time}, in %n min.</source>
        <translation>
            <numerusform>Darbo laikas baigiasi {time}, liko %n min.</numerusform>
            <numerusform>Darbo laikas baigiasi {time}, liko %n min.</numerusform>
            <numerusform>Darbo laikas baigiasi {time}, liko %n min.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hall has closed</source>
        <translation>Darbo laikas baigėsi</translation>
    </message>
    <message>
        <source>The hall has closed, and everybody has been seen to. Close the day.</source>
        <translation>Darbo laikas baigėsi, visais pasirūpinta. Užbaikite dieną.</translation>
    </message>
    <message>
        <source>The hall has closed, and nobody is at a counter. Close the day: say what became of those who are still open.</source>
        <translation>Darbo laikas baigėsi, prie langelių klientų nėra. Užbaikite dieną: pažymėkite, kuo baigėsi likę apsilankymai.</translation>
    </message>
    <message>
        <source>The hall has closed.</source>
        <translation>Darbo laikas baigėsi.</translation>
    </message>
    <message>
        <source>Who is called before then is served to the end.</source>
        <translation>Iki tada pakviesti klientai aptarnaujami iki galo.</translation>
    </message>
    <message>
        <source>Who was accepted is served to the end.</source>
        <translation>Priimti klientai aptarnaujami iki galo.</translation>
    </message>
</context>
<context>
    <name>RemindersRow</name>
    <message>
        <source>Remind staff so many minutes before closing</source>
        <translation>Kiek minučių prieš darbo laiko pabaigą priminti</translation>
    </message>
    <message>
        <source>Up to {most} numbers from 1 to {longest}, such as 60, 30, 15, 5. Whoever serves a client is not disturbed. Leave it empty for no reminders.</source>
        <translation>Iki {most} skaičių nuo 1 iki {longest}, pavyzdžiui, 60, 30, 15, 5. Kas aptarnauja klientą, netrukdomas. Palikus tuščią, neprimenama.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>! %n records cannot be read and are left out of every figure.</source>
        <translation>
            <numerusform>! %n nenuskaitomas įrašas neįtrauktas į jokius rodiklius.</numerusform>
            <numerusform>! %n nenuskaitomi įrašai neįtraukti į jokius rodiklius.</numerusform>
            <numerusform>! %n nenuskaitomų įrašų neįtraukta į jokius rodiklius.</numerusform>
        </translation>
    </message>
    <message>
        <source>All visits of these days</source>
        <translation>Visi šių dienų apsilankymai</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Langeliai</translation>
    </message>
    <message>
        <source>Entry {number}, seal:</source>
        <translation>Įrašas {number}, kontrolinis kodas:</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Kuo baigėsi</translation>
    </message>
    <message>
        <source>How they came</source>
        <translation>Kaip kreipėsi</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>Skaičiais</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Kalbos</translation>
    </message>
    <message>
        <source>Made {when} by {who}</source>
        <translation>Parengė {who}, {when}</translation>
    </message>
    <message>
        <source>Nothing happened on these days.</source>
        <translation>Šiomis dienomis nieko neįvyko.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{page} psl. iš {pages}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Darbuotojai</translation>
    </message>
    <message>
        <source>Report {period}</source>
        <translation>Ataskaita: {period}</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Paslaugos</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Veiksmų žurnalas</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bilietas</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Savaitės dienos</translation>
    </message>
    <message>
        <source>What holds for all figures</source>
        <translation>Kas galioja visiems rodikliams</translation>
    </message>
    <message>
        <source>When this report was made, the record of the hall ended here. Who checks the record later compares it with this: an entry that was changed, taken out or cut off before it shows.</source>
        <translation>Rengiant šią ataskaitą, salės veiksmų žurnalas baigėsi čia. Vėliau tikrinant žurnalas palyginamas su šiuo kodu: paaiškėja, jei kuris nors ankstesnis įrašas pakeistas, išimtas ar nukirptas.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
</context>
<context>
    <name>Restarting</name>
    <message>
        <source>Not restarted: what you are typing would be lost. Save it or clear the field, then restart.</source>
        <translation>Iš naujo nepaleista: prarastumėte tai, ką rašote. Įrašykite arba išvalykite lauką ir paleiskite iš naujo.</translation>
    </message>
    <message>
        <source>The newer program could not be started. This one goes on; close it when your client has gone, and open it again.</source>
        <translation>Naujesnės programos paleisti nepavyko. Ši veikia toliau; klientui išėjus, uždarykite ją ir vėl atidarykite.</translation>
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
    <name>RetryRow</name>
    <message>
        <source>After so many tries in a row the lead decides</source>
        <translation>Po kiek bandymų iš eilės sprendžia budintis vadovas</translation>
    </message>
    <message>
        <source>From then on it stands in the lead&apos;s list.</source>
        <translation>Nuo tada įrašas bus budinčio vadovo sąraše.</translation>
    </message>
    <message>
        <source>One line for each try in a row; the last holds for all further ones. What falls outside working hours waits until the hall opens.</source>
        <translation>Kiekvienam bandymui iš eilės – po eilutę; paskutinė galioja ir visiems kitiems. Jei tuo metu nedirbama, laukiama, kol salė atsidarys.</translation>
    </message>
    <message>
        <source>When nobody answers a callback, try again</source>
        <translation>Jei perskambinus niekas neatsiliepia, bandyti vėl</translation>
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
        <source>will be called, up to here</source>
        <translation>iki čia spėsime</translation>
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
    <name>RulePanel</name>
    <message>
        <source>Rule, {moment}: {essence}</source>
        <translation>Taisyklė, {moment}: {essence}</translation>
    </message>
    <message>
        <source>This counter handles: {services}.</source>
        <translation>Šio langelio paslaugos: {services}.</translation>
    </message>
</context>
<context>
    <name>RunningDesk</name>
    <message>
        <source>{counter} is closed</source>
        <translation>{counter}: uždaryta</translation>
    </message>
    <message>
        <source>{counter} is open for {name}. Tell the colleague.</source>
        <translation>{counter}: atidaryta, dirbs {name}. Pasakykite kolegai.</translation>
    </message>
    <message>
        <source>{counter} serves what it is set up for</source>
        <translation>{counter}: teikiamos nustatytos paslaugos</translation>
    </message>
    <message>
        <source>{counter} serves what was chosen until it is closed</source>
        <translation>{counter}: iki uždarymo teikiamos pasirinktos paslaugos</translation>
    </message>
    <message>
        <source>{ticket} was ended: {ending}. The counter is free.</source>
        <translation>{ticket} užbaigtas: {ending}. Langelis laisvas.</translation>
    </message>
    <message>
        <source>{ticket} was moved</source>
        <translation>{ticket} perkeltas</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Nothing was written.</source>
        <translation>Niekas neįrašyta.</translation>
    </message>
    <message>
        <source>What was there before is still there.</source>
        <translation>Kas ten buvo anksčiau, išliko.</translation>
    </message>
    <message>
        <source>Written before it: {names}.</source>
        <translation>Iki tol įrašyta: {names}.</translation>
    </message>
    <message>
        <source>“{file}”</source>
        <translation>„{file}“</translation>
    </message>
    <message>
        <source>“{file}” was not written: a folder has that name. Choose another name.</source>
        <translation>Failas „{file}“ neįrašytas: taip vadinasi aplankas. Pasirinkite kitą pavadinimą.</translation>
    </message>
    <message>
        <source>“{file}” was not written: another program, such as Excel, has it open. Close it there, or choose another name.</source>
        <translation>Failas „{file}“ neįrašytas: jį atvėrusi kita programa, pavyzdžiui, „Excel“. Ten jį užverkite arba pasirinkite kitą pavadinimą.</translation>
    </message>
    <message>
        <source>“{file}” was not written: the disk gave an error. Choose another disk, and tell IT.</source>
        <translation>Failas „{file}“ neįrašytas: disko klaida. Pasirinkite kitą diską ir praneškite IT specialistams.</translation>
    </message>
    <message>
        <source>“{file}” was not written: the disk is full. Make room, or choose another disk.</source>
        <translation>Failas „{file}“ neįrašytas: diskas pilnas. Atlaisvinkite vietos arba pasirinkite kitą diską.</translation>
    </message>
    <message>
        <source>“{file}” was not written: the disk of {folder} can only be read. Choose another one.</source>
        <translation>Failas „{file}“ neįrašytas: diską, kuriame yra {folder}, galima tik skaityti. Pasirinkite kitą aplanką.</translation>
    </message>
    <message>
        <source>“{file}” was not written: the system takes no such name. Choose another, shorter one.</source>
        <translation>Failas „{file}“ neįrašytas: toks pavadinimas netinka. Pasirinkite kitą, trumpesnį.</translation>
    </message>
    <message>
        <source>“{file}” was not written: there is no folder {folder}. Choose another one.</source>
        <translation>Failas „{file}“ neįrašytas: aplanko {folder} nėra. Pasirinkite kitą.</translation>
    </message>
    <message>
        <source>“{file}” was not written: you may not write to {folder}. Choose another one.</source>
        <translation>Failas „{file}“ neįrašytas: neturite teisės rašyti į {folder}. Pasirinkite kitą aplanką.</translation>
    </message>
</context>
<context>
    <name>ScreenForm</name>
    <message>
        <source>0 % is silent; the PC may be.</source>
        <translation>0 % – be garso; jis gali būti išjungtas ir kompiuteryje.</translation>
    </message>
    <message>
        <source>A chime before each call</source>
        <translation>Garso signalas prieš kiekvieną kvietimą</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>Visi skelbimai</translation>
    </message>
    <message>
        <source>Beside the calls</source>
        <translation>Šalia kvietimų</translation>
    </message>
    <message>
        <source>By this name a PC is told which screen it is, such as “Entrance”.</source>
        <translation>Pagal šį pavadinimą kompiuteriui nurodoma, kuris tai ekranas, pavyzdžiui, „Įėjimas“.</translation>
    </message>
    <message>
        <source>Calls are read aloud</source>
        <translation>Kvietimai skelbiami balsu</translation>
    </message>
    <message>
        <source>Clients of all services</source>
        <translation>Visų paslaugų klientų</translation>
    </message>
    <message>
        <source>Closing time, and how many will still be called</source>
        <translation>Darbo laiko pabaiga ir kiek klientų dar pakviesime</translation>
    </message>
    <message>
        <source>How many wait, and for how long</source>
        <translation>Kiek klientų laukia ir kiek laiko</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>Kuria kalba</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Not read aloud</source>
        <translation>Balsu neskelbiami</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Skelbimai</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Garsumas</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>Kas girdima</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Kas rodoma</translation>
    </message>
    <message>
        <source>Where the counters are, seen from this screen</source>
        <translation>Kur yra langeliai, žiūrint nuo šio ekrano</translation>
    </message>
    <message>
        <source>Who is expected next, for each service</source>
        <translation>Kitas kiekvienos paslaugos klientas</translation>
    </message>
    <message>
        <source>Whose calls</source>
        <translation>Kieno kvietimai</translation>
    </message>
</context>
<context>
    <name>ScreensPage</name>
    <message>
        <source>(last: {ticket})</source>
        <translation>(paskutinis: {ticket})</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Paveikslėlis</translation>
    </message>
    <message>
        <source>A service stands in two groups. Take it out of one of them.</source>
        <translation>Paslauga yra dviejose grupėse. Iš vienos ją išimkite.</translation>
    </message>
    <message>
        <source>Add a service to the group, or remove the group.</source>
        <translation>Pridėkite paslaugą į grupę arba pašalinkite grupę.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Visada</translation>
    </message>
    <message>
        <source>Another screen is called so already: a PC could not tell them apart.</source>
        <translation>Kitas ekranas jau taip vadinasi: kompiuteris jų neatskirtų.</translation>
    </message>
    <message>
        <source>Choose at least one language.</source>
        <translation>Pasirinkite bent vieną kalbą.</translation>
    </message>
    <message>
        <source>Desk with a ticket printer</source>
        <translation>Darbo vieta su bilietų spausdintuvu</translation>
    </message>
    <message>
        <source>English</source>
        <translation>angliškai</translation>
    </message>
    <message>
        <source>From 0 to 100 percent.</source>
        <translation>Nuo 0 iki 100 procentų.</translation>
    </message>
    <message>
        <source>From {least} to {most} seconds.</source>
        <translation>Nuo {least} iki {most} sekundžių.</translation>
    </message>
    <message>
        <source>Give the screen a name.</source>
        <translation>Įrašykite ekrano pavadinimą.</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Terminalas</translation>
    </message>
    <message>
        <source>Leave at least one service, or close the kiosk for clients.</source>
        <translation>Palikite bent vieną paslaugą arba uždarykite terminalą klientams.</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lietuviškai</translation>
    </message>
    <message>
        <source>Never: the number is shown</source>
        <translation>Niekada: rodomas numeris</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Naujas skelbimas</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Skelbimai</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Tylios valandos</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Ekranas</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Ekranai</translation>
    </message>
    <message>
        <source>The client is asked</source>
        <translation>Klientas pasirenka</translation>
    </message>
    <message>
        <source>The last day comes before the first: it would never be shown.</source>
        <translation>Paskutinė diena ankstesnė už pirmą: skelbimas niekada nebūtų rodomas.</translation>
    </message>
    <message>
        <source>The name is too long: there is room for {length} characters.</source>
        <translation>Pavadinimas per ilgas: didžiausias galimas ženklų skaičius – {length}.</translation>
    </message>
    <message>
        <source>The text is too long: there is room for {length} characters. Shorten it; nothing of it is lost.</source>
        <translation>Tekstas per ilgas: didžiausias galimas ženklų skaičius – {length}. Sutrumpinkite; tekstas išliko visas.</translation>
    </message>
    <message>
        <source>There can be {most} at most. Remove one before you add another.</source>
        <translation>Daugiausia gali būti {most}. Prieš pridėdami, vieną pašalinkite.</translation>
    </message>
    <message>
        <source>This looks like a personal code. Everybody in the hall would read it.</source>
        <translation>Tai panašu į asmens kodą. Jį perskaitytų visi salėje.</translation>
    </message>
    <message>
        <source>This looks like the number of a payment card. Everybody in the hall would read it.</source>
        <translation>Tai panašu į mokėjimo kortelės numerį. Jį perskaitytų visi salėje.</translation>
    </message>
    <message>
        <source>This picture is not kept any more. Choose it again.</source>
        <translation>Šio paveikslėlio nebėra. Pasirinkite jį iš naujo.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bilietas</translation>
    </message>
    <message>
        <source>Write a day such as 2026-03-02.</source>
        <translation>Įrašykite dieną, pavyzdžiui, 2026-03-02.</translation>
    </message>
    <message>
        <source>Write a text, or choose a picture; an empty notice shows nothing.</source>
        <translation>Parašykite tekstą arba pasirinkite paveikslėlį; tuščiame skelbime nieko nėra.</translation>
    </message>
    <message>
        <source>Write two different times, such as 12:00 and 13:00.</source>
        <translation>Įrašykite du skirtingus laikus, pavyzdžiui, 12:00 ir 13:00.</translation>
    </message>
    <message>
        <source>Write what stands on the button, in Lithuanian.</source>
        <translation>Parašykite mygtuko tekstą lietuviškai.</translation>
    </message>
    <message>
        <source>a ticket was not printed</source>
        <translation>neatspausdintas bilietas</translation>
    </message>
    <message>
        <source>no printer is found</source>
        <translation>nerastas spausdintuvas</translation>
    </message>
    <message>
        <source>no sound: calls are shown only</source>
        <translation>nėra garso: kvietimai tik rodomi</translation>
    </message>
    <message>
        <source>not heard of since {time}</source>
        <translation>nėra žinių nuo {time}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>veikia</translation>
    </message>
    <message>
        <source>since {time}: {what}</source>
        <translation>nuo {time}: {what}</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>išjungta</translation>
    </message>
    <message>
        <source>the printer is off or not connected</source>
        <translation>spausdintuvas išjungtas arba neprijungtas</translation>
    </message>
    <message>
        <source>the printer is out of paper</source>
        <translation>spausdintuve baigėsi popierius</translation>
    </message>
    <message>
        <source>“{name}” cannot be read. Copy it to this computer and choose it again.</source>
        <translation>Failo „{name}“ nuskaityti nepavyksta. Nukopijuokite jį į šį kompiuterį ir pasirinkite iš naujo.</translation>
    </message>
    <message>
        <source>“{name}” is no picture. Choose a PNG or a JPEG file.</source>
        <translation>„{name}“ – ne paveikslėlis. Pasirinkite PNG arba JPEG failą.</translation>
    </message>
    <message>
        <source>“{name}” is too large to be shown. Save it with fewer pixels and choose it again.</source>
        <translation>„{name}“ per didelis. Sumažinkite jo raišką ir pasirinkite iš naujo.</translation>
    </message>
    <message>
        <source>← to the left</source>
        <translation>← kairėn</translation>
    </message>
    <message>
        <source>↑ straight ahead</source>
        <translation>↑ tiesiai</translation>
    </message>
    <message>
        <source>→ to the right</source>
        <translation>→ dešinėn</translation>
    </message>
    <message>
        <source>↓ behind the client</source>
        <translation>↓ už kliento</translation>
    </message>
    <message>
        <source>↗ upstairs</source>
        <translation>↗ laiptais aukštyn</translation>
    </message>
    <message>
        <source>↘ downstairs</source>
        <translation>↘ laiptais žemyn</translation>
    </message>
</context>
<context>
    <name>ScreensSection</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n paslauga</numerusform>
            <numerusform>%n paslaugos</numerusform>
            <numerusform>%n paslaugų</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a screen</source>
        <translation>Pridėti ekraną</translation>
    </message>
    <message>
        <source>No screen has settings of its own: each shows all calls and all notices, in both languages. Add one where a screen is to be different, such as on another floor.</source>
        <translation>Atskirai nenustatytas nė vienas ekranas: visuose rodomi visi kvietimai ir visi skelbimai abiem kalbomis. Pridėkite, jei kuris turi būti kitoks, pavyzdžiui, kitame aukšte.</translation>
    </message>
    <message>
        <source>Screen {number}</source>
        <translation>Ekranas {number}</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Ekranai</translation>
    </message>
    <message>
        <source>all services</source>
        <translation>visos paslaugos</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>dar be pavadinimo</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>be garso</translation>
    </message>
</context>
<context>
    <name>ScreensWindow</name>
    <message>
        <source>A colleague has changed something a moment before, so nothing was saved. What you typed is still here: look at it, then save again.</source>
        <translation>Kolega ką tik kai ką pakeitė, todėl niekas neįrašyta. Tai, ką įrašėte, tebėra čia: peržiūrėkite ir įrašykite dar kartą.</translation>
    </message>
    <message>
        <source>A colleague has just changed the same: {parts}. What you typed is still here and not saved. “Save” puts yours in place of theirs, “Drop changes” shows theirs.</source>
        <translation>Kolega ką tik pakeitė tą patį: {parts}. Jūsų pakeitimai neįrašyti, bet tebėra čia. „Įrašyti“ – liks Jūsų, „Atmesti pakeitimus“ – liks kolegos.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>Atmesti pakeitimus</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Kita dalis</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Dar neįrašyta</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %n place(s) to correct. What you typed is still here.</source>
        <translation>
            <numerusform>Neįrašyta: taisytina %n vieta. Tai, ką įrašėte, išliko.</numerusform>
            <numerusform>Neįrašyta: taisytinos %n vietos. Tai, ką įrašėte, išliko.</numerusform>
            <numerusform>Neįrašyta: taisytina %n vietų. Tai, ką įrašėte, išliko.</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Dabar</translation>
    </message>
    <message>
        <source>PCs and printers</source>
        <translation>Kompiuteriai ir spausdintuvai</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>Ankstesnė dalis</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Saved. Every screen shows it now.</source>
        <translation>Įrašyta. Visi ekranai jau tai rodo.</translation>
    </message>
    <message>
        <source>Screens and tickets</source>
        <translation>Ekranai ir bilietai</translation>
    </message>
    <message>
        <source>Your changes are dropped.</source>
        <translation>Jūsų pakeitimai atmesti.</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>Excuse me, I will answer the phone and be with you in a moment.</source>
        <translation>Atsiprašau, trumpam atsiliepsiu telefonu ir tuoj tęsime.</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>Laba diena</translation>
    </message>
    <message>
        <source>Good day, thanks for the letter, what was asked, the answer in place of the ellipsis, regards.</source>
        <translation>Laba diena, padėka už laišką, ko klausta, atsakymas daugtaškio vietoje, pagarbiai.</translation>
    </message>
    <message>
        <source>Good day, this is {name} calling</source>
        <translation>Laba diena, skambina {name}</translation>
    </message>
    <message>
        <source>Good day, we have received your e-mail. We will answer as soon as we can.</source>
        <translation>Laba diena, Jūsų elektroninę užklausą gavome. Atsakysime artimiausiu metu.</translation>
    </message>
    <message>
        <source>Goodbye, have a good day</source>
        <translation>Viso gero, geros dienos</translation>
    </message>
    <message>
        <source>Goodbye, have a good evening</source>
        <translation>Viso gero, gero vakaro</translation>
    </message>
    <message>
        <source>Goodbye, have a good weekend</source>
        <translation>Viso gero, gero savaitgalio</translation>
    </message>
    <message>
        <source>I am sorry, I am serving a client and cannot help you at once. Please tell me a number at which I can call you later.</source>
        <translation>Atsiprašau, šiuo metu aptarnauju klientą ir negaliu iš karto Jums padėti. Prašom pasakyti telefono numerį, kuriuo galėčiau Jums vėliau paskambinti.</translation>
    </message>
    <message>
        <source>I would like to make sure: are you {name}?</source>
        <translation>Norėčiau patikslinti: ar Jūs esate {name}?</translation>
    </message>
    <message>
        <source>I would like to make sure: was it you who called us?</source>
        <translation>Norėčiau patikslinti: ar Jūs mums skambinote?</translation>
    </message>
    <message>
        <source>Is it convenient for you to talk now?</source>
        <translation>Ar Jums patogu dabar kalbėti?</translation>
    </message>
    <message>
        <source>Please tell me with whom I am speaking.</source>
        <translation>Prašom pasakyti, su kuo kalbu.</translation>
    </message>
    <message>
        <source>Thanks for the letter, from when until when away, and who stands in.</source>
        <translation>Padėka už laišką, nuo kada iki kada nebus darbe ir kas pavaduoja.</translation>
    </message>
    <message>
        <source>We may give confidential information only once we know who you are: when you come to the municipality, or ask in writing.</source>
        <translation>Konfidencialią informaciją galime pateikti tik nustatę asmens tapatybę – Jums atvykus į Savivaldybės administraciją ir (ar) pateikus klausimą raštu.</translation>
    </message>
    <message>
        <source>Would you mind if I answered the phone for a moment?</source>
        <translation>Ar sutiktumėte, kad trumpam atsiliepčiau telefonu?</translation>
    </message>
    <message>
        <source>Your question will be answered by {who}.</source>
        <translation>Į Jūsų klausimą atsakys {who}.</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Įjungtos didžiosios raidės (Caps Lock).</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Jau galite bandyti dar kartą.</translation>
    </message>
</context>
<context>
    <name>SecretWords</name>
    <message numerus="yes">
        <source>The next try: in %n minute(s).</source>
        <translation>
            <numerusform>Kitas bandymas – po %n minutės.</numerusform>
            <numerusform>Kitas bandymas – po %n minučių.</numerusform>
            <numerusform>Kitas bandymas – po %n minučių.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next try: in %n second(s).</source>
        <translation>
            <numerusform>Kitas bandymas – po %n sekundės.</numerusform>
            <numerusform>Kitas bandymas – po %n sekundžių.</numerusform>
            <numerusform>Kitas bandymas – po %n sekundžių.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServesSheet</name>
    <message>
        <source>As it is set up</source>
        <translation>Kaip nustatyta</translation>
    </message>
    <message>
        <source>Choose one service at least; or close the counter.</source>
        <translation>Pasirinkite bent vieną paslaugą arba uždarykite langelį.</translation>
    </message>
    <message>
        <source>Serve these now</source>
        <translation>Teikti šias paslaugas</translation>
    </message>
    <message>
        <source>Until the counter is closed. Who was sent to this counter stays theirs.</source>
        <translation>Galios, kol langelis bus uždarytas. Į šį langelį nukreipti klientai lieka jam.</translation>
    </message>
    <message>
        <source>What {counter} serves now</source>
        <translation>Dabartinės paslaugos: {counter}</translation>
    </message>
</context>
<context>
    <name>ServiceOrder</name>
    <message>
        <source>Add a service to the group</source>
        <translation>Pridėti paslaugą į grupę</translation>
    </message>
    <message>
        <source>Add a service…</source>
        <translation>Pridėti paslaugą…</translation>
    </message>
    <message>
        <source>Move down: {service}</source>
        <translation>Žemyn: {service}</translation>
    </message>
    <message>
        <source>Move up: {service}</source>
        <translation>Aukštyn: {service}</translation>
    </message>
    <message>
        <source>Take out: {service}</source>
        <translation>Išimti: {service}</translation>
    </message>
    <message>
        <source>a service that is not in use</source>
        <translation>nenaudojama paslauga</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>English and short names, own limits</source>
        <translation>Angliškas ir trumpas pavadinimas, atskiros ribos</translation>
    </message>
    <message>
        <source>For lists, such as “Residence”.</source>
        <translation>Sąrašams, pavyzdžiui, „Gyvenamoji vieta“.</translation>
    </message>
    <message>
        <source>For lists, where the interface is English.</source>
        <translation>Sąrašams, kai programos kalba – anglų.</translation>
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
        <source>Stands on every screen where a client of it does.</source>
        <translation>Rodomas visur, kur rodomas šios paslaugos klientas.</translation>
    </message>
    <message>
        <source>The tickets of the service begin with it, such as A001.</source>
        <translation>Ja prasideda šios paslaugos bilietai, pavyzdžiui, A001.</translation>
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
        <source>What it takes as a rule; forecasts begin with it until there are figures.</source>
        <translation>Kiek paprastai trunka; kol duomenų nėra, prognozė remiasi šiuo skaičiumi.</translation>
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
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>yyyy-MM-dd ddd</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>Move down</source>
        <translation>Žemyn</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Aukštyn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Pašalinti</translation>
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
    <name>Sheets</name>
    <message>
        <source>Entries of the record</source>
        <translation>Žurnalo įrašų skaičius</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Neįtraukta</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Etapai</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>Nuskaityta</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Įrašai</translation>
    </message>
    <message>
        <source>Seal of the last one</source>
        <translation>Paskutinio įrašo kontrolinis kodas</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Suvestinė</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Lentelė</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Veiksmų žurnalas</translation>
    </message>
    <message>
        <source>To compare with later</source>
        <translation>Vėliau palyginti</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Apsilankymai</translation>
    </message>
    <message>
        <source>{title}, s</source>
        <translation>{title}, s</translation>
    </message>
</context>
<context>
    <name>ShiftWords</name>
    <message>
        <source>! At once on a break, {times}: {names}.</source>
        <translation>! Tuo pačiu metu pertrauka, {times}: {names}.</translation>
    </message>
    <message>
        <source>A break must end after it begins. Write another time.</source>
        <translation>Pertraukos pabaiga turi būti po pradžios. Įrašykite kitą laiką.</translation>
    </message>
    <message>
        <source>Keep it so every Friday</source>
        <translation>Taip kiekvieną penktadienį</translation>
    </message>
    <message>
        <source>Keep it so every Monday</source>
        <translation>Taip kiekvieną pirmadienį</translation>
    </message>
    <message>
        <source>Keep it so every Saturday</source>
        <translation>Taip kiekvieną šeštadienį</translation>
    </message>
    <message>
        <source>Keep it so every Sunday</source>
        <translation>Taip kiekvieną sekmadienį</translation>
    </message>
    <message>
        <source>Keep it so every Thursday</source>
        <translation>Taip kiekvieną ketvirtadienį</translation>
    </message>
    <message>
        <source>Keep it so every Tuesday</source>
        <translation>Taip kiekvieną antradienį</translation>
    </message>
    <message>
        <source>Keep it so every Wednesday</source>
        <translation>Taip kiekvieną trečiadienį</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n breaks can be planned for a day. Remove some.</source>
        <translation>
            <numerusform>Dienai galima suplanuoti ne daugiau kaip %n pertrauką. Kelias pašalinkite.</numerusform>
            <numerusform>Dienai galima suplanuoti ne daugiau kaip %n pertraukas. Kelias pašalinkite.</numerusform>
            <numerusform>Dienai galima suplanuoti ne daugiau kaip %n pertraukų. Kelias pašalinkite.</numerusform>
        </translation>
    </message>
    <message>
        <source>That day is over: nothing is left to plan. Open the plan anew.</source>
        <translation>Ši diena jau praėjo: planuoti nebėra ko. Atverkite planą iš naujo.</translation>
    </message>
    <message>
        <source>That end of the shift is over already. Write a later time.</source>
        <translation>Ši darbo pabaiga jau praėjo. Įrašykite vėlesnį laiką.</translation>
    </message>
    <message>
        <source>The end of the shift must come after the hall opens. Write another time.</source>
        <translation>Darbo pabaiga turi būti po salės atidarymo. Įrašykite kitą laiką.</translation>
    </message>
    <message>
        <source>The hall is not open for all of this break. Write another time.</source>
        <translation>Ne visą šios pertraukos laiką salė dirba. Įrašykite kitą laiką.</translation>
    </message>
    <message>
        <source>This break would last beyond the end of the shift. Change one of them.</source>
        <translation>Ši pertrauka baigtųsi po darbo pabaigos. Pakeiskite vieną iš laikų.</translation>
    </message>
    <message>
        <source>Two breaks are planned for the same time. Move or remove one.</source>
        <translation>Dvi pertraukos suplanuotos tuo pačiu metu. Vieną perkelkite arba pašalinkite.</translation>
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
    <name>SignInPage</name>
    <message>
        <source>Back to the clients</source>
        <translation>Grįžti į klientų puslapį</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Ištrinti</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tęsti</translation>
    </message>
    <message>
        <source>Name or surname</source>
        <translation>Vardas arba pavardė</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN kodas</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Tarpas</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Darbuotojams</translation>
    </message>
    <message>
        <source>Your name or surname, and your PIN</source>
        <translation>Jūsų vardas arba pavardė ir PIN kodas</translation>
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
        <translation>Tik stebi, langelio nereikia.</translation>
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
        <source>Type your PIN or password to go on.</source>
        <translation>Norėdami tęsti, įveskite PIN kodą arba slaptažodį.</translation>
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
        <source>Your PIN or password</source>
        <translation>PIN kodas arba slaptažodis</translation>
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
        <source>no. {number}</source>
        <translation>Nr. {number}</translation>
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
        <source>Such as Europe/Vilnius: in it the hall opens and closes, and its record is read.</source>
        <translation>Pavyzdžiui, Europe/Vilnius: pagal ją dirba salė ir rodomas veiksmų žurnalo laikas.</translation>
    </message>
    <message>
        <source>Such as “Client service hall, Laisvės al. 96”</source>
        <translation>Pavyzdžiui, „Klientų aptarnavimo salė, Laisvės al. 96“</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Laiko juosta</translation>
    </message>
</context>
<context>
    <name>SpanForm</name>
    <message>
        <source>From</source>
        <translation>Nuo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Remove: {span}</source>
        <translation>Pašalinti: {span}</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Iki</translation>
    </message>
</context>
<context>
    <name>StaffPins</name>
    <message>
        <source>An administrator&apos;s PIN is given by another administrator.</source>
        <translation>Administratoriui PIN kodą duoda kitas administratorius.</translation>
    </message>
    <message>
        <source>Choose somebody.</source>
        <translation>Pasirinkite darbuotoją.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Has a PIN</source>
        <translation>Turi PIN kodą</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Atrakinti prisijungimą</translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation>Prisijungimas užrakintas</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Naujas PIN kodas</translation>
    </message>
    <message>
        <source>No PIN yet</source>
        <translation>PIN kodo dar neturi</translation>
    </message>
    <message>
        <source>Nobody can see a PIN. Whoever has forgotten theirs is given a new one here, for one time; at the next sign-in they choose their own.</source>
        <translation>PIN kodo niekas nemato. Kas savąjį pamiršo, tam čia duodamas naujas, vienkartinis; kitą kartą prisijungdamas darbuotojas pasirenka savo.</translation>
    </message>
    <message>
        <source>Nobody here is called that.</source>
        <translation>Tokio darbuotojo čia nėra.</translation>
    </message>
    <message>
        <source>One-time PIN</source>
        <translation>Vienkartinis PIN kodas</translation>
    </message>
    <message>
        <source>PINs of staff</source>
        <translation>Darbuotojų PIN kodai</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Darbuotojai</translation>
    </message>
    <message>
        <source>The new PIN of {person}, for one time. It is shown only now: read it out, or write it down and hand it over. At the next sign-in they choose their own.</source>
        <translation>{person}: naujas vienkartinis PIN kodas. Jis rodomas tik dabar: perskaitykite jį arba perduokite užrašytą. Kitą kartą prisijungdamas darbuotojas pasirenka savo.</translation>
    </message>
    <message>
        <source>Type to find a name</source>
        <translation>Ieškoti vardo</translation>
    </message>
    <message>
        <source>Your own PIN you change with “Change my PIN…”.</source>
        <translation>Savo PIN kodą pakeisite pasirinkę „Keisti savo PIN kodą…“.</translation>
    </message>
    <message>
        <source>{person} can sign in again, with the PIN they had.</source>
        <translation>{person}: vėl galima prisijungti, PIN kodas tas pats.</translation>
    </message>
    <message>
        <source>“Let in again” leaves the PIN as it is.</source>
        <translation>„Atrakinti prisijungimą“ PIN kodo nekeičia.</translation>
    </message>
</context>
<context>
    <name>Standard</name>
    <message>
        <source>Advice</source>
        <translation>Patarimas</translation>
    </message>
    <message>
        <source>Aggressive client</source>
        <translation>Agresyvus klientas</translation>
    </message>
    <message>
        <source>Asked to write it down</source>
        <translation>Išdėstys raštu</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Poreikis</translation>
    </message>
    <message>
        <source>Before the shift</source>
        <translation>Prieš darbą</translation>
    </message>
    <message>
        <source>Before you go home</source>
        <translation>Prieš išeinant namo</translation>
    </message>
    <message>
        <source>Before you step away</source>
        <translation>Prieš trumpam išeinant</translation>
    </message>
    <message>
        <source>Cards left out</source>
        <translation>Paslėptos taisyklės</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Patikros sąrašai</translation>
    </message>
    <message>
        <source>Client asks for the manager</source>
        <translation>Klientas nori kalbėti su vadovu</translation>
    </message>
    <message>
        <source>Client asks us to fill in documents</source>
        <translation>Klientas prašo užpildyti dokumentus</translation>
    </message>
    <message>
        <source>Client speaks another language</source>
        <translation>Klientas kalba kita kalba</translation>
    </message>
    <message>
        <source>Client without a clear question</source>
        <translation>Klientas be aiškaus klausimo</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Pretenzija</translation>
    </message>
    <message>
        <source>Confidential data asked for by phone</source>
        <translation>Telefonu prašoma konfidencialių duomenų</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konfliktas</translation>
    </message>
    <message>
        <source>Disruption or error</source>
        <translation>Sutrikimas ar klaida</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Darykite</translation>
    </message>
    <message>
        <source>Don&apos;t</source>
        <translation>Nedarykite</translation>
    </message>
    <message>
        <source>Don&apos;t say</source>
        <translation>Nesakykite</translation>
    </message>
    <message>
        <source>English</source>
        <translation>angliškai</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Pabaiga</translation>
    </message>
    <message>
        <source>Handed to the shift lead</source>
        <translation>Perduota budinčiam vadovui</translation>
    </message>
    <message>
        <source>Head of department</source>
        <translation>Skyriaus vadovas</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>Esmė viena eilute</translation>
    </message>
    <message>
        <source>Informing</source>
        <translation>Informacija</translation>
    </message>
    <message>
        <source>Intoxicated client</source>
        <translation>Apsvaigęs klientas</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lietuviškai</translation>
    </message>
    <message>
        <source>Manipulating client</source>
        <translation>Klientas manipulatorius</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Neklausta</translation>
    </message>
    <message>
        <source>Not clear yet</source>
        <translation>Dar neaišku</translation>
    </message>
    <message>
        <source>Not our fault</source>
        <translation>Ne mūsų kaltė</translation>
    </message>
    <message>
        <source>Order of the cards</source>
        <translation>Taisyklių tvarka</translation>
    </message>
    <message>
        <source>Our fault</source>
        <translation>Mūsų kaltė</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Policija</translation>
    </message>
    <message>
        <source>Pushy client</source>
        <translation>Įkyrus klientas</translation>
    </message>
    <message>
        <source>Row of the standard</source>
        <translation>Standarto punktas</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sakykite</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Apsauga</translation>
    </message>
    <message>
        <source>Shift lead</source>
        <translation>Budintis vadovas</translation>
    </message>
    <message>
        <source>Somebody is unwell</source>
        <translation>Sutriko sveikata</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Žingsniai</translation>
    </message>
    <message>
        <source>The client is not satisfied</source>
        <translation>Klientas nepatenkintas</translation>
    </message>
    <message>
        <source>The client is satisfied</source>
        <translation>Klientas patenkintas</translation>
    </message>
    <message>
        <source>The program&apos;s own file {file} cannot be read. Install the program again; situations and calls for help still work.</source>
        <translation>Programos failo nuskaityti nepavyksta: {file}. Įdiekite programą iš naujo; situacijos ir pagalbos kvietimas veikia toliau.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>When it goes first</source>
        <translation>Kada rodoma pirma</translation>
    </message>
    <message>
        <source>When it is shown</source>
        <translation>Kada rodoma</translation>
    </message>
    <message>
        <source>a client calls</source>
        <translation>skambina klientas</translation>
    </message>
    <message>
        <source>aggressive client</source>
        <translation>agresyvus klientas</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>kita kalba</translation>
    </message>
    <message>
        <source>answering e-mail</source>
        <translation>atsakymas el. paštu</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>poreikis</translation>
    </message>
    <message>
        <source>asks for the manager</source>
        <translation>nori kalbėti su vadovu</translation>
    </message>
    <message>
        <source>asks us to fill in papers</source>
        <translation>prašo pildyti dokumentus</translation>
    </message>
    <message>
        <source>at the client&apos;s place</source>
        <translation>aptarnavimas ne salėje</translation>
    </message>
    <message>
        <source>before an absence</source>
        <translation>prieš nebuvimą darbe</translation>
    </message>
    <message>
        <source>calling a client</source>
        <translation>skambinama klientui</translation>
    </message>
    <message>
        <source>calling for help</source>
        <translation>pagalbos kvietimas</translation>
    </message>
    <message>
        <source>card {card}</source>
        <translation>taisyklė {card}</translation>
    </message>
    <message>
        <source>client called</source>
        <translation>pakviestas klientas</translation>
    </message>
    <message>
        <source>closing soon</source>
        <translation>baigiasi darbo laikas</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>pretenzija</translation>
    </message>
    <message>
        <source>complaint, not our fault</source>
        <translation>pretenzija, ne mes kalti</translation>
    </message>
    <message>
        <source>complaint, our fault</source>
        <translation>pretenzija, mes kalti</translation>
    </message>
    <message>
        <source>confidential data by phone</source>
        <translation>konfidencialūs duomenys</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>konfliktas</translation>
    </message>
    <message>
        <source>conflict, step {step} of {last}</source>
        <translation>konfliktas, {step} žingsnis iš {last}</translation>
    </message>
    <message>
        <source>disruption or error</source>
        <translation>sutrikimas ar klaida</translation>
    </message>
    <message>
        <source>ending a call</source>
        <translation>pokalbio pabaiga</translation>
    </message>
    <message>
        <source>finishing</source>
        <translation>pabaiga</translation>
    </message>
    <message>
        <source>handing over</source>
        <translation>kliento perdavimas</translation>
    </message>
    <message>
        <source>informing</source>
        <translation>informacija</translation>
    </message>
    <message>
        <source>intoxicated client</source>
        <translation>apsvaigęs klientas</translation>
    </message>
    <message>
        <source>it does not say which format it is in: this is not a card file.</source>
        <translation>nenurodyta, koks tai formatas: tai ne taisyklių failas.</translation>
    </message>
    <message>
        <source>it is cut off, or not a card file: {detail}. Export it anew.</source>
        <translation>failas nepilnas arba tai ne taisyklių failas: {detail}. Eksportuokite jį iš naujo.</translation>
    </message>
    <message>
        <source>it is not a UTF-8 text file. Save it as UTF-8 and try again.</source>
        <translation>tai ne UTF-8 tekstas. Įrašykite failą su UTF-8 koduote ir bandykite dar kartą.</translation>
    </message>
    <message>
        <source>it is too large to be a card file.</source>
        <translation>failas per didelis, tai ne taisyklių failas.</translation>
    </message>
    <message>
        <source>it was made by a newer version of the program. Update the program first.</source>
        <translation>failas sukurtas naujesne programos versija. Pirma atnaujinkite programą.</translation>
    </message>
    <message>
        <source>leaving the desk</source>
        <translation>darbo vietos palikimas</translation>
    </message>
    <message>
        <source>manipulating client</source>
        <translation>klientas manipulatorius</translation>
    </message>
    <message>
        <source>no clear question</source>
        <translation>nėra aiškaus klausimo</translation>
    </message>
    <message>
        <source>on the phone</source>
        <translation>pokalbis telefonu</translation>
    </message>
    <message>
        <source>other work in hand</source>
        <translation>kiti darbai</translation>
    </message>
    <message>
        <source>passing a call on</source>
        <translation>skambučio perdavimas</translation>
    </message>
    <message>
        <source>pushy client</source>
        <translation>įkyrus klientas</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>langelis laisvas</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>aptarnavimas</translation>
    </message>
    <message>
        <source>several waiting</source>
        <translation>laukia keli klientai</translation>
    </message>
    <message>
        <source>start of the shift</source>
        <translation>darbo pradžia</translation>
    </message>
    <message>
        <source>the hall is closed</source>
        <translation>darbo laikas baigėsi</translation>
    </message>
    <message>
        <source>the line was cut</source>
        <translation>ryšys nutrūko</translation>
    </message>
    <message>
        <source>the phone rings</source>
        <translation>skamba telefonas</translation>
    </message>
    <message>
        <source>the program knows no moment “{detail}”.</source>
        <translation>tokio momento programa nežino: „{detail}“.</translation>
    </message>
    <message>
        <source>the program knows no such field.</source>
        <translation>tokio lauko programa nežino.</translation>
    </message>
    <message>
        <source>there is no name {{{detail}}} to be filled in.</source>
        <translation>tokio įterpiamo vardo nėra: {{{detail}}}.</translation>
    </message>
    <message>
        <source>there is no such card.</source>
        <translation>tokios taisyklės nėra.</translation>
    </message>
    <message>
        <source>this is empty. Write something or take it out.</source>
        <translation>čia tuščia. Ką nors įrašykite arba pašalinkite.</translation>
    </message>
    <message>
        <source>this is longer than {detail} characters. Shorten it.</source>
        <translation>tekstas per ilgas: didžiausias galimas ženklų skaičius – {detail}. Sutrumpinkite.</translation>
    </message>
    <message>
        <source>this is missing.</source>
        <translation>to trūksta.</translation>
    </message>
    <message>
        <source>this stands there twice.</source>
        <translation>tai įrašyta du kartus.</translation>
    </message>
    <message>
        <source>what stands there does not fit: {detail}.</source>
        <translation>čia įrašyta tai, kas netinka: {detail}.</translation>
    </message>
    <message>
        <source>{field} ({language})</source>
        <translation>{field} ({language})</translation>
    </message>
    <message>
        <source>{field}, line {line}</source>
        <translation>{field}, {line} eilutė</translation>
    </message>
    <message>
        <source>“{detail}” is markup. Write plain text without it.</source>
        <translation>„{detail}“ yra teksto žymėjimas. Rašykite paprastą tekstą be jo.</translation>
    </message>
    <message>
        <source>“{field}”</source>
        <translation>„{field}“</translation>
    </message>
</context>
<context>
    <name>StandardDesk</name>
    <message>
        <source>Copied: {phrase}</source>
        <translation>Nukopijuota: {phrase}</translation>
    </message>
    <message>
        <source>This rule has no phrases to copy.</source>
        <translation>Šioje taisyklėje nėra frazių, kurias būtų galima kopijuoti.</translation>
    </message>
</context>
<context>
    <name>StandardWindow</name>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>neįrašytas %n pakeitimas</numerusform>
            <numerusform>neįrašyti %n pakeitimai</numerusform>
            <numerusform>neįrašyta %n pakeitimų</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague has saved a new version meanwhile. Nothing of yours was saved, and all of it is still here. Put your changes onto the new version, look at them, then save.</source>
        <translation>Kolega tuo metu įrašė naują versiją. Jūsų pakeitimai neįrašyti, bet visi tebėra čia. Perkelkite juos į naują versiją, peržiūrėkite ir įrašykite.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Visi failai (*)</translation>
    </message>
    <message>
        <source>Card files (*.toml)</source>
        <translation>Taisyklių failai (*.toml)</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Taisyklės</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>Atmesti</translation>
    </message>
    <message>
        <source>Export the cards</source>
        <translation>Eksportuoti taisykles</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuoti…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Ieškoti</translation>
    </message>
    <message>
        <source>Import cards</source>
        <translation>Importuoti taisykles</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importuoti…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Kitas</translation>
    </message>
    <message>
        <source>Not saved yet: {why}</source>
        <translation>Dar neįrašyta: {why}</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Ankstesnis</translation>
    </message>
    <message>
        <source>Put my changes onto it</source>
        <translation>Perkelti mano pakeitimus</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Įrašyti versiją</translation>
    </message>
    <message>
        <source>Service standard</source>
        <translation>Aptarnavimo standartas</translation>
    </message>
    <message>
        <source>Take cards from a file; nothing is saved yet</source>
        <translation>Perimti taisykles iš failo; kol kas niekas neįrašoma</translation>
    </message>
    <message>
        <source>The cards are in “{file}” now.</source>
        <translation>Taisyklės įrašytos į failą „{file}“.</translation>
    </message>
    <message>
        <source>The cards of “{file}” are here. Look at them, then save.</source>
        <translation>Taisyklės iš failo „{file}“ jau čia. Peržiūrėkite jas ir įrašykite.</translation>
    </message>
    <message>
        <source>The latest version cannot be read, so the last good one is in force. {why}</source>
        <translation>Naujausios versijos nuskaityti nepavyksta, todėl galioja paskutinė tinkama. {why}</translation>
    </message>
    <message>
        <source>The program&apos;s own cards</source>
        <translation>Programos taisyklės</translation>
    </message>
    <message>
        <source>The program&apos;s own cards are in force</source>
        <translation>Galioja programos taisyklės</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>{number} versija</translation>
    </message>
    <message>
        <source>Version {number} is in force. Everybody is asked once to acknowledge it.</source>
        <translation>Galioja {number} versija. Visų vieną kartą bus paprašyta su ja susipažinti.</translation>
    </message>
    <message>
        <source>Version {number}, {who}, {when}</source>
        <translation>{number} versija, {who}, {when}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versijos</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Kas rodoma</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>Kas susipažino</translation>
    </message>
    <message>
        <source>Write all cards to a file, as they stand here</source>
        <translation>Įrašyti į failą visas taisykles, kokios jos čia yra</translation>
    </message>
    <message>
        <source>You both changed {cards}: yours is shown. Look at it, then save.</source>
        <translation>Tą patį keitėte abu: {cards}. Rodoma tai, ką pakeitėte Jūs. Peržiūrėkite ir įrašykite.</translation>
    </message>
    <message>
        <source>You have changes that are not saved. Close this, save or drop them, then bring the version back.</source>
        <translation>Turite neįrašytų pakeitimų. Uždarykite šį langą, pakeitimus įrašykite arba atmeskite, tada grąžinkite versiją.</translation>
    </message>
    <message>
        <source>Your changes are dropped.</source>
        <translation>Jūsų pakeitimai atmesti.</translation>
    </message>
    <message>
        <source>Your changes stand on the new version now, and are not saved yet.</source>
        <translation>Jūsų pakeitimai perkelti į naują versiją, bet dar neįrašyti.</translation>
    </message>
    <message>
        <source>“{file}” has nothing that is not here.</source>
        <translation>Faile „{file}“ nėra nieko, ko nebūtų čia.</translation>
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
    <message>
        <source>{key} all keys</source>
        <translation>{key} – visi klavišai</translation>
    </message>
</context>
<context>
    <name>StoryDesk</name>
    <message>
        <source>There is no record of this visit any more.</source>
        <translation>Šio apsilankymo įrašo nebėra.</translation>
    </message>
</context>
<context>
    <name>StorySheet</name>
    <message numerus="yes">
        <source>%n records of this visit cannot be read and are left out.</source>
        <translation>
            <numerusform>Neįtrauktas %n nenuskaitomas šio apsilankymo įrašas.</numerusform>
            <numerusform>Neįtraukti %n nenuskaitomi šio apsilankymo įrašai.</numerusform>
            <numerusform>Neįtraukta %n nenuskaitomų šio apsilankymo įrašų.</numerusform>
        </translation>
    </message>
    <message>
        <source>At the counters</source>
        <translation>Prie langelių</translation>
    </message>
    <message>
        <source>Callbacks and answers</source>
        <translation>Perskambinimai ir atsakymai</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Eiga</translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message numerus="yes">
        <source>%n arrivals</source>
        <translation>
            <numerusform>atėjo %n</numerusform>
            <numerusform>atėjo %n</numerusform>
            <numerusform>atėjo %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients let down</source>
        <translation>
            <numerusform>užtikrinta, bet nepakviesta: %n</numerusform>
            <numerusform>užtikrinta, bet nepakviesta: %n</numerusform>
            <numerusform>užtikrinta, bet nepakviesta: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>išėjo %n</numerusform>
            <numerusform>išėjo %n</numerusform>
            <numerusform>išėjo %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-shows</source>
        <translation>
            <numerusform>neatvyko %n</numerusform>
            <numerusform>neatvyko %n</numerusform>
            <numerusform>neatvyko %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>atsisakyta aptarnauti %n</numerusform>
            <numerusform>atsisakyta aptarnauti %n</numerusform>
            <numerusform>atsisakyta aptarnauti %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n served</source>
        <translation>
            <numerusform>aptarnauta %n</numerusform>
            <numerusform>aptarnauta %n</numerusform>
            <numerusform>aptarnauta %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>neužbaigta %n</numerusform>
            <numerusform>neužbaigta %n</numerusform>
            <numerusform>neužbaigta %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned away</source>
        <translation>
            <numerusform>nespėta aptarnauti %n</numerusform>
            <numerusform>nespėta aptarnauti %n</numerusform>
            <numerusform>nespėta aptarnauti %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing promises kept</source>
        <translation>Pasitvirtino prognozių</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Ilgiausias laukimas</translation>
    </message>
    <message>
        <source>Median wait</source>
        <translation>Laukimo mediana</translation>
    </message>
    <message>
        <source>Most crowded hour</source>
        <translation>Judriausia valanda</translation>
    </message>
    <message>
        <source>Nobody came to the hall.</source>
        <translation>Į salę niekas neatėjo.</translation>
    </message>
    <message>
        <source>Nobody waited.</source>
        <translation>Niekas nelaukė.</translation>
    </message>
    <message>
        <source>Nobody was let down.</source>
        <translation>Pakviesti visi, kam užtikrinta.</translation>
    </message>
    <message>
        <source>None counts here.</source>
        <translation>Įskaitytų nėra.</translation>
    </message>
    <message>
        <source>None was made.</source>
        <translation>Pažadų nebuvo.</translation>
    </message>
    <message>
        <source>Promises overdue</source>
        <translation>Pavėluota pažadų</translation>
    </message>
    <message numerus="yes">
        <source>Visits on %n days of work</source>
        <translation>
            <numerusform>Apsilankymai per %n d. d.</numerusform>
            <numerusform>Apsilankymai per %n d. d.</numerusform>
            <numerusform>Apsilankymai per %n d. d.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>longest queue %n on {day} at {time}</source>
        <translation>
            <numerusform>ilgiausia eilė – %n klientas ({day}, {time})</numerusform>
            <numerusform>ilgiausia eilė – %n klientai ({day}, {time})</numerusform>
            <numerusform>ilgiausia eilė – %n klientų ({day}, {time})</numerusform>
        </translation>
    </message>
    <message>
        <source>most overdue: {kind} of {day}, still open, {late} late</source>
        <translation>labiausiai vėluoja {kind} ({day}), dar neatlikta: {late}</translation>
    </message>
    <message>
        <source>most overdue: {kind} of {day}, {late} late</source>
        <translation>labiausiai pavėluota: {kind} ({day}), {late}</translation>
    </message>
    <message numerus="yes">
        <source>of %n callbacks and answers promised</source>
        <translation>
            <numerusform>iš %n pažado perskambinti ar atsakyti</numerusform>
            <numerusform>iš %n pažadų perskambinti ar atsakyti</numerusform>
            <numerusform>iš %n pažadų perskambinti ar atsakyti</numerusform>
        </translation>
    </message>
    <message>
        <source>{kept} of {made}</source>
        <translation>{kept} iš {made}</translation>
    </message>
    <message>
        <source>{number} arrivals on average</source>
        <translation>vidutiniškai atėjo {number}</translation>
    </message>
    <message>
        <source>{share} within {minutes}; 9 of 10 up to {p90}</source>
        <translation>{share} laukė iki {minutes}; 9 iš 10 – iki {p90}</translation>
    </message>
    <message>
        <source>{weekday} {day}, from {time}</source>
        <translation>{weekday}, {day}, nuo {time}</translation>
    </message>
    <message>
        <source>✓ none</source>
        <translation>✓ nėra</translation>
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
    <name>Telling</name>
    <message>
        <source>Estimates are unreliable at present: promise with care.</source>
        <translation>Prognozės šiuo metu nepatikimos: žadėkite atsargiai.</translation>
    </message>
    <message>
        <source>First estimate: it rests on few services so far.</source>
        <translation>Pirminė prognozė: kol kas remiasi nedaugeliu aptarnavimų.</translation>
    </message>
    <message>
        <source>Nobody waits: there is nobody to tell.</source>
        <translation>Niekas nelaukia: informuoti nėra ko.</translation>
    </message>
    <message>
        <source>Not enough experience yet for a forecast: only the order is known.</source>
        <translation>Prognozei dar trūksta duomenų: žinoma tik eilės tvarka.</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Šiandien ne</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Galbūt</translation>
    </message>
    <message>
        <source>The forecast is not there yet: promise nobody what you cannot see.</source>
        <translation>Prognozės dar nėra: nežadėkite to, ko nematote.</translation>
    </message>
    <message>
        <source>The hall does not close today: there is nothing to tell anybody.</source>
        <translation>Šiandien salė neuždaroma: informuoti nėra apie ką.</translation>
    </message>
    <message>
        <source>The hall is closed today: there is nothing to tell anybody.</source>
        <translation>Šiandien salė nedirba: informuoti nėra apie ką.</translation>
    </message>
    <message>
        <source>Will be served</source>
        <translation>Aptarnausime</translation>
    </message>
    <message>
        <source>called to {counter}</source>
        <translation>pakviestas: {counter}</translation>
    </message>
    <message>
        <source>no longer waiting</source>
        <translation>nebelaukia</translation>
    </message>
    <message>
        <source>on hold, back at {time}</source>
        <translation>atidėtas, grįš {time}</translation>
    </message>
    <message>
        <source>waiting {wait}</source>
        <translation>laukia {wait}</translation>
    </message>
</context>
<context>
    <name>TellingSheet</name>
    <message>
        <source>All at once</source>
        <translation>Visiems kartu</translation>
    </message>
    <message>
        <source>All at once ({key})</source>
        <translation>Visiems kartu ({key})</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Baigta</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Kitas</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Niekas nelaukia.</translation>
    </message>
    <message>
        <source>Not recorded for {tickets}: called meanwhile, or promised to be served.</source>
        <translation>Neįrašyta {tickets}: tuo metu pakviesta arba pažadėta aptarnauti.</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Po vieną</translation>
    </message>
    <message>
        <source>Said to all</source>
        <translation>Pasakyta visiems</translation>
    </message>
    <message>
        <source>Take back what was recorded here last</source>
        <translation>Atšaukti paskutinį čia atliktą įrašą</translation>
    </message>
    <message>
        <source>Tell those waiting</source>
        <translation>Informuoti laukiančius</translation>
    </message>
    <message>
        <source>Told, next</source>
        <translation>Pasakyta</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>✓ Everybody who waits knows what to expect.</source>
        <translation>✓ Visi laukiantys žino, ko tikėtis.</translation>
    </message>
</context>
<context>
    <name>TellingWords</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n klientas</numerusform>
            <numerusform>%n klientai</numerusform>
            <numerusform>%n klientų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients were told what to expect.</source>
        <translation>
            <numerusform>%n klientui pasakyta, ko tikėtis.</numerusform>
            <numerusform>%n klientams pasakyta, ko tikėtis.</numerusform>
            <numerusform>%n klientų pasakyta, ko tikėtis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be told, of {all}</source>
        <translation>
            <numerusform>Dar informuoti: %n iš {all}</numerusform>
            <numerusform>Dar informuoti: %n iš {all}</numerusform>
            <numerusform>Dar informuoti: %n iš {all}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketFields</name>
    <message>
        <source>Above the number</source>
        <translation>Virš numerio</translation>
    </message>
    <message>
        <source>Below it all</source>
        <translation>Bilieto apačioje</translation>
    </message>
    <message>
        <source>Black on white prints best: a ticket printer has no colours.</source>
        <translation>Geriausia juoda ant balto: bilietų spausdintuvas nespalvotas.</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Diena ir laikas</translation>
    </message>
    <message>
        <source>For how long data is kept</source>
        <translation>Kiek saugomi duomenys</translation>
    </message>
    <message>
        <source>How long it may take</source>
        <translation>Kiek gali tekti laukti</translation>
    </message>
    <message>
        <source>How many wait before</source>
        <translation>Kiek klientų laukia priekyje</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipas</translation>
    </message>
    <message>
        <source>Such as the name of the hall; it may stay empty.</source>
        <translation>Pavyzdžiui, salės pavadinimas; galima palikti tuščią.</translation>
    </message>
    <message>
        <source>The logo</source>
        <translation>Logotipas</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Paslauga</translation>
    </message>
    <message>
        <source>The ticket also says</source>
        <translation>Biliete dar nurodoma</translation>
    </message>
</context>
<context>
    <name>TicketPreview</name>
    <message>
        <source>Example</source>
        <translation>Pavyzdys</translation>
    </message>
    <message>
        <source>Long example</source>
        <translation>Ilgas pavyzdys</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Popierius</translation>
    </message>
    <message>
        <source>Short example</source>
        <translation>Trumpas pavyzdys</translation>
    </message>
</context>
<context>
    <name>TicketSection</name>
    <message>
        <source>Both languages</source>
        <translation>abiem kalbomis</translation>
    </message>
    <message>
        <source>The client&apos;s language</source>
        <translation>Kliento kalba</translation>
    </message>
</context>
<context>
    <name>TicketWords</name>
    <message>
        <source>58 mm roll</source>
        <translation>58 mm juosta</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 mm juosta</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A6</source>
        <translation>A6</translation>
    </message>
    <message>
        <source>Does not print; look at the printer</source>
        <translation>Nespausdina; patikrinkite spausdintuvą</translation>
    </message>
    <message>
        <source>Kiosk “{name}”</source>
        <translation>Terminalas „{name}“</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Nėra garso</translation>
    </message>
    <message>
        <source>Off, paused or not connected</source>
        <translation>Išjungtas, pristabdytas arba neprijungtas</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>Baigėsi popierius</translation>
    </message>
    <message>
        <source>PC “{name}”</source>
        <translation>Kompiuteris „{name}“</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Parengtas</translation>
    </message>
    <message>
        <source>Screen “{name}”</source>
        <translation>Ekranas „{name}“</translation>
    </message>
    <message>
        <source>The system knows no such printer</source>
        <translation>Tokio spausdintuvo sistemoje nėra</translation>
    </message>
    <message>
        <source>The test ticket was not printed: {why}.</source>
        <translation>Bandomasis bilietas neatspausdintas: {why}.</translation>
    </message>
    <message>
        <source>The test ticket went to the printer: see if it came out.</source>
        <translation>Bandomasis bilietas išsiųstas į spausdintuvą: pažiūrėkite, ar atspausdintas.</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Šis kompiuteris</translation>
    </message>
    <message>
        <source>something is wrong with the printer</source>
        <translation>kažkas negerai su spausdintuvu</translation>
    </message>
    <message>
        <source>the printer does not print</source>
        <translation>spausdintuvas nespausdina</translation>
    </message>
    <message>
        <source>the printer is off or not connected</source>
        <translation>spausdintuvas išjungtas arba neprijungtas</translation>
    </message>
    <message>
        <source>the printer is out of paper</source>
        <translation>spausdintuve baigėsi popierius</translation>
    </message>
    <message>
        <source>the system knows no such printer</source>
        <translation>tokio spausdintuvo sistemoje nėra</translation>
    </message>
    <message>
        <source>{ticket} was not printed.</source>
        <translation>{ticket} neatspausdintas.</translation>
    </message>
    <message>
        <source>{ticket} was not printed: {why}. The number counts.</source>
        <translation>{ticket} neatspausdintas: {why}. Numeris galioja.</translation>
    </message>
    <message>
        <source>{where}: no printer since {time}.</source>
        <translation>{where}: nuo {time} nėra spausdintuvo.</translation>
    </message>
    <message>
        <source>{where}: no sound since {time}.</source>
        <translation>{where}: nuo {time} nėra garso.</translation>
    </message>
    <message>
        <source>{where}: the printer does not print since {time}.</source>
        <translation>{where}: nuo {time} spausdintuvas nespausdina.</translation>
    </message>
    <message>
        <source>{where}: the printer is off or not connected since {time}.</source>
        <translation>{where}: nuo {time} spausdintuvas išjungtas arba neprijungtas.</translation>
    </message>
    <message>
        <source>{where}: the printer is out of paper since {time}.</source>
        <translation>{where}: nuo {time} spausdintuve nėra popieriaus.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>A person&apos;s data deleted</source>
        <translation>Ištrinti asmens duomenys</translation>
    </message>
    <message>
        <source>A person&apos;s data exported</source>
        <translation>Eksportuoti asmens duomenys</translation>
    </message>
    <message>
        <source>A person&apos;s data looked up</source>
        <translation>Peržiūrėti asmens duomenys</translation>
    </message>
    <message>
        <source>Announced again</source>
        <translation>Paskelbta dar kartą</translation>
    </message>
    <message>
        <source>Announcement on the screens</source>
        <translation>Pranešimas ekranuose</translation>
    </message>
    <message>
        <source>Announcement taken off the screens</source>
        <translation>Pranešimas nuimtas nuo ekranų</translation>
    </message>
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
        <source>Backup made</source>
        <translation>Sukurta atsarginė kopija</translation>
    </message>
    <message>
        <source>Beyond a limit</source>
        <translation>Viršyta riba</translation>
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
        <source>Called by phone</source>
        <translation>Paskambino telefonu</translation>
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
        <source>Counter closed</source>
        <translation>Langelis uždarytas</translation>
    </message>
    <message>
        <source>Counter opened</source>
        <translation>Langelis atidarytas</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Diena užbaigta</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Neatvyko</translation>
    </message>
    <message>
        <source>Ended afterwards</source>
        <translation>Užbaigta vėliau</translation>
    </message>
    <message>
        <source>Entered late from the paper list</source>
        <translation>Suvesta vėliau iš popierinio sąrašo</translation>
    </message>
    <message>
        <source>Figures of one person looked at</source>
        <translation>Peržiūrėti darbuotojo rodikliai</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Baigta</translation>
    </message>
    <message>
        <source>Hall kept open longer</source>
        <translation>Pratęstas salės darbo laikas</translation>
    </message>
    <message>
        <source>History exported</source>
        <translation>Eksportuota istorija</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Išėjo</translation>
    </message>
    <message>
        <source>Let in again after wrong tries</source>
        <translation>Prisijungimas atrakintas po neteisingų bandymų</translation>
    </message>
    <message>
        <source>Moved by the shift lead</source>
        <translation>Perkelta budinčio vadovo</translation>
    </message>
    <message>
        <source>Moved to {name}</source>
        <translation>Perkelta: {name}</translation>
    </message>
    <message>
        <source>Not served today</source>
        <translation>Šiandien nespėta aptarnauti</translation>
    </message>
    <message>
        <source>One-time PIN given</source>
        <translation>Duotas vienkartinis PIN kodas</translation>
    </message>
    <message>
        <source>PIN or password changed</source>
        <translation>Pakeistas PIN kodas arba slaptažodis</translation>
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
        <source>Put aside: the day ended meanwhile</source>
        <translation>Atidėta: tuo metu baigėsi diena</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Atidėta</translation>
    </message>
    <message>
        <source>Record exported</source>
        <translation>Eksportuotas veiksmų žurnalas</translation>
    </message>
    <message>
        <source>Recorded as served away from the hall</source>
        <translation>Įrašyta kaip aptarnauta ne salėje</translation>
    </message>
    <message>
        <source>Refused: not permitted</source>
        <translation>Neleista: trūksta teisių</translation>
    </message>
    <message>
        <source>Screens, kiosk or tickets set up</source>
        <translation>Pakeisti ekranai, terminalas ar bilietai</translation>
    </message>
    <message>
        <source>Service began</source>
        <translation>Pradėta aptarnauti</translation>
    </message>
    <message>
        <source>Services of a counter changed</source>
        <translation>Pakeistos langelio paslaugos</translation>
    </message>
    <message>
        <source>Set-up changed</source>
        <translation>Pakeistos nuostatos</translation>
    </message>
    <message>
        <source>Shift planned</source>
        <translation>Suplanuota darbo diena</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Prisijungti neleista</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Prisijungta</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Atsijungta</translation>
    </message>
    <message>
        <source>State of the counter changed</source>
        <translation>Pakeista langelio būsena</translation>
    </message>
    <message>
        <source>Taken at once</source>
        <translation>Priimta iš karto</translation>
    </message>
    <message>
        <source>Taken in after closing</source>
        <translation>Priimta po darbo laiko</translation>
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
        <source>Told what to expect</source>
        <translation>Pasakyta, ko tikėtis</translation>
    </message>
    <message>
        <source>Told: most likely not today</source>
        <translation>Pasakyta: šiandien tikriausiai nespėsime</translation>
    </message>
    <message>
        <source>Told: perhaps, without a promise</source>
        <translation>Pasakyta: galbūt, bet nepažadėta</translation>
    </message>
    <message>
        <source>Told: will be served</source>
        <translation>Pasakyta: aptarnausime</translation>
    </message>
    <message>
        <source>Took a ticket at the kiosk</source>
        <translation>Paėmė bilietą terminale</translation>
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
    <message>
        <source>Visit imported</source>
        <translation>Importuotas apsilankymas</translation>
    </message>
    <message>
        <source>advised: {hour}</source>
        <translation>patarta: {hour}</translation>
    </message>
    <message>
        <source>as it is set up</source>
        <translation>kaip nustatyta</translation>
    </message>
    <message>
        <source>deleted on {date}</source>
        <translation>bus ištrinta {date}</translation>
    </message>
    <message>
        <source>free for {minutes} while somebody waited</source>
        <translation>jau {minutes} laisvas, nors klientai laukia</translation>
    </message>
    <message>
        <source>has been served for {minutes}</source>
        <translation>aptarnaujamas jau {minutes}</translation>
    </message>
    <message>
        <source>has waited for {minutes}</source>
        <translation>laukia jau {minutes}</translation>
    </message>
    <message>
        <source>overdue by {minutes}</source>
        <translation>vėluoja {minutes}</translation>
    </message>
    <message>
        <source>the lead decides</source>
        <translation>sprendžia vadovas</translation>
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
        <source>Informed</source>
        <translation>Kas informuotas</translation>
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
        <source>What</source>
        <translation>Kas įvyko</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Langelis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Kas užrašyta</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>suvesta vėliau</translation>
    </message>
    <message>
        <source>left over from an earlier day</source>
        <translation>likęs iš ankstesnės dienos</translation>
    </message>
    <message>
        <source>on a callback or an answer</source>
        <translation>dėl perskambinimo ar atsakymo</translation>
    </message>
    <message>
        <source>on the phone meanwhile {minutes}</source>
        <translation>tuo metu kalbėta telefonu {minutes}</translation>
    </message>
    <message>
        <source>time corrected, inaccurate</source>
        <translation>laikas pataisytas, netikslus</translation>
    </message>
    <message>
        <source>without a visit</source>
        <translation>be apsilankymo</translation>
    </message>
</context>
<context>
    <name>TodayWindow</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incidentas</numerusform>
            <numerusform>%n incidentai</numerusform>
            <numerusform>%n incidentų</numerusform>
        </translation>
    </message>
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
        <source>Incidents</source>
        <translation>Incidentai</translation>
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
        <source>Visits</source>
        <translation>Apsilankymai</translation>
    </message>
    <message>
        <source>Visits or incidents</source>
        <translation>Apsilankymai arba incidentai</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Kas rodoma</translation>
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
    <name>TonightRow</name>
    <message>
        <source>Being counted…</source>
        <translation>Skaičiuojama…</translation>
    </message>
    <message>
        <source>Counted for today; what you type here holds once you have saved it.</source>
        <translation>Suskaičiuota šiai dienai; ką čia įrašėte, galios paspaudus „Įrašyti“.</translation>
    </message>
    <message>
        <source>Deleted tonight with these periods</source>
        <translation>Šiąnakt ištrinama pagal šiuos terminus</translation>
    </message>
    <message>
        <source>It cannot be counted now: the hall cannot be reached.</source>
        <translation>Dabar suskaičiuoti negalima: nėra ryšio su sale.</translation>
    </message>
    <message>
        <source>It is counted once the days above can be read.</source>
        <translation>Bus suskaičiuota, kai aukščiau bus tinkamas dienų skaičius.</translation>
    </message>
</context>
<context>
    <name>Touch</name>
    <message numerus="yes">
        <source>%n calls have been shared.</source>
        <translation>
            <numerusform>Išsiųstas %n skambutis.</numerusform>
            <numerusform>Išsiųsti %n skambučiai.</numerusform>
            <numerusform>Išsiųsta %n skambučių.</numerusform>
        </translation>
    </message>
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
        <source>One call has been shared.</source>
        <translation>Skambutis išsiųstas į bendrą sąrašą.</translation>
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
        <source>What was taken down meanwhile could not be shared.</source>
        <translation>To, kas tuo metu užrašyta, išsiųsti nepavyko.</translation>
    </message>
    <message>
        <source>{call} was not taken in and stays below the client.</source>
        <translation>{call}: skambutis nepriimtas, jis lieka žemiau kliento.</translation>
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
    <name>TroubleBar</name>
    <message>
        <source>Print {ticket} here</source>
        <translation>Spausdinti {ticket} čia</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Sutvarkyta</translation>
    </message>
    <message>
        <source>The printer works again, or the client knows their number</source>
        <translation>Spausdintuvas vėl veikia arba klientas žino savo numerį</translation>
    </message>
</context>
<context>
    <name>TroubleStrip</name>
    <message>
        <source>Call for help</source>
        <translation>Kviesti pagalbą</translation>
    </message>
    <message>
        <source>Call the shift lead</source>
        <translation>Kviesti budintį vadovą</translation>
    </message>
    <message>
        <source>End the visit as refused</source>
        <translation>Baigti neaptarnavus</translation>
    </message>
    <message>
        <source>Record only</source>
        <translation>Tik įrašyti</translation>
    </message>
    <message>
        <source>The head of department has been told</source>
        <translation>Skyriaus vadovas informuotas</translation>
    </message>
    <message>
        <source>The head of department must be told of an aggressive client. Tell them and tick it, or have the shift lead do so; what you wrote is still here.</source>
        <translation>Apie agresyvų klientą būtina informuoti skyriaus vadovą. Informuokite ir pažymėkite arba to paprašykite budinčio vadovo; ką įrašėte, tebėra čia.</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Kas informuotas</translation>
    </message>
    <message>
        <source>{names}: no number is set. An administrator sets it in the set-up.</source>
        <translation>{names}: numeris nenurodytas. Jį nuostatose įrašo administratorius.</translation>
    </message>
</context>
<context>
    <name>TroubleWords</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Ir dar %n.</numerusform>
            <numerusform>Ir dar %n.</numerusform>
            <numerusform>Ir dar %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>It is recorded, but the visit was not ended. {why}</source>
        <translation>Įrašyta, bet aptarnavimas nebaigtas. {why}</translation>
    </message>
    <message>
        <source>Out of touch with the server, so it is not recorded yet. What you wrote stays here; press the same button once the server is back.</source>
        <translation>Nėra ryšio su serveriu, todėl dar neįrašyta. Ką įvedėte, tebėra čia; kai ryšys bus atkurtas, paspauskite tą patį mygtuką.</translation>
    </message>
    <message>
        <source>Recorded, and the answer promised: {what}</source>
        <translation>Įrašyta, atsakymas pažadėtas: {what}</translation>
    </message>
    <message>
        <source>Recorded: {what}</source>
        <translation>Įrašyta: {what}</translation>
    </message>
    <message>
        <source>The client is no longer at this desk, so no visit was ended and nothing was recorded yet. “Record only” records it.</source>
        <translation>Kliento prie šio langelio nebėra, todėl aptarnavimas nebaigtas ir kol kas niekas neįrašyta. Kad įrašytumėte, paspauskite „Tik įrašyti“.</translation>
    </message>
    <message>
        <source>What you had begun to record is here again.</source>
        <translation>Tai, ką buvote pradėję įrašyti, vėl čia.</translation>
    </message>
</context>
<context>
    <name>Undone</name>
    <message>
        <source>Undone: the note of the call</source>
        <translation>Atšaukta: pastaba apie skambutį</translation>
    </message>
    <message numerus="yes">
        <source>Undone: what %n clients were told</source>
        <translation>
            <numerusform>Atšaukta: kas pasakyta %n klientui</numerusform>
            <numerusform>Atšaukta: kas pasakyta %n klientams</numerusform>
            <numerusform>Atšaukta: kas pasakyta %n klientų</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>Atšaukta: {deed}</translation>
    </message>
    <message>
        <source>Undone: {deed} – {who}</source>
        <translation>Atšaukta: {deed} – {who}</translation>
    </message>
    <message>
        <source>Undone: {ticket} – {state}</source>
        <translation>Atšaukta: {ticket} – {state}</translation>
    </message>
</context>
<context>
    <name>UnsavedScreensSheet</name>
    <message>
        <source>Drop the changes</source>
        <translation>Atmesti pakeitimus</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Taisyti</translation>
    </message>
    <message>
        <source>Not saved yet: {parts}. The screens still show what they did before.</source>
        <translation>Dar neįrašyta: {parts}. Ekranuose tebėra tai, kas buvo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>Įrašyti pakeitimus?</translation>
    </message>
</context>
<context>
    <name>UnsavedSheet</name>
    <message numerus="yes">
        <source>%n change(s) are not saved. Staff still see the cards as before.</source>
        <translation>
            <numerusform>Neįrašytas %n pakeitimas. Darbuotojai tebemato ankstesnes taisykles.</numerusform>
            <numerusform>Neįrašyti %n pakeitimai. Darbuotojai tebemato ankstesnes taisykles.</numerusform>
            <numerusform>Neįrašyta %n pakeitimų. Darbuotojai tebemato ankstesnes taisykles.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Drop the changes</source>
        <translation>&amp;Atmesti</translation>
    </message>
    <message>
        <source>&amp;Save as a new version</source>
        <translation>Į&amp;rašyti</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Taisyti</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>Įrašyti pakeitimus?</translation>
    </message>
</context>
<context>
    <name>UnsharedCalls</name>
    <message>
        <source>Calls not yet shared</source>
        <translation>Dar neišsiųsti skambučiai</translation>
    </message>
    <message>
        <source>Nobody will be called back for this call</source>
        <translation>Dėl šio skambučio niekam nebus skambinama</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Take down again</source>
        <translation>Užrašyti iš naujo</translation>
    </message>
    <message>
        <source>not taken in</source>
        <translation>nepriimtas</translation>
    </message>
    <message>
        <source>not yet shared</source>
        <translation>dar neišsiųstas</translation>
    </message>
</context>
<context>
    <name>VersionSheet</name>
    <message>
        <source>&amp;Bring this version back</source>
        <translation>&amp;Grąžinti šią versiją</translation>
    </message>
    <message>
        <source>Brought back, these cards become a new version: everybody is asked to acknowledge it. The version in force now stays in the list.</source>
        <translation>Grąžintos šios taisyklės taps nauja versija, su kuria visų bus paprašyta susipažinti. Dabar galiojanti versija liks sąraše.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Look at it…</source>
        <translation>Peržiūrėti…</translation>
    </message>
    <message>
        <source>The cards as they come with the program, with no changes of yours.</source>
        <translation>Pradinės programos taisyklės, be Jūsų pakeitimų.</translation>
    </message>
    <message>
        <source>The program&apos;s own</source>
        <translation>Programos taisyklės</translation>
    </message>
    <message>
        <source>This version cannot be read, so the last one that can be is in force. Save a new version, or bring an older one back.</source>
        <translation>Šios versijos nuskaityti nepavyksta, todėl galioja paskutinė tinkama. Įrašykite naują versiją arba grąžinkite senesnę.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versija</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>{number} versija</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versijos</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Kas pakeista</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kas pakeitė</translation>
    </message>
    <message>
        <source>added: {cards}</source>
        <translation>pridėta: {cards}</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>kita tvarka</translation>
    </message>
    <message>
        <source>back to the program&apos;s own</source>
        <translation>grąžintos programos taisyklės</translation>
    </message>
    <message>
        <source>back to version {number}</source>
        <translation>grąžinta {number} versija</translation>
    </message>
    <message>
        <source>changed: {cards}</source>
        <translation>pakeista: {cards}</translation>
    </message>
    <message>
        <source>hidden: {cards}</source>
        <translation>paslėpta: {cards}</translation>
    </message>
    <message>
        <source>removed: {cards}</source>
        <translation>pašalinta: {cards}</translation>
    </message>
    <message>
        <source>shown again: {cards}</source>
        <translation>vėl rodoma: {cards}</translation>
    </message>
    <message>
        <source>{version}, in force</source>
        <translation>{version}, galioja</translation>
    </message>
    <message>
        <source>{version}, unreadable</source>
        <translation>{version}, nenuskaitoma</translation>
    </message>
</context>
<context>
    <name>VisitDetails</name>
    <message>
        <source>Callbacks and answers</source>
        <translation>Perskambinimai ir atsakymai</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>VisitStory</name>
    <message>
        <source>Away from the hall</source>
        <translation>Ne salėje</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Pažado eiga</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>nuo {time}</translation>
    </message>
    <message>
        <source>on the phone meanwhile {time}</source>
        <translation>tuo metu kalbėta telefonu {time}</translation>
    </message>
    <message>
        <source>served {time}</source>
        <translation>aptarnauta {time}</translation>
    </message>
    <message>
        <source>waited {time}</source>
        <translation>laukė {time}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>⇅ out of order: {reason}</source>
        <translation>⇅ be eilės: {reason}</translation>
    </message>
    <message>
        <source>≈ times inaccurate</source>
        <translation>≈ laikas netikslus</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message numerus="yes">
        <source>%Ln visits</source>
        <translation>
            <numerusform>%Ln apsilankymas</numerusform>
            <numerusform>%Ln apsilankymai</numerusform>
            <numerusform>%Ln apsilankymų</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a ticket</source>
        <translation>Ieškoti bilieto</translation>
    </message>
    <message>
        <source>No ticket fits. Clear the search or choose other days.</source>
        <translation>Tokio bilieto nerasta. Išvalykite paiešką arba pasirinkite kitas dienas.</translation>
    </message>
    <message>
        <source>No visit fits. Choose other days, or “Reset” to leave everything in.</source>
        <translation>Apsilankymų nerasta. Pasirinkite kitas dienas arba paspauskite „Atkurti“, kad būtų rodoma viskas.</translation>
    </message>
    <message>
        <source>Sort by…</source>
        <translation>Rikiuoti…</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Bilieto numeris</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Apsilankymai</translation>
    </message>
</context>
<context>
    <name>VisitsTable</name>
    <message>
        <source>Record {id} cannot be read</source>
        <translation>Įrašo {id} nuskaityti nepavyksta</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Žymos</translation>
    </message>
    <message>
        <source>came at {time}</source>
        <translation>atėjo {time}</translation>
    </message>
    <message>
        <source>served {time}</source>
        <translation>aptarnauta {time}</translation>
    </message>
    <message>
        <source>waited {time}</source>
        <translation>laukė {time}</translation>
    </message>
    <message>
        <source>⇅ out of order</source>
        <translation>⇅ be eilės</translation>
    </message>
    <message>
        <source>≈ inaccurate</source>
        <translation>≈ netikslu</translation>
    </message>
    <message>
        <source>✎ entered late</source>
        <translation>✎ suvesta vėliau</translation>
    </message>
</context>
<context>
    <name>WaitLine</name>
    <message>
        <source>Remove this wait</source>
        <translation>Pašalinti šią eilutę</translation>
    </message>
    <message>
        <source>So long after a call that nobody answered it is tried again.</source>
        <translation>Po kiek laiko vėl skambinama niekam neatsiliepus.</translation>
    </message>
    <message>
        <source>Wait %1</source>
        <translation>Laukimas %1</translation>
    </message>
    <message>
        <source>Wait %1: unit</source>
        <translation>Laukimas %1: vienetas</translation>
    </message>
    <message>
        <source>hours later</source>
        <translation>val. vėliau</translation>
    </message>
    <message>
        <source>minutes later</source>
        <translation>min. vėliau</translation>
    </message>
    <message>
        <source>the next morning</source>
        <translation>kitą rytą</translation>
    </message>
</context>
<context>
    <name>WaitList</name>
    <message>
        <source>Add a wait</source>
        <translation>Pridėti eilutę</translation>
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
        <source>Two names and a PIN to type, then you can serve. Hours, services and counters are filled in and can be changed now or later.</source>
        <translation>Įrašykite salės pavadinimą, savo vardą bei PIN kodą ir galėsite aptarnauti. Darbo laikas, paslaugos ir langeliai jau surašyti, juos galima keisti dabar arba vėliau.</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>{counter} opens: {services}</source>
        <translation>{counter} atsidaro: {services}</translation>
    </message>
    <message>
        <source>{counter}: the break of {from} begins at {to}</source>
        <translation>{counter}: {from} pertrauka perkeliama į {to}</translation>
    </message>
</context>
<context>
    <name>WhatIfSheet</name>
    <message>
        <source>A counter opens when somebody sits down at it. A call for help is seen by the shift lead and all colleagues. Reckoned for a colleague who speaks Lithuanian and begins now.</source>
        <translation>Langelis atsidaro, kai kas nors prie jo atsisėda. Pagalbos kvietimą mato budintis vadovas ir visi kolegos. Skaičiuojama, kad kolega kalba lietuviškai ir pradeda dabar.</translation>
    </message>
    <message>
        <source>A shift lead can decide this.</source>
        <translation>Tai gali nuspręsti budintis vadovas.</translation>
    </message>
    <message>
        <source>As it is now: {said}</source>
        <translation>Kaip yra dabar: {said}</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Kviesti pagalbą</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Vykdyti</translation>
    </message>
    <message>
        <source>Choose a reason: it stays in the record.</source>
        <translation>Pasirinkite priežastį: ji liks įrašuose.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Move the break</source>
        <translation>Perkelti pertrauką</translation>
    </message>
    <message>
        <source>Stay open longer</source>
        <translation>Dirbti ilgiau</translation>
    </message>
    <message>
        <source>The hall has changed since. Close this and open it again.</source>
        <translation>Per tą laiką padėtis pasikeitė. Užverkite ir atidarykite iš naujo.</translation>
    </message>
    <message>
        <source>There is nothing to choose: no counter is closed that serves those who wait, no break is still to come, and the hall does not close.</source>
        <translation>Rinktis nėra ko: uždarytų langelių, kurie aptarnautų laukiančius, nėra, pertraukų nebebus, o salė neuždaroma.</translation>
    </message>
    <message>
        <source>This cannot be worked out at present. Close it and try again later.</source>
        <translation>Šiuo metu apskaičiuoti nepavyksta. Uždarykite langą ir pabandykite vėliau.</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>O jeigu…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Priežastis</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Skaičiuojama…</translation>
    </message>
</context>
<context>
    <name>WhatIfWords</name>
    <message numerus="yes">
        <source>%n minutes longer, until {time}</source>
        <translation>
            <numerusform>%n minute ilgiau, iki {time}</numerusform>
            <numerusform>%n minutėmis ilgiau, iki {time}</numerusform>
            <numerusform>%n minučių ilgiau, iki {time}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhenPage</name>
    <message>
        <source>The card comes up at none of them; staff find it with Ctrl+K.</source>
        <translation>Pati ši taisyklė nepasirodo; darbuotojai ją randa paspaudę Ctrl+K.</translation>
    </message>
    <message>
        <source>The card is shown at</source>
        <translation>Kada taisyklė rodoma</translation>
    </message>
    <message>
        <source>There it is shown first</source>
        <translation>Kada rodoma pirma</translation>
    </message>
    <message>
        <source>Where several cards fit, one that is shown first goes before the others.</source>
        <translation>Kai tinka kelios taisyklės, čia pažymėta rodoma anksčiau už kitas.</translation>
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
        <source>An outage</source>
        <translation>Sutrikimas</translation>
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
        <source>Asked to come with a representative</source>
        <translation>Paprašyta ateiti su atstovu</translation>
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
        <source>Back soon</source>
        <translation>Tuoj grįš</translation>
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
        <source>Came a long way</source>
        <translation>Atvyko iš toli</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Uždarytas</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Šiandien nedirbama</translation>
    </message>
    <message>
        <source>Closed today: {note}</source>
        <translation>Šiandien nedirbama: {note}</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Darbuotojas</translation>
    </message>
    <message>
        <source>Comes another day</source>
        <translation>Ateis kitą dieną</translation>
    </message>
    <message>
        <source>Counter closed</source>
        <translation>Langelis uždarytas</translation>
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
        <source>Counters are missing</source>
        <translation>Trūksta langelių</translation>
    </message>
    <message>
        <source>Day before a holiday, kept open longer</source>
        <translation>Švenčių išvakarės, dirbama ilgiau</translation>
    </message>
    <message>
        <source>Day before a holiday: closes an hour earlier</source>
        <translation>Švenčių išvakarės: dirbama valanda trumpiau</translation>
    </message>
    <message>
        <source>Decided by management</source>
        <translation>Vadovybės sprendimas</translation>
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
        <source>Kept open longer today</source>
        <translation>Šiandien dirbama ilgiau</translation>
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
        <source>Many wait</source>
        <translation>Daug laukia</translation>
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
        <source>Own hours today</source>
        <translation>Kitas darbo laikas</translation>
    </message>
    <message>
        <source>Own hours today: {note}</source>
        <translation>Kitas darbo laikas: {note}</translation>
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
        <source>Public holiday</source>
        <translation>Šventinė diena</translation>
    </message>
    <message>
        <source>Public holiday: {name}</source>
        <translation>Šventinė diena: {name}</translation>
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
        <source>Refused: aggressive</source>
        <translation>Atsisakyta: agresyvus</translation>
    </message>
    <message>
        <source>Refused: intoxicated</source>
        <translation>Atsisakyta: apsvaigęs</translation>
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
        <source>The day ended</source>
        <translation>Baigėsi diena</translation>
    </message>
    <message>
        <source>The line was cut</source>
        <translation>Ryšys nutrūko</translation>
    </message>
    <message>
        <source>Ticket by mistake</source>
        <translation>Bilietas per klaidą</translation>
    </message>
    <message>
        <source>To be called back</source>
        <translation>Bus perskambinta</translation>
    </message>
    <message>
        <source>Told and turned away</source>
        <translation>Perspėtas, nespėta</translation>
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
        <source>We had told them to come</source>
        <translation>Buvome kvietę atvykti</translation>
    </message>
    <message>
        <source>With a small child</source>
        <translation>Su mažu vaiku</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>telefonu</translation>
    </message>
    <message>
        <source>called at {time}</source>
        <translation>paskambino {time}</translation>
    </message>
    <message>
        <source>came at {time}</source>
        <translation>atėjo {time}</translation>
    </message>
    <message>
        <source>counter {name}</source>
        <translation>{name} langelis</translation>
    </message>
    <message>
        <source>served {minutes}</source>
        <translation>aptarnauta {minutes}</translation>
    </message>
    <message>
        <source>{served}, on the phone {minutes}</source>
        <translation>{served}, telefonu {minutes}</translation>
    </message>
</context>
<context>
    <name>_Also</name>
    <message>
        <source>Also</source>
        <translation>Taip pat</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Aside</name>
    <message>
        <source>Go on</source>
        <translation>Tęsti</translation>
    </message>
    <message>
        <source>{what} – not recorded yet</source>
        <translation>{what} – neįrašyta</translation>
    </message>
</context>
<context>
    <name>_BreakRow</name>
    <message>
        <source> min</source>
        <translation> min.</translation>
    </message>
    <message>
        <source>Break {number}</source>
        <translation>{number} pertrauka</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>iki {time}</translation>
    </message>
    <message>
        <source>{break} begins at</source>
        <translation>{break}: prasideda</translation>
    </message>
    <message>
        <source>{break} takes</source>
        <translation>{break}: trunka</translation>
    </message>
</context>
<context>
    <name>_CallRow</name>
    <message>
        <source>Call again</source>
        <translation>Kviesti vėl</translation>
    </message>
    <message>
        <source>Call again: {ticket}</source>
        <translation>Kviesti vėl: {ticket}</translation>
    </message>
    <message>
        <source>Have this client called on the screens once more</source>
        <translation>Dar kartą kviesti šį klientą ekranuose</translation>
    </message>
    <message>
        <source>called {time}</source>
        <translation>pakviestas {time}</translation>
    </message>
    <message>
        <source>served</source>
        <translation>aptarnaujamas</translation>
    </message>
</context>
<context>
    <name>_Checks</name>
    <message>
        <source>Convenient to talk?</source>
        <translation>Ar patogu kalbėti?</translation>
    </message>
    <message>
        <source>Right person?</source>
        <translation>Ar tas asmuo?</translation>
    </message>
</context>
<context>
    <name>_Details</name>
    <message>
        <source>Do</source>
        <translation>Darykite</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Nedarykite</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Žingsniai</translation>
    </message>
</context>
<context>
    <name>_DeviceRow</name>
    <message>
        <source>Seen to</source>
        <translation>Sutvarkyta</translation>
    </message>
    <message>
        <source>Seen to: {name}</source>
        <translation>Sutvarkyta: {name}</translation>
    </message>
    <message>
        <source>The printer prints again: take the notice away</source>
        <translation>Spausdintuvas vėl spausdina: įspėjimą pašalinti</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>be pavadinimo</translation>
    </message>
</context>
<context>
    <name>_DontSay</name>
    <message>
        <source>Do not say</source>
        <translation>Nesakykite</translation>
    </message>
</context>
<context>
    <name>_Incident</name>
    <message>
        <source>Leave without a record</source>
        <translation>Neįrašyti</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Įrašyti</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Dial</source>
        <translation>Skambinti</translation>
    </message>
    <message>
        <source>Dial {number}</source>
        <translation>Skambinti {number}</translation>
    </message>
</context>
<context>
    <name>_News</name>
    <message>
        <source>I have read it</source>
        <translation>Susipažinau</translation>
    </message>
    <message>
        <source>See which cards have changed</source>
        <translation>Pamatyti, kurios taisyklės pasikeitė</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Rodyti</translation>
    </message>
    <message>
        <source>The service standard has changed.</source>
        <translation>Pasikeitė aptarnavimo standartas.</translation>
    </message>
    <message numerus="yes">
        <source>The service standard has changed: %n cards.</source>
        <translation>
            <numerusform>Pasikeitė aptarnavimo standartas: %n taisyklė.</numerusform>
            <numerusform>Pasikeitė aptarnavimo standartas: %n taisyklės.</numerusform>
            <numerusform>Pasikeitė aptarnavimo standartas: %n taisyklių.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PromisedAnswer</name>
    <message>
        <source>By e-mail</source>
        <translation>El. paštu</translation>
    </message>
    <message>
        <source>By which day (optional)</source>
        <translation>Iki kurios dienos (nebūtina)</translation>
    </message>
    <message>
        <source>Client&apos;s name</source>
        <translation>Kliento vardas</translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation>Kaip atsakyti</translation>
    </message>
    <message>
        <source>In writing, by post</source>
        <translation>Raštu</translation>
    </message>
    <message>
        <source>Write the client&apos;s name.</source>
        <translation>Įrašykite kliento vardą.</translation>
    </message>
    <message>
        <source>tomorrow, Friday, 2026-11-25</source>
        <translation>rytoj, pirmadienį</translation>
    </message>
</context>
<context>
    <name>_Rest</name>
    <message>
        <source>Do not say: {phrase}</source>
        <translation>Nesakykite: {phrase}</translation>
    </message>
</context>
<context>
    <name>_Say</name>
    <message>
        <source>Copy this phrase</source>
        <translation>Kopijuoti šią frazę</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sakykite</translation>
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
<context>
    <name>_Steps</name>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>_TextRow</name>
    <message>
        <source>Take off</source>
        <translation>Nuimti</translation>
    </message>
    <message>
        <source>Take off: {text}</source>
        <translation>Nuimti: {text}</translation>
    </message>
    <message>
        <source>Take the text off the screens now</source>
        <translation>Iš karto nuimti tekstą nuo ekranų</translation>
    </message>
</context>
<context>
    <name>_Weeks</name>
    <message>
        <source>d MMM</source>
        <translation>MMM d</translation>
    </message>
</context>
</TS>
