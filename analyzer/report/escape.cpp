#include "report/escape.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Unicode.h"
#include "llvm/Support/raw_ostream.h"

namespace hmaclint::report {

Character firstCharacter(llvm::StringRef text) {
  const auto *begin = reinterpret_cast<const llvm::UTF8 *>(text.begin());
  const auto *end = reinterpret_cast<const llvm::UTF8 *>(text.end());
  if (*begin < 0x80)
    return {text.take_front(1), *begin};
  const auto *at = begin;
  llvm::UTF32 point = 0;
  if (llvm::convertUTF8Sequence(&at, end, &point, llvm::strictConversion) != llvm::conversionOK)
    return {text.take_front(1), std::nullopt};
  return {text.take_front(static_cast<size_t>(at - begin)), point};
}

/// Characters that could move the cursor, reorder or hide text, or start a line.
static bool isDangerous(uint32_t point) {
  if (point < 0x7f)
    return point < 0x20;
  return point < 0xa0 || point == 0xad || point == 0x34f || point == 0x61c ||
         (point >= 0x115f && point <= 0x1160) || (point >= 0x17b4 && point <= 0x17b5) ||
         (point >= 0x180b && point <= 0x180f) || (point >= 0x200b && point <= 0x200f) ||
         (point >= 0x2028 && point <= 0x202e) || (point >= 0x2060 && point <= 0x206f) ||
         point == 0x3164 || point == 0xfeff || point == 0xffa0 ||
         (point >= 0xfff9 && point <= 0xfffb) || (point >= 0xe0000 && point <= 0xe0fff) ||
         !llvm::sys::unicode::isPrintable(static_cast<int>(point));
}

static void writeEscape(uint32_t point, llvm::raw_ostream &out) {
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
    out << "\\x" << llvm::format_hex_no_prefix(point, 2);
  else
    out << "\\u{" << llvm::utohexstr(point, true) << '}';
}

std::string escapeText(llvm::StringRef text) {
  std::string escaped;
  llvm::raw_string_ostream out(escaped);
  while (!text.empty()) {
    const Character character = firstCharacter(text);
    text = text.drop_front(character.bytes.size());
    if (!character.point)
      out << "\\x" << llvm::format_hex_no_prefix(static_cast<unsigned char>(character.bytes[0]), 2);
    else if (isDangerous(*character.point))
      writeEscape(*character.point, out);
    else
      out << character.bytes;
  }
  return escaped;
}

void writeEscapedLines(llvm::StringRef text, llvm::raw_ostream &out) {
  for (llvm::StringRef rest = text; !rest.empty();) {
    auto [line, next] = rest.split('\n');
    out << escapeText(line) << '\n';
    rest = next;
  }
}

bool isShownAsItIs(llvm::StringRef line) {
  while (!line.empty()) {
    const Character character = firstCharacter(line);
    line = line.drop_front(character.bytes.size());
    if (!character.point || (*character.point != '\t' && isDangerous(*character.point)))
      return false;
  }
  return true;
}

static void writeJsonEscape(uint32_t point, llvm::raw_ostream &out) {
  if (point == '\n') {
    out << "\\n";
  } else if (point == '\t') {
    out << "\\t";
  } else if (point == '\r') {
    out << "\\r";
  } else if (point > 0xffff) {
    out << "\\u" << llvm::format_hex_no_prefix(0xd800 + ((point - 0x10000) >> 10), 4) << "\\u"
        << llvm::format_hex_no_prefix(0xdc00 + ((point - 0x10000) & 0x3ff), 4);
  } else {
    out << "\\u" << llvm::format_hex_no_prefix(point, 4);
  }
}

std::string escapeJson(llvm::StringRef text) {
  std::string escaped;
  llvm::raw_string_ostream out(escaped);
  while (!text.empty()) {
    const Character character = firstCharacter(text);
    text = text.drop_front(character.bytes.size());
    if (!character.point)
      out << "\xef\xbf\xbd";
    else if (character.point == '"' || character.point == '\\')
      out << '\\' << character.bytes;
    else if (isDangerous(*character.point))
      writeJsonEscape(*character.point, out);
    else
      out << character.bytes;
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
      out << '%' << llvm::format_hex_no_prefix(static_cast<unsigned char>(c), 2, true);
  }
  return uri;
}

} // namespace hmaclint::report
