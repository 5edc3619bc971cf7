#pragma once

#include "driver/discover.h"
#include "driver/path_patterns.h"
#include "driver/settings.h"

namespace hmaclint::driver {

/// What configurations exclude.
class Excluded {
public:
  /// Kept by reference. `isForced`: what is excluded is so when named, too.
  Excluded(const SettingsTable &table, bool isForced) : table(table), isForced(isForced) {
    for (const Settings &settings : table.all)
      patterns.emplace_back(settings.exclude);
  }

  /// Whether an input is excluded by its settings. One that is named is so only where these say
  /// `force-exclude`.
  bool isOut(const Input &input, const SettingsTable::Of &of) const {
    return (!input.named || isForced || table.all[of.settings].forceExclude.value_or(false)) &&
           patterns[of.settings].matches(of.path);
  }

private:
  const SettingsTable &table;
  const bool isForced;
  std::vector<PathPatterns> patterns; ///< Beside the table's settings.
};

} // namespace hmaclint::driver
