#include "rules/time_fix.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

// Repairs of how a scheme treats its time.
//
//   def canonical(method, path, stamp, body):
//       return b"\n".join([method.encode(), path.encode(), body])
//                                   -> [method.encode(), path.encode(), stamp.encode(), body]
//
// `stamp` has no use, every part of the list is a parameter, and a caller gives for it what is read
// where the time is read.
//
//       return hmac.compare_digest(expected, given)
//                                   -> return (stamp.isascii() and … and hmac.compare_digest(…))

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using dataflow::Function;
using dataflow::FunctionId;
using dataflow::Parameter;
using dataflow::Stmt;
using dataflow::StmtKind;

static constexpr unsigned maxCalls = 6;

source::Location placeOf(const scheme::Analysis &analysis, dataflow::Flow from,
                         dataflow::ValueId value, source::Location otherwise) {
  const dataflow::OriginId made = analysis.history().find(from.origin, value);
  return made == dataflow::OriginId::None ? otherwise : analysis.history().origin(made).location;
}

std::optional<source::Location> compareOf(const scheme::Analysis &analysis,
                                          const endpoint::Endpoint &endpoint,
                                          const scheme::Check &check) {
  for (const dataflow::Record &record : analysis.records(endpoint))
    if (record.kind == dataflow::Record::Kind::Compare && record.flow.value == check.atom)
      return record.location;
  return std::nullopt;
}

std::optional<source::Location> readOf(const scheme::Analysis &analysis,
                                       const endpoint::Endpoint &endpoint,
                                       const scheme::Check &check, dataflow::ValueId part) {
  for (const scheme::Signature &one : check.expected)
    for (const dataflow::Record &record : analysis.records(endpoint)) {
      if (record.kind != dataflow::Record::Kind::Mac || record.flow.value != one.mac)
        continue;
      for (const dataflow::Flow &argument : record.args)
        if (const auto made = analysis.history().find(argument.origin, part);
            made != dataflow::OriginId::None)
          return analysis.history().origin(made).location;
    }
  return std::nullopt;
}

static llvm::StringRef textOf(const FileFacts &file, source::ByteRange range) {
  return file.source->text().slice(range.begin, range.end);
}

static bool isUsed(const FileFacts &file, uint32_t symbol) {
  return llvm::any_of(file.ir.exprs, [&](const Expr &expr) {
    return expr.kind == ExprKind::Name && expr.symbol == symbol;
  });
}

/// Whether a name is assigned what is written as `read`.
static bool isAssigned(const FileFacts &file, uint32_t symbol, llvm::StringRef read) {
  return llvm::any_of(file.ir.stmts, [&](const Stmt &statement) {
    return statement.kind == StmtKind::Assign && statement.exprs.size() == 2 &&
           file.ir.expr(statement.exprs[1]).symbol == symbol &&
           textOf(file, file.ir.expr(statement.exprs[0]).range) == read;
  });
}

/// Whether some call of `function` gives what is written as `read` for its parameter `at`.
static bool receives(const FileFacts &file, const Function &function, size_t at,
                     llvm::StringRef read, unsigned depth) {
  if (depth == 0 || function.symbol == dataflow::noSymbol)
    return false;
  for (const Expr &call : file.ir.exprs) {
    if (call.kind != ExprKind::Call || file.ir.expr(call.args[0]).symbol != function.symbol ||
        call.args.size() <= at + 1 ||
        llvm::any_of(call.names, [](const std::string &name) { return !name.empty(); }))
      continue;
    const Expr &given = file.ir.expr(call.args[at + 1]);
    if (textOf(file, given.range) == read ||
        (given.symbol != dataflow::noSymbol && isAssigned(file, given.symbol, read)))
      return true;
    for (const Function &outer : file.ir.functions)
      for (size_t i = 0; i < outer.parameters.size(); ++i)
        if (given.symbol != dataflow::noSymbol && outer.parameters[i].symbol == given.symbol &&
            receives(file, outer, i, read, depth - 1))
          return true;
  }
  return false;
}

