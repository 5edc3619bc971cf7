#include "scheme/lossy.h"

#include "llvm/ADT/STLExtras.h"

// Texts that are signed after something of them was lost.
//
//   body.decode("utf-8", "ignore")          bytes that are no UTF-8 are not signed
//   body.decode(errors="replace")           all of them are signed as one character
//   request.get_data(as_text=True)          the same
//   name.encode("ascii", "ignore")          so are letters outside of ASCII

namespace hmaclint::scheme {

using dataflow::Record;

static constexpr uint64_t written = dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter);
/// A key may be held by the program's own settings too.
static constexpr uint64_t writtenKeys =
    written | dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config);

/// Whether something of what others write, of one of these kinds, is lost. A str holds nothing that
/// UTF-8 cannot write but halves of surrogate pairs, and every byte is a character of Latin-1.
static bool loses(const ValueTable &values, ValueId value, uint64_t kinds) {
  return values[value].number == 1 &&
         values.text(value) != (values.is(value, Kind::Encode) ? "utf-8" : "latin-1") &&
         values.has(value, kinds);
}

namespace {
struct Search {
  const Analysis &analysis;
  std::vector<Lossy> found;

  void look(const Record &record, dataflow::Flow of, Lossy::Role role);
  void lookAtCompare(const Record &record);
};
} // namespace

void Search::look(const Record &record, dataflow::Flow of, Lossy::Role role) {
  const ValueTable &values = analysis.values();
  const uint64_t kinds = dataflow::bit(Kind::Encode) | dataflow::bit(Kind::Decode);
  const auto isLossy = [&](ValueId one) {
    return loses(values, one, role == Lossy::Role::Key ? writtenKeys : written);
  };
  const llvm::SmallVector<ValueId, 2> texts = piecesIn(values, of.value, kinds, isLossy);
  if (texts.empty() && analysis.silences && role == Lossy::Role::Message) {
    if (const std::optional<ValueId> unknown = unknownIn(values, of.value))
      analysis.silent(record.location, Doubt::of(*unknown), of.origin);
    else
      analysis.silent(record.location, "nothing is lost of its message");
  }
  for (ValueId text : texts)
    found.push_back({role, text, placeIn(analysis, record, of.origin, text), &record});
}

/// Of a compare the side that is no MAC.
void Search::lookAtCompare(const Record &record) {
  const ValueTable &values = analysis.values();
  for (unsigned side = 0; side < 2; ++side)
    if (!signaturesIn(values, record.args[side].value).empty() &&
        signaturesIn(values, record.args[1 - side].value).empty())
      look(record, record.args[1 - side], Lossy::Role::Signature);
}

std::vector<Lossy> lossyTexts(const Analysis &analysis) {
  const ValueTable &values = analysis.values();
  Search search{analysis, {}};
  for (const Record &record : analysis.evaluator.records()) {
    if (record.kind == Record::Kind::Compare)
      search.lookAtCompare(record);
    const std::optional<dataflow::Flow> message = signedMessage(values, record);
    if (!message)
      continue;
    search.look(record, *message, Lossy::Role::Message);
    if (values.is(record.flow.value, Kind::Mac))
      search.look(record, record.args[0], Lossy::Role::Key);
  }
  return std::move(search.found);
}

} // namespace hmaclint::scheme
