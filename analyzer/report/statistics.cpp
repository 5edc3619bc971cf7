#include "report/statistics.h"

#include "report/escape.h"
#include "report/json.h"
#include "report/terminal.h"

#include "llvm/Support/Format.h"

#include <algorithm>

// What a run did not see:
//
//     statistics: places of which a rule says nothing, since something is not known
//       HM101      3  called function could not be resolved
//     statistics: bounds hit
//                  12  rounds of a loop

namespace hmaclint::report {

static constexpr unsigned maxReason = 200;

void writeStatistics(const Statistics &statistics, const Terminal &terminal) {
  llvm::raw_ostream &out = terminal.out;
  terminal.paint(color::frame, "statistics");
  out << ": places of which a rule says nothing, since something is not known"
      << (statistics.silences.empty() ? ": none\n" : "\n");
  for (const Statistics::Silence &one : statistics.silences)
    out << "  " << escapeText(one.rule) << llvm::format("%7llu", one.count) << "  "
        << shownText(one.reason, maxReason) << '\n';
  terminal.paint(color::frame, "statistics");
  out << ": bounds hit" << (statistics.bounds.empty() ? ": none\n" : "\n");
  for (const Statistics::Bound &one : statistics.bounds)
    out << llvm::format("  %12llu", one.count) << "  " << shownText(one.name, maxReason) << '\n';
}

void writeStatistics(const Statistics &statistics, JsonWriter &json) {
  json.beginObject();
  json.key("silences");
  json.beginArray();
  for (const Statistics::Silence &one : statistics.silences) {
    json.beginObject();
    json.member("rule", llvm::StringRef(one.rule));
    json.member("name", llvm::StringRef(one.name));
    json.member("reason", llvm::StringRef(one.reason));
    json.member("count", one.count);
    json.endObject();
  }
  json.endArray();
  json.key("bounds");
  json.beginArray();
  for (const Statistics::Bound &one : statistics.bounds) {
    json.beginObject();
    json.member("bound", llvm::StringRef(one.name));
    json.member("count", one.count);
    json.endObject();
  }
  json.endArray();
  json.endObject();
}

} // namespace hmaclint::report
