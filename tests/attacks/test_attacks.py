"""Attacks every corpus program over HTTP: vulnerable, fixed, and fixed by hmaclint itself."""

import importlib.util
import inspect
import io
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("HMACLINT") or ROOT / "build/release/hmaclint").resolve()
RULES = sorted(path.parent for path in (ROOT / "corpus").glob("*/attack.py"))
NOW = 1_800_000_000.0
ENVIRONMENT = {
    "WEBHOOK_SECRET": "6e0f5d8b1a2c4d3e9f70818293a4b5c6",
    "API_KEY": "f1e2d3c4b5a697887766554433221100",
    "ALICE_KEY": "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
    "BOB_KEY": "9e8d7c6b5a49382716f5e4d3c2b1a090",
    "WEBHOOK_PASSPHRASE": "sunshine",
    "NONCE_DATABASE": ":memory:",
    "SECRET_KEY": "0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d",
}


def offers_fix(rule):
    """Whether `--fix --unsafe-fixes` mends the rule's findings, as its identity card says."""
    card = (ROOT / "queries/rules" / f"{rule.name}.scm").read_text(encoding="utf-8")
    return re.search(r"^;; @fix (\S+)$", card, re.MULTILINE)[1] in ("safe", "unsafe")


FIXABLE = [rule for rule in RULES if offers_fix(rule)]


class Clock:
    """What programs and attacks read by `time.time()`. It stands still until it is moved."""

    def __init__(self, monkeypatch):
        self.now = NOW
        monkeypatch.setattr(time, "time", lambda: self.now)
        monkeypatch.setattr(time, "time_ns", lambda: int(self.now * 1_000_000_000))

    def advance(self, seconds):
        self.now += seconds


def load(path, monkeypatch):
    """The file as a fresh module, with keys in its environment."""
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    name = "corpus_" + "_".join(path.parts[-2:]).removesuffix(".py").replace("-", "_")
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    return module


def record(app):
    """Notes the requests that the app gets from now on, as an attacker on the network sees them."""
    captured = []
    inner = app.wsgi_app

    def watch(environ, start_response):
        body = environ["wsgi.input"].read()
        environ["wsgi.input"] = io.BytesIO(body)
        headers = {
            key[5:].replace("_", "-").title(): value
            for key, value in environ.items()
            if key.startswith("HTTP_")
        }
        captured.append(
            {
                "method": environ["REQUEST_METHOD"],
                "path": environ["PATH_INFO"],
                "query": environ.get("QUERY_STRING", ""),
                "headers": headers,
                "body": body,
            }
        )
        return inner(environ, start_response)

    app.wsgi_app = watch
    return captured


def call(function, *arguments, **offered):
    """Gives the function of what is offered that for which it has a parameter."""
    wanted = inspect.signature(function).parameters
    return function(*arguments, **{name: offered[name] for name in offered if name in wanted})


def run(path, attack_path, monkeypatch, switched_off=False):
    """Whether the honest client is served, and whether the attack succeeds."""
    clock = Clock(monkeypatch)
    program = load(path, monkeypatch)
    attack = load(attack_path, monkeypatch)
    captured = record(program.app)
    served = call(attack.legitimate, program.app, clock=clock)
    program.app.wsgi_app = type(program.app).wsgi_app.__get__(program.app)
    if switched_off:
        attack.switch_off(program, monkeypatch)
    return served, call(attack.attack, program.app, captured, clock=clock)


@pytest.fixture(params=RULES, ids=lambda path: path.name)
def rule(request):
    return request.param


def test_attack_succeeds_on_the_vulnerable_program(rule, monkeypatch):
    assert run(rule / "vulnerable.py", rule / "attack.py", monkeypatch) == (True, True)


def test_attack_fails_on_the_fixed_program(rule, monkeypatch):
    assert run(rule / "fixed.py", rule / "attack.py", monkeypatch) == (True, False)


def test_attack_succeeds_again_when_the_repair_is_switched_off(rule, monkeypatch):
    assert run(rule / "fixed.py", rule / "attack.py", monkeypatch, True) == (True, True)


@pytest.mark.parametrize("rule", FIXABLE, ids=lambda path: path.name)
def test_attack_fails_on_what_the_fix_made(rule, monkeypatch, tmp_path):
    fixed = tmp_path / "vulnerable.py"
    shutil.copy(rule / "vulnerable.py", fixed)
    # Notes too: some rules know nothing else.
    options = ["--fix", "--unsafe-fixes", "--severity", "note", "--exit-zero"]
    done = subprocess.run(
        [PROGRAM, "check", *options, "vulnerable.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert fixed.read_bytes() != (rule / "vulnerable.py").read_bytes(), "nothing was fixed"
    assert run(fixed, rule / "attack.py", monkeypatch) == (True, False)


@pytest.mark.parametrize("base", ["safe-webhook", "safe-own-scheme"])
def test_bases_refuse_what_is_not_signed(base, monkeypatch):
    program = load(ROOT / "corpus" / base / "app.py", monkeypatch)
    client = program.app.test_client()
    for rule in program.app.url_map.iter_rules():
        if rule.endpoint != "static":
            for method in rule.methods - {"HEAD", "OPTIONS"}:
                assert client.open(rule.rule, method=method, data=b"{}").status_code == 401


def test_own_scheme_serves_its_client_once(monkeypatch):
    Clock(monkeypatch)
    program = load(ROOT / "corpus/safe-own-scheme/app.py", monkeypatch)
    body = b'{"item": 1}'
    stamp = str(int(NOW))
    headers = {"X-Timestamp": stamp, "X-Nonce": "n1"}
    headers["X-Signature"] = program.signature_of("POST", "/orders?", stamp, "n1", body)
    client = program.app.test_client()
    assert client.post("/orders", data=body, headers=headers).status_code == 200
    assert client.post("/orders", data=body, headers=headers).status_code == 401


MEASURED = """
import time
from time import time as clock_of_the_import
import flask

app = flask.Flask(__name__)
app.times = lambda: (time.time(), time.time_ns() / 1e9, clock_of_the_import())
"""
MOVING = """
def legitimate(app, clock):
    before = app.times()
    clock.advance(30)
    return before == (1_800_000_000,) * 3 and app.times() == (1_800_000_030,) * 3

def attack(app, captured{parameter}):
    {move}
    return app.times() == (1_800_001_000,) * 3
"""


@pytest.mark.parametrize("moves", [True, False])
def test_clock_moves_for_who_asks(moves, monkeypatch, tmp_path):
    program, attack = tmp_path / "program.py", tmp_path / "attack.py"
    program.write_text(MEASURED)
    attack.write_text(
        MOVING.format(parameter=", clock", move="clock.now = 1_800_001_000")
        if moves
        else MOVING.format(parameter="", move="pass")
    )
    assert run(program, attack, monkeypatch) == (True, moves)
