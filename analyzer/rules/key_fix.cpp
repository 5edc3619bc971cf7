#include "rules/key_fix.h"

#include "rules/fix.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// os.environ.get("WEBHOOK_SECRET", "dev")      ->      os.environ["WEBHOOK_SECRET"]
//
// The fix is made where the whole read stands in one expression with the setting's name in it.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;

llvm::StringRef settingName(const ValueTable &values, ValueId setting) {
  if (values.is(setting, Kind::External))
    return values.text(setting).rsplit('.').second;
  const ValueId name = values.arg(setting, values.is(setting, Kind::Call) ? 1 : 0);
  return values.is(name, Kind::String) ? values.text(name) : "";
}

/// Of a read the setting's name as it is written, with its quotes; empty where it isn't.
static llvm::StringRef writtenName(llvm::StringRef read) {
  const size_t open = read.find_first_of("'\"");
  if (open == llvm::StringRef::npos)
    return "";
  const size_t close = read.find(read[open], open + 1);
  const llvm::StringRef name = read.slice(open + 1, close);
  const bool isName = close != llvm::StringRef::npos && !name.empty() &&
                      llvm::all_of(name, [](char c) { return llvm::isAlnum(c) || c == '_'; });
  return isName ? read.slice(open, close + 1) : "";
}

std::optional<diagnostic::FixIt>
takeFromEnvironment(const FileFacts &file, const KeyLiteral &literal, llvm::StringRef variable) {
  const source::ByteRange range = literal.location.range;
  const llvm::StringRef written = file.source->text().slice(range.begin, range.end);
  if (written.empty() || !llvm::StringRef("'\"").contains(written.back()))
    return std::nullopt; // Numbers, or the call that makes the bytes.
  diagnostic::FixIt fix;
  fix.title = "take the key from the environment";
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  const std::string os = chooseImport("os", file, range.begin, fix);
  fix.edits.push_back(
      {range, os + ".environ[\"" + variable.str() + "\"]" + (literal.isBytes ? ".encode()" : "")});
  return fix;
}

std::optional<diagnostic::FixIt> requireSetting(const Context &context, const KeyLiteral &literal) {
  const ValueTable &values = context.analysis->values();
  if (literal.reads.empty() || !literal.setting || !values.is(*literal.setting, Kind::Environment))
    return std::nullopt;
  const FileFacts &file = fileOf(context, literal.reads.front().file);
  diagnostic::FixIt fix;
  fix.title = "stop when the setting is missing";
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  std::vector<diagnostic::Edit> edits;
  for (const source::Location &read : literal.reads) {
    const llvm::StringRef text = file.source->text().slice(read.range.begin, read.range.end);
    const llvm::StringRef name = writtenName(text);
    if (read.file != file.file || name.empty() || !text.contains("env"))
      return std::nullopt;
    const std::string os = chooseImport("os", file, read.range.begin, fix);
    edits.push_back({read.range, os + ".environ[" + name.str() + "]"});
  }
  llvm::append_range(fix.edits, edits);
  // One import for all reads.
  llvm::stable_sort(fix.edits, [](const auto &a, const auto &b) { return a.range < b.range; });
  fix.edits.erase(llvm::unique(fix.edits), fix.edits.end());
  return fix;
}

} // namespace hmaclint::rules
