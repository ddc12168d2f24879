from __future__ import annotations

import pytest

from assess.rendering.contrast import BLACK, WHITE, contrast, legible, parsed


def test_black_on_white_has_the_most_contrast() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [
        ("#767676", 4.54),  # the lightest grey that passes on white, W3C's own example
        ("#777777", 4.48),
        ("#ff0000", 4.0),  # 1.05 / (0.2126 + 0.05)
        ("#0000ff", 8.59),  # 1.05 / (0.0722 + 0.05)
    ],
)
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    assert contrast(parsed(colour), WHITE) == pytest.approx(ratio, abs=0.005)


def test_what_can_be_read_stays_as_it_is() -> None:
    assert str(legible(parsed("#0a5c66"), WHITE)) == "#0a5c66"


@pytest.mark.parametrize("colour", ["#ffff00", "#cccccc", "#ffffff", "#c77700"])
def test_what_is_too_pale_becomes_darker_until_it_can_be_read(colour: str) -> None:
    found = legible(parsed(colour), WHITE)
    assert contrast(found, WHITE) >= 4.5
    assert contrast(found, WHITE) < 5  # and no darker than it must be


def test_on_a_dark_page_it_becomes_lighter() -> None:
    dark = parsed("#201e1b")
    assert contrast(legible(parsed("#003366"), dark), dark) >= 4.5


@pytest.mark.parametrize("text", ["0a5c66", "#0a5c6", "red", "#red"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no colour"):
        parsed(text)


def test_a_short_colour_is_read_as_long() -> None:
    assert str(parsed("#abc")) == "#aabbcc"
