"""``chronicle repair``: a damaged source text repaired, and a list of what is left for a person."""

from __future__ import annotations

import codecs
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from site_builder.cli.commands import Command
from site_builder.cli.language import say
from site_builder.cli.project import leave
from site_builder.localise.repair import Change, Doubt, Kind, Reason, Repair
from site_builder.localise.repair import repair as repair_text

_KINDS = {
    Kind.GLOSS: ("拼音注音", "pinyin glosses"),
    Kind.BROKEN_GLOSS: ("断开的注音", "broken glosses"),
    Kind.SHIFTED: ("错位的字节", "shifted stretches"),
    Kind.LOST: ("原已丢失的字", "characters lost before"),
}
_REASONS = {
    Reason.READING: ("拼音是该字的读音", "the syllable is a reading of the character"),
    Reason.BYTES: ("余下的字节只有一种读法:", "what is left of the bytes has one reading only:"),
    Reason.NOT_A_READING: ("拼音不是该字的读音", "the syllable is no reading of the character"),
    Reason.LONE_GLOSS: (
        "生僻字的注音,全文没有别的注音,可能是原文",
        "the only gloss, on a rare character: perhaps the author's",
    ),
    Reason.MISSING_BYTES: (
        "缺字节,读法不止一种;余下的字节:",
        "bytes are missing and several readings possible; what is left:",
    ),
    Reason.LOST_PAIR: (
        "有字节不留痕迹地丢失;推断的字节:",
        "bytes vanished without a trace; it seems:",
    ),
    Reason.UNEXPLAINED: ("像是错位的字节,但读不通", "looks shifted, but nothing sensible comes of the bytes"),
    Reason.MARKED: ("来文中已标为丢失", "marked as lost in the text as it came"),
}


@click.command(
    cls=Command,
    help=say(
        "修复网页损坏的来源文字:去掉拼音注音,把错位的字节读回,不能证实的标为 U+FFFD 并列出。\n\n"
        "例:chronicle repair raw.txt --output repaired.txt",
        "Repair a source text damaged by a web page: remove pinyin glosses, read shifted bytes back, "
        "mark what cannot be proved.\n\nExample: chronicle repair raw.txt --output repaired.txt",
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help=say("写到新文件;不写则输出到屏幕", "write to this new file; standard output by default"),
)
@click.option(
    "--in-place", is_flag=True, help=say("改写原文件,原样存为 FILE.bak", "rewrite FILE, kept as FILE.bak")
)
def repair(file: Path, output: Path | None, in_place: bool) -> None:
    """Repair ``file``; exit status 1 when something is left for a person."""
    if output and in_place:
        raise click.UsageError(
            say("--output 与 --in-place 只能用一个", "use --output or --in-place, not both")
        )
    data = file.read_bytes()
    text = _decoded(data, file)
    try:
        done = repair_text(text)
    except ValueError:
        raise click.UsageError(
            say(f"{file} 含有 NUL,不是文字文件", f"{file} holds NUL: it is no text file")
        ) from None
    repaired = (codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b"") + done.text.encode()
    if in_place:
        if repaired != data:
            _rewrite(file, data, repaired)
    elif output:
        _write_new(output, repaired)
    else:
        click.echo(repaired, nl=False)
    _tell(done)
    leave(1 if done.doubtful else 0)


def _decoded(data: bytes, file: Path) -> str:
    """The text of ``data``, from UTF-8 or else GBK, without byte order mark."""
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        pass
    # The mark of UTF-16 is no GB 18030 either: FF never is.
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        zh = f"{file} 既不是 UTF-8 也不是 GBK 编码,请先转换"
        raise click.UsageError(say(zh, f"{file} is neither UTF-8 nor GBK; convert it first")) from None
    zh = f"{file} 不是 UTF-8,按 GBK 读入,以 UTF-8 写出"
    click.echo(say(zh, f"{file} is not UTF-8: read as GBK, written as UTF-8"), err=True)
    return text


def _write_new(path: Path, data: bytes) -> None:
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        raise click.UsageError(say(f"{path} 已存在,不会覆盖", f"{path} exists and is not replaced")) from None


def _rewrite(path: Path, old: bytes, new: bytes) -> None:
    """Put ``new`` in the place of ``path`` at once, after ``old`` is safe beside it."""
    path = path.resolve()
    _write_new(path.with_name(f"{path.name}.bak"), old)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
            shutil.copymode(path, beside)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise


def _tell(done: Repair) -> None:
    """What was repaired and what is left, on standard error."""
    lines = [*_changes(done.changes), *_doubts(done.doubtful)]
    if not lines:
        lines = [say("没有发现损坏", "no damage found")]
    click.echo("\n".join(lines), err=True)


def _changes(changes: Sequence[Change]) -> Iterable[str]:
    if not changes:
        return
    counts = Counter(change.kind for change in changes)
    kinds = [(say(*_KINDS[kind]), count) for kind, count in counts.items()]
    zh = f"已修复 {len(changes)} 处:" + "、".join(f"{kind} {count}" for kind, count in kinds)
    yield say(zh, f"repaired {len(changes)}: " + ", ".join(f"{count} {kind}" for kind, count in kinds))
    places: dict[str, list[str]] = {}
    for change in changes:
        if change.kind is Kind.GLOSS:
            places.setdefault(f"{change.found} → {change.put}", []).append(f"{change.line}:{change.column}")
        else:
            yield f"  {_place(change)} {change.found} → {change.put} ({_why(change)})"
    for what, where in places.items():
        yield f"  {what}  {' '.join(where)}"


def _doubts(doubtful: Sequence[Doubt]) -> Iterable[str]:
    if not doubtful:
        return
    yield say(f"请人工核对 {len(doubtful)} 处:", f"left for a person: {len(doubtful)}")
    for doubt in doubtful:
        stands = "" if doubt.put == doubt.found else f" → {doubt.put}"
        known = doubt.likely not in {"", doubt.put}
        likely = say(f",可能是 {doubt.likely}", f", probably {doubt.likely}") if known else ""
        yield f"  {_place(doubt)} {doubt.found}{stands}{likely} ({_why(doubt)})"


def _place(where: Change | Doubt) -> str:
    return f"{where.line}:{where.column}"


def _why(where: Change | Doubt) -> str:
    return f"{say(*_REASONS[where.reason])} {where.evidence}".rstrip()
