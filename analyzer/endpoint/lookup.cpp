#include "endpoint/registry.h"

#include "llvm/ADT/STLExtras.h"

// What the table of registrations tells, and what a registration was given.

namespace hmaclint::endpoint {

using dataflow::Kind;
using dataflow::ValueTable;

std::optional<Flow> argument(const Record &record, llvm::StringRef word) {
  const model::Argument *wanted = record.entry ? record.entry->argument(word) : nullptr;
  if (!wanted)
    return std::nullopt;
  int position = 0;
  // The first is the receiver.
  for (size_t i = 1; i < record.args.size(); ++i) {
    const std::string name = i < record.names.size() ? record.names[i] : "";
    if (name.empty() ? position++ == wanted->position
                     : name == wanted->keyword && !wanted->keyword.empty())
      return record.args[i];
  }
  return std::nullopt;
}

std::optional<std::vector<std::string>> texts(const ValueTable &values, ValueId list) {
  std::vector<std::string> result;
  if (values.is(list, Kind::String))
    return std::vector<std::string>{values.text(list).upper()};
  if (!values.is(list, Kind::Sequence))
    return std::nullopt;
  for (ValueId one : values.args(list)) {
    if (!values.is(one, Kind::String))
      return std::nullopt;
    result.push_back(values.text(one).upper());
  }
  return result;
}

std::vector<uint32_t> Registry::around(const View &view) const {
  llvm::SmallVector<uint32_t, 4> blueprints;
  std::optional<uint32_t> at = view.group;
  while (at && !groups[*at].isApp && !llvm::is_contained(blueprints, *at)) {
    blueprints.push_back(*at);
    at = groups[*at].parent;
  }
  const auto apps =
      llvm::count_if(groups, [](const Group &one) { return one.isApp && !one.isAnyApp; });
  const bool isKnown = at && groups[*at].isApp && !groups[*at].isAnyApp && apps > 1;
  std::vector<uint32_t> result;
  for (uint32_t i = 0; i < groups.size(); ++i)
    if (groups[i].isApp && (groups[i].isAnyApp || !isKnown || i == *at))
      result.push_back(i);
  result.insert(result.end(), blueprints.rbegin(), blueprints.rend());
  return result;
}

std::optional<std::string> Registry::blueprintOf(const View &view) const {
  std::string name;
  unsigned depth = 0;
  for (std::optional<uint32_t> at = view.group; at && !groups[*at].isApp; at = groups[*at].parent) {
    if (++depth > groups.size())
      return std::nullopt;
    if (groups[*at].isNamespace)
      continue;
    if (groups[*at].name.empty())
      return std::nullopt;
    name.insert(0, name.empty() ? groups[*at].name : groups[*at].name + ".");
  }
  return name;
}

} // namespace hmaclint::endpoint
