<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AbsenceSheet</name>
    <message numerus="yes">
        <source>{first} – {last}: %n days</source>
        <translation>
            <numerusform>{first} – {last}: %n day</numerusform>
            <numerusform>{first} – {last}: %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnouncementForm</name>
    <message numerus="yes">
        <source>There is room for %n character(s): shorten it.</source>
        <translation>
            <numerusform>There is room for %n character: shorten it.</numerusform>
            <numerusform>There is room for %n characters: shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallSteps</name>
    <message numerus="yes">
        <source>%n line(s) on promises deleted</source>
        <translation>
            <numerusform>%n line on promises deleted</numerusform>
            <numerusform>%n lines on promises deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on visits deleted</source>
        <translation>
            <numerusform>%n note on visits deleted</numerusform>
            <numerusform>%n notes on visits deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Number, name and question of %n client(s) deleted</source>
        <translation>
            <numerusform>Number, name and question of %n client deleted</numerusform>
            <numerusform>Number, name and question of %n clients deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where %n absent colleague(s) were reached deleted</source>
        <translation>
            <numerusform>Where %n absent colleague was reached deleted</numerusform>
            <numerusform>Where %n absent colleagues were reached deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallStory</name>
    <message numerus="yes">
        <source>%n earlier from this number</source>
        <translation>
            <numerusform>%n earlier from this number</numerusform>
            <numerusform>%n earlier from this number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Number, name and question are deleted %n days after it is done.</source>
        <translation>
            <numerusform>Number, name and question are deleted %n day after it is done.</numerusform>
            <numerusform>Number, name and question are deleted %n days after it is done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientPanel</name>
    <message numerus="yes">
        <source>The hall has closed. %n still wait who were not accepted: tell them how to go on ({key}).</source>
        <translation>
            <numerusform>The hall has closed. 1 still waits who was not accepted: tell them how to go on ({key}).</numerusform>
            <numerusform>The hall has closed. %n still wait who were not accepted: tell them how to go on ({key}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>since the call, called %n times</source>
        <translation>
            <numerusform>since the call, called once</numerusform>
            <numerusform>since the call, called %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually %n min</source>
        <translation>
            <numerusform>usually %n min</numerusform>
            <numerusform>usually %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseCounterSheet</name>
    <message numerus="yes">
        <source>%n clients who were sent there go on waiting.</source>
        <translation>
            <numerusform>%n client who was sent there goes on waiting.</numerusform>
            <numerusform>%n clients who were sent there go on waiting.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterGrid</name>
    <message numerus="yes">
        <source>of %n min</source>
        <translation>
            <numerusform>of %n min</numerusform>
            <numerusform>of %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayEnd</name>
    <message numerus="yes">
        <source>%n are still open: say what became of each.</source>
        <translation>
            <numerusform>1 is still open: say what became of it.</numerusform>
            <numerusform>%n are still open: say what became of each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients of earlier days still have no end.</source>
        <translation>
            <numerusform>1 client of earlier days still has no end.</numerusform>
            <numerusform>%n clients of earlier days still have no end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients of {day} still have no end.</source>
        <translation>
            <numerusform>1 client of {day} still has no end.</numerusform>
            <numerusform>%n clients of {day} still have no end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not come</source>
        <translation>
            <numerusform>%n did not come</numerusform>
            <numerusform>%n did not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not served, told how to go on</source>
        <translation>
            <numerusform>1 not served, told how to go on</numerusform>
            <numerusform>%n not served, told how to go on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises stay open</source>
        <translation>
            <numerusform>1 promise stays open</numerusform>
            <numerusform>%n promises stay open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises stay open, each with the time when it is due</source>
        <translation>
            <numerusform>1 promise stays open, with the time when it is due</numerusform>
            <numerusform>%n promises stay open, each with the time when it is due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n served</source>
        <translation>
            <numerusform>%n served</numerusform>
            <numerusform>%n served</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayLogPage</name>
    <message numerus="yes">
        <source>! %n lines cannot be read: their records are damaged. Tell IT.</source>
        <translation>
            <numerusform>! %n line cannot be read: its record is damaged. Tell IT.</numerusform>
            <numerusform>! %n lines cannot be read: their records are damaged. Tell IT.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hall closes at {time}, in %n minutes.</source>
        <translation>
            <numerusform>The hall closes at {time}, in 1 minute.</numerusform>
            <numerusform>The hall closes at {time}, in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysSection</name>
    <message numerus="yes">
        <source>Show %n date(s) that are over</source>
        <translation>
            <numerusform>Show 1 date that is over</numerusform>
            <numerusform>Show %n dates that are over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message numerus="yes">
        <source>overdue %n day(s)</source>
        <translation>
            <numerusform>overdue %n day</numerusform>
            <numerusform>overdue %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n h</source>
        <translation>
            <numerusform>overdue %n h</numerusform>
            <numerusform>overdue %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n min</source>
        <translation>
            <numerusform>overdue %n min</numerusform>
            <numerusform>overdue %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message numerus="yes">
        <source>%n client(s) entered for {day}, marked as entered late.</source>
        <translation>
            <numerusform>%n client entered for {day}, marked as entered late.</numerusform>
            <numerusform>%n clients entered for {day}, marked as entered late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be entered so. Nothing was entered, and all you typed is here.</source>
        <translation>
            <numerusform>%n line cannot be entered so. Nothing was entered, and all you typed is here.</numerusform>
            <numerusform>%n lines cannot be entered so. Nothing was entered, and all you typed is here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records cannot be read and are left out</source>
        <translation>
            <numerusform>%n record cannot be read and is left out</numerusform>
            <numerusform>%n records cannot be read and are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more files beside it</source>
        <translation>
            <numerusform>and %n more file beside it</numerusform>
            <numerusform>and %n more files beside it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FallenWords</name>
    <message numerus="yes">
        <source>%n clients were told that they will be served</source>
        <translation>
            <numerusform>1 client was told that they will be served</numerusform>
            <numerusform>%n clients were told that they will be served</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n counters</source>
        <translation>
            <numerusform>%n counter</numerusform>
            <numerusform>%n counters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends</source>
        <translation>
            <numerusform>%n end</numerusform>
            <numerusform>%n ends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filters</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways to come</source>
        <translation>
            <numerusform>%n way to come</numerusform>
            <numerusform>%n ways to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekdays</source>
        <translation>
            <numerusform>%n weekday</numerusform>
            <numerusform>%n weekdays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forecasts</name>
    <message numerus="yes">
        <source>%n fewer than promised</source>
        <translation>
            <numerusform>1 fewer than promised</numerusform>
            <numerusform>%n fewer than promised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left before</source>
        <translation>
            <numerusform>1 left before</numerusform>
            <numerusform>%n left before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warned needlessly</source>
        <translation>
            <numerusform>1 warned needlessly</numerusform>
            <numerusform>%n warned needlessly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were called</source>
        <translation>
            <numerusform>1 was called</numerusform>
            <numerusform>%n were called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were waiting</source>
        <translation>
            <numerusform>1 was waiting</numerusform>
            <numerusform>%n were waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n promises in the last 30 days, {kept} were kept.</source>
        <translation>
            <numerusform>Of the 1 promise in the last 30 days, {kept} was kept.</numerusform>
            <numerusform>Of %n promises in the last 30 days, {kept} were kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallNow</name>
    <message numerus="yes">
        <source>! %n overdue, oldest {time}</source>
        <translation>
            <numerusform>! %n overdue, since {time}</numerusform>
            <numerusform>! %n overdue, oldest {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>! %n to see to: {what}.</source>
        <translation>
            <numerusform>! %n to see to: {what}.</numerusform>
            <numerusform>! %n to see to: {what}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n callbacks or answers are overdue, by up to {minutes}</source>
        <translation>
            <numerusform>%n callback or answer is overdue, by up to {minutes}</numerusform>
            <numerusform>%n callbacks or answers are overdue, by up to {minutes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counters open</source>
        <translation>
            <numerusform>%n counter open</numerusform>
            <numerusform>%n counters open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left over from an earlier day</source>
        <translation>
            <numerusform>%n left over from an earlier day</numerusform>
            <numerusform>%n left over from an earlier day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on hold</source>
        <translation>
            <numerusform>%n on hold</numerusform>
            <numerusform>%n on hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{service}: %n have waited too long, up to {minutes}</source>
        <translation>
            <numerusform>{service}: %n has waited too long, up to {minutes}</numerusform>
            <numerusform>{service}: %n have waited too long, up to {minutes}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallPage</name>
    <message numerus="yes">
        <source>%n counter(s)</source>
        <translation>
            <numerusform>%n counter</numerusform>
            <numerusform>%n counters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s), each serves everything</source>
        <translation>
            <numerusform>%n counter, serves everything</numerusform>
            <numerusform>%n counters, each serves everything</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You and %n colleague(s)</source>
        <translation>
            <numerusform>You and %n colleague</numerusform>
            <numerusform>You and %n colleagues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>Hand over %n</source>
        <translation>
            <numerusform>Hand over %n</numerusform>
            <numerusform>Hand over %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message numerus="yes">
        <source>%n records cannot be read and are left out</source>
        <translation>
            <numerusform>%n record cannot be read and is left out</numerusform>
            <numerusform>%n records cannot be read and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Target %n min</source>
        <translation>
            <numerusform>Target %n min</numerusform>
            <numerusform>Target %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n visits</source>
        <translation>
            <numerusform>Add %n visit</numerusform>
            <numerusform>Add %n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n of them have a number of their own, “I-…”: theirs was taken or missing.</source>
        <translation>
            <numerusform>%n of them has a number of its own, “I-…”: its old one was taken or missing.</numerusform>
            <numerusform>%n of them have a number of their own, “I-…”: theirs was taken or missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out:</source>
        <translation>
            <numerusform>%n row is left out:</numerusform>
            <numerusform>%n rows are left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits are to be added, from {first} to {last}.</source>
        <translation>
            <numerusform>%n visit is to be added, from {first} to {last}.</numerusform>
            <numerusform>%n visits are to be added, from {first} to {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits of the file are here already.</source>
        <translation>
            <numerusform>%n visit of the file is here already.</numerusform>
            <numerusform>%n visits of the file are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits were added to the history.</source>
        <translation>
            <numerusform>%n visit was added to the history.</numerusform>
            <numerusform>%n visits were added to the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueWords</name>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>1 accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuedCard</name>
    <message numerus="yes">
        <source>%n ahead for this service</source>
        <translation>
            <numerusform>%n ahead for this service</numerusform>
            <numerusform>%n ahead for this service</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadChange</name>
    <message numerus="yes">
        <source>! %n wait for {service}, which no open counter would serve.</source>
        <translation>
            <numerusform>! %n waits for {service}, which no open counter would serve.</numerusform>
            <numerusform>! %n wait for {service}, which no open counter would serve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>! %n wait, and no counter would be open.</source>
        <translation>
            <numerusform>! %n waits, and no counter would be open.</numerusform>
            <numerusform>! %n wait, and no counter would be open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others may expect less than now.</source>
        <translation>
            <numerusform>%n other may expect less than now.</numerusform>
            <numerusform>%n others may expect less than now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As now, at least {after} of the %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>As now, at least {after} of the %n waiting will be called before {time}.</numerusform>
            <numerusform>As now, at least {after} of the %n waiting will be called before {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least {before} → {after} of the %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>At least {before} → {after} of the %n waiting will be called before {time}.</numerusform>
            <numerusform>At least {before} → {after} of the %n waiting will be called before {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps {before} → {after} of the %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>Perhaps {before} → {after} of the %n waiting will be called before {time}.</numerusform>
            <numerusform>Perhaps {before} → {after} of the %n waiting will be called before {time}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingSheet</name>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n…</source>
        <translation>
            <numerusform>Hand over %n…</numerusform>
            <numerusform>Hand over %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LongField</name>
    <message numerus="yes">
        <source>Too long by %n character(s): there is room for {limit}.</source>
        <translation>
            <numerusform>Too long by %n character: there is room for {limit}.</numerusform>
            <numerusform>Too long by %n characters: there is room for {limit}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LongerSheet</name>
    <message numerus="yes">
        <source>If the hall closes now, %n who wait are not accepted: tell them, or give them a way on.</source>
        <translation>
            <numerusform>If the hall closes now, 1 who waits is not accepted: tell them, or give them a way on.</numerusform>
            <numerusform>If the hall closes now, %n who wait are not accepted: tell them, or give them a way on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n try(s) left, then only a lead can let you in.</source>
        <translation>
            <numerusform>%n try left, then only a lead can let you in.</numerusform>
            <numerusform>%n tries left, then only a lead can let you in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was taken from “{file}”: %n place(s) in it cannot be used. Correct the file and try again.</source>
        <translation>
            <numerusform>Nothing was taken from “{file}”: %n place in it cannot be used. Correct the file and try again.</numerusform>
            <numerusform>Nothing was taken from “{file}”: %n places in it cannot be used. Correct the file and try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hall was not saved: %n place(s) to correct. What you typed is still here.</source>
        <translation>
            <numerusform>The hall was not saved: %n place to correct. What you typed is still here.</numerusform>
            <numerusform>The hall was not saved: %n places to correct. What you typed is still here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What clients see was not changed: %n place(s) to correct. What you typed is still here.</source>
        <translation>
            <numerusform>What clients see was not changed: %n place to correct. What you typed is still here.</numerusform>
            <numerusform>What clients see was not changed: %n places to correct. What you typed is still here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n min behind the hall&apos;s record. Times go on from the record. Ask IT to set the clock.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n min behind the hall&apos;s record. Times go on from the record. Ask IT to set the clock.</numerusform>
            <numerusform>This computer&apos;s clock is %n min behind the hall&apos;s record. Times go on from the record. Ask IT to set the clock.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookWords</name>
    <message numerus="yes">
        <source>%n accepted are still to be served.</source>
        <translation>
            <numerusform>1 accepted is still to be served.</numerusform>
            <numerusform>%n accepted are still to be served.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others were not accepted: tell them, and offer a way on.</source>
        <translation>
            <numerusform>1 other was not accepted: tell them, and offer a way on.</numerusform>
            <numerusform>%n others were not accepted: tell them, and offer a way on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services were finished here so far;</source>
        <translation>
            <numerusform>1 service was finished here so far;</numerusform>
            <numerusform>%n services were finished here so far;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still waiting or on hold.</source>
        <translation>
            <numerusform>1 still waiting or on hold.</numerusform>
            <numerusform>%n still waiting or on hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for {service}, which no open counter serves.</source>
        <translation>
            <numerusform>1 waits for {service}, which no open counter serves.</numerusform>
            <numerusform>%n wait for {service}, which no open counter serves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, and no counter is open.</source>
        <translation>
            <numerusform>1 waiting, and no counter is open.</numerusform>
            <numerusform>%n waiting, and no counter is open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting; the forecast is being worked out.</source>
        <translation>
            <numerusform>1 waiting; the forecast is being worked out.</numerusform>
            <numerusform>%n waiting; the forecast is being worked out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting; the hall does not close today.</source>
        <translation>
            <numerusform>%n waiting; the hall does not close today.</numerusform>
            <numerusform>%n waiting; the hall does not close today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n clients: {said}</source>
        <translation>
            <numerusform>+1 client: {said}</numerusform>
            <numerusform>+%n clients: {said}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>The one client waiting will be called before {time}.</numerusform>
            <numerusform>All %n waiting will be called before {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least {sure} of the %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>At least {sure} of the 1 waiting will be called before {time}.</numerusform>
            <numerusform>At least {sure} of the %n waiting will be called before {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n waiting can be promised a call before {time}.</source>
        <translation>
            <numerusform>The one client waiting cannot be promised a call before {time}.</numerusform>
            <numerusform>None of the %n waiting can be promised a call before {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n promises, {kept} were kept.</source>
        <translation>
            <numerusform>Of one promise, {kept} was kept.</numerusform>
            <numerusform>Of %n promises, {kept} were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n services that were finished in this hall since {day}; the latest count most.</source>
        <translation>
            <numerusform>On 1 service that was finished in this hall since {day}; the latest count most.</numerusform>
            <numerusform>On %n services that were finished in this hall since {day}; the latest count most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n services that were finished in this hall; the latest count most.</source>
        <translation>
            <numerusform>On 1 service that was finished in this hall; the latest count most.</numerusform>
            <numerusform>On %n services that were finished in this hall; the latest count most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps {likely} of the %n waiting will be called before {time}.</source>
        <translation>
            <numerusform>Perhaps {likely} of the 1 waiting will be called before {time}.</numerusform>
            <numerusform>Perhaps {likely} of the %n waiting will be called before {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Until there are %n, it is called a first estimate.</source>
        <translation>
            <numerusform>Until there is 1, it is called a first estimate.</numerusform>
            <numerusform>Until there are %n, it is called a first estimate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it takes %n. Until then only the order is known.</source>
        <translation>
            <numerusform>it takes 1. Until then only the order is known.</numerusform>
            <numerusform>it takes %n. Until then only the order is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n min</source>
        <translation>
            <numerusform>more than %n min</numerusform>
            <numerusform>more than %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n min</source>
        <translation>
            <numerusform>up to %n min</numerusform>
            <numerusform>up to %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{from}–%n min</source>
        <translation>
            <numerusform>{from}–%n min</numerusform>
            <numerusform>{from}–%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>−%n clients: {said}</source>
        <translation>
            <numerusform>−1 client: {said}</numerusform>
            <numerusform>−%n clients: {said}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonalData</name>
    <message numerus="yes">
        <source>! %n open promises are given up: nobody will call or answer any more.</source>
        <translation>
            <numerusform>! %n open promise is given up: nobody will call or answer any more.</numerusform>
            <numerusform>! %n open promises are given up: nobody will call or answer any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines about others</source>
        <translation>
            <numerusform>%n line about others</numerusform>
            <numerusform>%n lines about others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>After %n put in front before</source>
        <translation>
            <numerusform>After %n put in front before</numerusform>
            <numerusform>After %n put in front before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After all who wait now: %n ahead</source>
        <translation>
            <numerusform>After all who wait now: %n ahead</numerusform>
            <numerusform>After all who wait now: %n ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Came at {time}: %n ahead</source>
        <translation>
            <numerusform>Came at {time}: %n ahead</numerusform>
            <numerusform>Came at {time}: %n ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message numerus="yes">
        <source>Number, name and question are deleted %n days after it is done.</source>
        <translation>
            <numerusform>Number, name and question are deleted %n day after it is done.</numerusform>
            <numerusform>Number, name and question are deleted %n days after it is done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseWords</name>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rang %n times</source>
        <translation>
            <numerusform>rang %n time</numerusform>
            <numerusform>rang %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisesPanel</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for you to decide</source>
        <translation>
            <numerusform>%n for you to decide</numerusform>
            <numerusform>%n for you to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet shared</source>
        <translation>
            <numerusform>%n not yet shared</numerusform>
            <numerusform>%n not yet shared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisesWindow</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handed over to {name}</source>
        <translation>
            <numerusform>%n handed over to {name}</numerusform>
            <numerusform>%n handed over to {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown, further ones below</source>
        <translation>
            <numerusform>%n shown, further ones below</numerusform>
            <numerusform>%n shown, further ones below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>%n more for other counters</source>
        <translation>
            <numerusform>%n more for other counters</numerusform>
            <numerusform>%n more for other counters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message numerus="yes">
        <source>%Ln entries were checked, from {first} to {last}.</source>
        <translation>
            <numerusform>%Ln entry was checked, from {first} to {last}.</numerusform>
            <numerusform>%Ln entries were checked, from {first} to {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more places.</source>
        <translation>
            <numerusform>And %Ln more place.</numerusform>
            <numerusform>And %Ln more places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n accepted are still to be served.</source>
        <translation>
            <numerusform>1 accepted is still to be served.</numerusform>
            <numerusform>%n accepted are still to be served.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those waiting have not been told yet: “Tell those waiting” ({key}).</source>
        <translation>
            <numerusform>1 of those waiting has not been told yet: “Tell those waiting” ({key}).</numerusform>
            <numerusform>%n of those waiting have not been told yet: “Tell those waiting” ({key}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those waiting or on hold are accepted, as they were called or told “you will be served”: they are served to the end, also after that.</source>
        <translation>
            <numerusform>1 of those waiting or on hold is accepted, as they were called or told “you will be served”: they are served to the end, also after that.</numerusform>
            <numerusform>%n of those waiting or on hold are accepted, as they were called or told “you will be served”: they are served to the end, also after that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait who were not accepted: tell them how to go on ({key}).</source>
        <translation>
            <numerusform>1 still waits who was not accepted: tell them how to go on ({key}).</numerusform>
            <numerusform>%n still wait who were not accepted: tell them how to go on ({key}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting.</source>
        <translation>
            <numerusform>1 waiting.</numerusform>
            <numerusform>%n waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody of the %n waiting has been told yet: “Tell those waiting” ({key}).</source>
        <translation>
            <numerusform>The one client waiting has not been told yet: “Tell those waiting” ({key}).</numerusform>
            <numerusform>Nobody of the %n waiting has been told yet: “Tell those waiting” ({key}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hall closes at {time}, in %n min.</source>
        <translation>
            <numerusform>The hall closes at {time}, in %n min.</numerusform>
            <numerusform>The hall closes at {time}, in %n min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>! %n records cannot be read and are left out of every figure.</source>
        <translation>
            <numerusform>! %n record cannot be read and is left out of every figure.</numerusform>
            <numerusform>! %n records cannot be read and are left out of every figure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreensSection</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreensWindow</name>
    <message numerus="yes">
        <source>Not saved: %n place(s) to correct. What you typed is still here.</source>
        <translation>
            <numerusform>Not saved: %n place to correct. What you typed is still here.</numerusform>
            <numerusform>Not saved: %n places to correct. What you typed is still here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretWords</name>
    <message numerus="yes">
        <source>The next try: in %n minute(s).</source>
        <translation>
            <numerusform>The next try: in %n minute.</numerusform>
            <numerusform>The next try: in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next try: in %n second(s).</source>
        <translation>
            <numerusform>The next try: in %n second.</numerusform>
            <numerusform>The next try: in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftWords</name>
    <message numerus="yes">
        <source>No more than %n breaks can be planned for a day. Remove some.</source>
        <translation>
            <numerusform>No more than 1 break can be planned for a day. Remove some.</numerusform>
            <numerusform>No more than %n breaks can be planned for a day. Remove some.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandardWindow</name>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n change not saved</numerusform>
            <numerusform>%n changes not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n not yet shared</source>
        <translation>
            <numerusform>%n not yet shared</numerusform>
            <numerusform>%n not yet shared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorySheet</name>
    <message numerus="yes">
        <source>%n records of this visit cannot be read and are left out.</source>
        <translation>
            <numerusform>%n record of this visit cannot be read and is left out.</numerusform>
            <numerusform>%n records of this visit cannot be read and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message numerus="yes">
        <source>%n arrivals</source>
        <translation>
            <numerusform>%n arrival</numerusform>
            <numerusform>%n arrivals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients let down</source>
        <translation>
            <numerusform>%n client let down</numerusform>
            <numerusform>%n clients let down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-shows</source>
        <translation>
            <numerusform>%n no-show</numerusform>
            <numerusform>%n no-shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n served</source>
        <translation>
            <numerusform>%n served</numerusform>
            <numerusform>%n served</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned away</source>
        <translation>
            <numerusform>%n turned away</numerusform>
            <numerusform>%n turned away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Visits on %n days of work</source>
        <translation>
            <numerusform>Visits on %n day of work</numerusform>
            <numerusform>Visits on %n days of work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>longest queue %n on {day} at {time}</source>
        <translation>
            <numerusform>longest queue %n on {day} at {time}</numerusform>
            <numerusform>longest queue %n on {day} at {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n callbacks and answers promised</source>
        <translation>
            <numerusform>of %n callback or answer promised</numerusform>
            <numerusform>of %n callbacks and answers promised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TellingWords</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>1 client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients were told what to expect.</source>
        <translation>
            <numerusform>1 client was told what to expect.</numerusform>
            <numerusform>%n clients were told what to expect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be told, of {all}</source>
        <translation>
            <numerusform>1 still to be told, of {all}</numerusform>
            <numerusform>%n still to be told, of {all}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayWindow</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} visits</source>
        <translation>
            <numerusform>%n of {all} visits</numerusform>
            <numerusform>%n of {all} visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Touch</name>
    <message numerus="yes">
        <source>%n calls have been shared.</source>
        <translation>
            <numerusform>%n call has been shared.</numerusform>
            <numerusform>%n calls have been shared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients have been shared: {tickets}.</source>
        <translation>
            <numerusform>%n client has been shared: {tickets}.</numerusform>
            <numerusform>%n clients have been shared: {tickets}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TroubleWords</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undone</name>
    <message numerus="yes">
        <source>Undone: what %n clients were told</source>
        <translation>
            <numerusform>Undone: what one client was told</numerusform>
            <numerusform>Undone: what %n clients were told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsavedSheet</name>
    <message numerus="yes">
        <source>%n change(s) are not saved. Staff still see the cards as before.</source>
        <translation>
            <numerusform>%n change is not saved. Staff still see the cards as before.</numerusform>
            <numerusform>%n changes are not saved. Staff still see the cards as before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message numerus="yes">
        <source>%Ln visits</source>
        <translation>
            <numerusform>%Ln visit</numerusform>
            <numerusform>%Ln visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkInSheet</name>
    <message numerus="yes">
        <source>%n waiting for this counter: the ticket joins the queue.</source>
        <translation>
            <numerusform>%n waiting for this counter: the ticket joins the queue.</numerusform>
            <numerusform>%n waiting for this counter: the ticket joins the queue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfWords</name>
    <message numerus="yes">
        <source>%n minutes longer, until {time}</source>
        <translation>
            <numerusform>1 minute longer, until {time}</numerusform>
            <numerusform>%n minutes longer, until {time}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting · {wait}</source>
        <translation>
            <numerusform>%n waiting · {wait}</numerusform>
            <numerusform>%n waiting · {wait}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Also</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_News</name>
    <message numerus="yes">
        <source>The service standard has changed: %n cards.</source>
        <translation>
            <numerusform>The service standard has changed: %n card.</numerusform>
            <numerusform>The service standard has changed: %n cards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message numerus="yes">
        <source>%n place(s) to correct</source>
        <translation>
            <numerusform>%n place to correct</numerusform>
            <numerusform>%n places to correct</numerusform>
        </translation>
    </message>
</context>
</TS>
