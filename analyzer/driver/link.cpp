// From files to programs.
//
//     app/signing.py    def verify(request): … hmac.new(KEY, …)     matters by itself
//     app/views.py      from .signing import verify                 its `orders` leads to that MAC
//     app/keys.py       KEY = …                                     context: a name is read there
//     app/models.py     imported by views, but nothing that leads to a MAC reads it: left out
//
// Everything is told by names, before anything is evaluated (dataflow/mentions.h): up, from what
// makes a MAC to the files that import it; and down, from what leads to a MAC to what it reads.
// Importers are looked for among the files asked for; what is imported, wherever it lies in the
// project.

#include "driver/link.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

using dataflow::Part;

static constexpr unsigned maxHops = 3;      // From a MAC up to what leads to it.
static constexpr size_t maxImporters = 16;  // Of one file.
static constexpr unsigned maxTogether = 20; // Files that lead to each other's MACs.
static constexpr unsigned maxDepth = 2;     // From there down to what is read.
static constexpr size_t maxContext = 16;    // Files that are only read.
static constexpr unsigned maxStars = 3;

namespace {
/// A file of one program.
struct Member {
  llvm::BitVector asked;  ///< The parts that lead to what is asked about; of context none.
  llvm::BitVector wanted; ///< With what stands behind the names in them.
  bool isContext = false;
};
using Members = std::map<NodeId, Member>;

class Linker {
public:
  Linker(ImportTable &table, const model::Models &models, const RequestReaders &readers)
      : table(table), models(models), readers(readers) {}
  std::vector<LinkedProgram> link();

private:
  void findLeading();
  void indexImporters(NodeId inputs);
  std::vector<NodeId> importersOf(NodeId target);
  const Lead *leadOf(NodeId id, llvm::StringRef text);
  Leading leadingBy(NodeId id, llvm::function_ref<bool(llvm::StringRef)> isLead);
  bool leads(NodeId id);
  void join();
  Members membersOf(llvm::ArrayRef<NodeId> files);
  llvm::BitVector askedFor(NodeId id);
  void want(Members &members, std::map<NodeId, llvm::BitVector> &next, NodeId id,
            llvm::StringRef name, unsigned depth);
  using Asked = std::pair<NodeId, std::string>; ///< A name of a file; all of it when empty.
  void ask(NodeId id, const llvm::BitVector &parts, std::vector<Asked> &asked);
  void addContext(Members &members);
  std::vector<NodeId> ordered(const Members &members);
  LinkedProgram programOf(const Members &members);
  void fillImports(dataflow::Unit &unit, NodeId id, const std::map<NodeId, uint32_t> &units);

  ImportTable &table;
  const model::Models &models;
  const RequestReaders &readers;
  llvm::StringMap<std::vector<NodeId>> importers; ///< By the last part of a module's name.
  std::vector<NodeId> groupOf;
  std::vector<NodeId> leading;    ///< Files that lead to a MAC or matter.
  llvm::DenseSet<NodeId> leftOut; ///< Files whose importers or imports are not all followed.
};
} // namespace

dataflow::Unit unitOf(const rules::FileFacts &facts) {
  dataflow::Unit unit;
  unit.file = facts.file;
  unit.ir = &facts.ir;
  unit.bindings = &facts.bindings;
  return unit;
}

/// `keys` of `.keys` and `app.keys`; of `..` nothing.
static llvm::StringRef lastPart(llvm::StringRef module) {
  return module.substr(module.rfind('.') + 1);
}

void Linker::indexImporters(NodeId inputs) {
  for (NodeId id = 0; id < inputs; ++id) {
    llvm::StringSet<> seen;
    const auto add = [&](llvm::StringRef part) {
      if (seen.insert(part).second)
        importers[part].push_back(id);
    };
    for (const binding::ScannedImport &one : table[id].imports) {
      add(lastPart(one.module));
      add(one.name);
    }
  }
}

