"""The stylesheet of the frame: Material's rules that some page can use, and ours after them, in one file.

Material's own sheet has rules for much that a chronicle has not (admonitions, code, tabbed content, its
search). They are two thirds of what a phone would fetch and match before it shows anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

_WORD = re.compile(r"[\w-]+")
_NESTED = {"media", "supports"}
_CHOICES = {"is", "where", "-webkit-any", "-moz-any"}


def class_words(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """Every word that could be the name of a class: of ``pages`` and templates, and what ``scripts`` set.

    Material's script names all that Material can do; of its own classes (``md-``) only those count that
    are a state (``--active``) of something that stands in a page.
    """
    shown = frozenset(word for text in pages for word in _WORD.findall(text))
    named = {word for text in scripts for word in _WORD.findall(text)}
    return shown | {word for word in named if not word.startswith("md-") or word.partition("--")[0] in shown}


@lru_cache(maxsize=8)
def used_rules(css: str, words: frozenset[str]) -> str:
    """``css`` without comments and without the selectors that need a class that isn't among ``words``."""
    return _kept(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), words)


def _kept(rules: Sequence[Node], words: frozenset[str]) -> str:
    return "".join(_rule(rule, words) for rule in rules)


def _rule(rule: Node, words: frozenset[str]) -> str:
    if isinstance(rule, QualifiedRule):
        possible = [part for part in _selectors(rule.prelude) if _possible(part, words)]
        selectors = ",".join(tinycss2.serialize(part).strip() for part in possible)
        return f"{selectors}{{{tinycss2.serialize(rule.content)}}}" if selectors else ""
    if isinstance(rule, AtRule) and rule.lower_at_keyword == "charset":
        return ""  # only at the very beginning of a file, which this text may not be
    if isinstance(rule, AtRule) and rule.content is not None and rule.lower_at_keyword in _NESTED:
        inner = _kept(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), words)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}" if inner else ""
    return str(rule.serialize())


def _selectors(prelude: Sequence[Node]) -> list[list[Node]]:
    parts: list[list[Node]] = [[]]
    for node in prelude:
        if node == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def _possible(selector: Sequence[Node], words: frozenset[str]) -> bool:
    named = (name.value for dot, name in pairwise(selector) if dot == "." and name.type == "ident")
    choices = (node for node in selector if node.type == "function" and node.lower_name in _CHOICES)
    return words.issuperset(named) and all(
        any(_possible(part, words) for part in _selectors(choice.arguments)) for choice in choices
    )
