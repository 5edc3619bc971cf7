#include "report/json.h"

#include "report/escape.h"

namespace hmaclint::report {

void JsonWriter::newline() {
  out << '\n';
  out.indent(2 * depth);
}

void JsonWriter::separate() {
  if (afterKey) {
    afterKey = false;
    return;
  }
  if (!first)
    out << ',';
  if (depth > 0)
    newline();
  first = false;
}

void JsonWriter::beginObject() {
  separate();
  out << '{';
  ++depth;
  first = true;
}

void JsonWriter::endObject() {
  --depth;
  if (!first)
    newline();
  out << '}';
  first = false;
}

void JsonWriter::beginArray() {
  separate();
  out << '[';
  ++depth;
  first = true;
}

void JsonWriter::endArray() {
  --depth;
  if (!first)
    newline();
  out << ']';
  first = false;
}

void JsonWriter::quoted(llvm::StringRef text) { out << '"' << escapeJson(text) << '"'; }

void JsonWriter::key(llvm::StringRef name) {
  separate();
  quoted(name);
  out << ": ";
  afterKey = true;
}

void JsonWriter::value(llvm::StringRef text) {
  separate();
  quoted(text);
}

void JsonWriter::value(uint64_t number) {
  separate();
  out << number;
}

void JsonWriter::value(int64_t number) {
  separate();
  out << number;
}

void JsonWriter::null() {
  separate();
  out << "null";
}

void JsonWriter::value(bool truth) {
  separate();
  out << (truth ? "true" : "false");
}

} // namespace hmaclint::report
