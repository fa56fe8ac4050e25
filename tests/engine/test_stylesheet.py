"""Rules of a stylesheet: which are kept for the classes that pages can have."""

from __future__ import annotations

import pytest

from site_builder.engine.stylesheet import class_words, used_rules

WORDS = frozenset({"here", "there", "md-nav"})


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        ("a{b:c}", "a{b:c}"),
        (".here{b:c}", ".here{b:c}"),
        (".gone{b:c}", ""),
        (".here .gone{b:c}", ""),
        (".here,.gone,p{b:c}", ".here,p{b:c}"),
        ("p.here>.there:hover{b:c}", "p.here>.there:hover{b:c}"),
        ("p:is(.gone,.here){b:c}", "p:is(.gone,.here){b:c}"),
        ("p:is(.gone,.away){b:c}", ""),
        (":where(.gone) p{b:c}", ""),
        ("p:not(.gone){b:c}", "p:not(.gone){b:c}"),
        ('[class=".gone"]{b:c}', '[class=".gone"]{b:c}'),
        ("@media print{.gone{b:c}.here{b:c}}", "@media print{.here{b:c}}"),
        ("@media print{.gone{b:c}}", ""),
        ("@supports (a:b){@media print{.here{b:c}.gone{b:c}}}", "@supports (a:b){@media print{.here{b:c}}}"),
        ("@keyframes gone{0%{b:c}}", "@keyframes gone{0%{b:c}}"),
        ("@page{margin:1cm}", "@page{margin:1cm}"),
        ('@charset "UTF-8";/* about */a{b:url("x}.gone{")}', 'a{b:url("x}.gone{")}'),
    ],
)
def test_a_selector_stays_when_pages_can_match_it(css: str, kept: str) -> None:
    assert used_rules(css, WORDS) == kept


def test_a_script_adds_states_of_what_stands_in_pages_but_nothing_else_of_material() -> None:
    words = class_words(['<nav class="md-nav">'], ['add("md-nav--active"),make("md-tooltip--on"),add("js")'])
    assert {"md-nav", "md-nav--active", "js"} <= words
    assert "md-tooltip--on" not in words
