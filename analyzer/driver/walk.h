#pragma once

#include "driver/discover.h"
#include "driver/passed.h"

namespace hmaclint::driver {

/// Adds the Python files below the folder `root` to `found`. `shownRoot` is how it is shown,
/// `current` the current folder.
void walk(std::string root, std::string shownRoot, const Passed &passed, const std::string &current,
          Discovery &found);

} // namespace hmaclint::driver