/// The files that import a name that leads to a MAC, or the whole module.
std::vector<NodeId> Linker::importersOf(NodeId target) {
  std::vector<NodeId> result;
  const llvm::StringRef stem = binding::stemOf(table[target].path);
  const auto imports = [&](NodeId id, const binding::ScannedImport &one) {
    const bool isName = one.name.empty() || one.name == "*" || table[target].leading.find(one.name);
    const llvm::StringRef last = lastPart(one.module);
    if (isName && (last == stem || last.empty()) && table.resolve(id, one.module) == target)
      return true;
    const bool isDots = llvm::StringRef(one.module).ends_with(".");
    return one.name == stem &&
           table.resolve(id, one.module + (isDots ? "" : ".") + one.name) == target;
  };
  for (const llvm::StringRef key : {stem, llvm::StringRef()})
    if (const auto found = importers.find(key); found != importers.end())
      for (NodeId id : found->second)
        if (id != target &&
            llvm::any_of(table[id].imports, [&](const auto &one) { return imports(id, one); }))
          result.push_back(id);
  llvm::sort(result);
  result.erase(llvm::unique(result), result.end());
  return result;
}

/// What an imported name leads to; nothing by a module as a whole.
const Lead *Linker::leadOf(NodeId id, llvm::StringRef text) {
  for (const Imported &one : table.of(id, text))
    if (const Lead *lead = one.name.empty() ? nullptr : table[one.node].leading.find(one.name))
      return lead;
  return nullptr;
}

/// Which parts of a file lead to names of libraries for which `isLead` holds, and to what leads to
/// MACs in other files.
Leading Linker::leadingBy(NodeId id, llvm::function_ref<bool(llvm::StringRef)> isLead) {
  static const Lead whole{true, {}};
  const Node &node = table[id];
  return leadingOf(table.partsOf(id), node.facts->ir, node.facts->bindings, models,
                   [&](llvm::StringRef text) { return isLead(text) ? &whole : leadOf(id, text); });
}

/// Whether a file leads to a MAC by more than before.
bool Linker::leads(NodeId id) {
  Node &node = table[id];
  if (!node.facts)
    return false;
  const size_t before = node.leading.size();
  node.leading = leadingBy(id, [&](llvm::StringRef text) { return models.isNameOfMacs(text); });
  return node.leading.size() > before;
}

void Linker::findLeading() {
  std::vector<NodeId> grown;
  for (NodeId id = 0; id < table.size(); ++id)
    if (table[id].matters && leads(id))
      grown.push_back(id);
  for (unsigned hop = 0; hop < maxHops && !grown.empty(); ++hop) {
    std::vector<NodeId> next;
    for (NodeId target : grown) {
      std::vector<NodeId> all = importersOf(target);
      if (all.size() > maxImporters) {
        all.resize(maxImporters);
        leftOut.insert(target);
      }
      llvm::append_range(next, all);
    }
    llvm::sort(next);
    next.erase(llvm::unique(next), next.end());
    table.index(next);
    llvm::erase_if(next, [&](NodeId id) { return !leads(id); });
    grown = std::move(next);
  }
}

/// Files that lead to a MAC through each other are one program, as long as it stays small.
void Linker::join() {
  const auto count = static_cast<NodeId>(table.size());
  for (NodeId id = 0; id < count; ++id)
    if (table[id].facts && (table[id].matters || table[id].leading.any()))
      leading.push_back(id);
  groupOf.resize(count);
  for (NodeId id = 0; id < count; ++id)
    groupOf[id] = id;
  std::map<NodeId, std::vector<NodeId>> files;
  for (NodeId id : leading)
    files[id] = {id};
  const auto join = [&](NodeId a, NodeId b) {
    const NodeId into = std::min(groupOf[a], groupOf[b]);
    const NodeId from = std::max(groupOf[a], groupOf[b]);
    if (into == from)
      return;
    if (files[into].size() + files[from].size() > maxTogether) {
      leftOut.insert(a);
      return;
    }
    for (NodeId id : files[from])
      groupOf[id] = into;
    llvm::append_range(files[into], files[from]);
    files.erase(from);
  };
  for (NodeId id : leading)
    for (const Part &part : table.partsOf(id))
      for (const std::string &text : part.imports)
        for (const Imported &one : table.of(id, text))
          if (one.node < count && files.contains(groupOf[one.node]) && !one.name.empty() &&
              table[one.node].leading.find(one.name))
            join(id, one.node);
}

