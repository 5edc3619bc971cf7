"""The pre-commit hooks, by the real pre-commit and real commits, offline from the built wheel.

Two ways to have them: from this repository, which pip then builds (here: around the executable that
is built already), and from a mirror that holds nothing but hooks and the name of the wheel.
"""

import re
import shutil

import pytest
import yaml
from conftest import PROGRAM, ROOT, VERSION, VULNERABLE, clean_environment, run, succeed

MIRROR = f"""\
[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"

[project]
name = "hmaclint-mirror"
version = "0"
dependencies = ["hmaclint=={VERSION}"]

[tool.setuptools]
py-modules = []
"""
FIXED = "hmac.compare_digest"


@pytest.fixture(scope="session")
def variables(wheelhouse, tmp_path_factory):
    """Nobody's settings, no registry, and one cache of pre-commit for all tests."""
    home = tmp_path_factory.mktemp("home")
    (home / ".gitconfig").write_text(
        "[user]\nname = Test\nemail = test@example.org\n[init]\ndefaultBranch = main\n"
        "[protocol \"file\"]\nallow = always\n[safe]\ndirectory = *\n"
    )
    return clean_environment(
        HOME=str(home),
        PATH=f"{ROOT / 'build/venv/bin'}:{clean_environment()['PATH']}",
        GIT_CONFIG_NOSYSTEM="1",
        PRE_COMMIT_HOME=str(home / "cache"),
        PIP_NO_INDEX="1",
        PIP_FIND_LINKS=str(wheelhouse),
        PIP_DISABLE_PIP_VERSION_CHECK="1",
        CMAKE_ARGS=f"-DHMACLINT_PREBUILT={PROGRAM}",
    )


@pytest.fixture(scope="session")
def mirror(variables, tmp_path_factory):
    """A repository of hooks, with a tag."""
    folder = tmp_path_factory.mktemp("mirror")
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", folder)
    (folder / "pyproject.toml").write_text(MIRROR)
    for words in ["init -q", "add -A", "commit -qm hooks", "tag v1"]:
        succeed("git", *words.split(), cwd=folder, env=variables)
    return folder


class Repository:
    """A repository of a user, with hooks installed."""

    def __init__(self, folder, variables, mirror):
        self.folder, self.variables, self.mirror = folder, variables, mirror
        folder.mkdir()
        self.git("init", "-q")

    def run(self, *words):
        return run(*words, cwd=self.folder, env=self.variables)

    def git(self, *words):
        return succeed("git", *words, cwd=self.folder, env=self.variables)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def read(self, name):
        return (self.folder / name).read_text()

    def configure(self, hook="hmaclint", **settings):
        hooks = [{"id": hook, **settings}]
        repos = [{"repo": str(self.mirror), "rev": "v1", "hooks": hooks}]
        self.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": repos}))
        succeed("pre-commit", "install", cwd=self.folder, env=self.variables)

    def commit(self, *names):
        self.git("add", "--", *(names or ["."]))
        return self.run("git", "commit", "-qm", "change")


@pytest.fixture
def repository(tmp_path, variables, mirror):
    return Repository(tmp_path / "user", variables, mirror)


def test_manifest(variables):
    succeed("pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml", env=variables)


def test_try_repo(repository):
    """All hooks, from the sources of this repository; git is asked for them, so they must be in one."""
    if run("git", "-C", ROOT, "rev-parse", "HEAD").returncode:
        pytest.skip("the sources are not in a git repository")
    repository.write("service.py", VULNERABLE)
    repository.git("add", ".")
    result = repository.run("pre-commit", "try-repo", ROOT, "--all-files")
    assert result.returncode == 1
    plain, fix, whole = re.split(r"^hmaclint.*?\.+", result.stdout, flags=re.M)[1:]
    assert plain.startswith("Failed\n") and "error[HM101]" in plain
    assert fix.startswith("Failed\n") and "files were modified by this hook" in fix
    assert whole.startswith("Passed\n"), "the fix is in"
    assert FIXED in repository.read("service.py")


def test_a_commit_is_blocked_fixed_and_passes(repository):
    repository.configure()
    repository.write("service.py", VULNERABLE)
    blocked = repository.commit()
    assert blocked.returncode == 1
    assert "error[HM101]" in blocked.stdout and "service.py:6:12" in blocked.stdout
    repository.configure("hmaclint-fix")
    mended = repository.commit()
    assert mended.returncode == 1 and "files were modified by this hook" in mended.stdout
    assert FIXED in repository.read("service.py")
    passed = repository.commit()
    assert passed.returncode == 0, passed.stdout
    assert "error" not in passed.stdout


def test_nothing_is_printed_when_clean(repository):
    repository.configure(verbose=True)
    repository.write("service.py", "import hmac\nfrom flask import request\n")
    repository.write("link.py", "")
    (repository.folder / "link.py").unlink()
    (repository.folder / "link.py").symlink_to("service.py")
    result = repository.commit()
    assert result.returncode == 0
    lines = [line for line in result.stdout.splitlines() if line.startswith("hmaclint")]
    output = result.stdout.split("- duration")[1].split("\n", 1)[1]
    assert len(lines) == 1 and output.strip() == "", result.stdout


