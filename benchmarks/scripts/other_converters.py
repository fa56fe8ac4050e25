"""Other published converters, each where the interpreter that runs this file can import it.

`compare.py` runs it with the interpreter of a throw-away environment, never with the project's: two of the
packages are GPL, and one takes the import name of the official OpenCC binding. So it needs nothing beyond the
standard library. Texts come in on standard input and go out on standard output, both as JSON:

    {"zh-Hans": [text, …], "zh-Hant": [text, …]}  →  {"name version": {"zh-Hans": […], "zh-Hant": […]}, …}
"""

from __future__ import annotations

import importlib
import importlib.metadata
import json
import logging
import sys
from collections.abc import Callable, Iterator
from typing import Any

Convert = Callable[[str], str]
# To Traditional, to Simplified.
Pair = tuple[Convert, Convert]


def zhconv(module: Any) -> Iterator[tuple[str, Pair]]:
    return wikipedia(module.convert)


def zhconv_rs(module: Any) -> Iterator[tuple[str, Pair]]:
    return wikipedia(module.zhconv)


def wikipedia(convert: Callable[[str, str], str]) -> Iterator[tuple[str, Pair]]:
    """The scripts by themselves, and the standards of Taiwan and the mainland with their words."""
    for hant, hans in (("zh-hant", "zh-hans"), ("zh-tw", "zh-cn")):
        yield hant, (into(convert, hant), into(convert, hans))


def into(convert: Callable[[str, str], str], target: str) -> Convert:
    return lambda text: convert(text, target)


def hanziconv(module: Any) -> Iterator[tuple[str, Pair]]:
    yield "", (module.HanziConv.toTraditional, module.HanziConv.toSimplified)


def chinese_converter(module: Any) -> Iterator[tuple[str, Pair]]:
    yield "", (module.to_traditional, module.to_simplified)


def starcc(module: Any) -> Iterator[tuple[str, Pair]]:
    def preset(source: str, target: str) -> Convert:
        convert: Convert = module.PresetConversion(src=source, dst=target, with_phrase=False)
        return convert

    yield "tw", (preset("cn", "tw"), preset("tw", "cn"))


def opencc_jieba_pyo3(module: Any) -> Iterator[tuple[str, Pair]]:
    to_hant, to_hans = module.OpenCC("s2tw"), module.OpenCC("tw2s")
    yield (
        "s2tw, punctuation",
        (
            lambda text: to_hant.convert(text, punctuation=True),
            lambda text: to_hans.convert(text, punctuation=True),
        ),
    )


def opencc_python_reimplemented(module: Any) -> Iterator[tuple[str, Pair]]:
    yield "s2tw", (module.OpenCC("s2tw").convert, module.OpenCC("tw2s").convert)


# Distribution, module, and its converters.
CONVERTERS: tuple[tuple[str, str, Callable[[Any], Iterator[tuple[str, Pair]]]], ...] = (
    ("zhconv", "zhconv", zhconv),
    ("zhconv-rs", "zhconv_rs", zhconv_rs),
    ("hanziconv", "hanziconv", hanziconv),
    ("chinese-converter", "chinese_converter", chinese_converter),
    ("starcc", "StarCC", starcc),
    ("opencc-jieba-pyo3", "opencc_jieba_pyo3", opencc_jieba_pyo3),
    ("opencc-python-reimplemented", "opencc", opencc_python_reimplemented),
)


def main() -> None:
    """Convert what stands on standard input with every converter that is installed."""
    logging.disable()
    texts: dict[str, list[str]] = json.load(sys.stdin)
    outputs: dict[str, dict[str, list[str]]] = {}
    for distribution, name, converters in CONVERTERS:
        try:
            version = importlib.metadata.version(distribution)
        except importlib.metadata.PackageNotFoundError:
            continue
        for variant, (to_hant, to_hans) in converters(importlib.import_module(name)):
            label = f"{distribution} {version}" + (f" ({variant})" if variant else "")
            outputs[label] = {
                "zh-Hans": [to_hant(text) for text in texts["zh-Hans"]],
                "zh-Hant": [to_hans(text) for text in texts["zh-Hant"]],
            }
    json.dump(outputs, sys.stdout)


if __name__ == "__main__":
    main()
