#include "dataflow/dump_value.h"
#include "dataflow/dump_expr.h"

namespace hmaclint::dataflow {

static constexpr unsigned maxDepth = 40;

static llvm::StringRef kindWord(Kind kind) {
  static constexpr llvm::StringLiteral words[] = {
      "Unknown",   "None",      "Bool",        "Integer",  "Float",  "String",   "Bytes",
      "Parameter", "Request",   "Environment", "Config",   "Clock",  "Random",   "External",
      "Call",      "Attribute", "Verify",      "Item",     "Slice",  "Element",  "Minus",
      "Sequence",  "Mapping",   "Each",        "Fold",     "Concat", "Join",     "Format",
      "Json",      "UrlEncode", "Encode",      "Decode",   "Text",   "Parse",    "Stringify",
      "Hash",      "Mac",       "Arithmetic",  "Absolute", "Length", "Duration", "Relation",
      "Not",       "And",       "Or",          "All",      "Any",    "IsA",      "Function",
      "Class",     "Bound",     "Partial",     "Object",   "Member", "Response", "Choice"};
  static_assert(std::size(words) == static_cast<size_t>(Kind::Choice) + 1);
  return words[static_cast<size_t>(kind)];
}

/// What stands in brackets behind the kind: its text, number and operator, where it has them.
static void dumpParts(const ValueTable &values, ValueId id, llvm::raw_ostream &out) {
  const Value &value = values[id];
  llvm::StringRef before = "[";
  const auto part = [&](auto what) {
    out << before << what;
    before = " ";
  };
  if (value.op != Operator::None)
    part(spelled(value.op));
  if (value.text != 0)
    part(values.text(id));
  if (value.number != 0)
    part(value.number);
  if (before != "[")
    out << ']';
}

static void dumpAt(const ValueTable &values, ValueId id, unsigned depth, llvm::raw_ostream &out) {
  const Value &value = values[id];
  switch (value.kind) {
  case Kind::None:
    out << "None";
    return;
  case Kind::Bool:
    out << (value.number != 0 ? "True" : "False");
    return;
  case Kind::Integer:
    out << value.number;
    return;
  case Kind::Float:
    out << values.text(id);
    return;
  case Kind::String:
  case Kind::Bytes:
    out << (value.kind == Kind::Bytes ? "b\"" : "\"");
    out.write_escaped(values.text(id)) << '"';
    return;
  default:
    break;
  }
  out << kindWord(value.kind);
  dumpParts(values, id, out);
  if (value.argCount == 0 && value.kind != Kind::Sequence && value.kind != Kind::Mapping)
    return;
  out << '(';
  llvm::StringRef before;
  for (ValueId arg : values.args(id)) {
    out << before;
    before = ", ";
    if (depth == 0)
      out << "…";
    else
      dumpAt(values, arg, depth - 1, out);
  }
  out << ')';
}

void dump(const ValueTable &values, ValueId value, llvm::raw_ostream &out) {
  dumpAt(values, value, maxDepth, out);
}

std::string dumped(const ValueTable &values, ValueId value) {
  std::string text;
  llvm::raw_string_ostream out(text);
  dump(values, value, out);
  return text;
}

} // namespace hmaclint::dataflow
