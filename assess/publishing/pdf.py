"""The page printed by a browser: a tagged PDF with bookmarks, its fonts inside."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from datetime import date as Date
from pathlib import Path
from tempfile import TemporaryDirectory

from assess.model.site import Site
from assess.problems import AssessError, Place, error
from assess.publishing.bookmarks import as_text, updated, with_headings
from assess.publishing.browsers import find_browser
from assess.rendering.style import hash_of

SECONDS = 120
"""How long a browser may take. A report of sixty pages takes three seconds."""
OPTIONS = (
    "--headless=new",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--export-tagged-pdf",  # what newer browsers do unasked
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # nothing is fetched: no name leads anywhere
)
LETTER = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "CR", "PA"})
"""Where paper is of the size called letter (CLDR, and the Philippines); elsewhere it is A4."""
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_INFORMATION = re.compile(rb"/Info (\d+) 0 R")
_CREATOR = re.compile(rb"/Creator (?:\((?:[^()\\]|\\.)*\)|<[0-9A-F]*>)", re.DOTALL)
_TIME = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}[^)\n]*\)")


def printed(
    site: Site, *, browser: str = "", date: Date | None = None, letter: bool = False, author: str = ""
) -> bytes:
    """The first page of a site as a PDF, on A4 or Letter, printed by the browser that is named, or by one that is found.

    It names its author and no browser, and bears no time but SOURCE_DATE_EPOCH, else `date`. Raises AssessError where no
    browser is, or where it does not print.
    """
    program = find_browser(browser)
    with TemporaryDirectory(prefix="assess-", dir=_within_reach(program), ignore_cleanup_errors=True) as name:
        page, pdf = Path(name) / "index.html", Path(name) / "report.pdf"
        page.write_text(_sized(site.files["index.html"].decode(), "letter" if letter else "A4"), encoding="utf-8")
        profile = f"--user-data-dir={Path(name) / 'profile'}"
        said = _run([str(program), *OPTIONS, *_as_root(), profile, f"--print-to-pdf={pdf}", page.as_uri()])
        content = pdf.read_bytes() if pdf.is_file() else b""
    if not content.startswith(b"%PDF-"):
        raise _failure(program, f"the browser printed nothing; its last words: {_last_words(said)}")
    return with_author(with_headings(dated(content, _when(date)), site.files["index.html"].decode()), author)


def dated(pdf: bytes, when: datetime | None) -> bytes:
    """The PDF with another time, or none, in place of that of its printing; every byte after it stays where it is."""

    def told(found: re.Match[bytes]) -> bytes:
        text = b"/%b (D:%b+00'00')" % (found[1], f"{when:%Y%m%d%H%M%S}".encode()) if when else b""
        return text.ljust(len(found[0])) if len(text) <= len(found[0]) else found[0]

    return _TIME.sub(told, pdf)


def with_author(pdf: bytes, author: str) -> bytes:
    """The PDF with its author, if any, and without the name of the browser; as it is where it says nothing of itself."""
    pdf = _CREATOR.sub(lambda found: b"".ljust(len(found[0])), pdf, count=1)  # every byte after it stays where it is
    [*_, number] = _INFORMATION.findall(pdf) or [b""]
    found = re.search(rb"(?<=\n)%b 0 obj\n<<(.*?>>\nendobj\n)" % number, pdf, re.DOTALL) if number else None
    if found is None or not author:
        return pdf
    return updated(pdf, {int(number): b"<</Author %b\n%b" % (as_text(author), found[1])})


def prints_on_letter(language: str) -> bool:
    """Whether a language tag names a region where paper is of the size called letter."""
    return not LETTER.isdisjoint(language.replace("_", "-").upper().split("-")[1:])


def _when(date: Date | None) -> datetime | None:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime(date.year, date.month, date.day, tzinfo=UTC) if date else None


def _sized(page: str, size: str) -> str:
    """The page with the size of its sheets, which a printer's dialogue would ask for, in its style sheet."""
    found = _STYLE.search(page)
    if found is None:
        return page
    style = f"{found[1]}@page{{size:{size}}}"
    sized = f"{page[: found.start(1)]}{style}{page[found.end(1) :]}"
    return sized.replace(hash_of(found[1]), hash_of(style), 1)


def _as_root() -> Sequence[str]:
    """Browsers refuse to run as root within their sandbox, and containers know no other user."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()


def _within_reach(program: Path) -> Path | None:
    """A browser from a snap sees no other temporary files than its own."""
    own = Path.home() / "snap" / "chromium" / "common"
    return own if "snap" in program.resolve().parts and own.is_dir() else None


def _run(command: Sequence[str]) -> str:
    """Run the browser, and end it with all its helpers when its time is up; gives what it said."""
    try:
        process = subprocess.Popen(  # noqa: S603 # a browser that was found, or that the user named; no shell
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
        )
    except OSError as trouble:
        raise _failure(Path(command[0]), f"the browser cannot be started: {trouble.strerror}") from trouble
    with process:
        try:
            return process.communicate(timeout=SECONDS)[0].decode(errors="replace")
        except subprocess.TimeoutExpired as trouble:
            message = f"the browser did not finish within {SECONDS} seconds"
            raise _failure(Path(command[0]), message) from trouble
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _last_words(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "none"


def _failure(program: Path, message: str) -> AssessError:
    hint = "name another with --browser PATH, or open the page in any browser and print it there"
    return AssessError([error(Place(str(program)), "browser-failed", message, hint)])
