"""What people say about the columns of exports, in a file of its own: the drafts that `assess import` writes, completed."""

from __future__ import annotations

from assess.model.written.assessment import WrittenResponses
from assess.model.written.common import Short, Written


class WrittenDraft(Written):
    """The same entries as under `responses` of an assessment."""

    responses: list[Short[WrittenResponses]]
