#include "driver/import_table.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

NodeId ImportTable::add(Node node) {
  const auto id = static_cast<NodeId>(nodes.size());
  if (node.project)
    ids.try_emplace({node.project, node.path}, id);
  nodes.push_back(std::move(node));
  return id;
}

std::optional<NodeId> ImportTable::at(Project &project, const std::optional<std::string> &path) {
  if (!path)
    return std::nullopt;
  if (const auto found = ids.find({&project, *path}); found != ids.end())
    return found->second;
  Node node;
  node.project = &project;
  node.path = *path;
  return add(std::move(node));
}

/// Files of one folder mean the same by the same name, but for itself.
std::optional<NodeId> ImportTable::resolve(NodeId from, llvm::StringRef module) {
  Project *project = nodes[from].project;
  if (!project)
    return std::nullopt;
  const std::string &path = nodes[from].path;
  const std::string key =
      project->folder() + "\n" + binding::folderOf(path).str() + "\n" + module.str();
  const auto [known, isNew] = resolved.try_emplace(key);
  if (isNew) {
    const binding::Modules modules([&](llvm::StringRef one) { return project->isFile(one); });
    const bool isLibrary = models.knowsLibrary(module.split('.').first);
    known->second = at(*project, modules.resolve(path, module, isLibrary));
  }
  return known->second == from ? std::nullopt : known->second;
}

const std::vector<Imported> &ImportTable::of(NodeId from, llvm::StringRef text) {
  const auto [known, isNew] = nodes[from].known.try_emplace(text);
  if (!isNew)
    return known->second;
  std::vector<Imported> all;
  for (llvm::StringRef module = text; !module.empty(); module = binding::moduleAround(module))
    if (const std::optional<NodeId> node = resolve(from, module)) {
      const llvm::StringRef behind = text.drop_front(module.size()).ltrim('.');
      all.push_back({module.str(), *node, behind.split('.').first.str()});
    }
  return known->second = std::move(all);
}

std::optional<NodeId> ImportTable::beside(NodeId from, llvm::StringRef file) {
  Project *project = nodes[from].project;
  if (!project || !file.ends_with(".py") || file.contains("..") || file.starts_with("/"))
    return std::nullopt;
  for (llvm::StringRef folder = binding::folderOf(nodes[from].path);;
       folder = binding::folderOf(folder)) {
    const std::string path = binding::joined(folder, file);
    if (project->isFile(path))
      return at(*project, path);
    if (folder.empty())
      return std::nullopt;
  }
}

std::vector<Imported> ImportTable::readBy(NodeId from, const dataflow::Part &part) {
  std::vector<Imported> all;
  for (const std::string &text : part.imports)
    llvm::append_range(all, of(from, text));
  for (llvm::StringRef text : part.strings) {
    llvm::append_range(all, of(from, text));
    if (const std::optional<NodeId> file = beside(from, text))
      all.push_back({text.str(), *file, ""});
  }
  return all;
}

std::vector<Imported> ImportTable::starsOf(NodeId id) {
  std::vector<Imported> all;
  for (const dataflow::Stmt &stmt : nodes[id].facts->ir.stmts)
    if (stmt.kind == dataflow::StmtKind::ImportStar)
      if (const std::optional<NodeId> star = resolve(id, stmt.text))
        all.push_back({stmt.text, *star, "*"});
  return all;
}

void ImportTable::index(llvm::ArrayRef<NodeId> wanted) {
  std::vector<NodeId> missing;
  for (NodeId id : wanted)
    if (!nodes[id].facts && !nodes[id].wasLoaded) {
      nodes[id].wasLoaded = true;
      missing.push_back(id);
    }
  if (missing.empty())
    return;
  std::vector<const Node *> asked;
  asked.reserve(missing.size());
  for (NodeId id : missing)
    asked.push_back(&nodes[id]);
  const std::vector<const rules::FileFacts *> loaded = load(asked);
  for (size_t i = 0; i < missing.size(); ++i)
    nodes[missing[i]].facts = loaded[i];
}

llvm::ArrayRef<dataflow::Part> ImportTable::partsOf(NodeId id) {
  Node &node = nodes[id];
  if (node.facts && node.parts.empty())
    node.parts = dataflow::mentionsOf(node.facts->ir, node.facts->bindings);
  return node.parts;
}

} // namespace hmaclint::driver
