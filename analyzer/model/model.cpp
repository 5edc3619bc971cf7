// Questions to the tables that the JSON was read into.
//
// A name is followed in three ways. A re-export is replaced by its canonical name, at the longest
// part that is one. A member is looked for in the type before its last dot and in that type's
// bases, depth first, as Python does. And where the part before the last dot is itself an attribute
// whose type is known, the member is that type's:
//
//     from requests.sessions import Session     requests.sessions.Session is requests.Session
//     session = Session()                  ->   requests.Session is a requests.Session
//     session.headers.update(more)              requests.Session.headers is a value, a
//                                               requests.CaseInsensitiveDict, and its `update` is
//                                               builtins.dict.update

#include "model/model.h"

#include "embed/embedded_file.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

namespace hmaclint::model {

/// Deeper than any class of a library; what is deeper is a circle in the data.
static constexpr unsigned maxDepth = 16;

const Argument *Entry::argument(llvm::StringRef word) const {
  for (const Argument &argument : arguments)
    if (argument.word == word)
      return &argument;
  return nullptr;
}

std::vector<ModelFile> Models::embedded() {
  std::vector<ModelFile> files;
  for (const embed::EmbeddedFile &file : embed::embeddedFiles())
    if (file.path.starts_with("queries/models/"))
      files.emplace_back(file.path.str(), file.text);
  return files;
}

std::string Models::canonical(llvm::StringRef name) const {
  std::string result = name.str();
  for (unsigned depth = 0; depth < maxDepth; ++depth) {
    llvm::StringRef head = result;
    auto found = aliases.find(head);
    while (found == aliases.end() && head.contains('.')) {
      head = head.rsplit('.').first;
      found = aliases.find(head);
    }
    if (found == aliases.end())
      break;
    result = found->second + result.substr(head.size());
  }
  return result;
}

const Entry *Models::findMember(llvm::StringRef type, llvm::StringRef name, unsigned depth) const {
  if (const auto found = table.find((type + "." + name).str()); found != table.end())
    return &found->second;
  const auto above = bases.find(type);
  if (above == bases.end() || depth == maxDepth)
    return nullptr;
  for (const std::string &base : above->second)
    if (const Entry *entry = findMember(base, name, depth + 1))
      return entry;
  return nullptr;
}

const Entry *Models::findCanonical(llvm::StringRef name, unsigned depth) const {
  if (const auto found = table.find(name); found != table.end())
    return &found->second;
  if (depth == maxDepth || !name.contains('.'))
    return nullptr;
  const auto [owner, last] = name.rsplit('.');
  if (const Entry *entry = findMember(owner, last, 0))
    return entry;
  if (const Entry *entry = findMember(owner, "__getattr__", 0))
    return entry;
  const Entry *value = findCanonical(owner, depth + 1);
  if (!value || !value->isValue || value->returns.empty())
    return nullptr;
  return member(value->returns, last);
}

const Entry *Models::find(llvm::StringRef name) const { return findCanonical(canonical(name), 0); }

const Entry *Models::member(llvm::StringRef type, llvm::StringRef name) const {
  const std::string owner = type.empty() ? "builtins.any" : canonical(type);
  if (const Entry *entry = findMember(owner, name, 0))
    return entry;
  return findMember(owner, "__getattr__", 0);
}

bool Models::isA(llvm::StringRef type, llvm::StringRef base) const {
  const std::string wanted = canonical(base);
  if (wanted == "builtins.object")
    return true;
  std::vector<std::pair<std::string, unsigned>> waiting{{canonical(type), 0}};
  while (!waiting.empty()) {
    const auto [current, depth] = waiting.back();
    waiting.pop_back();
    if (current == wanted)
      return true;
    if (const auto above = bases.find(current); above != bases.end() && depth < maxDepth)
      for (const std::string &next : above->second)
        waiting.emplace_back(next, depth + 1);
  }
  return false;
}

bool Models::knowsType(llvm::StringRef type) const {
  const std::string name = canonical(type);
  return bases.contains(name) || table.contains(name);
}

std::optional<int> Models::status(llvm::StringRef type) const {
  std::string name = canonical(type);
  for (unsigned depth = 0; depth < maxDepth; ++depth) {
    if (const auto found = statuses.find(name); found != statuses.end())
      return found->second;
    const auto above = bases.find(name);
    if (above == bases.end() || above->second.empty())
      break;
    name = above->second.front();
  }
  return std::nullopt;
}

llvm::ArrayRef<llvm::StringRef> Models::lastNames(Role role) const {
  const auto found = byRole.find(role);
  if (found == byRole.end())
    return {};
  return found->second;
}

bool Models::isOfMacs(const Entry &entry) {
  switch (entry.role) {
  case Role::Mac:
    return true;
  case Role::Hash:
    return entry.detail != "python";
  case Role::Sign:
  case Role::Verify:
  case Role::Keyed:
  case Role::Guard:
    return entry.detail == "mac" || entry.detail == "webhook" || entry.argument("key");
  default:
    return false;
  }
}

/// By what entries do, and then by what they lead to: a type they return, a base, a re-export.
void Models::findRoots() {
  std::set<std::pair<llvm::StringRef, llvm::StringRef>> leads;
  const auto lead = [&](llvm::StringRef from, llvm::StringRef to) {
    from = from.split('.').first;
    to = to.split('.').first;
    if (from != to && from != "builtins")
      leads.emplace(from, to);
  };
  for (const auto &row : table) {
    const llvm::StringRef root = llvm::StringRef(row.first()).split('.').first;
    if (isOfMacs(row.second))
      macRoots.insert(root);
    if (row.second.role == Role::Part && root != "parameter" && root != "builtins")
      requestRoots.insert(root);
    if (!row.second.returns.empty())
      lead(row.first(), row.second.returns);
  }
  for (const auto &row : bases)
    for (const std::string &base : row.second)
      lead(row.first(), base);
  for (const auto &row : aliases)
    lead(row.first(), row.second);
  for (llvm::StringSet<> *roots : {&macRoots, &requestRoots})
    for (bool isProgress = true; isProgress;) {
      isProgress = false;
      for (const auto &[from, to] : leads)
        if (roots->contains(to))
          isProgress |= roots->insert(from).second;
    }
}

static bool isOfRequestMacs(const Entry &entry) {
  switch (entry.role) {
  case Role::Mac:
    return true;
  case Role::Sign:
  case Role::Verify:
  case Role::Keyed:
  case Role::Guard:
    return entry.detail == "mac" || entry.detail == "webhook";
  default:
    return false;
  }
}

/// A whole library (`stripe`) holds too much to say anything.
void Models::findMacNames() {
  for (const auto &row : table) {
    libraries.insert(row.first().split('.').first);
    if (!isOfRequestMacs(row.second))
      continue;
    macNames[row.first()] = true;
    for (llvm::StringRef holder = row.first().rsplit('.').first; holder.contains('.');
         holder = holder.rsplit('.').first)
      macNames.try_emplace(holder, false);
  }
}

bool Models::isNameOfMacs(llvm::StringRef name) const {
  const std::string known = canonical(name);
  if (macNames.contains(known))
    return true;
  for (llvm::StringRef part = llvm::StringRef(known).rsplit('.').first; part.contains('.');
       part = part.rsplit('.').first)
    if (const auto found = macNames.find(part); found != macNames.end() && found->second)
      return true;
  return false;
}

std::vector<const Entry *> Models::entries() const {
  std::vector<const Entry *> result;
  for (const auto &row : table)
    result.push_back(&row.second);
  llvm::sort(result, [](const Entry *a, const Entry *b) { return a->name < b->name; });
  return result;
}

} // namespace hmaclint::model
