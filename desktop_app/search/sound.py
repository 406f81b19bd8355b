"""How a word sounds, whatever its script or spelling: its consonants, roughly told.

Spellings of one name differ in vowels, in doubled letters and in which of several near consonants
is written; the consonants in their order are what Arabic, Persian, Pashto, Urdu, Cyrillic and
Latin spellings agree on. A word may have several keys, where a spelling can be read several ways.
"""

import re
from collections.abc import Sequence
from itertools import chain, islice

_ARABIC = str.maketrans(
    dict(zip("اآعویېئؤ", "aaawyyyw", strict=True))
    | dict(zip("بپتطټثسصښشجچځڅ", "bbtttsssssjjjj", strict=True))
    | dict(zip("حهخکقګگغ", "hhkkkggg", strict=True))
    | dict(zip("دډڈذزظضژږ", "dddzzzzzz", strict=True))
    | dict(zip("رړڑفلمنڼںٹ", "rrrflmnnnt", strict=True))
)
_CYRILLIC = str.maketrans(
    dict(zip("абвгґғдеєзиіїйклмнопрстуфыэ", "abvgggdeeziiiiklmnoprstufie", strict=True))
    | dict(zip("қҳҷўңөүәҝҡһ", "khjunouakkh", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "yu", "я": "ya"}
    | {"ъ": None, "ь": None, "ё": "yo", "ј": "y", "љ": "l", "њ": "n", "ђ": "dj", "џ": "j"}
)
_NEAR = (
    *(("tch", "j"), ("dzh", "j"), ("sch", "s"), ("dj", "j"), ("ch", "j"), ("kh", "k"), ("gh", "g")),
    *(("sh", "s"), ("th", "t"), ("dh", "z"), ("zh", "z"), ("ph", "f"), ("ck", "k"), ("bh", "b")),
    *(("jh", "j"), ("q", "k"), ("c", "k"), ("x", "ks"), ("p", "b"), ("v", "w")),
)
_SUN = "تثدذرزسشصضطظلن"
_ASSIMILATED = re.compile(f"(?<=.)ال(?=[{_SUN}])")
_ASPIRATED = re.compile("(?<=[بپتټٹجچدډکگ])ه(?=.)")

_SPOKEN_AS_Z = re.compile("(?<![^aeiouy])s(?=[aeiouy])")

_LEAST = 2
"""Letters of a key below which it tells nothing apart."""


def sounds(word: str) -> tuple[str, ...]:
    """The keys of a folded word; none where it is too short or its script is not known.

    "hafez" and "حافظ" share "hfz"; "الظواهري" has "alzhr" and "zhr", as its article may be
    written apart.
    """
    return sounds_of([word])[0]


def sounds_typed(word: str) -> tuple[str, ...]:
    """The keys of a folded word that somebody typed: German writes the z of Zarqawi with an s."""
    as_in_german = _SPOKEN_AS_Z.sub("z", word)
    return sounds(word) if as_in_german == word else sounds(word) + sounds(as_in_german)


def sounds_of(words: Sequence[str]) -> list[tuple[str, ...]]:
    """The keys of each word: quicker for many at once."""
    plain = iter(_near("\n".join(filter(_is_plain, words))).split("\n"))
    readings = [[next(plain)] if _is_plain(word) else _readings(word) for word in words]
    told = iter(_consonants("\n".join(chain.from_iterable(readings))).split("\n"))
    keys = [dict.fromkeys(islice(told, len(each))) for each in readings]
    return [tuple([key for key in each if len(key) >= _LEAST]) for each in keys]


def _is_plain(word: str) -> bool:
    """Whether there is one way to read it."""
    return word.isascii() and "gh" not in word


def _readings(word: str) -> list[str]:
    """The word in Latin letters, in each way that it may be read: Persian speaks gh as q."""
    if word.isascii():
        return [_near(word), _near(word.replace("gh", "q"))]
    script = word[0]
    if "\u0400" <= script <= "\u052f":
        spelt = word.translate(_CYRILLIC)
        readings = [spelt, spelt.replace("kh", "h")] if "kh" in spelt else [spelt]
        return [_near(reading) for reading in readings]
    if "\u0600" <= script <= "\u06ff":
        spellings = [word, _ASSIMILATED.sub("", word), _ASPIRATED.sub("", word)]
        if word.endswith("ه"):
            spellings.append(f"{word[:-1]}ت")
        if word.startswith("ال") and len(word) > 4:
            spellings.append(word[2:])
        return [spelling.translate(_ARABIC) for spelling in dict.fromkeys(spellings)]
    if word[0] < "\u0250":
        return [_near(word)]
    return []


def _near(spelt: str) -> str:
    """Of near consonants, and of letters that stand for one, always the same."""
    for letters, one in _NEAR:
        spelt = spelt.replace(letters, one)
    return spelt


def _consonants(readings: str) -> str:
    """Of each line the first letter, a vowel as "a", and the consonants after it, none twice."""
    for pattern, instead in _TO_CONSONANTS:
        readings = pattern.sub(instead, readings)
    return readings


_TO_CONSONANTS = (
    (re.compile("^[aeiouy]", re.MULTILINE), "a"),
    (re.compile("(?<=.)[aeiouyw]+"), ""),
    (re.compile("(?<=..)h$", re.MULTILINE), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
