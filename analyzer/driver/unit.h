#pragma once

#include "dataflow/evaluator.h"
#include "driver/options.h"
#include "source/source_file.h"

#include <memory>

namespace hmaclint::driver {

/// A file as a program of its own: what `dump` evaluates. Its module has no name, so that no import
/// means it.
class FileProgram {
public:
  /// Parses and lowers a file, reads the models of what it imports and runs its module body. The
  /// file must live longer.
  static llvm::Expected<FileProgram> load(const source::SourceFile &file, const Options &options);

  dataflow::Evaluator &evaluator() { return *machine; }

private:
  /// Kept where they are: the evaluator refers to them.
  struct Parts {
    binding::Bindings bindings;
    dataflow::Ir ir;
    dataflow::Program program;
    model::Models models;
  };
  std::unique_ptr<Parts> parts;
  std::unique_ptr<dataflow::Evaluator> machine;
};

/// The first parts of the names of the modules that a file imports.
std::vector<std::string> importedNames(const binding::Bindings &bindings);

/// Whether the code of a file can get at something that makes MACs, by its imports.
bool mayLeadToMacs(const binding::Bindings &bindings, llvm::StringRef text,
                   const model::Models &models);

} // namespace hmaclint::driver
