"""The fields that answers are typed into: one editor per kind of question.

Every editor is a widget with the signals ``gewijzigd`` and ``verlaten`` and the methods
``tekst()`` and ``zet_tekst()`` (see ``ui/bewaarder.py``), so one saver serves them all.

    TekstVeld(min_regels)            several lines, grows with its text
    RegelVeld()                      one line that slides: names, dates, dialogs
    DatumVeld(begrijp, waarom_niet)  one line with the understood day underneath
    KeuzeVeld(opties)                radio buttons, or a combo box when there are many
    KeuzesVeld(opties)               check boxes
    JaNeeVeld()                      two radio buttons
    ZinVeld()                        a question of one line, as high as the lines it takes
    LijstVeld()                      rows, each a sentence of its own
    maak_editor(vraag, velden, plek) the one that fits a question of the catalogue

An accessible name given to a composite goes to what a person really uses: the line edit
of a date, the first row of a list, the group of a choice.
"""
