// Comments that suppress findings.
//
//   mac == sent  # hmaclint: ignore[HM101, HM106] the peer is this process
//                # noqa: E711, HM101
//                # nosec
//
// One comment may hold several, each from a `#` on. Everybody else's words in comments are left
// alone; what begins with `hmaclint:` is meant for us, so there a slip is told and not passed over.

#include "diagnostic/suppression.h"

#include "source/nearest.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::diagnostic {

using source::ByteRange;
using source::LineRange;
using Form = Suppression::Form;

static constexpr llvm::StringLiteral blanks = " \t\f";

static bool isWordCharacter(char c) { return llvm::isAlnum(c) || c == '_' || c == '-'; }

/// `HM101`, in any case.
static bool isOurId(llvm::StringRef word) {
  return word.size() > 2 && word.take_front(2).equals_insensitive("HM") &&
         llvm::all_of(word.drop_front(2), llvm::isDigit);
}

namespace {
/// Reads one piece of a comment, from its `#` to the next piece.
class Piece {
public:
  Piece(llvm::StringRef text, ByteRange range) : range(range), rest(slice(text, range)) {}

  /// Nothing where it is no suppression of ours.
  std::optional<Suppression> read();

private:
  static llvm::StringRef slice(llvm::StringRef text, ByteRange range) {
    return text.slice(range.begin, range.end);
  }
  uint32_t at() const { return range.end - static_cast<uint32_t>(rest.size()); }
  void skipBlanks() { rest = rest.ltrim(blanks); }
  /// The next word as a rule; what does not count as one is left.
  SuppressedRule takeRule(size_t size);

  void readOwn(Suppression &found);
  void readList(Suppression &found);
  bool readNoqa(Suppression &found);
  bool readNosec(Suppression &found);

  ByteRange range;
  llvm::StringRef rest;
};
} // namespace

SuppressedRule Piece::takeRule(size_t size) {
  const uint32_t begin = at();
  SuppressedRule rule{rest.take_front(size).str(), {begin, begin + static_cast<uint32_t>(size)}};
  rest = rest.drop_front(size);
  return rule;
}

/// `HM101, partial-compare]`
void Piece::readList(Suppression &found) {
  const size_t end = rest.find(']');
  if (end == llvm::StringRef::npos) {
    found.problem = "the list of rules has no end: ] is missing";
    return;
  }
  const size_t after = rest.size() - end;
  while (rest.size() > after) {
    rest = rest.ltrim(", \t\f");
    if (rest.size() <= after)
      break;
    const size_t size = std::min(rest.find_first_of(", \t\f"), rest.size() - after);
    found.rules.push_back(takeRule(size));
  }
}

/// What follows on `hmaclint:`.
void Piece::readOwn(Suppression &found) {
  static constexpr llvm::StringRef words[] = {"ignore", "ignore-file"};
  skipBlanks();
  const llvm::StringRef word = rest.take_while(isWordCharacter);
  rest = rest.drop_front(word.size());
  skipBlanks();
  if (!llvm::is_contained(words, word)) {
    const std::string guess = source::nearest(word, words);
    found.problem = "\"" + word.take_front(40).str() + "\" after hmaclint: is not understood" +
                    (guess.empty() ? "" : "; did you mean " + guess + "?");
    return;
  }
  found.form = word == "ignore" ? Form::Ignore : Form::IgnoreFile;
  if (rest.consume_front("["))
    readList(found);
  if (found.problem.empty() && found.rules.empty())
    found.problem = "no rule is named, as in " + word.str() + "[HM101]";
}

/// `: E501, HM101`; a bare noqa is not about security.
bool Piece::readNoqa(Suppression &found) {
  found.form = Form::Noqa;
  skipBlanks();
  if (!rest.consume_front(":"))
    return false;
  while (true) {
    rest = rest.ltrim(", \t\f");
    const size_t letters = rest.take_while(llvm::isAlpha).size();
    const size_t digits = rest.drop_front(letters).take_while(llvm::isDigit).size();
    const llvm::StringRef after = rest.drop_front(letters + digits);
    if (letters == 0 || digits == 0 || (!after.empty() && isWordCharacter(after.front())))
      break;
    found.rules.push_back(takeRule(letters + digits));
    found.rules.back().isForeign = !isOurId(found.rules.back().word);
  }
  return llvm::any_of(found.rules, [](const SuppressedRule &rule) { return !rule.isForeign; });
}

/// Bandit's word. With tests of Bandit's behind it, it says nothing of ours; with a reason it does.
bool Piece::readNosec(Suppression &found) {
  found.form = Form::Nosec;
  bool isForeign = false;
  rest.consume_front(":");
  while (true) {
    rest = rest.ltrim(",: \t\f");
    const llvm::StringRef word =
        rest.take_until([](char c) { return c == ',' || llvm::isSpace(c); });
    if (word.empty())
      break;
    isForeign |= word.contains('_') || (word.size() > 1 && word.front() == 'B' &&
                                        llvm::all_of(word.drop_front(), llvm::isDigit));
    if (isOurId(word))
      found.rules.push_back(takeRule(word.size()));
    else
      rest = rest.drop_front(word.size());
  }
  return !found.rules.empty() || !isForeign;
}

