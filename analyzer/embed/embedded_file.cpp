#include "embed/embedded_file.h"

#include "llvm/ADT/SmallString.h"

namespace hmaclint::embed {

llvm::StringRef embeddedText(const llvm::Twine &path) {
  llvm::SmallString<64> storage;
  llvm::StringRef wanted = path.toStringRef(storage);
  for (const EmbeddedFile &file : embeddedFiles())
    if (file.path == wanted)
      return file.text;
  return {};
}

llvm::StringRef version() { return HMACLINT_VERSION; }

} // namespace hmaclint::embed
