#pragma once

#include "dataflow/mentions.h"
#include "model/model.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <map>
#include <set>

namespace hmaclint::driver {

/// That a name leads to something: whatever is done with it, or, of a class or its object, only by
/// some of its methods.
struct Lead {
  bool isWhole = false;
  std::set<std::string, std::less<>> methods;

  bool any() const { return isWhole || !methods.empty(); }
  /// Whether it leads to more now.
  bool add(const Lead &other);
};

/// Which pieces of a file lead to something, by names alone: they mention it, or what leads to it.
struct Leading {
  llvm::BitVector parts;                          ///< By index.
  std::map<std::string, Lead, std::less<>> names; ///< Of the module.

  bool any() const { return parts.any() || !names.empty(); }
  const Lead *find(llvm::StringRef name) const;
  size_t size() const; ///< Grows with all that it holds.
};

/// `leadOf` tells of imported names whether they lead there; null when they don't.
///
///     def signature(body): return hmac.new(KEY, body, "sha256").digest()    leads by `hmac.new`
///     class Guard:         def check(self): ... signature(...)              by `signature`
///     guard = Guard()                                                       by its `check`
///     @app.before_request
///     def before(): guard.check()         does so; and with it `app`, and the routes of `app`
Leading leadingOf(llvm::ArrayRef<dataflow::Part> parts, const dataflow::Ir &ir,
                  const binding::Bindings &bindings, const model::Models &models,
                  llvm::function_ref<const Lead *(llvm::StringRef imported)> leadOf);

/// The parts that those in `from` may run or read, themselves included: what stands behind the
/// names that they mention, and hooks of the applications among them. Of classes only the methods
/// that are named by one of them or in `members`, which grows by all that they name.
llvm::BitVector reached(llvm::ArrayRef<dataflow::Part> parts, const dataflow::Ir &ir,
                        const model::Models &models, const llvm::BitVector &from,
                        std::set<std::string, std::less<>> &members);
/// The parts in which a name of the module gets its value.
llvm::BitVector defining(llvm::ArrayRef<dataflow::Part> parts, const binding::Bindings &bindings,
                         llvm::StringRef name);
/// Every function that is not, or does not stand in, one of `parts`.
llvm::BitVector idleBeside(llvm::ArrayRef<dataflow::Part> parts, const llvm::BitVector &leading,
                           const dataflow::Ir &ir);

} // namespace hmaclint::driver
