from __future__ import annotations

import pytest

from tests.golden.kept import DATA, KEPT, PAGE, made


@pytest.mark.parametrize(
    ("name", "what"),
    [(DATA, "what the report says has changed"), (PAGE, "how the page is made has changed")],
)
def test_the_report_is_the_one_that_was_kept(name: str, what: str) -> None:
    kept, now = (KEPT / name).read_text(encoding="utf-8").splitlines(), made()[name].splitlines()
    changed = [f"- {old}\n+ {new}" for old, new in zip(kept, now, strict=False) if old != new][:5]
    assert kept == now, f"{what}; if that is meant, `make golden` and read the difference:\n" + "\n".join(changed)
