#include "diagnostic/fingerprint.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SHA256.h"

namespace hmaclint::diagnostic {

static constexpr size_t hashBytes = 16;
static constexpr uint8_t separator[] = {0};

/// The code of the line that holds `begin`, blanks left out.
static std::string codeAt(const source::SourceFile &file, uint32_t begin,
                          llvm::ArrayRef<source::ByteRange> comments) {
  source::ByteRange line = file.lines.lineRange(file.text(), file.lines.line(begin));
  const auto *comment = llvm::partition_point(
      comments, [&](source::ByteRange one) { return one.begin < line.begin; });
  if (comment != comments.end() && comment->begin < line.end)
    line.end = comment->begin;
  std::string code;
  for (const char c : file.text().slice(line.begin, line.end))
    if (!llvm::isSpace(c))
      code += c;
  return code;
}

std::string fingerprintOf(llvm::StringRef rule, llvm::StringRef function,
                          const source::SourceFile &file, uint32_t begin,
                          llvm::ArrayRef<source::ByteRange> comments) {
  const std::string code = codeAt(file, begin, comments);
  llvm::SHA256 hash;
  for (const llvm::StringRef part : {rule, function, llvm::StringRef(code)}) {
    hash.update(part);
    hash.update(separator);
  }
  const auto digest = hash.final();
  return llvm::toHex(llvm::ArrayRef<uint8_t>(digest).take_front(hashBytes), true);
}

} // namespace hmaclint::diagnostic
