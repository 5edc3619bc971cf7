"""Proves that every check of this folder can fail: each is run on a small tree that is right and
on the same tree with one thing wrong.
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLANG_FORMAT = os.environ.get("CLANG_FORMAT", "clang-format-19")
CLANG_TIDY = os.environ.get("CLANG_TIDY", "clang-tidy-19")

TABLE = """# Rooms

| room | may see | third party |
|---|---|---|
| `low` | | |
| `middle` | `low` | tree-sitter |
| `high` | `middle` | CLI11 |
| `cli` | `high` | CLI11 |
"""
GOOD = {
    "analyzer/README.md": TABLE,
    "analyzer/low/low.h": "#pragma once\n",
    "analyzer/middle/middle.cpp": '#include "low/low.h"\n\n#include <tree_sitter/api.h>\n#include <vector>\n',
    "analyzer/high/high.cpp": '#include "low/low.h" // through middle\n\n#include "llvm/ADT/StringRef.h"\n',
    "analyzer/high/json.cpp": '#include <CLI/CLI.hpp>\n\nconst char *text = "try";\n',
    "analyzer/cli/main.cpp": "int main() {\n  try {\n    return 0;\n  } catch (...) {\n    return 1;\n  }\n}\n",
}


def function(name, lines):
    return f"void {name}() {{\n" + "  f();\n" * (lines - 2) + "}\n"


class Check(unittest.TestCase):
    script = ""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name).resolve()
        self.addCleanup(self.folder.cleanup)

    def write(self, files):
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def run_script(self, *arguments):
        command = [sys.executable, str(HERE / self.script), str(self.root), *map(str, arguments)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(run.stderr, "")
        return run.returncode, run.stdout

    def passes(self, files, *arguments):
        self.write(files)
        code, output = self.run_script(*arguments)
        self.assertEqual(code, 0, output)
        return output

    def fails(self, files, message, *arguments):
        self.write(files)
        code, output = self.run_script(*arguments)
        self.assertEqual(code, 1, output)
        self.assertIn(message, output)
        return output


class Layering(Check):
    script = "layering.py"

    def wrong(self, name, text, message):
        self.write(GOOD)
        output = self.fails({name: text}, message)
        self.assertEqual(output.count("\n"), 2, output)  # That one problem and the summary.

    def test_good_tree(self):
        self.passes(GOOD)

    def test_no_table(self):
        self.fails({**GOOD, "analyzer/README.md": "# Rooms\n"}, "no table")

    def test_upward_edge(self):
        self.wrong(
            "analyzer/low/x.cpp", '\n#include "high/high.h"\n', "low/x.cpp:2: #include high/high.h"
        )

    def test_angle_brackets_hide_nothing(self):
        self.wrong("analyzer/low/x.cpp", "#include <high/high.h>\n", "`low` does not see `high`")

    def test_third_party_not_inherited(self):
        self.wrong(
            "analyzer/high/x.cpp",
            "#include <tree_sitter/api.h>\n",
            "`high` may not use tree-sitter",
        )

    def test_heavy_header(self):
        self.wrong("analyzer/high/x.h", "#include <CLI/CLI.hpp>\n", "too heavy for a header")

    def test_unknown_third_party(self):
        self.wrong(
            "analyzer/low/x.cpp",
            "#include <boost/any.hpp>\n",
            "neither a room nor a known third party",
        )

    def test_iostream(self):
        self.wrong("analyzer/low/x.cpp", "#include <iostream>\n", "static constructors")

    def test_commented_include_is_none(self):
        self.passes({**GOOD, "analyzer/low/x.cpp": '/*\n#include "high/high.h"\n*/\n'})

    def test_framework_word(self):
        self.wrong("analyzer/low/x.cpp", "// for Flask\n", "low/x.cpp:1: C++ names a web framework")

    def test_throw(self):
        self.wrong(
            "analyzer/low/x.cpp", "void f() {\n  throw 1;\n}\n", "low/x.cpp:2: `throw` outside cli"
        )

    def test_words_in_literals_are_fine(self):
        self.passes(
            {
                **GOOD,
                "analyzer/low/x.cpp": 'auto a = "throw \\" throw"; // catch\nauto b = R"(" try)";\n',
            }
        )

    def test_code_after_literals_is_seen(self):
        self.wrong(
            "analyzer/low/x.cpp",
            "auto a = '\"';\nauto b = 1'000;\nthrow 'x';\n",
            "low/x.cpp:3: `throw`",
        )

    def test_unlisted_room(self):
        self.fails({**GOOD, "analyzer/extra/x.cpp": ""}, "the room `extra` is not in the table")

    def test_room_that_is_gone(self):
        self.fails(
            {**GOOD, "analyzer/README.md": TABLE + "| `gone` | | |\n"}, "`gone` does not exist"
        )

    def test_circle(self):
        table = TABLE.replace("| `low` | |", "| `low` | `high` |")
        self.fails({**GOOD, "analyzer/README.md": table}, "see each other")


class Length(Check):
    script = "length.py"

    def wrong(self, name, text, message):
        output = self.fails({name: text}, message)
        self.assertEqual(output.count("\n"), 2, output)

    def test_at_the_limit(self):
        body = (
            "namespace n {\n" + function("f", 60) + "struct S {\n" + function("g", 60) + "};\n}\n"
        )
        self.passes(
            {"analyzer/r/a.cpp": body, "analyzer/r/a.h": "\n" * 150, "tests/b.cpp": "\n" * 500}
        )

    def test_long_header(self):
        self.wrong("analyzer/r/a.h", "\n" * 151, "a.h: 151 lines")

    def test_long_source(self):
        self.wrong("tests/a.cpp", "\n" * 501, "a.cpp: 501 lines")

    def test_long_function(self):
        text = "namespace a::b {\nnamespace {\n" + function("f", 61) + "} // namespace\n}\n"
        self.wrong("tests/a.cpp", text, "a.cpp:3: 61 lines, the limit is 60: void f()")

    def test_signature_counts(self):
        text = "static int\nlong_signature(int a,\n               int b) {\n" + ";\n" * 57 + "}\n"
        self.wrong("tests/a.cpp", text, "a.cpp:1: 61 lines")

    def test_long_member(self):
        text = "class C final : public B {\npublic:\n  int x = 0;\n" + function("f", 61) + "};\n"
        self.wrong("analyzer/r/a.h", text, "a.h:4: 61 lines")

    def test_long_constructor(self):
        text = "C::C(int a)\n    : a{a}, b(a) {\n" + ";\n" * 58 + "}\n"
        self.wrong("analyzer/r/a.cpp", text, "a.cpp:1: 61 lines")

    def test_operator_after_table(self):
        text = (
            "static const int table[] = {\n    1, 2,\n};\nbool operator==(A a, A b) {\n"
            + ";\n" * 59
            + "}\n"
        )
        self.wrong("analyzer/r/a.cpp", text, "a.cpp:4: 61 lines")

    def test_braces_in_literals_and_comments(self):
        text = 'void f() {\n  g(\'{\', "{\\"{", R"x({)" {)x"); // {\n  /* { */\n}\n' + function(
            "g", 60
        )
        self.passes({"analyzer/r/a.cpp": text})

    def test_long_table_is_no_function(self):
        self.passes(
            {
                "analyzer/r/a.cpp": "static constexpr Row table[] = {\n"
                + "    {f(1)},\n" * 90
                + "};\n"
            }
        )


class Format(Check):
    script = "format.py"
    style = {".clang-format": "BasedOnStyle: LLVM\n"}

    def test_formatted(self):
        self.passes({**self.style, "analyzer/r/a.cpp": "int a;\n"}, CLANG_FORMAT)

    def test_not_formatted(self):
        self.fails({**self.style, "tests/a.cpp": "int  a;\n"}, "tests/a.cpp:1:4", CLANG_FORMAT)


class Hygiene(Check):
    script = "hygiene.py"

    def test_clean(self):
        lock = {"packages": {"": {}, "node_modules/x": {"integrity": "sha512-x"}}}
        self.passes(
            {
                "package-lock.json": json.dumps(lock),
                "analyzer/a.cpp": '// https://example.org/work and "$root/a" and /workshop\n',
                ".ci/run": "",
                "README.md": "",
            }
        )

    def test_machine_paths(self):
        for word in ("work", "farm", "root"):
            self.fails(
                {"corpus/a.py": f"\nopen('/{word}/x')\n"},
                f"corpus/a.py:2: a machine's path: /{word}",
            )

    def test_address_in_lock(self):
        package = {"integrity": "sha512-x", "resolved": "https://example.org/x.tgz"}
        lock = {"packages": {"node_modules/x": package}}
        self.fails({"package-lock.json": json.dumps(lock)}, "node_modules/x: has an address")

    def test_no_hash_in_lock(self):
        lock = {"packages": {"node_modules/x": {}}}
        self.fails({"package-lock.json": json.dumps(lock)}, "node_modules/x: has no hash")

    def test_folder(self):
        self.fails({"docs/a.md": ""}, "docs/: not one of the top-level folders")


class Tidy(Check):
    script = "tidy.py"
    tidy_file = """Checks: '-*,readability-identifier-naming'
