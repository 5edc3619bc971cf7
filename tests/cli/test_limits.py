"""Depth, size and time: hostile files are analyzed or named, in time, on a small stack."""

import pytest
from conftest import FINDING_COLUMN, FINDING_LINE, RELEVANT, VULNERABLE

SMALL_STACK = 256 * 1024
GOOD = ("good.py", FINDING_LINE, FINDING_COLUMN)

DEEP = {
    "brackets": lambda n: "x = " + "[" * n + "]" * n + "\n",
    "parentheses": lambda n: "x = " + "(" * n + "1" + ")" * n + "\n",
    "open brackets": lambda n: "x = " + "[" * n + "\n",
    "closing brackets": lambda n: "x = " + "]" * n + "\n",
    "sum": lambda n: "x = " + "a+" * n + "a\n",
    "mac sum": lambda n: "x = " + "hmac.new(k)+" * n + "a == request.headers['a']\n",
    "calls": lambda n: "x = a" + "()" * (n // 2) + "\n",
    "attributes": lambda n: "x = hmac" + ".a" * (n // 2) + " == request.a\n",
    "items": lambda n: "x = a" + "[0]" * (n // 2) + "\n",
    "not": lambda n: "x = " + "not " * n + "a\n",
    "minus": lambda n: "x = " + "-" * n + "a\n",
    "lambdas": lambda n: "x = " + "lambda: " * (n // 2) + "a\n",
    "conditions": lambda n: "x = " + "a if b else " * (n // 2) + "a\n",
    "compares": lambda n: "x = hmac.new(k).hexdigest()" + " == a" * n + "\n",
    "names": lambda n: "".join(f"a{i + 1} = a{i}\n" for i in range(n // 4)) + f"a{n // 4} == hmac.new(b).digest()\n",
    "arguments": lambda n: "x = " + "f(" * n + ")" * n + "\n",
    "strings": lambda n: "x = " + "'a' " * n + "\n",
    "functions": lambda n: "".join(" " * i + f"def f{i}():\n" for i in range(900)) + " " * 900 + "pass\n",
    "elif": lambda n: "if a:\n  pass\n" + "elif a == hmac.new(b).digest():\n  pass\n" * (n // 20),
}


@pytest.mark.parametrize("shape", DEEP)
def test_depth(program, release, shape):
    program.write("deep.py", RELEVANT + DEEP[shape](100_000))
    program.write("good.py", VULNERABLE)
    for jobs in ["1", "2"]:
        result = program.check_json("-j", jobs, stack=SMALL_STACK)
        assert result.code in (1, 2), result.errors
        assert GOOD in result.findings
        assert result.code == 1 or "deep.py" in result.reasons


def test_depth_50_000_calls(program, release):
    program.write("deep.py", RELEVANT + "x = a" + ".b()" * 50_000 + "\n")
    result = program.check_json("deep.py", stack=SMALL_STACK)
    assert (result.code, result.findings, result.reasons) == (0, [], {})


def test_deep_fix(program, release):
    program.write("x.py", VULNERABLE + "x = " + "[" * 50_000 + "]" * 50_000 + "\n")
    assert program.check("--fix", stack=SMALL_STACK).code == 0
    assert b"compare_digest" in program.read("x.py")


def test_deep_dumps(program, release):
    program.write("deep.py", RELEVANT + DEEP["brackets"](20_000) + DEEP["sum"](20_000))
    for phase in ["source", "syntax", "query", "binding", "ir", "rules"]:
        result = program.run("dump", "--phase", phase, "deep.py", stack=SMALL_STACK)
        assert result.code == 0, phase


SLOW = {
    "backslash-newline": "\\\n",
    "a-backslash-newline": "a\\\n",
    "dots": ".",
    "unterminated names": "'\\N{",
    "try": "try:",
    "match": "match a:",
    "def": "def f(",
    "def on one line": "def f():",
}
NAMED = ["backslash-newline", "a-backslash-newline", "dots"]
SIZES = {"32 KB": 32_000, "200 KB": 200_000, "4 MB": 4_000_000}


CASES = [(shape, size) for shape in SLOW for size in SIZES if size != "4 MB" or shape in NAMED]


@pytest.mark.parametrize("shape, size", CASES)
def test_time(program, release, shape, size):
    unit = SLOW[shape]
    text = RELEVANT + unit * (SIZES[size] // len(unit)) + "\n"
    program.write("slow.py", text)
    program.write("good.py", VULNERABLE)
    result = program.check_json(timeout=60)
    limit = 2 + len(text) / (1 << 20)  # Of the parser; matching a tree full of errors comes on top.
    start = program.check_json("good.py").cpu  # Longer with every rule, and on a busy machine.
    on_top = start + (0.2 if shape in NAMED else limit)
    assert result.cpu <= limit + on_top
    assert result.findings == [GOOD]
    assert result.code == 1 or "slow.py" in result.reasons
    if shape == "backslash-newline":
        assert result.reasons.get("slow.py") in (None, "syntax error"), "it is analyzed"


def test_parse_seconds(program, release):
    program.write("slow.py", RELEVANT + "x = [" + "1, " * 200_000 + "]\n")
    program.write("good.py", VULNERABLE)
    result = program.check_json("--parse-seconds", "0.001", "slow.py", "good.py")
    fast = program.check_json("slow.py", "good.py")
    assert fast.code == 1
    assert result.code in (1, 2)
    assert GOOD in result.findings


GROWING = {
    "findings": "def f(k):\n    return hmac.new(k).hexdigest() == request.headers['a']\n",
    "definitions": "hmac = request\n",
    "imports": "import hmac as a, flask as b\n",
    "errors": "def f(:\n  hmac\n",
    "calls": "a(b, c)\n",
    "one line": "hmac.new(k).hexdigest() == request.headers['a']; ",
    "comments": "# hmac\n",
    "classes": "class A:\n  def f(self): return self\n",
    "f-strings": "f'{hmac}{request}'\n",
}


# One finding a unit, of each rule.
APP = """import hashlib, hmac, json, os, time
import requests
from flask import Flask, abort, request
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__)
db = SQLAlchemy(app)
KEY = os.environ["KEY"].encode()
events = []
"""
VERIFIED = """    if not hmac.compare_digest(mac, request.headers.get("X-Signature", "")):
        abort(401)
"""
BODY = """    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
"""
STAMPED = """    mac = hmac.new(KEY, stamp.encode() + request.get_data(), "sha256").hexdigest()
"""
OK = '    return "ok"\n'
ROUTE = '@app.post("/{i}")\ndef f{i}():\n'
RULES = {
    "HM101": "def f{i}():\n"
    + BODY
    + '    if mac == request.headers["X-Signature-{i}"]:\n        return "ok"\n    abort(401)\n',
    "HM104": ROUTE
    + '    sent = request.headers.get("X-Signature-{i}")\n'
    + BODY
    + "    if sent and not hmac.compare_digest(mac, sent):\n        abort(401)\n"
    + "    events.append(request.get_data())\n"
    + OK,
    "HM201": 'def f{i}(body):\n    return hmac.new(b"Rm7Qz0aKp{i}", body, "sha256").hexdigest()\n',
    "HM202": "def f{i}(body):\n"
    + '    return hmac.new(os.environ.get("KEY_{i}", "change{i}").encode(), body, "sha256").hexdigest()\n',
    "HM301": "def f{i}(payload):\n    body = json.dumps(payload)\n"
    + '    mac = hmac.new(KEY, body.encode(), "sha256").hexdigest()\n'
    + '    requests.post("https://example.org/{i}", json=payload, headers={{"X-Signature": mac}})\n',
    "HM401": ROUTE + BODY + VERIFIED + '    db.session.add(request.headers["X-User-{i}"])\n',
    "HM501": ROUTE + '    stamp = request.headers["X-Timestamp-{i}"]\n' + STAMPED + VERIFIED + OK,
    "HM502": ROUTE
    + '    if abs(time.time() - int(request.headers["X-Timestamp-{i}"])) > 300:\n        abort(401)\n'
    + BODY
    + VERIFIED
    + OK,
    "HM503": ROUTE
    + '    stamp = request.headers["X-Timestamp-{i}"]\n'
    + "    if time.time() - int(stamp) > 300:\n        abort(401)\n"
    + STAMPED
    + VERIFIED
    + OK,
}


@pytest.mark.parametrize("rule", RULES)
def test_rules_grow_linearly(program, release, rule):
    def cpu(size):
        count = size // len(RULES[rule])
        program.write("x.py", APP + "".join(RULES[rule].format(i=i) for i in range(count)))
        results = [program.check_json("x.py", "--select", rule) for _ in range(2)]
        assert len(results[0].findings) == count
        return min(result.cpu for result in results)

    small, large = cpu(150_000), cpu(600_000)
    assert large <= 4 * 1.6 * small + 0.1, f"{small:.2f} s grew to {large:.2f} s at four times the size"


def test_classes_and_their_objects_grow_linearly(program, release):
    unit = "class C{i}:\n  def f(self): return self\nc{i} = C{i}()\n"

    def cpu(count):
        program.write("x.py", RELEVANT + "".join(unit.format(i=i) for i in range(count)))
        return min(program.check_json("x.py", "--analyze-all").cpu for _ in range(2))

    small, large = cpu(1_500), cpu(6_000)
    assert large <= 4 * 1.6 * small + 0.1, f"{small:.2f} s grew to {large:.2f} s at four times the size"


def nested(depth, name, indent):
    """Handlers in handlers: their ways share what was joined before."""
    if depth == 0:
        return f'{indent}if call{name}(request.headers.get("X{name}")):\n{indent}    work{name}()\n'
    inner = "".join(nested(depth - 1, f"{name}_{i}", indent + "    ") for i in range(2))
    return f"{indent}try:\n{inner}{indent}except ValueError as e:\n{indent}    log{name}(e)\n"


def test_nested_handlers(program, release):
    program.write("x.py", APP + ROUTE.format(i=0) + BODY + VERIFIED + nested(7, "", "    "))
    assert program.check_json("x.py").cpu < 1


@pytest.mark.parametrize("shape", GROWING)
def test_growth_is_linear(program, release, shape):
    """Twice the input takes no more than about twice the time."""

    def cpu(size):
        unit = GROWING[shape]
        program.write("x.py", RELEVANT + unit * (size // len(unit)) + "\n")
        return min(program.check_json("x.py").cpu for _ in range(2))

    small, large = cpu(150_000), cpu(600_000)
    assert large <= 4 * 1.6 * small + 0.2, f"{small:.2f} s grew to {large:.2f} s at four times the size"
