"""A tally without what is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assess.model.questionnaire import Questionnaire
from assess.model.tally import Tally
from assess.scoring.privacy import Shown


def only_questions_shown(questionnaire: Questionnaire, tally: Tally, shown: Shown) -> Tally:
    """For totals over the groups that count: without the questions that are hidden."""
    hidden = {(group, id) for group in questionnaire.counting_groups for id in shown.questions}
    return replace(tally, cells={key: cells for key, cells in tally.cells.items() if key not in hidden})


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
