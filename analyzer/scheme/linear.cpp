#include "scheme/linear.h"

#include "dataflow/moment.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <algorithm>

// Times as sums.
//
// The age of a request has as many spellings as programs. As sums they are alike:
//
//   time.time() - int(stamp)                                        now - stamp
//   time.time() * 1000 - float(stamp)                        1000 * now - stamp
//   (datetime.now(utc) - datetime.fromtimestamp(int(stamp), utc)).total_seconds()
//                                                                   now - stamp
//   deadline = int(stamp) + 300; deadline - time.time()      stamp + 300 - now
//
// What multiplies two things that are not known, or is not arithmetic at all, is one term.

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::Operator;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 24;

void Linear::add(const Linear &other, double factor) {
  clock += factor * other.clock;
  constant += factor * other.constant;
  for (const auto &[value, times] : other.terms) {
    auto *known = llvm::find_if(terms, [&](const auto &term) { return term.first == value; });
    if (known == terms.end())
      terms.emplace_back(value, factor * times);
    else
      known->second += factor * times;
  }
  llvm::erase_if(terms, [](const auto &term) { return term.second == 0; });
}

/// Readings of a text as a number or a moment, and of one as the other.
static bool readsNumber(llvm::StringRef what) {
  return llvm::StringSwitch<bool>(what)
      .Cases("int", "float", "to-timestamp", "to-timestamp-utc", "total-seconds", true)
      .Cases("date", "duration", true)
      .Default(dataflow::isMoment(what));
}

/// Methods of texts and of times after which they still say the same.
static bool keepsNumber(llvm::StringRef method) {
  return llvm::StringSwitch<bool>(method)
      .Cases("strip", "lstrip", "rstrip", "lower", "upper", "replace", "astimezone", true)
      .Default(false);
}

/// The one alternative that is not written down, of a default or a fallback.
static std::optional<ValueId> onlyVariable(const ValueTable &values, ValueId value) {
  std::optional<ValueId> found;
  for (ValueId one : values.args(value)) {
    if (dataflow::isConstant(values.kind(one)))
      continue;
    if (found)
      return std::nullopt;
    found = one;
  }
  return found;
}

bool isSpan(const ValueTable &values, ValueId value) {
  static constexpr int64_t longestSpan = 1'000'000'000; // No clock has shown less for decades.
  return (values.is(value, Kind::Or) || values.is(value, Kind::Choice)) &&
         llvm::any_of(values.args(value), [&](ValueId one) {
           return values.is(one, Kind::Integer) && values[one].number > 0 &&
                  values[one].number < longestSpan;
         });
}

/// One layer of form less.
static std::optional<ValueId> unwrapped(const ValueTable &values, ValueId value) {
  switch (values.kind(value)) {
  case Kind::Parse:
    return readsNumber(values.text(value)) ? std::optional(values.arg(value, 0)) : std::nullopt;
  case Kind::Text:
    return keepsNumber(values.text(value)) ? std::optional(values.arg(value, 0)) : std::nullopt;
  case Kind::Encode:
  case Kind::Decode:
    return values.text(value) == "hex" || values.text(value).starts_with("base")
               ? std::nullopt
               : std::optional(values.arg(value, 0));
  case Kind::Stringify:
  case Kind::Duration:
    return values.arg(value, 0);
  case Kind::Or:
  case Kind::Choice:
    return isSpan(values, value) ? std::nullopt : onlyVariable(values, value);
  default:
    return std::nullopt;
  }
}

ValueId withoutForm(const ValueTable &values, ValueId value) {
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth) {
    const std::optional<ValueId> inner = unwrapped(values, value);
    if (!inner)
      break;
    value = *inner;
  }
  return value;
}

static Linear linear(const ValueTable &values, ValueId value, unsigned depth);

static Linear termOf(ValueId value) {
  Linear term;
  term.terms.emplace_back(value, 1);
  return term;
}

static Linear constantOf(double number) {
  Linear result;
  result.constant = number;
  return result;
}

static Linear numberOf(const ValueTable &values, ValueId value) {
  std::string digits = values.text(value).str();
  std::erase(digits, '_');
  double number = 0;
  return llvm::StringRef(digits).getAsDouble(number) ? termOf(value) : constantOf(number);
}

static Linear clockOf(const ValueTable &values, ValueId value) {
  Linear result;
  result.clock = llvm::StringSwitch<double>(values.text(value))
                     .Case("s", 1)
                     .Case("ms", 1e3)
                     .Case("ns", 1e9)
                     .Default(dataflow::isMoment(values.text(value)) ? 1 : 0);
  return result.clock == 0 ? termOf(value) : result;
}

static Linear sumOf(const ValueTable &values, ValueId value, unsigned depth) {
  const llvm::ArrayRef<ValueId> args = values.args(value);
  Linear left = linear(values, args[0], depth - 1);
  Linear result;
  if (args.size() == 1) {
    result.add(left, -1);
    return result;
  }
  const Linear right = linear(values, args[1], depth - 1);
  switch (values[value].op) {
  case Operator::Add:
  case Operator::Subtract:
    left.add(right, values[value].op == Operator::Add ? 1 : -1);
    return left;
  case Operator::Multiply:
    if (right.isConstant())
      result.add(left, right.constant);
    else if (left.isConstant())
      result.add(right, left.constant);
    else
      return termOf(value);
    return result;
  case Operator::Divide:
  case Operator::FloorDivide: // A fraction of a second more or less.
    if (!right.isConstant() || right.constant == 0)
      return termOf(value);
    result.add(left, 1 / right.constant);
    return result;
  default:
    return termOf(value);
  }
}

static Linear linear(const ValueTable &values, ValueId value, unsigned depth) {
  if (values.isSpent(depth))
    return termOf(value);
  switch (values.kind(value)) {
  case Kind::Integer:
  case Kind::Bool:
    return constantOf(static_cast<double>(values[value].number));
  case Kind::Float:
    return numberOf(values, value);
  case Kind::Clock:
    return clockOf(values, value);
  case Kind::Arithmetic:
    return sumOf(values, value, depth);
  default:
    if (const std::optional<ValueId> inner = unwrapped(values, value))
      return linear(values, *inner, depth - 1);
    return termOf(value);
  }
}

Linear linear(const ValueTable &values, ValueId value) { return linear(values, value, maxDepth); }

} // namespace hmaclint::scheme
