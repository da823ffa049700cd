"""Measure Minutebook beside its peers, in one run, and print ratios.

    make bench

Every figure is a median of whole processes, peers and ours taken in turns, so that a busy machine is unfair to
all alike. Beside the seconds on the clock stand those of computing, of all cores together, which a busy machine
changes less. Quote the ratios; the seconds belong to one machine. What is wanted stands beside each ratio.
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
MEMORY = 200


class Run(NamedTuple):
    """One command to measure; findings are no failure.

    `wanted` is what our time, divided by this one's, is to stay below; 0 where the ratio is only reported.
    """

    name: str
    command: list[str]
    rounds: int = ROUNDS
    wanted: float = 0


class Took(NamedTuple):
    """How long a command took: on the clock, and of computing."""

    seconds: float
    computing: float


def took(command: list[str], folder: Path) -> Took:
    """Run a command once."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False)
    seconds = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1}:
        sys.exit(f"{' '.join(command[:3])} failed: {done.stderr.decode(errors='replace')[-500:]}")
    return Took(seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def measure(runs: list[Run], folder: Path) -> list[Took]:
    """Return the medians of each run, taken in turns after one warm-up each."""
    taken: list[list[Took]] = [[] for _ in runs]
    for run in runs:
        took(run.command, folder)
    for turn in range(max(run.rounds for run in runs)):
        for run, times in zip(runs, taken, strict=True):
            if turn < run.rounds:
                times.append(took(run.command, folder))
    return [Took(*map(statistics.median, zip(*times, strict=True))) for times in taken]


def show(title: str, runs: list[Run], folder: Path) -> None:
    """Measure, and print one table: the first row is ours, the others say how it compares with theirs."""
    ours, *others = measure(runs, folder)
    print(f"\n{title:<36}{'clock':>9}{'computing':>12}   ours / theirs")
    print(f"  {runs[0].name:<34}{ours.seconds:8.3f} s{ours.computing:10.3f} s")
    for run, theirs in zip(runs[1:], others, strict=True):
        ratio = ours.seconds / theirs.seconds
        wanted = target(ratio, run.wanted) if run.wanted else "for comparison"
        computing = f"{ratio:.2f} (computing {ours.computing / theirs.computing:.2f})"
        print(f"  {run.name:<34}{theirs.seconds:8.3f} s{theirs.computing:10.3f} s   {computing:<24}{wanted}")


def show_times(title: str, times: dict[str, float]) -> None:
    """Print one table of what was measured elsewhere: the first row is ours."""
    ours, *peers = times
    print(f"\n{title:<36}{'clock':>9}   ours / theirs")
    print(f"  {ours:<34}{times[ours]:8.3f} s")
    for peer in peers:
        print(f"  {peer:<34}{times[peer]:8.3f} s   {times[ours] / times[peer]:.2f}")


def target(figure: float, most: float) -> str:
    return f"wanted: {most:g} at most: {'met' if figure <= most else 'NOT MET'}"


def memory_of(command: list[str], folder: Path) -> float:
    """Return the most memory that any one process of a command held, in MiB."""
    watch = (
        "import resource, subprocess, sys; "
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    watched = [sys.executable, "-c", watch, *command]
    done = subprocess.run(watched, cwd=folder, env=ENVIRONMENT, capture_output=True, check=True)
    return int(done.stdout) / 1024


def show_memory(command: list[str], folder: Path) -> None:
    """Print what checking many files takes: at most so much for each core, and for the process that hands them out."""
    most = memory_of(command, folder)
    processes = (os.cpu_count() or 1) + 1
    print(
        f"  memory: no process above {most:.0f} MiB, {processes} together below {most * processes:.0f} MiB; "
        f"{target(most * processes, MEMORY)}"
    )


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


def copy_of(text: str, number: int) -> str:
    """Return the minutes with a few words of their own in every paragraph, so that no two files are alike."""
    return "".join(
        f"{line[:-1]} Note {number}.\n" if line[:1].isalpha() and line.endswith(".\n") else line
        for line in text.splitlines(keepends=True)
    )


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
            (many / f"{number:04}.md").write_text(copy_of(text, number), encoding="utf-8")
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
            [
                Run("minutebook check one.md", [ours, "check", "one.md"]),
                Run(
                    "check-jsonschema",
                    [str(PROGRAMS / "check-jsonschema"), "--schemafile", schema, "one.minutes.json"],
                    wanted=1,
                ),
                Run("markdownlint-cli2", [markdownlint, "one.md"], wanted=0.5),
            ],
            folder,
        )
        show(
            f"check, {MANY:,} Markdown files",
            [
                Run("minutebook check many", [ours, "check", "many"], 3),
                Run("markdownlint-cli2", [markdownlint, "many/*.md"], 3, wanted=0.5),
            ],
            folder,
        )
        show_memory([ours, "check", "many"], folder)
        for title, made, pandoc_made in (("HTML", "one.html", "pandoc.html"), ("Word", "two.docx", "pandoc.docx")):
            show(
                f"convert to {title}, one file, cold",
                [
                    Run(f"minutebook convert -o {made}", [ours, "convert", "one.md", "-o", made]),
                    Run("mammoth one.docx", [str(PROGRAMS / "mammoth"), "one.docx", "mammoth.html"], wanted=1),
                    Run(f"pandoc -s -o {pandoc_made}", [pandoc, "-s", "one.md", "-o", pandoc_made]),
                ],
                folder,
            )
        full = [ours, "convert", "one.md", "--edition", "full", "-o", "lean.docx"]
        subprocess.run(full, cwd=folder, check=True, capture_output=True)
        show(
            "check, one Word file, cold",
            [
                Run("minutebook check one.docx", [ours, "check", "one.docx"]),
                Run("pandoc one.docx -o pandoc.html", [pandoc, "one.docx", "-o", "pandoc.html"]),
                Run("mammoth one.docx", [str(PROGRAMS / "mammoth"), "one.docx", "mammoth.html"]),
            ],
            folder,
        )
        for title, times in in_process(folder).items():
            show_times(title, times)


def _pandoc() -> str:
    import pypandoc

    return str(pypandoc.get_pandoc_path())


if __name__ == "__main__":
    main()
