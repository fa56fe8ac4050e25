"""The engines that are compared, each as a folder to serve, a page to open and a function to ask.

Every engine gets the same entries: title, other names and passages of the Simplified edition; ours is built
from both editions, as a site's is. ``ask`` is a JavaScript function of a text: the addresses of ten results.
"""

from __future__ import annotations

import html
import resource
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.assembly import theme_files
from site_builder.outputs.search import search_files
from site_builder.views.search import SearchEdition, SearchRecord

_OURS = """async text => {
    if (!globalThis.chronicle) await new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = "/assets/chronicle/search.js";
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
    });
    return (await chronicle.search.ask(text)).results.map(({ url }) => url);
}"""
_PAGEFIND = """async text => {
    globalThis.pagefind ??= await import("/pagefind/pagefind.js");
    const { results } = await pagefind.search(text);
    const shown = await Promise.all(results.slice(0, 10).map((each) => each.data()));
    return shown.map(({ url }) => url.slice(1));
}"""
_MATERIAL = """async text => {
    globalThis.answers ??= await new Promise(async (resolve) => {
        const config = JSON.parse(document.querySelector("#__config").textContent);
        const index = await (await fetch("/search/search_index.json")).json();
        const worker = new Worker(new URL(config.search, location.href));
        worker.addEventListener("message", ({ data }) => data.type === 1 && resolve(worker));
        worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
    });
    const found = await new Promise((resolve) => {
        answers.onmessage = ({ data }) => data.type === 3 && resolve(data.data.items);
        answers.postMessage({ type: 2, data: text });
    });
    return found.slice(0, 10).map((item) => (item[0] ?? item).location.split("#")[0]);
}"""
_PAGE = """<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>{title}</title>
<link rel="icon" href="data:,"><body data-pagefind-body><h1>{title}</h1>{body}</body></html>"""


@dataclass(frozen=True, slots=True)
class Engine:
    """What to serve and how to ask it; what its index cost: seconds of processor, peak MB, files, MB."""

    name: str
    folder: Path
    ask: str
    seconds: float
    peak: float
    files: int
    size: float


def ours(editions: Sequence[SearchEdition], folder: Path) -> Engine:
    """The search of a site, without its pages."""
    before = _peak()
    started = time.process_time()
    files = search_files(editions)
    seconds = time.process_time() - started
    script = theme_files()["search.js"]
    for path, data in {**files, "assets/chronicle/search.js": script}.items():
        _write(folder / path, data)
    _write(folder / "index.html", _PAGE.format(title="", body="").encode())
    sizes = [len(data) for data in files.values()]
    return Engine("ours", folder, _OURS, seconds, _peak() - before, len(sizes), sum(sizes) / 1e6)


def pagefind(records: Sequence[SearchRecord], folder: Path, python: Path) -> Engine | None:
    """Pagefind over a plain page of each entry; None where it is not installed."""
    for record in records:
        _write(folder / record.url / "index.html", _html(record).encode())
    _write(folder / "index.html", _PAGE.format(title="", body="").replace("data-pagefind-body", "").encode())
    command = [str(python), "-m", "pagefind", "--site", str(folder), "--force-language", "zh"]
    return _made("Pagefind", folder, folder / "pagefind", _PAGEFIND, command, folder)


def material(records: Sequence[SearchRecord], folder: Path, python: Path) -> Engine | None:
    """Material's search with jieba over a plain page of each entry; its cost is that of the whole build."""
    for record in records:
        body = "\n\n".join(html.escape(text) for text in (*record.names[1:], *filter(None, record.passages)))
        page = f"# {html.escape(record.names[0])}\n\n{body}\n"
        _write(folder / "docs" / record.url.rstrip("/") / "index.md", page.encode())
    _write(folder / "docs" / "index.md", b"# Index\n")
    config = "site_name: x\ntheme: {name: material, language: zh, font: false}\n"
    config += "plugins: [{search: {lang: [zh]}}]\n"
    _write(
        folder / "mkdocs.yml", f"{config}nav: [index.md]\nvalidation: {{omitted_files: ignore}}\n".encode()
    )
    command = [str(python), "-m", "mkdocs", "build", "-q"]
    return _made("Material", folder / "site", folder / "site" / "search", _MATERIAL, command, folder)


def _made(name: str, site: Path, index: Path, ask: str, command: list[str], folder: Path) -> Engine | None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        print(f"{name}: {done.stderr.strip().splitlines()[-1:]}")
        return None
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    sizes = [file.stat().st_size for file in index.rglob("*") if file.is_file()]
    return Engine(name, site, ask, seconds, after.ru_maxrss / 1024, len(sizes), sum(sizes) / 1e6)


def _html(record: SearchRecord) -> str:
    texts = (*record.names[1:], *filter(None, record.passages))
    body = "".join(f"<p>{html.escape(text)}</p>" for text in texts)
    return _PAGE.format(title=html.escape(record.names[0]), body=body)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
