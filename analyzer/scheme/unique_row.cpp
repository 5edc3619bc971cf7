#include "scheme/unique_row.h"

#include "scheme/argument.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>

// Tables that refuse a row which is there already.
//
//   CREATE TABLE orders (number TEXT PRIMARY KEY, amount INTEGER)
//   INSERT INTO orders (number, amount) VALUES (?, ?)               number tells the second one
//
//   CREATE TABLE orders (id INTEGER PRIMARY KEY, number TEXT)       a new id for each row
//   INSERT INTO orders (number) VALUES (?)
//
// Read is what such statements have in common in all dialects, in lower case.

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::Step;
using dataflow::ValueId;
using dataflow::ValueTable;

namespace {
using Columns = std::vector<std::string>;

struct Table {
  Columns columns;
  std::vector<Columns> unique; ///< Columns that tell one row from all others, together.
};

struct Insert {
  std::string table;
  Columns columns; ///< Empty: all, in order.
  Columns values;  ///< As they are written.
};
} // namespace

/// A name without its quotes and schema.
static std::string plainName(llvm::StringRef name) {
  return name.trim().rsplit('.').second.empty()
             ? name.trim(" \t\r\n\"`[]").str()
             : name.trim().rsplit('.').second.trim(" \t\r\n\"`[]").str();
}

/// What stands between the bracket that `text` begins with and its partner; nothing without one.
static std::optional<llvm::StringRef> bracketed(llvm::StringRef text) {
  text = text.ltrim();
  if (!text.starts_with("("))
    return std::nullopt;
  unsigned open = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    open += text[i] == '(' ? 1 : 0;
    open -= text[i] == ')' ? 1 : 0;
    if (open == 0)
      return text.slice(1, i);
  }
  return std::nullopt;
}

/// Split at commas outside of brackets.
static std::vector<llvm::StringRef> listed(llvm::StringRef text) {
  std::vector<llvm::StringRef> parts;
  unsigned open = 0;
  size_t begin = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || (text[i] == ',' && open == 0)) {
      parts.push_back(text.slice(begin, i).trim());
      begin = i + 1;
    } else if (text[i] == '(') {
      ++open;
    } else if (text[i] == ')' && open > 0) {
      --open;
    }
  }
  return parts;
}

static Columns columnsIn(llvm::StringRef list) {
  Columns names;
  for (llvm::StringRef one : listed(list))
    names.push_back(plainName(one.take_until([](char c) { return c == ' ' || c == '('; })));
  return names;
}

static bool isWord(llvm::StringRef text, llvm::StringRef word) {
  return text.starts_with(word) &&
         (text.size() == word.size() || !llvm::isAlnum(text[word.size()]));
}

/// A column, or what is said of several: `PRIMARY KEY (tenant, number)`.
static void addDefinition(llvm::StringRef definition, Table &table) {
  llvm::StringRef rest = definition;
  if (rest.consume_front("constraint "))
    rest = rest.ltrim().drop_until([](char c) { return c == ' '; }).ltrim();
  for (llvm::StringRef word : {"primary key", "unique"})
    if (isWord(rest, word)) {
      const size_t bracket = rest.find('(');
      if (const auto list = bracketed(bracket == llvm::StringRef::npos ? "" : rest.substr(bracket)))
        table.unique.push_back(columnsIn(*list));
      return;
    }
  for (llvm::StringRef word : {"foreign", "check", "key", "index"})
    if (isWord(rest, word))
      return;
  const std::string name = plainName(rest.take_until([](char c) { return llvm::isSpace(c); }));
  table.columns.push_back(name);
  if (rest.contains("primary key") || rest.contains(" unique"))
    table.unique.push_back({name});
}

/// What the statements in a text say of one table.
static void addTable(llvm::StringRef text, llvm::StringRef wanted, Table &table) {
  for (size_t at = text.find("create "); at != llvm::StringRef::npos;
       at = text.find("create ", at + 1)) {
    llvm::StringRef rest = text.substr(at).drop_front(llvm::StringRef("create ").size()).ltrim();
    const bool isIndex = rest.consume_front("unique index ");
    if (!isIndex && !rest.consume_front("table "))
      continue;
    if (isIndex) {
      const size_t on = rest.find(" on ");
      rest = on == llvm::StringRef::npos ? "" : rest.substr(on + llvm::StringRef(" on ").size());
    }
    rest = rest.ltrim();
    rest.consume_front("if not exists ");
    const size_t bracket = rest.find('(');
    if (bracket == llvm::StringRef::npos || plainName(rest.take_front(bracket)) != wanted)
      continue;
    const std::optional<llvm::StringRef> inside = bracketed(rest.substr(bracket));
    if (!inside)
      continue;
    if (isIndex)
      table.unique.push_back(columnsIn(*inside));
    else
      for (llvm::StringRef one : listed(*inside))
        addDefinition(one, table);
  }
}

