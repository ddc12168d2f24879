"""The kiosk's report, kept as the Report's data and as the page: a change of what is said is told from one of how it looks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from assess.model.previous import Past, Previous
from assess.rendering.html import page
from assess.reporting.document import Report
from assess.reporting.report import report
from tests.reporting import building

KEPT = Path(__file__).parent
DATA, PAGE = "kiosk.json", "kiosk.html"
BEFORE = Previous("kiosk", "1.0", 11, {}, results={"care": Past(60.0, 3, (55.0, 65.0)), "overall": Past(42.5, 3)})


def made() -> Mapping[str, str]:
    """Both files as they are made now, by name."""
    given = building.assessment(
        published=BEFORE,
        answers={},
        notes={"summary": "The author says *so*.", "care": "Well done."},
        author="A. Writer",
        confidentiality="For the board",
    )
    whole = report(given, *building.found(given))
    data = json.dumps(_plain(whole), ensure_ascii=False, indent=1)
    return {DATA: data + "\n", PAGE: page(whole).replace("><", ">\n<") + "\n"}


def _plain(value: Any) -> Any:
    """A dataclass as a dict of what is not empty; the catalogue of texts is none of the data."""
    if is_dataclass(value):
        found = {each.name: getattr(value, each.name) for each in fields(value)}
        return {
            name: _plain(part)
            for name, part in found.items()
            if part not in (None, "", (), b"") and not (isinstance(value, Report) and name == "texts")
        }
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [_plain(part) for part in (sorted(value) if isinstance(value, frozenset) else value)]
    return round(value, 6) if isinstance(value, float) else value
