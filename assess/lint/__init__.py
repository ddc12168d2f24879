"""Weak spots of a questionnaire: what is allowed and yet hardly meant. One per module; a module is found by being here.

Every module has `check(questionnaire)`, which yields warnings.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from assess.model.questionnaire import Questionnaire
from assess.problems import Problem


def weak_spots(questionnaire: Questionnaire) -> tuple[Problem, ...]:
    """All warnings of all checks, in the order of the places in the file."""
    checks = (import_module(f"{__name__}.{name}").check for name in module_names())
    found = (problem for check in checks for problem in check(questionnaire))
    return tuple(
        sorted(found, key=lambda problem: (problem.place.path, problem.place.line or 0, problem.place.column or 0))
    )


def module_names() -> tuple[str, ...]:
    """The names of the checks, sorted."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))
