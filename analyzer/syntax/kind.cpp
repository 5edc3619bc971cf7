#include "syntax/kind.h"

#include "tree_sitter/api.h"

#include "llvm/ADT/STLExtras.h"

#include <array>
#include <vector>

extern "C" const TSLanguage *tree_sitter_python();

namespace hmaclint::syntax {

// The grammar's names in the order of the enumerators; a unit test compares both with the grammar.
// clang-format off
static constexpr auto kindNames = std::to_array<llvm::StringLiteral>({
  "aliased_import", "argument_list", "as_pattern", "as_pattern_target", "assert_statement", "assignment", "attribute",
  "augmented_assignment", "await", "binary_operator", "block", "boolean_operator",
  "break_statement", "call", "case_clause", "case_pattern", "chevron", "class_definition",
  "class_pattern", "comment", "comparison_operator", "complex_pattern", "concatenated_string",
  "conditional_expression", "constrained_type", "continue_statement", "decorated_definition",
  "decorator", "default_parameter", "delete_statement", "dict_pattern", "dictionary",
  "dictionary_comprehension", "dictionary_splat", "dictionary_splat_pattern", "dotted_name",
  "elif_clause", "ellipsis", "else_clause", "escape_interpolation", "escape_sequence",
  "except_clause", "exec_statement", "expression_list", "expression_statement", "false",
  "finally_clause", "float", "for_in_clause", "for_statement", "format_expression",
  "format_specifier", "function_definition", "future_import_statement", "generator_expression",
  "generic_type", "global_statement", "identifier", "if_clause", "if_statement",
  "import_from_statement", "import_prefix", "import_statement", "integer", "interpolation",
  "keyword_argument", "keyword_pattern", "keyword_separator", "lambda", "lambda_parameters",
  "line_continuation", "list", "list_comprehension", "list_pattern", "list_splat",
  "list_splat_pattern", "match_statement", "member_type", "module", "named_expression", "none",
  "nonlocal_statement", "not_operator", "pair", "parameters", "parenthesized_expression",
  "parenthesized_list_splat", "pass_statement", "pattern_list", "positional_separator",
  "print_statement", "raise_statement", "relative_import", "return_statement", "set",
  "set_comprehension", "slice", "splat_pattern", "splat_type", "string", "string_content",
  "string_end", "string_start", "subscript", "true", "try_statement", "tuple", "tuple_pattern",
  "type", "type_alias_statement", "type_conversion", "type_parameter", "typed_default_parameter",
  "typed_parameter", "unary_operator", "union_pattern", "union_type", "while_statement",
  "wildcard_import", "with_clause", "with_item", "with_statement", "yield",
});

static constexpr auto fieldNames = std::to_array<llvm::StringLiteral>({
  "alias", "alternative", "argument", "arguments", "attribute", "body", "cause", "code",
  "condition", "consequence", "definition", "expression", "format_specifier", "function",
  "guard", "key", "left", "module_name", "name", "object", "operator", "operators", "parameters",
  "return_type", "right", "subject", "subscript", "superclasses", "type", "type_conversion",
  "type_parameters", "value",
});
// clang-format on

static constexpr unsigned firstNamedKind = static_cast<unsigned>(Kind::Other) + 1;

static std::vector<Kind> symbolTable() {
  const TSLanguage *language = tree_sitter_python();
  std::vector<Kind> table(ts_language_symbol_count(language), Kind::Token);
  for (size_t at = 0; at < table.size(); ++at) {
    const auto symbol = static_cast<uint16_t>(at);
    if (ts_language_symbol_type(language, symbol) != TSSymbolTypeRegular)
      continue;
    llvm::StringRef name = ts_language_symbol_name(language, symbol);
    const auto *found = llvm::lower_bound(kindNames, name);
    table[at] = found != kindNames.end() && *found == name
                    ? static_cast<Kind>(firstNamedKind + (found - kindNames.begin()))
                    : Kind::Other;
  }
  return table;
}

Kind kindOf(uint16_t symbol) {
  static const std::vector<Kind> table = symbolTable();
  if (symbol == static_cast<uint16_t>(-1))
    return Kind::Error;
  return symbol < table.size() ? table[symbol] : Kind::Other;
}

static std::vector<Field> fieldTable() {
  const TSLanguage *language = tree_sitter_python();
  std::vector<Field> table(ts_language_field_count(language) + 1, Field::None);
  for (size_t id = 1; id < table.size(); ++id) {
    llvm::StringRef name = ts_language_field_name_for_id(language, static_cast<uint16_t>(id));
    const auto *found = llvm::lower_bound(fieldNames, name);
    if (found != fieldNames.end() && *found == name)
      table[id] = static_cast<Field>(1 + (found - fieldNames.begin()));
  }
  return table;
}

Field fieldOf(uint16_t field) {
  static const std::vector<Field> table = fieldTable();
  return field < table.size() ? table[field] : Field::None;
}

llvm::StringRef fieldName(Field field) {
  return field == Field::None ? llvm::StringRef()
                              : llvm::StringRef(fieldNames[static_cast<unsigned>(field) - 1]);
}

} // namespace hmaclint::syntax
