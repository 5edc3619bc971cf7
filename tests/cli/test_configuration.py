"""Configuration: whose it is, what each key does, what is wrong in it, and what a hostile one can
not do."""

import json
import os
import shutil
import tomllib

import jsonschema
import pytest
from conftest import ROOT, VULNERABLE

MODELS = {
    "library": "acme",
    "imports": ["acme"],
    "entries": {"acme.sign": {"role": "mac", "detail": "sha256", "returns": "builtins.str",
                              "args": {"key": [0, "secret"], "message": [1, "body"]}}},
}
USER = """\
from acme import sign
from flask import request

def verify(key):
    return sign(key, request.get_data()) == request.headers.get('X-Signature', '')
"""
# No link, no absolute path, nothing above: all mean files of other people.
OUTSIDE = ["/etc/passwd", "../models.json", "a/../../models.json", "a/..", ".."]


def rules(result):
    return sorted(finding["rule"] for finding in result.json["findings"])


def configure(program, text, folder="", pyproject=False):
    name = "pyproject.toml" if pyproject else "hmaclint.toml"
    program.write(os.path.join(folder, name), ("[tool.hmaclint]\n" if pyproject else "") + text)


def corpus(program, name, file="vulnerable.py"):
    shutil.copy(ROOT / "corpus" / name / file, program.folder / "service.py")


@pytest.mark.parametrize("pyproject", [False, True])
def test_select_and_ignore(program, pyproject):
    program.write("x.py", VULNERABLE)
    for text, found in [
        ('select = ["HM2"]', []),
        ('select = ["HM1"]', ["HM101"]),
        ('select = ["non-constant-time-compare"]', ["HM101"]),
        ('ignore = ["HM101"]', []),
        ('ignore = ["HM1"]\nselect = ["HM101"]', ["HM101"]),
        ('ignore = ["HM101"]\nselect = ["HM1"]', []),
        ('ignore = ["HM101"]\nselect = ["HM101"]', []),
    ]:
        configure(program, text, pyproject=pyproject)
        assert rules(program.check_json()) == found, text
        assert rules(program.check_json("x.py")) == found, text
        assert rules(program.check_json("--isolated")) == ["HM101"]
        assert rules(program.check_json("--untrusted")) == ["HM101"]
        # The command line has the last word.
        assert rules(program.check_json("--select", "HM101", "--", ".")) == ["HM101"]
    assert rules(program.check_json("--ignore", "HM1", "--", ".")) == []


def test_untrusted_files_hide_nothing(program):
    (program.folder / ".git").mkdir()
    program.write("x.py", VULNERABLE.rstrip() + "\n")
    program.write(".gitignore", "x.py\n")
    assert rules(program.check_json()) == []
    assert rules(program.check_json("--untrusted")) == ["HM101"]
    program.write(".gitignore", "")
    program.write("x.py", "# hmaclint: ignore-file[HM101]\n" + VULNERABLE)
    assert rules(program.check_json()) == []
    assert rules(program.check_json("--untrusted")) == ["HM101"]


def test_severity(program):
    corpus(program, "wide-timestamp-window")
    assert rules(program.check_json()) == []
    configure(program, 'severity = "note"')
    assert rules(program.check_json()) == ["HM504"]
    assert rules(program.check_json("--severity", "warning")) == []


def test_the_nearest_counts_alone(program):
    for folder in ("", "a/", "a/b/", "c/"):
        program.write(folder + "x.py", VULNERABLE)
    configure(program, 'select = ["HM2"]', pyproject=True)
    program.write("a/pyproject.toml", "[project]\nname = 'a'\n")
    configure(program, "", folder="a/b")
    configure(program, 'ignore = ["HM101"]', folder="c", pyproject=True)
    configure(program, "", folder="c")  # Beside a pyproject.toml, before it.
    program.write(".git/HEAD", "ref: refs/heads/main\n")
    found = program.check_json().findings
    assert [path for path, _, _ in found] == ["a/b/x.py", "c/x.py"]


def test_nothing_above_the_repository_counts(program):
    configure(program, "nonsense")
    program.write("repo/.git/HEAD", "ref: refs/heads/main\n")
    program.write("repo/x.py", VULNERABLE)
    assert rules(program.check_json("repo")) == ["HM101"]
    program.folder = program.folder / "repo"
    assert rules(program.check_json()) == ["HM101"]


