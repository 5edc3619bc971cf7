#include "embed/embedded_file.h"

namespace hmaclint::embed {

llvm::StringRef embeddedText(llvm::StringRef path) {
  for (const EmbeddedFile &file : embeddedFiles())
    if (file.path == path)
      return file.text;
  return {};
}

llvm::StringRef version() { return HMACLINT_VERSION; }

} // namespace hmaclint::embed
