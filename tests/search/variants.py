"""Spellings of names as the press, lists of sanctions and their own languages have them.

None is a name that the shipped library records, letter for letter. Left out are names of war and
translations, which only a record can know.
"""

VARIANTS = {
    "hafiz-saeed-khan": "Hafez Said Khan|Hafiz Sayed Khan|Hafeez Saeed Khan|Хафиз Саид Хан|"
    "Hafiz Saïd Khan|حافظ سعيد خان|Hafidh Saeed|Hafiz Said Orakzay",
    "abdul-rauf-aliza": "Abdul Raouf Khadem|Abdurrauf Khadim|Abdul Raof Khadem|Abdul Rauf Alizai|"
    "Абдул Рауф Хадим|عبد الرؤوف خادم|Mulla Abdul Rauf",
    "abdul-hasib": "Abdul Haseeb Logari|Abdulhasib Logari|Abd al-Hasib|Абдул Хасиб|"
    "عبد الحسیب لوګری",
    "abu-sayed": "Abu Sayeed Bajauri|Abdur Rahman Ghalib|Abu Saeed Bajawri|Abdulrahman Ghaleb",
    "abu-saad-erhabi": "Abu Sad Erhabi|Abu Saad Arhabi|Saad Erhabi|Abu Saad al-Erhabi",
    "zia-ul-haq": "Ziaul Haq|Zia-ul-Haqq|Abu Omar Khorasani|Abu Umar al-Khurasani|ضياء الحق",
    "aslam-farooqi": "Aslam Faruqi|Aslam Farouqi|Mawlavi Aslam Farooqi|Ислам Фаруки|"
    "Abdullah Aurakzai|اسلم فاروقي",
    "sanaullah-ghafari": "Sanaulla Gafari|Shahab Muhajir|Shihab al Mohajer|Sana Ullah Ghafari|"
    "Санаулла Гафари|ثناءالله غفاری|شهاب المهاجر|Shahab al-Mohajir",
    "sultan-aziz-azam": "Soltan Aziz Azam|Sultan Azeez Azzam|Султан Азиз Азам|سلطان عزيز اعظم",
    "shahidullah-shahid": "Shaheedullah Shaheed|Shahid Ullah Shahid|شهیدالله شهید|Shekh Maqbul",
    "ismatullah-khalozai": "Esmatullah Khalozai|Ismat Ullah Khalozay|عصمت الله خلوزی",
    "mohammad-sharifullah": "Muhammad Sharifullah|Mohamed Sharif Ullah|محمد شریف الله|Jaafar",
    "abu-musab-al-zarqawi": "Abu Mus'ab az-Zarqawi|Abu Musab Zarkawi|Abou Moussab al-Zarqaoui|"
    "Абу Мусаб аз-Заркави|ابو مصعب الزرقاوی",
    "abu-bakr-al-baghdadi": "Abu Bakar Baghdadi|Abou Bakr al-Baghdadi|Абу Бакр аль-Багдади|"
    "ابوبکر البغدادی|Abu Bakr Bagdadi",
    "abu-muhammad-al-adnani": "Abu Mohammed al-Adnani|Abou Mohamed al Adnani|"
    "Абу Мухаммад аль-Аднани",
    "abu-ibrahim-al-qurashi": "Abu Ibrahim al-Hashemi al-Quraishi|Abu Ibrahim Qureshi|"
    "Amir Mohammed Said Abdul Rahman al-Salbi",
    "abu-hafs-al-qurashi": "Abu Hafs al-Hashemi al-Quraishi|أبو حفص الهاشمى القرشى",
    "mullah-mohammed-omar": "Mulla Umar|Mullah Muhammad Umar|Mollah Omar|Мулла Омар|ملا محمد عمر|"
    "Mohammad Omar Ghulam Nabi",
    "akhtar-mohammad-mansour": "Akhtar Muhammad Mansur|Mullah Mansoor|Ахтар Мансур|اختر محمد منصور",
    "haibatullah-akhundzada": "Hibatullah Akhundzada|Haybatullah Akhunzada|Hebatollah Akhondzadeh|"
    "Хайбатулла Ахундзада|هیبت الله آخوندزاده|Haibat Ullah Akhundzada",
    "jalaluddin-haqqani": "Jalal-ud-Din Haqqani|Jalaludin Haqani|Джалалуддин Хаккани|"
    "جلال‌الدین حقانی",
    "sirajuddin-haqqani": "Sirajudin Haqani|Siraj-ud-Din Haqqani|Serajuddin Haqqani|"
    "Сираджуддин Хаккани|سراج‌الدین حقانی",
    "khalil-ahmed-haqqani": "Khalil Ahmad Haqani|Khaleel Haqqani|Халил Хаккани|خليل الرحمن حقاني",
    "baitullah-mehsud": "Baitulla Mahsud|Bait Ullah Mehsood|Байтулла Мехсуд|بيت الله محسود",
    "hakimullah-mehsud": "Hakeemullah Mahsud|Hakim Ullah Mehsud|Хакимулла Мехсуд|حكيم الله محسود",
    "maulana-fazlullah": "Mullah Fazlullah|Mawlana Fazl Ullah|Фазлулла|فضل الله|Mulla Radio",
    "noor-wali-mehsud": "Nur Wali Mahsud|Noor Vali Mehsood|نور ولي محسود|Нур Вали Мехсуд",
    "usama-bin-laden": "Usamah bin Ladin|Oussama Ben Laden|Усама бен Ладен|اسامه بن لادن",
    "ayman-al-zawahiri": "Aiman al-Dhawahiri|Ayman Zawahri|Айман аз-Завахири|ایمن الظواهری",
    "saif-al-adel": "Sayf al-Adl|Saif el Adel|سیف العدل",
    "juma-namangani": "Jumaboi Namangani|Djuma Namangany|Джума Намангани",
    "tohir-yuldash": "Tahir Yuldash|Tohir Yoldosh|Тохир Юлдашев|Takhir Yuldashev",
    "usmon-odil": "Usman Adil|Osman Odil|Усмон Одил",
    "mangal-bagh": "Mangal Baagh|Mungal Bagh Afridi|منګل باغ",
    "riaz-basra": "Riyaz Basra|Riaz Basara|رياض بسرا",
    "malik-ishaq": "Malek Eshaq|Malik Ishaque|ملك اسحاق",
    "omar-khalid-khorasani": "Umar Khaled Khurasani|Omer Khalid Khorasany|عمر خالد خراساني",
    "mufti-munir-shakir": "Mufti Muneer Shakir|مفتی منیر شاکر",
    "haqqani": "haqani|Hakkani Network|Haqqani Netwrok|Сеть Хаккани|شبکۀ حقانی",
    "taliban": "Taleban|Талибан|طالبان افغانستان|Talibaan",
    "ttp": "Tahrik-e-Taliban Pakistan|Tehreek-i-Taliban Pakistan|تحريك طالبان پاکستان",
    "aq": "al-Kaida|Alqaeda|Al Qaïda|Аль-Каида|القاعده",
    "lej": "Lashkar e Jangvi|Lashkare Jhangvi|Laskar-i-Jhangwi|لشكر جهنگوى",
    "lei": "Lashkar-i-Islam|Lashkare Islam|لشكر اسلام",
    "jua": "Jamat ul Ahrar|Jamaat al-Ahrar|Jamatul Ahrar|جماعة الأحرار",
    "isis-k": "Islamic State Khurasan Province|Wilayat Khorasan|Velayat Khorasan|"
    "داعش خراسان|ISISK|Daish Khorasan",
}
