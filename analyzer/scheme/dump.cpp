#include "scheme/scheme.h"
#include "scheme/signed_parts.h"
#include "scheme/words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <set>

namespace hmaclint::scheme {

/// A key whose description is longer is put together or looked up: its kind says more.
static constexpr size_t maxKey = 60;

static llvm::StringRef keyWord(KeySource source) {
  switch (source) {
  case KeySource::Literal:
    return "written in the source";
  case KeySource::Lookup:
    return "looked up";
  case KeySource::Caller:
    return "chosen by the caller";
  case KeySource::Argument:
    return "an argument";
  default:
    return "unknown";
  }
}

static std::string answer(Tri tri, llvm::StringRef yes, llvm::StringRef no) {
  return (tri == Tri::Yes ? yes : tri == Tri::No ? no : "unknown").str();
}

namespace {
struct Printer {
  const Analysis &analysis;
  llvm::raw_ostream &out;
  void row(llvm::StringRef name, const llvm::Twine &text) const {
    out << "  " << name;
    out.indent(static_cast<unsigned>(14 - name.size())) << text << '\n';
  }
  void print(const Scheme &scheme, const std::string &place) const;
  void printVerifier(const Scheme &scheme) const;
  std::string notSigned(const Scheme &scheme) const;
};
} // namespace

/// The parts of a request that its message does not hold, as far as that is known.
std::string Printer::notSigned(const Scheme &scheme) const {
  llvm::SmallVector<llvm::StringRef, 4> missing;
  for (llvm::StringRef word : partWords())
    if (isSigned(analysis, scheme, word) == Tri::No)
      missing.push_back(word);
  return llvm::join(missing, ", ");
}

void Printer::printVerifier(const Scheme &scheme) const {
  row("compared with", words(analysis.values(), scheme.carrier, false));
  row("comparison",
      answer(scheme.isConstantTime, "constant-time", "stops at the first difference"));
  row("time", answer(scheme.isFresh, "compared with the clock", "not checked"));
  row("replay", answer(scheme.isOnce, "remembered", "not checked"));
  if (const std::string missing = notSigned(scheme); !missing.empty())
    row("not signed", missing);
  for (size_t i = 0; i < scheme.routes.size(); ++i)
    row(i == 0 ? "routes" : "", scheme.routes[i]);
}

void Printer::print(const Scheme &scheme, const std::string &place) const {
  const ValueTable &values = analysis.values();
  const dataflow::Unit &unit = analysis.evaluator.program().units[scheme.function.unit];
  const std::string function = scheme.function.id == dataflow::FunctionId::None
                                   ? "module"
                                   : unit.ir->function(scheme.function.id).qualifiedName;
  out << place << ": " << (scheme.side == Side::Verifier ? "verifier" : "signer") << " in "
      << function << '\n';
  const bool isNamed =
      scheme.keySource == KeySource::Environment || scheme.keySource == KeySource::Setting;
  const std::string name = isNamed ? words(values, scheme.key, false) : "";
  if (scheme.signature.isKeyedHash)
    row("key", "part of the message");
  else
    row("key", name.size() > maxKey ? "put together or looked up"
               : name.empty()       ? keyWord(scheme.keySource).str()
                                    : name);
  const std::string digest = llvm::StringRef(scheme.signature.digest(values)).upper();
  row("digest", (scheme.signature.isKeyedHash ? "plain hash " : "HMAC ") +
                    (digest.empty() ? "unknown" : digest));
  // A keyed hash has its key among the components: no literal of it is shown.
  std::set<std::string> printed;
  for (const std::vector<ValueId> &components : scheme.messages) {
    std::string message;
    for (ValueId part : components)
      message +=
          (message.empty() ? "" : " + ") + words(values, part, !scheme.signature.isKeyedHash);
    const bool isFirst = printed.empty();
    if (printed.insert(message).second)
      row(isFirst ? "message" : "or", message.empty() ? "empty" : message);
  }
  std::string encoding = scheme.signature.encoding;
  if (!scheme.signature.prefix.empty())
    encoding += " after \"" + scheme.signature.prefix + "\"";
  if (scheme.signature.isCut)
    encoding += ", cut";
  if (!encoding.empty())
    row("encoding", encoding);
  if (scheme.candidates > 1)
    row("candidates", std::to_string(scheme.candidates));
  if (scheme.side == Side::Verifier)
    printVerifier(scheme);
}

void print(llvm::ArrayRef<Scheme> schemes, const Analysis &analysis,
           llvm::function_ref<std::string(source::Location)> place, llvm::raw_ostream &out) {
  const Printer printer{analysis, out};
  for (const Scheme &scheme : schemes)
    printer.print(scheme, place(scheme.location));
}

} // namespace hmaclint::scheme
