<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