static Table tableOf(const Analysis &analysis, llvm::StringRef name) {
  Table table;
  for (const dataflow::Unit &unit : analysis.evaluator.program().units)
    for (const dataflow::Expr &expr : unit.ir->exprs)
      if (expr.kind == dataflow::ExprKind::String) {
        std::string text = llvm::StringRef(expr.text).lower();
        std::replace(text.begin(), text.end(), '\n', ' ');
        addTable(text, name, table);
      }
  return table;
}

static std::optional<Insert> insertIn(llvm::StringRef statement) {
  const size_t into = statement.find("insert into ");
  if (into != 0)
    return std::nullopt;
  llvm::StringRef rest = statement.drop_front(llvm::StringRef("insert into ").size()).ltrim();
  const llvm::StringRef name = rest.take_until([](char c) { return llvm::isSpace(c) || c == '('; });
  Insert insert;
  insert.table = plainName(name);
  rest = rest.drop_front(name.size()).ltrim();
  if (const std::optional<llvm::StringRef> columns = bracketed(rest)) {
    insert.columns = columnsIn(*columns);
    rest = rest.drop_front(columns->size() + 2).ltrim();
  }
  if (!rest.consume_front("values"))
    return std::nullopt;
  const std::optional<llvm::StringRef> values = bracketed(rest);
  if (!values)
    return std::nullopt;
  for (llvm::StringRef one : listed(*values))
    insert.values.push_back(one.str());
  return insert;
}

/// What a column gets; nothing where that is written in the statement or not known.
static std::optional<ValueId> givenForColumn(const ValueTable &values, const Insert &insert,
                                             size_t column, ValueId data) {
  const llvm::StringRef place = insert.values[column];
  if (values.is(data, Kind::Sequence) && (place == "?" || place == "%s")) {
    const size_t before =
        llvm::count_if(llvm::ArrayRef(insert.values).take_front(column),
                       [](llvm::StringRef one) { return one == "?" || one == "%s"; });
    return before < values.args(data).size() ? std::optional(values.args(data)[before])
                                             : std::nullopt;
  }
  if (values.is(data, Kind::Mapping))
    for (size_t i = 0; i + 1 < values.args(data).size(); i += 2) {
      const ValueId key = values.args(data)[i];
      const std::string name =
          dataflow::isText(values.kind(key)) ? values.text(key).lower() : std::string();
      if (!name.empty() && (place == ":" + name || place == "%(" + name + ")s"))
        return values.args(data)[i + 1];
    }
  return std::nullopt;
}

/// Whether a column gets the same from a request that comes again.
static bool isSameAgain(const ValueTable &values, const Insert &insert, llvm::StringRef column,
                        const Table &table, std::optional<ValueId> data) {
  const Columns &order = insert.columns.empty() ? table.columns : insert.columns;
  const auto found = llvm::find(order, column);
  const size_t at = found - order.begin();
  if (found == order.end() || at >= insert.values.size())
    return false;
  const llvm::StringRef place = insert.values[at];
  const bool isPlace = place == "?" || place.starts_with("%") || place.starts_with(":");
  if (!isPlace)
    return place.starts_with("'") || llvm::all_of(place, llvm::isDigit);
  const std::optional<ValueId> given =
      data ? givenForColumn(values, insert, at, *data) : std::nullopt;
  return !given || !(values.is(*given, Kind::None) ||
                     values.has(*given, dataflow::bit(Kind::Clock) | dataflow::bit(Kind::Random)));
}

bool insertsOnce(const Analysis &analysis, const Step &step) {
  const ValueTable &values = analysis.values();
  if (step.kind != dataflow::StepKind::Call || !step.entry || step.entry->detail != "database")
    return false;
  const std::optional<ValueId> command = argumentOf(values, step, "command");
  if (!command || !values.is(*command, Kind::String))
    return false;
  std::string statement = values.text(*command).ltrim().lower();
  std::replace(statement.begin(), statement.end(), '\n', ' ');
  const std::optional<Insert> insert = insertIn(statement);
  if (!insert)
    return false;
  const Table table = tableOf(analysis, insert->table);
  const std::optional<ValueId> data = argumentOf(values, step, "data");
  return llvm::any_of(table.unique, [&](const Columns &together) {
    return !together.empty() && llvm::all_of(together, [&](llvm::StringRef column) {
      return isSameAgain(values, *insert, column, table, data);
    });
  });
}

} // namespace hmaclint::scheme
