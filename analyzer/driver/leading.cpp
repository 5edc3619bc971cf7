#include "driver/leading.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

using dataflow::ClassId;
using dataflow::FunctionId;
using dataflow::Ir;
using dataflow::Part;

bool Lead::add(const Lead &other) {
  const size_t before = methods.size();
  const bool wasWhole = isWhole;
  isWhole |= other.isWhole;
  methods.insert(other.methods.begin(), other.methods.end());
  return isWhole != wasWhole || methods.size() != before;
}

const Lead *Leading::find(llvm::StringRef name) const {
  const auto found = names.find(std::string_view(name));
  return found == names.end() ? nullptr : &found->second;
}

size_t Leading::size() const {
  size_t all = parts.count();
  for (const auto &[name, lead] : names)
    all += 1 + (lead.isWhole ? 1 : 0) + lead.methods.size();
  return all;
}

/// The applications and groups of routes that a part puts a hook around.
static llvm::SmallVector<uint32_t, 1> hookedTo(const Part &part, const model::Models &models) {
  llvm::SmallVector<uint32_t, 1> found;
  for (size_t i = 0; i < part.registered.size(); ++i)
    for (const model::Role role : {model::Role::Hook, model::Role::ErrorHandler})
      if (llvm::is_contained(models.lastNames(role), part.registered[i]))
        found.push_back(part.registers[i]);
  return found;
}

/// Methods that run without being named.
static bool isImplicit(llvm::StringRef name) {
  return name.starts_with("__") || name == "dispatch_request";
}

namespace {
class Follower {
public:
  Follower(llvm::ArrayRef<Part> parts, const Ir &ir, const binding::Bindings &bindings,
           const model::Models &models)
      : parts(parts), ir(ir), bindings(bindings), models(models),
        leading(static_cast<unsigned>(parts.size())) {}
  Leading follow(llvm::function_ref<const Lead *(llvm::StringRef)> leadOf);

private:
  bool isReached(const Part &part, const Lead &mentioned) const;
  bool look(uint32_t index);
  void take(const Part &part);
  void takeMethod(const Part &part);
  bool add(uint32_t symbol, const Lead &lead);

  llvm::ArrayRef<Part> parts;
  const Ir &ir;
  const binding::Bindings &bindings;
  const model::Models &models;
  std::vector<Lead> imported; ///< By part.
  llvm::BitVector leading;
  llvm::DenseMap<uint32_t, Lead> symbols;
  llvm::DenseSet<uint32_t> classes; ///< Whose head leads: all of their methods do.
  llvm::StringSet<> methods;        ///< Names of methods that lead.
};
} // namespace

static bool isNamed(const Part &part, llvm::StringRef member) {
  return llvm::binary_search(part.members, member);
}

bool Follower::isReached(const Part &part, const Lead &mentioned) const {
  const bool isMember = part.inClass != ClassId::None && !part.isHead;
  if (mentioned.isWhole || (part.isHead && mentioned.any()) ||
      (isMember && classes.contains(static_cast<uint32_t>(part.inClass))))
    return true;
  if (llvm::any_of(part.attributes, [&](llvm::StringRef name) { return methods.contains(name); }))
    return true;
  if (!mentioned.any())
    return false;
  return isNamed(part, "as_view") ||
         llvm::any_of(mentioned.methods,
                      [&](const std::string &method) { return isNamed(part, method); }) ||
         llvm::any_of(part.handed, [&](uint32_t symbol) { return symbols.contains(symbol); });
}

bool Follower::add(uint32_t symbol, const Lead &lead) {
  return symbol != dataflow::noSymbol && symbols[symbol].add(lead);
}

/// A class leads by its methods that do; by all when one of them runs unnamed.
void Follower::takeMethod(const Part &part) {
  const std::string &name = ir.function(part.function).name;
  Lead lead;
  if (isImplicit(name))
    lead.isWhole = true;
  else
    lead.methods.insert(name);
  methods.insert(name);
  add(ir.classOf(part.inClass).symbol, lead);
}

/// What stands for a part elsewhere: the names that it gives values to, its class, and where it is
/// a hook, the application that it is put around.
void Follower::take(const Part &part) {
  const Lead whole{true, {}};
  for (uint32_t symbol : part.defines)
    add(symbol, whole);
  if (part.isHead)
    classes.insert(static_cast<uint32_t>(part.inClass));
  else if (part.inClass != ClassId::None && part.function != FunctionId::None)
    takeMethod(part);
  else if (part.inClass != ClassId::None)
    add(ir.classOf(part.inClass).symbol, whole);
  for (uint32_t application : hookedTo(part, models))
    add(application, whole);
}

/// Whether something new is known.
bool Follower::look(uint32_t index) {
  const Part &part = parts[index];
  Lead mentioned = imported[index];
  for (uint32_t symbol : part.symbols)
    if (const auto found = symbols.find(symbol); found != symbols.end())
      mentioned.add(found->second);
  if (isReached(part, mentioned)) {
    leading.set(index);
    take(part);
    return true;
  }
  bool isProgress = false;
  if (part.function == FunctionId::None && !part.isHead && mentioned.any())
    for (uint32_t symbol : part.defines)
      isProgress |= add(symbol, mentioned); // `guard = Guard()`
  return isProgress;
}

