"""How the answers to each question are read, wherever they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from assess.model.questionnaire import EVERYONE, Outcome, Question, Questionnaire
from assess.model.response import Missing, Value
from assess.reading.answer_words import MISSING_WORDS
from assess.reading.cells import AnswerReader, Misfit, answer_reader, either, expected
from assess.reading.columns import Source
from assess.reading.folding import fold
from assess.reading.localise import localise

NO_LABELS: Mapping[str, Sequence[str]] = {}


def readers(
    questionnaires: Sequence[Questionnaire], labels: Mapping[str, Sequence[str]] = NO_LABELS
) -> Mapping[str, AnswerReader]:
    """A reader for each question and outcome, by id. `questionnaires`: the same one in each of its languages."""
    items = [items_of(questionnaire) for questionnaire in questionnaires]
    levels = [questionnaire.levels for questionnaire in questionnaires]
    return {id: answer_reader([each[id].scale for each in items], levels, labels) for id in items[0]}


def in_all_languages(questionnaire: Questionnaire) -> tuple[Questionnaire, ...]:
    """The questionnaire in its own language, then in the others that it has: people answer in any of them."""
    return (questionnaire, *(localise(questionnaire, language) for language in questionnaire.translations))


def items_of(questionnaire: Questionnaire) -> Mapping[str, Question | Outcome]:
    """All that can be answered, by id: questions, then outcomes."""
    return {**questionnaire.by_id, **questionnaire.outcome_by_id}


def all_texts(questionnaires: Iterable[Questionnaire]) -> Iterator[str]:
    """All that may stand in a table of answers: wordings, the names of answers, levels and groups, words for no answer."""
    for questionnaire in questionnaires:
        for item in items_of(questionnaire).values():
            yield from item.asks.values() if isinstance(item, Question) else (item.ask,)
            yield from (item.scale.low, item.scale.high, *(point.label for point in item.scale.points))
        yield from (level.name for level in questionnaire.levels)
        yield from (group.name for group in questionnaire.groups)
    yield from MISSING_WORDS


def group_ids(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Ids of the groups, or EVERYONE alone."""
    return tuple(group.id for group in questionnaire.groups) or (EVERYONE,)


def asked_of(questionnaire: Questionnaire, id: str) -> str:
    """The names of the groups that are asked a question; "" where all are, and for what is no question."""
    item = items_of(questionnaire).get(id)
    names = [group.name for group in questionnaire.groups if item and item.asked(group.id)]
    return either(names) if len(names) < len(questionnaire.groups) else ""


def default_group(questionnaire: Questionnaire, source: Source) -> str:
    """The group of respondents of whom nothing else is said."""
    return source.group or group_ids(questionnaire)[0]


def read_answer(reader: AnswerReader, written: Any) -> Value | Missing | Misfit:
    """The answer written in a YAML file: a text, nothing, or a list for `multiple` (an empty one: nothing is chosen)."""
    if written is None:
        return Missing.BLANK
    if isinstance(written, str):
        return reader.read(written)
    is_list = isinstance(written, list) and all(text is None or isinstance(text, str) for text in written)
    if is_list and reader.scale.kind == "multiple":
        return reader.read_choices(filter(None, written))
    one = is_list and len(written) == 1
    hint = f"without brackets: {written[0]}" if one else "one answer, without brackets" if is_list else ""
    return Misfit("answer-unknown", f"expected {expected(reader.scale)}", hint)


def group_reader(questionnaires: Sequence[Questionnaire], default: str) -> Callable[[str], str | Misfit]:
    """A function from what a cell says to a group's id, by id or name; a blank cell is the `default` group."""
    ids = {group.id: group.id for group in questionnaires[0].groups}
    names = {fold(group.name): group.id for questionnaire in questionnaires for group in questionnaire.groups}
    folded: Mapping[str, str] = {**names, **{fold(id): id for id in ids}}
    expected = f"expected {either(tuple(ids))}"
    mend = "write a group's id or name there; or put the column under `ignore`, and say `group` for the whole file"

    def read(text: str) -> str | Misfit:
        words = fold(text)
        if not words:
            return default
        id = ids.get(text.strip()) or folded.get(words)
        return id or Misfit("group-unknown", expected, mend, words, folded)

    return read
