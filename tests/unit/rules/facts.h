#pragma once

#include "rules/predicates.h"
#include "rules/query_findings.h"
#include "rules/rule.h"

#include "binding/spelling.h"
#include "dataflow/lower.h"
#include "syntax/tree.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace hmaclint::rules {

/// A rule of `patterns` on one program, as far as its facts: what `driver` does for every file.
struct Facts {
  query::QuerySet::Loaded loaded;
  source::SourceFile file;
  std::vector<FileFacts> files;
  std::vector<const FileFacts *> pointers;

  Facts(const std::string &patterns, const std::string &program, const std::string &keys = "")
      : loaded(query::QuerySet::load({{"own-rule.scm", card() + keys + patterns}},
                                     meaningPredicates())),
        file("a.py", {}, llvm::cantFail(source::decode(program))) {
    for (const query::QueryError &error : loaded.errors)
      ADD_FAILURE() << error.line << ": " << error.message;
    if (!loaded.set)
      std::abort();
    index(*loaded.set);
  }
  Facts(const Facts &) = delete;
  Facts &operator=(const Facts &) = delete;

  static std::string card() {
    return ";; @id HM999\n;; @name own-rule\n;; @title Own rule\n;; @severity warning\n"
           ";; @precision high\n;; @cwe CWE-208\n;; @owasp API2:2023\n;; @fix safe\n"
           ";; @since 0.1.0\n;; @message something is found\n";
  }

  Context context() const {
    if (!loaded.set)
      std::abort();
    return {*loaded.set, pointers};
  }
  std::vector<diagnostic::Diagnostic> findings() const {
    Sink sink;
    queryFindings(context(), sink);
    return sink.take();
  }
  /// `text severity: message` of every finding, one a line.
  std::string lines() const {
    std::string all;
    for (const diagnostic::Diagnostic &finding : findings())
      all += word(finding.primary.range) + " " + severityName(finding.severity).str() + ": " +
             finding.message + "\n";
    return all;
  }
  std::string word(source::ByteRange range) const {
    return file.text().slice(range.begin, range.end).str();
  }

private:
  void index(const query::QuerySet &queries) {
    const syntax::Tree tree = llvm::cantFail(syntax::parse(file.text()));
    FileFacts facts;
    facts.source = &file;
    facts.bindings = binding::collect(tree);
    facts.ir = dataflow::lower(tree, facts.bindings);
    std::string incomplete;
    for (query::Match &match : queries.match(tree, incomplete)) {
      std::vector<std::string> spellings;
      for (const query::Capture &capture : match.captures)
        spellings.push_back(binding::spell(tree.node(capture.node), tree, facts.bindings));
      facts.matches.push_back({std::move(match), std::move(spellings)});
    }
    files.push_back(std::move(facts));
    pointers = {&files.back()};
  }
};

} // namespace hmaclint::rules