WarningsAsErrors: '*'
HeaderFilterRegex: '.*'
CheckOptions:
  readability-identifier-naming.FunctionCase: camelBack
"""

    def project(self, header, *more):
        build = self.root / "build"
        build.mkdir(exist_ok=True)
        source = self.root / "analyzer" / "r" / "a.cpp"
        command = ["c++", f"-I{self.root}/analyzer", "-c", str(source), *more]
        entry = {"directory": str(build), "file": str(source), "arguments": command}
        (build / "compile_commands.json").write_text(json.dumps([entry]), encoding="utf-8")
        return {
            ".clang-tidy": self.tidy_file,
            "analyzer/r/a.cpp": '#include "r/a.h"\n',
            "analyzer/r/a.h": header,
        }

    def test_finding_in_header_and_cache(self):
        build = self.root / "build"
        good, bad = "void goodName();\n", "void Bad_name();\n"
        output = self.passes(self.project(good), build, CLANG_TIDY)
        self.assertIn("of 1 sources (0 known", output)
        output = self.passes(self.project(good), build, CLANG_TIDY)
        self.assertIn("(1 known to be clean)", output)
        self.fails(self.project(bad), "Bad_name", build, CLANG_TIDY)
        self.fails(self.project(bad), "Bad_name", build, CLANG_TIDY)  # Failures leave no stamp.

    def test_stamp_depends_on_command_and_configuration(self):
        build = self.root / "build"
        good = "void goodName();\n"
        self.passes(self.project(good), build, CLANG_TIDY)
        self.assertIn("(0 known", self.passes(self.project(good, "-DX=1"), build, CLANG_TIDY))
        files = {**self.project(good, "-DX=1"), ".clang-tidy": self.tidy_file + "# changed\n"}
        self.assertIn("(0 known", self.passes(files, build, CLANG_TIDY))

    def test_deep_adds_the_analyzer(self):
        build = self.root / "build"
        checks = self.tidy_file.replace("naming'", "naming,clang-analyzer-core.*'", 1)
        files = {**self.project(""), ".clang-tidy": checks}
        self.assertIn("deep clang-tidy", self.passes(files, build, CLANG_TIDY, "--deep"))
        self.assertIn("(1 known", self.passes(files, build, CLANG_TIDY, "--deep"))
        self.assertIn("(0 known", self.passes(files, build, CLANG_TIDY))  # Each for itself.
        files["analyzer/r/a.cpp"] = "int f() {\n  int *a = nullptr;\n  return *a;\n}\n"
        self.passes(files, build, CLANG_TIDY)
        self.fails(files, "clang-analyzer-core", build, CLANG_TIDY, "--deep")


if __name__ == "__main__":
    unittest.main()
