#include "report/json.h"
#include "report/schemes.h"

// Schemes for programs. A part that is not known is null, and `unknown` says why; so is one that
// does not apply. Parts are written in the order of the card, so that a new one only adds a key.

namespace hmaclint::report {

static constexpr uint64_t formVersion = 1;

static void writeList(llvm::ArrayRef<std::string> list, JsonWriter &json) {
  json.beginArray();
  for (const std::string &one : list)
    json.value(llvm::StringRef(one));
  json.endArray();
}

static void writeFact(const scheme::Fact &fact, JsonWriter &json) {
  json.key(fact.name);
  if (const auto *text = std::get_if<std::string>(&fact.content))
    json.value(llvm::StringRef(*text));
  else if (const auto *number = std::get_if<int64_t>(&fact.content))
    json.value(*number);
  else if (const auto *truth = std::get_if<bool>(&fact.content))
    json.value(*truth);
  else if (const auto *list = std::get_if<std::vector<std::string>>(&fact.content))
    writeList(*list, json);
  else {
    json.beginArray();
    for (const auto &one : std::get<std::vector<std::vector<std::string>>>(fact.content))
      writeList(one, json);
    json.endArray();
  }
}

static void writePhrase(const scheme::Phrase &phrase, JsonWriter &json) {
  json.key(phrase.name);
  if (phrase.text.empty())
    return json.null();
  json.beginObject();
  std::string text;
  for (const std::string &line : phrase.text)
    text += (text.empty() ? "" : phrase.isChoice ? " or " : "; ") + line;
  json.member("text", llvm::StringRef(text));
  json.member("wanting", phrase.isWanting);
  for (const scheme::Fact &fact : phrase.facts)
    writeFact(fact, json);
  json.endObject();
}

static void writeCard(const PlacedCard &placed, JsonWriter &json) {
  json.beginObject();
  json.member("path", llvm::StringRef(placed.path));
  json.member("line", placed.begin.line);
  json.member("column", placed.begin.column);
  json.member("end_line", placed.end.line);
  json.member("end_column", placed.end.column);
  json.member("function", llvm::StringRef(placed.card.function));
  json.member("role", llvm::StringRef(placed.card.isVerifier ? "verifier" : "signer"));
  for (const scheme::Phrase &phrase : placed.card.phrases)
    writePhrase(phrase, json);
  json.key("unknown");
  json.beginObject();
  for (const scheme::Phrase &phrase : placed.card.phrases)
    if (phrase.text.empty())
      json.member(phrase.name, llvm::StringRef(phrase.why));
  json.endObject();
  json.endObject();
}

void writeSchemesJson(const Schemes &schemes, llvm::raw_ostream &out) {
  JsonWriter json(out);
  json.beginObject();
  json.member("version", formVersion);
  json.key("schemes");
  json.beginArray();
  for (const PlacedCard &placed : schemes.cards)
    writeCard(placed, json);
  json.endArray();
  json.key("not_analyzed");
  writeNotAnalyzed(schemes.notAnalyzed, json);
  json.endObject();
  out << '\n';
}

} // namespace hmaclint::report
