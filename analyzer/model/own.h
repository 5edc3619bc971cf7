#pragma once

#include "model/model.h"

namespace hmaclint::model {

/// What is wrong with files of the user, seen beside the `known` ones: what read() says, and what
/// would be silent gaps, such as an exception that nothing defines.
llvm::Error checkOwn(llvm::ArrayRef<ModelFile> known, llvm::ArrayRef<ModelFile> own);

/// Words by which a file shows that it may get a MAC from what a file of the user describes: it has
/// one of each.
struct OwnWords {
  std::vector<std::string> modules; ///< First parts of modules.
  std::vector<std::string> names;   ///< What makes MACs, takes a key or checks a MAC.
};
OwnWords ownWords(const ModelFile &file);

} // namespace hmaclint::model
