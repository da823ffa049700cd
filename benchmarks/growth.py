"""Measure how time grows with the length of minutes: ten times as much content, how many times as long.

    make bench
    python benchmarks/growth.py --count 300 --only headings
    python benchmarks/growth.py --everything

For each reader, each family of rules and each writer, the content that grows worst is shown, and whatever takes more
than twelve times as long. Quote the ratios; the seconds belong to one machine.
"""

from __future__ import annotations

import argparse
import sys

from minutebook_dev.growth import KINDS, Growth, families, growth

MOST = 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100, help="how often the content stands in the small input")
    parser.add_argument("--only", nargs="*", default=[], help="contents to measure, all of them where none is named")
    parser.add_argument("--everything", action="store_true", help="show every content, and not the worst alone")
    chosen = parser.parse_args()
    rows: dict[str, list[Growth]] = {}
    for kind, (_, table) in KINDS.items():
        which = {"rules": families()} if kind == "Markdown" else {"rules": ("all",), "forms": ("markdown",)}
        for content in table:
            if not chosen.only or content in chosen.only:
                for row in growth(kind, content, chosen.count, MOST, **which):
                    rows.setdefault(row.step, []).append(row)
    print(f"{'step':<28}{'content':<30}{'small':>10}{'large':>10}{'ratio':>8}   wanted: {MOST} at most")
    for found in rows.values():
        found.sort(key=lambda row: -row.ratio)
        shown = found if chosen.everything else [found[0], *(row for row in found[1:] if row.ratio > MOST)]
        for row in shown:
            met = "met" if row.ratio <= MOST else "NOT MET"
            print(f"{row.step:<28}{row.content:<30}{row.small:8.4f} s{row.large:8.4f} s{row.ratio:8.1f}   {met}")
    sys.exit(any(row.ratio > MOST for found in rows.values() for row in found))


if __name__ == "__main__":
    main()
