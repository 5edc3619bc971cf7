// Needles from queries.
//
// A pattern that asks `(#resolves-to? @call "hmac.new(*)" "hmac.digest(*)")` can only hold in a
// file that writes `hmac` somewhere, in an import or as a name: spellings are made of identifiers
// of the file. So each bare #resolves-to? gives a choice of words, one an alternative; a pattern is
// possible when every such predicate has one of its words; a file matters when some pattern is
// possible. All that is not understood (negated predicates, other questions, patterns without a
// name in them) asks for nothing, so the answer can only be too generous.

#include "driver/prefilter.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::driver {

static bool isNameStart(char c) { return llvm::isAlpha(c) || c == '_'; }

/// The first identifier of a spelling pattern that must be written in a file; empty without one.
static llvm::StringRef needleOf(llvm::StringRef spelling) {
  for (size_t at = 0; at < spelling.size();) {
    const char c = spelling[at];
    if (c == '<') { // `<parameter>` stands for any name.
      at = std::max(spelling.find('>', at), at + 1);
      continue;
    }
    if (!isNameStart(c)) {
      ++at;
      continue;
    }
    llvm::StringRef name =
        spelling.substr(at).take_while([](char d) { return isNameStart(d) || llvm::isDigit(d); });
    at += name.size();
    // Next to a wildcard it may be the rest of a longer name, which holds it all the same. `b""` is
    // a literal, and the constants may stand for what the file writes otherwise.
    const bool isLiteral = at < spelling.size() && spelling[at] == '"';
    if (!isLiteral && name != "None" && name != "True" && name != "False")
      return name;
  }
  return {};
}

uint32_t Prefilter::wordId(llvm::StringRef word) {
  const auto at = llvm::find(words, word);
  if (at == words.end())
    words.push_back(word.str());
  return static_cast<uint32_t>(at - words.begin());
}

/// Nothing when a pattern may hold in any file.
std::optional<Prefilter::AllOf> Prefilter::needsOf(const query::Pattern &pattern) {
  AllOf needs;
  for (const query::MeaningPredicate &predicate : pattern.predicates) {
    if (predicate.name != "resolves-to?" || predicate.negated)
      continue;
    std::vector<llvm::StringRef> names;
    for (const query::MeaningPredicate::Argument &argument : predicate.arguments)
      if (!argument.isCapture)
        names.push_back(needleOf(argument.text));
    if (names.empty() || llvm::is_contained(names, ""))
      continue;
    AnyOf choice;
    for (llvm::StringRef name : names)
      choice.push_back(wordId(name));
    llvm::sort(choice);
    choice.erase(llvm::unique(choice), choice.end());
    if (!llvm::is_contained(needs, choice))
      needs.push_back(std::move(choice));
  }
  if (needs.empty())
    return std::nullopt;
  return needs;
}

Prefilter::Prefilter(const query::QuerySet &queries) {
  std::vector<bool> hasPattern(queries.rules().size(), false);
  bool everyFile = queries.patterns().empty();
  for (const query::Pattern &pattern : queries.patterns()) {
    hasPattern[pattern.rule] = true;
    std::optional<AllOf> needs = needsOf(pattern);
    everyFile |= !needs.has_value();
    if (needs && !llvm::is_contained(patterns, *needs))
      patterns.push_back(std::move(*needs));
  }
  // A rule without patterns asks its questions in C++, of any file.
  if (everyFile || llvm::is_contained(hasPattern, false)) {
    words.clear();
    patterns.clear();
  }
}

bool Prefilter::matters(llvm::StringRef bytes) const {
  if (patterns.empty())
    return true;
  llvm::BitVector known(static_cast<unsigned>(words.size()));
  llvm::BitVector present(static_cast<unsigned>(words.size()));
  const auto holds = [&](uint32_t word) {
    if (!known.test(word)) {
      known.set(word);
      present[word] = bytes.contains(words[word]);
    }
    return present.test(word);
  };
  return llvm::any_of(patterns, [&](const AllOf &needs) {
    return llvm::all_of(needs, [&](const AnyOf &choice) { return llvm::any_of(choice, holds); });
  });
}

} // namespace hmaclint::driver
