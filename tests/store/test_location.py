"""The library that opens is the one named, else the environment's, the folder's, the user's own."""

import os
from pathlib import Path

import pytest

from desktop_app.store.location import FILE_NAME, VARIABLE, chosen_library, own_library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / FILE_NAME).touch()
    return tmp_path


def test_a_named_library_comes_first(folder: Path) -> None:
    assert chosen_library("named.json", {VARIABLE: "other.json"}, folder) == Path("named.json")


def test_an_empty_name_is_a_name_too(folder: Path) -> None:
    assert chosen_library("", {VARIABLE: "other.json"}, folder) == Path()


def test_the_environment_comes_before_the_folder(folder: Path) -> None:
    assert chosen_library(None, {VARIABLE: "other.json"}, folder) == Path("other.json")
    assert chosen_library(None, {VARIABLE: ""}, folder) == folder / FILE_NAME


def test_the_folders_own_library_comes_before_the_users(folder: Path, tmp_path: Path) -> None:
    assert chosen_library(None, {}, folder) == folder / FILE_NAME
    assert chosen_library(None, {}, tmp_path / "elsewhere") is None
    assert chosen_library(None, {}, None) is None


@pytest.mark.skipif(os.name == "nt", reason="making a link needs a right of its own on Windows")
def test_a_link_that_leads_nowhere_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).symlink_to(tmp_path / "gone.json")
    assert chosen_library(None, {}, tmp_path) == tmp_path / FILE_NAME


@pytest.mark.skipif(os.name == "nt", reason="the variable is that of Linux desktops")
def test_the_users_own_library_lives_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    own = own_library()
    assert own.name == FILE_NAME
    assert own.is_relative_to(tmp_path)
    assert own.parent.name == "factsheets"
