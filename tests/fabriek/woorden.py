"""The stock of words: fictitious names, and sentences as people say them, in several scripts."""

from collections.abc import Mapping

VOORNAMEN = (
    "Amina", "Bram", "Chantal", "Dewi", "Emre", "Fatma", "Gijs", "Hanneke", "Ibrahim", "Jolanda", "Kemal",
    "Lotte", "Mirjam", "Noor", "Omar", "Priya", "Quinten", "Rachida", "Sjoerd", "Tineke", "Umut", "Vera",
    "Willem", "Xandra", "Yasmin", "Zeynep", "Björn", "Chloé", "Đorđe", "Øyvind", "Thảo", "Łucja",
)  # fmt: skip
ACHTERNAMEN = (
    "de Vries", "van den Berg", "El Khatib", "Jansen", "Yılmaz", "Kowalczyk", "Nguyễn", "Pinas", "Bakker",
    "Tesfaye", "Hoekstra", "Mohammadi", "Sánchez", "van 't Hof", "Wijdenbosch", "Özdemir", "Smeets", "Rahimi",
    "Dijkstra", "Ferreira", "Kaya", "Müller", "O'Brien", "Sedney",
)  # fmt: skip

ANDERE_SCHRIFTEN: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Arabisch": (
        ("ليلى حداد", "يوسف المصري", "سميرة الخطيب"),
        (
            "أحب أن أطبخ لعائلتي كل يوم جمعة.",
            "أختي تساعدني كل أسبوع.",
            "أريد بيتا صغيرا لي ولابنتي.",
            "كنت أعمل في مخبز في حلب وكنت سعيدا.",
        ),
    ),
    "Tigrinya": (
        ("ተስፋይ ገብረ", "ሰላም ሃይለ", "ኣበበ ተኽለ"),
        ("ኣብ ገዛ ምስ ስድራይ እነብር።", "ጽቡቕ ስራሕ ክረክብ እደሊ።", "ሓብተይ ትሕግዘኒ።", "ኩዕሶ እግሪ ምጽዋት እፈቱ።"),
    ),
    "Oekraïens": (
        ("Оксана Шевченко", "Тарас Бондар", "Ірина Коваль"),
        (
            "Я люблю готувати борщ для сусідів.",
            "Моя сестра телефонує мені щонеділі.",
            "Хочу знайти роботу в пекарні.",
            "Раніше я співала в хорі.",
        ),
    ),
    "Grieks": (
        ("Ελένη Παπαδοπούλου", "Νίκος Γεωργίου"),
        ("Μαγειρεύω για τους γείτονες.", "Θέλω να δω τη θάλασσα.", "Η αδελφή μου με βοηθάει."),
    ),
    "Mandarijn": (
        ("王芳", "陈伟", "李秀英"),
        ("我喜欢在厨房做饭。", "我想找一份新工作。", "姐姐每个星期给我打电话。", "以前我在花园里种菜。"),
    ),
    "Turks": (
        ("Ayşe Çelik", "İbrahim Şahin"),
        (
            "Her sabah erken kalkıp çay demliyorum.",
            "Kızımla aynı evde oturmak istiyorum.",
            "Eskiden bir fırında çalışıyordum.",
        ),
    ),
}
"""Per language its names and its sentences."""

ZINNEN = (
    "Ik {doe} graag {iets} met {wie}.",
    "{Wanneer} {doe} ik {iets}, en dat geeft mij {gevoel}.",
    "{Wie_hoofd} helpt mij met {zorg}.",
    "Ik wil {wens}, het liefst samen met {wie}.",
    "Toen ik in {stad} woonde, {deed} ik {iets}.",
    "Ik ben trots op {trots}.",
    "Met {zorg} wil ik nog beter leren omgaan.",
    "{Wanneer} bel ik met {wie}, dan praten we over {onderwerp}.",
    "Het lukt mij om {lukt}, ook op een slechte dag.",
    "Vroeger gaf {onderwerp} mij {gevoel}.",
    "Als ik {gevoel_bij} ben, ga ik {rust}.",
    "In {stad} ken ik {wie} en nog een paar anderen.",
    "Ik droom van {droom}.",
    "Wat mij hielp was {hulp}.",
    "{Wie_hoofd} zegt dat ik goed ben in {kunnen}.",
    "Ik vind het moeilijk om {moeilijk}, maar ik probeer het elke week.",
)