def test_per_file_ignores(program):
    for name in ("scripts/x.py", "scripts/deep/y.py", "z.py"):
        program.write(name, VULNERABLE)
    for pattern, left in [
        ("scripts/", ["z.py"]),
        ("scripts/*.py", ["scripts/deep/y.py", "z.py"]),
        ("scripts/**", ["z.py"]),
        ("*.py", []),
        ("y.py", ["scripts/x.py", "z.py"]),
        ("/z.py", ["scripts/deep/y.py", "scripts/x.py"]),
    ]:
        configure(program, f'[per-file-ignores]\n"{pattern}" = ["HM1", "HM201"]')
        assert [path for path, _, _ in program.check_json().findings] == left, pattern
        folder = program.folder
        program.folder = folder / "scripts"
        (program.folder / "q").mkdir(exist_ok=True)
        assert len(program.check_json("..").findings) == len(left)
        program.folder = folder


def test_exclude(program):
    for name in ("generated/x.py", "y_pb2.py", "z.py"):
        program.write(name, VULNERABLE)
    configure(program, 'exclude = ["generated/", "*_pb2.py"]')
    result = program.check_json()
    assert [path for path, _, _ in result.findings] == ["z.py"]
    # A file that is named is meant.
    assert len(program.check_json("y_pb2.py", "z.py").findings) == 2
    configure(program, 'exclude = ["generated/", "*_pb2.py"]\nforce-exclude = true')
    assert len(program.check_json("y_pb2.py", "z.py").findings) == 1


def test_window(program):
    corpus(program, "wide-timestamp-window")
    for seconds, found in [("86_400", []), ("86399.5", ["HM504"]), ("2e9", [])]:
        configure(program, f'severity = "note"\nwindow = {seconds}')
        assert rules(program.check_json()) == found, seconds


def test_public_routes(program):
    corpus(program, "unverified-route")
    for routes, found in [
        ('["/orders/*"]', []),
        ('["DELETE /orders/<int:number>"]', []),
        ('["delete  /orders/*"]', []),
        ('["GET /orders/*"]', ["HM601"]),
        ('["/orders"]', ["HM601"]),
        ('["[", "*"]', []),
    ]:
        configure(program, f"public-routes = {routes}")
        assert rules(program.check_json()) == found, routes


def test_known_owners(program):
    corpus(program, "unsigned-request-target")
    assert rules(program.check_json()) == ["HM402"]
    for owners, found in [
        ('["X-Signature"]', []),
        ('["x-signature"]', []),
        ('["API_KEY"]', []),
        ('["X-Sign", "API"]', ["HM402"]),
    ]:
        configure(program, f"known-owners = {owners}")
        assert rules(program.check_json()) == found, owners
    configure(program, 'known-owners = ["X-Signature"]')
    assert "vendor's scheme" in program.run("schemes").text or "vendor" in program.run("schemes").text


def test_models(program):
    program.write("x.py", USER)
    assert rules(program.check_json()) == []
    program.write("tools/acme.json", json.dumps(MODELS))
    configure(program, 'models = ["tools/acme.json"]')
    assert rules(program.check_json()) == ["HM101"]
    assert rules(program.check_json("--isolated")) == []
    program.write("tools/acme.json", json.dumps(dict(MODELS, surplus=1)))
    result = program.check()
    assert result.code == 2 and "tools/acme.json" in result.errors and "surplus" in result.errors


def test_baseline(program):
    program.write("a/x.py", VULNERABLE)
    program.write("b/x.py", VULNERABLE)
    configure(program, 'baseline = "known.json"', folder="a")
    result = program.check()
    assert result.code == 2
    assert result.errors == (
        "a/hmaclint.toml:1:12: error: known.json: no such file or folder\n"
    )
    program.write("a/known.json", '{"version": 1, "findings": []}')
    assert program.check("--write-baseline", "a/known.json", "a").code == 0
    assert [path for path, _, _ in program.check_json().findings] == ["b/x.py"]
    assert program.check("a/x.py").code == 0
    assert len(program.check_json("--isolated").findings) == 2
    program.write("a/known.json", "{}")
    result = program.check("a")
    assert 'a/hmaclint.toml:1:12: error: a/known.json: is no baseline: "version" is missing\n' == result.errors


