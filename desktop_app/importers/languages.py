"""Languages as bibliographies name them, as BCP 47 tags."""

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NAMES = {
    "english": "en", "american": "en-US", "british": "en-GB", "usenglish": "en-US",
    "ukenglish": "en-GB", "german": "de", "ngerman": "de", "deutsch": "de", "french": "fr",
    "francais": "fr", "français": "fr", "spanish": "es", "italian": "it", "portuguese": "pt",
    "dutch": "nl", "russian": "ru", "turkish": "tr", "arabic": "ar", "persian": "fa",
    "farsi": "fa", "dari": "prs", "pashto": "ps", "urdu": "ur", "hindi": "hi", "chinese": "zh",
    "japanese": "ja", "hebrew": "he", "ukrainian": "uk", "polish": "pl", "swedish": "sv",
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it",
    "por": "pt", "rus": "ru", "tur": "tr", "ara": "ar", "per": "fa", "fas": "fa", "pus": "ps",
    "urd": "ur", "hin": "hi", "zho": "zh", "chi": "zh", "heb": "he",
}  # fmt: skip


def language_tag(text: str) -> str:
    """The tag of a language that is named or tagged; empty where it is neither."""
    plain = text.strip().lower()
    if plain in _NAMES:
        return _NAMES[plain]
    tag = text.strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) and len(tag.split("-")[0]) <= 3 else ""
