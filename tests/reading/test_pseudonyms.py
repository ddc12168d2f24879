"""Pseudonyms: the same for the same person and key, and nothing without the key."""

from __future__ import annotations

from assess.reading.pseudonyms import is_pseudonym, pseudonym


def test_the_keyed_hash_of_rfc_4231() -> None:
    # RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?", HMAC-SHA-256 5bdcc146bf60754e6a04...
    assert pseudonym(b"Jefe", "what do ya want for nothing?").startswith("5bdcc146bf60754e")


def test_blanks_around_an_id_make_no_difference() -> None:
    assert pseudonym(b"k", " r1 ") == pseudonym(b"k", "r1")


def test_another_key_gives_another_name() -> None:
    assert pseudonym(b"k", "r1") != pseudonym(b"l", "r1")


def test_a_pseudonym_of_the_same_key_stays_as_it_is() -> None:
    name = pseudonym(b"k", "r1")
    assert is_pseudonym(name)
    assert pseudonym(b"k", name) == name
    assert pseudonym(b"l", name) != name


def test_an_id_that_only_looks_like_a_pseudonym_is_replaced() -> None:
    assert pseudonym(b"k", "0123456789abcdef0123") != "0123456789abcdef0123"
    assert not is_pseudonym("r1")


def test_nobody_has_no_name() -> None:
    assert pseudonym(b"k", "  ") == ""
