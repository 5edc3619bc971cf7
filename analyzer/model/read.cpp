// Reads queries/models/*.json, strictly: what is not part of the format is an error that names the
// file and the entry, so that a misspelt word never becomes a silent gap in the knowledge.
//
// The text is read as a stream of events, without a tree in between: start-up waits for this. What
// an event may be depends on where it stands, which is the list of keys that lead to it:
//
//     {"entries": {"hmac.new": {"role": "mac", "args": {"key": [0, "key"]}}}}
//
//     entries / hmac.new / role           a string: one of role.cpp's words
//     entries / hmac.new / args / key     an array: position, keyword

#include "model/header.h"
#include "model/model.h"
#include "source/nearest.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FormatVariadic.h"

#include <nlohmann/json.hpp>

#include <climits>

namespace hmaclint::model {

namespace {
using Json = nlohmann::json;

struct Scalar {
  enum class Kind : uint8_t { String, Integer, Boolean, Other } kind = Kind::Other;
  std::string text;
  int number = 0;
};

/// An open object or array.
struct Frame {
  bool isObject = false;
  std::string key;                      ///< The key at hand, in an object.
  unsigned count = 0;                   ///< Items so far, in an array.
  llvm::SmallVector<std::string> known; ///< Keys so far, where the table does not know them.
};
} // namespace

/// Takes the events of one file. Every handler answers whether to go on.
class Reader {
public:
  /// Of a file of the user, `said` is what those before it said, and may not be said again.
  Reader(const ModelFile &file, Models *models, llvm::StringSet<> *said = nullptr)
      : file(file), models(models), said(said) {}

  llvm::Error run();
  const Header &header() const { return head; }

  // The interface that nlohmann::json::sax_parse asks for.
  bool null() { return scalar({}); }
  bool boolean(bool value) { return scalar({Scalar::Kind::Boolean, {}, value}); }
  bool number_integer(Json::number_integer_t value) {
    return value < INT_MIN ? scalar({})
                           : scalar({Scalar::Kind::Integer, {}, static_cast<int>(value)});
  }
  bool number_unsigned(Json::number_unsigned_t value) {
    return value > INT_MAX ? scalar({})
                           : scalar({Scalar::Kind::Integer, {}, static_cast<int>(value)});
  }
  bool number_float(Json::number_float_t, const std::string &) { return scalar({}); }
  bool binary(Json::binary_t &) { return scalar({}); }
  bool string(std::string &value) { return scalar({Scalar::Kind::String, std::move(value), 0}); }
  bool start_object(size_t) { return start(true); }
  bool start_array(size_t) { return start(false); }
  bool key(std::string &value);
  bool end_object() { return end(); }
  bool end_array() { return end(); }
  bool parse_error(size_t position, const std::string &, const Json::exception &);

private:
  bool start(bool isObject);
  bool end();
  bool scalar(const Scalar &value);
  bool entryScalar(const Scalar &value);
  bool argumentScalar(const Scalar &value);
  bool exceptionScalar(const Scalar &value);
  bool checkEntry();
  bool failDetail();
  bool fail(const llvm::Twine &what);
  bool isFresh(const std::string &name);
  std::string place() const;
  /// `a.b.c` must be names joined by dots.
  bool name(const Scalar &value, std::string &into);
  bool add(const Scalar &value, std::vector<std::string> &into);
  /// The key at a depth of the place, from the outermost.
  const std::string &at(size_t depth) const { return stack[depth].key; }

