"""The browser that prints: the Chrome, Edge or Chromium that is installed, or the one that is named."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from assess.problems import AssessError, Place, error

COMMANDS = (
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "chromium",
    "chromium-browser",
)
MAC_APPLICATIONS = ("Google Chrome", "Microsoft Edge", "Chromium")
WINDOWS_PROGRAMS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


def find_browser(named: str = "") -> Path:
    """The program by its path or command, or one by the usual names and places. Raises AssessError where there is none."""
    if named:
        found = shutil.which(named)
        if found is None:
            hint = 'give the whole path of Chrome, Edge or Chromium, such as "/usr/bin/chromium"'
            raise AssessError([error(Place(named), "no-browser", "there is no program of this name", hint)])
        return Path(found)
    places = usual_places(sys.platform, os.environ)
    browser = next((Path(found) for place in places if (found := shutil.which(place))), None)
    if browser is None:
        hint = "install one of them, name yours with --browser PATH, or open the page in any browser and print it there"
        message = "a PDF needs Chrome, Edge or Chromium, and none of them was found"
        raise AssessError([error(Place("report.pdf"), "no-browser", message, hint)])
    return browser


def usual_places(platform: str, environment: Mapping[str, str]) -> Iterator[str]:
    """Commands and paths under which a browser may be found on a system, the likeliest first."""
    yield from COMMANDS
    if platform == "darwin":
        homes = ("/Applications", f"{environment.get('HOME', '')}/Applications")
        yield from (f"{home}/{name}.app/Contents/MacOS/{name}" for home in homes for name in MAC_APPLICATIONS)
    if platform == "win32":
        folders = [environment[name] for name in WINDOWS_FOLDERS if name in environment]
        yield from (str(Path(folder) / program) for program in WINDOWS_PROGRAMS for folder in folders)
    if platform.startswith("linux"):
        yield from ("/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium")
