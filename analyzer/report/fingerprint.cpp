#include "report/fingerprint.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/ConvertUTF.h"

namespace hmaclint::report {

static constexpr size_t window = 100;
static constexpr uint64_t multiplier = 37;

std::vector<std::string> lineHashes(llvm::StringRef text) {
  // All units but blanks, line ends folded to LF, and where in them each line starts.
  std::vector<uint16_t> units;
  std::vector<size_t> starts{0};
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(text.begin());
  const auto *end = reinterpret_cast<const llvm::UTF8 *>(text.end());
  while (at < end) {
    const auto *before = at;
    llvm::UTF32 point = 0;
    if (llvm::convertUTF8Sequence(&at, end, &point, llvm::strictConversion) != llvm::conversionOK) {
      at = before + 1;
      point = 0xfffd;
    }
    if (point == ' ' || point == '\t')
      continue;
    if (point == '\r') {
      if (at < end && *at == '\n')
        ++at;
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
  std::vector<std::string> hashes;
  llvm::StringMap<unsigned> seen;
  for (size_t start : starts) {
    uint64_t hash = 0;
    for (size_t i = start; i < start + window; ++i)
      hash = hash * multiplier + (i < units.size() ? units[i] : 0);
    std::string hex = llvm::utohexstr(hash, true);
    unsigned number = ++seen[hex];
    hashes.push_back(hex + ":" + std::to_string(number));
  }
  return hashes;
}

} // namespace hmaclint::report
