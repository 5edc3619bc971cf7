#include "rules/helper.h"

#include "rules/fix.h"
#include "scheme/signature.h"

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
  const auto isHere = [&](dataflow::FunctionRef function) {
    return context.files[function.unit].file == file.file && function.id == around;
  };
  const scheme::Analysis &analysis = *context.analysis;
  if (llvm::any_of(analysis.endpoints, [&](const endpoint::Endpoint &one) {
        return one.isRoute() && isHere(one.function);
      }))
    return false;
  return llvm::any_of(analysis.evaluator.records(), [&](const dataflow::Record &record) {
    if (record.kind != dataflow::Record::Kind::Compare || isHere(record.function))
      return false;
    return llvm::any_of(record.args, [&](const dataflow::Flow &side) {
      return llvm::any_of(scheme::signaturesIn(analysis.values(), side.value),
                          [&](const scheme::Signature &one) { return one.mac == mac; });
    });
  });
}

} // namespace hmaclint::rules
