"""People's own words: which may be shown, and without e-mail addresses and telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assess.model.assessment import Privacy
from assess.model.questionnaire import Questionnaire
from assess.model.tally import Tally
from assess.scoring.privacy import Shown

MASK = "[…]"
"""Stands in the place of what was taken out, in every language."""

NAME = r"[^\s@＠,;:<>()\[\]\"]"
EMAIL = re.compile(
    rf"{NAME}{{1,64}}(?:\s?(?:[@＠]|\(at\)|\[at\])\s?|\sat\s){NAME}{{1,255}}(?:\.|\s?(?:\(dot\)|\[dot\])\s?)[^\W\d_]{{2,24}}",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?<!\w)[+(]*\d(?:[\s().·/\-\u2010-\u2015]{0,3}\d){6,}(?!\w)")
"""Seven digits and more, of any script, with what people put between them."""
YEAR, PART = r"(?:19|20)\d\d", r"[0-3]?\d"
DATE = re.compile(rf"{YEAR}([-./]){PART}\1{PART}|{PART}([-./]){PART}\2{YEAR}|{YEAR}\s?[-/\u2010-\u2015]\s?{YEAR}")
"""A day, or two years: digits enough, but nobody's number."""


def comments(
    questionnaire: Questionnaire, privacy: Privacy, tally: Tally, shown: Shown
) -> Mapping[str, tuple[str, ...]]:
    """What was said to each text question, in the order of the alphabet; nothing unless `privacy.comments` asks for it.

    Comments have a threshold of their own: they are shown where at least so many were asked (and no fewer than may be
    shown of anything else), of all who count together, and of each other group by itself. Nothing where the question is
    hidden, where some hidden groups alone were asked, or where all is withheld.
    """
    if privacy.comments is None or shown.needed:
        return {}
    others = (group.id for group in questionnaire.groups if not group.counts and group.id not in shown.groups)
    circles = [questionnaire.counting_groups, *((group,) for group in others)]
    found = {}
    for question in questionnaire.by_id.values():
        heard = [
            masked(said)
            for circle in circles
            if _is_shown(circle, question.id, privacy, tally, shown)
            for group in circle
            for said in tally.comments.get((group, question.id), ())
        ]
        if heard:
            found[question.id] = tuple(sorted(heard))
    return found


def _is_shown(circle: Sequence[str], question: str, privacy: Privacy, tally: Tally, shown: Shown) -> bool:
    asked = {group: n for group in circle if (n := tally.of(group, question).asked)}
    fewest = max(privacy.comments or 0, min((privacy.of(group) for group in asked), default=0))
    alone = len(circle) == 1 and (circle[0], question) in shown.cells
    if alone or question in shown.questions or asked.keys() < shown.groups & set(circle):
        return False
    return sum(asked.values()) >= fewest


def masked(text: str) -> str:
    """The text with e-mail addresses and telephone numbers replaced by a mask. Rather one number too many than too few."""
    return NUMBER.sub(_unless_a_date, EMAIL.sub(MASK, text))


def _unless_a_date(found: re.Match[str]) -> str:
    return found[0] if DATE.fullmatch(found[0]) else MASK
