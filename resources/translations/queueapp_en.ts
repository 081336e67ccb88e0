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
    <name>CallSteps</name>
    <message numerus="yes">
        <source>Number, name and question of %n client(s) deleted</source>
        <translation>
            <numerusform>Number, name and question of %n client deleted</numerusform>
            <numerusform>Number, name and question of %n clients deleted</numerusform>
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
    <name>Header</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
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
    <name>Messages</name>
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
