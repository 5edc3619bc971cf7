// Any bytes decode to valid text that encodes to the same bytes again, or not at all; positions
// grow with offsets.

#include "fuzz.h"

#include "llvm/Support/ConvertUTF.h"

using namespace hmaclint;
using fuzz::require;
using source::ColumnUnit;

static bool isUtf8(llvm::StringRef text) {
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(text.data());
  return llvm::isLegalUTF8String(&at, at + text.size());
}

static void checkPositions(const source::SourceFile &file) {
  const llvm::StringRef text = file.text();
  const auto step = static_cast<uint32_t>(text.size() / 64 + 1);
  source::Position last;
  for (uint32_t offset = 0; offset <= text.size(); offset += step) {
    const source::Position at = file.position(offset, ColumnUnit::Utf8);
    require(at.line > last.line || (at.line == last.line && at.column >= last.column),
            "positions grow with offsets");
    require(at.line <= file.lines.lineCount(), "a position is on a line of the file");
    const source::ByteRange line = file.lines.lineRange(text, at.line);
    require(line.begin <= offset && line.begin <= line.end, "an offset lies on its line");
    for (const ColumnUnit unit : {ColumnUnit::CodePoint, ColumnUnit::Utf16})
      require(file.position(offset, unit).column <= at.column, "no unit is smaller than a byte");
    last = at;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const llvm::StringRef bytes = fuzz::asBytes(data, size);
  const std::optional<source::SourceFile> file = fuzz::asFile("a.py", bytes);
  if (!file)
    return 0;
  require(isUtf8(file->text()), "decoded text is UTF-8");
  const source::OffsetMap &map = file->decoded.map;
  const auto end = static_cast<uint32_t>(file->text().size());
  require(map.original(end) == size, "the end of the text is the end of the file");
  llvm::Expected<std::string> again = source::encode(file->text(), file->decoded.encoding);
  require(static_cast<bool>(again), "decoded text can be encoded");
  require(*again == bytes.drop_front(map.original(0)), "decoding loses nothing");
  checkPositions(*file);
  return 0;
}
