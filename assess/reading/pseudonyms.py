"""Names for respondents that say nothing about them: the same for the same person, as long as the key is the same."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata

_LENGTH = 16


def pseudonym(key: bytes, respondent: str) -> str:
    """A keyed hash (HMAC-SHA256, its first 64 bits) of a respondent's id; "" for none. Without the key nobody can try ids."""
    name = unicodedata.normalize("NFC", respondent.strip())
    return hmac.new(key, name.encode(), hashlib.sha256).hexdigest()[:_LENGTH] if name else ""
