#include "report/json.h"

#include "report/escape.h"

#include "llvm/ADT/StringExtras.h"

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

void JsonWriter::quoted(llvm::StringRef text) {
  out << '"';
  for (char c : validUtf8(text)) {
    if (c == '"' || c == '\\')
      out << '\\' << c;
    else if (c == '\n')
      out << "\\n";
    else if (c == '\r')
      out << "\\r";
    else if (c == '\t')
      out << "\\t";
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      out << "\\u00" << llvm::utohexstr(static_cast<unsigned char>(c), true, 2);
    else
      out << c;
  }
  out << '"';
}

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

void JsonWriter::value(bool truth) {
  separate();
  out << (truth ? "true" : "false");
}

} // namespace hmaclint::report
