#include "driver/setting_keys.h"

#include "report/json.h"

namespace hmaclint::driver {

using report::JsonWriter;

static constexpr SettingKey keys[] = {
    {"select", SettingKind::Rules, "Only these rules."},
    {"ignore", SettingKind::Rules,
     "Not these rules; where both lists name one, the longer word counts."},
    {"severity", SettingKind::Severity, "Lowest severity that is shown and counts."},
    {"per-file-ignores", SettingKind::PerFile,
     "Rules that are not asked in files, by patterns from the configuration's folder."},
    {"exclude", SettingKind::Words,
     "Files and folders that are passed over, by patterns as in .gitignore from the "
     "configuration's folder."},
    {"force-exclude", SettingKind::Flag, "Pass over excluded files that are named, too."},
    {"window", SettingKind::Seconds,
     "How many seconds a request's time may lie from the present, on either side (default: 600)."},
    {"models", SettingKind::Files, "What functions of your own do, as --models reads it."},
    {"public-routes", SettingKind::Words,
     "Routes that anybody may use, such as \"/status\" or \"GET /files/*\"."},
    {"known-owners", SettingKind::Words,
     "Headers, fields and settings of keys, by name, of schemes that somebody else prescribes."},
    {"baseline", SettingKind::File, "Findings that are known, as --write-baseline writes them."},
};

llvm::ArrayRef<SettingKey> settingKeys() { return keys; }

static void listOf(JsonWriter &json, auto item) {
  json.member("type", "array");
  json.key("items");
  json.beginObject();
  item();
  json.endObject();
}

static void rules(JsonWriter &json) {
  listOf(json, [&] {
    json.member("type", "string");
    json.member("pattern", "^(HM[0-9]*|H|[a-z]+(-[a-z]+)*)$");
  });
}

/// Neither absolute nor up and out.
static void path(JsonWriter &json) {
  json.member("type", "string");
  json.member("pattern", "^(?!/)(?!(.*/)?\\.\\.(/|$)).+$");
}

static void writeKind(SettingKind kind, JsonWriter &json) {
  switch (kind) {
  case SettingKind::Rules:
    return rules(json);
  case SettingKind::Severity:
    json.key("enum");
    json.beginArray();
    for (const char *word : {"error", "warning", "note"})
      json.value(word);
    return json.endArray();
  case SettingKind::PerFile:
    json.member("type", "object");
    json.key("additionalProperties");
    json.beginObject();
    rules(json);
    return json.endObject();
  case SettingKind::Words:
    return listOf(json, [&] {
      json.member("type", "string");
      json.member("minLength", uint32_t{1});
    });
  case SettingKind::Flag:
    return json.member("type", "boolean");
  case SettingKind::Seconds:
    json.member("type", "number");
    return json.member("exclusiveMinimum", uint32_t{0});
  case SettingKind::File:
    return path(json);
  case SettingKind::Files:
    return listOf(json, [&] { path(json); });
  }
}

void writeConfigSchema(llvm::raw_ostream &out) {
  JsonWriter json(out);
  json.beginObject();
  json.member("$schema", "https://json-schema.org/draft/2020-12/schema");
  json.member("title", "hmaclint");
  json.member("description",
              "What hmaclint.toml holds, and the table [tool.hmaclint] of pyproject.toml.");
  json.member("type", "object");
  json.member("additionalProperties", false);
  json.key("properties");
  json.beginObject();
  for (const SettingKey &key : keys) {
    json.key(key.name);
    json.beginObject();
    json.member("description", key.help);
    writeKind(key.kind, json);
    json.endObject();
  }
  json.endObject();
  json.endObject();
  out << '\n';
}

} // namespace hmaclint::driver
