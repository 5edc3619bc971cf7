#pragma once

#include "query/query_set.h"
#include "syntax/tree.h"

#include <gtest/gtest.h>

#include <string>

namespace hmaclint::query {

/// An identity card without faults; it has ten lines.
inline std::string card() {
  return ";; @id HM999\n;; @name own-rule\n;; @title Own rule\n;; @severity warning\n"
         ";; @precision high\n;; @cwe CWE-208\n;; @owasp API2:2023\n;; @fix none\n"
         ";; @since 0.1.0\n;; @message something is found\n";
}

/// `text` as the whole of `own-rule.scm`, with the one predicate of meaning that rules have today.
inline QuerySet::Loaded loadText(const std::string &text) {
  return QuerySet::load({{"own-rule.scm", text}}, {{"resolves-to?", 2, 0}});
}

/// `line:column: message` of every error.
inline std::string errorsOf(const QuerySet::Loaded &loaded) {
  std::string text;
  for (const QueryError &error : loaded.errors)
    text += std::to_string(error.line) + ":" + std::to_string(error.column) + ": " + error.message +
            "\n";
  return text;
}

/// The patterns of what should have loaded.
inline llvm::ArrayRef<Pattern> patternsOf(const QuerySet::Loaded &loaded) {
  EXPECT_EQ(errorsOf(loaded), "");
  return loaded.set ? loaded.set->patterns() : llvm::ArrayRef<Pattern>();
}

/// The errors of `patterns` below a good card; empty when they load.
inline std::string patternErrors(const std::string &patterns) {
  return errorsOf(loadText(card() + patterns));
}

/// A rule's patterns, and a program that they are matched with.
struct Matched {
  QuerySet::Loaded loaded;
  std::string text;
  llvm::Expected<syntax::Tree> tree;
  std::string incomplete;
  std::vector<Match> matches;

  Matched(const std::string &patterns, std::string program)
      : loaded(loadText(card() + patterns)), text(std::move(program)), tree(syntax::parse(text)) {
    EXPECT_EQ(errorsOf(loaded), "");
    if (loaded.set && tree)
      matches = loaded.set->match(*tree, incomplete);
  }
  Matched(const Matched &) = delete;
  Matched &operator=(const Matched &) = delete;

  /// `pattern:name=text ...` of every match, one a line.
  std::string lines() const {
    std::string all;
    for (const Match &match : matches) {
      all += std::to_string(match.pattern) + ":";
      for (const Capture &capture : match.captures)
        all +=
            " " + capture.name.str() + "=" + text.substr(capture.range.begin, capture.range.size());
      all += "\n";
    }
    return all;
  }
};

} // namespace hmaclint::query
