"""The words that a made-up library of a whole conflict dataset is put together from."""

GIVEN = (
    ("Mohammad Muhammad Mohammed Mohamed Muhammed", "محمد", "Мухаммад"),
    ("Ahmad Ahmed Ahmet", "احمد", "Ахмад"),
    ("Abdullah Abdallah Abdulla", "عبدالله", "Абдулла"),
    ("Hafiz Hafez Hafeez", "حافظ", "Хафиз"),
    ("Saeed Said Sayeed Saïd", "سعید", "Саид"),
    ("Omar Umar Omer", "عمر", "Умар"),
    ("Usman Osman Uthman Usmon", "عثمان", "Усман"),
    ("Yusuf Yousef Youssef Yusof", "یوسف", "Юсуф"),
    ("Ibrahim Ebrahim Ibraheem", "ابراهیم", "Ибрагим"),
    ("Ismail Esmail Ismael", "اسماعیل", "Исмаил"),
    ("Khalid Khaled Halid", "خالد", "Халид"),
    ("Tahir Taher Tohir", "طاهر", "Тахир"),
    ("Karim Kareem", "کریم", "Карим"),
    ("Rahim Raheem", "رحیم", "Рахим"),
    ("Bashir Basheer Bachir", "بشیر", "Башир"),
    ("Nasir Nasser Naser", "ناصر", "Насир"),
    ("Jamal Gamal Djamal", "جمال", "Джамал"),
    ("Hussein Husayn Hossein Hussain", "حسین", "Хусейн"),
    ("Hassan Hasan", "حسن", "Хасан"),
    ("Mahmoud Mahmud Mehmood", "محمود", "Махмуд"),
    ("Mustafa Mostafa Moustapha", "مصطفی", "Мустафа"),
    ("Zakaria Zakariya Zekeriya", "زکریا", "Закария"),
    ("Sulayman Suleiman Soleyman", "سلیمان", "Сулейман"),
    ("Dawud Daoud Dawood", "داود", "Дауд"),
    ("Idris Idrees Edris", "ادریس", "Идрис"),
    ("Jalaluddin Jalal-ud-Din Jalaledin", "جلال الدین", "Джалалуддин"),
    ("Sirajuddin Siraj-ud-Din Serajeddin", "سراج الدین", "Сираджуддин"),
    ("Habibullah Habibollah", "حبیب الله", "Хабибулла"),
    ("Ruslan", "روسلان", "Руслан"),
    ("Aslan", "اصلان", "Аслан"),
    ("Jean", "", "Жан"),
    ("Pierre", "", "Пьер"),
    ("Joseph Josef", "جوزف", "Иосиф"),
    ("Emmanuel", "", "Эммануэль"),
    ("Carlos", "", "Карлос"),
    ("José", "", "Хосе"),
    ("Łukasz", "", "Лукаш"),
    ("Søren", "", "Сёрен"),
)
"""Given names: Latin spellings, Arabic or Persian, Cyrillic; empty where none is in use."""

FAMILY = (
    ("Haqqani Haqani Hakkani", "حقانی", "Хаккани"),
    ("Mehsud Mahsud Mahsood", "محسود", "Мехсуд"),
    ("Orakzai Aurakzai Orakzay", "اورکزی", "Оракзай"),
    ("Akhundzada Akhundzadeh Akhondzada", "آخندزاده", "Ахундзада"),
    ("Ghafari Gafari Ghaffari", "غفاری", "Гафари"),
    ("Zarqawi Zarkawi", "الزرقاوي", "Заркави"),
    ("Baghdadi Bagdadi", "البغدادي", "Багдади"),
    ("Masri Masry", "المصري", "Масри"),
    ("Shami Chami", "الشامي", "Шами"),
    ("Qurashi Quraishi Kureyshi", "القرشي", "Курайши"),
    ("Tunisi Tounsi", "التونسي", "Тунси"),
    ("Khorasani Khurasani", "خراسانی", "Хорасани"),
    ("Noorzai Nurzai", "نورزی", "Нурзай"),
    ("Popalzai Popalzay", "پوپلزی", "Попалзай"),
    ("Durrani Dorrani", "درانی", "Дуррани"),
    ("Yuldashev Yuldash Yoldosh", "یولداش", "Юлдашев"),
    ("Basayev Bassaev", "", "Басаев"),
    ("Umarov Oumarov", "", "Умаров"),
    ("Shekau Chekau", "شيكاو", "Шекау"),
    ("Barnawi Barnaoui", "البرناوي", "Барнави"),
    ("Diallo Jallow", "", "Диалло"),
    ("Traoré", "", "Траоре"),
    ("Ouédraogo", "", "Уэдраого"),
    ("Kouyaté", "", "Куяте"),
    ("Machar", "", "Мачар"),
    ("Ntaganda", "", "Нтаганда"),
    ("Mudacumura", "", "Мудакумура"),
    ("Restrepo", "", "Рестрепо"),
    ("Muñoz", "", "Муньос"),
    ("Çelik", "", "Челик"),
)

TITLES = ("", "", "", "Mullah ", "Maulana ", "Abu ", "Sheikh ", "Commander ", "Haji ")

