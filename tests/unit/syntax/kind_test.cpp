#include "syntax/kind.h"

#include "parsed.h"

#include "tree_sitter/api.h"

#include "llvm/ADT/StringSet.h"

extern "C" const TSLanguage *tree_sitter_python();

namespace hmaclint::syntax {

/// `FalseLiteral` -> `false`, `AsPattern` -> `as_pattern` is what the table of names says; it is
/// compared with the grammar through symbols.
TEST(Kind, EveryNamedSymbolIsKnown) {
  const TSLanguage *language = tree_sitter_python();
  llvm::StringSet<> names;
  unsigned kinds = 0;
  for (uint32_t id = 0; id < ts_language_symbol_count(language); ++id) {
    const auto symbol = static_cast<uint16_t>(id);
    const TSSymbolType type = ts_language_symbol_type(language, symbol);
    const llvm::StringRef name = ts_language_symbol_name(language, symbol);
    if (type == TSSymbolTypeAnonymous) {
      EXPECT_EQ(kindOf(symbol), Kind::Token) << name.str();
    } else if (type == TSSymbolTypeRegular && name != "ERROR") {
      EXPECT_GT(kindOf(symbol), Kind::Other) << name.str() << " is not in kind.h";
      kinds += names.insert(name).second ? 1 : 0;
    }
  }
  EXPECT_EQ(kinds, static_cast<unsigned>(Kind::Yield) - static_cast<unsigned>(Kind::Other))
      << "kind.h has kinds that the grammar lacks";
  EXPECT_EQ(kindOf(static_cast<uint16_t>(-1)), Kind::Error);
  EXPECT_EQ(kindOf(60000), Kind::Other);
}

/// The names are in the order of the enumerators.
TEST(Kind, NamesAndEnumeratorsAgree) {
  const TSLanguage *language = tree_sitter_python();
  const std::pair<const char *, Kind> pairs[] = {{"aliased_import", Kind::AliasedImport},
                                                 {"call", Kind::Call},
                                                 {"comparison_operator", Kind::ComparisonOperator},
                                                 {"false", Kind::FalseLiteral},
                                                 {"identifier", Kind::Identifier},
                                                 {"module", Kind::Module},
                                                 {"none", Kind::NoneLiteral},
                                                 {"string_content", Kind::StringContent},
                                                 {"true", Kind::TrueLiteral},
                                                 {"with_item", Kind::WithItem},
                                                 {"yield", Kind::Yield}};
  for (const auto &[name, kind] : pairs)
    EXPECT_EQ(kindOf(ts_language_symbol_for_name(
                  language, name, static_cast<uint32_t>(llvm::StringRef(name).size()), true)),
              kind)
        << name;
}

TEST(Kind, EveryFieldIsKnown) {
  const TSLanguage *language = tree_sitter_python();
  const uint32_t count = ts_language_field_count(language);
  EXPECT_EQ(count, static_cast<uint32_t>(Field::Value));
  for (uint32_t i = 1; i <= count; ++i) {
    const auto id = static_cast<uint16_t>(i);
    EXPECT_EQ(fieldName(fieldOf(id)), ts_language_field_name_for_id(language, id));
  }
  EXPECT_EQ(fieldOf(0), Field::None);
  EXPECT_EQ(fieldOf(60000), Field::None);
  EXPECT_EQ(fieldName(Field::None), "");
}

} // namespace hmaclint::syntax
