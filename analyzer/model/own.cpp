// Files that a user wrote about the wrappers of a team.
//
// The embedded files are held against libraries and tests; of these only the tool can tell what is
// odd. What a misspelt name would hide without a word is an error that names file and place:
//
//   {"library": "acme", "imports": ["acme"],
//    "entries": {"acme.check": {"role": "verify", "detail": "mac", "raises": ["acme.Bad"]}}}
//
//   acme.json: entries / acme.check / raises: nothing says that acme.Bad is an exception; …

#include "model/own.h"

#include "model/header.h"
#include "source/nearest.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::model {

/// Looks at one file of the user.
class Checker {
public:
  Checker(const ModelFile &file, const Models &all) : file(file), all(all) {}
  llvm::Error run(llvm::ArrayRef<std::string> libraries);
  static const llvm::StringMap<std::string> &otherNames(const Models &models) {
    return models.aliases;
  }

private:
  void checkNeeds(llvm::ArrayRef<std::string> libraries);
  void checkEntry(const Entry &entry);
  void checkRaised(const Entry &entry, llvm::ArrayRef<std::string> types, llvm::StringRef section);
  void checkBases(llvm::StringRef type);
  void fail(const llvm::Twine &place, const llvm::Twine &what);

  const ModelFile &file;
  const Models &all;
  Header header;
  std::string message; ///< Of the first thing that is wrong.
};

void Checker::fail(const llvm::Twine &place, const llvm::Twine &what) {
  if (message.empty())
    message = (file.first + ": " + place + ": " + what).str();
}

void Checker::checkNeeds(llvm::ArrayRef<std::string> libraries) {
  for (const std::string &needed : header.needs) {
    if (llvm::is_contained(libraries, needed))
      continue;
    const std::string guess = source::nearest(
        needed, llvm::SmallVector<llvm::StringRef>(libraries.begin(), libraries.end()));
    fail("needs", "there is no library `" + needed + "`" +
                      (guess.empty() ? "" : "; did you mean `" + guess + "`?"));
  }
}

void Checker::checkRaised(const Entry &entry, llvm::ArrayRef<std::string> types,
                          llvm::StringRef section) {
  for (const std::string &type : types)
    if (!all.isA(type, "builtins.BaseException"))
      fail("entries / " + entry.name + " / " + section,
           "nothing says that `" + type + "` is an exception; if it is yours, add it to " +
               "\"exceptions\"");
}

void Checker::checkEntry(const Entry &entry) {
  const std::string place = "entries / " + entry.name;
  if (!llvm::StringRef(entry.name).contains('.'))
    fail(place, "a name stands in a module, as `acme.sign`");
  if (const std::string other = all.canonical(entry.name); other != entry.name)
    fail(place, "is another name of `" + other + "`, which is the one to describe");
  const std::string root = llvm::StringRef(entry.name).split('.').first.str();
  const bool isCommon = root == "builtins" || root == "parameter";
  if (!header.imports.empty() && !isCommon && !llvm::is_contained(header.imports, root))
    fail(place, "`" + root + "` is not among the \"imports\" by which this file is read");
  checkRaised(entry, entry.raises, "raises");
  checkRaised(entry, entry.fails, "fails");
}

/// A class that derives from itself would be looked through without an end.
void Checker::checkBases(llvm::StringRef type) {
  std::vector<std::string> waiting{type.str()};
  llvm::StringSet<> seen;
  while (!waiting.empty()) {
    const std::string current = std::move(waiting.back());
    waiting.pop_back();
    const auto above = all.bases.find(current);
    if (!seen.insert(current).second || above == all.bases.end())
      continue;
    for (const std::string &base : above->second) {
      if (base == type)
        return fail("types / " + type, "derives from itself");
      waiting.push_back(base);
    }
  }
}

llvm::Error Checker::run(llvm::ArrayRef<std::string> libraries) {
  llvm::Expected<Header> read = readHeader(file);
  if (!read)
    return read.takeError();
  header = std::move(*read);
  llvm::Expected<Models> mine = Models::read({}, file);
  if (!mine)
    return mine.takeError();
  checkNeeds(libraries);
  std::vector<llvm::StringRef> types;
  for (const auto &row : mine->bases)
    types.push_back(row.first());
  llvm::sort(types);
  for (llvm::StringRef type : types)
    checkBases(type);
  for (const Entry *entry : mine->entries())
    checkEntry(*entry);
  if (message.empty())
    return llvm::Error::success();
  return llvm::createStringError(message);
}

llvm::Error checkOwn(llvm::ArrayRef<ModelFile> known, llvm::ArrayRef<ModelFile> own) {
  llvm::Expected<Models> all = Models::read(known, own);
  if (!all)
    return all.takeError();
  std::vector<ModelFile> files = known.vec();
  llvm::append_range(files, own);
  std::vector<std::string> libraries;
  for (const ModelFile &file : files) {
    llvm::Expected<Header> header = readHeader(file);
    if (!header)
      return header.takeError();
    libraries.push_back(header->library);
  }
  for (const ModelFile &file : own)
    if (llvm::Error error = Checker(file, *all).run(libraries))
      return error;
  return llvm::Error::success();
}

OwnWords ownWords(const ModelFile &file) {
  OwnWords words;
  llvm::Expected<Models> models = Models::read({}, file);
  llvm::Expected<Header> header = readHeader(file);
  if (!models || !header) { // checkOwn() has told.
    llvm::consumeError(models.takeError());
    llvm::consumeError(header.takeError());
    return words;
  }
  words.modules = header->imports;
  const auto add = [](std::vector<std::string> &into, llvm::StringRef word) {
    if (!llvm::is_contained(into, word))
      into.push_back(word.str());
  };
  for (const Entry *entry : models->entries()) {
    if (!Models::isOfMacs(*entry))
      continue;
    const auto [owner, last] = llvm::StringRef(entry->name).rsplit('.');
    add(words.names, last);
    if (header->imports.empty())
      add(words.modules, owner.split('.').first);
  }
  // Where something has another name, that is all that a file may write.
  for (const auto &row : Checker::otherNames(*models))
    if (!words.names.empty())
      add(words.names, row.first().rsplit('.').second);
  llvm::sort(words.names);
  return words;
}

} // namespace hmaclint::model
