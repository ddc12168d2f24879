"""What a web server should know of a site, in the files that hosts of static sites read; docs/hosting.md tells more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assess.model.site import Site
from assess.publishing.policy import policy_of

EVERYWHERE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Robots-Tag": "noindex",
}
NO_FRAMES = "frame-ancestors 'none'"
"""In no frame of anybody: a rule that only a header can set."""


def hosting_files(site: Site) -> Mapping[str, bytes]:
    """`_headers`, in the form that Netlify and Cloudflare Pages read, and `.nojekyll`, for GitHub Pages."""
    return {"_headers": "".join(_blocks(site)).encode(), ".nojekyll": b""}


def page_policy(page: bytes) -> str:
    """The policy of a page as a header: what the page says of itself, and that no frame may show it."""
    return "; ".join(part for part in (policy_of(page.decode()), NO_FRAMES) if part)


def _blocks(site: Site) -> Iterator[str]:
    yield _block("/*", EVERYWHERE)
    for path, content in sorted(site.files.items()):
        if path.endswith(".html"):
            policy = {"Content-Security-Policy": page_policy(content)}
            yield from (_block(address, policy) for address in _addresses(path))


def _addresses(path: str) -> Iterator[str]:
    """Under which a host serves a page: its name, its name without an ending, and its folder for an index."""
    yield f"/{path}"
    yield f"/{path.removesuffix('index.html')}" if path.endswith("index.html") else f"/{path.removesuffix('.html')}"


def _block(address: str, headers: Mapping[str, str]) -> str:
    return "\n".join([address, *(f"  {name}: {value}" for name, value in headers.items())]) + "\n"
