"""Names for respondents that say nothing about them: the same for the same person, as long as the key is the same."""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata

_LENGTH = 16
_CHECKED = 4
_SHAPE = re.compile(rf"[0-9a-f]{{{_LENGTH + _CHECKED}}}")


def pseudonym(key: bytes, respondent: str) -> str:
    """A keyed hash (HMAC-SHA256, its first 64 bits, and 16 by which it is known again) of a respondent's id; "" for none.

    Without the key nobody can try ids. A pseudonym that was made with the same key stays as it is.
    """
    name = unicodedata.normalize("NFC", respondent.strip())
    if not name or (is_pseudonym(name) and _with_check(key, name[:_LENGTH]) == name):
        return name
    return _with_check(key, _hash(key, name)[:_LENGTH])


def is_pseudonym(text: str) -> bool:
    """Whether a text has the form of a pseudonym, whatever key it may be made with."""
    return _SHAPE.fullmatch(text) is not None


def _with_check(key: bytes, name: str) -> str:
    return name + _hash(key, f"pseudonym {name}")[:_CHECKED]


def _hash(key: bytes, name: str) -> str:
    return hmac.new(key, name.encode(), hashlib.sha256).hexdigest()
