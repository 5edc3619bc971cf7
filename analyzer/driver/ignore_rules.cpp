#include "driver/ignore_rules.h"

#include "driver/folder.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

static constexpr llvm::StringLiteral wild = "*?[\\";

/// Without the blanks at its end that no `\` keeps.
static llvm::StringRef withoutTrailingBlanks(llvm::StringRef line) {
  size_t end = 0;
  for (size_t at = 0; at < line.size(); ++at) {
    if (line[at] == ' ')
      continue;
    if (line[at] == '\\') {
      ++at;
      if (at == line.size())
        return line;
    }
    end = at + 1;
  }
  return line.take_front(end);
}

IgnoreRules::IgnoreRules(llvm::StringRef text, std::string base) : base(std::move(base)) {
  text.consume_front("\xef\xbb\xbf");
  while (!text.empty()) {
    auto [line, after] = text.split('\n');
    text = after;
    if (line.starts_with("#"))
      continue;
    line.consume_back("\r");
    add(withoutTrailingBlanks(line.split('\0').first));
  }
}

IgnoreRules::IgnoreRules(const std::vector<std::string> &lines) {
  for (llvm::StringRef line : lines)
    add(line);
}

void IgnoreRules::add(llvm::StringRef line) {
  Pattern pattern;
  pattern.isNegated = line.consume_front("!");
  pattern.isForFolders = line.consume_back("/");
  if (line.empty())
    return;
  pattern.isName = !line.contains('/');
  const bool isSuffix =
      line.starts_with("*") && line.drop_front().find_first_of(wild) == llvm::StringRef::npos;
  if (pattern.isName && isSuffix) {
    pattern.isSuffix = true;
    pattern.literal = line.drop_front().str();
  } else {
    // What a pattern begins with is cut off before stars are looked at, as in git: after it, `**`
    // counts as the pattern's beginning.
    size_t length = std::min(line.find_first_of(wild), line.size());
    if (pattern.isName && length < line.size())
      length = 0;
    const bool isRooted = line.starts_with("/");
    pattern.literal = line.slice(isRooted, std::max<size_t>(length, isRooted)).str();
    if (length < line.size())
      pattern.rest = Wildmatch(line.drop_front(std::max<size_t>(length, isRooted)));
  }
  patterns.push_back(std::move(pattern));
}

bool IgnoreRules::matches(const Pattern &pattern, llvm::StringRef text, uint64_t &steps) {
  if (pattern.isSuffix)
    return text.ends_with(pattern.literal);
  return text.consume_front(pattern.literal) && pattern.rest.matches(text, steps);
}

std::optional<bool> IgnoreRules::verdict(llvm::StringRef path, bool isFolder,
                                         uint64_t &steps) const {
  const llvm::StringRef name = splitLast(path).second;
  path.consume_front(base);
  if (!base.empty())
    path.consume_front("/");
  for (const Pattern &pattern : llvm::reverse(patterns)) {
    ++steps;
    if (pattern.isForFolders && !isFolder)
      continue;
    if (matches(pattern, pattern.isName ? name : path, steps))
      return !pattern.isNegated;
  }
  return std::nullopt;
}

} // namespace hmaclint::driver
