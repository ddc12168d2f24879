"""The preview's server, over real sockets on this machine."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from assess.publishing.preview.pages import File, Served
from assess.publishing.preview.server import Server

INDEX = File(b"<p>index</p>", "text/html; charset=utf-8", "default-src 'none'")
FIRST = Served("one", {"index.html": INDEX, "assets/a.js": File(b"1", "text/javascript; charset=utf-8")}, None)
SECONDS = 10.0


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(0, FIRST) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.shutdown()


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=SECONDS)
    connection.request(method, path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def raw(server: Server, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=SECONDS) as connection:
        connection.sendall(request)
        parts = []
        while part := connection.recv(65536):
            parts.append(part)
        return b"".join(parts)


def test_it_listens_on_this_machine_only(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.address == f"http://127.0.0.1:{server.server_port}/"


@pytest.mark.parametrize("path", ["/", "/index.html", "/index.html?a=1", "/%69ndex.html"])
def test_a_page_comes_with_its_policy(server: Server, path: str) -> None:
    response, body = ask(server, path)
    assert (response.status, body) == (200, INDEX.body)
    assert response.headers["Content-Security-Policy"] == "default-src 'none'"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response.headers["Cache-Control"] == "no-store"


def test_files_have_their_type(server: Server) -> None:
    response, body = ask(server, "/assets/a.js")
    assert (response.headers["Content-Type"], body) == ("text/javascript; charset=utf-8", b"1")


def test_head_has_no_body(server: Server) -> None:
    response, body = ask(server, "/", "HEAD")
    assert (response.status, response.headers["Content-Length"], body) == (200, "12", b"")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_but_get_and_head_is_done(server: Server, method: str) -> None:
    response, body = ask(server, "/", method)
    assert response.status == 501
    assert INDEX.body not in body


@pytest.mark.parametrize(
    "path",
    [
        "/../pyproject.toml",
        "/assets/../../pyproject.toml",
        "/%2e%2e/pyproject.toml",
        "/..%2fpyproject.toml",
        "//etc/passwd",
        "/etc/passwd",
        "/assets",
        "/assets/",
        "/\\..\\pyproject.toml",
        "/a%00b",
        "/index.html/",
    ],
)
def test_there_is_nothing_but_the_site(server: Server, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[3])
    answer = raw(server, f"GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{server.server_port}\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.0 404 ")
    assert answer.endswith(b"There is no such file in the report.\n")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "localhost:1", "127.0.0.1:{port}.evil.example", ""]
)
def test_another_name_that_leads_here_is_refused(server: Server, host: str) -> None:
    response, body = ask(server, "/", Host=host.format(port=server.server_port))
    assert (response.status, body) == (421, b"This address is not served here.\n")


def test_no_name_and_two_names_are_refused(server: Server) -> None:
    here = f"Host: localhost:{server.server_port}\r\n".encode()
    assert raw(server, b"GET / HTTP/1.0\r\n" + here + b"\r\n").startswith(b"HTTP/1.0 200 ")
    assert raw(server, b"GET / HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.0 421 ")
    assert raw(server, b"GET / HTTP/1.0\r\n" + here + b"Host: evil.example\r\n\r\n").startswith(b"HTTP/1.0 421 ")


@pytest.mark.parametrize(
    "request_", [b"\r\n\r\n", b"nonsense\r\n\r\n", b"GET /" + b"a" * 70_000 + b" HTTP/1.0\r\n\r\n", b"\x16\x03\x01\x00"]
)
def test_nonsense_does_no_harm(server: Server, request_: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=SECONDS) as connection:
        connection.sendall(request_)
    assert ask(server, "/")[1] == INDEX.body
    assert capfd.readouterr() == ("", "")


def test_open_pages_hear_of_a_change(server: Server) -> None:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=SECONDS)
    connection.request("GET", "/.assess/events")
    events = connection.getresponse()
    assert events.headers["Content-Type"] == "text/event-stream"
    assert [events.readline() for _ in range(3)] == [b"event: version\n", b"data: one\n", b"\n"]
    server.show(Served("two", {}, INDEX))
    assert [events.readline() for _ in range(3)] == [b"event: version\n", b"data: two\n", b"\n"]
    connection.close()


def test_where_there_is_no_report_every_address_shows_why(server: Server) -> None:
    server.show(Served("two", {}, INDEX))
    assert ask(server, "/explore.html")[1] == INDEX.body


def test_pages_that_wait_are_let_go_at_the_end() -> None:
    with Server(0, FIRST) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        connection = HTTPConnection("127.0.0.1", server.server_port, timeout=SECONDS)
        connection.request("GET", "/.assess/events")
        events = connection.getresponse()
        events.readline()
        server.shutdown()
    assert events.read().endswith(b"data: one\n\n")
    connection.close()
