"""Where the hmaclint executable of this installation is. The program itself is no Python."""

import os
import sys
import sysconfig

NAME = "hmaclint"


def _folders():
    """Where pip puts executables, in the order of likelihood."""
    yield sysconfig.get_path("scripts")
    user = "nt_user" if os.name == "nt" else "posix_user"
    if user in sysconfig.get_scheme_names():
        yield sysconfig.get_path("scripts", user)
    # `pip install --target FOLDER` and `--prefix FOLDER`: beside the package, or above its lib.
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    yield os.path.join(here, "bin")
    yield os.path.join(here, "..", "..", "..", "bin")


def find_hmaclint():
    """The path of the executable; raises FileNotFoundError where the installation has none."""
    tried = []
    for folder in _folders():
        path = os.path.join(folder, NAME)
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return path
        tried.append(folder)
    raise FileNotFoundError("no {} in {}".format(NAME, ", ".join(tried)))


def main():
    """Becomes the program, with the arguments of this process."""
    try:
        path = find_hmaclint()
    except FileNotFoundError as error:
        sys.exit("hmaclint: error: {}".format(error))
    os.execv(path, [path] + sys.argv[1:])
