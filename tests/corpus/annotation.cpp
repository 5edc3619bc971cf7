#include "annotation.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::corpus {

using llvm::StringRef;

namespace {

/// Reads the lines of one file in order. Lines are looked at as text and not through the parser, so
/// that programs which do not parse can be annotated too.
class Reader {
public:
  explicit Reader(const source::SourceFile &file) : file(file) {}
  Annotations run() &&;

private:
  void readLine(StringRef text);
  void readExpectation(StringRef words, std::optional<Columns> carets, bool afterCode);
  void addCodes(StringRef codes, const Annotation &annotation);
  void error(StringRef reason) {
    result.errors.push_back((file.path + ":" + llvm::Twine(line) + ": " + reason).str());
  }

  const source::SourceFile &file;
  Annotations result;
  uint32_t line = 0;
  uint32_t codeLine = 0; ///< The last line that was no caret line.
};

} // namespace

/// The columns of the carets in `  #  ^^^^ expect...`, and in `rest` what follows them.
static std::optional<Columns> caretColumns(StringRef text, StringRef &rest) {
  const size_t begin = text.find('^');
  if (begin == StringRef::npos || text.take_front(begin).trim() != "#")
    return std::nullopt;
  const size_t end = std::min(text.find_first_not_of('^', begin), text.size());
  rest = text.drop_front(end).ltrim();
  return Columns{static_cast<uint32_t>(begin + 1), static_cast<uint32_t>(end + 1)};
}

static bool isCode(StringRef code) {
  const StringRef digits = code.drop_while(llvm::isAlpha);
  return digits.size() < code.size() && !digits.empty() && llvm::all_of(digits, llvm::isDigit);
}

static std::optional<Expectation> parseExpectation(StringRef word) {
  if (word == "expect")
    return Expectation::Reported;
  if (word == "expect-missing")
    return Expectation::Missing;
  if (word == "expect-spurious")
    return Expectation::Spurious;
  return std::nullopt;
}

static StringRef word(Expectation expectation) {
  switch (expectation) {
  case Expectation::Reported:
    return "expect";
  case Expectation::Missing:
    return "expect-missing";
  case Expectation::Spurious:
    return "expect-spurious";
  }
  return "";
}

void Reader::addCodes(StringRef codes, const Annotation &annotation) {
  llvm::SmallVector<StringRef> parts;
  codes.split(parts, ',');
  for (const StringRef part : parts) {
    if (!isCode(part.trim())) {
      error(("`" + part.trim() + "` is no rule's code").str());
      continue;
    }
    result.list.push_back(annotation);
    result.list.back().rule = part.trim();
  }
}

/// `words` is all from `expect` on.
void Reader::readExpectation(StringRef words, std::optional<Columns> carets, bool afterCode) {
  if (words.rtrim() == "expect-not-analyzed") {
    result.notAnalyzed = true;
    return;
  }
  auto [name, codes] = words.split(':');
  uint32_t up = 0;
  if (const size_t at = name.find("@-"); at != StringRef::npos) {
    if (carets || name.drop_front(at + 2).getAsInteger(10, up) || up == 0 || up >= line)
      return error("`@-N` counts lines up from a comment without carets");
    name = name.take_front(at);
  }
  const std::optional<Expectation> expectation = parseExpectation(name);
  if (!expectation)
    return error(("no annotation is called `" + name + "`").str());
  if (!carets && !afterCode && up == 0)
    return error("stands behind no code: put it on the line it speaks of, or write carets");
  if (carets && codeLine == 0)
    return error("there is no line above");
  addCodes(codes, {*expectation, "", carets ? codeLine : line - up, carets, line});
}

