// Filling templates: `{not op}{import}.compare_digest({mac}.encode(), {other}.encode())`.
//
// A capture keeps its meaning wherever the template puts it: it is parenthesised when what stands
// around the placeholder binds tighter than it does. What stands around is read off the template's
// text: between brackets and commas anything may stand, before `.`, `[` or `(` only an atom.

#include "query/fix_template.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::query {

namespace {
/// One piece of a template: text, or the name in braces.
struct Piece {
  std::string text;
  bool isPlaceholder = false;
};
} // namespace

static llvm::SmallVector<Piece, 12> split(llvm::StringRef pattern) {
  llvm::SmallVector<Piece, 12> pieces;
  std::string text;
  while (!pattern.empty()) {
    if (pattern.starts_with("{{") || pattern.starts_with("}}")) {
      text += pattern[0];
      pattern = pattern.drop_front(2);
      continue;
    }
    size_t close = pattern[0] == '{' ? pattern.find('}') : llvm::StringRef::npos;
    if (close == llvm::StringRef::npos) {
      text += pattern[0];
      pattern = pattern.drop_front();
      continue;
    }
    if (!text.empty())
      pieces.push_back({std::move(text), false});
    text.clear();
    pieces.push_back({pattern.slice(1, close).str(), true});
    pattern = pattern.drop_front(close + 1);
  }
  if (!text.empty())
    pieces.push_back({std::move(text), false});
  return pieces;
}

std::vector<std::string> placeholders(llvm::StringRef pattern) {
  std::vector<std::string> names;
  for (const Piece &piece : split(pattern))
    if (piece.isPlaceholder)
      names.push_back(llvm::StringRef(piece.text).starts_with("not ") ? piece.text.substr(4)
                                                                      : piece.text);
  return names;
}

/// What a placeholder's neighbours in the template demand.
static Precedence demandedBetween(llvm::StringRef before, llvm::StringRef after) {
  before = before.rtrim(' ');
  after = after.ltrim(' ');
  bool openBefore = before.empty() || llvm::StringRef("([{,=").contains(before.back());
  bool openAfter = after.empty() || llvm::StringRef(")]},").contains(after.front());
  if (!openAfter && llvm::StringRef(".[(").contains(after.front()))
    return Precedence::Atom;
  if (openBefore && openAfter)
    return Precedence::Conditional;
  if (after.starts_with("or ") && openBefore)
    return Precedence::Or;
  return Precedence::Atom;
}

static bool isNegative(llvm::StringRef op) {
  llvm::SmallVector<llvm::StringRef, 2> words;
  llvm::SplitString(op, words);
  return op == "!=" || op == "<>" ||
         (words.size() == 2 && (words[0] == "not" || words[1] == "not"));
}

/// Skips a string literal that starts at `rest`; false when there is none.
static bool skipString(llvm::StringRef &rest) {
  char quote = rest.empty() ? '\0' : rest[0];
  if (quote != '"' && quote != '\'')
    return false;
  llvm::StringRef triple = rest.take_front(3);
  bool isTriple = triple == "\"\"\"" || triple == "'''";
  llvm::StringRef closing = isTriple ? triple : rest.take_front(1);
  rest = rest.drop_front(closing.size());
  while (!rest.empty() && !rest.starts_with(closing))
    rest = rest.drop_front(rest[0] == '\\' ? std::min<size_t>(2, rest.size()) : 1);
  rest = rest.drop_front(std::min(closing.size(), rest.size()));
  return true;
}

/// Whether one pair of parentheses holds the whole expression.
static bool isParenthesised(llvm::StringRef expression) {
  if (!expression.starts_with("("))
    return false;
  unsigned depth = 0;
  while (!expression.empty()) {
    if (skipString(expression))
      continue;
    depth += expression[0] == '(';
    depth -= expression[0] == ')';
    expression = expression.drop_front();
    if (depth == 0)
      return expression.empty();
  }
  return false;
}

