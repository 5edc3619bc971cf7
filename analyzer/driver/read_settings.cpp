// TOML to settings, by toml++.
//
//   [tool.hmaclint]
//   select = ["HM1", "HM5"]
//   windows = 300              pyproject.toml:3:1: unknown key "windows"; did you mean window?
//
// The library takes its tables apart by recursion, and limits nested values but not dots in keys:
// `a.a.a.a = 1` is as deep as it is long. So dots are counted before. Outside of strings and
// comments TOML is ASCII, and for some other characters the library (3.3.0) runs into what it calls
// unreachable: they are refused before.

#include "driver/read_settings.h"

#include "driver/setting_keys.h"
#include "source/nearest.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <toml++/toml.h>

namespace hmaclint::driver {

static constexpr unsigned maxDots = 64;
static constexpr size_t maxShown = 60; ///< Characters of a word in a message.

/// Whether some key has more parts than any honest one. `line`: where, from 1.
static bool hasDeepKey(llvm::StringRef text, uint32_t &line) {
  unsigned dots = 0;
  char before = 0; // The last that is no blank.
  bool isApart = false;
  line = 1;
  for (const char c : text) {
    if (c == ' ' || c == '\t') {
      isApart = true;
      continue;
    }
    const bool isOfKey =
        c == '.' || llvm::isAlnum(c) || c == '_' || c == '-' || c == '"' || c == '\'';
    // Blanks belong to a key beside its dots only: sentences are no keys.
    if (!isOfKey || (isApart && c != '.' && before != '.'))
      dots = 0;
    if (c == '.' && ++dots > maxDots)
      return true;
    line += c == '\n' ? 1 : 0;
    before = c;
    isApart = false;
  }
  return false;
}

/// Behind a string that begins at `at`; `line` is counted on.
static size_t endOfString(llvm::StringRef text, size_t at, uint32_t &line) {
  const char quote = text[at];
  const std::string three(3, quote);
  const bool isLong = text.substr(at).starts_with(three);
  for (at += isLong ? 3 : 1; at < text.size(); ++at) {
    if (text[at] == '\n') {
      if (!isLong)
        return at; // Not closed: the library says so.
      ++line;
    } else if (text[at] == '\\' && quote == '"') {
      ++at;
      line += at < text.size() && text[at] == '\n' ? 1 : 0;
    } else if (isLong ? text.substr(at).starts_with(three) : text[at] == quote) {
      at += isLong ? 3 : 1;
      // `""""` closes after a quote of the text, twice at most.
      for (unsigned more = 0; isLong && more < 2 && at < text.size() && text[at] == quote; ++more)
        ++at;
      return at;
    }
  }
  return text.size();
}

/// The line, from 1, of the first character outside ASCII that stands in no string and no comment;
/// 0 where there is none.
static uint32_t lineOfStray(llvm::StringRef text) {
  text.consume_front("\xef\xbb\xbf");
  uint32_t line = 1;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      at = endOfString(text, at, line);
      continue;
    }
    if (c == '#')
      at = std::min(text.find('\n', at), text.size() - 1);
    else if (!llvm::isASCII(c))
      return line;
    line += text[at] == '\n' ? 1 : 0;
    ++at;
  }
  return 0;
}

namespace {
class Reader {
public:
  Reader(const RuleNames &rules, ReadSettings &result) : rules(rules), result(result) {}

  void readTable(const toml::table &table);
  void wrong(const toml::source_region &where, std::string text);

private:
  using Words = std::vector<std::string>;
  void readKey(const SettingKey &key, const toml::node &node, Settings &to);
  void checkRule(const toml::node &node, llvm::StringRef word);
  Words ruleWords(llvm::StringRef key, const toml::node &node);
  Words words(llvm::StringRef key, const toml::node &node,
              llvm::function_ref<void(const toml::node &, llvm::StringRef)> check);
  std::optional<NamedFile> file(const toml::node &node, llvm::StringRef path);
  void readPerFile(const toml::node &node, Settings &to);
  void readSeverity(const toml::node &node, Settings &to);
  void readSeconds(const toml::node &node, Settings &to);

  const RuleNames &rules;
  ReadSettings &result;
};
} // namespace

static std::string shortened(llvm::StringRef word) {
  return word.size() <= maxShown ? word.str() : word.take_front(maxShown).str() + "...";
}

static std::string guessOf(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> known) {
  const std::string guess = source::nearest(word.take_front(maxShown), known);
  return guess.empty() ? "" : "; did you mean " + guess + "?";
}

static std::string mustBe(llvm::StringRef key, llvm::StringRef what) {
  return (key + " must be " + what).str();
}

void Reader::wrong(const toml::source_region &where, std::string text) {
  result.problems.push_back({{where.begin.line, where.begin.column}, std::move(text)});
}

Reader::Words Reader::words(llvm::StringRef key, const toml::node &node,
                            llvm::function_ref<void(const toml::node &, llvm::StringRef)> check) {
  Words found;
  const toml::array *list = node.as_array();
  if (!list)
    wrong(node.source(), mustBe(key, "a list of strings"));
  for (size_t i = 0; list && i < list->size(); ++i) {
    const toml::node &item = *list->get(i);
    const toml::value<std::string> *word = item.as_string();
    if (!word || word->get().empty()) {
      wrong(item.source(),
            mustBe(key, "a list of strings") + (word ? ", and this one is empty" : ""));
      continue;
    }
    check(item, word->get());
    found.push_back(word->get());
  }
  return found;
}

void Reader::checkRule(const toml::node &node, llvm::StringRef word) {
  if (!rules.has(word))
    wrong(node.source(), "no such rule: " + shortened(word) + guessOf(word, rules.words()));
}

