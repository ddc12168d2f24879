"""A tally without what is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assess.model.questionnaire import Questionnaire
from assess.model.tally import Tally
from assess.scoring.privacy import Shown
from assess.scoring.questions import total


def only_questions_shown(questionnaire: Questionnaire, tally: Tally, shown: Shown) -> Tally:
    """For totals over the groups that count: without the questions that are hidden.

    The groups that are hidden in a question stand in it as one, under the first of them: where groups count alike, the
    mean of their means, whose fractions could give each of them away, is then made of what is shown.
    """
    cells = dict(tally.cells)
    for id, question in questionnaire.by_id.items():
        asked = [g for g in questionnaire.counting_groups if question.asked(g)]
        hidden = [g for g in asked if g in shown.groups or (g, id) in shown.cells]
        together = [cells.pop((g, id)) for g in hidden if (g, id) in cells]
        if together and id not in shown.questions:
            cells[hidden[0], id] = total(together)
    return replace(tally, cells=cells)


def only_groups_shown(tally: Tally, shown: Shown) -> Tally:
    """For groups by themselves: without hidden groups and hidden cells."""
    return replace(
        tally,
        respondents={group: n for group, n in tally.respondents.items() if group not in shown.groups},
        cells={
            key: cells for key, cells in tally.cells.items() if key not in shown.cells and key[0] not in shown.groups
        },
    )


def unanswered_cells(questionnaire: Questionnaire, tally: Tally, shown: Shown) -> Mapping[str, int]:
    """How many unanswered cells stand for each hidden question: one for everybody who counts, whoever was asked, so that
    a coverage tells nothing; one where all is withheld, as beside agreed answers alone."""
    counted = sum(tally.respondents.get(group, 0) for group in questionnaire.counting_groups)
    return dict.fromkeys(shown.questions, 1 if shown.needed else counted)