std::optional<std::string> fillFix(llvm::StringRef fixTemplate, const Match &match,
                                   llvm::StringRef text, llvm::StringRef importName,
                                   Precedence around) {
  auto pieces = split(fixTemplate);
  std::string filled;
  for (size_t i = 0; i < pieces.size(); ++i) {
    llvm::StringRef name = pieces[i].text;
    if (!pieces[i].isPlaceholder) {
      filled += pieces[i].text;
      continue;
    }
    if (name == "import") {
      filled += importName;
      continue;
    }
    bool negation = name.consume_front("not ");
    const Capture *capture = match.find(name);
    if (!capture)
      return std::nullopt;
    llvm::StringRef captured = text.slice(capture->range.begin, capture->range.end);
    if (negation) {
      filled += isNegative(captured) ? "not " : "";
      continue;
    }
    llvm::StringRef after = i + 1 < pieces.size() ? pieces[i + 1].text : llvm::StringRef();
    bool wrap = capture->own < demandedBetween(filled, after);
    filled += wrap ? ("(" + captured + ")").str() : captured.str();
  }
  if (isParenthesised(filled)) // `{not op}(a and b)` without the `not`: the place may not need them
    filled = filled.substr(1, filled.size() - 2);
  if (precedenceOf(llvm::StringRef(filled)) < around)
    filled = "(" + filled + ")";
  return filled;
}

std::string fillMessage(llvm::StringRef messageTemplate, const Match &match, llvm::StringRef text) {
  static constexpr size_t maxCharacters = 60;
  std::string filled;
  for (const Piece &piece : split(messageTemplate)) {
    const Capture *capture = piece.isPlaceholder ? match.find(piece.text) : nullptr;
    if (!capture) {
      filled += piece.text;
      continue;
    }
    llvm::SmallVector<llvm::StringRef, 16> words;
    llvm::SplitString(text.slice(capture->range.begin, capture->range.end), words, " \t\r\n\f\\");
    std::string folded = llvm::join(words, " ");
    size_t bytes = 0;
    size_t characters = 0;
    while (bytes < folded.size() && characters < maxCharacters) {
      ++bytes;
      while (bytes < folded.size() && (static_cast<unsigned char>(folded[bytes]) & 0xc0) == 0x80)
        ++bytes;
      ++characters;
    }
    filled += bytes < folded.size() ? folded.substr(0, bytes) + "…" : folded;
  }
  return filled;
}

static Precedence ofWord(llvm::StringRef word) {
  if (word == "if" || word == "else")
    return Precedence::Conditional;
  if (word == "lambda" || word == "yield")
    return Precedence::Loosest;
  if (word == "or")
    return Precedence::Or;
  if (word == "and")
    return Precedence::And;
  if (word == "not")
    return Precedence::Not;
  if (word == "in" || word == "is")
    return Precedence::Comparison;
  return word == "await" ? Precedence::Unary : Precedence::Atom;
}

static Precedence ofSymbol(llvm::StringRef rest, bool afterOperand) {
  if (rest.starts_with(":="))
    return Precedence::Loosest;
  if (rest.starts_with("**"))
    return Precedence::Unary;
  if (rest[0] == '<' || rest[0] == '>')
    return rest.starts_with("<<") || rest.starts_with(">>") ? Precedence::Arithmetic
                                                            : Precedence::Comparison;
  if (rest.starts_with("==") || rest.starts_with("!="))
    return Precedence::Comparison;
  if (llvm::StringRef("+-~").contains(rest[0]))
    return afterOperand ? Precedence::Arithmetic : Precedence::Unary;
  return llvm::StringRef("*/%@&|^").contains(rest[0]) ? Precedence::Arithmetic : Precedence::Atom;
}

Precedence precedenceOf(llvm::StringRef expression) {
  Precedence loosest = Precedence::Atom;
  unsigned depth = 0;
  bool afterOperand = false;
  while (!expression.empty()) {
    char c = expression[0];
    if (skipString(expression)) {
      afterOperand = true;
      continue;
    }
    if (llvm::isAlnum(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80) {
      llvm::StringRef word = expression.take_while([](char w) {
        return llvm::isAlnum(w) || w == '_' || static_cast<unsigned char>(w) >= 0x80;
      });
      Precedence own = depth == 0 ? ofWord(word) : Precedence::Atom;
      loosest = std::min(loosest, own);
      afterOperand = own == Precedence::Atom;
      expression = expression.drop_front(word.size());
      continue;
    }
    if (llvm::StringRef("([{").contains(c))
      ++depth;
    else if (llvm::StringRef(")]}").contains(c) && depth > 0)
      --depth;
    else if (depth == 0 && !llvm::isSpace(c))
      loosest = std::min(loosest, ofSymbol(expression, afterOperand));
    if (!llvm::isSpace(c))
      afterOperand = llvm::StringRef(")]}").contains(c);
    bool isDouble = expression.starts_with("**") || expression.starts_with("<<") ||
                    expression.starts_with(">>") || expression.starts_with("//");
    expression = expression.drop_front(isDouble ? 2 : 1);
  }
  return loosest;
}

} // namespace hmaclint::query
