#pragma once

#include "annotation.h"
#include "driver/pipeline.h"

#include <ostream>

namespace hmaclint::corpus {

/// A folder of corpus/: a rule's programs, or a safe base program (`safe-...`).
struct Folder {
  std::string name;
  std::string path;                  ///< `corpus/<name>`
  std::vector<std::string> programs; ///< Paths of all Python files below it, sorted.

  bool isSafe() const { return llvm::StringRef(name).starts_with("safe-"); }
  std::string file(llvm::StringRef below) const { return path + "/" + below.str(); }
  bool has(llvm::StringRef below) const;
};

/// How a failed test names its parameter.
std::ostream &operator<<(std::ostream &out, const Folder &folder);

/// All folders, sorted by name. Paths are relative to the source root, which must be the current
/// folder: reports then read the same on every machine.
std::vector<Folder> folders();
std::vector<Folder> ruleFolders();

/// Whether golden files are to be rewritten: `--update`, or HMACLINT_UPDATE=1.
bool updating();
void setUpdating();

/// The embedded rules.
const query::QuerySet &ruleSet();
/// The rule of that name, or null.
const query::RuleQuery *findRule(llvm::StringRef name);

/// The whole pipeline over `path` with notes shown.
driver::Options optionsFor(std::string path);
driver::Outcome scan(std::string path);

llvm::Expected<source::SourceFile> load(const std::string &path);
/// The bytes of a file, empty when there is none.
std::string readBytes(const std::string &path);
void writeBytes(const std::string &path, llvm::StringRef bytes);
/// Compares with a golden file, or rewrites it when updating.
void expectGolden(const std::string &path, llvm::StringRef actual);

/// The outcome's findings in the file shown as `path`.
std::vector<const diagnostic::Diagnostic *> findingsIn(const driver::Outcome &outcome,
                                                       llvm::StringRef path);
/// One line for a finding, with all that makes it different from others.
std::string describe(const driver::Outcome &outcome, const diagnostic::Diagnostic &finding);
std::string describe(const diagnostic::NotAnalyzed &entry);

} // namespace hmaclint::corpus
