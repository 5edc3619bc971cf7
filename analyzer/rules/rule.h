#pragma once

#include "binding/bindings.h"
#include "dataflow/ir.h"
#include "diagnostic/sink.h"
#include "diagnostic/suppression.h"
#include "query/query_set.h"
#include "scheme/analysis.h"
#include "source/source_file.h"
#include "source/tri.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace hmaclint::rules {

using diagnostic::Sink;

/// A match with what is known of its captures: the answer material of predicates of meaning.
struct MatchFacts {
  query::Match match;
  std::vector<std::string> spellings; ///< One a capture, beside match.captures.
};

/// All facts of one file: plain values and ids; no pointer into a tree.
struct FileFacts {
  source::FileId file{};
  const source::SourceFile *source = nullptr;
  binding::Bindings bindings;
  dataflow::Ir ir;
  std::vector<MatchFacts> matches;
  source::LineJoins lines;
  std::vector<source::ByteRange> comments;
  std::vector<diagnostic::Suppression> suppressions;
  bool isTest = false;    ///< Test code by path or by what it imports; its findings are left out.
  bool isPython2 = false; ///< Fixes are made for Python 3 and only shown here.
};

class Meaning;

/// Everything a rule may look at; constant. Rules are asked once for each program.
struct Context {
  const query::QuerySet &queries;
  llvm::ArrayRef<const FileFacts *> files;    ///< By their units in the program that they make.
  const scheme::Analysis *analysis = nullptr; ///< Of that program.
  const Meaning *meaning = nullptr; ///< Where a query asks what evaluation met; else null.
};

/// A rule in C++ beside its query: one free function, found by its file's name.
struct RuleFunction {
  llvm::StringLiteral name;
  void (*check)(const Context &, Sink &);
};

/// The rules written in C++; generated at build time from analyzer/rules/*.cpp.
llvm::ArrayRef<RuleFunction> ruleFunctions();

} // namespace hmaclint::rules
