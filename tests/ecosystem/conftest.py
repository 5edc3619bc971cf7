"""What the tests of installation share: the wheel, made by the real tools, and empty environments.

The executable in the wheel is the release build of HMACLINT, so that nothing is compiled twice;
with HMACLINT_FROM_SOURCE=1 (`./dev test full`) the wheel is compiled from the sources.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("HMACLINT") or ROOT / "build/release/hmaclint").resolve()
FROM_SOURCE = os.environ.get("HMACLINT_FROM_SOURCE") == "1"
VERSION = re.search(r"^project\(hmaclint VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text(), re.M)[1]

VULNERABLE = """\
import hmac
from flask import request

def verify(key):
    mac = hmac.new(key, request.get_data(), 'sha256').hexdigest()
    return mac == request.headers.get('X-Signature', '')
"""


def run(*words, **named):
    """Runs a program; standard error is part of the output."""
    named = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True, **named}
    return subprocess.run([str(word) for word in words], check=False, **named)


def succeed(*words, **named):
    result = run(*words, **named)
    assert result.returncode == 0, result.stdout
    return result.stdout


def clean_environment(**more):
    """Without what an outer virtual environment or git hook would hand down."""
    names = ("PYTHON", "VIRTUAL_ENV", "GIT_", "PRE_COMMIT")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(names)}
    return {**kept, **more}


def build_settings():
    return [] if FROM_SOURCE else [f"-Ccmake.define.HMACLINT_PREBUILT={PROGRAM}"]


def needs_registry(result):
    """Skips the test where pip can reach no registry."""
    if result.returncode and re.search(r"No matching distribution|NewConnectionError|Max retries", result.stdout):
        pytest.skip("no package registry can be reached")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    """The wheel, by `python -m build`."""
    assert PROGRAM.is_file(), f"{PROGRAM} is not built"
    dist = tmp_path_factory.mktemp("dist")
    tool = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", dist, ROOT]
    succeed(*tool, *build_settings(), env=clean_environment())
    (made,) = dist.iterdir()
    return made


@pytest.fixture
def environment(tmp_path):
    """An empty virtual environment: its bin folder."""
    succeed(sys.executable, "-m", "virtualenv", "-q", "--no-download", tmp_path / "venv")
    return tmp_path / "venv/bin"


@pytest.fixture(scope="session")
def wheelhouse(wheel, tmp_path_factory):
    """A folder with the wheel and with what building packages needs: all that an offline pip gets."""
    house = tmp_path_factory.mktemp("wheelhouse")
    shutil.copy(wheel, house)
    tool = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "-q", "-d", house]
    result = run(*tool, "setuptools", "wheel", "scikit-build-core==1.1.2", env=clean_environment())
    needs_registry(result)
    assert result.returncode == 0, result.stdout
    return house
