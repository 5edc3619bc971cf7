// Needles from queries.
//
// A pattern that asks `(#resolves-to? @call "hmac.new(*)" "hmac.digest(*)")` can only hold in a
// file that writes `hmac` somewhere, in an import or as a name: spellings are made of identifiers
// of the file. So each bare #resolves-to? gives a choice of words, of which a file must hold one:
//
//   "{base64.b64encode,binascii.hexlify}({hmac.new,hmac.HMAC}(*).digest())"
//     first group: base64 or binascii; second: hmac; rest: digest     the fewest words win: hmac
//
// A pattern is possible when each such predicate has one of its words; a file matters when some
// pattern is possible. All that is not understood (negated predicates, other questions, patterns
// without a name in them) asks for nothing, so the answer can only be too generous.
//
// What C++ looks for can't be read off a query. There the identity card says it:
//
//   ;; @needles before_request wsgi_app
//
// One of them lets a file through, beside the patterns; a pattern that asks for nothing itself asks
// for one of them. And what a user says of a team's wrappers lets files through that name a module
// and something in it that makes or checks MACs.

#include "driver/prefilter.h"

#include "model/own.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::driver {

static bool isNameStart(char c) { return llvm::isAlpha(c) || c == '_'; }

using Words = llvm::SmallVector<llvm::StringRef, 4>;

namespace {
/// Reads one spelling pattern; groups `{a,b}` may nest.
class NeedleReader {
public:
  explicit NeedleReader(llvm::StringRef pattern) : rest(pattern) {}
  /// The words of which a file must hold one to fit the pattern; none when any file may.
  Words read();

private:
  /// A group that is open, or at the bottom the pattern itself.
  struct Group {
    Words all;         ///< Of the alternatives that are done.
    Words current;     ///< Of this one so far: the best choice met.
    bool open = false; ///< Some alternative needs no word.
  };

  void readName();
  void endAlternative();
  void offer(Words words);

  llvm::StringRef rest;
  llvm::SmallVector<Group, 4> groups{Group()};
};
} // namespace

/// What stands one after the other must all be there: the smallest choice says most.
void NeedleReader::offer(Words words) {
  Words &current = groups.back().current;
  if (!words.empty() && (current.empty() || words.size() < current.size()))
    current = std::move(words);
}

void NeedleReader::endAlternative() {
  Group &group = groups.back();
  group.open |= group.current.empty();
  for (llvm::StringRef word : group.current)
    if (!llvm::is_contained(group.all, word))
      group.all.push_back(word);
  group.current.clear();
}

void NeedleReader::readName() {
  const llvm::StringRef name =
      rest.take_while([](char c) { return isNameStart(c) || llvm::isDigit(c); });
  rest = rest.drop_front(name.size());
  // `b""` is a literal, and the constants may stand for what the file writes otherwise.
  const bool isLiteral = name == "b" && (rest.starts_with("\"") || rest.starts_with("{"));
  if (!isLiteral && name != "None" && name != "True" && name != "False")
    offer({name});
}

Words NeedleReader::read() {
  while (!rest.empty()) {
    const char c = rest.front();
    if (isNameStart(c)) {
      readName();
      continue;
    }
    rest = rest.drop_front();
    if (c == '<') // `<parameter>` stands for any name.
      rest = rest.drop_front(std::min(rest.find('>'), rest.size()));
    else if (c == '{')
      groups.emplace_back();
    else if (c == ',' && groups.size() > 1)
      endAlternative();
    else if (c == '}' && groups.size() > 1) {
      endAlternative();
      Group group = groups.pop_back_val();
      offer(group.open ? Words() : std::move(group.all));
    }
  }
  return groups.size() == 1 ? groups.back().current : Words();
}

uint32_t Prefilter::wordId(llvm::StringRef word) {
  const auto id = static_cast<uint32_t>(llvm::find(words, word) - words.begin());
  if (id == words.size())
    words.push_back(word.str());
  return id;
}

Prefilter::AnyOf Prefilter::choiceOf(llvm::ArrayRef<llvm::StringRef> names) {
  AnyOf choice;
  for (llvm::StringRef name : names)
    choice.push_back(wordId(name));
  llvm::sort(choice);
  choice.erase(llvm::unique(choice), choice.end());
  return choice;
}

/// Empty when a pattern may hold in any file.
Prefilter::AllOf Prefilter::needsOf(const query::Pattern &pattern) {
  AllOf needs;
  for (const query::MeaningPredicate &predicate : pattern.predicates) {
    if (predicate.name != "resolves-to?" || predicate.negated)
      continue;
    Words names;
    bool isOpen = false;
    for (const query::MeaningPredicate::Argument &argument : predicate.arguments) {
      if (argument.isCapture)
        continue;
      const Words needles = NeedleReader(argument.text).read();
      isOpen |= needles.empty();
      names.append(needles);
    }
    if (isOpen || names.empty())
      continue;
    AnyOf choice = choiceOf(names);
    if (!llvm::is_contained(needs, choice))
      needs.push_back(std::move(choice));
  }
  return needs;
}

static llvm::SmallVector<llvm::StringRef, 8> refs(llvm::ArrayRef<std::string> names) {
  return {names.begin(), names.end()};
}

Prefilter::Prefilter(const query::QuerySet &queries, llvm::ArrayRef<model::ModelFile> own) {
  bool everyFile = queries.rules().empty();
  const auto add = [&](AllOf needs) {
    everyFile |= needs.empty();
    if (!llvm::is_contained(possible, needs))
      possible.push_back(std::move(needs));
  };
  for (const query::Pattern &pattern : queries.patterns()) {
    AllOf needs = needsOf(pattern);
    // Where the card has needles, they stand for such a pattern too.
    if (!needs.empty() || queries.rules()[pattern.rule].header.needles.empty())
      add(std::move(needs));
  }
  for (const query::RuleQuery &rule : queries.rules())
    if (const auto &needles = rule.header.needles; !needles.empty()) {
      AllOf needs = {choiceOf(refs(needles))};
      if (!rule.header.beside.empty())
        needs.push_back(choiceOf(refs(rule.header.beside)));
      add(std::move(needs));
    }
  for (const model::ModelFile &file : own)
    if (const model::OwnWords needed = model::ownWords(file); !needed.names.empty())
      add({choiceOf(refs(needed.modules)), choiceOf(refs(needed.names))});
  if (everyFile) {
    words.clear();
    possible.clear();
  }
  search = NeedleSearch(words);
}

bool Prefilter::matters(llvm::StringRef bytes) const {
  if (possible.empty())
    return true;
  llvm::BitVector present(static_cast<unsigned>(words.size()));
  const auto holds = [&](uint32_t word) { return present.test(word); };
  return search.any(bytes, [&](uint32_t word) {
    if (present.test(word))
      return false;
    present.set(word);
    return llvm::any_of(possible, [&](const AllOf &needs) {
      return llvm::all_of(needs, [&](const AnyOf &choice) { return llvm::any_of(choice, holds); });
    });
  });
}

} // namespace hmaclint::driver
