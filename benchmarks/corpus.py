"""Run every rule over a folder of real minutes, and count what each finds.

    python benchmarks/corpus.py FOLDER
    python benchmarks/corpus.py FOLDER --samples 20 --select ACT101 TXT105

The figures on the pages of the rules ("Measured: …") come from here. The minutes are no part of the project: by
default they are looked for in `shared/corpus` beside the checkout. Everything that can be read is read, but for what
lies in a folder `not-minutes`.

Samples are spread over the files, so that one body's habits do not stand for all.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from minutebook.checking import check
from minutebook.converting import read
from minutebook.readers.formats import FORMATS
from minutebook.rules.catalogue import all_rules
from minutebook.settings import Settings
from minutebook.source import CannotBeRead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.finding import Finding

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
NOT_MINUTES = "not-minutes"
CONTEXT = 110


class Hit(NamedTuple):
    """One finding, with the line of the source it stands on."""

    file: Path
    finding: Finding
    line: str


def files_of(folder: Path) -> Iterator[Path]:
    """Yield every file of a form we read, in order."""
    endings = {ending for known in FORMATS.values() for ending in known.endings}
    for file in sorted(folder.rglob("*")):
        if file.suffix in endings and file.is_file() and NOT_MINUTES not in file.parts and file.name != "README.md":
            yield file


def run(folder: Path, settings: Settings) -> tuple[int, list[Hit], float]:
    """Check every file; return how many were read, every hit, and the seconds it took."""
    hits: list[Hit] = []
    count, begin = 0, time.perf_counter()
    for file in files_of(folder):
        try:
            reading = read(file.read_bytes(), str(file.relative_to(folder)))
        except CannotBeRead as why:
            print(f"{file}: {why}", file=sys.stderr)
            continue
        count += 1
        hits += [
            Hit(file.relative_to(folder), finding, reading.source.line_text(finding.place.line))
            for finding in check(reading, settings)
        ]
    return count, hits, time.perf_counter() - begin


def samples(hits: list[Hit], most: int) -> list[Hit]:
    """Return at most so many hits: one of each file in turn, the files evenly spread over the folders."""
    by_file: dict[Path, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_file[hit.file].append(hit)
    by_folder: dict[Path, list[list[Hit]]] = defaultdict(list)
    for file, found in by_file.items():
        by_folder[file.parent].append(found)
    chosen: list[Hit] = []
    turn = 0
    while len(chosen) < min(most, len(hits)):
        for files in by_folder.values():
            # Files far apart come first: 0, the middle, the quarters, and so on.
            order = sorted(range(len(files)), key=lambda place: int(f"{place:012b}"[::-1], 2))
            place, again = order[turn % len(files)], turn // len(files)
            if again < len(files[place]) and len(chosen) < most:
                chosen.append(files[place][again])
        turn += 1
    return chosen


def show(hit: Hit) -> str:
    """Return one hit with its place, what was said, and the line, cut to the neighbourhood of the place."""
    place = hit.finding.place
    begin = max(0, place.column - 1 - CONTEXT // 2)
    end = place.end_column - 1 if place.end_line == place.line else place.column + CONTEXT
    line = hit.line
    marked = f"{line[begin : place.column - 1]}⟦{line[place.column - 1 : end]}⟧{line[end : end + CONTEXT // 2]}"
    finding = hit.finding
    return f"  {hit.file}:{place.line}:{place.column}: {finding.message} {finding.hint}\n      {marked[:400]}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Run every rule over a folder of real minutes.")
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS, help="where the minutes lie")
    parser.add_argument("--select", nargs="*", default=["all"], help="codes or names of rules; all by default")
    parser.add_argument("--profile", help="which kind of meeting; worked out for each file by default")
    parser.add_argument("--samples", type=int, default=0, help="print so many hits of each rule")
    options = parser.parse_args()
    if not options.folder.is_dir():
        sys.exit(f"There is no folder {options.folder}.")
    settings = Settings(select=tuple(options.select), profile=options.profile)
    count, hits, seconds = run(options.folder, settings)
    by_code: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_code[hit.finding.code].append(hit)
    print(f"{count} files, {len(hits)} hits, {seconds:.1f} s")
    named = {rule.code: rule.name for rule in all_rules()}
    wanted = [code for code in named if code in by_code or options.select == ["all"]]
    for code in wanted:
        found = by_code[code]
        top = Counter(hit.file.parent for hit in found).most_common(1)
        most = f", {top[0][1]} of them in {top[0][0]}" if top else ""
        print(f"{code} {named[code]}: {len(found)} hits in {len({hit.file for hit in found})} files{most}")
        for hit in samples(found, options.samples):
            print(show(hit))


if __name__ == "__main__":
    main()