/// The elements of the list that a function joins, when each is a parameter or its bytes.
static std::vector<ExprId> joinedIn(const FileFacts &file, const Function &function) {
  const ExprId found = file.ir.findIn(function.range, [&](const Expr &call) {
    if (call.kind != ExprKind::Call || call.args.size() != 2)
      return false;
    const Expr &callee = file.ir.expr(call.args[0]);
    const Expr &list = file.ir.expr(call.args[1]);
    return callee.kind == ExprKind::Attribute && callee.text == "join" &&
           (list.kind == ExprKind::List || list.kind == ExprKind::Tuple);
  });
  if (found == ExprId::None)
    return {};
  return file.ir.expr(file.ir.expr(found).args[1]).args;
}

/// The element for the last parameter before `at` that has one, and how it is written.
static std::optional<std::pair<source::ByteRange, llvm::StringRef>>
elementBefore(const FileFacts &file, const Function &function, size_t at) {
  const std::vector<ExprId> elements = joinedIn(file, function);
  for (size_t i = at; i-- > 0;)
    for (ExprId element : elements) {
      const source::ByteRange range = file.ir.expr(element).range;
      llvm::StringRef form = textOf(file, range);
      if (form.consume_front(function.parameters[i].name) && (form.empty() || form == ".encode()"))
        return std::pair{range, form};
    }
  return std::nullopt;
}

std::optional<diagnostic::FixIt> signTime(const FileFacts &file, source::ByteRange read) {
  for (const Function &function : file.ir.functions)
    for (size_t at = 0; at < function.parameters.size(); ++at) {
      const Parameter &parameter = function.parameters[at];
      if (isUsed(file, parameter.symbol) ||
          !receives(file, function, at, textOf(file, read), maxCalls))
        continue;
      const auto before = elementBefore(file, function, at);
      if (!before)
        continue;
      diagnostic::FixIt fix;
      fix.title = "sign the time";
      fix.file = file.file;
      fix.applicability =
          file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
      const source::ByteRange place{before->first.end, before->first.end};
      fix.edits.push_back({place, (", " + parameter.name + before->second).str()});
      return fix;
    }
  return std::nullopt;
}

static std::string indentationAt(const FileFacts &file, uint32_t offset) {
  const llvm::StringRef before = file.source->text().take_front(offset);
  const llvm::StringRef line = before.drop_front(before.find_last_of("\r\n") + 1);
  return line.take_while([](char c) { return c == ' ' || c == '\t'; }).str();
}

std::optional<diagnostic::FixIt> checkTime(const FileFacts &file, source::ByteRange read,
                                           source::ByteRange compare) {
  const FunctionId function = file.ir.functionAround(compare);
  const llvm::StringRef written = textOf(file, read);
  if (function == FunctionId::None || file.ir.functionAround(read) != function ||
      !(written.ends_with("\"\")") || written.ends_with("'')")))
    return std::nullopt;
  const Expr *name = nullptr;
  const Stmt *returned = nullptr;
  for (const Stmt &statement : file.ir.stmts) {
    if (statement.exprs.empty() || statement.exprs[0] == ExprId::None)
      continue;
    const source::ByteRange value = file.ir.expr(statement.exprs[0]).range;
    if (statement.kind == StmtKind::Assign && statement.exprs.size() == 2 && value == read)
      name = &file.ir.expr(statement.exprs[1]);
    if (statement.kind == StmtKind::Return && value == compare)
      returned = &statement;
  }
  if (!name || !returned || name->kind != ExprKind::Name)
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.title = "refuse what is older or newer than five minutes";
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  const std::string time = chooseImport("time", file, compare.begin, fix);
  const std::string stamp = textOf(file, name->range).str();
  const std::string line = "\n" + indentationAt(file, returned->range.begin) + "    ";
  const std::string asked = "(" + line + stamp + ".isascii()" + line + "and " + stamp +
                            ".isdigit()" + line + "and len(" + stamp + ") <= 12" + line +
                            "and abs(int(" + time + ".time()) - int(" + stamp + ")) <= 300" + line +
                            "and ";
  fix.edits.push_back({{compare.begin, compare.begin}, asked});
  fix.edits.push_back(
      {{compare.end, compare.end}, "\n" + indentationAt(file, returned->range.begin) + ")"});
  return fix;
}

} // namespace hmaclint::rules
