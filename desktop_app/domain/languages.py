"""Languages by the first part of their BCP 47 tag (ISO 639), with English names."""

from desktop_app import gettext as _

_LINES = """\
af Afrikaans
am Amharic
ar Arabic
az Azerbaijani
bal Baluchi
be Belarusian
bg Bulgarian
bn Bangla
bs Bosnian
ca Catalan
ckb Central Kurdish
cs Czech
da Danish
de German
el Greek
en English
es Spanish
et Estonian
fa Persian
ff Fulah
fi Finnish
fr French
ha Hausa
haz Hazaragi
he Hebrew
hi Hindi
hr Croatian
hu Hungarian
hy Armenian
id Indonesian
it Italian
ja Japanese
ka Georgian
kk Kazakh
ko Korean
kr Kanuri
ku Kurdish
ky Kyrgyz
lt Lithuanian
lv Latvian
ml Malayalam
ms Malay
my Burmese
nb Norwegian Bokmål
ne Nepali
nl Dutch
nn Norwegian Nynorsk
no Norwegian
om Oromo
pa Punjabi
pl Polish
prs Dari
ps Pashto
pt Portuguese
ro Romanian
ru Russian
rw Kinyarwanda
sd Sindhi
si Sinhala
sk Slovak
sl Slovenian
so Somali
sq Albanian
sr Serbian
sv Swedish
sw Swahili
syr Syriac
ta Tamil
tg Tajik
th Thai
ti Tigrinya
tk Turkmen
tl Tagalog
tr Turkish
tt Tatar
ug Uyghur
uk Ukrainian
ur Urdu
uz Uzbek
vi Vietnamese
yo Yoruba
zh Chinese
zu Zulu
"""

LANGUAGES: dict[str, str] = dict(line.split(" ", 1) for line in _LINES.splitlines())
"""English name by code."""


def language(tag: str) -> str:
    """The language's name, with whatever else the tag says: "English (GB)".

    One of which the name is not known is shown as its tag.
    """
    code, _dash, rest = tag.partition("-")
    name = LANGUAGES.get(code.lower())
    if name is None:
        return tag
    return _("{language} ({variant})").format(language=_(name), variant=rest) if rest else _(name)