def test_unstaged_work_is_not_looked_at(repository):
    repository.configure()
    repository.write("service.py", "x = 1\n")
    repository.git("add", ".")
    repository.write("service.py", VULNERABLE)
    result = repository.run("git", "commit", "-qm", "change")
    assert result.returncode == 0, result.stdout
    assert repository.read("service.py") == VULNERABLE


def test_names_that_look_like_options(repository):
    """Whoever may name files must not choose options."""
    repository.configure()
    names = ["-h.py", "--exit-zero.py", "--select=HM999.py", "--exclude=*.py", "--help", "--exit-zero", "--", "-", "[x].py"]
    for name in names:
        text = VULNERABLE if name.endswith(".py") else "#!/usr/bin/env python3\n" + VULNERABLE
        repository.write(name, text)
        (repository.folder / name).chmod(0o755)
    result = repository.commit()
    assert result.returncode == 1
    for name in names:
        assert f"--> {name}:" in result.stdout, name


SIGNING = """\
import hmac
import os
from flask import request

KEY = os.environ["KEY"].encode()

def verify():
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())
"""
VIEW = """\
from flask import Flask, request
from app.signing import verify

app = Flask(__name__)

@app.post("/orders/{0}")
def order_{0}():
    verify()
    return {{"id": request.get_json()["id"]}}
"""


def blocks(output):
    """The findings of an output, each as its text; what pre-commit says around them is left out."""
    found = []
    for line in output.splitlines():
        if line.startswith(("error[", "warning[", "note[")):
            found.append([])
        if found:
            found[-1].append(line)
        if "explain: hmaclint explain" in line:
            found.append([])
    return sorted("\n".join(lines) for lines in found if "[" in "".join(lines[:1]))


def test_split_runs_say_what_one_run_says(repository):
    """pre-commit splits long lists, and a commit names few files; neither changes a finding."""
    repository.write("app/__init__.py", "")
    repository.write("app/signing.py", SIGNING)
    names = ["app/signing.py"]
    for number in range(12):
        names.append(f"app/view_{number:02}.py")
        repository.write(names[-1], VIEW.format(number))
    repository.git("add", ".")
    whole = blocks(run(PROGRAM, "check", cwd=repository.folder).stdout)
    assert len(whole) >= 12
    one_by_one = []
    for name in names:
        one_by_one += blocks(run(PROGRAM, "check", "--hook", name, cwd=repository.folder).stdout)
    assert sorted(one_by_one) == whole
    repository.configure(require_serial=False)
    repository.git("add", ".")
    split = repository.run("pre-commit", "run", "--all-files")
    assert blocks(split.stdout) == whole
    repository.write("app/view_00.py", VIEW.format(0) + "# changed\n")
    repository.run("git", "commit", "-qnm", "all")
    few = repository.commit("app/view_00.py")
    assert few.returncode in (0, 1)


def test_the_rest_of_the_repository_counts_and_is_not_reported(repository):
    """That a literal becomes a key is known by who uses it: a file that the commit does not touch."""
    repository.write("app/__init__.py", "")
    repository.write("app/keys.py", 'KEY = b"before"\n')
    signing = SIGNING.replace('os.environ["KEY"].encode()', "keys.KEY").replace("import os\n", "from app import keys\n")
    repository.write("app/signing.py", signing.replace("hmac.compare_digest(", "operator.eq("))
    repository.git("add", ".")
    repository.git("commit", "-qm", "before there were hooks")
    repository.configure()
    repository.write("app/keys.py", 'KEY = b"a key of the source"\n')
    assert run(PROGRAM, "check", "app/keys.py", cwd=repository.folder).returncode == 0
    result = repository.commit()
    assert result.returncode == 1
    assert "error[HM201]" in result.stdout and "--> app/keys.py:1:7" in result.stdout
    assert "--> app/signing.py" not in result.stdout


def test_excluded_files_are_left_out_when_staged(repository):
    repository.configure(args=["--exclude", "generated/"])
    repository.write("generated/service.py", VULNERABLE)
    repository.write("vendor/node_modules/service.py", VULNERABLE)
    result = repository.commit()
    assert result.returncode == 0, result.stdout


def test_options_in_front_of_names(repository):
    """Those that take a list must not take names for its members."""
    repository.configure(args=["--select", "HM101"])
    repository.write("service.py", VULNERABLE)
    assert "error[HM101]" in repository.commit().stdout
    repository.configure(args=["--select", "HM201,HM202"])
    result = repository.commit()
    assert result.returncode == 0, result.stdout


def test_repository_hook_looks_at_what_is_not_staged(repository):
    repository.write("service.py", VULNERABLE)
    repository.git("add", ".")
    repository.run("git", "commit", "-qnm", "before there were hooks")
    repository.configure("hmaclint-repo")
    repository.write("other.py", "x = 1\n")
    result = repository.commit("other.py", ".pre-commit-config.yaml")
    assert result.returncode == 1 and "service.py:6:12" in result.stdout
