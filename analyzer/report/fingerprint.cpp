// Line hashes as code scanning services compute them, so that an alert follows its line: a
// polynomial (multiplier 37, 64 bits, wrapping) of the 100 UTF-16 units from the line's start on
// that are neither space nor tab, running into the next lines. CR LF and CR count as LF; a unit
// 65535 ends the text, then come zeros. The service reads the bytes of the file as UTF-8 whatever
// their encoding is, byte order mark included, so the text goes back to bytes first.
//
// The hash of the next line comes from this one's window, rolled on: drop the first unit, multiply,
// add the unit that enters.

#include "report/fingerprint.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

#include <numeric>

namespace hmaclint::report {

static constexpr size_t window = 100;
static constexpr uint64_t multiplier = 37;

/// The file's characters as a reader of UTF-8 sees them.
static std::vector<llvm::UTF32> charactersOf(const source::SourceFile &file) {
  std::string bytes = file.decoded.map.original(0) == 3 ? "\xef\xbb\xbf" : "";
  llvm::Expected<std::string> encoded = source::encode(file.text(), file.decoded.encoding);
  if (encoded)
    bytes += *encoded;
  else
    bytes += file.text();
  llvm::consumeError(encoded.takeError());
  std::vector<llvm::UTF32> characters(bytes.size());
  const auto *from = reinterpret_cast<const llvm::UTF8 *>(bytes.data());
  llvm::UTF32 *to = characters.data();
  llvm::ConvertUTF8toUTF32(&from, from + bytes.size(), &to, to + characters.size(),
                           llvm::lenientConversion);
  characters.resize(static_cast<size_t>(to - characters.data()));
  return characters;
}

namespace {
/// All units but blanks, line ends folded to LF, and where in them each line starts.
struct Units {
  std::vector<uint16_t> units;
  std::vector<size_t> starts{0};

  explicit Units(llvm::ArrayRef<llvm::UTF32> characters);
  uint64_t at(size_t i) const { return i < units.size() ? units[i] : 0; }
};
} // namespace

Units::Units(llvm::ArrayRef<llvm::UTF32> characters) {
  for (size_t i = 0; i < characters.size(); ++i) {
    llvm::UTF32 point = characters[i];
    if (point == ' ' || point == '\t')
      continue;
    if (point == '\r') {
      if (i + 1 < characters.size() && characters[i + 1] == '\n')
        ++i;
      point = '\n';
    }
    if (point > 0xffff) {
      units.push_back(static_cast<uint16_t>(0xd800 + ((point - 0x10000) >> 10)));
      point = 0xdc00 + ((point - 0x10000) & 0x3ff);
    }
    units.push_back(static_cast<uint16_t>(point));
    if (point == '\n')
      starts.push_back(units.size());
  }
  units.push_back(0xffff);
}

LineHashes::LineHashes(const source::SourceFile &file) {
  const Units units(charactersOf(file));
  uint64_t hash = 0;
  uint64_t first = 1; // What the first unit of a window was multiplied by.
  for (size_t i = 0; i < window; ++i) {
    hash = hash * multiplier + units.at(i);
    first = i == 0 ? 1 : first * multiplier;
  }
  size_t at = 0;
  for (size_t start : units.starts) {
    for (; at < start; ++at)
      hash = (hash - first * units.at(at)) * multiplier + units.at(at + window);
    hashes.push_back(hash);
  }
  std::vector<uint32_t> order(hashes.size());
  std::iota(order.begin(), order.end(), 0);
  llvm::stable_sort(order, [&](uint32_t a, uint32_t b) { return hashes[a] < hashes[b]; });
  counts.resize(hashes.size());
  for (size_t i = 0; i < order.size(); ++i) {
    const bool repeats = i > 0 && hashes[order[i]] == hashes[order[i - 1]];
    counts[order[i]] = repeats ? counts[order[i - 1]] + 1 : 1;
  }
}

std::string LineHashes::at(uint32_t line) const {
  const size_t index = std::min<size_t>(line, hashes.size()) - 1;
  return llvm::utohexstr(hashes[index], true) + ":" + std::to_string(counts[index]);
}

} // namespace hmaclint::report
