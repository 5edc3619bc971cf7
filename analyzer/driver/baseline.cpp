// What was found before.
//
//   {
//     "version": 1,
//     "findings": [
//       {"path": "api/views.py", "rule": "HM101", "fingerprint": "5f0c...", "count": 2}
//     ]
//   }
//
// Paths are relative to the file's own folder, so that it means the same wherever the program is
// started. It holds no line of code.

#include "driver/baseline.h"

#include "report/json.h"
#include "source/read.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

namespace hmaclint::driver {

using diagnostic::Diagnostic;

static constexpr uint64_t limit = 64ULL << 20; ///< Bytes of a baseline.
static constexpr unsigned maxDepth = 8;
static constexpr int64_t version = 1;

static llvm::Error failed(llvm::StringRef path, const llvm::Twine &reason) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), path + ": " + reason);
}

/// LLVM's reader recurses on nesting.
static bool isDeep(llvm::StringRef json) {
  unsigned depth = 0;
  bool isInString = false;
  for (size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (isInString && c == '\\')
      ++i;
    else if (c == '"')
      isInString = !isInString;
    else if (!isInString && (c == '[' || c == '{') && ++depth > maxDepth)
      return true;
    else if (!isInString && (c == ']' || c == '}') && depth > 0)
      --depth;
  }
  return false;
}

/// A path without links and dots; where the file is not there, its folder's and its name.
static std::string absolute(llvm::StringRef path) {
  llvm::SmallString<256> real;
  if (!llvm::sys::fs::real_path(path, real))
    return real.str().str();
  const llvm::StringRef folder = llvm::sys::path::parent_path(path);
  if (!llvm::sys::fs::real_path(folder.empty() ? "." : folder, real)) {
    llvm::sys::path::append(real, llvm::sys::path::filename(path));
    return real.str().str();
  }
  return path.str();
}

/// `path` as seen from `folder`, both absolute: `api/views.py`, `../other/x.py`.
static std::string relative(llvm::StringRef path, llvm::StringRef folder) {
  std::string up;
  while (folder.starts_with("/")) {
    llvm::StringRef rest = path;
    if (rest.consume_front(folder) && (folder == "/" || rest.consume_front("/")))
      return up + rest.str();
    folder = folder.take_front(folder.rfind('/'));
    up += "../";
  }
  return up + path.ltrim('/').str();
}

static std::string folderOf(llvm::StringRef path) {
  return llvm::sys::path::parent_path(absolute(path)).str();
}

namespace {
struct Entry {
  std::string path, rule, fingerprint;
  int64_t count = 1;
};

/// LLVM finds it by its name, beside the type.
// NOLINTNEXTLINE(readability-identifier-naming,misc-use-anonymous-namespace)
bool fromJSON(const llvm::json::Value &value, Entry &entry, llvm::json::Path at) {
  llvm::json::ObjectMapper mapper(value, at);
  if (!mapper || !mapper.map("path", entry.path) || !mapper.map("rule", entry.rule) ||
      !mapper.map("fingerprint", entry.fingerprint) || !mapper.mapOptional("count", entry.count))
    return false;
  if (entry.count > 0)
    return true;
  at.field("count").report("expected a number above 0");
  return false;
}
} // namespace

llvm::Expected<Baseline> Baseline::parse(llvm::StringRef bytes, llvm::StringRef path) {
  if (isDeep(bytes))
    return failed(path, "is no baseline: nested too deeply");
  llvm::Expected<llvm::json::Value> value = llvm::json::parse(bytes);
  if (!value)
    return failed(path, "is no baseline: " + llvm::toString(value.takeError()));
  const llvm::json::Object *object = value->getAsObject();
  const std::optional<int64_t> written = object ? object->getInteger("version") : std::nullopt;
  if (!written)
    return failed(path, "is no baseline: \"version\" is missing");
  if (*written != version)
    return failed(path, "is of version " + llvm::Twine(*written) + ", and " + llvm::Twine(version) +
                            " is understood");
  llvm::json::Path::Root root("baseline");
  std::vector<Entry> entries;
  llvm::json::ObjectMapper mapper(*value, root);
  if (!mapper || !mapper.map("findings", entries))
    return failed(path, llvm::toString(root.getError()));
  Baseline result;
  result.folder = folderOf(path);
  for (Entry &entry : entries)
    result.counts[{std::move(entry.path), std::move(entry.rule), std::move(entry.fingerprint)}] +=
        static_cast<uint64_t>(entry.count);
  return result;
}

llvm::Expected<Baseline> Baseline::read(llvm::StringRef path) {
  llvm::Expected<source::FileBytes> file = source::readRegularFile(path, limit);
  if (!file)
    return failed(path, llvm::toString(file.takeError()));
  return parse(file->bytes, path);
}

size_t Baseline::subtract(std::vector<Diagnostic> &findings, const report::Run &run) const {
  if (counts.empty())
    return 0;
  std::map<source::FileId, std::string> paths;
  std::map<Key, uint64_t> left = counts;
  const size_t before = findings.size();
  llvm::erase_if(findings, [&](const Diagnostic &finding) {
    auto [path, isNew] = paths.try_emplace(finding.primary.file);
    if (isNew)
      path->second = relative(absolute(run.file(finding.primary.file).path), folder);
    const auto at = left.find({path->second, finding.rule, finding.fingerprint});
    if (at == left.end() || at->second == 0)
      return false;
    --at->second;
    return true;
  });
  return before - findings.size();
}

llvm::Error writeBaseline(llvm::StringRef path, const report::Run &run) {
  const std::string folder = folderOf(path);
  std::map<std::tuple<std::string, std::string, std::string>, uint64_t> counts;
  for (const Diagnostic &finding : run.findings)
    ++counts[{relative(absolute(run.file(finding.primary.file).path), folder), finding.rule,
              finding.fingerprint}];
  llvm::Error error = llvm::writeToOutput(path, [&](llvm::raw_ostream &out) {
    report::JsonWriter json(out);
    json.beginObject();
    json.member("version", version);
    json.key("findings");
    json.beginArray();
    for (const auto &[key, count] : counts) {
      json.beginObject();
      json.member("path", llvm::StringRef(std::get<0>(key)));
      json.member("rule", llvm::StringRef(std::get<1>(key)));
      json.member("fingerprint", llvm::StringRef(std::get<2>(key)));
      json.member("count", count);
      json.endObject();
    }
    json.endArray();
    json.endObject();
    out << '\n';
    return llvm::Error::success();
  });
  return error ? failed(path, llvm::toString(std::move(error))) : llvm::Error::success();
}

} // namespace hmaclint::driver
