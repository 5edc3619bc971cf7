#pragma once

#include "scheme/analysis.h"

namespace hmaclint::scheme {

/// Something that is done for a request and that others can see, or that stays.
struct Effect {
  enum class Kind : uint8_t {
    Written,      ///< To a store or database.
    Kept,         ///< In an object that outlives the request.
    Filed,        ///< To a file.
    Queued,       ///< As work for later.
    Mailed,       ///<
    Started,      ///< A process.
    Requested,    ///< Of another service.
    LoggedIn,     ///< A user.
    Deserialised, ///< By what can run code.
    Run,          ///< As code.
  };
  Kind kind = Kind::Written;
  /// What the caller sent decides what is run: deserialised, or a part of a program or statement.
  bool isOfCaller = false;
};

/// What a step does, if that is an effect of the request. Reading is none, nor is what any caller
/// does without a signature too: counting calls by address, clearing away what is old, opening a
/// store, keeping something for as long as the request takes. Why, it is noted.
std::optional<Effect> effectOf(const Analysis &analysis, const dataflow::Step &step);

/// What a step changes for whoever asks: an effect, or what is the same for every caller and stays
/// afterwards, a table that is emptied or a setting that is switched. For routes that are there to
/// change something. Counters, stamps, what is kept of what was worked out, and what is only made
/// where it is missing are none of it.
std::optional<Effect> changeOf(const Analysis &analysis, const dataflow::Step &step);

} // namespace hmaclint::scheme
