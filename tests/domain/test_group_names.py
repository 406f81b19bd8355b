"""The head of a sheet and what stands further down tell each name of a group once."""

from desktop_app.domain.group_names import further_names, short_names
from desktop_app.domain.names import called, native
from desktop_app.domain.records import Group
from tests.domain.libraries import library
from tests.search.libraries import shipped_documents


def test_each_name_is_told_once() -> None:
    documents = shipped_documents()["groups"]
    held = library(groups=documents)
    for group_id in documents:
        group = held.record("groups", group_id)
        assert isinstance(group, Group)
        own = native(group)
        told = [called(group), *short_names(group), *([own.text] if own else [])]
        told += [name.text for name in further_names(group)]
        assert set(told) == {name.text for name in group.names}
        assert len(told) == len(set(told))
