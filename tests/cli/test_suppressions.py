"""Comments that suppress findings: where they count, what is said of useless ones, who removes and
who writes them."""

import pytest
from conftest import ROOT, VULNERABLE

CLEAN = VULNERABLE.replace(
    "return mac == request.headers.get('X-Signature', '')",
    "return hmac.compare_digest(mac.encode(), request.headers.get('X-Signature', '').encode())",
)
COMPARE = "    return mac == request.headers.get('X-Signature', '')\n"


def having(comment, line=COMPARE):
    return VULNERABLE.replace(COMPARE, line.rstrip("\n") + "  " + comment + "\n")


def rules(result):
    return [finding["rule"] for finding in result.json["findings"]]


@pytest.mark.parametrize(
    "comment",
    [
        "# hmaclint: ignore[HM101] the peer is this process",
        "#hmaclint:ignore[hm101]",
        "# hmaclint: ignore [ HM305, HM101 ]",
        "# hmaclint: ignore[non-constant-time-compare]",
        "# type: ignore  # hmaclint: ignore[HM101] see #12",
        "# noqa: HM101",
        "# NOQA:E501,HM101 the reason",
        "# nosec",
        "# nosec - the peer is this process",
        "# nosec HM101",
    ],
)
def test_comments_that_count(program, comment):
    program.write("x.py", having(comment))
    result = program.check("x.py")
    assert result.code == 0, result.text
    assert "no findings; 1 suppressed; 1 file read" in result.text


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa",
        "# noqa: E501",
        "# nosec B105",
        "# nosec: B105, B324 why",
        "# nosec hardcoded_password_string",
        "# hmaclint: ignore[HM305]",
        "# hmaclint is right",
        "# the noqa: HM101 of old",
        "# noqa: HM1010x",
        "# nosecurity",
    ],
)
def test_comments_that_do_not(program, comment):
    program.write("x.py", having(comment))
    assert rules(program.check_json("x.py")) == ["HM101"]


@pytest.mark.parametrize(
    "comment, reason",
    [
        ("# hmaclint: ignore", "no rule is named, as in ignore[HM101]"),
        ("# hmaclint: ignore[] why", "no rule is named, as in ignore[HM101]"),
        ("# hmaclint: ignore[HM101 why", "the list of rules has no end: ] is missing"),
        ("# hmaclint: ingore[HM101]", '"ingore" after hmaclint: is not understood; did you mean'),
        ("# hmaclint ignore[HM101]", "a colon is missing, as in hmaclint: ignore[HM101]"),
        ("# hmaclint: ignore[HM1O1]", "there is no rule HM1O1; did you mean HM101?"),
        ("# noqa: HM999", "there is no rule HM999"),
        ("# hmaclint: ignore-file", "no rule is named, as in ignore-file[HM101]"),
    ],
)
def test_mistakes_are_told_and_kept(program, comment, reason):
    program.write("x.py", having(comment))
    result = program.check_json("--fix", "x.py")
    assert rules(result) == ["HM001"] and result.code == 1
    assert reason in result.json["findings"][0]["message"]
    assert comment.encode() in program.read("x.py")


STATEMENT = """\
    return check(  {first}
        1,
        {above}
        mac == request.headers.get('X-Signature', ''),  {at}
        2,  {after}
    )  {last}
"""


@pytest.mark.parametrize(
    "place, counts",
    [("first", True), ("above", True), ("at", True), ("after", False), ("last", True)],
)
def test_statements_of_several_lines(program, place, counts):
    comments = dict.fromkeys(["first", "above", "at", "after", "last"], "# so")
    comments[place] = "# hmaclint: ignore[HM101]"
    program.write("x.py", VULNERABLE.replace(COMPARE, STATEMENT.format(**comments)))
    assert rules(program.check_json("x.py")) == ([] if counts else ["HM101"])


@pytest.mark.parametrize(
    "above, counts",
    [
        ("    # hmaclint: ignore[HM101]\n", True),
        ("    # hmaclint: ignore[HM101]\n    # and a word on why\n", True),
        ("    # hmaclint: ignore[HM101]\n\n", False),
        ("    pass  # hmaclint: ignore[HM101]\n", False),
    ],
)
def test_lines_of_their_own(program, above, counts):
    program.write("x.py", VULNERABLE.replace(COMPARE, above + COMPARE))
    assert rules(program.check_json("x.py")) == ([] if counts else ["HM101"])


def test_a_word_in_a_string_is_no_comment(program):
    program.write("x.py", having("; '# hmaclint: ignore[HM101]'"))
    assert rules(program.check_json("x.py")) == ["HM101"]


def test_whole_files(program):
    second = VULNERABLE.split("\n", 3)[3].replace("verify", "verify_too")
    text = VULNERABLE + second + "# hmaclint: ignore-file[HM101] generated\n"
    program.write("x.py", text)
    result = program.check("x.py")
    assert "no findings; 2 suppressed" in result.text
    assert rules(program.check_json("--no-suppressions")) == ["HM101", "HM101"]


