#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>

namespace hmaclint::syntax {

/// The grammar's named node kinds in alphabetical order of their grammar names; `None` is "no
/// node", `Token` an anonymous node such as `==`, `Error` what the grammar could not read, `Other`
/// a kind that a newer grammar may bring.
// clang-format off
enum class Kind : uint8_t {
  None, Token, Error, Other,
  AliasedImport, ArgumentList, AsPattern, AsPatternTarget, AssertStatement, Assignment, Attribute,
  AugmentedAssignment, Await, BinaryOperator, Block, BooleanOperator, BreakStatement, Call,
  CaseClause, CasePattern, Chevron, ClassDefinition, ClassPattern, Comment, ComparisonOperator,
  ComplexPattern, ConcatenatedString, ConditionalExpression, ConstrainedType, ContinueStatement,
  DecoratedDefinition, Decorator, DefaultParameter, DeleteStatement, DictPattern, Dictionary,
  DictionaryComprehension, DictionarySplat, DictionarySplatPattern, DottedName, ElifClause,
  Ellipsis, ElseClause, EscapeInterpolation, EscapeSequence, ExceptClause, ExecStatement,
  ExpressionList, ExpressionStatement, FalseLiteral, FinallyClause, Float, ForInClause,
  ForStatement, FormatExpression, FormatSpecifier, FunctionDefinition, FutureImportStatement,
  GeneratorExpression, GenericType, GlobalStatement, Identifier, IfClause, IfStatement,
  ImportFromStatement, ImportPrefix, ImportStatement, Integer, Interpolation, KeywordArgument,
  KeywordPattern, KeywordSeparator, Lambda, LambdaParameters, LineContinuation, List,
  ListComprehension, ListPattern, ListSplat, ListSplatPattern, MatchStatement, MemberType,
  Module, NamedExpression, NoneLiteral, NonlocalStatement, NotOperator, Pair, Parameters,
  ParenthesizedExpression, ParenthesizedListSplat, PassStatement, PatternList,
  PositionalSeparator, PrintStatement, RaiseStatement, RelativeImport, ReturnStatement, Set,
  SetComprehension, Slice, SplatPattern, SplatType, String, StringContent, StringEnd,
  StringStart, Subscript, TrueLiteral, TryStatement, Tuple, TuplePattern, Type,
  TypeAliasStatement, TypeConversion, TypeParameter, TypedDefaultParameter, TypedParameter,
  UnaryOperator, UnionPattern, UnionType, WhileStatement, WildcardImport, WithClause, WithItem,
  WithStatement, Yield,
};

/// The fields of the grammar; `None` is a child without a field.
enum class Field : uint8_t {
  None,
  Alias, Alternative, Argument, Arguments, Attribute, Body, Cause, Code, Condition, Consequence,
  Definition, Expression, FormatSpecifier, Function, Guard, Key, Left, ModuleName, Name, Object,
  Operator, Operators, Parameters, ReturnType, Right, Subject, Subscript, Superclasses, Type,
  TypeConversion, TypeParameters, Value,
};
// clang-format on

/// Grammar symbol id -> Kind, and grammar field id -> Field.
Kind kindOf(uint16_t symbol);
Field fieldOf(uint16_t field);
/// The grammar's name of a field, empty for None.
llvm::StringRef fieldName(Field field);

} // namespace hmaclint::syntax
