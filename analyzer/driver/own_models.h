#pragma once

#include "driver/options.h"
#include "model/model.h"

namespace hmaclint::driver {

/// The files of --models, as models are read.
std::vector<model::ModelFile> ownModels(const Options &options);
/// What is wrong in them.
llvm::Error checkOwnModels(const Options &options);
/// What is known of modules that are imported, by the first parts of their names.
llvm::Expected<model::Models> modelsFor(llvm::ArrayRef<std::string> imports,
                                        const Options &options);

} // namespace hmaclint::driver
