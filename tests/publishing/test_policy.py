"""A page's policy is read from its head and replaced there."""

from __future__ import annotations

from assess.publishing.policy import policy_of, with_policy

PAGE = """<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: 'self'"></head>
<p>&lt;meta http-equiv="Content-Security-Policy" content="default-src *"&gt;</p>"""


def test_it_is_what_the_head_says() -> None:
    assert policy_of(PAGE) == "default-src 'none'; img-src data: 'self'"


def test_without_one_it_is_empty() -> None:
    assert policy_of("<head></head>") == ""


def test_another_takes_its_place_there_only() -> None:
    changed = with_policy(PAGE, "default-src 'none'")
    assert policy_of(changed) == "default-src 'none'"
    assert changed.endswith(PAGE[PAGE.index("</head>") :])
