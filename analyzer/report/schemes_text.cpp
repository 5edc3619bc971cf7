#include "report/escape.h"
#include "report/schemes.h"
#include "report/terminal.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

// Schemes as people read them.
//
//   app.py:47 is_authentic
//     verifier     requests, the program's own scheme
//     key          environment API_KEY
//     message      method + "\n" + path with query + "\n" + header x-timestamp + "\n"
//                  + raw body
//   ! replay       none
//
// Texts come from the scanned tree: each is escaped before it is cut into lines.

namespace hmaclint::report {

using scheme::Phrase;

static constexpr size_t maxWidth = 92;
static constexpr unsigned nameWidth = 13;
static constexpr size_t maxLines = 7; ///< After so many no further alternative is begun.
static constexpr unsigned indent = 4 + nameWidth;

/// Pieces between which a text may be broken: before `between`, and after `last` where that is
/// given.
static std::vector<std::string> pieces(llvm::StringRef text, llvm::StringRef between,
                                       char last = 0) {
  std::vector<std::string> result;
  size_t from = 1;
  while (!text.empty()) {
    const size_t end = text.find(between, from);
    if (end != llvm::StringRef::npos && last != 0 && text[end - 1] != last) {
      from = end + 1;
      continue;
    }
    result.push_back(text.take_front(end).str());
    text = end == llvm::StringRef::npos ? "" : text.drop_front(end);
    from = 1;
  }
  return result;
}

/// What is too long for a line by itself is broken after commas, else between words.
static std::vector<std::string> shortPieces(llvm::StringRef text, llvm::StringRef between) {
  std::vector<std::string> all;
  for (const std::string &piece : pieces(text, between)) {
    const bool isLong = indent + piece.size() > maxWidth;
    for (const std::string &part : isLong ? pieces(piece, " ", ',') : std::vector{piece})
      llvm::append_range(all,
                         indent + part.size() > maxWidth ? pieces(part, " ") : std::vector{part});
  }
  return all;
}

static std::vector<std::string> wrapped(const std::string &text, llvm::StringRef between) {
  std::vector<std::string> lines = {""};
  for (const std::string &piece : shortPieces(text, between)) {
    if (!lines.back().empty() && indent + lines.back().size() + piece.size() > maxWidth)
      lines.push_back(llvm::StringRef(piece).ltrim(' ').str());
    else
      lines.back() += piece;
  }
  return lines;
}

namespace {
struct Printer {
  const Terminal terminal;
  void row(char mark, llvm::StringRef name, llvm::ArrayRef<std::string> texts,
           llvm::StringRef between = " ", bool isChoice = false) const;
  void head(const scheme::Card &card) const;
  void phrase(const Phrase &phrase, bool isLikewise) const;
  void card(const PlacedCard &placed) const;
};
} // namespace

void Printer::row(char mark, llvm::StringRef name, llvm::ArrayRef<std::string> texts,
                  llvm::StringRef between, bool isChoice) const {
  const llvm::StringRef sgr = mark == '!'   ? colorOf(diagnostic::Severity::Warning)
                              : mark == '?' ? llvm::StringRef(color::faint)
                                            : llvm::StringRef();
  terminal.paint(sgr, mark == ' ' ? "  " : std::string(1, mark) + " ");
  terminal.out << "  ";
  terminal.paint(sgr.empty() ? llvm::StringRef(color::faint) : sgr, name);
  terminal.out.indent(static_cast<unsigned>(nameWidth - name.size()));
  size_t written = 0;
  const auto write = [&](llvm::StringRef line) {
    terminal.out.indent(written++ == 0 ? 0 : indent);
    terminal.paint(sgr, line);
    terminal.out << '\n';
  };
  for (size_t i = 0; i < texts.size(); ++i) {
    if (isChoice && i > 0 && written >= maxLines)
      return write("or " + std::to_string(texts.size() - i) + " more, see the JSON");
    for (const std::string &line :
         wrapped(escapeText(i > 0 && isChoice ? "or " + texts[i] : texts[i]), between))
      write(line);
  }
}

/// `verifier     requests, the program's own scheme`
void Printer::head(const scheme::Card &card) const {
  const auto find = [&](llvm::StringRef name) {
    return llvm::find_if(card.phrases, [&](const Phrase &one) { return one.name == name; });
  };
  const auto purpose = find("purpose");
  const auto owner = find("owner");
  const bool isKnown = !purpose->text.empty();
  std::string text = isKnown ? "of " + purpose->text.front() : "purpose unknown: " + purpose->why;
  if (!owner->text.empty())
    text += ", " + owner->text.front() + " scheme";
  else if (!owner->isQuiet && llvm::StringRef(owner->why).starts_with("perhaps"))
    text += ", perhaps a vendor's scheme";
  row(isKnown ? ' ' : '?', card.isVerifier ? "verifier" : "signer", text);
}

/// `isLikewise`: the row above gives the same reason.
void Printer::phrase(const Phrase &phrase, bool isLikewise) const {
  if (phrase.text.empty())
    return row('?', phrase.name, isLikewise ? "unknown likewise" : "unknown: " + phrase.why);
  row(phrase.isWanting ? '!' : ' ', phrase.name, phrase.text,
      phrase.name == "message" ? " + " : " ", phrase.isChoice);
}

void Printer::card(const PlacedCard &placed) const {
  terminal.paint(color::place, escapeText(placed.path) + ":" + std::to_string(placed.begin.line));
  if (!placed.card.function.empty())
    terminal.out << ' ' << escapeText(placed.card.function);
  terminal.out << '\n';
  head(placed.card);
  llvm::StringRef above;
  llvm::StringRef first; // Why its purpose is not known: said in the head.
  for (const Phrase &one : placed.card.phrases) {
    if (one.name == "purpose")
      first = one.why;
    const bool isSaid = one.name == "signature" && !one.why.empty() && one.why == first;
    if (one.isQuiet || isSaid || one.name == "owner" || one.name == "purpose")
      continue;
    phrase(one, !one.why.empty() && one.why == above);
    above = one.why;
  }
  terminal.out << '\n';
}

static size_t countMarked(const Schemes &schemes) {
  return static_cast<size_t>(llvm::count_if(schemes.cards, [](const PlacedCard &placed) {
    return llvm::any_of(placed.card.phrases, [](const Phrase &one) { return one.isWanting; });
  }));
}

void writeSchemes(const Schemes &schemes, bool hasColor, llvm::raw_ostream &out) {
  const Printer printer{{out, hasColor}};
  std::set<llvm::StringRef> files;
  size_t verifiers = 0;
  for (const PlacedCard &placed : schemes.cards) {
    files.insert(placed.path);
    verifiers += placed.card.isVerifier ? 1 : 0;
    printer.card(placed);
  }
  if (schemes.cards.empty()) {
    out << "no schemes\n";
    return;
  }
  const size_t signers = schemes.cards.size() - verifiers;
  out << countOf(schemes.cards.size(), "scheme") << " in " << countOf(files.size(), "file") << ": ";
  if (verifiers > 0)
    out << countOf(verifiers, "verifier") << (signers > 0 ? ", " : "");
  if (signers > 0)
    out << countOf(signers, "signer");
  if (const size_t marked = countMarked(schemes); marked > 0)
    out << "; " << marked << (marked == 1 ? " has" : " have") << " something to look at (!)";
  out << '\n';
}

} // namespace hmaclint::report