/// What the file itself asks for: of one that matters, all that has to do with MACs, hashes,
/// tokens, and where it reads secrets of requests.
llvm::BitVector Linker::askedFor(NodeId id) {
  const Node &node = table[id];
  if (!node.matters)
    return node.leading.parts;
  llvm::BitVector asked = leadingBy(id, [&](llvm::StringRef text) {
                            return models.leadsToMacs(text.split('.').first);
                          }).parts;
  if (readers.isOne(*node.facts, models))
    for (uint32_t i = 0; i < node.parts.size(); ++i)
      if (node.parts[i].function != dataflow::FunctionId::None
              ? readers.isAsked(*node.facts, node.parts[i].function)
              : llvm::any_of(node.parts[i].members,
                             [&](llvm::StringRef name) { return readers.isSetting(name); }))
        asked.set(i);
  return asked;
}

/// What is read of `name` in a file, or where it has it from a star import.
void Linker::want(Members &members, std::map<NodeId, llvm::BitVector> &next, NodeId id,
                  llvm::StringRef name, unsigned depth) {
  const auto known = members.find(id);
  if (known != members.end() && !known->second.isContext)
    return;
  table.index(id);
  const llvm::ArrayRef<Part> parts = table.partsOf(id);
  const Node &node = table[id];
  if (!node.facts)
    return;
  llvm::BitVector start(static_cast<unsigned>(parts.size()));
  if (name.empty()) {
    for (uint32_t i = 0; i < parts.size(); ++i)
      start[i] = parts[i].function == dataflow::FunctionId::None;
  } else {
    start = defining(parts, node.facts->bindings, name);
  }
  if (start.none() && depth != 0)
    for (const Imported &star : table.starsOf(id)) {
      members.try_emplace(id, Member{{}, start, true});
      want(members, next, star.node, name, depth - 1);
    }
  if (start.none() && !(parts.empty() || name.empty()))
    return;
  llvm::BitVector &asked = next[id];
  asked.resize(static_cast<unsigned>(parts.size()));
  asked |= start;
}

/// The names that parts of a file read elsewhere.
void Linker::ask(NodeId id, const llvm::BitVector &parts, std::vector<Asked> &asked) {
  for (uint32_t part : parts.set_bits())
    for (const Imported &one : table.readBy(id, table[id].parts[part]))
      asked.emplace_back(one.node, one.name);
}

void Linker::addContext(Members &members) {
  std::set<std::string, std::less<>> named;
  std::map<NodeId, llvm::BitVector> open;
  for (const auto &[id, member] : members)
    open[id] = member.asked;
  const size_t most = members.size() + maxContext;
  for (unsigned depth = 0;; ++depth) {
    std::vector<Asked> asked;
    for (const auto &[id, start] : open) {
      const auto count = static_cast<unsigned>(table.partsOf(id).size());
      if (!members.contains(id) && members.size() >= most) {
        leftOut.insert(members.begin()->first);
        continue;
      }
      Member &member = members.try_emplace(id, Member{{}, {}, true}).first->second;
      member.wanted.resize(count);
      llvm::BitVector added = reached(table.partsOf(id), table[id].facts->ir, models, start, named);
      if (depth != 0)
        added.reset(member.wanted);
      member.wanted |= added;
      ask(id, added, asked);
    }
    if (depth == maxDepth || asked.empty())
      return;
    llvm::sort(asked);
    asked.erase(llvm::unique(asked), asked.end());
    std::vector<NodeId> files;
    files.reserve(asked.size());
    for (const auto &[id, name] : asked)
      files.push_back(id);
    table.index(files);
    open.clear();
    for (const auto &[id, name] : asked)
      want(members, open, id, name, maxStars);
  }
}

