"""Measure Minutebook beside its peers, in one run, and print ratios.

    make bench

Every figure is a median of whole processes, peers and ours taken in turns, so that a busy machine is unfair to
all alike. Times are seconds, memory is MiB. Quote the ratios; the seconds belong to one machine.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).resolve().parents[1]
PROGRAMS = Path(sys.executable).parent
PEERS = Path(__file__).parent / "peers"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
ROUNDS = 9
MANY = 1000
WORDS = 1700


class Run(NamedTuple):
    """One command to measure; findings are no failure."""

    name: str
    command: list[str]
    rounds: int = ROUNDS


def seconds_of(command: list[str], folder: Path) -> float:
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False)
    took = time.perf_counter() - begin
    if done.returncode not in {0, 1}:
        sys.exit(f"{' '.join(command[:3])} failed: {done.stderr.decode(errors='replace')[-500:]}")
    return took


def measure(runs: list[Run], folder: Path) -> dict[str, float]:
    """Return the median seconds of each run, taken in turns after one warm-up each."""
    times: dict[str, list[float]] = {run.name: [] for run in runs}
    for run in runs:
        seconds_of(run.command, folder)
    for turn in range(max(run.rounds for run in runs)):
        for run in runs:
            if turn < run.rounds:
                times[run.name].append(seconds_of(run.command, folder))
    return {name: statistics.median(taken) for name, taken in times.items()}


def show(title: str, times: dict[str, float]) -> None:
    """Print one table: the first row is ours, the others say how many times as long they take."""
    ours, *peers = times
    print(f"\n{title}")
    print(f"  {ours:<44}{times[ours]:8.3f} s")
    for peer in peers:
        print(f"  {peer:<44}{times[peer]:8.3f} s   ours / theirs = {times[ours] / times[peer]:.2f}")


def in_process(folder: Path) -> dict[str, dict[str, float]]:
    """Return what reading and writing Word files takes inside one process that has everything loaded."""
    command = [sys.executable, str(Path(__file__).with_name("word_in_process.py"))]
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=True)
    found: dict[str, dict[str, float]] = json.loads(done.stdout)
    return found


def one_set_of_minutes() -> str:
    """Return the example whose length is nearest to `WORDS` words, long enough for all peers' published figures."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((CHECKOUT / "examples/tern-valley").glob("*.md"))]
    return min(texts, key=lambda text: abs(len(text.split()) - WORDS))


def children_peak() -> float:
    """Return the largest memory any finished child process has held so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    ours = str(PROGRAMS / "minutebook")
    if not (PEERS / "node_modules").exists():
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=PEERS, check=True)
    markdownlint = str(PEERS / "node_modules/.bin/markdownlint-cli2")
    text = one_set_of_minutes()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "one.md").write_text(text, encoding="utf-8")
        many = folder / "many"
        many.mkdir()
        for number in range(MANY):
            (many / f"{number:04}.md").write_text(f"{text}\n<!-- copy {number} -->\n", encoding="utf-8")
        # mammoth reads the same minutes from an ordinary Word file: pandoc's, with the styles Word brings along.
        pandoc = shutil.which("pandoc") or _pandoc()
        subprocess.run([pandoc, "one.md", "-o", "one.docx"], cwd=folder, check=True, capture_output=True)
        subprocess.run(
            [ours, "convert", "one.md", "-o", "one.minutes.json"], cwd=folder, check=True, capture_output=True
        )
        schema = str(CHECKOUT / "schema/minutes.schema.json")
        print(f"One set of minutes: {len(text.split())} words. {os.cpu_count()} cores.")
        show(
            "check, one Markdown file, cold",
            measure(
                [
                    Run("minutebook check one.md", [ours, "check", "one.md"]),
                    Run(
                        "check-jsonschema",
                        [str(PROGRAMS / "check-jsonschema"), "--schemafile", schema, "one.minutes.json"],
                    ),
                    Run("markdownlint-cli2", [markdownlint, "one.md"]),
                ],
                folder,
            ),
        )
        before = children_peak()
        seconds_of([ours, "check", "many"], folder)
        print(f"\n  memory of check, {MANY} files: no process above {max(before, children_peak()):.0f} MiB")
        show(
            f"check, {MANY:,} Markdown files",
            measure(
                [
                    Run("minutebook check many", [ours, "check", "many"], 3),
                    Run("markdownlint-cli2", [markdownlint, "many/*.md"], 3),
                ],
                folder,
            ),
        )
        show(
            "convert to HTML, one file, cold",
            measure(
                [
                    Run("minutebook convert one.md -o one.html", [ours, "convert", "one.md", "-o", "one.html"]),
                    Run("mammoth one.docx", [str(PROGRAMS / "mammoth"), "one.docx", "mammoth.html"]),
                    Run("pandoc one.md", [pandoc, "-s", "one.md", "-o", "pandoc.html"]),
                ],
                folder,
            ),
        )
        subprocess.run(
            [ours, "convert", "one.md", "--edition", "full", "-o", "lean.docx"],
            cwd=folder,
            check=True,
            capture_output=True,
        )
        show(
            "check, one Word file, cold",
            measure(
                [
                    Run("minutebook check one.docx", [ours, "check", "one.docx"]),
                    Run("pandoc one.docx -o pandoc.html", [pandoc, "one.docx", "-o", "pandoc.html"]),
                    Run("mammoth one.docx", [str(PROGRAMS / "mammoth"), "one.docx", "mammoth.html"]),
                ],
                folder,
            ),
        )
        for title, times in in_process(folder).items():
            show(title, times)
        show(
            "convert to Word, one file, cold",
            measure(
                [
                    Run("minutebook convert one.md -o two.docx", [ours, "convert", "one.md", "-o", "two.docx"]),
                    Run("mammoth one.docx", [str(PROGRAMS / "mammoth"), "one.docx", "mammoth.html"]),
                    Run("pandoc one.md", [pandoc, "one.md", "-o", "pandoc.docx"]),
                ],
                folder,
            ),
        )


def _pandoc() -> str:
    import pypandoc

    return str(pypandoc.get_pandoc_path())


if __name__ == "__main__":
    main()
