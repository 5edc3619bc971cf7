#include "rules/coverage.h"

#include "rules/coverage_fix.h"
#include "rules/fix.h"
#include "scheme/owner.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <map>

namespace hmaclint::rules {

using scheme::Part;
using scheme::UnsignedPart;
using source::Tri;

using Place = std::pair<uint32_t, source::ByteRange>;

/// A part in a list of what is signed: `query arguments` for each of them.
static std::string nameOf(Part part) {
  const bool isNamed = llvm::none_of(part.keys, [](const std::string &key) {
    const char first = key.empty() ? '#' : key.front();
    return first == '#' || first == '*' || first == '-' || llvm::isDigit(first);
  });
  if (!isNamed)
    part.keys.clear();
  if (part.isWhole() && (part.root == "arg" || part.root == "header" || part.root == "cookie"))
    return part.root == "arg" ? "query arguments" : part.root + "s";
  std::string text = part.describe(); // `full-path`, `query-string`
  if (part.isWhole())
    std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

std::string signedWords(const scheme::ValueTable &values, const scheme::Check &check) {
  std::vector<std::string> names;
  if (!check.expected.empty())
    for (dataflow::ValueId value : scheme::partsIn(values, check.expected.front().message(values)))
      if (const std::optional<Part> part = scheme::partOf(values, value))
        if (std::string name = nameOf(*part); !llvm::is_contained(names, name))
          names.push_back(std::move(name));
  std::string text;
  for (size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return text;
}

/// Why nothing is said of a part; empty where something is.
static llvm::StringRef passedOver(const scheme::Analysis &analysis, const UnsignedPart &part,
                                  llvm::ArrayRef<UnsignedPart> fields) {
  const auto isSame = [&](const UnsignedPart &field) { return field.part == part.part; };
  if (llvm::any_of(fields, isSame))
    return "what is done with it elsewhere is reported";
  const scheme::Own own = scheme::isOwnRequest(analysis, *part.endpoint, part.check);
  return own.tri == Tri::Yes ? llvm::StringRef() : llvm::StringRef(own.reason);
}

llvm::StringRef useWords(UnsignedPart::Use use) {
  switch (use) {
  case UnsignedPart::Use::Written:
    return "is used here";
  case UnsignedPart::Use::Decides:
    return "tells acceptance from refusal";
  case UnsignedPart::Use::Chooses:
  case UnsignedPart::Use::Finds:
    return "chooses what is done";
  }
  return "";
}

/// `the query argument to decides`, `the query arguments decide`.
static std::string deciding(const Part &part, bool &isOne) {
  const bool isBody = part.root == "form" || part.root == "body-json" || part.root == "body-raw" ||
                      part.root == "query-string";
  const bool isNamed = llvm::any_of(part.keys, [](const std::string &key) {
    return key != "*" && !llvm::StringRef(key).starts_with("#");
  });
  isOne = isNamed || (part.isWhole() && isBody);
  std::string name = part.describe();
  if (part.isWhole())
    std::replace(name.begin(), name.end(), '-', ' ');
  return "the " + name + (isOne ? " decides" : "s decide");
}

std::string unsignedWords(const Context &context, const UnsignedPart &part) {
  const std::string held = signedWords(context.analysis->values(), part.check);
  const bool isSeveral = llvm::StringRef(held).contains(" and ");
  bool isOne = true;
  const std::string subject = deciding(part.part, isOne);
  return subject + " what is done, and whoever passes the request on can change " +
         (isOne ? "it" : "them") + ": signed " +
         (held.empty() ? "is nothing of the request" : (isSeveral ? "are " : "is only ") + held);
}

void reportUnsigned(const Context &context, Sink &sink, llvm::StringRef name,
                    scheme::Aspect aspect) {
  std::map<Place, UnsignedPart> places;
  std::vector<UnsignedPart> parts = scheme::unsignedParts(*context.analysis, aspect);
  std::vector<UnsignedPart> fields;
  if (aspect == scheme::Aspect::Manner && !parts.empty())
    fields = scheme::unsignedParts(*context.analysis, scheme::Aspect::Field);
  for (UnsignedPart &part : parts)
    if (const llvm::StringRef fact = passedOver(*context.analysis, part, fields); !fact.empty())
      context.analysis->silent(part.read, fact);
    else
      places.try_emplace({static_cast<uint32_t>(part.read.file), part.read.range}, std::move(part));
  // Of what stands in the path none is signed where the path is not: that is one cause.
  std::map<dataflow::ValueId, diagnostic::Diagnostic> paths;
  for (const auto &[place, part] : places) {
    const bool isOfPath = part.part.root == "view-arg";
    const dataflow::ValueId mac = part.check.expected.front().mac;
    if (const auto first = paths.find(mac); isOfPath && first != paths.end()) {
      first->second.labels.push_back({part.read, "and so does this"});
      continue;
    }
    diagnostic::Diagnostic finding = findingOf(context, name, part.read);
    finding.message = unsignedWords(context, part);
    if (part.place != part.read)
      finding.labels.push_back({part.place, useWords(part.use).str()});
    if (auto fix = signPart(context, part))
      finding.fixes.push_back(std::move(*fix));
    if (isOfPath)
      paths.emplace(mac, std::move(finding));
    else
      sink.report(std::move(finding));
  }
  for (auto &[mac, finding] : paths)
    sink.report(std::move(finding));
}

} // namespace hmaclint::rules
