// Stands in for libFuzzer in the ordinary test build: runs the stored seeds of a target and a few
// hundred mutations of them, the same ones every time. The input that is being run lies in the file
// named last on the command line, so that a crash leaves it there.
//
//     usage: fuzz_<target> SEEDS CURRENT-INPUT

#include "fuzz.h"

#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace {

/// A small generator of our own: the standard's distributions differ between libraries.
class Random {
public:
  explicit Random(uint64_t seed) : state(seed * 0x9E3779B97F4A7C15ULL + 1) {}
  size_t below(size_t limit) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return limit == 0 ? 0 : state % limit;
  }

private:
  uint64_t state;
};

} // namespace

static constexpr size_t mutations = 300;
static constexpr size_t largestInput = 1 << 16;

/// What means something to a reader somewhere on the way.
static constexpr llvm::StringLiteral words[] = {
    "\n",
    "\r\n",
    "\r",
    "\\\n",
    "\t",
    "\f",
    "\"\"\"",
    "'",
    "(",
    ")",
    "[",
    "{",
    "}",
    "@",
    "#",
    "f'{",
    " == ",
    " != ",
    "not ",
    " in ",
    " if x else ",
    "hmac",
    "lambda x: ",
    "\x1b[2J",
    "\u202e",
    "\xff",
    "\xef\xbb\xbf",
    "# coding: latin-1\n",
    "\u00e9",
    "(#eq? ",
    "#set! ",
    "_",
    ".hexdigest()",
    "import hmac\n",
    "(a:=b)",
    ";; @",
};

static std::string mutate(std::string input, const std::string &other, Random &random) {
  for (size_t count = 1 + random.below(4); count > 0; --count) {
    const size_t at = random.below(input.size() + 1);
    const size_t length = std::min(random.below(16) + 1, input.size() - at);
    switch (random.below(6)) {
    case 0: // Change a byte.
      if (at < input.size())
        input[at] = static_cast<char>(random.below(256));
      break;
    case 1: // Cut.
      input.erase(at, length);
      break;
    case 2: // Repeat.
      input.insert(at, input.substr(at, length));
      break;
    case 3: // Move.
      input.insert(random.below(input.size() + 1), input.substr(at, length));
      break;
    case 4: // Continue as another seed.
      input = input.substr(0, at) + other.substr(random.below(other.size() + 1));
      break;
    default:
      input.insert(at, words[random.below(std::size(words))]);
    }
  }
  input.resize(std::min(input.size(), largestInput));
  return input;
}

static std::vector<std::string> readSeeds(const fs::path &folder) {
  std::vector<fs::path> paths;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder))
    paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> seeds;
  for (const fs::path &path : paths) {
    std::ifstream in(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return seeds;
}

static void run(const std::string &input, const fs::path &current) {
  std::ofstream(current, std::ios::binary | std::ios::trunc) << input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.data()), input.size());
}

int main(int argc, char **argv) {
  if (argc != 3) {
    llvm::errs() << "usage: " << argv[0] << " SEEDS CURRENT-INPUT\n";
    return 2;
  }
  const std::vector<std::string> seeds = readSeeds(argv[1]);
  if (seeds.empty()) {
    llvm::errs() << argv[1] << ": no seeds\n";
    return 2;
  }
  for (const std::string &seed : seeds)
    run(seed, argv[2]);
  Random random(seeds.size());
  for (size_t i = 0; i < mutations; ++i) {
    const std::string &seed = seeds[i % seeds.size()];
    run(mutate(seed, seeds[random.below(seeds.size())], random), argv[2]);
  }
  llvm::outs() << seeds.size() << " seeds, " << mutations << " mutations\n";
  return 0;
}
