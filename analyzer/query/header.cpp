// The identity card: strict `;; @key value` lines at the top of a rule's .scm.
//
//   ;; @id HM101
//   ;; @name non-constant-time-compare
//
// Everything about a rule that is not its pattern stands here and nowhere else, so a misspelt key
// must not pass silently.

#include "query/header.h"

#include "source/nearest.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

#include <array>

namespace hmaclint::query {

namespace {
struct Entry {
  std::string value;
  uint32_t line = 1;
  uint32_t column = 1;
};
} // namespace

static constexpr auto keys = std::to_array<llvm::StringLiteral>(
    {"id", "name", "title", "severity", "precision", "cwe", "owasp", "fix", "since", "message",
     "tags", "status", "vendor", "needles", "programs", "spelling"});
static constexpr size_t requiredKeys = 10; ///< The first ones of `keys`.

llvm::ArrayRef<llvm::StringLiteral> headerKeys() { return keys; }

static llvm::StringRef stemOf(llvm::StringRef file) {
  size_t slash = file.rfind('/');
  llvm::StringRef name = slash == llvm::StringRef::npos ? file : file.substr(slash + 1);
  return name.take_until([](char c) { return c == '.'; });
}

std::string useSpellings(llvm::StringRef pattern,
                         llvm::ArrayRef<std::pair<std::string, std::string>> spellings) {
  std::string text = pattern.str();
  for (const auto &[name, alternatives] : spellings) {
    std::string reference = "{" + name + "}";
    for (size_t at = text.find(reference); at != std::string::npos;
         at = text.find(reference, at + alternatives.size() + 2))
      text.replace(at, reference.size(), "{" + alternatives + "}");
  }
  return text;
}

namespace {
/// Reads and checks one header; errors carry the place of the key.
class HeaderReader {
public:
  HeaderReader(llvm::StringRef file, std::vector<QueryError> &errors)
      : file(file), errors(errors) {}
  void read(llvm::StringRef text);
  RuleHeader header();

private:
  void fail(uint32_t line, uint32_t column, const llvm::Twine &message) {
    errors.push_back({file.str(), line, column, message.str()});
  }
  void readKey(llvm::StringRef line, uint32_t number, uint32_t column, bool afterPattern);
  void readSpelling(llvm::StringRef value, uint32_t number, uint32_t column);
  std::string take(llvm::StringRef key) { return entries.lookup(key).value; }
  void check(llvm::StringRef key, bool good, const llvm::Twine &message);
  void oneOf(llvm::StringRef key, llvm::ArrayRef<llvm::StringRef> values);
  std::vector<std::string> list(llvm::StringRef key);
  std::vector<std::string> needles();