  const ModelFile &file;
  Models *models; ///< Null: only the header is wanted.
  llvm::StringSet<> *said;
  Header head;
  llvm::SmallVector<Frame, 6> stack;
  Entry entry;
  std::string message;
  bool stopped = false;
};

std::string Reader::place() const {
  std::string result;
  for (const Frame &frame : stack)
    if (!frame.key.empty())
      result += (result.empty() ? "" : " / ") + frame.key;
  return result;
}

bool Reader::fail(const llvm::Twine &what) {
  const std::string where = place();
  message = (where.empty() ? what : llvm::Twine(where) + ": " + what).str();
  return false;
}

bool Reader::parse_error(size_t position, const std::string &, const Json::exception &) {
  const llvm::StringRef before = file.second.take_front(position ? position - 1 : 0);
  message = llvm::formatv("line {0}, column {1}: not JSON", before.count('\n') + 1,
                          before.size() - (before.rfind('\n') + 1) + 1)
                .str();
  return false;
}

static bool isName(llvm::StringRef text) {
  return !text.empty() && llvm::all_of(llvm::split(text, '.'), [](llvm::StringRef part) {
    return !part.empty() &&
           llvm::all_of(part, [](char c) { return llvm::isAlnum(c) || c == '_'; }) &&
           !llvm::isDigit(part.front());
  });
}

bool Reader::name(const Scalar &value, std::string &into) {
  if (value.kind != Scalar::Kind::String || !isName(value.text))
    return fail("not a qualified name");
  into = value.text;
  return true;
}

bool Reader::add(const Scalar &value, std::vector<std::string> &into) {
  return name(value, into.emplace_back());
}

/// What must stand first, since `readFor` reads no further.
static bool isHeader(llvm::StringRef key) {
  return llvm::is_contained({"library", "imports", "needs"}, key);
}

static bool isSection(llvm::StringRef key) {
  return isHeader(key) || llvm::is_contained({"entries", "types", "exceptions", "aliases"}, key);
}

/// Whether the value of the place `depth` levels down is an object, an array, or (none) a scalar.
static std::optional<bool> containerIsObject(llvm::ArrayRef<Frame> stack) {
  const size_t depth = stack.size();
  if (depth == 0)
    return true;
  const llvm::StringRef section = stack[0].key;
  if (depth == 1)
    return section == "library" ? std::optional<bool>()
                                : !llvm::is_contained({"imports", "needs"}, section);
  if (section == "types" && depth == 2)
    return false;
  if (section == "entries" && depth == 2)
    return true;
  if (section == "entries" && depth == 3 && (stack[2].key == "raises" || stack[2].key == "fails"))
    return false;
  if (section == "entries" && depth == 3 && stack[2].key == "args")
    return true;
  if (section == "entries" && depth == 4 && stack[2].key == "args")
    return false;
  if (section == "exceptions" && depth == 3 && stack[2].key == "bases")
    return false;
  return std::nullopt;
}

/// Notes that a section speaks of a name, and whether it is the first to do so.
bool Reader::isFresh(const std::string &name) {
  const std::string &section = at(0);
  if (said) {
    if (section == "types" || section == "exceptions")
      models->bases[name].clear();
    return said->insert(section + " " + name).second;
  }
  return section == "entries"   ? !models->table.contains(name)
         : section == "aliases" ? !models->aliases.contains(name)
                                : models->bases.try_emplace(name).second;
}

bool Reader::start(bool isObject) {
  if (stack.empty() && !isObject)
    return fail("an object is wanted");
  const bool exception = stack.size() == 2 && at(0) == "exceptions";
  if (!exception && containerIsObject(stack) != isObject)
    return fail("a value of another kind is wanted here");
  stack.push_back({isObject, {}, 0, {}});
  return true;
}

bool Reader::key(std::string &value) {
  const size_t depth = stack.size();
  Frame &frame = stack.back();
  if (depth == 1 && !models && !isHeader(value) && isSection(value)) {
    stopped = true;
    return false;
  }
  frame.key = value;
  if (depth == 1 && !isSection(value))
    return fail("unknown key");
  if (depth == 1 && isHeader(value) && !llvm::all_of(frame.known, isHeader))
    return fail("must stand above the entries");
  if (depth == 2) {
    if (!isName(value))
      return fail("not a qualified name");
    entry = {};
    entry.name = value;
    return isFresh(value) || fail("is there twice");
  }
  if (depth == 3 && at(0) == "entries" &&
      !llvm::is_contained({"role", "detail", "value", "returns", "args", "raises", "fails"}, value))
    return fail("unknown key");
  if (depth == 3 && at(0) == "exceptions" && !llvm::is_contained({"bases", "status"}, value))
    return fail("unknown key");
  if (llvm::is_contained(frame.known, value))
    return fail("is there twice");
  frame.known.push_back(value);
  if (depth == 4)
    entry.arguments.push_back({value, -1, {}});
  return true;
}

bool Reader::end() {
  if (stack.size() == 3 && at(0) == "entries") {
    stack.pop_back();
    return checkEntry();
  }
  const bool isArgument = stack.size() == 5 && at(2) == "args";
  if (isArgument && stack.back().count != 2)
    return fail("an argument is its position and its keyword");
  stack.pop_back();
  if (!stack.empty())
    stack.back().key.clear();
  return true;
}

static const RoleWords &rowOf(Role role) {
  return *llvm::find_if(roleTable(), [&](const RoleWords &row) { return row.role == role; });
}

static llvm::SmallVector<llvm::StringRef> words(llvm::StringRef text) {
  llvm::SmallVector<llvm::StringRef> result;
  text.split(result, ' ', -1, false);
  llvm::erase(result, "-");
  return result;
}

static std::string suggestion(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> known) {
  const std::string guess = source::nearest(word, known);
  return guess.empty() ? "" : "; did you mean `" + guess + "`?";
}

bool Reader::failDetail() {
  const llvm::SmallVector<llvm::StringRef> known = words(rowOf(entry.role).details);
  const std::string role = roleWord(entry.role).str();
  if (entry.detail.empty())
    return fail("the role " + role + " needs a detail: " + llvm::join(known, ", "));
  return fail("the role " + role + " has no detail `" + entry.detail + "`" +
              suggestion(entry.detail, known));
}

bool Reader::checkEntry() {
  if (entry.role == Role::None)
    return fail("has no role");
  if (!takesDetail(entry.role, entry.detail))
    return failDetail();
  for (const Argument &argument : entry.arguments)
    if (!takesArgument(entry.role, argument.word))
      return fail("the role " + roleWord(entry.role) + " has no argument " + argument.word +
                  suggestion(argument.word, words(rowOf(entry.role).arguments)));
  if (entry.isValue && !entry.arguments.empty())
    return fail("a value has no arguments");
  const std::string name = entry.name;
  models->table.insert_or_assign(name, std::move(entry));
  stack.back().key.clear();
  return true;
}

bool Reader::scalar(const Scalar &value) {
  const size_t depth = stack.size();
  if (depth == 0)
    return fail("an object is wanted");
  ++stack.back().count;
  const llvm::StringRef section = at(0);
  if (containerIsObject(stack).has_value() && stack.back().isObject)
    return fail("a value of another kind is wanted here");
  if (section == "library" && depth == 1)
    return value.kind == Scalar::Kind::String ? (head.library = value.text, true)
                                              : fail("not a string");
  if (section == "imports" || section == "needs")
    return add(value, section == "imports" ? head.imports : head.needs);
  if (section == "aliases" && depth == 2)
    return name(value, models->aliases[at(1)]);
  if (section == "types" && depth == 3)
    return add(value, models->bases[at(1)]);
  if (section == "exceptions")
    return exceptionScalar(value);
  return entryScalar(value);
}

bool Reader::exceptionScalar(const Scalar &value) {
  const bool isStatus = stack.size() == 3 && stack.back().isObject && at(2) == "status";
  if (isStatus && value.kind == Scalar::Kind::Integer) {
    models->statuses[at(1)] = value.number;
    return true;
  }
  if (isStatus || stack.size() < 3)
    return fail("a value of another kind is wanted here");
  return add(value, models->bases[at(1)]);
}

bool Reader::argumentScalar(const Scalar &value) {
  Argument &argument = entry.arguments.back();
  const unsigned count = stack.back().count;
  if (count == 1 && value.kind == Scalar::Kind::Integer && value.number >= -1) {
    argument.position = value.number;
    return true;
  }
  if (count != 2 || value.kind != Scalar::Kind::String)
    return fail("an argument is its position and its keyword");
  argument.keyword = value.text;
  return argument.position >= 0 || !argument.keyword.empty() ||
         fail("an argument has a position or a keyword");
}

bool Reader::entryScalar(const Scalar &value) {
  if (stack.size() == 4)
    return add(value, at(2) == "raises" ? entry.raises : entry.fails);
  if (stack.size() == 5)
    return argumentScalar(value);
  const llvm::StringRef field = at(2);
  if (field == "value" && value.kind == Scalar::Kind::Boolean) {
    entry.isValue = value.number != 0;
    return true;
  }
  if (value.kind != Scalar::Kind::String || field == "value")
    return fail("a value of another kind is wanted here");
  if (field == "returns")
    return name(value, entry.returns);
  if (field == "detail") {
    entry.detail = value.text;
    return true;
  }
  entry.role = parseRole(value.text);
  if (entry.role != Role::None)
    return true;
  llvm::SmallVector<llvm::StringRef> known;
  for (const RoleWords &row : roleTable())
    known.push_back(row.word);
  return fail("there is no role `" + value.text + "`" + suggestion(value.text, known));
}

llvm::Error Reader::run() {
  const bool read = Json::sax_parse(file.second.begin(), file.second.end(), this);
  if (read || stopped) {
    if (!head.library.empty())
      return llvm::Error::success();
    message = "names no library";
  }
  return llvm::createStringError(file.first + ": " + message);
}

llvm::Expected<Header> readHeader(const ModelFile &file) {
  Reader reader(file, nullptr);
  if (llvm::Error error = reader.run())
    return error;
  return reader.header();
}

/// The files of which something is imported, and what they need.
static llvm::Expected<std::vector<bool>> wanted(llvm::ArrayRef<ModelFile> files,
                                                llvm::ArrayRef<std::string> imports) {
  std::vector<Header> headers;
  for (const ModelFile &file : files) {
    llvm::Expected<Header> header = readHeader(file);
    if (!header)
      return header.takeError();
    headers.push_back(std::move(*header));
  }
  llvm::StringSet<> roots;
  roots.insert(imports.begin(), imports.end());
  std::vector<bool> result(files.size());
  std::vector<std::string> needed;
  const auto take = [&](size_t i) {
    if (!result[i])
      needed.insert(needed.end(), headers[i].needs.begin(), headers[i].needs.end());
    result[i] = true;
  };
  for (size_t i = 0; i < files.size(); ++i)
    if (headers[i].imports.empty() || llvm::any_of(headers[i].imports, [&](llvm::StringRef root) {
          return roots.contains(root);
        }))
      take(i);
  while (!needed.empty()) {
    const std::string library = std::move(needed.back());
    needed.pop_back();
    for (size_t i = 0; i < files.size(); ++i)
      if (headers[i].library == library)
        take(i);
  }
  return result;
}

llvm::Expected<Models> Models::read(llvm::ArrayRef<ModelFile> files,
                                    llvm::ArrayRef<ModelFile> own) {
  Models models;
  for (const ModelFile &file : files)
    if (llvm::Error error = Reader(file, &models).run())
      return error;
  llvm::StringSet<> said;
  for (const ModelFile &file : own)
    if (llvm::Error error = Reader(file, &models, &said).run())
      return error;
  for (const auto &row : models.table)
    models.byRole[row.second.role].push_back(row.first().rsplit('.').second);
  models.findRoots();
  models.findMacNames();
  return models;
}

llvm::Expected<Models> Models::readFor(llvm::ArrayRef<ModelFile> files,
                                       llvm::ArrayRef<std::string> imports,
                                       llvm::ArrayRef<ModelFile> own) {
  std::vector<ModelFile> all = files.vec();
  llvm::append_range(all, own);
  llvm::Expected<std::vector<bool>> chosen = wanted(all, imports);
  if (!chosen)
    return chosen.takeError();
  std::vector<ModelFile> some;
  std::vector<ModelFile> someOwn;
  for (size_t i = 0; i < all.size(); ++i)
    if ((*chosen)[i])
      (i < files.size() ? some : someOwn).push_back(all[i]);
  return read(some, someOwn);
}

} // namespace hmaclint::model
