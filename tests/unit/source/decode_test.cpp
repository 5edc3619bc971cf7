#include "source/decode.h"

#include <gtest/gtest.h>

namespace hmaclint::source {

static Decoded good(llvm::StringRef bytes) {
  llvm::Expected<Decoded> decoded = decode(bytes);
  if (!decoded) {
    ADD_FAILURE() << llvm::toString(decoded.takeError());
    return {};
  }
  return std::move(*decoded);
}

static std::string reason(llvm::StringRef bytes) {
  llvm::Expected<Decoded> decoded = decode(bytes);
  return decoded ? "decoded as " + decoded->encoding : llvm::toString(decoded.takeError());
}

static std::string encoded(llvm::StringRef text, llvm::StringRef encoding) {
  llvm::Expected<std::string> bytes = encode(text, encoding);
  return bytes ? *bytes : "error: " + llvm::toString(bytes.takeError());
}

TEST(Decode, PlainTextIsItself) {
  const Decoded decoded = good("a = 'é😀'\r\n");
  EXPECT_EQ(decoded.text, "a = 'é😀'\r\n");
  EXPECT_EQ(decoded.encoding, "utf-8");
  for (uint32_t offset : {0U, 5U, 7U, 11U, 13U})
    EXPECT_EQ(decoded.map.original(offset), offset);
  EXPECT_EQ(good("").text, "");
}

TEST(Decode, CookieIsFoundAsCPythonFindsIt) {
  for (const char *line :
       {"# coding: latin-1", "#coding=latin-1", "# -*- coding: latin-1 -*-",
        "# vim: set fileencoding=latin-1 :", " \t\f# coding:\t latin-1",
        "# coding latin-1 coding: latin-1", "#!/usr/bin/python\n# coding: latin-1",
        "\n# coding: latin-1", " \t\f\r\n# coding: latin-1", "# x\r# coding: latin-1",
        "# codingcoding:latin-1"}) {
    const std::string bytes = std::string(line) + "\ns = '\xe9'\n";
    EXPECT_EQ(reason(bytes), "decoded as latin-1") << line;
  }
}

TEST(Decode, FirstCookieCounts) {
  EXPECT_EQ(reason("# coding: ascii coding: latin-1\n# coding: cp1252\n"), "decoded as ascii");
  EXPECT_EQ(reason("# coding: coding=latin-1\n"),
            "declares the encoding coding, which is not supported");
}

TEST(Decode, WhatIsNoCookieIsNone) {
  for (const char *lines :
       {"x = 1 # coding: latin-1", "x = 1\n# coding: latin-1", "\n\n# coding: latin-1",
        "'''\n# coding: latin-1\n'''", "# coding : latin-1", "# coding latin-1",
        "# coding:", "# Coding: latin-1", "# coding: *latin-1"})
    EXPECT_EQ(reason(std::string(lines) + "\nx\n"), "decoded as utf-8") << lines;
  EXPECT_EQ(reason("x = 1\n# coding: latin-1\n'\xe9'"),
            "byte 0xe9 in line 3 (offset 25) is not valid UTF-8");
}

TEST(Decode, NamesAreNormalised) {
  const std::pair<const char *, const char *> names[] = {
      {"utf-8", "utf-8"},
      {"UTF8", "utf-8"},
      {"utf_8", "utf-8"},
      {"utf-8-sig", "utf-8"},
      {"utf-8-unix", "utf-8"},
      {"latin-1", "latin-1"},
      {"Latin1", "latin-1"},
      {"ISO-8859-1", "latin-1"},
      {"iso8859_1", "latin-1"},
      {"iso-8859-1-unix", "latin-1"},
      {"iso_latin_1", "latin-1"},
      {"iso-8859-15", "iso-8859-15"},
      {"latin-9", "iso-8859-15"},
      {"cp1252", "windows-1252"},
      {"Windows-1252", "windows-1252"},
      {"ascii", "ascii"},
      {"US-ASCII", "ascii"},
  };
  for (const auto &[name, normal] : names)
    EXPECT_EQ(reason(std::string("# coding: ") + name + "\n"), std::string("decoded as ") + normal);
  for (const char *name : {"gbk", "shift_jis", "utf-16", "utf-7", "utf-80", "latin-10",
                           "iso-8859-10", "koi8-r", "rot13"})
    EXPECT_EQ(reason(std::string("# coding: ") + name + "\n"),
              std::string("declares the encoding ") + name + ", which is not supported");
  EXPECT_EQ(reason("# coding: " + std::string(100000, 'z')),
            "declares the encoding " + std::string(40, 'z') + ", which is not supported");
}

TEST(Decode, ByteOrderMark) {
  const Decoded decoded = good("\xef\xbb\xbfx = 'é'");
  EXPECT_EQ(decoded.text, "x = 'é'");
  EXPECT_EQ(decoded.map.original(0), 3U);
  EXPECT_EQ(decoded.map.original(8), 11U);
  EXPECT_EQ(reason("\xef\xbb\xbf# coding: utf-8\n"), "decoded as utf-8");
  EXPECT_EQ(reason("\xef\xbb\xbf# coding: latin-1\n"),
            "has a UTF-8 byte order mark and declares the encoding latin-1");
  EXPECT_EQ(reason("\xef\xbb\xbfx\n'\xff'"), "byte 0xff in line 2 (offset 6) is not valid UTF-8");
  EXPECT_EQ(reason(llvm::StringRef("\xff\xfex\0", 4)),
            "starts with a UTF-16 byte order mark: not Python source");
  EXPECT_EQ(reason(llvm::StringRef("\xfe\xff\0x", 4)),
            "starts with a UTF-16 byte order mark: not Python source");
  EXPECT_EQ(reason(llvm::StringRef("\xff\xfe\0\0x\0\0\0", 8)),
            "starts with a UTF-32 byte order mark: not Python source");
  EXPECT_EQ(reason(llvm::StringRef("\0\0\xfe\xff\0\0\0x", 8)),
            "starts with a UTF-32 byte order mark: not Python source");
}

TEST(Decode, SingleBytesShiftOffsets) {
  const llvm::StringRef bytes = "# coding: latin-1\ns = '\xe9\xff' == x";
  const Decoded decoded = good(bytes);
  EXPECT_EQ(decoded.text, "# coding: latin-1\ns = 'éÿ' == x");
  const auto textAt = static_cast<uint32_t>(decoded.text.find("=="));
  EXPECT_EQ(decoded.map.original(textAt), bytes.find("=="));
  EXPECT_EQ(decoded.map.original(23), 23U); // é
  EXPECT_EQ(decoded.map.original(25), 24U); // ÿ
  EXPECT_EQ(decoded.map.original(27), 25U); // the quote
  EXPECT_EQ(decoded.map.original(static_cast<uint32_t>(decoded.text.size())), bytes.size());
}

/// Every byte of every single-byte encoding there and back, its offset included.
TEST(Decode, EveryByteComesBack) {
  for (const char *name : {"latin-1", "iso-8859-15", "cp1252"}) {
    std::string bytes = std::string("# coding: ") + name + "\n#";
    for (unsigned byte = 0x80; byte < 0x100; ++byte)
      if (name[0] != 'c' ||
          !llvm::StringRef("\x81\x8d\x8f\x90\x9d").contains(static_cast<char>(byte)))
        bytes += static_cast<char>(byte);
    const Decoded decoded = good(bytes);
    EXPECT_EQ(encoded(decoded.text, decoded.encoding), bytes);
    uint32_t original = 0;
    for (uint32_t offset = 0; offset < decoded.text.size(); ++offset) {
      if ((static_cast<unsigned char>(decoded.text[offset]) & 0xc0) == 0x80)
        continue; // Inside a character.
      EXPECT_EQ(decoded.map.original(offset), original++) << name;
    }
  }
}

TEST(Decode, TablesDiffer) {
  EXPECT_EQ(good("# coding: latin-1\n\x80\xa4").text.substr(18), "\u0080¤");
  EXPECT_EQ(good("# coding: iso-8859-15\n\xa4\xbe").text.substr(22), "€Ÿ");
  EXPECT_EQ(good("# coding: cp1252\n\x80\x9f\xe9").text.substr(17), "€Ÿé");
  EXPECT_EQ(reason("# coding: cp1252\n\x81"),
            "byte 0x81 in line 2 (offset 17) is not valid windows-1252");
  EXPECT_EQ(reason("# coding: ascii\n\n\x80"),
            "byte 0x80 in line 3 (offset 17) is not valid ascii");
}

TEST(Decode, RefusesBadUtf8AndNul) {
  for (const char *bad :
       {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xe9", "\xf5\x80\x80\x80", "\xe2\x82"})
    EXPECT_NE(reason(std::string("a\r\nb\r") + bad).find("in line 3 (offset 5) is not valid UTF-8"),
              std::string::npos)
        << reason(std::string("a\r\nb\r") + bad);
  EXPECT_EQ(reason(llvm::StringRef("a\nb\0c", 5)), "holds a NUL byte in line 2: not Python source");
}

TEST(Encode, RefusesWhatHasNoForm) {
  EXPECT_EQ(encoded("é€", "utf-8"), "é€");
  EXPECT_EQ(encoded("é", "latin-1"), "\xe9");
  EXPECT_EQ(encoded("€", "windows-1252"), "\x80");
  EXPECT_EQ(encoded("€", "iso-8859-15"), "\xa4");
  EXPECT_EQ(encoded("€", "latin-1"),
            "error: a character of the replacement has no form in latin-1");
  EXPECT_EQ(encoded("¤", "iso-8859-15"),
            "error: a character of the replacement has no form in iso-8859-15");
  EXPECT_EQ(encoded("\u0080", "windows-1252"),
            "error: a character of the replacement has no form in windows-1252");
  EXPECT_EQ(encoded("é", "ascii"), "error: a character of the replacement has no form in ascii");
}

} // namespace hmaclint::source
