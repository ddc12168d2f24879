"""A theme as people write it: all that its folder says beside templates and style sheets."""

from __future__ import annotations

from pydantic import Field

from assess.model.written.common import Prose, Word, Written


class WrittenTheme(Written):
    """theme.yaml."""

    name: Prose = Field("", description="What people call it.")
    extends: Word = Field("default", description="The theme whose files are taken where this one has none of its own.")
    about: Prose = Field("", description="What it is for.")
