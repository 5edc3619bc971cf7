// From bytes to text as CPython does it: a byte order mark, else the PEP 263 cookie, else UTF-8.
// Single-byte encodings grow when they become UTF-8, so each place where the offset shifts is kept:
//
//   b"# coding: latin-1\ns = '\xe9' == x"   text offset of `==` is one more than its byte offset
//
// What CPython would refuse is refused here too, with the reason.

#include "source/decode.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

#include <array>

namespace hmaclint::source {

uint32_t OffsetMap::original(uint32_t textOffset) const {
  auto after = std::upper_bound(
      shifts.begin(), shifts.end(), textOffset,
      [](uint32_t offset, const Shift &shift) { return offset < shift.textOffset; });
  int64_t delta = after == shifts.begin() ? 0 : std::prev(after)->delta;
  return static_cast<uint32_t>(static_cast<int64_t>(textOffset) + delta);
}

static llvm::Error refuse(const llvm::Twine &reason) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), reason);
}

static uint32_t lineOf(llvm::StringRef bytes, size_t offset) {
  uint32_t line = 1;
  for (size_t i = 0; i < offset; ++i)
    if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 >= bytes.size() || bytes[i + 1] != '\n')))
      ++line;
  return line;
}

/// The cookie of one line by PEP 263: `^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`.
static llvm::StringRef cookieOf(llvm::StringRef line) {
  if (!line.ltrim(" \t\f").starts_with("#"))
    return {};
  for (size_t at = line.find("coding"); at != llvm::StringRef::npos;
       at = line.find("coding", at + 1)) {
    llvm::StringRef rest = line.substr(at + 6);
    if (!rest.starts_with(":") && !rest.starts_with("="))
      continue;
    rest = rest.drop_front().ltrim(" \t");
    llvm::StringRef name = rest.take_while(
        [](char c) { return llvm::isAlnum(c) || c == '-' || c == '_' || c == '.'; });
    if (!name.empty())
      return name;
  }
  return {};
}

/// The cookie of the first two lines; the second counts only after a blank or comment line.
static llvm::StringRef findCookie(llvm::StringRef bytes) {
  for (int i = 0; i < 2; ++i) {
    size_t end = bytes.find_first_of("\r\n");
    llvm::StringRef line = bytes.substr(0, end);
    if (llvm::StringRef cookie = cookieOf(line); !cookie.empty())
      return cookie;
    llvm::StringRef bare = line.ltrim(" \t\f");
    if (end == llvm::StringRef::npos || !(bare.empty() || bare.starts_with("#")))
      return {};
    bytes = bytes.substr(end + (bytes.substr(end).starts_with("\r\n") ? 2 : 1));
  }
  return {};
}

/// The normal form of an encoding name, empty when it is not supported. CPython knows some names by
/// their beginning (`utf-8-unix`), others are aliases of its codecs.
static llvm::StringRef normalEncoding(llvm::StringRef name) {
  std::string lower = name.lower();
  std::replace(lower.begin(), lower.end(), '_', '-');
  llvm::StringRef n = lower;
  auto isOrExtends = [n](llvm::StringRef base) {
    return n.starts_with(base) && (n.size() == base.size() || n[base.size()] == '-');
  };
  auto isOneOf = [n](llvm::ArrayRef<llvm::StringRef> aliases) {
    return llvm::is_contained(aliases, n);
  };
  if (isOrExtends("utf-8") || isOneOf({"utf8", "u8", "utf", "cp65001"}))
    return "utf-8";
  if (isOrExtends("latin-1") || isOrExtends("iso-8859-1") || isOrExtends("iso-latin-1") ||
      isOneOf({"latin1", "latin", "l1", "iso8859-1", "iso8859", "8859", "cp819", "ibm819"}))
    return "latin-1";
  if (isOneOf({"iso-8859-15", "iso8859-15", "latin-9", "latin9", "l9"}))
    return "iso-8859-15";
  if (isOneOf({"cp1252", "windows-1252", "1252"}))
    return "windows-1252";
  if (isOneOf({"ascii", "us-ascii", "us", "646", "cp367"}))
    return "ascii";
  return {};
}

/// Unicode of each byte of a single-byte encoding; 0 for bytes that mean nothing, and for NUL.
using CodePage = std::array<uint16_t, 256>;

static constexpr std::array<uint16_t, 32> windows1252 = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

static CodePage codePage(llvm::StringRef encoding) {
  CodePage page{};
  bool isAscii = encoding == "ascii";
  for (unsigned byte = 1; byte < (isAscii ? 0x80 : 0x100); ++byte)
    page[byte] = static_cast<uint16_t>(byte);
  if (encoding == "windows-1252")
    llvm::copy(windows1252, page.begin() + 0x80);
  if (encoding == "iso-8859-15")
    for (auto [byte, point] : std::initializer_list<std::pair<unsigned, uint16_t>>{{0xa4, 0x20ac},
                                                                                   {0xa6, 0x0160},
                                                                                   {0xa8, 0x0161},
                                                                                   {0xb4, 0x017d},
                                                                                   {0xb8, 0x017e},
                                                                                   {0xbc, 0x0152},
                                                                                   {0xbd, 0x0153},
                                                                                   {0xbe, 0x0178}})
      page[byte] = point;
  return page;
}

