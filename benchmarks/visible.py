"""When the charts can be seen: our whole page in Chromium, over a page with the same radar and bars by Plotly within it.

Promised: at most a fifth of the time, and no request outside the page's folder. Both pages are opened from a disk, in turn,
each in a browser's context of its own; seen is a chart that has a place of its own when a frame is drawn.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from assess.problems import AssessError
from assess.publishing.browsers import find_browser
from assess.publishing.build import build

EXAMPLE = Path(__file__).parents[1] / "examples" / "harbour-bank" / "assessment.yaml"
MOST = 0.2
RUNS = 7
OURS: tuple[str, ...] = ("#profile .chart-radar", "#profile .chart-bars", "svg.chart-distribution")
PLOTLYS: tuple[str, ...] = ("#radar .polarlayer .trace", "#bars .barlayer path")
LOOK = """(wanted => {
  const there = what => { const box = document.querySelector(what)?.getBoundingClientRect(); return box && box.width > 0; };
  const look = () => {
    if (wanted.every(there)) requestAnimationFrame(() => { window.seen = performance.now(); });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})"""


def main() -> bool:
    """Measure, print, and say whether the promises are kept; without a browser there is nothing to measure."""
    try:
        path = find_browser("")
    except AssessError:
        print("visible no Chrome, Edge or Chromium here: not measured")
        return True
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        ours = build(EXAMPLE, name)
        theirs = Path(name) / "inlined.html"
        theirs.write_text(_inlined(ours.with_name("explore.html")), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=str(path), args=["--no-sandbox", "--disable-gpu"])
        pages: Mapping[Path, tuple[str, ...]] = {ours: OURS, theirs: PLOTLYS}
        asked: set[str] = set()
        times = [[_seen(browser, page, wanted, asked) for page, wanted in pages.items()] for _ in range(RUNS + 1)][1:]
        browser.close()
        outside = [url for url in asked if not url.startswith((Path(name).as_uri(), "data:", "blob:"))]
    mine, other = (median(column) for column in zip(*times, strict=True))
    print(
        f"visible {mine:.0f} ms   with Plotly in the page {other:.0f} ms   ratio {mine / other:.2f}, at most {MOST:.1f}"
        f"   requests outside the folder: {len(outside)}"
    )
    return mine / other <= MOST and not outside


def _seen(browser: Browser, page: Path, wanted: tuple[str, ...], asked: set[str]) -> float:
    """Milliseconds from the start of the navigation until all charts that are wanted are seen."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(f"{LOOK}({list(wanted)!r})")
    opened = context.new_page()
    opened.on("request", lambda request: asked.add(request.url))
    opened.goto(page.as_uri())
    opened.wait_for_function("window.seen")
    time = float(opened.evaluate("window.seen"))
    context.close()
    return time


def _inlined(page: Path) -> str:
    """The page to explore with its script and style within it, and without a policy that would forbid them."""
    html = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text(encoding="utf-8"))

    def script(tag: re.Match[str]) -> str:
        text = (page.parent / tag[1]).read_text(encoding="utf-8").replace("</script", "<\\/script")
        return f"<script>{text}</script>"

    scripts = re.findall(r'<script src="[^"]+"[^>]*></script>', html)
    html = re.sub(r'<script src="[^"]+"[^>]*></script>', "", html)
    inside = "".join(re.sub(r'<script src="([^"]+)"[^>]*></script>', script, each) for each in scripts)
    return html.replace("</body>", inside + "</body>")


if __name__ == "__main__":
    sys.exit(not main())
