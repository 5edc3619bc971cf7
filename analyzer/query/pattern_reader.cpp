#include "query/pattern_reader.h"

#include "query/fix_template.h"
#include "source/nearest.h"

#include "tree_sitter/api.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::query {

PatternReader::PatternReader(const TSQuery *query, uint32_t pattern, QueryError place,
                             llvm::ArrayRef<PredicateSignature> meaning,
                             std::vector<QueryError> &errors)
    : query(query), index(pattern), place(std::move(place)), meaning(meaning), errors(errors) {
  for (uint32_t id = 0; id < ts_query_capture_count(query); ++id) {
    if (ts_query_capture_quantifier_for_id(query, pattern, id) == TSQuantifierZero)
      continue;
    uint32_t length = 0;
    const char *name = ts_query_capture_name_for_id(query, id, &length);
    captures.insert(llvm::StringRef(name, length));
  }
}

void PatternReader::fail(const llvm::Twine &message) {
  QueryError error = place;
  error.message = message.str();
  errors.push_back(std::move(error));
}

std::vector<TextPredicate> PatternReader::read(Pattern &pattern, const RuleHeader &rule) {
  header = &rule;
  std::vector<TextPredicate> text;
  uint32_t count = 0;
  const TSQueryPredicateStep *steps = ts_query_predicates_for_pattern(query, index, &count);
  llvm::SmallVector<Argument, 6> words;
  for (const TSQueryPredicateStep &step : llvm::ArrayRef(steps, count)) {
    uint32_t length = 0;
    if (step.type == TSQueryPredicateStepTypeDone) {
      if (!words.empty())
        readPredicate(words[0].text, llvm::ArrayRef(words).drop_front(), pattern, text);
      words.clear();
    } else if (step.type == TSQueryPredicateStepTypeCapture) {
      const char *name = ts_query_capture_name_for_id(query, step.value_id, &length);
      words.push_back({true, std::string(name, length)});
      if (!captures.contains(words.back().text))
        fail("capture @" + words.back().text + " is not in this pattern");
    } else {
      const char *value = ts_query_string_value_for_id(query, step.value_id, &length);
      words.push_back({false, std::string(value, length)});
    }
  }
  return text;
}

void PatternReader::readPredicate(llvm::StringRef name, llvm::ArrayRef<Argument> arguments,
                                  Pattern &pattern, std::vector<TextPredicate> &text) {
  if (name == "set!")
    return readSetting(arguments, pattern);
  llvm::StringRef bare = name;
  bool negated = bare.consume_front("not-");
  if (!bare.consume_back("?"))
    return failUnknown(name);
  if (llvm::is_contained(textPredicateNames(), bare))
    return readText(bare, negated, arguments, text);
  readMeaning(bare, negated, arguments, pattern);
}

void PatternReader::readSetting(llvm::ArrayRef<Argument> arguments, Pattern &pattern) {
  if (arguments.size() != 2 || arguments[0].isCapture || arguments[1].isCapture)
    return fail("#set! takes a key and a string");
  if (!pattern.settings.try_emplace(arguments[0].text, arguments[1].text).second)
    fail("setting " + arguments[0].text + " is given twice");
}

void PatternReader::readText(llvm::StringRef name, bool negated, llvm::ArrayRef<Argument> arguments,
                             std::vector<TextPredicate> &text) {
  if (arguments.size() < 2 || !arguments[0].isCapture)
    return fail("#" + name + "? takes a capture and what to compare it with");
  TextPredicate predicate;
  predicate.negated = negated;
  predicate.capture = arguments[0].text;
  predicate.test = name == "eq"      ? TextPredicate::Test::Equal
                   : name == "match" ? TextPredicate::Test::Match
                   : name == "kind"  ? TextPredicate::Test::Kind
                                     : TextPredicate::Test::AnyOf;
  for (const Argument &argument : arguments.drop_front()) {
    if (!argument.isCapture)
      predicate.strings.push_back(argument.text);
    else if (name == "eq")
      predicate.otherCapture = argument.text;
    else
      return fail("#" + name + "? compares one capture with strings");
  }
  if ((name == "eq" || name == "match") && arguments.size() != 2)
    return fail("#" + name + "? takes two arguments");
  if (name == "match") {
    llvm::StringRef pattern = predicate.strings[0];
    std::string why;
    predicate.regex = std::make_shared<llvm::Regex>(pattern);
    for (size_t at = pattern.find('\\'); at != llvm::StringRef::npos;
         at = pattern.find('\\', at + 2))
      if (at + 1 < pattern.size() && llvm::isDigit(pattern[at + 1]))
        return fail("#match? allows no back-references");
    if (!predicate.regex->isValid(why))
      return fail("#match? has a bad regular expression: " + why);
  }
  text.push_back(std::move(predicate));
}

void PatternReader::readMeaning(llvm::StringRef name, bool negated,
                                llvm::ArrayRef<Argument> arguments, Pattern &pattern) {
  std::string full = (name + "?").str();
  const auto *signature =
      llvm::find_if(meaning, [&](const PredicateSignature &s) { return s.name == full; });
  if (signature == meaning.end())
    return failUnknown(full);
  bool tooMany = signature->maxArguments != 0 && arguments.size() > signature->maxArguments;
  if (arguments.size() < signature->minArguments || tooMany)
    return fail("#" + full + " takes " + (tooMany ? "at most " : "at least ") +
                llvm::Twine(tooMany ? signature->maxArguments : signature->minArguments) +
                " arguments");
  if (!arguments.empty() && !arguments[0].isCapture)
    return fail("#" + full + " asks about a capture: its first argument is one");
  MeaningPredicate predicate;
  predicate.name = full;
  predicate.negated = negated;
  for (const Argument &argument : arguments)
    predicate.arguments.push_back(
        {argument.isCapture,
         argument.isCapture ? argument.text : useSpellings(argument.text, header->spellings)});
  pattern.predicates.push_back(std::move(predicate));
}

void PatternReader::failUnknown(llvm::StringRef name) {
  llvm::SmallVector<std::string, 16> all{"set!"};
  for (llvm::StringRef text : textPredicateNames())
    all.push_back((text + "?").str());
  for (const PredicateSignature &signature : meaning)
    all.push_back(signature.name.str());
  llvm::SmallVector<llvm::StringRef, 16> known(all.begin(), all.end());
  std::string guess = source::nearest(name, known);
  fail("unknown predicate #" + name + (guess.empty() ? "" : "; did you mean #" + guess + "?"));
}

void PatternReader::checkTemplates(const Pattern &pattern, llvm::StringRef message) {
  auto check = [&](llvm::StringRef text, llvm::StringRef where) {
    for (const std::string &name : placeholders(text))
      if (!captures.contains(name) && !(where == "fix.replace" && name == "import"))
        fail("the " + where + " names {" + name + "}, which this pattern does not capture");
  };
  auto own = pattern.settings.find("message");
  check(own == pattern.settings.end() ? message : llvm::StringRef(own->second), "message");
  auto fix = pattern.settings.find("fix.replace");
  if (fix != pattern.settings.end())
    check(fix->second, "fix.replace");
}

} // namespace hmaclint::query