Members Linker::membersOf(llvm::ArrayRef<NodeId> files) {
  Members members;
  for (NodeId id : files)
    members[id].asked = askedFor(id);
  addContext(members);
  return members;
}

/// The names of modules that a file writes, as far as the program holds them.
void Linker::fillImports(dataflow::Unit &unit, NodeId id, const std::map<NodeId, uint32_t> &units) {
  const auto add = [&](llvm::StringRef module, NodeId node) {
    if (const auto found = units.find(node); found != units.end())
      unit.imports.try_emplace(module, found->second);
  };
  for (const Part &part : table.partsOf(id))
    for (const Imported &one : table.readBy(id, part))
      add(one.module, one.node);
  for (const Imported &star : table.starsOf(id))
    add(star.module, star.node);
}

/// What is imported stands before what imports it; else by paths.
std::vector<NodeId> Linker::ordered(const Members &members) {
  std::vector<NodeId> order;
  std::set<NodeId> seen;
  const auto visit = [&](auto &self, NodeId id) -> void {
    if (!members.contains(id) || !seen.insert(id).second)
      return;
    std::set<NodeId> imported;
    for (const Part &part : table.partsOf(id))
      for (const Imported &one : table.readBy(id, part))
        imported.insert(one.node);
    for (NodeId one : imported)
      self(self, one);
    order.push_back(id);
  };
  for (const auto &[id, member] : members)
    visit(visit, id);
  return order;
}

LinkedProgram Linker::programOf(const Members &members) {
  LinkedProgram result;
  std::map<NodeId, uint32_t> units;
  const std::vector<NodeId> order = ordered(members);
  for (NodeId id : order)
    units.emplace(id, static_cast<uint32_t>(units.size()));
  for (NodeId id : order) {
    const Node &node = table[id];
    const Member &member = members.at(id);
    if (leftOut.contains(id))
      result.boundsHit.hit(dataflow::Bound::Imports);
    dataflow::Unit unit = unitOf(*node.facts);
    if (order.size() > 1) {
      unit.name = binding::moduleName(node.path);
      fillImports(unit, id, units);
      if (member.isContext)
        unit.idle.resize(static_cast<unsigned>(node.facts->ir.functions.size()), true);
      else
        unit.idle = idleBeside(table.partsOf(id), member.asked, node.facts->ir);
    }
    result.files.push_back(node.facts);
    result.program.units.push_back(std::move(unit));
  }
  // Modules of packages that are here.
  std::map<std::pair<Project *, llvm::StringRef>, uint32_t> packages;
  for (NodeId id : order)
    if (binding::isPackage(table[id].path))
      packages[{table[id].project, binding::folderOf(table[id].path)}] = units[id];
  for (NodeId id : order) {
    const llvm::StringRef path = table[id].path;
    llvm::StringRef folder = binding::folderOf(path);
    if (binding::isPackage(path))
      folder = binding::folderOf(folder);
    if (const auto package = packages.find({table[id].project, folder});
        package != packages.end() && package->second != units[id])
      result.program.units[package->second].submodules.try_emplace(binding::stemOf(path),
                                                                   units[id]);
  }
  return result;
}

std::vector<LinkedProgram> Linker::link() {
  indexImporters(static_cast<NodeId>(table.size()));
  findLeading();
  join();
  std::map<NodeId, std::vector<NodeId>> programs;
  std::vector<NodeId> order;
  for (NodeId id : leading) {
    std::vector<NodeId> &files = programs[groupOf[id]];
    if (files.empty())
      order.push_back(groupOf[id]);
    files.push_back(id);
  }
  std::vector<LinkedProgram> result;
  for (NodeId group : order)
    if (llvm::any_of(programs[group], [&](NodeId id) { return table[id].matters; }))
      result.push_back(programOf(membersOf(programs[group])));
  return result;
}

std::vector<LinkedProgram> link(ImportTable &table, const model::Models &models,
                                const RequestReaders &readers) {
  return Linker(table, models, readers).link();
}

} // namespace hmaclint::driver