static void appendUtf8(std::string &out, unsigned point) {
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xc0 | (point >> 6));
    out += static_cast<char>(0x80 | (point & 0x3f));
  } else {
    out += static_cast<char>(0xe0 | (point >> 12));
    out += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (point & 0x3f));
  }
}

static std::string invalidByte(llvm::StringRef bytes, size_t offset, llvm::StringRef encoding) {
  return ("byte 0x" + llvm::utohexstr(static_cast<unsigned char>(bytes[offset]), true) +
          " in line " + llvm::Twine(lineOf(bytes, offset)) + " (offset " + llvm::Twine(offset) +
          ") is not valid " + encoding)
      .str();
}

static llvm::Expected<Decoded> decodeSingleByte(llvm::StringRef bytes, llvm::StringRef encoding) {
  Decoded decoded;
  decoded.encoding = encoding.str();
  decoded.text.reserve(bytes.size());
  const CodePage page = codePage(encoding);
  std::vector<OffsetMap::Shift> shifts;
  int64_t delta = 0;
  for (size_t i = 0; i < bytes.size(); ++i) {
    auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < 0x80) {
      decoded.text += static_cast<char>(byte);
      continue;
    }
    if (page[byte] == 0)
      return refuse(invalidByte(bytes, i, encoding));
    size_t before = decoded.text.size();
    appendUtf8(decoded.text, page[byte]);
    delta -= static_cast<int64_t>(decoded.text.size() - before) - 1;
    shifts.push_back({static_cast<uint32_t>(decoded.text.size()), delta});
  }
  decoded.map = OffsetMap(std::move(shifts));
  return decoded;
}

static llvm::Expected<Decoded> decodeUtf8(llvm::StringRef bytes, bool hasMark) {
  llvm::StringRef body = bytes.drop_front(hasMark ? 3 : 0);
  const auto *begin = reinterpret_cast<const llvm::UTF8 *>(body.begin());
  const auto *at = begin;
  const auto *end = reinterpret_cast<const llvm::UTF8 *>(body.end());
  if (!llvm::isLegalUTF8String(&at, end)) {
    size_t offset = bytes.size() - body.size() + static_cast<size_t>(at - begin);
    return refuse(invalidByte(bytes, offset, "UTF-8"));
  }
  Decoded decoded;
  decoded.encoding = "utf-8";
  decoded.text = body.str();
  if (hasMark)
    decoded.map = OffsetMap({{0, 3}});
  return decoded;
}

llvm::Expected<Decoded> decode(llvm::StringRef bytes) {
  if (bytes.starts_with(llvm::StringRef("\xff\xfe\0\0", 4)) ||
      bytes.starts_with(llvm::StringRef("\0\0\xfe\xff", 4)))
    return refuse("starts with a UTF-32 byte order mark: not Python source");
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"))
    return refuse("starts with a UTF-16 byte order mark: not Python source");
  if (size_t at = bytes.find('\0'); at != llvm::StringRef::npos)
    return refuse("holds a NUL byte in line " + llvm::Twine(lineOf(bytes, at)) +
                  ": not Python source");
  bool hasMark = bytes.starts_with("\xef\xbb\xbf");
  llvm::StringRef cookie = findCookie(bytes.drop_front(hasMark ? 3 : 0));
  if (cookie.empty())
    return decodeUtf8(bytes, hasMark);
  llvm::StringRef encoding = normalEncoding(cookie);
  std::string shown = cookie.take_front(40).str();
  if (hasMark && encoding != "utf-8")
    return refuse("has a UTF-8 byte order mark and declares the encoding " + shown);
  if (encoding.empty())
    return refuse("declares the encoding " + shown + ", which is not supported");
  if (encoding == "utf-8")
    return decodeUtf8(bytes, hasMark);
  return decodeSingleByte(bytes, encoding);
}

llvm::Expected<std::string> encode(llvm::StringRef text, llvm::StringRef encoding) {
  if (encoding == "utf-8")
    return text.str();
  llvm::SmallDenseMap<unsigned, char, 256> bytes;
  const CodePage page = codePage(encoding);
  for (unsigned byte = 0x80; byte < page.size(); ++byte)
    if (page[byte] != 0)
      bytes[page[byte]] = static_cast<char>(byte);
  std::string out;
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(text.begin());
  const auto *end = reinterpret_cast<const llvm::UTF8 *>(text.end());
  while (at != end) {
    llvm::UTF32 point = 0;
    if (llvm::convertUTF8Sequence(&at, end, &point, llvm::strictConversion) != llvm::conversionOK)
      return refuse("text is not valid UTF-8");
    auto found = bytes.find(point);
    if (point >= 0x80 && found == bytes.end())
      return refuse("a character of the replacement has no form in " + encoding);
    out += point < 0x80 ? static_cast<char>(point) : found->second;
  }
  return out;
}

} // namespace hmaclint::source
