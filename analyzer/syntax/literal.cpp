// Values of string and bytes literals, and comments.
//
//   r"\d"  b"\x00"  "é"  "a" 'b'  f"{{x}}"               have a value
//   f"{x}"  t"x"  "\N{DASH}"  "\ud800"  "a" b"b"  b"é"    have none
//
// Decoded is the file's own text, never what the parser was given (parser_input.cpp).

#include "syntax/literal.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

namespace hmaclint::syntax {

namespace {
/// What the letters before the quote say.
struct Prefix {
  bool isBytes = false;
  bool isRaw = false;
  bool isFormatted = false;
  bool isTemplate = false; ///< A t-string is no str.
};
} // namespace

static Prefix prefixOf(Node string) {
  Prefix prefix;
  Node start = string.firstChild();
  for (char letter : start.text()) {
    char lower = llvm::toLower(letter);
    prefix.isBytes |= lower == 'b';
    prefix.isRaw |= lower == 'r';
    prefix.isTemplate |= lower == 't';
    prefix.isFormatted |= lower == 'f' || lower == 't';
  }
  return prefix;
}

static bool appendPoint(std::string &out, uint32_t point) {
  char buffer[4];
  char *end = buffer;
  if (!llvm::ConvertCodePointToUTF8(point, end))
    return false;
  out.append(buffer, static_cast<size_t>(end - buffer));
  return true;
}

/// A number of exactly `digits` hex digits at `rest`, which is taken off.
static std::optional<uint32_t> takeHex(llvm::StringRef &rest, unsigned digits) {
  uint32_t value = 0;
  if (rest.size() < digits || rest.take_front(digits).getAsInteger(16, value))
    return std::nullopt;
  rest = rest.drop_front(digits);
  return value;
}

static std::optional<char> simpleEscape(char letter) {
  static constexpr llvm::StringLiteral letters = "\\'\"abfnrtv";
  static constexpr llvm::StringLiteral values = "\\'\"\a\b\f\n\r\t\v";
  size_t at = letters.find(letter);
  if (at == llvm::StringRef::npos)
    return std::nullopt;
  return values[at];
}

/// Decodes one escape; `rest` starts after the backslash. False when it has no known value.
static bool takeEscape(llvm::StringRef &rest, const Prefix &prefix, std::string &out) {
  char letter = rest.front();
  if (rest.consume_front("\r\n") || rest.consume_front("\n") || rest.consume_front("\r"))
    return true;
  if (auto simple = simpleEscape(letter)) {
    out += *simple;
    rest = rest.drop_front();
    return true;
  }
  if (letter >= '0' && letter <= '7') {
    uint32_t value = 0;
    for (int i = 0; i < 3 && !rest.empty() && rest[0] >= '0' && rest[0] <= '7'; ++i) {
      value = value * 8 + static_cast<uint32_t>(rest[0] - '0');
      rest = rest.drop_front();
    }
    if (prefix.isBytes) {
      out += static_cast<char>(value);
      return true;
    }
    return appendPoint(out, value);
  }
  bool isWide = !prefix.isBytes && (letter == 'u' || letter == 'U');
  if (letter == 'x' || isWide) {
    rest = rest.drop_front();
    auto value = takeHex(rest, letter == 'x' ? 2 : letter == 'u' ? 4 : 8);
    if (!value)
      return false;
    if (prefix.isBytes) {
      out += static_cast<char>(*value);
      return true;
    }
    return appendPoint(out, *value);
  }
  if (letter == 'N' && !prefix.isBytes)
    return false;
  out += '\\'; // An unknown escape stays as it is; its letter follows as plain text.
  return true;
}

static std::optional<std::string> decodeText(llvm::StringRef text, const Prefix &prefix) {
  std::string out;
  while (!text.empty()) {
    if (prefix.isFormatted && (text.starts_with("{{") || text.starts_with("}}"))) {
      out += text[0];
      text = text.drop_front(2);
      continue;
    }
    if (text[0] != '\\' || prefix.isRaw || text.size() == 1) {
      // Python reads every line ending of a literal as a line feed.
      if (text.consume_front("\r\n") || text.consume_front("\r")) {
        out += '\n';
        continue;
      }
      if (prefix.isBytes && !llvm::isASCII(text[0]))
        return std::nullopt;
      out += text[0];
      text = text.drop_front();
      continue;
    }
    text = text.drop_front();
    if (!takeEscape(text, prefix, out))
      return std::nullopt;
  }
  return out;
}

/// The quotes that open and close a string.
static size_t quoteLength(Node string) {
  llvm::StringRef start = string.firstChild().text();
  return start.size() - start.find_first_of("'\"`");
}

std::optional<std::string> decodeContent(Node node) {
  llvm::StringRef text = node.text();
  if (node.is(Kind::StringEnd))
    text = text.drop_back(std::min(text.size(), quoteLength(node.parent())));
  return decodeText(text, prefixOf(node.parent()));
}

static std::optional<Literal> decodeOne(Node node) {
  Prefix prefix = prefixOf(node);
  if (node.hasError() || prefix.isTemplate)
    return std::nullopt;
  Literal literal;
  literal.isBytes = prefix.isBytes;
  for (Node child : node.namedChildren()) {
    if (child.is(Kind::Interpolation))
      return std::nullopt;
    if (!child.is(Kind::StringContent) && !child.is(Kind::StringEnd))
      continue;
    auto piece = decodeContent(child);
    if (!piece)
      return std::nullopt;
    literal.value += *piece;
  }
  return literal;
}

std::optional<Literal> decodeString(Node node) {
  if (node.is(Kind::String))
    return decodeOne(node);
  if (!node.is(Kind::ConcatenatedString))
    return std::nullopt;
  std::optional<Literal> whole;
  for (Node part : node.namedChildren()) {
    auto piece = decodeString(part.is(Kind::String) ? part : Node());
    if (!piece || (whole && whole->isBytes != piece->isBytes))
      return std::nullopt;
    if (whole)
      whole->value += piece->value;
    else
      whole = std::move(piece);
  }
  return whole;
}

std::vector<Comment> comments(const Tree &tree) {
  std::vector<Comment> found;
  llvm::StringRef text = tree.text();
  for (uint32_t id = 0; id < tree.size(); ++id) {
    Node node = tree.node(id);
    if (!node.is(Kind::Comment))
      continue;
    Comment comment;
    // The grammar counts the CR of a CRLF as part of the comment.
    comment.text = node.text().drop_front().rtrim('\r').str();
    comment.range = {node.range().begin,
                     node.range().begin + 1 + static_cast<uint32_t>(comment.text.size())};
    llvm::StringRef before = text.take_front(comment.range.begin);
    size_t lineStart = before.find_last_of("\r\n");
    llvm::StringRef line = before.substr(lineStart == llvm::StringRef::npos ? 0 : lineStart + 1);
    comment.trailing = !line.trim().empty();
    found.push_back(std::move(comment));
  }
  return found;
}

} // namespace hmaclint::syntax
