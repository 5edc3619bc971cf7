#include "report/escape.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/raw_ostream.h"

namespace hmaclint::report {

/// Characters that could move the cursor, reorder or hide text, or start a line.
static bool isDangerous(llvm::UTF32 point) {
  return point < 0x20 || (point >= 0x7f && point < 0xa0) || point == 0xad || point == 0x61c ||
         point == 0x180e || (point >= 0x200b && point <= 0x200f) ||
         (point >= 0x2028 && point <= 0x202e) || (point >= 0x2060 && point <= 0x206f) ||
         point == 0xfeff || (point >= 0xfff9 && point <= 0xfffb) ||
         (point >= 0xe0000 && point <= 0xe007f);
}

static void writeEscape(llvm::UTF32 point, llvm::raw_ostream &out) {
  switch (point) {
  case '\n':
    out << "\\n";
    return;
  case '\r':
    out << "\\r";
    return;
  case '\t':
    out << "\\t";
    return;
  default:
    break;
  }
  if (point < 0x100)
    out << "\\x" << llvm::utohexstr(point, true, 2);
  else
    out << "\\u{" << llvm::utohexstr(point, true) << '}';
}

std::string escapeText(llvm::StringRef text) {
  std::string escaped;
  llvm::raw_string_ostream out(escaped);
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(text.begin());
  const auto *end = reinterpret_cast<const llvm::UTF8 *>(text.end());
  while (at < end) {
    const auto *before = at;
    llvm::UTF32 point = 0;
    if (llvm::convertUTF8Sequence(&at, end, &point, llvm::strictConversion) != llvm::conversionOK) {
      out << "\\x" << llvm::utohexstr(*before, true, 2);
      at = before + 1;
    } else if (isDangerous(point)) {
      writeEscape(point, out);
    } else {
      out << llvm::StringRef(reinterpret_cast<const char *>(before),
                             static_cast<size_t>(at - before));
    }
  }
  return escaped;
}

std::string escapeUri(llvm::StringRef path) {
  std::string uri;
  llvm::raw_string_ostream out(uri);
  for (char c : path) {
    if (llvm::isAlnum(c) || llvm::StringRef("-._~/").contains(c))
      out << c;
    else
      out << '%' << llvm::utohexstr(static_cast<unsigned char>(c), false, 2);
  }
  return uri;
}

std::string validUtf8(llvm::StringRef text) {
  std::string valid;
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(text.begin());
  const auto *end = reinterpret_cast<const llvm::UTF8 *>(text.end());
  while (at < end) {
    const auto *before = at;
    llvm::UTF32 point = 0;
    if (llvm::convertUTF8Sequence(&at, end, &point, llvm::strictConversion) != llvm::conversionOK) {
      valid += "\xef\xbf\xbd";
      at = before + 1;
    } else {
      valid.append(reinterpret_cast<const char *>(before), static_cast<size_t>(at - before));
    }
  }
  return valid;
}

} // namespace hmaclint::report
