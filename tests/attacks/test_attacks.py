"""Attacks every corpus program over HTTP: vulnerable, fixed, and fixed by hmaclint itself."""

import importlib.util
import io
import os
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
    "NONCE_DATABASE": ":memory:",
}


def load(path, monkeypatch):
    """The file as a fresh module, with keys in its environment and a clock that stands still."""
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(time, "time", lambda: NOW)
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


def run(path, attack_path, monkeypatch, switched_off=False):
    """Whether the honest client is served, and whether the attack succeeds."""
    program = load(path, monkeypatch)
    attack = load(attack_path, monkeypatch)
    captured = record(program.app)
    served = attack.legitimate(program.app)
    program.app.wsgi_app = type(program.app).wsgi_app.__get__(program.app)
    if switched_off:
        attack.switch_off(program, monkeypatch)
    return served, attack.attack(program.app, captured)


@pytest.fixture(params=RULES, ids=lambda path: path.name)
def rule(request):
    return request.param


def test_attack_succeeds_on_the_vulnerable_program(rule, monkeypatch):
    assert run(rule / "vulnerable.py", rule / "attack.py", monkeypatch) == (True, True)


def test_attack_fails_on_the_fixed_program(rule, monkeypatch):
    assert run(rule / "fixed.py", rule / "attack.py", monkeypatch) == (True, False)


def test_attack_succeeds_again_when_the_repair_is_switched_off(rule, monkeypatch):
    assert run(rule / "fixed.py", rule / "attack.py", monkeypatch, True) == (True, True)


def test_attack_fails_on_what_the_fix_made(rule, monkeypatch, tmp_path):
    fixed = tmp_path / "vulnerable.py"
    shutil.copy(rule / "vulnerable.py", fixed)
    done = subprocess.run(
        [PROGRAM, "check", "--fix", "--unsafe-fixes", "--exit-zero", "vulnerable.py"],
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
    program = load(ROOT / "corpus/safe-own-scheme/app.py", monkeypatch)
    body = b'{"item": 1}'
    stamp = str(int(NOW))
    headers = {"X-Timestamp": stamp, "X-Nonce": "n1"}
    headers["X-Signature"] = program.signature_of("POST", "/orders?", stamp, "n1", body)
    client = program.app.test_client()
    assert client.post("/orders", data=body, headers=headers).status_code == 200
    assert client.post("/orders", data=body, headers=headers).status_code == 401