STARTS: tuple[str, ...] = (
    "Qal",
    "Dar",
    "Shah",
    "Kot",
    "Gul",
    "Mar",
    "Zar",
    "Baz",
    "Nang",
    "Chin",
    "Khar",
    "Sur",
)
STARTS += ("Tel", "Ras", "Umm", "Wad", "Bor", "Ban", "Dik", "Kon", "Mop", "Tim", "Gao", "Bir", "Ad")
STARTS += ("Lash", "Pul", "Ghor", "Hel", "Pak", "Var", "Khos", "San", "Val", "Cau", "Pun", "Ix")
MIDDLES = ("a", "i", "o", "u", "an", "ar", "eh", "i-", "abad-", "ou", "ad", "en", "iz", "um", "ia")
ENDS: tuple[str, ...] = (
    "bad",
    "dara",
    "gar",
    "kot",
    "pur",
    "shahr",
    "tepe",
    "zai",
    "wan",
    "kala",
    "be",
    "dougou",
)
ENDS += ("ville", "rud", "stan", "qala", "khel", "mand", "var", "lik", "ser", "ma", "go", "na")
ACCENTED = str.maketrans("aeou", "áéöū")
PROVINCES: tuple[str, ...] = (
    "Nangarhar",
    "Kunar",
    "Helmand",
    "Borno",
    "Idlib",
    "Mopti",
    "Nord-Kivu",
    "Sinjar",
)
PROVINCES += ("Khyber Pakhtunkhwa", "Al Anbar", "Cabo Delgado", "Dar’a", "Antioquia", "Tillabéri")
COUNTRIES = ("AF", "PK", "SY", "IQ", "NG", "ML", "CD", "SO", "YE", "CO", "SD", "MZ", "NE", "UA")

MODES: tuple[str, ...] = (
    "Attack",
    "Armed assault",
    "Suicide bombing",
    "Roadside bomb",
    "Shelling",
    "Shooting",
)
MODES += (
    "Raid",
    "Killing",
    "Abduction",
    "Rocket attack",
    "Air strike",
    "Car bomb",
    "Mortar attack",
)
AIMS: tuple[str, ...] = (
    "villagers",
    "a convoy",
    "a mosque",
    "a market",
    "a school",
    "worshippers",
    "bus passengers",
)
AIMS += ("a hospital", "a police post", "aid workers", "elders", "a wedding", "a checkpoint")
AIMS += ("journalists", "farmers", "a camp of displaced people", "a church", "fishermen", "traders")

SENTENCES = (
    "Armed men on {n} motorcycles entered {place} at {time} and opened fire on {aim}.",
    "According to {publisher}, {n} people died on the spot and others of their wounds in {place}.",
    "Witnesses in {place} said that the attackers spoke {word} and left towards {other}.",
    "The district governor, {person}, told {publisher} that {aim} had been warned days before.",
    "{person} denied that the group had taken part and blamed the security forces.",
    "A hospital in {other} counted {n} bodies; a second list, by {publisher}, has fewer.",
    "It followed the killing of {person} near {other} in the week before.",
    "Houses in the quarter of {word} were burnt, and {n} families fled to {other}.",
    "A statement signed {word} called those killed collaborators; no name was given.",
    "The army said that it had killed {n} fighters near {place}, which residents disputed.",
    "No group said that it had done it, though {person} is said to hold the area.",
    "Fighting between two factions over the road to {other} had gone on since {time}.",
    "{person}, a teacher from {place}, was among the dead, as were {n} of the pupils.",
    "Relatives buried the dead in {word} on the same day, in keeping with custom.",
)
NATIVE_SENTENCES = (
    "قتل {n} مدنيين في هجوم مسلح على قرية {word} صباح اليوم، وفق مصادر محلية.",
    "در حمله بر {word} دست کم {n} تن کشته و شماری زخمی شدند.",
    "په {word} کې د وسله والو په برید کې {n} تنه ووژل شول.",
    "В результате нападения на село {word} погибли {n} мирных жителей.",
)
TIMES = ("dawn", "dusk", "noon", "midnight", "about 4 a.m.", "the hour of prayer", "nightfall")
PUBLISHERS: tuple[str, ...] = (
    "Reuters",
    "Agence France-Presse",
    "Associated Press",
    "BBC News",
    "Al Jazeera",
)
PUBLISHERS += ("Radio Free Europe", "Xinhua", "Daily Trust", "Dawn", "TOLOnews", "Pajhwok", "SANA")
ROLES = ("leader", "deputy", "governor", "military", "finance", "spokesperson", "cell-commander")
RELATIONS = ("ally", "violent-competitor", "splinter-of", "pledged-to", "truce", "supporter")
BODIES = (
    "Front",
    "Movement",
    "Army",
    "Brigade",
    "Council",
    "Union",
    "Party",
    "Province",
    "Network",
)
CAUSES = (
    "Liberation of",
    "Islamic",
    "People's",
    "United",
    "National",
    "Democratic",
    "Islamic State",
)
NATIVE_BODIES = ("جبهة تحرير {}", "حركة {} الإسلامية", "جيش {}", "لواء {}", "ولاية {}")