std::optional<Suppression> Piece::read() {
  Suppression found;
  found.range = range;
  rest = rest.drop_front(); // The #.
  skipBlanks();
  const llvm::StringRef word = rest.take_while(isWordCharacter);
  rest = rest.drop_front(word.size());
  if (word == "hmaclint") {
    skipBlanks();
    if (!rest.consume_front(":")) {
      if (!rest.starts_with("ignore"))
        return std::nullopt;
      found.problem = "a colon is missing, as in hmaclint: ignore[HM101]";
      return found;
    }
    readOwn(found);
    return found;
  }
  if (word.equals_insensitive("noqa") ? readNoqa(found) : word == "nosec" && readNosec(found))
    return found;
  return std::nullopt;
}

/// Where the pieces of a comment begin: at a `#` with a word behind it. `see #12` goes on.
static std::vector<ByteRange> piecesOf(llvm::StringRef text, ByteRange comment) {
  std::vector<ByteRange> pieces{comment};
  for (uint32_t i = comment.begin + 1; i < comment.end; ++i) {
    if (text[i] != '#' || text[i - 1] == '#')
      continue;
    const llvm::StringRef behind = text.slice(i + 1, comment.end).ltrim(blanks);
    if (behind.empty() || !llvm::isAlpha(behind.front()))
      continue;
    pieces.back().end = i;
    pieces.push_back({i, comment.end});
  }
  for (ByteRange &piece : pieces)
    piece.end = piece.begin +
                static_cast<uint32_t>(text.slice(piece.begin, piece.end).rtrim(blanks).size());
  return pieces;
}

LineRange statementAround(uint32_t line, llvm::ArrayRef<LineRange> logical) {
  const auto *at = llvm::partition_point(logical, [&](LineRange one) { return one.last < line; });
  return at != logical.end() && at->contains(line) ? *at : LineRange{line, line};
}

namespace {
/// Says which lines a comment speaks for.
class Reach {
public:
  Reach(llvm::StringRef text, const source::LineTable &lines, llvm::ArrayRef<CommentPlace> comments,
        llvm::ArrayRef<LineRange> logical);

  void set(size_t comment, Suppression &found) const;

private:
  bool isBlank(uint32_t line) const {
    const ByteRange range = lines.lineRange(text, line);
    return text.slice(range.begin, range.end).trim().empty();
  }

  llvm::StringRef text;
  const source::LineTable &lines;
  llvm::ArrayRef<CommentPlace> comments;
  llvm::ArrayRef<LineRange> logical;
  std::vector<uint32_t> below; ///< By comment: the line below the run of comments that it is in.
};
} // namespace

Reach::Reach(llvm::StringRef text, const source::LineTable &lines,
             llvm::ArrayRef<CommentPlace> comments, llvm::ArrayRef<LineRange> logical)
    : text(text), lines(lines), comments(comments), logical(logical), below(comments.size()) {
  for (size_t i = comments.size(); i-- > 0;) {
    const uint32_t next = lines.line(comments[i].range.begin) + 1;
    const bool goesOn = i + 1 < comments.size() && !comments[i + 1].isTrailing &&
                        lines.line(comments[i + 1].range.begin) == next;
    below[i] = goesOn ? below[i + 1] : next;
  }
}

void Reach::set(size_t comment, Suppression &found) const {
  uint32_t line = lines.line(comments[comment].range.begin);
  if (found.form == Form::IgnoreFile) {
    found.lines = {1, lines.lineCount()};
    return;
  }
  const LineRange own = statementAround(line, logical);
  if (comments[comment].isTrailing) {
    found.lines = own;
    found.touching = line == own.first || line == own.last ? 0 : line;
    return;
  }
  line = below[comment];
  if (line > lines.lineCount() || isBlank(line))
    return;
  found.lines = statementAround(line, logical);
  found.touching = line == found.lines.first ? 0 : line;
}

std::vector<Suppression> readSuppressions(llvm::StringRef text, const source::LineTable &lines,
                                          llvm::ArrayRef<CommentPlace> comments,
                                          llvm::ArrayRef<LineRange> logical) {
  std::vector<Suppression> all;
  const Reach reach(text, lines, comments, logical);
  for (size_t i = 0; i < comments.size(); ++i)
    for (const ByteRange piece : piecesOf(text, comments[i].range))
      if (std::optional<Suppression> found = Piece(text, piece).read()) {
        reach.set(i, *found);
        all.push_back(std::move(*found));
      }
  return all;
}

bool Suppression::covers(LineRange finding) const {
  return problem.empty() && lines.contains(finding.first) &&
         (touching == 0 || finding.contains(touching));
}

bool Suppression::names(llvm::StringRef id, llvm::StringRef name) const {
  return rules.empty() || llvm::any_of(rules, [&](const SuppressedRule &rule) {
           return id.equals_insensitive(rule.word) || name == rule.word;
         });
}

bool mayNameRules(llvm::StringRef bytes) {
  return bytes.contains("hmaclint:") ||
         (bytes.contains("HM") && (bytes.contains("noqa") || bytes.contains("NOQA")));
}

} // namespace hmaclint::diagnostic
