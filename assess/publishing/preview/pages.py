"""What the preview serves: the site with a script that reloads it and a note of its warnings, or a page of problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path, PurePosixPath

from assess.model.site import Site
from assess.problems import Problem
from assess.publishing.hosting import NO_FRAMES
from assess.publishing.policy import policy_of, with_policy
from assess.publishing.preview.once import Outcome

OWN = ".assess/"
"""The folder of what is the preview's own. No site has files there."""
EVENTS = f"{OWN}events"
OPENED: Mapping[str, str] = {"script-src": "'self'", "style-src": "'self'", "connect-src": "'self'"}
"""What the preview needs beyond a page's own policy. The files that are built know nothing of it."""
TYPES: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".pdf": "application/pdf",
}
_HERE = Path(__file__).parent
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
</head>
<body>
<main class="assess-problems">
<h1>{title}</h1>
{problems}
<p>As soon as that is mended, the report stands here.</p>
</main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Served:
    """All that is served at one time: bodies with their types and policies, by path; `version` changes with them."""

    version: str
    files: Mapping[str, File]
    fallback: File | None
    """What every other address shows; None where that is nothing."""


@dataclass(frozen=True, slots=True)
class File:
    """A body, its media type, and a page's policy."""

    body: bytes
    type: str
    policy: str = ""


def served(outcome: Outcome) -> Served:
    """What to serve after a build."""
    version = _version(outcome)
    own = {f"{OWN}{name}": _file(name, (_HERE / name).read_bytes()) for name in ("preview.js", "preview.css")}
    if outcome.site is None:
        page = _page(_problem_page(outcome.problems), version, ())
        return Served(version, {**own, "index.html": page}, page)
    files = {
        path: _page(content.decode(), version, outcome.problems) if path.endswith(".html") else _file(path, content)
        for path, content in outcome.site.files.items()
    }
    return Served(version, {**files, **own}, None)


def _version(outcome: Outcome) -> str:
    """The same for the same content, so that a page is not reloaded for nothing."""
    site = outcome.site or Site({})
    parts = [repr(outcome.problems).encode(), *(part for item in sorted(site.files.items()) for part in _bytes(item))]
    return sha256(b"\0".join(parts)).hexdigest()[:16]


def _bytes(item: tuple[str, bytes]) -> Iterable[bytes]:
    path, content = item
    return path.encode(), sha256(content).digest()


def _file(path: str, content: bytes) -> File:
    return File(content, TYPES.get(PurePosixPath(path).suffix, "application/octet-stream"))


def _page(page: str, version: str, warnings: Sequence[Problem]) -> File:
    policy = _opened(policy_of(page))
    head, _, rest = page.partition("</head>")
    before, body, after = rest.partition("<body>")
    needed = (
        f'<link rel="stylesheet" href="/{OWN}preview.css">\n'
        f'<script src="/{OWN}preview.js" data-version="{version}" data-events="/{EVENTS}" defer></script>\n'
    )
    changed = with_policy(f"{head}{needed}</head>{before}{body}{_note(warnings)}{after}", policy)
    return File(changed.encode(), TYPES[".html"], f"{policy}; {NO_FRAMES}")


def _opened(policy: str) -> str:
    rules = {words[0]: words[1:] for part in policy.split(";") if (words := part.split())}
    for name, source in OPENED.items():
        if source not in rules.get(name, []):
            rules[name] = [*rules.get(name, []), source]
    return "; ".join(" ".join([name, *sources]) for name, sources in rules.items())


def _problem_page(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    title = (
        "1 problem keeps the report from being built"
        if errors == 1
        else f"{errors} problems keep the report from being built"
    )
    return _PAGE.format(title=escape(title), problems=_listed(problems))


def _note(warnings: Sequence[Problem]) -> str:
    if not warnings:
        return ""
    count = "1 warning" if len(warnings) == 1 else f"{len(warnings)} warnings"
    return f'<details class="assess-problems assess-note"><summary>{count}</summary>{_listed(warnings)}</details>'


def _listed(problems: Iterable[Problem]) -> str:
    return f"<ul>{''.join(_lines(problems))}</ul>"


def _lines(problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        hint = f'<p class="assess-hint"><bdi>{escape(problem.hint)}</bdi></p>' if problem.hint else ""
        yield (
            f'<li class="assess-{problem.severity}"><p class="assess-place"><code dir="ltr">{escape(str(problem.place))}</code>'
            f" <span>{escape(problem.severity)}, {escape(problem.code)}</span></p>"
            f"<p><bdi>{escape(problem.message)}</bdi></p>{hint}</li>"
        )
