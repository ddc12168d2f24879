"""assess serve: build, show, and build again whenever a file that was read has changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from assess.problems import AssessError, Place, error
from assess.publishing.preview.once import Outcome, build_once
from assess.publishing.preview.pages import served
from assess.publishing.preview.server import LOOPBACK, Server
from assess.publishing.preview.watch import wait_for_change

Tell = Callable[[str, Outcome], None]


def serve(assessment: str | Path, *, port: int = 0, tell: Tell, stop: threading.Event | None = None) -> None:
    """Show the report of an assessment on this machine until `stop` is set; `port` 0 takes a free one.

    `tell` hears the address and what came of each build. Raises AssessError where the port cannot be had.
    """
    stop = stop or threading.Event()
    path = Path(assessment)
    outcome = build_once(path)
    with _server(port, outcome) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            tell(server.address, outcome)
            while wait_for_change(outcome.read, stop):
                before, outcome = outcome, build_once(path)
                server.show(served(outcome))
                if (outcome.site, outcome.problems) != (before.site, before.problems):
                    tell(server.address, outcome)
        finally:
            server.shutdown()
            thread.join()


def _server(port: int, outcome: Outcome) -> Server:
    try:
        return Server(port, served(outcome))
    except (OSError, OverflowError) as trouble:
        place = Place(f"{LOOPBACK}:{port}")
        message = f"this port cannot be used: {getattr(trouble, 'strerror', None) or trouble}"
        raise AssessError([error(place, "port-taken", message, "name another with --port, or none")]) from trouble
