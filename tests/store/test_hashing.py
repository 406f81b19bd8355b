import hashlib

import pytest

from desktop_app.store.hashing import hash_beside


@pytest.mark.parametrize("data", [b"", b"small", b"large" * 1_000_000])
def test_hash_is_that_of_all_bytes_and_the_work_is_done(data: bytes) -> None:
    assert hash_beside(data, lambda: len(data)) == (hashlib.sha256(data).hexdigest(), len(data))


@pytest.mark.parametrize("data", [b"small", b"large" * 1_000_000])
def test_work_that_fails_is_told(data: bytes) -> None:
    def work() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        hash_beside(data, work)
