#include "driver/unit.h"

#include "dataflow/lower.h"
#include "driver/own_models.h"
#include "syntax/tree.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

std::vector<std::string> importedNames(const binding::Bindings &bindings) {
  std::vector<std::string> names;
  for (const binding::Symbol &symbol : bindings.symbols())
    for (const binding::Definition &definition : symbol.definitions)
      if (definition.kind == binding::DefinitionKind::Import)
        names.push_back(llvm::StringRef(definition.qualifiedName).split('.').first.str());
  llvm::sort(names);
  names.erase(llvm::unique(names), names.end());
  return names;
}

bool mayLeadToMacs(const binding::Bindings &bindings, llvm::StringRef text,
                   const model::Models &models) {
  // Modules may be named by strings as well.
  return text.contains("__import__") || text.contains("import_module") ||
         llvm::any_of(importedNames(bindings),
                      [&](llvm::StringRef root) { return models.leadsToMacs(root); });
}

llvm::Expected<FileProgram> FileProgram::load(const source::SourceFile &file,
                                              const Options &options) {
  llvm::Expected<syntax::Tree> tree = syntax::parse(file.text(), options.parse);
  if (!tree)
    return tree.takeError();
  FileProgram result;
  result.parts = std::make_unique<Parts>();
  Parts &parts = *result.parts;
  parts.bindings = binding::collect(*tree);
  parts.ir = dataflow::lower(*tree, parts.bindings);
  llvm::Expected<model::Models> models = modelsFor(importedNames(parts.bindings), options);
  if (!models)
    return models.takeError();
  parts.models = std::move(*models);
  dataflow::Unit unit;
  unit.ir = &parts.ir;
  unit.bindings = &parts.bindings;
  parts.program.units.push_back(std::move(unit));
  result.machine = std::make_unique<dataflow::Evaluator>(parts.program, parts.models);
  result.machine->runModules();
  return result;
}

} // namespace hmaclint::driver