Reader::Words Reader::ruleWords(llvm::StringRef key, const toml::node &node) {
  return words(key, node,
               [&](const toml::node &item, llvm::StringRef word) { checkRule(item, word); });
}

std::optional<NamedFile> Reader::file(const toml::node &node, llvm::StringRef path) {
  llvm::SmallVector<llvm::StringRef> parts;
  path.split(parts, '/');
  if (path.empty() || path.starts_with("/") || llvm::is_contained(parts, "..") ||
      path.contains('\0')) {
    wrong(node.source(),
          "\"" + shortened(path) + "\" must be a path below the folder of this file, without ..");
    return std::nullopt;
  }
  const toml::source_position at = node.source().begin;
  return NamedFile{path.str(), {at.line, at.column}};
}

void Reader::readPerFile(const toml::node &node, Settings &to) {
  const toml::table *table = node.as_table();
  if (!table)
    return wrong(node.source(), mustBe("per-file-ignores", "a table: pattern = [rules]"));
  for (const auto &[pattern, list] : *table)
    to.perFileIgnores.push_back({std::string(pattern.str()), ruleWords("per-file-ignores", list)});
}

void Reader::readSeverity(const toml::node &node, Settings &to) {
  const toml::value<std::string> *word = node.as_string();
  if (word)
    to.severity = diagnostic::parseSeverity(word->get());
  if (!to.severity)
    wrong(node.source(), mustBe("severity", "\"error\", \"warning\" or \"note\"") +
                             (word ? guessOf(word->get(), {"error", "warning", "note"}) : ""));
}

void Reader::readSeconds(const toml::node &node, Settings &to) {
  const std::optional<double> seconds = node.is_number() ? node.value<double>() : std::nullopt;
  if (seconds && *seconds > 0 && *seconds < 1e12)
    to.project.window = *seconds;
  else
    wrong(node.source(), mustBe("window", "a number of seconds above 0"));
}

void Reader::readKey(const SettingKey &key, const toml::node &node, Settings &to) {
  const auto accept = [](const toml::node &, llvm::StringRef) {};
  switch (key.kind) {
  case SettingKind::Rules:
    (key.name == "select" ? to.select : to.ignore) = ruleWords(key.name, node);
    return;
  case SettingKind::Severity:
    return readSeverity(node, to);
  case SettingKind::PerFile:
    return readPerFile(node, to);
  case SettingKind::Words:
    (key.name == "exclude"         ? to.exclude
     : key.name == "public-routes" ? to.project.publicRoutes
                                   : to.project.knownOwners) = words(key.name, node, accept);
    return;
  case SettingKind::Flag:
    to.forceExclude = node.value_exact<bool>();
    if (!to.forceExclude)
      wrong(node.source(), mustBe(key.name, "true or false"));
    return;
  case SettingKind::Seconds:
    return readSeconds(node, to);
  case SettingKind::File:
    if (const toml::value<std::string> *path = node.as_string())
      to.baseline = file(node, path->get());
    else
      wrong(node.source(), mustBe(key.name, "a path"));
    return;
  case SettingKind::Files:
    words(key.name, node, [&](const toml::node &item, llvm::StringRef path) {
      if (std::optional<NamedFile> named = file(item, path))
        to.models.push_back(std::move(*named));
    });
    return;
  }
}

void Reader::readTable(const toml::table &table) {
  std::vector<llvm::StringRef> known;
  for (const SettingKey &key : settingKeys())
    known.emplace_back(key.name);
  Settings &settings = result.settings.emplace();
  for (const auto &[name, node] : table) {
    const llvm::StringRef word(name.data(), name.length());
    const auto *key =
        llvm::find_if(settingKeys(), [&](const SettingKey &one) { return one.name == word; });
    if (key == settingKeys().end())
      wrong(name.source(), "unknown key \"" + shortened(word) + "\"" +
                               (word == "tool" ? "; in hmaclint.toml keys need no [tool.hmaclint]"
                                               : guessOf(word, known)));
    else
      readKey(*key, node, settings);
  }
}

ReadSettings readSettings(llvm::StringRef text, bool isPyproject, const RuleNames &rules) {
  ReadSettings result;
  // Others' files are read only where they speak of us.
  if (isPyproject && !text.contains("hmaclint"))
    return result;
  uint32_t line = 0;
  if (hasDeepKey(text, line)) {
    result.problems.push_back({{line, 1}, "a key is nested too deeply"});
    return result;
  }
  if (const uint32_t stray = lineOfStray(text)) {
    result.problems.push_back(
        {{stray, 1}, "no TOML: a character outside ASCII stands in no string and no comment"});
    return result;
  }
  Reader reader(rules, result);
  const toml::parse_result parsed = toml::parse(std::string_view(text.data(), text.size()));
  if (!parsed) {
    const std::string_view why = parsed.error().description();
    reader.wrong(parsed.error().source(), "no TOML: " + std::string(why));
    return result;
  }
  const toml::node *own = &parsed.table();
  for (const char *name : {"tool", "hmaclint"}) {
    if (!isPyproject)
      break;
    const toml::table *outer = own->as_table();
    own = outer ? outer->get(name) : nullptr;
    if (!own)
      return result;
  }
  if (const toml::table *table = own->as_table())
    reader.readTable(*table);
  else
    reader.wrong(own->source(), "tool.hmaclint must be a table");
  llvm::stable_sort(result.problems, [](const SettingsProblem &a, const SettingsProblem &b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
  return result;
}

} // namespace hmaclint::driver