void Reader::readLine(StringRef text) {
  StringRef rest;
  if (const std::optional<Columns> carets = caretColumns(text, rest)) {
    if (rest.starts_with("expect"))
      return readExpectation(rest, carets, false);
    error("carets without `expect`");
  }
  codeLine = line;
  const size_t at = text.rfind("# expect");
  if (at == StringRef::npos)
    return;
  const StringRef words = text.drop_front(at + 2);
  if (words.rtrim() != "expect-not-analyzed" && !words.contains(':'))
    return; // An ordinary comment that begins with the word.
  readExpectation(words, std::nullopt, !text.take_front(at).trim().empty());
}

Annotations Reader::run() && {
  for (line = 1; line <= file.lines.lineCount(); ++line) {
    const source::ByteRange range = file.lines.lineRange(file.text(), line);
    readLine(file.text().slice(range.begin, range.end));
  }
  return std::move(result);
}

Annotations readAnnotations(const source::SourceFile &file) { return Reader(file).run(); }

static std::string text(Columns columns) {
  return (llvm::Twine(columns.begin) + "-" + llvm::Twine(columns.end)).str();
}

namespace {

/// Pairs annotations with findings, each finding once: exact ranges choose first.
class Comparison {
public:
  Comparison(StringRef path, llvm::ArrayRef<Found> found)
      : path(path), found(found), used(found.size(), false) {}
  std::vector<std::string> run(const Annotations &annotations) &&;

private:
  void settle(const Annotation &annotation);
  std::optional<size_t> take(const Annotation &annotation, bool exactly);
  void problem(uint32_t line, const llvm::Twine &text) {
    problems.push_back((path + ":" + llvm::Twine(line) + ": " + text).str());
  }

  StringRef path;
  llvm::ArrayRef<Found> found;
  std::vector<bool> used;
  std::vector<std::string> problems;
};

} // namespace

/// The first unused finding that the annotation can mean, then used.
std::optional<size_t> Comparison::take(const Annotation &annotation, bool exactly) {
  for (size_t i = 0; i < found.size(); ++i) {
    const bool fits = !used[i] && found[i].rule == annotation.rule &&
                      found[i].line == annotation.line &&
                      (!exactly || !annotation.columns || found[i].columns == *annotation.columns);
    if (fits) {
      used[i] = true;
      return i;
    }
  }
  return std::nullopt;
}

void Comparison::settle(const Annotation &annotation) {
  const std::string what = annotation.rule + " (" + word(annotation.expectation).str() +
                           " at line " + std::to_string(annotation.writtenAt) + ")";
  if (annotation.expectation == Expectation::Missing) {
    if (take(annotation, true))
      problem(annotation.line, what + ": is reported now: make it `expect`");
    return;
  }
  if (take(annotation, true))
    return;
  if (const std::optional<size_t> other =
          annotation.columns ? take(annotation, false) : std::nullopt)
    return problem(annotation.line, what + ": expected at columns " + text(*annotation.columns) +
                                        ", reported at " + text(found[*other].columns));
  if (annotation.expectation == Expectation::Spurious)
    return problem(annotation.line, what + ": is not reported any more: remove the annotation");
  problem(annotation.line, what + ": is not reported");
}

std::vector<std::string> Comparison::run(const Annotations &annotations) && {
  for (const bool withColumns : {true, false})
    for (const bool missing : {false, true})
      for (const Annotation &annotation : annotations.list)
        if (annotation.columns.has_value() == withColumns &&
            (annotation.expectation == Expectation::Missing) == missing)
          settle(annotation);
  for (size_t i = 0; i < found.size(); ++i)
    if (!used[i])
      problem(found[i].line, "column " + llvm::Twine(found[i].columns.begin) +
                                 ": not annotated: " + found[i].rule + ": " + found[i].message);
  return std::move(problems);
}

std::vector<std::string> compare(StringRef path, const Annotations &annotations,
                                 llvm::ArrayRef<Found> found) {
  std::vector<std::string> problems = Comparison(path, found).run(annotations);
  problems.insert(problems.end(), annotations.errors.begin(), annotations.errors.end());
  return problems;
}

} // namespace hmaclint::corpus
