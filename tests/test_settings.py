"""What is remembered of the window."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from desktop_app.settings import Settings


def reopened(settings: Settings, tmp_path: Path) -> Settings:
    settings._store.sync()
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def test_everything_comes_back(settings: Settings, tmp_path: Path) -> None:
    one, other = tmp_path / "a & b.json", tmp_path / "نام.json"
    settings.geometry = QByteArray(b"\x00\x01geometry")
    settings.sidebar = QByteArray(b"bar")
    settings.appearance = "dark"
    settings.export_folder = str(tmp_path)
    settings.showed(one, "isis-k")
    settings.showed(other, "t")
    for library in (one, other, one):
        settings.opened(library)
    for source in ("un", "afp", "un"):
        settings.cited(one, source)
    settings.cited(other, "seed")
    again = reopened(settings, tmp_path)
    assert again.last_cited(one) == ("un", "afp")
    assert again.last_cited(other) == ("seed",)
    assert again.geometry == b"\x00\x01geometry"
    assert again.sidebar == b"bar"
    assert again.appearance == "dark"
    assert again.export_folder == str(tmp_path)
    assert (again.last_group(one), again.last_group(other)) == ("isis-k", "t")
    assert again.recent == (one, other)


def test_at_first_there_is_nothing(settings: Settings, tmp_path: Path) -> None:
    assert settings.geometry.isEmpty()
    assert settings.appearance == "system"
    assert settings.recent == ()
    assert settings.last_group(tmp_path) == ""
    assert settings.last_cited(tmp_path) == ()


def test_one_recent_library_is_one(settings: Settings, tmp_path: Path) -> None:
    settings.opened(tmp_path / "a.json")
    assert reopened(settings, tmp_path).recent == (tmp_path / "a.json",)


def test_few_recent_libraries_are_kept(settings: Settings, tmp_path: Path) -> None:
    for number in range(20):
        settings.opened(tmp_path / f"{number}.json")
    assert settings.recent[0] == tmp_path / "19.json"
    assert len(settings.recent) == 8


def test_spoilt_settings_are_as_none(settings: Settings, tmp_path: Path) -> None:
    for name in ("window/geometry", "groups", "recent"):
        settings._store.setValue(name, 7)
    again = reopened(settings, tmp_path)
    assert again.geometry.isEmpty()
    assert again.last_group(tmp_path) == ""
    assert again.recent in ((), (Path("7"),))
