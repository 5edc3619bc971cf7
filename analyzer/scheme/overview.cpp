#include "scheme/overview.h"

#include "scheme/analysis.h"
#include "scheme/signature.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::scheme {

using dataflow::FunctionRef;
using dataflow::Record;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

bool mayHoldScheme(const dataflow::Evaluator &evaluator) {
  const ValueTable &values = evaluator.values();
  for (uint32_t i = 0; i < values.size(); ++i) {
    const Kind kind = values.kind(static_cast<ValueId>(i));
    if (kind == Kind::Mac || kind == Kind::Hash || kind == Kind::Verify)
      return true;
  }
  return llvm::any_of(evaluator.records(), [](const Record &record) {
    return record.kind == Record::Kind::Mac || record.kind == Record::Kind::Verify ||
           record.kind == Record::Kind::Key;
  });
}

bool Overview::sendsMac(const Analysis &analysis) {
  if (isSender)
    return *isSender;
  const ValueTable &values = analysis.values();
  const dataflow::History &history = analysis.history();
  isSender = false;
  for (uint32_t id = 1; id < history.stepCount() && !*isSender; ++id) {
    const Step &step = history.step(static_cast<StepId>(id));
    isSender = step.kind == StepKind::Call && step.entry && step.entry->role == model::Role::Send &&
               llvm::any_of(step.args, [&](const dataflow::Flow &argument) {
                 return values.has(argument.value, dataflow::bit(Kind::Mac));
               });
  }
  return *isSender;
}

void Overview::countRoutes(const Analysis &analysis) {
  if (routeCount)
    return;
  size_t count = 0;
  for (const endpoint::Endpoint &one : analysis.endpoints)
    if (one.isRoute() && !one.isBeside) {
      const bool isMany = llvm::any_of(one.routes, [](const auto &route) { return route.isMany; });
      count += isMany ? 2 : 1;
      routes.emplace(one.function.unit, static_cast<uint32_t>(one.function.id));
    }
  routeCount = count;
}

bool Overview::hasSeveralRoutes(const Analysis &analysis) {
  countRoutes(analysis);
  return routeCount.value_or(0) > 1;
}

bool Overview::isRoute(const Analysis &analysis, FunctionRef function) {
  countRoutes(analysis);
  return routes.count({function.unit, static_cast<uint32_t>(function.id)}) != 0;
}

void Overview::addTimed(const Analysis &analysis, llvm::ArrayRef<Record> records, Macs &into) {
  const ValueTable &values = analysis.values();
  for (const Record &record : records) {
    const ValueId mac = record.flow.value;
    if (record.kind != Record::Kind::Mac || !values.is(mac, Kind::Mac) ||
        !values.has(values.arg(mac, 1), dataflow::bit(Kind::Clock)) ||
        !into.known.insert(static_cast<uint32_t>(mac)).second)
      continue;
    into.byKey[static_cast<uint32_t>(values.arg(mac, 0))].push_back(mac);
  }
}

static llvm::ArrayRef<ValueId>
macsOf(const llvm::DenseMap<uint32_t, llvm::SmallVector<ValueId, 1>> &all, ValueId key) {
  const auto found = all.find(static_cast<uint32_t>(key));
  return found == all.end() ? llvm::ArrayRef<ValueId>() : found->second;
}

llvm::ArrayRef<ValueId> Overview::timedMacs(const Analysis &analysis, ValueId key) {
  if (!timed)
    addTimed(analysis, analysis.evaluator.records(), timed.emplace());
  return macsOf(timed->byKey, key);
}

llvm::ArrayRef<ValueId> Overview::issuedMacs(const Analysis &analysis, ValueId key) {
  if (!issued) {
    issued.emplace();
    for (const endpoint::Endpoint &one : analysis.endpoints)
      if (one.isRoute())
        addTimed(analysis, analysis.records(one), *issued);
  }
  return macsOf(issued->byKey, key);
}

llvm::ArrayRef<FunctionRef> Overview::comparing(const Analysis &analysis, ValueId mac) {
  if (!compared) {
    compared.emplace();
    std::set<std::tuple<uint32_t, uint32_t, uint32_t>> known;
    for (const Record &record : analysis.evaluator.records()) {
      if (record.kind != Record::Kind::Compare)
        continue;
      for (const dataflow::Flow &side : record.args)
        for (const Signature &one : signaturesIn(analysis.values(), side.value)) {
          const auto id = static_cast<uint32_t>(one.mac);
          if (known.emplace(id, record.function.unit, static_cast<uint32_t>(record.function.id))
                  .second)
            (*compared)[id].push_back(record.function);
        }
    }
  }
  const auto found = compared->find(static_cast<uint32_t>(mac));
  return found == compared->end() ? llvm::ArrayRef<FunctionRef>() : found->second;
}

static ValueId withoutCharset(const ValueTable &values, ValueId value) {
  while (values.is(value, Kind::Encode) || values.is(value, Kind::Decode))
    value = values.arg(value, 0);
  return value;
}

bool Overview::isKey(const Analysis &analysis, ValueId value) {
  const ValueTable &values = analysis.values();
  if (!keys) {
    keys.emplace();
    for (uint32_t i = 0; i < values.size(); ++i)
      if (const auto mac = static_cast<ValueId>(i); values.is(mac, Kind::Mac))
        for (ValueId key : values.alternatives(values.arg(mac, 0)))
          keys->insert(static_cast<uint32_t>(withoutCharset(values, key)));
  }
  return keys->contains(static_cast<uint32_t>(withoutCharset(values, value)));
}

const Record *Overview::recordOf(const Analysis &analysis, ValueId mac) {
  const llvm::ArrayRef<Record> records = analysis.evaluator.records();
  if (!firstRecords) {
    firstRecords.emplace();
    for (size_t i = 0; i < records.size(); ++i)
      if (records[i].kind == Record::Kind::Mac && records[i].args.size() > 1)
        firstRecords->try_emplace(static_cast<uint32_t>(records[i].flow.value), i);
  }
  const auto found = firstRecords->find(static_cast<uint32_t>(mac));
  return found == firstRecords->end() ? nullptr : &records[found->second];
}

} // namespace hmaclint::scheme
