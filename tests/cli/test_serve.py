"""assess serve: an address, problems in the terminal, and a quiet end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import Result

CHECKOUT = Path(__file__).parents[2]
SECONDS = 60


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent as a signal")
def test_it_tells_the_address_and_ends_quietly_with_ctrl_c(here: Path) -> None:
    (here / "review.yaml").write_text(
        "format: assess/assessment/1\nquestionnaire: none.yaml\nanswers: {A: 1}\n", encoding="utf-8"
    )
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    command = [sys.executable, "-m", "assess", "serve"]
    with subprocess.Popen(
        command, cwd=here, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("The report: http://127.0.0.1:")
            assert line.endswith("/ (not built, 1 problem; Ctrl-C ends)\n")
            with urlopen(line.split()[2], timeout=SECONDS) as response:  # noqa: S310 # loopback
                assert b"none.yaml" in response.read()
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=SECONDS)
        finally:
            process.kill()
    assert process.returncode == 0
    assert out == "\n"
    assert err.startswith("review.yaml:2:")
    assert "Traceback" not in err


def test_a_port_must_be_one(run: Callable[..., Result]) -> None:
    assert run("serve", "--port", "70000").exit_code == 2
