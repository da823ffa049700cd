"""Texts that are no running text, by what they are."""

OTHERS = {
    "a log": "".join(f"2026-05-02 10:0{n}:17 WARN pump[{n}]: level {n * 3} cm\n" for n in range(9)),
    "source code": "import os\n\n\ndef level(pump):\n    if pump is None:\n        return 0\n    found = pump.level()\n"
    "    return found\n",
    "a table of figures": "Year,Income,Cost\n" + "".join(f"20{n},{n * 17},{n * 13}\n" for n in range(10, 30)),
    "a poem": "The tide came in at noon\nand took the chair away\n\nand nobody was there\nto second or to say\n\n"
    "the minutes floated out\nbeneath the harbour light\n\nthe clerk has gone to sea\nand will not write tonight\n",
}
