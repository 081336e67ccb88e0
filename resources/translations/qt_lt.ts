<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lt">
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Pažymėti viską</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Didinti</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Mažinti</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Atšaukti</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Grąžinti</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Iškirpti</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopijuoti</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Į&amp;klijuoti</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ištrinti</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pažymėti viską</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Gerai</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Įrašyti visus</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atidaryti</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Taip</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Taip &amp;visiems</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Ne</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>N&amp;e visiems</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Nutraukti</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Bandyti dar kartą</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Nepaisyti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uždaryti</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atsisakyti</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Neįrašyti</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Pagalba</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Taikyti</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Atkurti</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Atkurti numatytąsias</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Slinkti čia</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Į kairįjį kraštą</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Į viršų</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Į dešinįjį kraštą</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Į apačią</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Puslapiu kairėn</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Puslapiu aukštyn</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Puslapiu dešinėn</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Puslapiu žemyn</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Slinkti kairėn</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Slinkti aukštyn</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Slinkti dešinėn</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Slinkti žemyn</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Atšaukti</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Grąžinti</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Iškirpti</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopijuoti</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Kopijuoti n&amp;uorodą</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Į&amp;klijuoti</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ištrinti</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pažymėti viską</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>OK</source>
        <translation>Gerai</translation>
    </message>
    <message>
        <source>Left to Right, Top to Bottom</source>
        <translation>Iš kairės į dešinę, iš viršaus žemyn</translation>
    </message>
    <message>
        <source>Left to Right, Bottom to Top</source>
        <translation>Iš kairės į dešinę, iš apačios aukštyn</translation>
    </message>
    <message>
        <source>Right to Left, Bottom to Top</source>
        <translation>Iš dešinės į kairę, iš apačios aukštyn</translation>
    </message>
    <message>
        <source>Right to Left, Top to Bottom</source>
        <translation>Iš dešinės į kairę, iš viršaus žemyn</translation>
    </message>
    <message>
        <source>Bottom to Top, Left to Right</source>
        <translation>Iš apačios aukštyn, iš kairės į dešinę</translation>
    </message>
    <message>
        <source>Bottom to Top, Right to Left</source>
        <translation>Iš apačios aukštyn, iš dešinės į kairę</translation>
    </message>
    <message>
        <source>Top to Bottom, Left to Right</source>
        <translation>Iš viršaus žemyn, iš kairės į dešinę</translation>
    </message>
    <message>
        <source>Top to Bottom, Right to Left</source>
        <translation>Iš viršaus žemyn, iš dešinės į kairę</translation>
    </message>
    <message>
        <source>1 (1x1)</source>
        <translation>1 (1 × 1)</translation>
    </message>
    <message>
        <source>2 (2x1)</source>
        <translation>2 (2 × 1)</translation>
    </message>
    <message>
        <source>4 (2x2)</source>
        <translation>4 (2 × 2)</translation>
    </message>
    <message>
        <source>6 (2x3)</source>
        <translation>6 (2 × 3)</translation>
    </message>
    <message>
        <source>9 (3x3)</source>
        <translation>9 (3 × 3)</translation>
    </message>
    <message>
        <source>16 (4x4)</source>
        <translation>16 (4 × 4)</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>Visi lapai</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation>Nelyginiai lapai</translation>
    </message>
    <message>
        <source>Even Pages</source>
        <translation>Lyginiai lapai</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation>&amp;Parinktys &gt;&gt;</translation>
    </message>
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation>&amp;Parinktys &lt;&lt;</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Spausdinti</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Spausdinti</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>Spausdinti į failą (PDF)</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Failas</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>Įrašyti PDF failą</translation>
    </message>
    <message>
        <source>Options 'Pages Per Sheet' and 'Page Set' cannot be used together.
Please turn one of those options off.</source>
        <translation>Parinktys „Puslapių lape“ ir „Kurie lapai“ kartu netinka.
Vieną iš jų išjunkite.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatiškai</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Printer Properties</source>
        <translation>Spausdintuvo savybės</translation>
    </message>
    <message>
        <source>Job Options</source>
        <translation>Spausdinimo parinktys</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Lapas</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopijos</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation>Ką spausdinti</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Viską</translation>
    </message>
    <message>
        <source>Pages from</source>
        <translation>Lapus nuo</translation>
    </message>
    <message>
        <source>to</source>
        <translation>iki</translation>
    </message>
    <message>
        <source>Current Page</source>
        <translation>Rodomą lapą</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Pažymėtą dalį</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Lapus</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>Kurie &amp;lapai:</translation>
    </message>
    <message>
        <source>Output Settings</source>
        <translation>Spausdinimo nuostatos</translation>
    </message>
    <message>
        <source>Copies:</source>
        <translation>Kopijų:</translation>
    </message>
    <message>
        <source>Collate</source>
        <translation>Rūšiuoti</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Atvirkščia tvarka</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Parinktys</translation>
    </message>
    <message>
        <source>Color Mode</source>
        <translation>Spalvos</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Spalvotai</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>Nespalvotai</translation>
    </message>
    <message>
        <source>Duplex Printing</source>
        <translation>Spausdinti ant abiejų pusių</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ne</translation>
    </message>
    <message>
        <source>Long side</source>
        <translation>Verčiant per ilgąją kraštinę</translation>
    </message>
    <message>
        <source>Short side</source>
        <translation>Verčiant per trumpąją kraštinę</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Spausdintuvas</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Pavadinimas:</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>&amp;Savybės</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Vieta:</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Peržiūra</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Tipas:</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation>&amp;Failas:</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Popierius</translation>
    </message>
    <message>
        <source>Page size:</source>
        <translation>Lapo dydis:</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation>Plotis:</translation>
    </message>
    <message>
        <source>Height:</source>
        <translation>Aukštis:</translation>
    </message>
    <message>
        <source>Paper source:</source>
        <translation>Popieriaus dėtuvė:</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Padėtis</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Stačias lapas</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Gulsčias lapas</translation>
    </message>
    <message>
        <source>Reverse landscape</source>
        <translation>Gulsčias, apverstas</translation>
    </message>
    <message>
        <source>Reverse portrait</source>
        <translation>Stačias, apverstas</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Paraštės</translation>
    </message>
    <message>
        <source>top margin</source>
        <translation>viršutinė paraštė</translation>
    </message>
    <message>
        <source>left margin</source>
        <translation>kairioji paraštė</translation>
    </message>
    <message>
        <source>right margin</source>
        <translation>dešinioji paraštė</translation>
    </message>
    <message>
        <source>bottom margin</source>
        <translation>apatinė paraštė</translation>
    </message>
    <message>
        <source>Page Layout</source>
        <translation>Išdėstymas lape</translation>
    </message>
    <message>
        <source>Pages per sheet:</source>
        <translation>Puslapių lape:</translation>
    </message>
    <message>
        <source>Page order:</source>
        <translation>Puslapių tvarka:</translation>
    </message>
</context>
</TS>
