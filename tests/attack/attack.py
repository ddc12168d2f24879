"""The attack: what of the hidden can be solved for from the written files, by sums and by trying all possibilities.

Only what concerns fewer respondents than the minimum is protected; which that is, the test knows from the tally. What the
attack finds is told in words, one line for each break.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product

from assess.model.assessment import Assessment
from assess.model.condition import Answered
from assess.model.questionnaire import Question
from assess.model.tally import Tally
from assess.scoring.count import count, settle
from assess.scoring.scales import answer_key, answer_score
from tests.attack.linear import Known, Row
from tests.attack.reader import Reader

PARTS = ("n", "na", "dk", "blank")
MOST = 20_000
"""So many possibilities of one question are tried, not more."""


def true_tally(assessment: Assessment) -> Tally:
    """What the attacker is after."""
    agreed = settle(assessment.questionnaire, assessment.answers).answers
    return count(assessment.questionnaire, assessment.responses, agreed).tally


def breaks_by_sums(assessment: Assessment, json: str) -> Iterator[str]:
    """Everything protected that follows from the told sums by linear algebra."""
    reader, tally = Reader(assessment.questionnaire, assessment.privacy, json), true_tally(assessment)
    sizes = told_sizes(reader)
    yield from _sizes_solved(reader, tally, sizes)
    for question in assessment.questionnaire.by_id.values():
        known = told_of(reader, question, sizes)
        for groups in small_parts(reader, tally, question.id):
            for what in ("n", "sum") if any(g not in _hidden(reader) for g in groups) else (*PARTS, "sum"):
                if known.solves({(what, g): 1 for g in groups}):
                    yield f"{what} of {question.id} in {'+'.join(groups)}"
    yield from _totals_solved(reader, tally)


def _hidden(reader: Reader) -> Collection[str]:
    return [g for g, found in reader.groups.items() if found["suppressed"]]


def told_sizes(reader: Reader) -> Known:
    """The sums of group sizes that are told."""
    known = Known()
    others = [g.id for g in reader.asked.groups if not g.counts]
    known.tell({("N", g): 1 for g in reader.counting})
    if reader.told["respondents"]["others"] is not None:
        known.tell({("N", g): 1 for g in others})
    for group in reader.groups:
        if reader.size(group) is not None:
            known.tell({("N", group): 1})
    for id, question in reader.asked.by_id.items():
        if question.when is None and reader.question(id)["n"] is not None:
            known.tell({("N", g): 1 for g in reader.asked_of(id)})
    return known


def told_of(reader: Reader, question: Question, sizes: Known) -> Known:
    """The sums that are told of one question: over the groups that count, of each group that is shown, and from above."""
    known, id, told = sizes.copy(), question.id, reader.question(question.id)
    for group in [g for g in reader.groups if question.asked(g)]:
        parts: dict[Hashable, int] = {(part, group): 1 for part in PARTS}
        unmet: dict[Hashable, int] = {("unmet", group): 1} if question.when else {}
        known.tell({**parts, **unmet, ("N", group): -1})
        score, n = reader.cell(group, id)
        if n is not None:
            known.tell({("n", group): 1})
            if score is not None or n == 0:
                known.tell(_sum_row(reader, group, score or 0))
    if told["n"] is not None:
        for what in (*PARTS, "sum"):
            known.tell({(what, g): 1 for g in reader.asked_of(id)})
    for group, weights in reader.surprising_groups():
        if set(weights) == {id}:
            known.tell({("sum", group): 1})
            known.tell({("n", group): 1})
    for row in told_by_conditions(reader, question):
        known.tell(row)
    return known


def told_by_conditions(reader: Reader, named: Question) -> Iterator[Row]:
    """How many answered a question follows from how many were asked those that it is a condition of."""
    settled = (reader.question(named.id)["agreed"] or {}).get("answer") not in (None, "dk", "blank")
    for id, question in reader.asked.by_id.items():
        tree, told = question.when.tree if question.when else None, reader.question(id)
        if not isinstance(tree, Answered) or tree.id != named.id or settled:
            continue

        def met(group: str, *, answered: bool = tree.answered) -> Row:
            n: Row = {("n", group): 1} if named.asked(group) else {}
            return n if answered else {("N", group): -1, **n}

        if told["n"] is not None:
            yield {at: x for group in reader.asked_of(id) for at, x in met(group).items()}
        if told["n"] is not None and not told["na"] + told["dk"] + told["blank"]:
            yield from (met(group) for group in reader.asked_of(id) if reader.cell(group, id)[1] is not None)


def _sum_row(reader: Reader, group: str, score: float) -> Row:
    """The sum of the scores follows from their mean and number; don't know is one of them where it scores 0."""
    exact = Fraction(score).limit_denominator(10**6)
    return {("sum", group): 1} | ({("dk", group): -exact} if reader.lowest and exact else {})


