"""What hosts of static sites are told."""

from __future__ import annotations

from pathlib import Path

from assess.model.site import Site
from assess.publishing.build import make
from assess.publishing.hosting import hosting_files

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-bank" / "assessment.yaml"
LONGEST_LINE = 2000  # what Cloudflare Pages reads of a line
PAGE = b"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-abc='">"""


def blocks(headers: bytes) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for line in headers.decode().splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found[list(found)[-1]][name] = value
        else:
            found[line] = {}
    return found


def test_every_address_of_a_page_has_its_own_policy_and_no_frame() -> None:
    told = blocks(hosting_files(Site({"index.html": PAGE, "index.ur.html": PAGE, "table.csv": b""}))["_headers"])
    policy = "default-src 'none'; style-src 'sha256-abc='; frame-ancestors 'none'"
    assert {address: headers.get("Content-Security-Policy") for address, headers in told.items()} == {
        "/*": None,  # a header that two blocks set is joined by hosts, and a joined policy is not this one
        "/": policy,
        "/index.html": policy,
        "/index.ur": policy,
        "/index.ur.html": policy,
    }


def test_whatever_is_served_is_taken_for_what_it_is_and_tells_nobody() -> None:
    everywhere = blocks(hosting_files(Site({"index.html": PAGE}))["_headers"])["/*"]
    assert everywhere["X-Content-Type-Options"] == "nosniff"
    assert everywhere["Referrer-Policy"] == "no-referrer"
    assert everywhere["X-Frame-Options"] == "DENY"


def test_the_example_has_a_strict_policy_for_both_pages() -> None:
    files = make(EXAMPLE).site.files
    assert files[".nojekyll"] == b""
    told = blocks(files["_headers"])
    for address in ("/", "/index.html", "/explore", "/explore.html"):
        policy = told[address]["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        assert "*" not in policy
    assert "script-src" not in told["/"]["Content-Security-Policy"]
    assert max(len(line) for line in files["_headers"].splitlines()) < LONGEST_LINE
