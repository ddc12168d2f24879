"""Translations at their originals: current, stale, moved, gone."""

from __future__ import annotations

from assess.reading.originals import settle, short_hash, stale

OLD, NEW = short_hash("Old"), short_hash("New")


def test_a_hash_does_not_see_how_lines_are_broken() -> None:
    # sha256 of "a b" begins with c8687a08.
    assert short_hash("a\n  b") == short_hash("a b") == "c8687a08"


def test_what_is_not_translated_is_missing() -> None:
    settled = settle({"a": "One", "b": "Two"}, {"a": "Eins"}, {}, {})
    assert settled.missing == ("b",)
    assert settled.hashes == {"a": short_hash("One")}


def test_a_text_is_stale_when_its_original_has_changed() -> None:
    settled = settle({"a": "New"}, {"a": "Alt"}, {"a": OLD}, {})
    assert (settled.current, settled.stale, settled.missing) == ({}, {"a": "Alt"}, ())
    assert settled.hashes == {"a": f"{OLD} {NEW} {short_hash('Alt')}"}


def test_a_stale_text_stays_so_until_it_is_changed() -> None:
    hashes = settle({"a": "New"}, {"a": "Alt"}, {"a": OLD}, {}).hashes
    assert settle({"a": "New"}, {"a": "Alt"}, hashes, {}).stale == {"a": "Alt"}
    mended = settle({"a": "New"}, {"a": "Neu"}, hashes, {})
    assert (mended.current, mended.hashes) == ({"a": "Neu"}, {"a": NEW})


def test_a_change_before_the_new_original_was_shown_does_not_count() -> None:
    assert stale({"a": "New"}, {"a": "Alt, poliert"}, {"a": OLD}) == ("a",)


def test_a_mended_text_is_stale_again_when_its_original_changes_again() -> None:
    hashes = settle({"a": "New"}, {"a": "Alt"}, {"a": OLD}, {}).hashes
    again = settle({"a": "Newest"}, {"a": "Neu"}, hashes, {})
    assert again.stale == {"a": "Neu"}
    assert again.hashes["a"].split()[0] == NEW


def test_a_text_without_a_hash_counts_as_current() -> None:
    assert stale({"a": "New"}, {"a": "Neu"}, {}) == ()


def test_texts_move_with_their_originals() -> None:
    # An anchor is put in at the second place: what was there goes one down.
    before = settle({"r.1": "A", "r.2": "B", "r.3": "C"}, {"r.1": "a", "r.2": "b", "r.3": "c"}, {}, {})
    after = settle({"r.1": "A", "r.2": "X", "r.3": "B", "r.4": "C"}, before.current, before.hashes, {})
    assert after.current == {"r.1": "a", "r.3": "b", "r.4": "c"}
    assert after.missing == ("r.2",)
    assert after.gone == {}


def test_what_has_no_original_is_kept_and_comes_back_with_it() -> None:
    away = settle({}, {"a": "Alt"}, {"a": OLD}, {})
    assert (away.gone, away.hashes) == ({"a": "Alt"}, {"a": OLD})
    back = settle({"b": "Old"}, {}, away.hashes, away.gone)
    assert (back.current, back.gone) == ({"b": "Alt"}, {})


def test_nothing_is_lost_where_two_texts_claim_one_place() -> None:
    settled = settle({"a": "New"}, {"a": "Neu"}, {}, {"a": "Alt"})
    assert (settled.current, settled.gone) == ({"a": "Neu"}, {"a": "Alt"})
