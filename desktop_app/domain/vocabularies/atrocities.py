"""Terms for atrocities."""

from desktop_app import gettext as _
from desktop_app.domain.vocabulary import Term, Vocabulary

BASIS_OF_ATTRIBUTION = Vocabulary(
    "basis of attribution",
    "Global Terrorism Database; Fact Sheets",
    (
        Term("claimed", _("claimed"), _("The group, or its parent, said that it did it.")),
        Term("attributed", _("attributed"), _("A state, the UN, a court or a researcher says so.")),
        Term("suspected", _("suspected"), _("Named with doubt.")),
        Term("denied", _("denied"), _("The group denied it.")),
        Term("unclaimed", _("unclaimed"), _("No group claimed it.")),
    ),
)

NAMING_BASES = frozenset({"claimed", "attributed", "suspected"})
"""Bases that put an atrocity on a group's sheet; a mere denial does not."""

PLACE_PRECISION = Vocabulary(
    "place precision",
    "UCDP Georeferenced Event Dataset, where_prec",
    (
        Term("exact", _("exact"), _("The site itself.")),
        Term("town", _("town"), _("A point in the town or city.")),
        Term("district", _("district"), _("The rough centre of a district.")),
        Term("province", _("province"), _("The rough centre of a province.")),
        Term("country", _("country"), _("Only the country is known.")),
    ),
)

ATTACK_TYPE = Vocabulary(
    "attack type",
    "Global Terrorism Database, attack types 1–9",
    (
        Term("assassination", _("assassination"), _("Aimed at killing one prominent person.")),
        Term("armed-assault", _("armed assault"), _("With firearms, blades or fire, on people.")),
        Term("bombing", _("bombing or explosion"), _("With explosives, shells and rockets too.")),
        Term("hijacking", _("hijacking"), _("Seizure of a vehicle, ship or aircraft.")),
        Term("hostage-barricade", _("hostage taking (siege)"), _("Hostages held on the spot.")),
        Term("hostage-kidnapping", _("hostage taking (abduction)"), _("Hostages carried off.")),
        Term("facility", _("attack on facility"), _("Aimed at a building or infrastructure.")),
        Term("unarmed-assault", _("unarmed assault"), _("Without the arms above.")),
        Term("unknown", _("unknown"), _("The sources do not say.")),
    ),
)

TARGET = Vocabulary(
    "target",
    "Global Terrorism Database, target types 1–22; narrower terms by Fact Sheets",
    (
        Term("private-citizens", _("civilians"), _("Private citizens and their property.")),
        Term("shia", _("Shia Muslims"), _("Shia, chosen as such."), "private-citizens"),
        Term("hazara", _("Hazaras"), _("Hazaras, chosen as such."), "private-citizens"),
        Term("ismaili", _("Ismailis"), _("Ismaili Shia, chosen as such."), "private-citizens"),
        Term("sufi", _("Sufis"), _("Sufi worshippers and shrines."), "private-citizens"),
        Term("sikh-hindu", _("Sikhs and Hindus"), _("Chosen as such."), "private-citizens"),
        Term("christian", _("Christians"), _("Chosen as such."), "private-citizens"),
        Term("women", _("women and girls"), _("Chosen as such."), "private-citizens"),
        Term("religious", _("religious site or figure"), _("Places of worship, clergy.")),
        Term("education", _("education"), _("Schools, universities, their staff and students.")),
        Term("girls-school", _("girls' school"), _("A school for girls."), "education"),
        Term("health", _("health care"), _("Hospitals, health workers and patients.")),
        Term("maternity-ward", _("maternity ward"), _("Mothers, newborns and staff."), "health"),
        Term("media", _("journalists and media"), _("Journalists and their work places.")),
        Term("ngo", _("aid organisation"), _("Humanitarian and other organisations.")),
        Term("government", _("government"), _("Officials, courts, ministries, politicians.")),
        Term("election", _("election"), _("Voters, candidates, registration."), "government"),
        Term(
            "de-facto-authorities",
            _("Taliban authorities"),
            _("Since 15 August 2021."),
            "government",
        ),
        Term("police", _("police"), _("Police, prisons included.")),
        Term("military", _("military"), _("Soldiers and intelligence, foreign ones too.")),
        Term("militia", _("non-state armed group"), _("Members of another armed group.")),
        Term("diplomatic", _("diplomatic"), _("Embassies, consulates, diplomats.")),
        Term("airport", _("airport or aircraft"), _("Airports, aircraft and their users.")),
        Term("transport", _("transport"), _("Buses, roads, railways and stations.")),
        Term("business", _("business"), _("Shops, markets, hotels, workers at work.")),
        Term("tourists", _("tourists"), _("Foreign visitors.")),
        Term("utilities", _("utilities"), _("Power, gas and water networks.")),
        Term("telecommunication", _("telecommunication"), _("Masts, exchanges, lines.")),
        Term("food-water", _("food or water supply"), _("Stores, wells, harvests.")),
        Term("maritime", _("maritime"), _("Ships and ports.")),
        Term("abortion-related", _("abortion-related"), _("Clinics and their staff.")),
        Term("violent-party", _("violent political party"), _("A party with an armed wing.")),
        Term("other", _("other"), _("Anything else; the summary says what.")),
        Term("unknown", _("unknown"), _("The sources do not say.")),
    ),
)
