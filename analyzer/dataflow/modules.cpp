#include "dataflow/modules.h"

#include "binding/modules.h"
#include "dataflow/machine.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

// Modules of the program and what others import from them.
//
//   from app import keys          `keys` is a Module: a unit
//   from app.keys import SECRET   the value that the name has there
//   import app.keys               `app` is a library as far as is known, and `app.keys` a Module
//
// Where modules import each other in a circle, a name may be asked for before it has a value: it is
// an Attribute of the Module until all have run.

namespace hmaclint::dataflow {

using source::Location;

static constexpr unsigned maxStars = 8; // `from a import *` of a module that has its names so.

static std::optional<Flow> ownName(const Machine &machine, uint32_t index, llvm::StringRef name,
                                   const State &state) {
  const binding::Scope &scope = machine.program.units[index].bindings->scope(binding::ScopeId{});
  const auto symbol = scope.symbols.find(name);
  if (symbol == scope.symbols.end())
    return std::nullopt;
  const Flow *held = state.slots.find(
      slotKey(machine.moduleContainer(index), static_cast<uint32_t>(symbol->second)));
  return held ? std::optional(*held) : std::nullopt;
}

static std::optional<Flow> starName(const Machine &machine, uint32_t index, llvm::StringRef name,
                                    const State &state, unsigned depth) {
  if (std::optional<Flow> own = ownName(machine, index, name, state))
    return own;
  const Unit &unit = machine.program.units[index];
  if (depth == maxStars || !unit.bindings->scope(binding::ScopeId{}).hasStarImport)
    return std::nullopt;
  for (const Stmt &stmt : llvm::reverse(unit.ir->stmts)) {
    if (stmt.kind != StmtKind::ImportStar)
      continue;
    const auto from = unit.imports.find(stmt.text);
    if (from == unit.imports.end())
      continue;
    if (std::optional<Flow> found = starName(machine, from->second, name, state, depth + 1))
      return found;
  }
  return std::nullopt;
}

static ValueId module(Machine &machine, uint32_t index) {
  return machine.values.make(Kind::Module, {}, {machine.program.units[index].name, index});
}

ValueId ownModule(Machine &machine) { return module(machine, machine.active.unit); }

std::optional<Flow> moduleMember(Machine &machine, uint32_t index, llvm::StringRef name,
                                 const State &state) {
  if (std::optional<Flow> found = starName(machine, index, name, state, 0))
    return found;
  const auto &submodules = machine.program.units[index].submodules;
  const auto sub = submodules.find(name);
  if (sub == submodules.end())
    return std::nullopt;
  return Flow{module(machine, sub->second), OriginId::None};
}

std::optional<ValueId> importedModule(Machine &machine, llvm::StringRef name) {
  const auto &imports = machine.unit().imports;
  const auto found = imports.find(name);
  return found == imports.end() ? std::nullopt : std::optional(module(machine, found->second));
}

std::vector<std::string> namesOf(const Machine &machine, uint32_t index) {
  std::vector<std::string> names;
  for (const auto &named : machine.program.units[index].bindings->scope(binding::ScopeId{}).symbols)
    names.push_back(named.first().str());
  llvm::sort(names);
  return names;
}

/// A name of a module hides a module of that name, as in Python.
Flow imported(Machine &machine, llvm::StringRef qualified, const State &state, Location location) {
  const std::optional<ValueId> from = importedModule(machine, binding::moduleAround(qualified));
  const llvm::StringRef name = qualified.rsplit('.').second;
  if (from && !name.empty())
    if (std::optional<Flow> member =
            moduleMember(machine, static_cast<uint32_t>(machine.values[*from].number), name, state))
      return machine.flow(member->value, location, {*member});
  if (const std::optional<ValueId> whole = importedModule(machine, qualified))
    return machine.flow(*whole, location);
  if (from)
    return machine.flow(machine.values.make(Kind::Attribute, name, {*from}), location);
  return machine.flow(machine.values.make(Kind::External, machine.models.canonical(qualified)),
                      location);
}

Flow starImported(Machine &machine, llvm::StringRef name, const State &state, Location location) {
  if (!name.starts_with("_"))
    if (std::optional<Flow> found = starName(machine, machine.active.unit, name, state, 0))
      return machine.flow(found->value, location, {*found});
  return machine.unknown("star import", location);
}

/// What a name that was asked for too early holds in the end.
static Flow settled(Machine &machine, Flow held) {
  const ValueTable &values = machine.values;
  llvm::SmallDenseSet<uint32_t, 4> seen;
  while (values.is(held.value, Kind::Attribute) &&
         values.is(values.arg(held.value, 0), Kind::Module) &&
         seen.insert(static_cast<uint32_t>(held.value)).second) {
    const auto from = static_cast<uint32_t>(values[values.arg(held.value, 0)].number);
    const std::string name = values.text(held.value).str();
    const std::optional<Flow> found = moduleMember(machine, from, name, machine.base);
    if (!found)
      break;
    held = *found;
  }
  return held;
}

void settleImports(Machine &machine) {
  for (uint32_t index = 0; index < machine.program.units.size(); ++index)
    for (const uint64_t slot : machine.base.slots.of(machine.moduleContainer(index)))
      machine.base.slots.set(slot, settled(machine, *machine.base.slots.find(slot)));
}

} // namespace hmaclint::dataflow
