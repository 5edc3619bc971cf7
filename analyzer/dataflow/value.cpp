#include "dataflow/value.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"

#include <limits>

// Values by structure.
//
// Two expressions that compute the same thing from the same things are one ValueId, wherever they
// stand, so "the same key", "the same header" and "the same time" are integer equality:
//
//   def sign(body):   return hmac.new(KEY, body, sha256)
//   def check():      hmac.new(os.environ["KEY"].encode(), request.data, sha256)
//
// share one key. Where a value came from is kept beside it (origin.h), never in it.

namespace hmaclint::dataflow {

bool isText(Kind kind) { return kind == Kind::String || kind == Kind::Bytes; }
bool isConstant(Kind kind) { return Kind::None <= kind && kind <= Kind::Bytes; }

ValueTable::ValueTable() { intern(""); }

uint32_t ValueTable::intern(llvm::StringRef text) {
  auto [entry, added] = textIds.try_emplace(text, static_cast<uint32_t>(texts.size()));
  if (added)
    texts.push_back(entry->getKey());
  return entry->second;
}

ValueId ValueTable::make(Kind kind, llvm::ArrayRef<ValueId> args, Parts parts) {
  uint64_t size = 1;
  uint64_t contains = bit(kind);
  for (ValueId argument : args) {
    size += (*this)[argument].size;
    contains |= (*this)[argument].contains;
  }
  if (size > maxSize) {
    hit(Bound::ValueSize);
    return unknown(tooLarge);
  }
  Value value{kind,
              parts.op,
              intern(parts.text),
              parts.number,
              static_cast<uint32_t>(operands.size()),
              static_cast<uint32_t>(args.size()),
              contains,
              static_cast<uint32_t>(size)};
  const uint64_t hash = llvm::hash_combine(value.kind, value.op, value.text, value.number,
                                           llvm::hash_combine_range(args.begin(), args.end()));
  // The map's two reserved keys.
  llvm::SmallVector<ValueId, 1> &bucket =
      byHash[hash >= std::numeric_limits<uint64_t>::max() - 1 ? 0 : hash];
  for (ValueId candidate : bucket) {
    const Value &other = (*this)[candidate];
    if (other.kind == value.kind && other.op == value.op && other.text == value.text &&
        other.number == value.number && this->args(candidate) == args)
      return candidate;
  }
  const auto id = static_cast<ValueId>(values.size());
  llvm::SmallVector<ValueId, 8> copied(args); // `args` may point into `operands`.
  operands.insert(operands.end(), copied.begin(), copied.end());
  values.push_back(value);
  bucket.push_back(id);
  return id;
}

bool ValueTable::anyIn(ValueId id, llvm::function_ref<bool(ValueId)> predicate) const {
  llvm::SmallVector<ValueId, 16> open = {id};
  llvm::DenseSet<uint32_t> seen;
  while (!open.empty()) {
    const ValueId one = open.pop_back_val();
    if (!seen.insert(static_cast<uint32_t>(one)).second)
      continue;
    if (predicate(one))
      return true;
    llvm::append_range(open, args(one));
  }
  return false;
}

llvm::SmallVector<llvm::StringRef, 4> ValueTable::argumentNames(ValueId call) const {
  llvm::SmallVector<llvm::StringRef, 4> names;
  text(call).split(names, ',');
  names.resize((*this)[call].argCount - 1);
  return names;
}

llvm::SmallVector<ValueId, 4> ValueTable::alternatives(ValueId id) const {
  if (is(id, Kind::Choice))
    return llvm::SmallVector<ValueId, 4>(args(id));
  return {id};
}

ValueId ValueTable::eachOf(ValueId id, llvm::function_ref<ValueId(ValueId)> change) {
  llvm::SmallVector<ValueId, 4> changed;
  for (ValueId one : alternatives(id))
    changed.push_back(change(one));
  return choice(changed);
}

ValueId ValueTable::choice(llvm::ArrayRef<ValueId> alternatives) {
  llvm::SmallVector<ValueId, 8> all;
  for (ValueId one : alternatives)
    llvm::append_range(all, this->alternatives(one));
  llvm::sort(all);
  all.erase(llvm::unique(all), all.end());
  if (all.size() == 1)
    return all.front();
  if (all.size() > maxChoice) {
    hit(Bound::Alternatives);
    const bool areObjects = llvm::all_of(llvm::drop_begin(all, maxChoice - 1), [&](ValueId one) {
      return is(one, Kind::Object) || (is(one, Kind::Unknown) && text(one) == raisedByCall);
    });
    all.truncate(maxChoice - 1);
    all.push_back(unknown(areObjects ? tooManyObjects : tooManyAlternatives));
    llvm::sort(all);
  }
  return make(Kind::Choice, all);
}

} // namespace hmaclint::dataflow
