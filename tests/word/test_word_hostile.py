"""Files that mean harm, or are none: refused or read in little time and memory, without the network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hostile_word import READ, REFUSED

_MEMORY = 200 * 1024 * 1024
_SECONDS = 1.0

# Builds and reads every file, each in a process of its own: no more memory than allowed, no socket, no other file, and
# a clock around the reading.
_READER = """
import json, os, resource, socket, sys, time, traceback
import encodings.cp437, encodings.utf_16, encodings.utf_16_le
from pathlib import Path
import hostile_word
from minutebook.source import CannotBeRead
from minutebook.word.reading import read_document

def blocked(*_, **__):
    raise AssertionError("the network was asked")

def apart(work):
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

def read(content, pipe):
    socket.socket = socket.create_connection = socket.getaddrinfo = blocked
    roof = int(sys.argv[2]) + 150 * 1024 * 1024  # what is mapped, and never used, counts too
    resource.setrlimit(resource.RLIMIT_AS, (roof, roof))
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))
    begun = time.process_time()
    try:
        said = {"text": read_document(content).text[:100]}
    except CannotBeRead as error:
        said = {"refused": str(error)}
    said["seconds"] = time.process_time() - begun
    said["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    os.write(pipe, json.dumps(said).encode())

file = Path(sys.argv[1])
answers = {}
for name, build in [*((name, build) for name, (build, _) in hostile_word.REFUSED.items()), *hostile_word.READ.items()]:
    apart(lambda: file.write_bytes(build()))
    here, there = os.pipe()
    status = apart(lambda: read(file.read_bytes(), there))
    os.close(there)
    with os.fdopen(here) as pipe:
        answers[name] = {"status": status} | json.loads(pipe.read() or "{}")
    file.unlink()
print(json.dumps(answers))
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What came of every file."""
    here = Path(__file__).parent.parent
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(here), str(here.parent / "toolkit")))}
    file = tmp_path_factory.mktemp("hostile") / "hostile.docx"
    command = [sys.executable, "-c", _READER, str(file), str(_MEMORY)]
    done = subprocess.run(command, env=environment, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    for name, said in found.items():
        said["stderr"] = done.stderr[-2000:] if said["status"] else ""
        assert name in REFUSED or name in READ
    return found


@pytest.mark.parametrize("name", [*REFUSED, *READ])
def test_it_takes_little_time_and_memory(name: str, answers: dict[str, dict[str, Any]]) -> None:
    said = answers[name]
    assert said["status"] == 0, said["stderr"]
    assert said["seconds"] < _SECONDS
    assert said["memory"] < _MEMORY


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_a_sentence(name: str, answers: dict[str, dict[str, Any]]) -> None:
    sentence = answers[name].get("refused", "it was read")
    assert REFUSED[name][1] in sentence
    assert sentence.endswith(".")
    assert "/" not in sentence, "no name of a part, no address"


@pytest.mark.parametrize("name", READ)
def test_it_is_odd_but_read(name: str, answers: dict[str, dict[str, Any]]) -> None:
    text = answers[name].get("text", "")
    assert "x" in text or "The chair" in text, answers[name]
