#include "rules/helper.h"

#include "rules/fix.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::rules {

using dataflow::Function;
using dataflow::FunctionId;
using dataflow::Parameter;

static bool takesValues(const Function &function) {
  for (size_t i = 0; i < function.parameters.size(); ++i) {
    const Parameter::Kind kind = function.parameters[i].kind;
    const bool isReceiver = i == 0 && function.inClass != dataflow::ClassId::None;
    if (!isReceiver && kind != Parameter::Kind::Rest && kind != Parameter::Kind::Keywords)
      return true;
  }
  return false;
}

bool isSharedHelper(const Context &context, source::Location place, dataflow::ValueId mac) {
  const FileFacts &file = fileOf(context, place.file);
  const FunctionId around = file.ir.functionAround(place.range);
  if (around == FunctionId::None || !takesValues(file.ir.function(around)))
    return false;
  const scheme::Analysis &analysis = *context.analysis;
  const auto isHere = [&](dataflow::FunctionRef function) {
    return context.files[function.unit]->file == file.file && function.id == around;
  };
  for (uint32_t unit = 0; unit < context.files.size(); ++unit)
    if (context.files[unit]->file == file.file &&
        analysis.overview.isRoute(analysis, {unit, around}))
      return false;
  return !llvm::all_of(analysis.overview.comparing(analysis, mac), isHere);
}

} // namespace hmaclint::rules
