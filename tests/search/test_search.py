"""Any text is a search; what ranks above what; what is read while it is asked."""

from threading import Event

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.search import Search
from tests.search.libraries import Tables, encode, found, read, shipped, tables


@given(st.text())
def test_any_text_is_a_search(text: str) -> None:
    results = shipped().find(text)
    ranks = [hit.rank for hit in results.hits]
    assert ranks == sorted(ranks, reverse=True)
    assert len(ranks) <= 50
    for hit in results.hits:
        assert 0 < hit.rank <= 1
        assert hit.snippet.spans
        last = 0
        for span in hit.snippet.spans:
            assert last <= span.start < span.stop <= len(hit.snippet.text)
            last = span.stop


@given(st.text(alphabet='"()*:^-+ ANDORNEAR{}\\\x00;%_', max_size=30))
def test_what_queries_are_written_in_means_nothing(text: str) -> None:
    shipped().find(text)


def test_nothing_is_found_of_nothing() -> None:
    assert found(shipped(), "") == []
    assert found(shipped(), " -- ") == []
    assert found(shipped(), "haqqani", limit=0) == []


def person(*names: str) -> dict[str, object]:
    return {"names": [{"text": name} for name in names]}


def test_letters_outrank_sound() -> None:
    search = read(tables(people={"sound": person("Hocine"), "letters": person("Haqqani")}))
    assert found(search, "haqani") == ["letters", "sound"]


def test_whole_words_outrank_parts() -> None:
    search = read(tables(people={"part": person("Omari Khan"), "whole": person("Omar Khan")}))
    assert found(search, "omar") == ["whole", "part"]


def test_names_outrank_text() -> None:
    search = read(
        tables(
            groups={"named": {"names": [{"text": "Ahrar Front"}]}},
            atrocities={"told": {"title": "x", "summary": "The Ahrar front said so."}},
        )
    )
    assert found(search, "ahrar") == ["named", "told"]


def test_of_names_that_hold_the_word_the_shorter_is_first() -> None:
    search = read(tables(people={"long": person("Omar Bin Salim Khan"), "short": person("Omar")}))
    assert found(search, "omar") == ["short", "long"]


def test_of_names_that_hold_the_words_the_one_that_is_just_these_is_first() -> None:
    search = read(
        tables(people={"a": person("Haji Seraj Bachir Omari"), "whole": person("Seraj Omari")})
    )
    assert found(search, "Seraj Omari") == ["whole", "a"]
    assert found(search, "omari seraj") == ["whole", "a"]


def test_words_may_stand_in_different_fields() -> None:
    held = tables(atrocities={"a": {"title": "Bombing", "place": {"name": "Herat"}}})
    assert found(read(held), "herat bombing") == ["a"]


def test_it_is_said_where_no_record_has_all_of_the_words() -> None:
    search = read(tables(people={"one": person("Omar Khan"), "two": person("Salim Aziz")}))
    assert not search.find("omar khan").partly
    results = search.find("omar aziz")
    assert {hit.id for hit in results.hits} == {"one", "two"}
    assert results.partly
    assert results.remark == "No record has all of these words: these have some."
    assert search.survey("omar aziz").results == results
    assert not search.find("zzqx").partly


def test_a_whole_name_that_sounds_alike_outranks_one_that_lacks_a_word() -> None:
    search = read(
        tables(
            people={
                "other": person("Abu Salim al-Hashimi al-Qurashi"),
                "meant": person("Abu Hafs al-Hashimi al-Qurashi"),
            }
        )
    )
    assert found(search, "Abu Hafs al-Hashemi al-Qurashi")[0] == "meant"


def test_a_name_is_found_by_its_initials() -> None:
    search = read(
        tables(
            people={"meant": person("Hafiz Saeed Khan")},
            atrocities={"told": {"title": "x", "summary": "Khan told H. and S. so."}},
        )
    )
    assert found(search, "H. S. Khan") == ["meant", "told"]
    assert found(search, "S.") == ["told"]


def test_words_that_only_part_words_join_or_part() -> None:
    held = tables(people={"one": person("Abdulrauf"), "two": person("Abdul Hasib")})
    search = read(held)
    assert found(search, "abdul rauf")[0] == "one"
    assert found(search, "abdulhasib")[0] == "two"


def test_a_record_that_does_not_fit_its_fields_is_still_found_by_what_fits() -> None:
    held = tables(people={"p": person("Omar") | {"died": 7}})
    assert found(read(held), "omar") == ["p"]


def test_what_has_been_read_is_found_while_the_rest_is_read() -> None:
    """The reading is held up at the first source, behind the people."""

    class Halted(dict[str, bytes]):
        reached, go_on = Event(), Event()

        def get(self, key: str, default: object = None) -> bytes | None:  # type: ignore[override]
            self.reached.set()
            self.go_on.wait(10)
            return super().get(key)

    held: Tables = tables(people={str(n): person(f"Omar {n}") for n in range(2_000)})
    held["sources"] = Halted({"s": encode({"title": "Omar’s letters"})})
    search = Search(held)
    search.start()
    try:
        Halted.reached.wait(10)
        reading = search.progress
        assert (reading.complete, reading.total) == (False, 2_001)
        assert str(reading) == f"still reading ({reading.read} of 2001)"
        assert not search.wait(0)
    finally:
        Halted.go_on.set()
    assert search.wait()
    assert search.progress.complete
    assert str(search.progress) == ""
    assert found(search, "letters") == ["s"]


def test_reading_can_be_stopped() -> None:
    search = Search(tables(people={str(n): person(f"Omar {n}") for n in range(5_000)}))
    search.stop()
    search.wait()
    assert not search.progress.complete
    search.find("omar")
