"""Scores our engine and other converters on the hard sentences, and times it against OpenCC, in one run.

Usage: python -m benchmarks.scripts.compare [--extra VENV …] [--failures FILE] [--rounds 5]

VENV is the folder of a throw-away environment with other converters (see `other_converters.py`); none is
needed. FILE gets the sentences that our engine converts wrongly, with what it makes of them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from opencc import CONFIGS, OpenCC

from benchmarks.scripts.speed import measure
from site_builder.text import Script
from tests.localise.scoring import (
    Sentence,
    convert_with_engine,
    differences,
    read_sentences,
    score_by_topic,
    wrong,
)

Outputs = Mapping[str, str]

# Pairs of configurations: to Traditional, to Simplified; the last one only where a wheel brings it.
_OPENCC = (("s2tw", "tw2s"), ("s2t", "t2s"), ("s2twp", "tw2sp"), ("s2twp_jieba", "tw2sp_jieba"))

# What is no mistake but another standard: quotation marks, and glyphs that only s2tw has.
_FORGIVEN = str.maketrans(
    "“”‘’裏着爲羣峯衆佈纔喫汙溼牀僞啓祕麪臺", "「」『』裡著為群峰眾布才吃污濕床偽啟秘麵台"
)


# Classes of code, addresses and text that no conversion changes: running text is not made of them.
_NOT_RUNNING = {"mixed", "unchanged"}


def main() -> None:
    """Print the table of scores and the speed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--extra", type=Path, action="append", default=[], metavar="VENV")
    parser.add_argument("--failures", type=Path, metavar="FILE")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    sentences = read_sentences()
    ours = convert_with_engine(sentences)
    converters = {
        "ours": ours,
        "ours without names": convert_with_engine(replace(one, names=()) for one in sentences),
        **opencc_outputs(sentences),
    }
    for environment in arguments.extra:
        converters |= other_outputs(environment, sentences)
    print(f"{len(sentences)} sentences, right in every character; in brackets, glyphs and marks forgiven\n")
    print(table(sentences, converters))
    if arguments.failures:
        arguments.failures.write_text(failures(sentences, ours), encoding="utf-8")
    running = [one.text for one in sentences if one.script is Script.HANS and one.topic not in _NOT_RUNNING]
    print(f"\n{measure(running, arguments.rounds)}")


def opencc_outputs(sentences: Sequence[Sentence]) -> dict[str, Outputs]:
    """What the configurations of the official binding make of the sentences."""
    outputs: dict[str, Outputs] = {}
    for pair in _OPENCC:
        if all(f"{name}.json" in CONFIGS for name in pair):
            by_target = dict(zip((Script.HANT, Script.HANS), map(OpenCC, pair), strict=True))
            label = f"OpenCC {version('opencc')} ({pair[0]})"
            outputs[label] = {one.id: by_target[one.script.other].convert(one.text) for one in sentences}
    return outputs


def other_outputs(environment: Path, sentences: Iterable[Sentence]) -> dict[str, Outputs]:
    """What the converters installed in ``environment`` make of the sentences."""
    by_script = {script: [one for one in sentences if one.script is script] for script in Script}
    texts = {script.value: [one.text for one in some] for script, some in by_script.items()}
    command = [environment / "bin" / "python", Path(__file__).with_name("other_converters.py")]
    run = subprocess.run(command, input=json.dumps(texts), capture_output=True, encoding="utf-8", check=True)
    converted: dict[str, dict[str, list[str]]] = json.loads(run.stdout)
    return {
        label: {
            one.id: text
            for script, some in by_script.items()
            for one, text in zip(some, found[script.value], strict=True)
        }
        for label, found in converted.items()
    }


def table(sentences: Sequence[Sentence], converters: Mapping[str, Outputs]) -> str:
    """A Markdown table: a converter a row, a class a column, the totals last."""
    sizes = {topic: score.total for topic, score in score_by_topic(sentences, converters["ours"]).items()}
    head = ["converter", *(f"{topic} /{size}" for topic, size in sizes.items()), f"all /{len(sentences)}"]
    rows = [head, ["---", *["---:"] * (len(head) - 1)]]
    for label, outputs in converters.items():
        right = [score.right for score in score_by_topic(sentences, outputs).values()]
        rows.append([label, *map(str, right), f"**{sum(right)}** ({forgiving(sentences, outputs)})"])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def forgiving(sentences: Iterable[Sentence], outputs: Outputs) -> int:
    """How many sentences are right but for glyphs and quotation marks of another standard."""
    return sum(forgiven(one, outputs[one.id]) == forgiven(one, one.expected) for one in sentences)


def forgiven(sentence: Sentence, text: str) -> str:
    """``text`` in the glyphs of one standard."""
    if sentence.script is Script.HANT:
        return text.translate(str.maketrans("「」『』", "“”‘’"))
    return text.translate(_FORGIVEN)


def failures(sentences: Iterable[Sentence], outputs: Outputs) -> str:
    """The sentences that came out wrong, with the places and the reason why they are hard."""
    return "\n".join(failure(one, outputs[one.id]) for one in wrong(sentences, outputs))


def failure(sentence: Sentence, found: str) -> str:
    """A paragraph on one of them."""
    facts = {
        "text": sentence.text,
        "expected": sentence.expected,
        "found": found,
        "note": sentence.note,
        "names": "、".join(name.text for name in sentence.names),
    }
    lines = [f"  {key:10}{value}" for key, value in facts.items() if value]
    return "\n".join([f"{sentence.id}  {differences(sentence.expected, found)}", *lines, ""])


if __name__ == "__main__":
    main()
