#include "driver/own_models.h"

#include "model/own.h"

namespace hmaclint::driver {

std::vector<model::ModelFile> ownModels(const Options &options) {
  return {options.ownModels.begin(), options.ownModels.end()};
}

llvm::Error checkOwnModels(const Options &options) {
  if (options.ownModels.empty())
    return llvm::Error::success();
  return model::checkOwn(model::Models::embedded(), ownModels(options));
}

llvm::Expected<model::Models> modelsFor(llvm::ArrayRef<std::string> imports,
                                        const Options &options) {
  return model::Models::readFor(model::Models::embedded(), imports, ownModels(options));
}

} // namespace hmaclint::driver
