"""What the public gets of a file: every public edition is asked for at the command line, and so is `check`."""

from __future__ import annotations

import gc
import io
import json
import re
import sys
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Literal
from zlib import crc32

from withholding.plain_forms import PUBLIC_AFTER, PUBLIC_BEFORE

from minutebook.cli import main

if TYPE_CHECKING:
    from pathlib import Path

CANARY = "Quillfeather"
INNOCENT = "Marigold"
INNOCENT_AFTER = "Larkspur"
OTHER_EDITIONS = ("docx", "md", "yaml", "json")
STOPS = ("PUB105", "PUB107")
_PLACE = re.compile(r"item \d|line \d|:\d+:\d+|items\[\d|paragraph|heading|table|before the first|\bthe top\b|footnote")

_COLLECT_AFTER = 60
_ended: list[int] = []

Outcome = Literal["published", "withheld", "refused", "public", "spoken against", "broken"]


@dataclass
class Published:
    """What became of one file."""

    outcome: Outcome
    why: str = ""
    disagrees: str = ""


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str


def command(*arguments: str) -> Ended:
    """Run the command line in this process."""
    taken = [io.BytesIO(), io.BytesIO()]
    out, err = (io.TextIOWrapper(stream, encoding="utf-8", write_through=True) for stream in taken)
    before, status = sys.argv, 0
    sys.argv = ["minutebook", *arguments]
    try:
        with redirect_stdout(out), redirect_stderr(err):
            main()
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    finally:
        sys.argv = before
        tidy_up()
    return Ended(status, *(stream.getvalue().decode() for stream in taken))


def tidy_up() -> None:
    """Let go now and then of what was left behind: the program collects late, and freezes its memory when it ends."""
    _ended.append(0)
    if len(_ended) >= _COLLECT_AFTER:
        _ended.clear()
        gc.unfreeze()
        gc.collect()


def words_of(path: Path) -> str:
    """Return everything a stranger can read in a published file, its hidden parts too."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as parts:
            text = " ".join(parts.read(name).decode("utf-8", "ignore") for name in parts.namelist())
    else:
        text = path.read_text("utf-8")
    return f"{text} {unescape(re.sub(r'<[^<>]*>', '', text))}"


def published(path: Path, gold: str, public: tuple[str, ...] = (PUBLIC_BEFORE, PUBLIC_AFTER)) -> Published:
    """Publish a file, check it, and tell what became of its secret or of its innocent words.

    It is published as a page and in one of the other forms, the next in turn: over the table each form meets each kind
    of row many times.
    """
    other = OTHER_EDITIONS[crc32(path.name.encode()) % len(OTHER_EDITIONS)]
    ends = {kind: edition(path, kind) for kind in ("html", other)}
    result = judged(gold, ends, public)
    result.disagrees = _disagrees(path, stopped=bool(_refusals(ends)))
    if not result.disagrees and gold == "public" and result.outcome == "public":
        spoken = _stopping_findings(path, "draft")
        if spoken:
            return Published("spoken against", f"check says {', '.join(spoken)}")
    return result


def _refusals(ends: dict[str, tuple[Ended, str | None]]) -> list[str]:
    return [kind for kind, (ended, words) in ends.items() if words is None and ended.status == 1]


def edition(path: Path, kind: str) -> tuple[Ended, str | None]:
    """Write a public edition; return how the command ended and the words of the file, if one was written."""
    out = path.parent / f"{path.stem}.public.{kind}"
    out.unlink(missing_ok=True)
    ended = command("convert", str(path), "--edition", "public", "-o", str(out))
    if not out.exists():
        return ended, None
    words = words_of(out)
    out.unlink()
    return ended, words


def judged(gold: str, ends: dict[str, tuple[Ended, str | None]], public: tuple[str, ...]) -> Published:
    """Tell what became of a file from how the commands ended, and from what was written by those that wrote."""
    written = {kind: words for kind, (_, words) in ends.items() if words is not None}
    refused = _refusals(ends)
    if gold != "public":
        holds = [kind for kind, words in written.items() if CANARY in words]
        if holds:
            return Published("published", f"in {', '.join(holds)}")
    if len(refused) == len(ends):
        return _refused(gold, [ends[kind][0].err for kind in refused])
    failed = {kind: ended for kind, (ended, words) in ends.items() if words is None}
    if failed:
        told = ", ".join(f"{kind} ended {ended.status}: {_first_line(ended.err)}" for kind, ended in failed.items())
        return Published("broken", told)
    if gold == "public" and not all(INNOCENT in words for words in written.values()):
        return Published("spoken against", "withheld without a mark")
    lost = [f"{word} in {kind}" for kind, words in written.items() for word in public if word not in words]
    if lost:
        return Published("broken", f"public words are lost: {', '.join(lost)}")
    return Published("public" if gold == "public" else "withheld")


def _refused(gold: str, said: list[str]) -> Published:
    if gold == "public":
        return Published("spoken against", _first_line(said[0]))
    if not all(map(_PLACE.search, said)):
        return Published("broken", f"no place is named: {_first_line(said[0])}")
    return Published("refused")


def _first_line(text: str) -> str:
    return next(iter(text.strip().splitlines()), "")


def _disagrees(path: Path, *, stopped: bool) -> str:
    """Tell where `check --stage publish` and `convert` do not say the same."""
    errors = _stopping_findings(path, "publish")
    if errors and not stopped:
        return f"check stops it ({', '.join(errors)}), convert writes it"
    if stopped and not errors:
        return "convert refuses it, check --stage publish finds nothing to stop it"
    return ""


def _stopping_findings(path: Path, stage: str) -> list[str]:
    ended = command("check", str(path), "--stage", stage, "--format", "json")
    report = json.loads(ended.out or '{"files": []}')
    findings = [finding for file in report["files"] for finding in file["findings"]]
    wanted = ("error",) if stage == "publish" else ("error", "warning")
    return sorted({f["code"] for f in findings if f["code"] in STOPS and f["severity"] in wanted})
