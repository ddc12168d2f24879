"""The package as others install it: complete, and able to work without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

CHECKOUT = Path(__file__).parents[1]
BUNDLED = ("questionnaires", "themes", "schema")


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which a wheel of this checkout has been unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    (wheel,) = WheelBuilder(str(CHECKOUT)).build(directory=str(folder))
    with ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


@pytest.mark.parametrize("kind", BUNDLED)
def test_the_wheel_holds_every_bundled_file(installed: Path, kind: str) -> None:
    assert files_in(installed / "assess" / "bundled" / kind) == files_in(CHECKOUT / kind) != set()


def test_the_wheel_holds_every_file_of_the_package(installed: Path) -> None:
    assert files_in(CHECKOUT / "assess") <= files_in(installed / "assess")


def test_the_installed_package_finds_its_own_files(installed: Path, tmp_path: Path) -> None:
    # given a folder that is not the checkout, when the package asks where its themes are
    program = "from assess.resources import bundled; print(bundled('themes'))"
    found = run_installed(installed, tmp_path, "-c", program)

    # then they are inside the package
    assert found.strip() == str(installed / "assess" / "bundled" / "themes")


def test_the_installed_command_makes_and_checks_a_workspace(installed: Path, tmp_path: Path) -> None:
    # given a workspace that the command itself made, far from the checkout
    run_installed(installed, tmp_path, "-m", "assess", "init", "my-review")

    # when it is checked, then the bundled questionnaire is found
    run_installed(installed, tmp_path / "my-review", "-m", "assess", "check")


def run_installed(installed: Path, folder: Path, *arguments: str) -> str:
    """What Python prints with the unpacked wheel before everything else on its path."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def files_in(folder: Path) -> set[str]:
    """Paths of the files below a folder, compiled ones left out."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
