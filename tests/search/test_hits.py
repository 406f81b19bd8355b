from desktop_app.domain.counts import number
from desktop_app.search import Hit, Progress, Snippet, best, by_kind
from tests.search.libraries import read, tables


def hit(table: str, id_: str, rank: float) -> Hit:
    return Hit(table, id_, "names[0].text", Snippet(id_), rank)


def test_hits_are_grouped_by_kind_that_of_the_best_first() -> None:
    kinds = by_kind([hit("sources", "s", 0.9), hit("people", "p", 0.8), hit("sources", "t", 0.1)])
    assert [(kind.table, [each.id for each in kind.hits]) for kind in kinds] == [
        ("sources", ["s", "t"]),
        ("people", ["p"]),
    ]
    assert by_kind([]) == ()


def test_the_best_are_told_apart_where_there_are_more_of_several_kinds() -> None:
    some = [hit("sources", "s", 0.9), hit("people", "p", 0.8), hit("sources", "t", 0.7)]
    assert not best(some)
    assert best([*some, hit("sources", "u", 0.1)]) == some
    assert not best([hit("people", str(number), 0.5) for number in range(9)])


def test_a_long_text_is_shown_around_the_words_that_were_found() -> None:
    summary = f"{'before ' * 60}the Needle stood there {'after ' * 60}"
    search = read(tables(atrocities={"a": {"title": "x", "summary": summary}}))
    (found,) = search.find("needle").hits
    assert found.field == "summary"
    (span,) = found.snippet.spans
    assert found.snippet.text[span.start : span.stop] == "Needle"
    assert found.snippet.text.startswith("…")
    assert found.snippet.text.endswith("…")
    assert len(found.snippet.text) < 170


def test_the_path_of_the_field_is_that_of_the_text() -> None:
    claims = [{"statement": "One thing"}, {"statement": "Some Other thing", "claimant": "x"}]
    search = read(tables(groups={"g": {"names": [{"text": "G"}], "claims": claims}}))
    assert search.find("other").hits[0].field == "claims[1].statement"


def test_how_far_the_reading_is_is_told_in_figures_like_all_others() -> None:
    told = str(Progress(67_040, 103_800, complete=False))
    assert told == f"still reading ({number(67_040)} of {number(103_800)})"
    assert not str(Progress(103_800, 103_800, complete=True))
