#pragma once

#include <compare>
#include <cstdint>

namespace hmaclint::source {

/// Half-open range of byte offsets in the decoded (UTF-8) text of one file.
struct ByteRange {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool contains(ByteRange other) const { return begin <= other.begin && other.end <= end; }
  bool contains(uint32_t offset) const { return begin <= offset && offset < end; }
  friend bool operator==(ByteRange, ByteRange) = default;
  friend auto operator<=>(ByteRange, ByteRange) = default;
};

/// A file of this run: an index into the table of files, which is sorted by path.
enum class FileId : uint32_t {};

/// A range in a file.
struct Location {
  FileId file{};
  ByteRange range;
  friend bool operator==(const Location &, const Location &) = default;
};

} // namespace hmaclint::source
