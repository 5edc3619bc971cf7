#include "dataflow/describe.h"

#include "dataflow/dump_expr.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <array>

// Values as text. Written as Python would write them where Python has a form, by the kind's name
// otherwise:
//
//   hmac.new(os.environ["KEY"], request.get_data(), "sha256").hexdigest() == request.headers["X"]
//
//   (Encode(Mac(Environment("KEY"), Request(body-raw), "sha256"), hex) == Request(header)["x"])

namespace hmaclint::dataflow {

static constexpr unsigned maxDepth = 24;
static constexpr size_t maxLiteral = 60;

static constexpr std::array<llvm::StringLiteral, 57> kindNames{
    "Unknown",   "None",      "Bool",        "Integer",  "Float",  "String",   "Bytes",
    "Parameter", "Request",   "Environment", "Config",   "Clock",  "Random",   "External",
    "Call",      "Attribute", "Verify",      "Item",     "Slice",  "Element",  "Minus",
    "Sequence",  "Mapping",   "Each",        "Fold",     "Concat", "Join",     "Format",
    "Json",      "UrlEncode", "Encode",      "Decode",   "Text",   "Parse",    "Stringify",
    "Hash",      "Mac",       "Arithmetic",  "Absolute", "Length", "Duration", "Relation",
    "Not",       "And",       "Or",          "All",      "Any",    "IsA",      "Function",
    "Class",     "Module",    "Bound",       "Partial",  "Object", "Member",   "Response",
    "Choice"};
static_assert(kindNames.size() == static_cast<size_t>(Kind::Choice) + 1);

namespace {
class Writer {
public:
  Writer(const ValueTable &values, size_t limit) : values(values), limit(limit), out(text) {}
  void write(ValueId id, unsigned depth);
  std::string text;

private:
  bool writeConstant(ValueId id);
  bool writePythonic(ValueId id, unsigned depth);
  void writeList(llvm::ArrayRef<ValueId> args, unsigned depth, llvm::StringRef between = ", ");
  void writeCall(ValueId id, unsigned depth);
  void writeMapping(llvm::ArrayRef<ValueId> args, unsigned depth);
  void quote(llvm::StringRef literal);

  const ValueTable &values;
  size_t limit;
  llvm::raw_string_ostream out;
};
} // namespace

void Writer::quote(llvm::StringRef literal) {
  out << '"';
  llvm::printEscapedString(literal.take_front(maxLiteral), out);
  out << (literal.size() > maxLiteral ? "…\"" : "\"");
}

bool Writer::writeConstant(ValueId id) {
  switch (values.kind(id)) {
  case Kind::None:
    out << "None";
    return true;
  case Kind::Bool:
    out << (values[id].number != 0 ? "True" : "False");
    return true;
  case Kind::Integer:
    out << values[id].number;
    return true;
  case Kind::Float:
  case Kind::External:
    out << values.text(id);
    return true;
  case Kind::Bytes:
    out << 'b';
    [[fallthrough]];
  case Kind::String:
    quote(values.text(id));
    return true;
  case Kind::Function:
    out << "function " << values.text(id);
    return true;
  case Kind::Class:
    out << "class " << values.text(id);
    return true;
  case Kind::Object:
    out << values.text(id) << '#' << values[id].number;
    return true;
  default:
    return false;
  }
}

void Writer::writeList(llvm::ArrayRef<ValueId> args, unsigned depth, llvm::StringRef between) {
  for (size_t i = 0; i < args.size(); ++i) {
    out << (i == 0 ? "" : between);
    write(args[i], depth);
  }
}

void Writer::writeCall(ValueId id, unsigned depth) {
  const llvm::ArrayRef<ValueId> args = values.args(id);
  const llvm::SmallVector<llvm::StringRef, 4> names = values.argumentNames(id);
  write(args[0], depth);
  out << '(';
  for (size_t i = 1; i < args.size(); ++i) {
    out << (i == 1 ? "" : ", ");
    const llvm::StringRef name = names[i - 1];
    out << name << (name.empty() || name.starts_with("*") ? "" : "=");
    write(args[i], depth);
  }
  out << ')';
}

void Writer::writeMapping(llvm::ArrayRef<ValueId> args, unsigned depth) {
  out << '{';
  for (size_t i = 0; i + 1 < args.size(); i += 2) {
    out << (i == 0 ? "" : ", ");
    write(args[i], depth);
    out << ": ";
    write(args[i + 1], depth);
  }
  out << '}';
}

/// Values that have a form in Python.
bool Writer::writePythonic(ValueId id, unsigned depth) {
  const Value &value = values[id];
  const llvm::ArrayRef<ValueId> args = values.args(id);
  switch (value.kind) {
  case Kind::Call:
    writeCall(id, depth);
    return true;
  case Kind::Attribute:
    write(args[0], depth);
    out << '.' << values.text(id);
    return true;
  case Kind::Item:
  case Kind::Slice:
    write(args[0], depth);
    out << '[';
    writeList(args.drop_front(), depth, ":");
    out << ']';
    return true;
  case Kind::Sequence:
    out << '[';
    writeList(args, depth);
    out << ']';
    return true;
  case Kind::Mapping:
    writeMapping(args, depth);
    return true;
  case Kind::Relation:
  case Kind::Arithmetic:
    if (args.size() != 2 || value.op == Operator::None)
      return false;
    out << '(';
    writeList(args, depth, (" " + spelled(value.op) + " ").str());
    out << ')';
    return true;
  case Kind::And:
  case Kind::Or:
  case Kind::Choice:
    out << '(';
    writeList(args, depth,
              value.kind == Kind::And  ? " and "
              : value.kind == Kind::Or ? " or "
                                       : " | ");
    out << ')';
    return true;
  default:
    return false;
  }
}

void Writer::write(ValueId id, unsigned depth) {
  if (depth == maxDepth || text.size() > limit) {
    if (!llvm::StringRef(text).ends_with("…"))
      out << "…";
    return;
  }
  if (writeConstant(id) || writePythonic(id, depth + 1))
    return;
  const Value &value = values[id];
  const llvm::StringRef word = values.text(id);
  const bool isNumbered = value.kind == Kind::Json || value.kind == Kind::Decode;
  // A constant-time compare is a relation without operator.
  out << (value.kind == Kind::Relation ? "Compare" : kindNames[static_cast<size_t>(value.kind)]);
  if (value.argCount == 0 && word.empty())
    return;
  out << '(';
  writeList(values.args(id), depth + 1);
  if (!word.empty())
    out << (value.argCount == 0 ? "" : ", ") << word;
  if (isNumbered && value.number != 0)
    out << ", " << value.number;
  out << ')';
}

std::string describe(const ValueTable &values, ValueId value, size_t limit) {
  Writer writer(values, limit);
  writer.write(value, 0);
  return writer.text;
}

} // namespace hmaclint::dataflow
