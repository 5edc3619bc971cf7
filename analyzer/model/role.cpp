#include "model/role.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::model {

// The one place where the words of queries/models/*.json are fixed. queries/models/README.md says
// what each means; the tests hold the two against each other.
static constexpr RoleWords table[] = {
    {Role::Instance, "instance", "", ""},
    {Role::Part, "part",
     "method path full-path url base-url root-url host scheme query-string header arg form "
     "values cookie file view-arg environ remote-addr access-route content-type "
     "content-length mimetype user-agent referrer endpoint blueprint url-rule authorization "
     "body-raw body-json stream is-json charset",
     "name default as_text cache parse_form force silent size"},
    {Role::Environment, "environment", "- setdefault update load", "name default cast value"},
    {Role::Config, "config",
     "- setdefault update from-object from-mapping from-file from-env secret-key debug "
     "testing",
     "name default value source"},
    {Role::Clock, "clock", "s ns datetime datetime-local datetime-utc date monotonic", "timezone"},
    {Role::Duration, "duration", "-",
     "days seconds microseconds milliseconds minutes hours weeks months years"},
    {Role::Random, "random", "strong weak time", "size low high items"},
    {Role::Constant, "constant", "*", ""},
    {Role::Shared, "shared", "", ""},
    {Role::Session, "session", "-", ""},
    {Role::Principal, "principal", "-", ""},
    {Role::Outgoing, "outgoing", "request method url path headers body params",
     "value method url data json params headers files auth cookies content"},
    {Role::Mac, "mac", "- md5 sha1 sha224 sha256 sha384 sha512", "key message digest"},
    {Role::Hash, "hash",
     "- md5 sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512 shake_128 "
     "shake_256 blake2b blake2s crc32 adler32 python",
     "message key digest size security"},
    {Role::Derive, "derive", "pbkdf2 scrypt hkdf argon2 bcrypt password other",
     "secret salt info rounds digest size"},
    {Role::Update, "update", "", "message"},
    {Role::Digest, "digest", "raw hex", "size"},
    {Role::Encode, "encode",
     "utf-8 hex base64 base64url base32 base16 base85 ascii85 percent percent-plus html "
     "struct int-bytes compress cipher",
     "value encoding errors safe size byteorder format"},
    {Role::Decode, "decode",
     "utf-8 hex base64 base64url base32 base16 base85 ascii85 percent percent-plus html "
     "struct int-bytes compress cipher",
     "value encoding errors validate byteorder format"},
    {Role::Text, "text",
     "capitalize casefold center count endswith expandtabs find format format_map index "
     "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable "
     "isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix "
     "removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines "
     "startswith strip swapcase title translate upper zfill",
     "value chars prefix separator limit old new count items sub start end width fill table "
     "mapping"},
    {Role::Parse, "parse",
     "int float decimal datetime date from-timestamp from-timestamp-local from-timestamp-utc "
     "to-timestamp to-timestamp-utc total-seconds seconds-of-day format-datetime json yaml toml "
     "xml url url-scheme url-host url-hostname "
     "url-port url-path url-query url-fragment url-join query uuid header match literal ip "
     "form model unverified",
     "value base format timezone pattern keep_blank strict"},
    {Role::Json, "json", "- compact sorted",
     "value sort_keys separators ensure_ascii default indent option"},
    {Role::Entries, "entries", "", "value doseq safe quote_via"},
    {Role::Compare, "compare", "", "left right"},
    {Role::Verify, "verify",
     "mac token password login csrf schema schema-errors limit webhook role signature",
     "message signature key digest timestamp tolerance algorithms options max_age salt "
     "headers url params issuer audience optional fresh refresh verify"},
    {Role::Sign, "sign", "mac token password csrf signature",
     "message key algorithm lifetime salt headers digest url params timestamp"},
    {Role::Keyed, "keyed", "mac token webhook cipher signature",
     "key salt digest algorithm lifetime"},
    {Role::Container, "container",
     "item get setdefault pop popitem update keys values items copy clear fromkeys append "
     "extend insert remove sort reverse index count add discard union intersection "
     "difference symmetric_difference intersection_update difference_update "
     "symmetric_difference_update issubset issuperset isdisjoint contains getlist setlist "
     "add-header to-dict appendleft popleft most-common deque defaultdict ordered counter",
     "key default value items type index item flat factory reverse maxlen"},
    {Role::Builtin, "builtin",
     "abs all any ascii bin bool bytearray bytes callable chr complex delattr dict dir "
     "divmod enumerate filter format frozenset getattr globals hasattr hex id input "
     "isinstance issubclass iter len list locals map max memoryview min next object oct open "
     "ord pow range repr reversed round set setattr slice sorted str sum super tuple type "
     "vars zip import exit chain reduce attrgetter itemgetter suppress product eq xor and_ "
     "or_ deepcopy path-join path-base namedtuple starmap islice groupby",
     "value encoding errors items start key reverse class name default function object mode "
     "end step"},
    {Role::Partial, "partial", "- called", "function"},
    {Role::Same, "same",
     "- cached property staticmethod classmethod abstract contextmanager dataclass run await "
     "timezone copy proxy text number string-type task validator documented",
     "value"},
    {Role::Wraps, "wraps", "", "function"},
    {Role::Guard, "guard", "login token role password limit schema webhook",
     "optional fresh refresh role"},
    {Role::Pure, "pure", "-", ""},
    {Role::Abort, "abort", "-", "status message"},
    {Role::Response, "response",
     "- json redirect file template stream status headers body set-cookie content-type",
     "body status headers location name value max_age content_type path"},
    {Role::Effect, "effect",
     "write remove queue mail process file request deserialise login logout flash code database",
     "value command function message path user data"},
    {Role::StoreRead, "store-read", "cache database file secret", "key default field query path"},
    {Role::StoreTake, "store-take", "cache database", "key"},
    {Role::StoreWrite, "store-write",
     "cache cache-if-new cache-count cache-delete cache-lifetime database-delete file "
     "file-if-new",
     "key value only_new only_existing lifetime lifetime_ms lifetime_at field data"},
    {Role::Send, "send", "- get head options post put patch delete",
     "method url data json params headers files auth cookies timeout verify cert request "
     "content"},
    {Role::Log, "log", "- print debug info warning error critical exception", "message"},
    {Role::Serve, "serve", "-", "debug host port tls reloader debugger application"},
    {Role::App, "app", "-", "name"},
    {Role::Blueprint, "blueprint", "- namespace", "name prefix decorators parent"},
    {Role::RegisterBlueprint, "register-blueprint", "", "blueprint prefix parent"},
    {Role::Route, "route", "- get post put patch delete websocket class", "rule methods endpoint"},
    {Role::AddRoute, "add-route", "", "rule endpoint view methods"},
    {Role::AddResource, "add-resource", "-", "class rule endpoint"},
    {Role::Hook, "hook",
     "before before-app before-first after after-app teardown teardown-app context load-user "
     "load-user-request verify-password verify-token url-value",
     "function"},
    {Role::ErrorHandler, "error-handler", "- app", "error function"},
    {Role::ViewClass, "view-class", "methods dispatch", ""},
    {Role::AsView, "as-view", "", "name"},
};

