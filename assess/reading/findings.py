"""Problems of one tree while it is resolved: where they belong, and which of them would only repeat others."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assess.problems import Place, Problem, error, warning
from assess.reading.suggest import did_you_mean, join
from assess.reading.syntax import INVISIBLE
from assess.reading.tree import Path, Tree
from assess.reading.yaml import COMMA


@dataclass(frozen=True)
class Findings:
    """Collects problems at paths below `at`. `broken`: paths that have a problem already, so that nothing follows from them."""

    tree: Tree
    problems: list[Problem]
    broken: frozenset[Path] = frozenset()
    at: Path = ()

    def within(self, *path: str | int) -> Findings:
        """The same, for problems below a path."""
        return replace(self, at=(*self.at, *path))

    def top(self) -> Findings:
        """The same, for problems anywhere."""
        return replace(self, at=())

    def error(self, path: Path, code: str, message: str, hint: str = "", *, key: bool = False) -> None:
        """Add an error at a path below `at`, or at its key."""
        full = (*self.at, *path)
        no_default = code == "no-scale" and any("defaults" in other for other in self.broken)
        if not no_default and not any(_follows(full, other) for other in self.broken):
            self.problems.append(error(self.tree.place(full, key=key), code, message, hint))

    def warning(self, path: Path, code: str, message: str, hint: str = "", *, key: bool = False) -> None:
        """Add a warning."""
        self.problems.append(warning(self.tree.place((*self.at, *path), key=key), code, message, hint))

    def unknown(self, path: Path, what: str, word: str, known: list[str], *, key: bool = False) -> None:
        """Add an error for a name that nothing has."""
        odd = INVISIBLE.search(word)
        seen = f"it has the invisible character U+{ord(odd[0]):04X}" if odd else ""
        hint = join(seen, did_you_mean(word, known))
        self.error(path, "unknown-id", f'there is no {what} "{word}"', hint, key=key)

    def place(self, *path: str | int, key: bool = False) -> Place:
        """Where the part at a path below `at` stands."""
        return self.tree.place((*self.at, *path), key=key)

    def comma(self, *path: str | int) -> str:
        """The hint on commas, where the part at a path below `at` stands behind one."""
        return COMMA if self.tree.follows_comma((*self.at, *path)) else ""

    def ids(self, *path: str | int) -> list[str]:
        """The keys written at a path from the top, also of what is broken."""
        part = self.tree.get(path)
        return list(part.entries()) if part else []


# Keys on which nothing else of their question or recommendation depends.
_FREE = (
    "ask help weight topic look_for source when not_applicable level pass core reverse why lifts after effort months"
)
_FREE_KEYS = frozenset(_FREE.split())


def _follows(path: Path, broken: Path) -> bool:
    """Whether a problem at a path may come from nothing but one that is known."""
    owner, rest = _owner(broken)
    if _owner(path)[0] != owner:
        return False
    return rest[:1] == _owner(path)[1][:1] or not (rest and rest[0] in _FREE_KEYS)


def _owner(path: Path) -> tuple[Path, Path]:
    """The question that a path belongs to, else the entry of its section; and the rest of the path."""
    depth = 4 if path[2:3] == ("questions",) and len(path) > 3 else 2
    return path[:depth], path[depth:]
