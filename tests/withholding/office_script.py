"""Opens Word files in one LibreOffice, types in them and saves them.

Run by the Python that has `uno`, so it uses nothing of ours: `office_script.py SOFFICE PROFILE JOBS.json`. A job says
what to open, what to type where, and where to save. The item in question is the one numbered 2.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

_LINE_BREAK, _PARAGRAPH_BREAK = 1, 0
_TRIES = 240
_LABELS = {"label": "Restricted:", "public title": "Public title:", "public summary": "Public summary:"}


def _value(name: str, value: object) -> Any:
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def _desktop(pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(_TRIES):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.25)
    raise TimeoutError("LibreOffice did not start")


def _paragraphs(text: Any) -> list[Any]:
    several, found = text.createEnumeration(), []
    while several.hasMoreElements():
        one = several.nextElement()
        if one.supportsService("com.sun.star.text.Paragraph"):
            found.append(one)
    return found


def _at(paragraphs: list[Any]) -> int:
    """Return where the heading of the item stands."""
    return next(
        at
        for at, one in enumerate(paragraphs)
        if one.ParaStyleName.startswith("Heading") and one.getString().startswith("2.")
    )


def _type(text: Any, where: str, words: str) -> None:
    paragraphs = _paragraphs(text)
    heading = _at(paragraphs)
    how, _, what = where.partition(" the ")
    if where == "new paragraph":
        cursor = text.createTextCursorByRange(paragraphs[heading].getEnd())
        text.insertControlCharacter(cursor, _PARAGRAPH_BREAK, False)
        text.insertString(cursor, words, False)
        return
    start, end = _spot(text, paragraphs, heading, what)
    if how == "over":
        start.gotoRange(end, True)
        # As a word processor does it: what is typed over takes the look of the first letter that was there.
        start.setString(words)
    elif how == "before":
        text.insertString(start, words, False)
    elif how == "behind":
        text.insertString(end, words, False)
    elif how == "paragraph before":
        text.insertString(start, words, False)
        text.insertControlCharacter(start, _PARAGRAPH_BREAK, False)
    else:
        end.gotoEndOfParagraph(False)
        text.insertControlCharacter(end, _LINE_BREAK if how == "line behind" else _PARAGRAPH_BREAK, False)
        text.insertString(end, words, False)


def _spot(text: Any, paragraphs: list[Any], heading: int, what: str) -> tuple[Any, Any]:
    """Return cursors at the beginning and the end of the number, the title, a label or the text of the item."""
    if what in ("number", "title"):
        found, begins = paragraphs[heading], len("2.\t") if what == "title" else 0
        length = len(found.getString()) - begins if what == "title" else len("2.")
    elif what == "text":
        following = next(at for at in range(heading + 1, len(paragraphs)) if _next_heading(paragraphs[at]))
        found, begins = paragraphs[following - 1], 0
        length = len(found.getString())
    else:
        found = next(one for one in paragraphs[heading:] if one.getString().startswith(_LABELS[what]))
        begins, length = 0, len(_LABELS[what])
    start = text.createTextCursorByRange(found.getStart())
    start.goRight(begins, False)
    end = text.createTextCursorByRange(start)
    end.goRight(length, False)
    return start, end


def _next_heading(paragraph: Any) -> bool:
    return bool(paragraph.ParaStyleName.startswith("Heading"))


def main() -> None:
    """Do the jobs."""
    office, profile, jobs = sys.argv[1:]
    pipe = f"minutebook{Path(profile).name}"
    options = ("--headless", "--norestore", "--nologo", "--nodefault", f"--accept=pipe,name={pipe};urp;")
    running = subprocess.Popen([office, f"-env:UserInstallation=file://{profile}", *options])
    try:
        desktop = _desktop(pipe)
        for job in json.loads(Path(jobs).read_text("utf-8")):
            opened = desktop.loadComponentFromURL(Path(job["open"]).as_uri(), "_blank", 0, (_value("Hidden", True),))
            for typing in job["typing"]:
                _type(opened.getText(), typing["where"], typing["words"])
            saved = (_value("FilterName", "MS Word 2007 XML"),)
            opened.storeToURL(Path(job["save"]).as_uri(), saved)
            opened.close(True)
        with suppress(Exception):  # it may end before it has answered
            desktop.terminate()
        running.wait(30)
    finally:
        if running.poll() is None:
            running.kill()


if __name__ == "__main__":
    main()
