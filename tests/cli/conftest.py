"""What all end-to-end tests share: the program, a run of it, and a file with one finding.

The program is named by the environment variable HMACLINT; without it, build/release/hmaclint.
"""

import json
import os
import resource
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("HMACLINT") or ROOT / "build/release/hmaclint").resolve()
FORMATS = ["text", "json", "sarif"]

VULNERABLE = """\
import hmac
from flask import request

def verify(key):
    mac = hmac.new(key, request.get_data(), 'sha256').hexdigest()
    return mac == request.headers.get('X-Signature', '')
"""
FINDING_LINE = 6
FINDING_COLUMN = 12

# A file that matters (it holds every needle) and has nothing to report.
RELEVANT = "import hmac\nfrom flask import request\n"


@dataclass
class Result:
    code: int
    out: bytes
    err: bytes
    cpu: float

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def errors(self):
        return self.err.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def findings(self):
        return [(f["path"], f["line"], f["column"]) for f in self.json["findings"]]

    @property
    def reasons(self):
        return {entry["path"]: entry["reason"] for entry in self.json["not_analyzed"]}


class Program:
    """Runs the program in a folder of the test."""

    def __init__(self, folder):
        self.folder = folder

    def write(self, name, content):
        path = os.path.join(os.fsencode(self.folder), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def read(self, name):
        with open(os.path.join(os.fsencode(self.folder), os.fsencode(name)), "rb") as file:
            return file.read()

    def run(self, *words, environment=None, stack=None, stdout=None, timeout=120):
        def limit():
            hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
            resource.setrlimit(resource.RLIMIT_STACK, (stack, hard))

        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = subprocess.Popen(
                [PROGRAM, *words],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=stdout if stdout is not None else out,
                stderr=err,
                env=dict(os.environ, **(environment or {})),
                preexec_fn=limit if stack else None,
            )
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            try:
                child.wait(timeout)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
                pytest.fail(f"no end after {timeout} s: {words}")
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            out.seek(0)
            err.seek(0)
            return Result(child.returncode, out.read(), err.read(), cpu)

    def check(self, *words, **named):
        return self.run("check", *words, **named)

    def check_json(self, *words, **named):
        return self.run("check", "--output-format", "json", *words, **named)


def is_sanitized():
    return b"__asan_init" in PROGRAM.read_bytes() or b"__tsan_init" in PROGRAM.read_bytes()


@pytest.fixture
def program(tmp_path):
    assert PROGRAM.is_file(), f"{PROGRAM} is not built"
    return Program(tmp_path)


@pytest.fixture(scope="session")
def release():
    """For what only the optimised program promises: times and stack sizes."""
    if is_sanitized():
        pytest.skip("a sanitizer build takes its time and its stack")