MISTAKES = [
    ('selct = ["HM1"]', '1:1: error: unknown key "selct"; did you mean select?'),
    ("# c\n\nwindows = 3", '3:1: error: unknown key "windows"; did you mean window?'),
    ("colour-of-the-sky = 3", '1:1: error: unknown key "colour-of-the-sky"'),
    ('select = "HM1"', "1:10: error: select must be a list of strings"),
    ('select = ["HM1", 2]', "1:18: error: select must be a list of strings"),
    ('select = ["HM1O1"]', "1:11: error: no such rule: HM1O1; did you mean HM101?"),
    ('select = [""]', "1:11: error: select must be a list of strings, and this one is empty"),
    ('ignore = ["hardcoded-keys"]', "no such rule: hardcoded-keys; did you mean hardcoded-key?"),
    ('severity = "warnings"', '1:12: error: severity must be "error", "warning" or "note"; did you'),
    ("severity = 1", '1:12: error: severity must be "error", "warning" or "note"\n'),
    ('per-file-ignores = ["x.py"]', "per-file-ignores must be a table: pattern = [rules]"),
    ('[per-file-ignores]\n"x.py" = ["HM9"]', "2:11: error: no such rule: HM9; did you mean"),
    ('[per-file-ignores]\n"x.py" = "HM1"', "2:10: error: per-file-ignores must be a list of"),
    ('force-exclude = "yes"', "1:17: error: force-exclude must be true or false"),
    ("window = 0", "1:10: error: window must be a number of seconds above 0"),
    ("window = nan", "1:10: error: window must be a number of seconds above 0"),
    ('window = "5m"', "1:10: error: window must be a number of seconds above 0"),
    ("baseline = 1", "1:12: error: baseline must be a path"),
    ('models = ["no.json"]', "1:11: error: no.json: no such file or folder"),
    ("select = [", "error: no TOML: "),
    ("select = []\nselect = []", "error: no TOML: "),
    ('x = "\\q"', "error: no TOML: "),
    ("[tool.hmaclint]\n", "in hmaclint.toml keys need no [tool.hmaclint]"),
]


@pytest.mark.parametrize("text, message", MISTAKES)
def test_mistakes(program, text, message):
    program.write("x.py", VULNERABLE)
    configure(program, text)
    result = program.check()
    assert result.code == 2 and result.out == b""
    assert result.errors.startswith("hmaclint.toml:") and message in result.errors, result.errors
    assert program.run("schemes").code == 2 and program.check("--show-settings").code == 2
    assert program.check("--exit-zero", "--allow-incomplete").code == 2
    assert program.check("--isolated").code == 1


def test_all_mistakes_are_told_at_once(program):
    program.write("x.py", VULNERABLE)
    configure(program, 'window = 0\nselct = []\nignore = ["x", "y"]', pyproject=True)
    lines = program.check().errors.splitlines()
    assert [line.split(": ")[0] for line in lines] == [
        f"pyproject.toml:{place}" for place in ("2:10", "3:1", "4:11", "4:16")
    ]


@pytest.mark.parametrize("path", OUTSIDE)
@pytest.mark.parametrize("key", ["models = [{}]", "baseline = {}"])
def test_no_file_outside_is_read(program, path, key):
    program.write("models.json", json.dumps(MODELS))
    program.write("repo/x.py", USER)
    configure(program, key.format(f'"{path}"'), folder="repo")
    result = program.check("repo")
    assert result.code == 2
    assert "must be a path below the folder of this file, without .." in result.errors


def test_no_link_is_followed(program):
    program.write("models.json", json.dumps(MODELS))
    program.write("outside/models.json", json.dumps(MODELS))
    program.write("repo/x.py", USER)
    os.symlink("../models.json", program.folder / "repo/link.json")
    os.symlink("../outside", program.folder / "repo/folder")
    for path in ("link.json", "folder/models.json"):
        configure(program, f'models = ["{path}"]', folder="repo")
        result = program.check("repo")
        assert result.code == 2 and f"{path}: is a symbolic link" in result.errors
    os.unlink(program.folder / "repo/hmaclint.toml")
    os.symlink("../hmaclint.toml", program.folder / "repo/hmaclint.toml")
    configure(program, 'models = ["models.json"]')
    result = program.check("repo")
    assert result.code == 2 and result.errors == "repo/hmaclint.toml: error: is a symbolic link\n"


def test_a_linked_folder_has_no_configuration(program):
    program.write("real/x.py", VULNERABLE)
    configure(program, "nonsense", folder="real")
    os.symlink("real", program.folder / "link")
    assert rules(program.check_json("link/x.py")) == ["HM101"]
    assert program.check("real/x.py").code == 2


def test_what_is_no_file(program):
    program.write("x.py", VULNERABLE)
    os.mkfifo(program.folder / "hmaclint.toml")
    result = program.check(timeout=10)
    assert result.code == 2
    assert result.errors == "hmaclint.toml: error: is a FIFO, not a regular file\n"


