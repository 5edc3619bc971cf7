#pragma once

#include "binding/import_scan.h"
#include "binding/modules.h"
#include "dataflow/mentions.h"
#include "driver/leading.h"
#include "driver/project.h"
#include "model/model.h"
#include "rules/rule.h"

#include <deque>
#include <functional>

namespace hmaclint::driver {

/// A file of a project that some import may mean.
struct Node {
  Project *project = nullptr;
  std::string path;                                    ///< In the project.
  std::optional<uint32_t> input;                       ///< Its number among the files asked for.
  std::vector<binding::ScannedImport> imports;         ///< Of inputs.
  const rules::FileFacts *facts = nullptr;             ///< Once it was indexed.
  bool matters = false;                                ///< By itself, not since others import it.
  bool wasLoaded = false;                              ///< Or it was tried.
  std::vector<dataflow::Part> parts;                   ///< Where `facts` are.
  Leading leading;                                     ///< What leads to MACs of requests.
  llvm::StringMap<std::vector<struct Imported>> known; ///< What ImportTable::of() found.
};

using NodeId = uint32_t;

/// One reading of an imported name.
struct Imported {
  std::string module; ///< As the file writes it.
  NodeId node = 0;    ///< The file that it means.
  std::string name;   ///< The name that follows; empty when the module itself is meant.
};

/// All files that are known, and what their imports mean.
class ImportTable {
public:
  /// Indexes files; null where that can't be done.
  using Load =
      std::function<std::vector<const rules::FileFacts *>(llvm::ArrayRef<const Node *> wanted)>;

  ImportTable(const model::Models &models, Load load) : models(models), load(std::move(load)) {}
  NodeId add(Node node);
  Node &operator[](NodeId id) { return nodes[id]; }
  const Node &operator[](NodeId id) const { return nodes[id]; }
  size_t size() const { return nodes.size(); }

  /// The file that a module means in another.
  std::optional<NodeId> resolve(NodeId from, llvm::StringRef module);
  /// What `text` may mean in a file, a module's name with names behind it: the longest module
  /// first, then the packages around it.
  const std::vector<Imported> &of(NodeId from, llvm::StringRef text);
  /// All that a part of a file names elsewhere, by imports and by texts.
  std::vector<Imported> readBy(NodeId from, const dataflow::Part &part);
  /// The modules of `from module import *` in a file that was indexed.
  std::vector<Imported> starsOf(NodeId id);
  /// Indexes those that were not, all at once.
  void index(llvm::ArrayRef<NodeId> wanted);
  /// A file's parts, read when first asked for; none without facts.
  llvm::ArrayRef<dataflow::Part> partsOf(NodeId id);

private:
  /// A file that `from_pyfile` names.
  std::optional<NodeId> beside(NodeId from, llvm::StringRef file);
  std::optional<NodeId> at(Project &project, const std::optional<std::string> &path);
  const model::Models &models;
  Load load;
  std::deque<Node> nodes;
  std::map<std::pair<Project *, std::string>, NodeId> ids;
  llvm::StringMap<std::optional<NodeId>> resolved;
};

} // namespace hmaclint::driver
