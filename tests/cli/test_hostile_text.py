"""What the scanned tree holds reaches no output raw: neither names nor source."""

import json

import pytest
from conftest import FORMATS, RELEVANT, VULNERABLE

# Newline and carriage return, escape, C1, bidi, zero width, line separator, bytes that are no UTF-8.
NASTY = "\n::error::forged\r\x1b[31m\x07\x7f\u009b\u202e\u2066\u200b\u2028\ufeff"
FORBIDDEN = [c for c in NASTY if not c.isalpha() and c not in "\n:[0123456789"]


def raw_characters(output):
    """The forbidden characters that stand in an output, and lines that look forged."""
    text = output.decode("utf-8")  # Every output is valid UTF-8.
    found = [repr(c) for c in FORBIDDEN if c in text]
    found += [line for line in text.splitlines() if line.startswith("::error")]
    return found


def outputs(program, *words):
    for format in FORMATS:
        yield format, program.check("--output-format", format, *words)
    yield "color", program.check("--color", "never", *words)
    yield "diff", program.check("--diff", *words)


# A name may not hold `/` or NUL and is at most 255 bytes long.
NAMES = [f"{NASTY}.py".encode(), b"\xff\xfe\x80.py", f"a{NASTY}b/good.py".encode()]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_names(program, name):
    program.write(name, VULNERABLE)
    program.write(name[:-3] + b"2.py", RELEVANT + "def f(:\n")
    for format, result in outputs(program):
        assert result.code == 2
        assert raw_characters(result.out + result.err) == [], format
        if format not in ("json", "sarif"):
            continue
        json.loads(result.out)
    assert len(program.check_json().json["findings"]) == 1


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_names_of_what_is_not_there(program, name):
    for format, result in outputs(program, "--", name):
        assert result.code == 2
        assert raw_characters(result.out + result.err) == [], format


def test_source(program):
    # Those that a Python string may hold, on the lines that a report shows.
    nasty = "".join(c for c in NASTY if c not in "\n\r")
    line = f"    return mac == request.headers.get('{nasty}', '')  # {nasty}\n"
    program.write("x.py", VULNERABLE[: VULNERABLE.index("    return")] + line)
    for format, result in outputs(program):
        assert result.code in (1, 2)
        assert raw_characters(result.out + result.err) == [], format
    assert len(program.check_json().findings) == 1


def test_a_lone_carriage_return_ends_a_line_and_forges_none(program):
    program.write("x.py", VULNERABLE.replace("\n", "\r").replace("verify", "forged"))
    for format, result in outputs(program):
        assert result.code == 1
        assert b"\r" not in result.out.replace(b"\r\n", b""), format
    assert program.check_json().findings[0][1] == 6


def test_dumps(program):
    program.write("x.py", VULNERABLE + "# " + NASTY.replace("\n", "").replace("\r", "") + "\n")
    for phase in ["source", "syntax", "query", "binding", "ir", "rules"]:
        result = program.run("dump", "--phase", phase, "x.py")
        assert result.code == 0
        assert raw_characters(result.out) == [], phase
