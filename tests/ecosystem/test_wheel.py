"""The wheel: small, for every Python and libc, and its program needs nothing else."""

import email
import os
import shutil
import subprocess
import sys
import zipfile

import pytest
from conftest import ROOT, VERSION, VULNERABLE, build_settings, clean_environment, needs_registry, run, succeed

MOST_BYTES = 3_000_000


def file_of(wheel, ending):
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(ending)]
        return archive.read(name)


@pytest.fixture
def program(wheel, tmp_path):
    path = tmp_path / "hmaclint"
    path.write_bytes(file_of(wheel, ".data/scripts/hmaclint"))
    path.chmod(0o755)
    return path


def test_size(wheel):
    assert wheel.stat().st_size <= MOST_BYTES


def test_name_and_tags(wheel):
    machine = os.uname().machine
    assert wheel.name == (
        f"hmaclint-{VERSION}-py3-none-manylinux_2_17_{machine}.musllinux_1_1_{machine}.whl"
    )
    card = email.message_from_bytes(file_of(wheel, ".dist-info/WHEEL"))
    assert card["Root-Is-Purelib"] == "false"
    assert {tag.split("-")[1] for tag in card.get_all("Tag")} == {"none"}


def test_metadata(wheel):
    card = email.message_from_bytes(file_of(wheel, ".dist-info/METADATA"))
    assert (card["Name"], card["Version"]) == ("hmaclint", VERSION)
    assert "Requires-Dist" not in card
    assert card.get_payload().startswith("# hmaclint")


def test_licences_of_what_is_linked_are_there(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    for package in ["LICENSE", "tree-sitter.txt", "llvm-19-dev.txt", "libcli11-dev.txt"]:
        assert [name for name in names if name.endswith("/" + package)], package


def test_the_manual_and_completions_are_there(wheel):
    share = ".data/data/share/"
    assert file_of(wheel, share + "man/man1/hmaclint.1").startswith(b".TH HMACLINT 1 ")
    assert b"complete -o" in file_of(wheel, share + "bash-completion/completions/hmaclint")
    assert file_of(wheel, share + "zsh/site-functions/_hmaclint").startswith(b"#compdef hmaclint\n")
    assert b"complete -c hmaclint" in file_of(wheel, share + "fish/vendor_completions.d/hmaclint.fish")


def test_static(program):
    """No interpreter, no library: what the tag promises of every libc."""
    segments = succeed("readelf", "--wide", "--segments", program)
    assert "INTERP" not in segments
    assert "NEEDED" not in succeed("readelf", "--wide", "--dynamic", program)


def test_runs_in_an_empty_root(program, tmp_path):
    root = tmp_path / "root"
    root.mkdir()
    shutil.copy(program, root)
    (root / "service.py").write_text(VULNERABLE)

    def enter():
        os.chroot(root)
        os.chdir("/")

    words = ["/hmaclint", "check", "--output-format", "json", "service.py"]
    if os.geteuid() == 0:
        result = run(*words, preexec_fn=enter)
    else:
        spaces = ["unshare", "--user", "--map-root-user", "--root", root, "--wd", "/"]
        if run(*spaces, "/hmaclint", "--version").returncode:
            pytest.skip("neither root nor user namespaces: no empty root can be entered")
        result = run(*spaces, *words)
    assert result.returncode == 1, result.stdout
    assert '"HM101"' in result.stdout


def test_installed_in_an_empty_environment(wheel, environment, tmp_path):
    variables = clean_environment(PIP_NO_INDEX="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    succeed(environment / "pip", "install", wheel, env=variables)
    for command in [[environment / "hmaclint"], [environment / "python", "-m", "hmaclint"]]:
        assert succeed(*command, "--version", env=variables) == f"hmaclint {VERSION}\n"
        (tmp_path / "service.py").write_text(VULNERABLE)
        result = run(*command, "check", "service.py", cwd=tmp_path, env=variables)
        assert result.returncode == 1 and "error[HM101]" in result.stdout
    succeed(environment / "pip", "uninstall", "-y", "hmaclint", env=variables)
    assert not (environment / "hmaclint").exists()


@pytest.mark.parametrize("how", ["--target", "--prefix", "--user"])
def test_python_finds_the_program_wherever_pip_puts_it(wheel, environment, tmp_path, how):
    variables = clean_environment(PIP_NO_INDEX="1", PYTHONUSERBASE=str(tmp_path / "to"))
    python = environment / "python"
    if how == "--user":
        python = os.path.realpath(sys.executable)
        to = [how, "--break-system-packages"]
    else:
        to = [how, tmp_path / "to"]
    succeed(environment / "pip", "--python", python, "install", "-q", *to, wheel, env=variables)
    (package,) = (tmp_path / "to").rglob("hmaclint/__main__.py")
    variables["PYTHONPATH"] = str(package.parents[1])
    assert succeed(python, "-m", "hmaclint", "--version", env=variables) == f"hmaclint {VERSION}\n"


def test_python_says_where_it_looked(wheel, environment):
    succeed(environment / "pip", "install", "-q", "--no-index", wheel, env=clean_environment())
    (environment / "hmaclint").unlink()
    result = run(environment / "python", "-m", "hmaclint", "check", env=clean_environment())
    assert result.returncode == 1
    assert result.stdout.startswith("hmaclint: error: no hmaclint in ") and str(environment) in result.stdout


def test_pip_install_of_the_sources(environment, tmp_path):
    """As users do it: pip fetches the build tool by itself."""
    result = run(environment / "pip", "install", ROOT, *build_settings(), env=clean_environment())
    needs_registry(result)
    assert result.returncode == 0, result.stdout
    assert succeed(environment / "hmaclint", "--version") == f"hmaclint {VERSION}\n"


def test_a_program_of_another_version_is_refused(tmp_path):
    other = tmp_path / "other"
    other.write_text("#!/bin/sh\necho hmaclint 9.9.9\n")
    other.chmod(0o755)
    result = subprocess.run(
        ["cmake", "-S", ROOT, "-B", tmp_path / "build", f"-DHMACLINT_PREBUILT={other}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode != 0
    assert f"is hmaclint 9.9.9, not hmaclint {VERSION}" in " ".join(result.stderr.split())