  llvm::StringRef file;
  std::vector<QueryError> &errors;
  llvm::StringMap<Entry> entries;
  std::vector<std::pair<std::string, std::string>> spellings;
};
} // namespace

void HeaderReader::readSpelling(llvm::StringRef value, uint32_t number, uint32_t column) {
  auto [name, pattern] = value.split(' ');
  if (name.empty() || pattern.trim().empty())
    return fail(number, column, "header key @spelling takes a name and a pattern");
  std::string text = useSpellings(pattern.trim(), spellings);
  for (auto &[known, alternatives] : spellings)
    if (known == name) {
      alternatives += "," + text;
      return;
    }
  spellings.emplace_back(name.str(), std::move(text));
}

void HeaderReader::readKey(llvm::StringRef line, uint32_t number, uint32_t column,
                           bool afterPattern) {
  auto [key, value] = line.split(' ');
  key = key.rtrim();
  if (afterPattern)
    return fail(number, column, "header key @" + key + " after the first pattern");
  if (!llvm::is_contained(keys, key)) {
    llvm::SmallVector<llvm::StringRef, 16> known(keys.begin(), keys.end());
    std::string guess = source::nearest(key, known);
    return fail(number, column,
                "unknown header key @" + key +
                    (guess.empty() ? "" : "; did you mean @" + guess + "?"));
  }
  if (key == "spelling")
    return readSpelling(value.trim(), number, column);
  if (entries.contains(key))
    return fail(number, column, "header key @" + key + " is given twice");
  value = value.trim();
  if (value.empty())
    return fail(number, column, "header key @" + key + " has no value");
  entries[key] = {value.str(), number, column};
}

void HeaderReader::read(llvm::StringRef text) {
  bool afterPattern = false;
  uint32_t number = 0;
  while (!text.empty()) {
    auto [line, rest] = text.split('\n');
    text = rest;
    ++number;
    llvm::StringRef bare = line.ltrim();
    if (!bare.empty() && !bare.starts_with(";"))
      afterPattern = true;
    llvm::StringRef comment = bare.ltrim(';').ltrim();
    if (bare.starts_with(";;") && comment.consume_front("@"))
      readKey(comment.rtrim(), number, static_cast<uint32_t>(comment.data() - line.data()),
              afterPattern);
  }
  for (llvm::StringRef key : llvm::ArrayRef(keys).take_front(requiredKeys))
    if (!entries.contains(key))
      fail(1, 1, "header key @" + key + " is missing");
  if (!afterPattern && !entries.contains("needles"))
    fail(1, 1, "header key @needles is missing: a card without a pattern needs it");
}

void HeaderReader::check(llvm::StringRef key, bool good, const llvm::Twine &message) {
  auto entry = entries.find(key);
  if (entry != entries.end() && !good)
    fail(entry->second.line, entry->second.column, "@" + key + " " + message);
}

void HeaderReader::oneOf(llvm::StringRef key, llvm::ArrayRef<llvm::StringRef> values) {
  check(key, llvm::is_contained(values, entries.lookup(key).value),
        "must be one of " + llvm::join(values, ", "));
}

std::vector<std::string> HeaderReader::list(llvm::StringRef key) {
  std::vector<std::string> words;
  llvm::SmallVector<llvm::StringRef, 4> parts;
  std::string value = take(key);
  llvm::StringRef(value).split(parts, ',', -1, false);
  for (llvm::StringRef part : parts)
    if (!part.trim().empty())
      words.push_back(part.trim().str());
  return words;
}

/// The prefilter looks for them in undecoded bytes, so they are what every encoding writes alike.
std::vector<std::string> HeaderReader::needles() {
  const std::string value = take("needles");
  llvm::SmallVector<llvm::StringRef, 8> words;
  llvm::SplitString(value, words);
  check("needles", llvm::all_of(value, llvm::isPrint), "must be printable ASCII");
  for (size_t i = 0; i < words.size(); ++i) {
    const llvm::StringRef word = words[i];
    check("needles", !word.ends_with(","), "must be separated by spaces, without commas");
    check("needles", word.size() >= 3, "must be of three characters or more: " + word);
    for (size_t other = 0; other < words.size(); ++other)
      if (other != i && (word != words[other] || other < i))
        check("needles", !word.contains(words[other]),
              "must not repeat: where " + word + " is, " + words[other] + " is too");
  }
  return {words.begin(), words.end()};
}

static bool isRuleId(llvm::StringRef id) {
  llvm::StringRef letters = id.take_while([](char c) { return c >= 'A' && c <= 'Z'; });
  llvm::StringRef digits = id.drop_front(letters.size());
  return letters.size() >= 2 && letters.size() <= 8 && digits.size() >= 3 && digits.size() <= 4 &&
         llvm::all_of(digits, llvm::isDigit);
}

static bool isKebabCase(llvm::StringRef name) {
  return !name.empty() && !name.starts_with("-") && !name.ends_with("-") && !name.contains("--") &&
         llvm::all_of(
             name, [](char c) { return (c >= 'a' && c <= 'z') || llvm::isDigit(c) || c == '-'; });
}

static bool isNumbered(llvm::StringRef word, llvm::StringRef prefix) {
  return word.consume_front(prefix) && !word.empty() && llvm::all_of(word, llvm::isDigit);
}

RuleHeader HeaderReader::header() {
  RuleHeader h;
  h.id = take("id");
  check("id", isRuleId(h.id), "must be two to eight capitals and three or four digits, as HM101");
  h.name = take("name");
  check("name", isKebabCase(h.name), "must be lower-case words joined by hyphens");
  check("name", h.name == stemOf(file), "must be the file's name, " + stemOf(file));
  h.title = take("title");
  h.severity = take("severity");
  oneOf("severity", {"error", "warning", "note"});
  h.precision = take("precision");
  oneOf("precision", {"very-high", "high", "medium", "low"});
  h.cwe = list("cwe");
  check("cwe", llvm::all_of(h.cwe, [](llvm::StringRef c) { return isNumbered(c, "CWE-"); }),
        "must be a list such as CWE-208, CWE-697");
  h.owasp = take("owasp");
  llvm::StringRef owasp = h.owasp;
  check("owasp", owasp.consume_back(":2023") && isNumbered(owasp, "API"),
        "must be an entry of the API Security Top 10, as API2:2023");
  h.fix = take("fix");
  oneOf("fix", {"safe", "unsafe", "display", "none"});
  h.since = take("since");
  h.message = take("message");
  check("message", !llvm::StringRef(h.message).ends_with("."), "must not end with a period");
  check("message", h.message.empty() || !llvm::isUpper(h.message.front()), "must start lower-case");
  h.tags = list("tags");
  if (entries.contains("status")) {
    h.status = take("status");
    oneOf("status", {"stable", "preview"});
  }
  h.vendor = take("vendor");
  h.needles = needles();
  if (entries.contains("programs")) {
    const std::string value = take("programs");
    llvm::SmallVector<llvm::StringRef, 4> words;
    llvm::SplitString(value, words);
    h.programs = words.empty() ? "" : words.front().str();
    for (llvm::StringRef word : llvm::ArrayRef(words).drop_front(words.empty() ? 0 : 1))
      h.beside.push_back(word.str());
    check("programs", h.programs == "requests" && !h.beside.empty(),
          "must be requests, and words of which a file must hold one");
    check("programs", !h.needles.empty(), "needs @needles: which files matter");
  }
  h.spellings = std::move(spellings);
  return h;
}

RuleHeader parseHeader(llvm::StringRef file, llvm::StringRef text,
                       std::vector<QueryError> &errors) {
  HeaderReader reader(file, errors);
  reader.read(text);
  return reader.header();
}

} // namespace hmaclint::query