def small_parts(reader: Reader, tally: Tally, id: str) -> Iterator[tuple[str, ...]]:
    """Sets of groups, hidden in a question, that are together too few to be told of: of answers, or of people."""
    everywhere = [g for g in reader.groups if reader.asked.by_id[id].asked(g) and tally.respondents.get(g)]
    hidden = [g for g in everywhere if reader.cell(g, id)[1] is None]
    for groups in subsets(hidden):
        minimum = max(reader.privacy.of(g) for g in groups)
        few_people = sum(tally.respondents[g] for g in groups) < minimum and all(g in _hidden(reader) for g in groups)
        if few_people or 0 < sum(tally.of(g, id).n for g in groups) < minimum:
            yield groups


def subsets(items: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All of them but the empty one."""
    return (chosen for many in range(1, len(items) + 1) for chosen in combinations(items, many))


def _sizes_solved(reader: Reader, tally: Tally, sizes: Known) -> Iterator[str]:
    """Hidden groups that together are too few; that everybody who counts is too few is told."""
    for groups in subsets([g for g in _hidden(reader) if tally.respondents.get(g)]):
        whole = set(groups) == {g for g in reader.counting if tally.respondents.get(g)}
        minimum = max(reader.privacy.of(g) for g in groups)
        if (
            not whole
            and sum(tally.respondents[g] for g in groups) < minimum
            and sizes.solves({("N", g): 1 for g in groups})
        ):
            yield f"size of {'+'.join(groups)}"


def _totals_solved(reader: Reader, tally: Tally) -> Iterator[str]:
    """Hidden questions, from the results that they are part of."""
    known = Known()
    for _, weights in reader.surprising_dimensions():
        known.tell({id: Fraction(weight) for id, weight in weights.items()})
    for id in reader.asked.by_id:
        n = sum(tally.of(g, id).n for g in reader.counting)
        if reader.question(id)["n"] is None and 0 < n < _largest(reader, tally, id) and known.solves({id: 1}):
            yield f"score of {id}"


def _largest(reader: Reader, tally: Tally, id: str) -> int:
    return max(reader.privacy.of(g) for g in reader.asked_of(id) if tally.of(g, id).n)


def breaks_by_trying(assessment: Assessment, json: str) -> Iterator[str]:
    """Every protected number that is the same in all ways to complete what is told with whole numbers of people.

    Excepted is what a result of enough people says of each of them: that all gave the same answer, or that none did.
    """
    reader, tally = Reader(assessment.questionnaire, assessment.privacy, json), true_tally(assessment)
    worlds = list(possible_sizes(reader))
    if len(worlds) > MOST:
        return
    assert worlds, "the truth must be among the possibilities"
    for group in _hidden(reader):
        is_whole = [g for g in reader.counting if tally.respondents.get(g)] == [group]
        # Who is there, and how many all together, is told: of as many groups as people each has one.
        one_each = len(reader.hidden_groups) == len(reader.counting) == reader.told["respondents"]["counted"]
        # One that does not count and hides below two is one person, whatever else is told.
        least = 0 if group in reader.counting else 1
        is_small = 0 < tally.respondents.get(group, 0) < reader.privacy.of(group) - least
        if is_small and not is_whole and not one_each and len({sizes[group] for sizes in worlds}) == 1:
            yield f"size of {group}"
    for id, question in assessment.questionnaire.by_id.items():
        small = [
            g for (g,) in (part for part in small_parts(reader, tally, id) if len(part) == 1) if g in reader.counting
        ]
        if small and question.scored:
            yield from _tried(reader, question, worlds, small)


def possible_sizes(reader: Reader) -> Iterator[Mapping[str, int]]:
    """All sizes of the hidden groups, none of which is empty, that fit the sums of sizes and the answers."""
    shown = {g: n for g in reader.counting if (n := reader.size(g)) is not None}
    hidden = list(reader.hidden_groups)
    everybody: int = reader.told["respondents"]["counted"] - sum(shown.values())
    # Where all is withheld, groups without anybody are hidden, too.
    empty = not shown and everybody < max(reader.privacy.of(g) for g in hidden) if hidden else False
    for numbers in _shared(everybody, [everybody] * len(hidden), 0 if empty else 1):
        sizes = {**shown, **dict(zip(hidden, numbers, strict=True))}
        if all(_fits(reader, question, sizes) for question in reader.asked.by_id.values()):
            yield from _with_others(reader, sizes)


def _with_others(reader: Reader, sizes: Mapping[str, int]) -> Iterator[Mapping[str, int]]:
    """The same with the groups that do not count, which hide only if they are under their minimum."""
    others = [g.id for g in reader.asked.groups if not g.counts]
    hidden = [g for g in others if g in _hidden(reader)]
    shown = {g: reader.size(g) or 0 for g in others if g not in hidden}
    for numbers in product(*(range(1, reader.privacy.of(g)) for g in hidden)):
        everybody = {**sizes, **shown, **dict(zip(hidden, numbers, strict=True))}
        answered = ((o, reader.told["outcomes"][o.id]["n"] or 0) for o in reader.asked.outcomes)
        if all(n <= sum(everybody.get(g, 0) for g in outcome.groups) for outcome, n in answered):
            yield everybody


def _fits(reader: Reader, question: Question, sizes: Mapping[str, int]) -> bool:
    told = reader.question(question.id)
    if told["n"] is None:
        return True
    whole = sum(sizes[g] for g in reader.asked_of(question.id))
    rest = told["n"] - sum(reader.cell(g, question.id)[1] or 0 for g in reader.asked_of(question.id))
    room = sum(sizes[g] for g in reader.hidden_in(question.id))
    asked: int = sum(told[part] for part in PARTS)
    fits = asked <= whole if question.when else asked == whole
    return fits and bool(rest <= room)


def _shared(total: int, most: Sequence[int], least: int | Sequence[int]) -> Iterator[tuple[int, ...]]:
    """All ways to share a number out, each part within its bounds."""
    lows = [least] * len(most) if isinstance(least, int) else list(least)
    if not most:
        if total == 0:
            yield ()
        return
    for first in range(lows[0], min(most[0], total) + 1):
        for rest in _shared(total - first, most[1:], lows[1:]):
            yield (first, *rest)


def _tried(
    reader: Reader, question: Question, worlds: Sequence[Mapping[str, int]], small: Sequence[str]
) -> Iterator[str]:
    told, hidden = reader.question(question.id), list(reader.hidden_in(question.id))
    if told["n"] is None:
        if reader.equal and told["respondents_score"] is not None and len(hidden) <= 2:
            yield from _tried_balanced(reader, question, worlds, small)
        return
    rest = told["n"] - sum(reader.cell(g, question.id)[1] or 0 for g in reader.asked_of(question.id))
    left = remainders(reader, question)
    assert left is None or left, "the truth must be among the possibilities"
    alike = left is not None and all(len(set(scores)) == 1 for scores in left)
    for group in small:
        place = hidden.index(group)
        numbers = {
            shares[place]
            for sizes in worlds
            for shares in _shared(rest, [sizes[g] for g in hidden], _least(reader, hidden))
        }
        if len(numbers) == 1:
            yield f"n of {question.id} in {group}"
        if left is not None and not alike and len({m for n in numbers for s in left for m in _mean_ends(s, n)}) == 1:
            yield f"mean of {question.id} in {group}"


def _least(reader: Reader, groups: Sequence[str]) -> list[int]:
    """A cell of a group that is shown is hidden only if somebody answered."""
    return [0 if g in reader.hidden_groups else 1 for g in groups]


def _mean_ends(scores: tuple[float, ...], n: int) -> Iterator[float]:
    """The lowest and the highest mean that n of these (rising) scores can have."""
    if n:
        yield round(sum(scores[:n]) / n, 9)
        yield round(sum(scores[-n:]) / n, 9)


def remainders(reader: Reader, question: Question) -> set[tuple[float, ...]] | None:
    """What the hidden groups may have answered together, as rising scores; None if that cannot be listed."""
    counts = reader.question(question.id)["counts"]
    if question.scale.kind not in ("rating", "rubric", "options"):
        return None
    keys = [answer_key(point.answer) for point in question.scale.points]
    scores = [answer_score(question, point.answer) for point in question.scale.points]
    left = {tuple(counts[key] for key in keys)}
    for group in reader.asked_of(question.id):
        score, n = reader.cell(group, question.id)
        if n:
            left = {
                rest
                for before in left
                for taken in _shared(n, before, 0)
                if _has_mean(reader, group, taken, scores, score)
                for rest in [tuple(b - t for b, t in zip(before, taken, strict=True))]
            }
            if len(left) > MOST:
                return None
    return {tuple(sorted(s for s, times in zip(scores, rest, strict=True) for _ in range(times))) for rest in left}


def _has_mean(reader: Reader, group: str, taken: Sequence[int], scores: Sequence[float], mean: float | None) -> bool:
    n, most = sum(taken), (reader.size(group) or 0) - sum(taken) if reader.lowest else 0
    whole = sum(s * times for s, times in zip(scores, taken, strict=True))
    return mean is not None and any(-1e-7 < whole - mean * (n + dk) < 1e-7 for dk in range(most + 1))


def _tried_balanced(
    reader: Reader, question: Question, worlds: Sequence[Mapping[str, int]], small: Sequence[str]
) -> Iterator[str]:
    """Where only the mean of the groups' means is told: its fractions give the numbers away that divide them."""
    hidden = list(reader.hidden_in(question.id))
    shown = [s for g in reader.asked_of(question.id) if (s := reader.cell(g, question.id)[0]) is not None]
    score, points = (
        reader.question(question.id)["respondents_score"],
        sorted({answer_score(question, point.answer) for point in question.scale.points}),
    )
    found: dict[str, set[tuple[int, float]]] = {g: set() for g in hidden}
    most = [max(sizes[g] for sizes in worlds) for g in hidden]
    means = [[(0, None), *((n, m) for n in range(1, many + 1) for m in possible_means(points, n))] for many in most]
    for chosen in product(*means):
        answered = [m for _, m in chosen if m is not None]
        if answered and abs(sum((*shown, *answered)) / len((*shown, *answered)) - score) < 1e-9:
            for group, (n, mean) in zip(hidden, chosen, strict=True):
                found[group].add((n, -1.0 if mean is None else round(mean, 9)))
    alike = all(mean in (points[0], points[-1]) for seen in found.values() for _, mean in seen)
    for group in small:
        if len({n for n, _ in found[group]}) == 1:
            yield f"n of {question.id} in {group}, balanced"
        if not alike and len({mean for _, mean in found[group]}) == 1:
            yield f"mean of {question.id} in {group}, balanced"


def possible_means(points: Sequence[float], n: int) -> list[float]:
    """The means that n answers can have."""
    sums = {0.0}
    for _ in range(n):
        sums = {whole + point for whole in sums for point in points}
    return sorted(whole / n for whole in sums)
