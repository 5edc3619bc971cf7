#include "corpus.h"

#include <gtest/gtest.h>

#include <filesystem>

/// `corpus_test [--update] [gtest's options]`
int main(int argc, char **argv) {
  std::filesystem::current_path(HMACLINT_SOURCE_DIR);
  testing::InitGoogleTest(&argc, argv);
  for (int i = 1; i < argc; ++i) {
    if (llvm::StringRef(argv[i]) != "--update") {
      llvm::errs() << "corpus_test: unknown argument " << argv[i] << '\n';
      return 2;
    }
    hmaclint::corpus::setUpdating();
  }
  return RUN_ALL_TESTS();
}
