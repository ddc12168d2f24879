"""A web server for one reader on this machine: what is in memory, by GET and HEAD, asked for under this machine's own name."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from assess.publishing.hosting import EVERYWHERE
from assess.publishing.preview.pages import EVENTS, File, Served

LOOPBACK = "127.0.0.1"
PATIENCE = 15.0
"""Seconds after which an open page is told that all is as it was, so that a closed one is noticed."""


class Server(ThreadingHTTPServer):
    """Serves what it is given last; pages that are open are told when that changes. `port` 0 takes a free one."""

    daemon_threads = True

    def __init__(self, port: int, shown: Served) -> None:
        self._shown = shown
        self._changed = threading.Condition()
        self._open = True
        super().__init__((LOOPBACK, port), _Answer)  # which closes the server where it cannot have the port
        names = (LOOPBACK, "localhost")
        self.hosts = frozenset({*(f"{name}:{self.server_port}" for name in names), *(names if port == 80 else ())})

    @property
    def address(self) -> str:
        """Where the report is."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    @property
    def shown(self) -> Served:
        """What is served now."""
        return self._shown

    def show(self, shown: Served) -> None:
        """Serve this from now on."""
        with self._changed:
            self._shown = shown
            self._changed.notify_all()

    def next_version(self, known: str) -> str | None:
        """The version served, once it is another one or time has passed; None when the server ends."""
        with self._changed:
            self._changed.wait_for(lambda: self._shown.version != known or not self._open, PATIENCE)
            return self._shown.version if self._open else None

    def server_close(self) -> None:
        """End, and let waiting pages go."""
        with self._changed:
            self._open = False
            self._changed.notify_all()
        super().server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of readers who leave in the middle."""


class _Answer(BaseHTTPRequestHandler):
    server: Server
    server_version = "assess"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        if not self._is_asked_for_here():
            self._plain(421, "This address is not served here.")
            return
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        if path == EVENTS:
            self._tell_versions()
            return
        shown = self.server.shown
        file = shown.files.get(f"{path}index.html" if path.endswith("/") or not path else path, shown.fallback)
        if file is None:
            self._plain(404, "There is no such file in the report.")
        else:
            self._send(200, file)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _is_asked_for_here(self) -> bool:
        """Whether the browser thinks this is this machine; another name that leads here is somebody's trick."""
        return [host.lower() for host in self.headers.get_all("Host", [])] in [[host] for host in self.server.hosts]

    def _tell_versions(self) -> None:
        self.send_response(200)
        self._headers({"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        version: str | None = self.server.shown.version
        while version is not None and self.command == "GET":
            self.wfile.write(f"event: version\ndata: {version}\n\n".encode())
            self.wfile.flush()
            version = self.server.next_version(version)

    def _send(self, status: int, file: File) -> None:
        self.send_response(status)
        policy = {"Content-Security-Policy": file.policy} if file.policy else {}
        always = {"Content-Type": file.type, "Content-Length": str(len(file.body)), "Cache-Control": "no-store"}
        self._headers({**always, **policy})
        if self.command != "HEAD":
            self.wfile.write(file.body)

    def _plain(self, status: int, text: str) -> None:
        self._send(status, File(f"{text}\n".encode(), "text/plain; charset=utf-8"))

    def _headers(self, headers: Mapping[str, str]) -> None:
        for name, value in {**EVERYWHERE, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the terminal is for the report's problems."""
