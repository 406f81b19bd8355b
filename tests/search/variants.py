"""Spellings of names as the press, lists of sanctions and their own languages have them.

None is a name that the shipped library records, letter for letter. Left out are names of war and
translations, which only a record can know.
"""

VARIANTS = {
    "hafiz-saeed-khan": "Hafez Said Khan|Hafiz Sayed Khan|Hafeez Saeed Khan|Хафиз Саид Хан|"
    "Hafiz Saïd Khan|حافظ سعيد خان|Hafidh Saeed|Hafiz Said Orakzay|Hafis Said Chan|"
    "Hafiz Saïd Khan Orakzaï|hafiz saed kahn|حافظ سعيد خان اورکزی|Хафез Сайед Хан",
    "abdul-rauf-aliza": "Abdul Raouf Khadem|Abdurrauf Khadim|Abdul Raof Khadem|Abdul Rauf Alizai|"
    "Абдул Рауф Хадим|عبد الرؤوف خادم|Mulla Abdul Rauf|Abdoul Raouf Khadim|"
    "Mullah Abdul Rauf Chadim|ملا عبدالرؤوف خادم",
    "abdul-hasib": "Abdul Haseeb Logari|Abdulhasib Logari|Abd al-Hasib|Абдул Хасиб|"
    "عبد الحسیب لوګری|Abdul Hassib Logari|Abdelhasib|Scheich Abdul Hasib",
    "abu-sayed": "Abu Sayeed Bajauri|Abdur Rahman Ghalib|Abu Saeed Bajawri|Abdulrahman Ghaleb",
    "abu-saad-erhabi": "Abu Sad Erhabi|Abu Saad Arhabi|Saad Erhabi|Abu Saad al-Erhabi",
    "zia-ul-haq": "Ziaul Haq|Zia-ul-Haqq|Abu Omar Khorasani|Abu Umar al-Khurasani|ضياء الحق",
    "aslam-farooqi": "Aslam Faruqi|Aslam Farouqi|Mawlavi Aslam Farooqi|Ислам Фаруки|"
    "Abdullah Aurakzai|اسلم فاروقي|Aslam Farouki|Aslam Faruki",
    "sanaullah-ghafari": "Sanaulla Gafari|Shahab Muhajir|Shihab al Mohajer|Sana Ullah Ghafari|"
    "Санаулла Гафари|ثناءالله غفاری|شهاب المهاجر|Shahab al-Mohajir|Schahab al-Muhadschir|"
    "Chahab al-Mouhajir|شهاب مهاجر|Thanaullah Ghafari|Sanaollah Ghaffari|Шахаб аль-Мухаджир",
    "sultan-aziz-azam": "Soltan Aziz Azam|Sultan Azeez Azzam|Султан Азиз Азам|سلطان عزيز اعظم",
    "shahidullah-shahid": "Shaheedullah Shaheed|Shahid Ullah Shahid|شهیدالله شهید|Shekh Maqbul",
    "ismatullah-khalozai": "Esmatullah Khalozai|Ismat Ullah Khalozay|عصمت الله خلوزی",
    "mohammad-sharifullah": "Muhammad Sharifullah|Mohamed Sharif Ullah|محمد شریف الله|Jaafar",
    "abu-musab-al-zarqawi": "Abu Mus'ab az-Zarqawi|Abu Musab Zarkawi|Abou Moussab al-Zarqaoui|"
    "Abu Mussab al-Sarkawi|Абу Мусаб аз-Заркави|ابو مصعب الزرقاوی|Abou Moussab al-Zarkaoui|"
    "Sarkawi|az-Zarqawi",
    "abu-bakr-al-baghdadi": "Abu Bakar Baghdadi|Abou Bakr al-Baghdadi|Абу Бакр аль-Багдади|"
    "ابوبکر البغدادی|Abu Bakr Bagdadi|Abu Bakr al-Bagdadi|Аль-Багдади",
    "abu-muhammad-al-adnani": "Abu Mohammed al-Adnani|Abou Mohamed al Adnani|"
    "Абу Мухаммад аль-Аднани",
    "abu-ibrahim-al-qurashi": "Abu Ibrahim al-Hashemi al-Quraishi|Abu Ibrahim Qureshi|"
    "Amir Mohammed Said Abdul Rahman al-Salbi",
    "abu-hafs-al-qurashi": "Abu Hafs al-Hashemi al-Quraishi|أبو حفص الهاشمى القرشى",
    "mullah-mohammed-omar": "Mulla Umar|Mullah Muhammad Umar|Mollah Omar|Мулла Омар|ملا محمد عمر|"
    "Mohammad Omar Ghulam Nabi|molla omar|Mullah Umer|ملا عمر|мулла Умар",
    "akhtar-mohammad-mansour": "Akhtar Muhammad Mansur|Mullah Mansoor|Ахтар Мансур|"
    "اختر محمد منصور|Akhtar Mansoor|ملا منصور",
    "haibatullah-akhundzada": "Hibatullah Akhundzada|Haybatullah Akhunzada|Hebatollah Akhondzadeh|"
    "Хайбатулла Ахундзада|هیبت الله آخوندزاده|Haibat Ullah Akhundzada|Hibatullah Achundsada|"
    "Haibatullah Achundzada|Haïbatoullah Akhundzada|Hibatullah Axundzada|هبت‌الله آخوندزاده|"
    "Ахундзада",
    "jalaluddin-haqqani": "Jalal-ud-Din Haqqani|Jalaludin Haqani|Джалалуддин Хаккани|"
    "جلال‌الدین حقانی|Djalalouddine Haqqani|Dschalaluddin Haqqani",
    "sirajuddin-haqqani": "Sirajudin Haqani|Siraj-ud-Din Haqqani|Serajuddin Haqqani|"
    "Сираджуддин Хаккани|سراج‌الدین حقانی|Sirajoddin Haqqani|Siradschuddin Hakkani|"
    "Siradjouddine Haqqani|سراج‌الدین",
    "khalil-ahmed-haqqani": "Khalil Ahmad Haqani|Khaleel Haqqani|Халил Хаккани|خليل الرحمن حقاني",
    "baitullah-mehsud": "Baitulla Mahsud|Bait Ullah Mehsood|Байтулла Мехсуд|بيت الله محسود|"
    "Baitullah Massoud|Beitullah Mehsud",
    "hakimullah-mehsud": "Hakeemullah Mahsud|Hakim Ullah Mehsud|Хакимулла Мехсуд|حكيم الله محسود|"
    "Hakeem Ullah Mehsood",
    "maulana-fazlullah": "Mullah Fazlullah|Mawlana Fazl Ullah|Фазлулла|فضل الله|Mulla Radio|"
    "Mulla Fazlulla|Fasl Ullah|مولانا فضل الله|Fazlollah",
    "noor-wali-mehsud": "Nur Wali Mahsud|Noor Vali Mehsood|نور ولي محسود|Нур Вали Мехсуд|"
    "Mufti Noor Wali|نور ولي مسعود",
    "usama-bin-laden": "Usamah bin Ladin|Oussama Ben Laden|Усама бен Ладен|اسامه بن لادن|"
    "Osama bin Ladin|Усама бин Ладен|بن لادن|بن لادین",
    "ayman-al-zawahiri": "Aiman al-Dhawahiri|Ayman Zawahri|Айман аз-Завахири|ایمن الظواهری|"
    "Sawahiri|Ayman az-Zawahiri|Aiman as-Sawahiri|Aïman al-Zaouahiri|الظواهري",
    "saif-al-adel": "Sayf al-Adl|Saif el Adel|سیف العدل|Seif al-Adel|Saïf al-Adl|Sayf al-Adil",
    "juma-namangani": "Jumaboi Namangani|Djuma Namangany|Джума Намангани|Jumma Namangani|"
    "Dschuma Namangani|Namanganiy",
    "tohir-yuldash": "Tahir Yuldash|Tohir Yoldosh|Тохир Юлдашев|Takhir Yuldashev|Tohir Yoldoshev|"
    "Тахир Юлдашев",
    "usmon-odil": "Usman Adil|Osman Odil|Усмон Одил",
    "mangal-bagh": "Mangal Baagh|Mungal Bagh Afridi|منګل باغ|Mangal Bag|Manghal Bagh",
    "riaz-basra": "Riyaz Basra|Riaz Basara|رياض بسرا",
    "malik-ishaq": "Malek Eshaq|Malik Ishaque|ملك اسحاق",
    "omar-khalid-khorasani": "Umar Khaled Khurasani|Omer Khalid Khorasany|عمر خالد خراساني|"
    "Omar Chalid Chorasani|Omar Khaled Khorassani",
    "mufti-munir-shakir": "Mufti Muneer Shakir|مفتی منیر شاکر",
    "haqqani": "haqani|Hakkani Network|Haqqani Netwrok|Сеть Хаккани|شبکۀ حقانی|د حقاني شبکه",
    "taliban": "Taleban|Талибан|طالبان افغانستان|Talibaan|Talibans|طالبانو",
    "ttp": "Tahrik-e-Taliban Pakistan|Tehreek-i-Taliban Pakistan|تحريك طالبان پاکستان|"
    "Tehreek-e-Taliban Pakistan|Tehrik-e-Taleban Pakistan|تحريك طالبان باكستان",
    "aq": "al-Kaida|Alqaeda|Al Qaïda|Аль-Каида|القاعده|الكايدة",
    "lej": "Lashkar e Jangvi|Lashkare Jhangvi|Laskar-i-Jhangwi|لشكر جهنگوى|Laschkar-e Dschangwi|"
    "لشکر جنگوی",
    "lei": "Lashkar-i-Islam|Lashkare Islam|لشكر اسلام|Lashkar-e-Islami",
    "jua": "Jamat ul Ahrar|Jamaat al-Ahrar|Jamatul Ahrar|جماعة الأحرار|Jamaat ul Ahraar",
    "isis-k": "Islamic State Khurasan Province|Wilayat Khorasan|Velayat Khorasan|داعش خراسان|"
    "ISISK|Daish Khorasan|IS-Khorasan|Wilayat Chorasan|ولايت خراسان|Вилаят Хорасан|"
    "is khorasan province",
    "usmon-ghazi": "Usman Gazi|Усман Гази",
    "imu": "Islamic Movment of Uzbekistan",
    "is": "daech|Daesch|ДАИШ",
}