/// Whether `word` is one of `words`, which have spaces between them.
static bool hasWord(llvm::StringRef words, llvm::StringRef word) {
  return llvm::is_contained(llvm::split(words, ' '), word);
}

static const RoleWords *rowOf(Role role) {
  const auto *found = llvm::find_if(table, [&](const RoleWords &row) { return row.role == role; });
  return found == std::end(table) ? nullptr : found;
}

llvm::ArrayRef<RoleWords> roleTable() { return table; }

Role parseRole(llvm::StringRef word) {
  for (const RoleWords &row : table)
    if (row.word == word)
      return row.role;
  return Role::None;
}

llvm::StringRef roleWord(Role role) {
  const RoleWords *row = rowOf(role);
  return row ? llvm::StringRef(row->word) : "none";
}

bool takesDetail(Role role, llvm::StringRef detail) {
  const RoleWords *row = rowOf(role);
  if (!row)
    return false;
  if (row->details == "*" || (row->details.empty() && detail.empty()))
    return true;
  return detail != "-" && hasWord(row->details, detail.empty() ? "-" : detail);
}

bool takesArgument(Role role, llvm::StringRef word) {
  const RoleWords *row = rowOf(role);
  return row && !word.empty() && hasWord(row->arguments, word);
}

} // namespace hmaclint::model