def test_unused_ones_are_told_and_removed(program):
    program.write("a/x.py", CLEAN.rstrip("\n") + "  # hmaclint: ignore[HM101] once\n")
    program.write("a/y.py", "x = 1  # hmaclint: ignore[HM201, HM101]\n")
    program.write("a/z.py", "# hmaclint: ignore-file[HM101]\r\nx = 1\r\n")
    program.write("a/w.py", "x = 1  # noqa: E501, HM101, W1 why\n")
    program.write("a/v.py", "x = 1  # nosec\n")
    result = program.check("a")
    assert result.code == 1
    assert "a comment suppresses nothing: HM101 is not reported here" in result.text
    assert "a comment suppresses nothing: HM201, HM101 are not reported here" in result.text
    assert "HM101 is not reported in this file" in result.text
    assert rules(program.check_json("--select", "HM001", "--", "a")) == ["HM001"] * 4
    result = program.check("--fix", "a")
    assert result.code == 0 and "4 fixes written" in result.text
    assert program.read("a/x.py") == CLEAN.encode()
    assert program.read("a/y.py") == b"x = 1\n"
    assert program.read("a/z.py") == b"x = 1\r\n"
    assert program.read("a/w.py") == b"x = 1  # noqa: E501, W1 why\n"


def test_only_what_is_unused_goes(program):
    program.write("x.py", having("# hmaclint: ignore[HM305, HM101] why  # pylint: x"))
    result = program.check("--fix")
    assert "no findings; 1 suppressed" in result.text
    assert b"# hmaclint: ignore[HM101] why  # pylint: x\n" in program.read("x.py")


def test_a_repair_takes_the_comment_with_it(program):
    # Here one comment is about a finding that is repaired, beside it.
    text = having("# hmaclint: ignore[HM305]")
    program.write("x.py", text)
    result = program.check("--fix")
    assert result.code == 0 and "2 fixes written; no findings" in result.text
    assert b"hmaclint" not in program.read("x.py") and b"compare_digest" in program.read("x.py")


def test_what_is_not_known_to_be_unused_is_not_told(program):
    comment = "x = 1  # hmaclint: ignore[HM101]\n"
    program.write("x.py", comment)
    # Named alone: who imports it may decide what is found in it.
    assert program.check("x.py").code == 0
    # Not asked for.
    assert program.check("--select", "HM201").code == 0
    assert program.check("--ignore", "HM001").code == 0
    # Not read in full.
    program.write("x.py", comment + "import hmac\ndef f(:\n")
    result = program.check_json("--allow-incomplete")
    assert result.code == 0 and rules(result) == []


def test_what_is_not_asked_for_may_be_needed(program):
    program.write("x.py", having("# hmaclint: ignore[HM101]"))
    for options in (["--select", "HM001"], ["--ignore", "HM101"], ["--severity", "error"]):
        assert program.check(*options).code == 0


def test_a_comment_about_a_hidden_note_is_needed(program):
    text = (ROOT / "corpus/wide-timestamp-window/vulnerable.py").read_text()
    program.write("x.py", text)
    (note,) = program.check_json("--severity", "note").json["findings"]
    assert note["severity"] == "note"
    lines = text.split("\n")
    lines[note["line"] - 1] += f"  # hmaclint: ignore[{note['rule']}]"
    program.write("x.py", "\n".join(lines))
    assert rules(program.check_json()) == []
    assert rules(program.check_json("--severity", "note")) == []


def test_add_ignores(program):
    wrapped = STATEMENT.format(first="", above="# c", at="", after="", last="")
    second = VULNERABLE.split("\n", 3)[3].replace("verify", "verify_too")
    third = second.replace("mac ==", "mac \\\n        ==").replace("verify_too", "third")
    text = VULNERABLE.replace(COMPARE, wrapped) + second + third
    program.write("x.py", text.replace("\n", "\r\n"))
    result = program.check("--add-ignores")
    assert result.code == 0, result.text + result.errors
    assert "3 findings suppressed by new comments; no findings; 3 suppressed" in result.text
    lines = program.read("x.py").decode().split("\r\n")
    marked = [line for line in lines if line.endswith("  # hmaclint: ignore[HM101]")]
    assert len(marked) == 3 and program.read("x.py").count(b"\r\n") == text.count("\n")
    without = [line.replace("  # hmaclint: ignore[HM101]", "").rstrip() for line in lines]
    assert without == [line.rstrip() for line in text.split("\n")]
    assert program.check().code == 0
    # A second run has nothing to do.
    before = program.read("x.py")
    assert program.check("--add-ignores").code == 0 and program.read("x.py") == before


def test_add_ignores_to_a_comment_that_is_there(program):
    program.write("x.py", having("# hmaclint: ignore[HM1O1] why"))
    assert rules(program.check_json("--add-ignores")) == ["HM001"]
    assert b"# hmaclint: ignore[HM1O1, HM101] why\n" in program.read("x.py")


@pytest.mark.parametrize("options", [["--fix"], ["--diff"]])
def test_add_ignores_excludes(program, options):
    program.write("x.py", VULNERABLE)
    assert program.check("--add-ignores", *options).code == 2


def test_many_comments_take_linear_time(program):
    lines = 40_000
    for text in (
        "x = 1  # nosec\n" * lines,
        "x = [\n" + "1,  # nosec\n" * lines + "]\n",
        "x = 1 " + "# nosec " * 5 * lines + "\n",
        "x = 1 " + "# noqa: HM101 " * 5 * lines + "\n",
    ):
        program.write("x.py", VULNERABLE + text)
        result = program.check_json("x.py")
        assert result.cpu < 5 and rules(result) == ["HM101"]
