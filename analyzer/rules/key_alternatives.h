#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// One literal among the alternatives of a key.
struct Alternative {
  dataflow::ValueId literal{};
  dataflow::ValueId whole{}; ///< The Or or Choice that it is an alternative of, or itself.
  std::optional<dataflow::ValueId> setting; ///< In whose place it stands.
};

/// Which literals are looked for.
enum class Wanted : uint8_t { Written, Empty };

/// Looks through a key for literals of the source.
struct KeyWalk {
  const scheme::Analysis &analysis;
  dataflow::OriginId origin; ///< Of the key.
  Wanted wanted = Wanted::Written;
  std::vector<Alternative> found;
  llvm::SmallVector<dataflow::ValueId, 2> settings; ///< All that were met.

  void look(dataflow::ValueId key);

private:
  void look(dataflow::ValueId value, dataflow::ValueId whole,
            std::optional<dataflow::ValueId> setting, unsigned depth);
  void lookPart(dataflow::ValueId part, unsigned depth);
  void lookChoice(dataflow::ValueId choice, std::optional<dataflow::ValueId> setting,
                  unsigned depth);
  bool isFromTable(dataflow::ValueId choice) const;
};

/// Whether facts say that a setting is not there, or that it is.
bool isAbsent(const dataflow::ValueTable &values,
              const dataflow::SharedTable<uint32_t, bool> &facts, dataflow::ValueId setting);
bool isThere(const dataflow::SharedTable<uint32_t, bool> &facts, dataflow::ValueId setting);

} // namespace hmaclint::rules