STOK: Mapping[str, tuple[str, ...]] = {
    "doe": ("kook", "zing", "teken", "klus", "wandel", "voetbal", "tuinier", "brei", "lees", "bak"),
    "deed": ("kookte", "bakte", "repareerde", "verkocht", "schilderde", "organiseerde", "verzorgde"),
    "iets": (
        "iets lekkers",
        "een grote pan soep",
        "een paar liedjes",
        "wat in de moestuin",
        "een rondje door het park",
        "klusjes in huis",
        "de fietsen van de straat",
        "een spel met kaarten",
        "de was en de afwas",
    ),
    "wie": (
        "mijn zus",
        "mijn broer",
        "de buurvrouw",
        "mijn dochter",
        "een vriend van de sportclub",
        "oma",
        "mijn mentor",
        "tante Riet",
        "een oude collega",
        "de vrijwilliger van het buurthuis",
    ),
    "Wie_hoofd": ("Mijn zus", "De huisarts", "Mijn buurman", "Mijn maatje", "De wijkagent", "Een vriendin"),
    "Wanneer": (
        "Elke ochtend",
        "Op dinsdag",
        "In het weekend",
        "Na het eten",
        "Als de zon schijnt",
        "'s Avonds",
    ),
    "gevoel": ("rust", "energie", "hoop", "een warm gevoel", "vertrouwen", "plezier", "een doel op de dag"),
    "gevoel_bij": ("moe", "boos", "somber", "gespannen", "eenzaam", "onrustig"),
    "zorg": (
        "de post van de gemeente",
        "mijn schulden",
        "het opstaan",
        "de huur",
        "mijn rug",
        "de medicijnen",
        "het contact met school",
        "drukte om mij heen",
    ),
    "wens": (
        "een eigen plek met een deur die op slot kan",
        "weer aan het werk in een keuken",
        "leren zwemmen",
        "mijn rijbewijs halen",
        "een keer naar zee",
        "vaker mijn kinderen zien",
        "een cursus Nederlands afmaken",
        "zelf mijn geld beheren",
    ),
    "stad": ("Breda", "Tilburg", "Zwolle", "Leeuwarden", "Maastricht", "Den Helder", "Almere", "Goes"),
    "trots": (
        "mijn dochter",
        "mijn diploma",
        "dat ik vier maanden clean ben",
        "mijn schone keuken",
        "hoe ik die brief zelf schreef",
        "dat ik om hulp durf te vragen",
    ),
    "onderwerp": (
        "muziek",
        "voetbal",
        "vroeger",
        "de kerk",
        "koken",
        "het nieuws",
        "onze kinderen",
        "planten",
    ),
    "lukt": ("op te staan", "naar buiten te gaan", "te koken", "rustig te blijven", "mijn post te openen"),
    "rust": (
        "wandelen",
        "tekenen",
        "onder de douche",
        "naar de moskee",
        "mijn hond aaien",
        "bellen met thuis",
    ),
    "droom": ("een moestuin", "een bakkerij", "een huis met een logeerkamer", "een reis naar Paramaribo"),
    "hulp": (
        "iemand die luisterde",
        "een vast ritme",
        "de sportschool",
        "dat niemand haast had",
        "mijn geloof",
    ),
    "kunnen": ("luisteren", "organiseren", "koken voor veel mensen", "repareren", "geduld hebben", "talen"),
    "moeilijk": ("nee te zeggen", "te vertrouwen", "op tijd te komen", "stil te zitten", "hulp te vragen"),
}
"""What may stand in each slot of a sentence."""

ACTIES = (
    "Bellen met {stad_dienst}",
    "Samen de brief over {onderwerp} lezen",
    "Op bezoek bij {wie}",
    "Een afspraak maken over {zorg}",
    "Drie keer per week naar buiten",
    "Inschrijven voor de cursus",
    "Foto's uitzoeken voor aan de muur",
    "De fiets laten maken",
)
DIENSTEN = ("de gemeente", "de huisarts", "de woningcorporatie", "het buurthuis", "de bibliotheek")