@pytest.mark.parametrize(
    "text",
    [
        "x" + ".x" * 200_000 + " = 1",
        "[x" + ".x" * 200_000 + "]",
        "x = " + "{x." * 100_000,
        "x = " + "[" * 100_000,
        "x" + " . x" * 100_000 + " = 1",
        "\n".join(f"a{i} = {{b.{'c.' * 60}d = 1}}" for i in range(5_000)),
        "x = [" + " " * 1_000_000 + "]",
        "x" * 1_000_000,
        "\ufeff" * 1_000,
        "x = '\0'",
    ],
)
@pytest.mark.parametrize("name", ["hmaclint.toml", "pyproject.toml"])
def test_hostile_files_end_soon(program, text, name):
    program.write("x.py", VULNERABLE)
    program.write(name, text + "\n# hmaclint\n")
    result = program.check("--severity", "error", timeout=30, stack=1 << 20)
    assert result.code in (1, 2) and result.cpu < 5
    if name == "hmaclint.toml":
        assert result.code == 2 and name in result.errors


def test_hostile_words_are_shown_safely(program):
    program.write("x.py", VULNERABLE)
    configure(program, '"\\u001b[31m\\u202e" = 1\nselect = ["\\u001b[2J"]')
    result = program.check()
    assert result.code == 2 and b"\x1b" not in result.err and "\u202e" not in result.errors


def test_too_large_a_file(program):
    program.write("x.py", VULNERABLE)
    configure(program, "#" * (1 << 20) + "\n")
    result = program.check()
    assert result.code == 2 and "is larger than the limit of 1 MiB" in result.errors


def test_others_files_are_not_judged(program):
    program.write("x.py", VULNERABLE)
    program.write("pyproject.toml", "[tool.other\nbroken = \n")
    assert program.check().code == 1
    program.write("pyproject.toml", "[tool.other]\nx = 1\n# hmaclint is used, too\n")
    assert program.check().code == 1
    program.write("pyproject.toml", "[tool]\nhmaclint = 3\n")
    assert "tool.hmaclint must be a table" in program.check().errors


SETTINGS = """\
select = ["HM1"]
ignore = ["HM102"]
severity = "note"
exclude = ["gen/"]
window = 300
public-routes = ["/status", "GET /\\u00e9\\""]
known-owners = ["X-Acme"]

[per-file-ignores]
"a/*.py" = ["HM101"]
"""


def test_show_settings(program):
    program.write("x.py", VULNERABLE)
    program.write("sub/y.py", VULNERABLE)
    configure(program, SETTINGS)
    shown = program.check("--show-settings", "x.py")
    assert shown.code == 0 and shown.text.startswith("# hmaclint.toml\n")
    expected = dict(tomllib.loads(SETTINGS), models=[], **{"force-exclude": False})
    assert tomllib.loads(shown.text) == expected
    # What is shown says the same where it is written.
    program.write("hmaclint.toml", shown.text)
    assert program.check("--show-settings", "x.py").text == shown.text
    given = program.check("--show-settings", "--select", "HM2", "--severity", "error", "--", "x.py")
    assert tomllib.loads(given.text)["select"] == ["HM2"]
    assert tomllib.loads(given.text)["severity"] == "error"
    configure(program, "", folder="sub")
    text = program.check("--show-settings").text
    assert "# hmaclint.toml\n" in text and "# sub/hmaclint.toml\n" in text
    assert program.check("--show-settings", "--isolated").text.startswith("# defaults\n")


GOOD = ["", SETTINGS, 'models = ["a/b.json"]\nbaseline = "c.json"\nforce-exclude = true\n',
        'select = ["HM", "H", "HM101", "hardcoded-key"]', "window = 0.5"]


def test_the_schema_agrees_with_the_program(program):
    schema = program.run("config-schema").json
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    program.write("x.py", VULNERABLE)
    program.write("a/b.json", json.dumps(MODELS))
    program.write("c.json", '{"version": 1, "findings": []}')
    for text in GOOD:
        configure(program, text)
        assert program.check("--exit-zero").code == 0, text
        assert list(validator.iter_errors(tomllib.loads(text))) == [], text
    # What the schema can't know: which rules and files there are, and what is no TOML.
    known = ("no such", "no TOML", "nan")
    for text, message in MISTAKES:
        if not any(word in message + text for word in known):
            assert list(validator.iter_errors(tomllib.loads(text))) != [], text
    for path in OUTSIDE:
        assert not validator.is_valid({"baseline": path})
