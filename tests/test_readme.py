"""The README's transcript is what happens, and its links lead somewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
TRANSCRIPT = "".join(re.findall(r"```console\n(.*?)```", README, re.DOTALL))
SIZES = re.compile(r"\d+(\.\d+)? [kM]B")


def test_the_transcript_is_what_happens(tmp_path: Path) -> None:
    folder, shown = tmp_path, []
    for command in re.findall(r"(?m)^\$ (.*)$", TRANSCRIPT):
        shown.append(f"$ {command}\n")
        if command.startswith("cd "):
            folder = folder / command.removeprefix("cd ")
        elif command.startswith("#"):
            fill_in(folder / "assessment.yaml")
        else:
            shown.append(run(command, folder))
    assert SIZES.sub("N", "".join(shown)) == SIZES.sub("N", TRANSCRIPT)
    assert (tmp_path / "my-review" / "output" / "index.html").exists()


def test_every_verb_is_in_the_readme() -> None:
    verbs = {path.stem.removesuffix("_") for path in (CHECKOUT / "assess" / "cli").glob("[a-z]*.py")} - {"main"}
    assert set(re.findall(r"(?m)^\| `assess (\w+)", README)) == verbs


def test_links_lead_to_files_of_the_repository() -> None:
    # The picture is made from a built report and may be missing while one works.
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if not link.endswith(".png")]
    assert [link for link in links if not (CHECKOUT / link).exists()] == []


def run(command: str, folder: Path) -> str:
    words = command.split()
    assert words[0] == "assess"
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout


def fill_in(sheet: Path) -> None:
    """Answer every question of the sheet by its third anchor."""
    head, answers, questions = sheet.read_text(encoding="utf-8").partition("\nanswers:")
    filled, count = re.subn(r"(?m)^(  [\w-]+:) *$", r"\1 3", questions)
    assert count > 40
    sheet.write_text(head + answers + filled, encoding="utf-8")
