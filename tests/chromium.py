"""One Chromium for many pages, spoken to over a pair of pipes: no driver, no port, no network."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from outside import npm_file, program

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

# Chromium reads its orders from 3 and answers on 4; this puts the pipes there and becomes Chromium.
_BECOME = (
    "import os, sys\nos.dup2(int(sys.argv[1]), 3)\nos.dup2(int(sys.argv[2]), 4)\nos.execv(sys.argv[3], sys.argv[3:])\n"
)
_SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


class Look(NamedTuple):
    """How a page is looked at."""

    width: int
    scheme: str = "light"
    media: str = "screen"


class Chromium:
    """A running Chromium with one tab; close it with `with`."""

    def __init__(self, profile: Path) -> None:
        """Start Chromium with an empty profile."""
        command = program("chromium", "chromium-browser", "google-chrome", package="chromium")
        orders, self._orders = (_high(end) for end in os.pipe())
        self._answers, answers = (_high(end) for end in os.pipe())
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _BECOME,
                str(orders),
                str(answers),
                command,
                *_SWITCHES,
                f"--user-data-dir={profile}",
                "about:blank",
            ],
            pass_fds=(orders, answers),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(orders)
        os.close(answers)
        self._waiting = b""
        self._count = 0
        self._session = ""
        self.requests: list[str] = []
        target = self.order("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.order("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.order("Page.enable")
        self.order("Network.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session = ""
        with contextlib.suppress(OSError, EOFError):
            self.order("Browser.close")
        os.close(self._orders)
        os.close(self._answers)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def order(self, method: str, **parameters: object) -> dict[str, Any]:
        """Give one order and return the answer to it."""
        self._count += 1
        message: dict[str, object] = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._orders, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                result: dict[str, Any] = answer["result"]
                return result

    def show(self, page: Path, look: Look) -> None:
        """Load a page and wait until it is there; `requests` then lists what it fetched."""
        self.order(
            "Emulation.setDeviceMetricsOverride",
            width=look.width,
            height=900,
            deviceScaleFactor=1,
            mobile=look.width < 600,
        )
        feature = {"name": "prefers-color-scheme", "value": look.scheme}
        self.order("Emulation.setEmulatedMedia", media=look.media, features=[feature])
        self.requests.clear()
        self._loaded = False
        self.order("Page.navigate", url=page.as_uri())
        while not self._loaded:
            self._next()

    def evaluate(self, script: str) -> Any:
        """Return what a script gives on the page that is shown."""
        answer = self.order("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        """Press and release a key."""
        for kind in ("rawKeyDown", "keyUp"):
            self.order("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode={"Tab": 9}[key])

    def faults(self) -> list[str]:
        """Return what axe-core finds on the page that is shown, as sentences."""
        self.evaluate(npm_file("axe-core/axe.min.js").read_text(encoding="utf-8") + ";0")
        found = self.evaluate(
            "axe.run().then(results => results.violations.map(rule => rule.nodes.map("
            "node => `${rule.id}: ${rule.help}: ${node.html.slice(0, 200)}`)).flat())"
        )
        return list(found)

    def _next(self) -> dict[str, Any]:
        """Read one message, keeping note of those that nobody asked for."""
        while b"\0" not in self._waiting:
            part = os.read(self._answers, 1 << 16)
            if not part:
                raise EOFError("Chromium has stopped")
            self._waiting += part
        one, _, self._waiting = self._waiting.partition(b"\0")
        message: dict[str, Any] = json.loads(one)
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])
        if message.get("method") == "Page.loadEventFired":
            self._loaded = True
        return message


def _high(end: int) -> int:
    """Return a pipe's end under a number that is out of the way of 3 and 4."""
    moved = fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10)
    os.close(end)
    return moved
