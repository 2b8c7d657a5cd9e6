"""Small widgets that every page is built with; all of them follow the theme by themselves.

Widgets
    Knop(tekst, soort, icoon)     soort: gewoon, primair, link; Enter presses it too
    Kop1 Kop2 Kop3 Tekst Klein    labels that wrap and are never cut off (plain text only)
    Rubriek                       small heading above a group ("Basistaken")
    Chip(tekst, kleur)            short mark: primary, amber, plum, green, red
    Kaart(soort)                  gewoon, zacht, nu, straks, toen; `.inhoud` is its layout
    VeldMetLabel(label, veld)     label above, buddy, accessible name, help and error below;
                                  `rechts`: a small button at the end of the label's line
    Regelveld, GroeiTekst         a line; a text area that grows with its text (`verlaten`)
    Keuzelijst                    combo box that leaves the wheel to the page
    Lijst(naam)                   list that measures its rows well; `geopend(row)` on Enter
    Meldingbalk                   fout, info, let_op, klaar; sentence, action buttons
    Voortgangsbalk(taak)          how far a long job is (`ui.taak.Taak`), with *Stoppen*
    Rol                           scroll area for one page, keeps what has focus in sight
    VloeiLayout                   lays widgets out like words on a line
    LeegVlak                      an empty page: what belongs here and the one button

Dynamic properties that the style sheet knows (for widgets of your own)
    QWidget   vlak    papier, wit          QFrame  vlak   zijkant, rechts, voet, lijn
    QFrame    kaart   gewoon, zacht, nu_zacht, straks_zacht, toen_zacht
    QLabel    rol     reus, kop1, kop2, kop3, groot, zacht, klein, rubriek, fout
    QLabel    kleur   primary, amber, plum, green, red      QLabel  chip  (same names)
    QPushButton soort gewoon, primair, link   maat  klein, icoon
    QLineEdit, QPlainTextEdit  maat groot;  fout ja;  rand straks, toen (text areas)
    QLineEdit rol     code (large and bold)     QFrame  melding  fout, info, let_op, klaar
    QListView, QTableView  lijst  kaal (no frame, no background)
After changing a property on a widget that is already shown call `herstijl(widget)`.

Colours and sizes for painting: `krachtwerk_desktop.ui.thema.thema()`; icons:
`krachtwerk_desktop.ui.iconen.icoon(naam, kleur, grootte)`.

What the first window shows (knop, koppen, kaart, rol, stijl, veld) does not touch the
namespace Qt while it is built; ui/thema.py says why.

The modules are imported by name (`from …bouwstenen.knop import Knop`), so that the first
window loads only what it shows.
"""
