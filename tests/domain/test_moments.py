from datetime import date, timedelta

from desktop_app.domain.moments import local, told, told_day


def test_days_are_told_as_one_speaks_of_them() -> None:
    today = date(2024, 3, 1)
    assert told_day(today, today) == "today"
    assert told_day(date(2024, 2, 29), today) == "yesterday"
    assert told_day(date(2024, 2, 28), today) == "28 February 2024"
    assert told_day(date(2024, 3, 2), today) == "2 March 2024"


def test_times_of_the_log_are_told_on_the_clock_of_this_machine() -> None:
    assert local("2024-08-03T14:05:00.5Z").utcoffset() == local("2024-08-03T00:00:00Z").utcoffset()
    moment = local("2024-08-03T14:05:00.123456Z")
    assert moment - local("2024-08-03T14:05:00Z") == timedelta(microseconds=123456)
    assert told("2024-08-03T14:05:00Z").endswith(f"August 2024 {moment:%H:%M}")
