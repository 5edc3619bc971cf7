#include "dataflow/bound.h"

namespace hmaclint::dataflow {

static constexpr std::array<llvm::StringLiteral, boundCount> words{
    "nesting of the source",
    "length of an imported name",
    "steps of a run",
    "calls inside of calls",
    "recursive calls",
    "functions that a call may mean",
    "rounds of a loop",
    "ways that meet, widened",
    "ways that meet, cut",
    "alternatives of a value",
    "size of a value",
    "elements of a list or mapping",
    "base classes",
    "depth of a value",
    "ways inside of ways",
    "ways through hooks",
    "places that a value came by",
    "parts of a condition",
    "verified ways to compare with",
    "different checks on ways that meet",
    "calls inside of functions that only serve others",
    "views behind the same hook",
    "files of a program",
};

llvm::StringRef boundWord(Bound bound) { return words[static_cast<size_t>(bound)]; }

} // namespace hmaclint::dataflow
