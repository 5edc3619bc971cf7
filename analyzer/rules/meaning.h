#pragma once

#include "rules/rule.h"
#include "scheme/accept.h"
#include "scheme/scheme.h"

#include "llvm/ADT/DenseSet.h"

#include <map>

namespace hmaclint::rules {

/// The expressions of a file whose values predicates of meaning ask for, by ExprId; empty when none
/// is asked for. Evaluation keeps what they are (Record::Kind::Seen).
llvm::BitVector watched(const query::QuerySet &queries, const FileFacts &file);

/// Answers questions about what an expression is when the program runs.
class Meaning {
public:
  explicit Meaning(const Context &context);

  /// Where an expression was met while the program was evaluated, once for each context.
  struct Met {
    const dataflow::Record *record = nullptr;
    const endpoint::Endpoint *endpoint = nullptr; ///< In whose run; may be null.
  };
  /// All places where the expression at a range of a file was met.
  llvm::ArrayRef<Met> met(const FileFacts &file, source::ByteRange range) const;
  /// The same of what is called there, when it is a call; else of itself.
  llvm::ArrayRef<Met> metCallee(const FileFacts &file, source::ByteRange range) const;

  const scheme::Analysis &analysis() const { return *context.analysis; }
  // Answers about the program or an endpoint, each worked out when it is first asked for.
  llvm::ArrayRef<scheme::Scheme> schemes() const;
  const scheme::Acceptance &acceptance(const endpoint::Endpoint &endpoint) const;
  /// The messages of the MACs that something is compared with in an endpoint.
  llvm::ArrayRef<dataflow::ValueId> verified(const endpoint::Endpoint &endpoint) const;
  /// Whether a value stands in the message of some MAC.
  scheme::Reasoned isSigned(dataflow::ValueId value) const;

private:
  const Context &context;
  std::map<std::pair<uint32_t, source::ByteRange>, std::vector<Met>> seen;
  mutable std::optional<std::vector<scheme::Scheme>> recovered;
  mutable std::map<const endpoint::Endpoint *, scheme::Acceptance> acceptances;
  mutable std::map<const endpoint::Endpoint *, std::vector<dataflow::ValueId>> messages;
  mutable std::optional<llvm::DenseSet<uint32_t>> inMessages;
  mutable scheme::Reasoned unlessFound = source::Tri::No; ///< Of what is not among these.
};

/// A question of the table of predicates: the words after the capture, and what it is asked of.
using Words = llvm::ArrayRef<query::MeaningPredicate::Argument>;
scheme::Reasoned isOfOrigin(const Meaning &meaning, const Meaning::Met &met, Words words);
scheme::Reasoned hasRole(const Meaning &meaning, const Meaning::Met &met, Words words);
scheme::Reasoned mayBeNone(const Meaning &meaning, const Meaning::Met &met, Words words);
scheme::Reasoned isInEndpoint(const Meaning &meaning, const Meaning::Met &met, Words words);
scheme::Reasoned isHeldBefore(const Meaning &meaning, const Meaning::Met &met, Words words);
scheme::Reasoned reachesAcceptSite(const Meaning &meaning, const Meaning::Met &met, Words words);
scheme::Reasoned isCovered(const Meaning &meaning, const Meaning::Met &met, Words words);
scheme::Reasoned isInMessage(const Meaning &meaning, const Meaning::Met &met, Words words);
scheme::Reasoned schemeLacks(const Meaning &meaning, const Meaning::Met &met, Words words);

/// The words that the questions above take, with spaces; for messages about queries.
std::string originWords();
std::string checkWords();
std::string schemeWords();

} // namespace hmaclint::rules
