"""Drives headless Chromium over its debugging protocol, for script/check-report."""

import base64
import hashlib
import json
import os
import pathlib
import re
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request

FOLDER = pathlib.Path(sys.argv[1]).resolve()
WIDTHS = (360, 768, 1280)


class Page:
    """A tab, spoken to through a WebSocket (RFC 6455) with what Python's library has."""

    def __init__(self, port):
        request = urllib.request.Request(f"http://127.0.0.1:{port}/json/new", method="PUT")
        with urllib.request.urlopen(request) as answer:
            path = json.load(answer)["webSocketDebuggerUrl"].split(str(port), 1)[1]
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        self.file = self.socket.makefile("rb")
        accepted = base64.b64encode(
            hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()
        )
        head = b""
        while (line := self.file.readline()) not in (b"\r\n", b""):
            head += line
        assert accepted in head, head
        self.number = 0
        self.events = []
        for domain in ("Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def send(self, payload):
        mask = os.urandom(4)
        length = len(payload)
        size = bytes([0x80 | length]) if length < 126 else b"\xfe" + struct.pack(">H", length)
        if length > 65535:
            size = b"\xff" + struct.pack(">Q", length)
        masked = bytes(byte ^ mask[index % 4] for index, byte in enumerate(payload))
        self.socket.sendall(b"\x81" + size + mask + masked)

    def receive(self):
        payload = b""
        while True:
            first, second = self.file.read(2)
            length = second & 127
            if length == 126:
                (length,) = struct.unpack(">H", self.file.read(2))
            elif length == 127:
                (length,) = struct.unpack(">Q", self.file.read(8))
            payload += self.file.read(length)
            if first & 0x80:
                return json.loads(payload)

    def call(self, method, **parameters):
        self.number += 1
        self.send(json.dumps({"id": self.number, "method": method, "params": parameters}).encode())
        while True:
            message = self.receive()
            if message.get("id") == self.number:
                assert "error" not in message, (method, message)
                return message["result"]
            self.events.append(message)

    def open(self, path):
        self.events.clear()
        self.call("Page.navigate", url=path.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.receive())

    def value(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in result, (expression, result)
        return result["result"].get("value")

    def key(self, key, code=0, text=""):
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code,
                text=text if kind == "keyDown" else "",
            )

    def errors(self):
        """What a developer would see in red on the console."""
        found = []
        for event in self.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown":
                found.append(parameters["exceptionDetails"].get("text"))
            if method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning"):
                found.append(str(parameters["args"]))
            if method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
                found.append(parameters["entry"]["text"])
        return found


def column(page, number):
    return page.value(
        "[...document.querySelectorAll('#table tbody tr:not([hidden])')]"
        f".map(row => row.cells[{number}].textContent)"
    )


def check_sorting(page):
    page.value("document.querySelectorAll('#table thead button')[4].focus()")
    before = column(page, 4)
    page.key("Enter", 13, "\r")
    up = column(page, 4)
    page.key("Enter", 13, "\r")
    down = column(page, 4)
    assert sorted(before) == sorted(up) == sorted(down), "rows got lost by sorting"
    assert up == list(reversed(down)) or len(set(up)) < len(up), "sorting down is not the reverse"
    assert up != before and up[0] != down[0], "sorting does nothing"
    mark = page.value("document.querySelectorAll('#table thead th')[4].getAttribute('aria-sort')")
    assert mark == "descending", mark


def check_filter(page):
    count = len(column(page, 0))
    page.value("document.activeElement.blur()")
    page.key("/", 191, "/")
    assert page.value("document.activeElement.id") == "filter", "the key / does not reach the filter"
    for letter in "gmail tpe":
        page.key(letter, text=letter)
    found = len(column(page, 0))
    assert 0 < found < count, f"{found} of {count} rows match"
    shown = page.value("document.getElementById('shown').textContent")
    assert str(found) in shown and str(count) in shown, shown
    page.key("Escape", 27)
    assert len(column(page, 0)) == count, "Escape does not empty the filter"
    page.value("document.getElementById('only-open').click()")
    still_open = page.value("document.querySelectorAll('#table tr[data-open]').length")
    assert len(column(page, 0)) == still_open < count, "only what is left to do"
    page.value("document.getElementById('only-open').click()")


def check_layout(page, name):
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            page.call(
                "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
                mobile=width < 500,
            )
            page.call(
                "Emulation.setEmulatedMedia",
                features=[{"name": "prefers-color-scheme", "value": scheme}],
            )
            page.value("document.activeElement.blur(); window.scrollTo(0, 0)")
            overflow = page.value("document.documentElement.scrollWidth - window.innerWidth")
            assert overflow <= 0, f"{name} is {overflow} pixels too wide at {width}"
            picture = page.call("Page.captureScreenshot", captureBeyondViewport=False)
            (FOLDER / f"{name}-{width}-{scheme}.png").write_bytes(base64.b64decode(picture["data"]))
    page.call("Emulation.clearDeviceMetricsOverride")
    page.call("Emulation.setEmulatedMedia", features=[])


def check_print(page, name):
    sheets = page.value("[...document.querySelectorAll('.sheet > h2')].map(name => name.textContent)")
    printed = page.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
    pdf = FOLDER / f"{name}.pdf"
    pdf.write_bytes(base64.b64decode(printed["data"]))
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True, text=True)
    pages = text.stdout.split("\f")
    first_lines = [next((line.strip() for line in page.splitlines() if line.strip()), "") for page in pages]
    starts = [index for index, line in enumerate(first_lines) if line in sheets]
    assert len(starts) == len(sheets), f"{name}: {len(starts)} of {len(sheets)} NAS begin a page"
    information = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, text=True).stdout
    assert re.search(r"Page size:.*A4", information), information
    return len(pages) - 1, len(sheets)


def main():
    with tempfile.TemporaryDirectory() as profile:
        browser = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
             f"--user-data-dir={profile}", "--no-first-run", "--disable-background-networking"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        try:
            address = pathlib.Path(profile) / "DevToolsActivePort"
            for _ in range(600):
                if address.exists() and address.read_text().strip():
                    break
                time.sleep(0.1)
            page = Page(int(address.read_text().split()[0]))
            for path in sorted(FOLDER.glob("*.html")):
                page.open(path)
                if path.stem != "hostile":
                    check_sorting(page)
                    check_filter(page)
                check_layout(page, path.stem)
                pages, sheets = check_print(page, path.stem)
                assert page.value("document.querySelectorAll('script').length") == 1, "a value is markup"
                assert page.value("document.images.length") == 0, "a value is markup"
                assert "owned" not in page.value("document.title"), "a value was run"
                errors = page.errors()
                assert not errors, errors
                print(f"{path.name}: sorts, filters, fits, prints {sheets} NAS on {pages} pages")
        finally:
            browser.terminate()
            browser.wait()


main()
