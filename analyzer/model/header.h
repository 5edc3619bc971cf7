#pragma once

#include "model/model.h"

namespace hmaclint::model {

/// What stands before the entries of a file.
struct Header {
  std::string library;
  std::vector<std::string> imports;
  std::vector<std::string> needs;
};

llvm::Expected<Header> readHeader(const ModelFile &file);

} // namespace hmaclint::model
