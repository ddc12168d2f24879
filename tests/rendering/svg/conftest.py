"""Figures with long names in three scripts, and the SVG of one as a tree."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

import pytest

from assess.model.figure import Radar, Ring, Series

if TYPE_CHECKING:
    from playwright.sync_api import Page

LATIN = (
    "Direction and leadership",
    "Who our customers really are",
    "Customer-facing staff",
    "Internal customers and suppliers",
    "Finances and incentives",
    "Channels and conversations",
    "Reliability of the promise",
    "Results that customers notice",
)
URDU = (
    "سمت اور قیادت کا واضح تصور",
    "ہمارے گاہک دراصل کون ہیں",
    "گاہکوں سے ملنے والا عملہ",
    "اندرونی گاہک اور فراہم کنندگان",
    "مالیات اور ترغیبات کا نظام",
    "رابطے کے ذرائع اور گفتگو",
    "وعدے کی پابندی اور بھروسا",
    "نتائج جو گاہک محسوس کرتے ہیں",
)
BENGALI = (
    "দিকনির্দেশনা ও নেতৃত্বের স্বচ্ছতা",
    "আমাদের গ্রাহক আসলে কারা",
    "গ্রাহকের মুখোমুখি কর্মীরা",
    "অভ্যন্তরীণ গ্রাহক ও সরবরাহকারী",
    "অর্থায়ন ও প্রণোদনা ব্যবস্থা",
    "যোগাযোগের মাধ্যম ও কথোপকথন",
    "প্রতিশ্রুতির নির্ভরযোগ্যতা",
    "গ্রাহকের চোখে পড়ার মতো ফলাফল",
)
RINGS = (Ring(12.5, "2"), Ring(37.5, "3"), Ring(62.5, "4"), Ring(87.5, "5"))


@pytest.fixture(params=(LATIN, URDU, BENGALI), ids=("latin", "urdu", "bengali"))
def names(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Eight long names of one script."""
    chosen: tuple[str, ...] = request.param
    return chosen


@pytest.fixture
def profile() -> Callable[..., Radar]:
    """A radar of the values given, 0-100 or None, with axes A, B, C, …"""

    def make(*values: float | None, names: tuple[str, ...] = (), title: str = "Profile") -> Radar:
        printed = tuple("" if value is None else f"{value:g}" for value in values)
        axes = names or tuple("ABCDEFGHIJKLMNOP"[: len(values)])
        return Radar(title, "What it shows", axes, printed, RINGS, (Series("Now", "current", values),))

    return make


@pytest.fixture
def tree() -> Callable[[str], Element]:
    """Parses SVG, which must be well-formed, and drops the namespace."""

    def parse(svg: str) -> Element:
        return fromstring(svg.replace(' xmlns="http://www.w3.org/2000/svg"', ""))  # noqa: S314 - our own drawing

    return parse


@pytest.fixture
def clipped(page: Page) -> Callable[[str], list[str]]:
    """The texts of a drawing that reach outside it, or touch another, as Chromium lays them out."""

    def measure(svg: str) -> list[str]:
        page.set_content(f"<body style='margin:40px'>{svg}</body>")
        found: list[str] = page.evaluate(
            """() => {
              const out = document.querySelector('svg').getBoundingClientRect();
              const labels = [...document.querySelectorAll('.chart-label, .chart-value, .chart-missing')]
                .filter(e => e.tagName === 'text').map(e => [e.textContent, e.getBoundingClientRect()]);
              const beyond = labels.filter(([, b]) =>
                b.left < out.left || b.right > out.right || b.top < out.top || b.bottom > out.bottom);
              const touching = labels.filter(([, b], i) => labels.some(([, c], j) =>
                i !== j && b.left < c.right - 1 && c.left < b.right - 1 && b.top < c.bottom - 6 && c.top < b.bottom - 6));
              return [...beyond, ...touching].map(([text]) => text);
            }"""
        )
        return found

    return measure
