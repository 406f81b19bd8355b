"""One source in each form in which one finds it."""

BIBTEX = r"""
@article{x,
  title = {Caf\'e raids \& {NATO}: 50\% of it},
  author = {M{\"u}ller, J{\"o}rg and {United Nations} and de la Cruz, Ana and others},
  journal = "The {Times} of Kabul",
  month = feb, day = 9, year = 2015, volume = 3,
  url = {https://example.org/c_d?x=1\&y=2~z%20q},
  langid = {english},
}
"""

BIBLATEX = r"""
@Article{gul,
  title = {Heads}, subtitle = {Tails}, author = {Ayaz Gul}, journaltitle = {Voice of America},
  date = {2019-05/2019-06}, urldate = {2024-01-02}, doi = {10.1000/a\_b}, langid = {dari},
  entrysubtype = {newspaper}
}
"""

WIKIPEDIA = r"""
@misc{ wiki:xxx,
   author = "{Wikipedia contributors}",
   title = "Kabul --- {Wikipedia}{,} The Free Encyclopedia",
   year = "2024",
   howpublished = "\url{https://en.wikipedia.org/w/index.php?title=Kabul&oldid=12}",
   note = "[Online; accessed 12-May-2024]"
}
"""

CSL_JSON = """[{
  "id": "gul", "type": "article-newspaper", "title": "Attack on <i>the</i> airport",
  "author": [{"family": "Gul", "given": "Ayaz"}, {"literal": "United Nations"}],
  "container-title": "VOA", "publisher": "Broadcasting Board",
  "issued": {"date-parts": [[2021, "8", 26]]}, "accessed": {"date-parts": [[2021, 9]]},
  "URL": "https://www.voanews.com/a/1.html", "DOI": "10.1000/voa", "language": "en-US",
  "page": 7
}]"""

RIS = """TY  - NEWS
AU  - Gul, Ayaz
AU  - Zaman, Sarah
TI  - A long title
continued
T2  - VOA
PY  - 2020
DA  - 2020/05/12/
Y2  - 2020/06/01/12:00:00
UR  - https://web.archive.org/web/20200601000000/https://voa.example/x
LA  - eng
SP  - 7
ER  -
"""

RIS_CARELESS = "TY - RPRT\nTI - No end\nPY - 2018///"

LINES = """Kabul airport attack: what we know – Example News
By Jane Doe
Published: August 26, 2021
https://www.example.com/world/asia(2021).
Six paragraphs follow.
"""