Leading Follower::follow(llvm::function_ref<const Lead *(llvm::StringRef)> leadOf) {
  imported.resize(parts.size());
  bool isAny = false;
  for (uint32_t i = 0; i < parts.size(); ++i)
    for (const std::string &text : parts[i].imports)
      if (const Lead *lead = leadOf(text))
        isAny |= imported[i].add(*lead);
  for (bool isProgress = isAny; isProgress;) {
    isProgress = false;
    for (uint32_t i = 0; i < parts.size(); ++i)
      if (!leading.test(i))
        isProgress |= look(i);
  }
  Leading result;
  result.parts = std::move(leading);
  for (auto &[symbol, lead] : symbols)
    if (bindings.symbols()[symbol].scope == binding::ScopeId{})
      result.names[bindings.symbols()[symbol].name].add(lead);
  return result;
}

Leading leadingOf(llvm::ArrayRef<Part> parts, const Ir &ir, const binding::Bindings &bindings,
                  const model::Models &models,
                  llvm::function_ref<const Lead *(llvm::StringRef imported)> leadOf) {
  return Follower(parts, ir, bindings, models).follow(leadOf);
}

namespace {
/// Follows names from parts to the parts that they stand for.
class Reacher {
public:
  Reacher(llvm::ArrayRef<Part> parts, const Ir &ir, const model::Models &models,
          std::set<std::string, std::less<>> &members)
      : parts(parts), ir(ir), models(models), members(members) {}
  llvm::BitVector from(const llvm::BitVector &start);

private:
  void add(uint32_t index);
  void addSymbol(uint32_t symbol);
  void addMembers();

  llvm::ArrayRef<Part> parts;
  const Ir &ir;
  const model::Models &models;
  std::set<std::string, std::less<>> &members;
  llvm::DenseMap<uint32_t, llvm::SmallVector<uint32_t, 2>> definitions; ///< By symbol.
  llvm::BitVector found;
  llvm::SmallVector<uint32_t, 32> open;
  llvm::DenseSet<uint32_t> symbols; ///< Met so far.
  llvm::DenseSet<uint32_t> classes; ///< Of what was found.
};
} // namespace

void Reacher::add(uint32_t index) {
  if (found.test(index))
    return;
  found.set(index);
  open.push_back(index);
}

void Reacher::addSymbol(uint32_t symbol) {
  if (symbol == dataflow::noSymbol || !symbols.insert(symbol).second)
    return;
  if (const auto at = definitions.find(symbol); at != definitions.end())
    for (uint32_t index : at->second)
      add(index);
}

/// Methods that are named by now; all that a class's body does otherwise runs with it.
void Reacher::addMembers() {
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const Part &part = parts[i];
    if (part.inClass == ClassId::None || !classes.contains(static_cast<uint32_t>(part.inClass)))
      continue;
    const bool isMethod = part.function != FunctionId::None;
    if (!isMethod || isImplicit(ir.function(part.function).name) ||
        members.contains(ir.function(part.function).name))
      add(i);
  }
}

llvm::BitVector Reacher::from(const llvm::BitVector &start) {
  for (uint32_t i = 0; i < parts.size(); ++i)
    for (uint32_t symbol : parts[i].defines)
      definitions[symbol].push_back(i);
  for (uint32_t i = 0; i < parts.size(); ++i)
    for (uint32_t application : hookedTo(parts[i], models))
      definitions[application].push_back(i);
  found.resize(start.size());
  for (uint32_t index : start.set_bits())
    add(index);
  while (!open.empty()) {
    while (!open.empty()) {
      const Part &part = parts[open.pop_back_val()];
      for (uint32_t symbol : part.symbols)
        addSymbol(symbol);
      members.insert(part.members.begin(), part.members.end());
      if (part.inClass != ClassId::None) {
        classes.insert(static_cast<uint32_t>(part.inClass));
        addSymbol(ir.classOf(part.inClass).symbol);
      }
    }
    addMembers();
  }
  return std::move(found);
}

llvm::BitVector reached(llvm::ArrayRef<Part> parts, const Ir &ir, const model::Models &models,
                        const llvm::BitVector &from, std::set<std::string, std::less<>> &members) {
  return Reacher(parts, ir, models, members).from(from);
}

llvm::BitVector defining(llvm::ArrayRef<Part> parts, const binding::Bindings &bindings,
                         llvm::StringRef name) {
  llvm::BitVector result(static_cast<unsigned>(parts.size()));
  const auto &symbols = bindings.scope(binding::ScopeId{}).symbols;
  const auto symbol = symbols.find(name);
  if (symbol == symbols.end())
    return result;
  for (uint32_t i = 0; i < parts.size(); ++i)
    if (llvm::is_contained(parts[i].defines, static_cast<uint32_t>(symbol->second)))
      result.set(i);
  return result;
}

llvm::BitVector idleBeside(llvm::ArrayRef<Part> parts, const llvm::BitVector &leading,
                           const Ir &ir) {
  llvm::BitVector idle(static_cast<unsigned>(ir.functions.size()), true);
  for (uint32_t i : leading.set_bits())
    if (parts[i].function != FunctionId::None)
      idle.reset(static_cast<uint32_t>(parts[i].function));
  // In source order: those around come first.
  for (uint32_t i = 0; i < ir.functions.size(); ++i)
    if (const FunctionId outer = ir.functions[i].outer; outer != FunctionId::None)
      idle[i] = idle[static_cast<uint32_t>(outer)];
  return idle;
}

} // namespace hmaclint::driver
