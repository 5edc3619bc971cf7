#pragma once

#include "diagnostic/diagnostic.h"
#include "report/statistics.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

namespace hmaclint::report {

/// Writes JSON as it goes, indented by two, in the order of the calls: the one place where strings
/// of the scanned tree become JSON. Strings are made valid UTF-8, control characters are escaped.
class JsonWriter {
public:
  explicit JsonWriter(llvm::raw_ostream &out) : out(out) {}
  void beginObject();
  void endObject();
  void beginArray();
  void endArray();
  void key(llvm::StringRef name);
  void value(llvm::StringRef text);
  void value(const char *text) { value(llvm::StringRef(text)); }
  void value(uint64_t number);
  void value(int64_t number);
  void value(bool truth);
  void null();
  template <typename T> void member(llvm::StringRef name, const T &content) {
    key(name);
    value(content);
  }
  void member(llvm::StringRef name, uint32_t number) {
    key(name);
    value(static_cast<uint64_t>(number));
  }

private:
  void separate();
  void newline();
  void quoted(llvm::StringRef text);

  llvm::raw_ostream &out;
  unsigned depth = 0;
  bool first = true; ///< Nothing was written in this object or array yet.
  bool afterKey = false;
};

/// The files that were not analyzed, as an array.
void writeNotAnalyzed(llvm::ArrayRef<diagnostic::NotAnalyzed> entries, JsonWriter &json);
void writeStatistics(const Statistics &statistics, JsonWriter &json);

} // namespace hmaclint::report
