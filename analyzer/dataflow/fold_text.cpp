#include "dataflow/fold.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Methods of str and bytes on constants.
//
// Switches are text in the environment, and whether a check runs depends on what they mean:
//
//   if os.environ.get("VERIFY", "True").strip().lower() in ("1", "true"):
//
// With its default the condition is computed: Text(lower, Text(strip, "True")) is "true". Case and
// character classes are computed for ASCII only; the rest stays a Text.

namespace hmaclint::dataflow {

static constexpr llvm::StringLiteral whitespace = " \t\n\r\f\v";
static constexpr size_t maxItems = 64;
static constexpr size_t maxPadded = 1000; ///< Characters.

using Args = llvm::ArrayRef<ValueId>;

static std::optional<std::string> changedCase(llvm::StringRef method, llvm::StringRef text) {
  if (method == "lower" || method == "casefold")
    return text.lower();
  if (method == "upper")
    return text.upper();
  if (method == "capitalize" && !text.empty())
    return text.take_front().upper() + text.drop_front().lower();
  return std::nullopt;
}

static std::optional<bool> characterClass(llvm::StringRef method, llvm::StringRef text) {
  const auto all = [&](auto test) { return !text.empty() && llvm::all_of(text, test); };
  if (method == "isascii")
    return true; // Asked of ASCII text only.
  if (method == "isdigit" || method == "isdecimal" || method == "isnumeric")
    return all(llvm::isDigit);
  if (method == "isalnum")
    return all(llvm::isAlnum);
  if (method == "isalpha")
    return all(llvm::isAlpha);
  if (method == "isspace")
    return all(llvm::isSpace);
  if (method == "isprintable")
    return llvm::all_of(text, llvm::isPrint);
  if (method == "isupper" || method == "islower") {
    const bool isUpper = method == "isupper";
    return llvm::any_of(text, llvm::isAlpha) &&
           llvm::none_of(text, isUpper ? llvm::isLower : llvm::isUpper);
  }
  return std::nullopt;
}

static llvm::StringRef stripped(llvm::StringRef method, llvm::StringRef text,
                                llvm::StringRef chars) {
  if (method != "rstrip")
    text = text.ltrim(chars);
  return method == "lstrip" ? text : text.rtrim(chars);
}

static llvm::SmallVector<llvm::StringRef, 8> splitAtSpaces(llvm::StringRef text) {
  llvm::SmallVector<llvm::StringRef, 8> parts;
  while (true) {
    text = text.ltrim(whitespace);
    if (text.empty())
      return parts;
    parts.push_back(text.take_until([](char c) { return whitespace.contains(c); }));
    text = text.drop_front(parts.back().size());
  }
}

static llvm::SmallVector<llvm::StringRef, 8>
splitAt(llvm::StringRef text, llvm::StringRef separator, int64_t limit, bool fromRight) {
  llvm::SmallVector<llvm::StringRef, 8> parts;
  while (limit < 0 || static_cast<int64_t>(parts.size()) < limit) {
    const size_t at = fromRight ? text.rfind(separator) : text.find(separator);
    if (at == llvm::StringRef::npos)
      break;
    const llvm::StringRef before = text.take_front(at);
    const llvm::StringRef after = text.drop_front(at + separator.size());
    parts.push_back(fromRight ? after : before);
    text = fromRight ? before : after;
  }
  parts.push_back(text);
  if (fromRight)
    std::reverse(parts.begin(), parts.end());
  return parts;
}

static ValueId sequence(ValueTable &values, Kind kind, llvm::ArrayRef<llvm::StringRef> parts) {
  llvm::SmallVector<ValueId, 8> items;
  for (llvm::StringRef part : parts)
    items.push_back(values.make(kind, part));
  return values.make(Kind::Sequence, items);
}

/// split, rsplit, partition, rpartition, splitlines of a constant.
static std::optional<ValueId> cut(ValueTable &values, llvm::StringRef method, Args args) {
  const Kind kind = values.kind(args[0]);
  const llvm::StringRef text = values.text(args[0]);
  const bool hasSeparator = args.size() > 1 && !values.is(args[1], Kind::None);
  llvm::StringRef separator;
  if (hasSeparator) {
    if (values.kind(args[1]) != kind || values.text(args[1]).empty())
      return std::nullopt;
    separator = values.text(args[1]);
  }
  if (method.ends_with("partition") && hasSeparator) {
    const bool fromRight = method == "rpartition";
    const size_t at = fromRight ? text.rfind(separator) : text.find(separator);
    if (at == llvm::StringRef::npos)
      return sequence(values, kind,
                      fromRight ? llvm::ArrayRef<llvm::StringRef>{"", "", text}
                                : llvm::ArrayRef<llvm::StringRef>{text, "", ""});
    return sequence(values, kind,
                    {text.take_front(at), separator, text.drop_front(at + separator.size())});
  }
  int64_t limit = -1;
  if (args.size() > 2) {
    if (!values.is(args[2], Kind::Integer))
      return std::nullopt;
    limit = values[args[2]].number;
  }
  if (method != "split" && method != "rsplit")
    return std::nullopt;
  if (!hasSeparator && limit >= 0)
    return std::nullopt;
  const auto parts =
      hasSeparator ? splitAt(text, separator, limit, method == "rsplit") : splitAtSpaces(text);
  if (parts.size() <= maxItems)
    return sequence(values, kind, parts);
  values.hit(Bound::Elements);
  return std::nullopt;
}

/// Whether `c` may stand in a value: what is encoded has the digits of its encoding only.
static bool mayHold(const ValueTable &values, ValueId value, char c) {
  for (unsigned depth = 8; depth > 0; --depth) {
    if (isText(values.kind(value)))
      return values.text(value).contains(c);
    const llvm::StringRef codec = values.text(value);
    if (!values.is(value, Kind::Encode) && !values.is(value, Kind::Decode))
      return true;
    if (isCharset(codec)) {
      value = values.arg(value, 0);
      continue;
    }
    if (values.is(value, Kind::Decode))
      return true;
    const bool isHex = codec == "hex" || codec == "base16";
    if (isHex || codec == "base32")
      return isHex ? llvm::isHexDigit(c) : llvm::isAlnum(c) || c == '=';
    if (codec == "base64" || codec == "base64url")
      return llvm::isAlnum(c) || llvm::StringRef(codec == "base64" ? "+/=" : "-_=").contains(c);
    return true;
  }
  return true;
}

/// split and partition of a Concat, from the left: `f"v1,{signature}".split(",")[1]`. Nothing where
/// the separator may stand in what is not written down.
static std::optional<ValueId> cutParts(ValueTable &values, llvm::StringRef method, Args args) {
  const bool isPartition = method == "partition";
  if ((method != "split" && !isPartition) || args.size() < 2 || !isText(values.kind(args[1])) ||
      values.text(args[1]).size() != 1)
    return std::nullopt;
  const char separator = values.text(args[1]).front();
  const Kind kind = values.kind(args[1]);
  int64_t left = isPartition ? 1 : -1; // Cuts; -1: any number.
  if (args.size() > 2 && !values.is(args[2], Kind::Integer))
    return std::nullopt;
  if (args.size() > 2)
    left = values[args[2]].number;
  llvm::SmallVector<llvm::SmallVector<ValueId, 4>, 4> pieces(1);
  for (ValueId part : llvm::SmallVector<ValueId, 8>(values.args(args[0]))) {
    const bool isLiteral = values.kind(part) == kind;
    if (left == 0 || !mayHold(values, part, separator)) {
      pieces.back().push_back(part);
      continue;
    }
    if (!isLiteral)
      return std::nullopt;
    const auto texts = splitAt(values.text(part), llvm::StringRef(&separator, 1), left, false);
    for (size_t i = 0; i < texts.size(); ++i) {
      if (i != 0)
        pieces.emplace_back();
      pieces.back().push_back(values.make(kind, texts[i]));
    }
    left -= left < 0 ? 0 : static_cast<int64_t>(texts.size()) - 1;
  }
  if (values.reaches(pieces.size(), maxItems, Bound::Elements))
    return std::nullopt;
  llvm::SmallVector<ValueId, 8> whole;
  for (const auto &piece : pieces) {
    if (isPartition && !whole.empty())
      whole.push_back(args[1]);
    whole.push_back(concat(values, piece));
  }
  while (isPartition && whole.size() < 3)
    whole.push_back(values.make(kind, ""));
  return values.make(Kind::Sequence, whole);
}

/// startswith and endswith, with one affix or a tuple of them.
static std::optional<ValueId> affixed(ValueTable &values, llvm::StringRef method, Args args) {
  if (args.size() != 2)
    return std::nullopt;
  const bool atStart = method == "startswith";
  ValueId whole = args[0];
  bool isPart = false;
  if (values.is(whole, Kind::Concat)) { // What it begins or ends with may be known.
    whole = atStart ? values.args(whole).front() : values.args(whole).back();
    isPart = true;
  }
  if (!isText(values.kind(whole)))
    return std::nullopt;
  const llvm::StringRef text = values.text(whole);
  const Args affixes =
      values.is(args[1], Kind::Sequence) ? values.args(args[1]) : llvm::ArrayRef(args[1]);
  bool isSure = true;
  for (ValueId affix : affixes) {
    if (values.kind(affix) != values.kind(whole))
      return std::nullopt;
    const llvm::StringRef wanted = values.text(affix);
    if (atStart ? text.starts_with(wanted) : text.ends_with(wanted))
      return values.boolean(true);
    isSure &= !isPart || wanted.size() <= text.size();
  }
  return isSure ? std::optional(values.boolean(false)) : std::nullopt;
}

/// removeprefix and removesuffix, of a Concat too.
static std::optional<ValueId> withoutAffix(ValueTable &values, llvm::StringRef method, Args args) {
  if (args.size() != 2 || !isText(values.kind(args[1])))
    return std::nullopt;
  const bool atStart = method == "removeprefix";
  llvm::SmallVector<ValueId, 8> parts = {args[0]};
  if (values.is(args[0], Kind::Concat))
    parts.assign(values.args(args[0]).begin(), values.args(args[0]).end());
  ValueId &end = atStart ? parts.front() : parts.back();
  const llvm::StringRef affix = values.text(args[1]);
  if (values.kind(end) != values.kind(args[1]))
    return std::nullopt;
  llvm::StringRef text = values.text(end);
  const bool isRemoved = atStart ? text.consume_front(affix) : text.consume_back(affix);
  if (!isRemoved && parts.size() > 1)
    return std::nullopt;
  end = values.make(values.kind(end), text);
  return concat(values, parts);
}

static std::optional<ValueId> replaced(ValueTable &values, Args args) {
  if (args.size() != 3 ||
      !llvm::all_equal({values.kind(args[0]), values.kind(args[1]), values.kind(args[2])}))
    return std::nullopt;
  const llvm::StringRef old = values.text(args[1]);
  if (old.empty())
    return std::nullopt;
  llvm::StringRef rest = values.text(args[0]);
  std::string result;
  for (size_t at = rest.find(old); at != llvm::StringRef::npos; at = rest.find(old)) {
    result += rest.take_front(at).str() + values.text(args[2]).str();
    rest = rest.drop_front(at + old.size());
  }
  return values.make(values.kind(args[0]), result + rest.str());
}

/// zfill, ljust, rjust
static std::optional<ValueId> padded(ValueTable &values, llvm::StringRef method, Args args) {
  if (args.size() < 2 || !values.is(args[1], Kind::Integer) || values[args[1]].number < 0 ||
      values.reaches(static_cast<size_t>(values[args[1]].number), maxPadded + 1, Bound::ValueSize))
    return std::nullopt;
  char fill = method == "zfill" ? '0' : ' ';
  if (args.size() > 2) {
    if (!isText(values.kind(args[2])) || values.text(args[2]).size() != 1)
      return std::nullopt;
    fill = values.text(args[2]).front();
  }
  const llvm::StringRef text = values.text(args[0]);
  if (method == "zfill" && (text.starts_with("-") || text.starts_with("+")))
    return std::nullopt;
  const int64_t missing = values[args[1]].number - static_cast<int64_t>(text.size());
  const std::string padding(static_cast<size_t>(std::max<int64_t>(missing, 0)), fill);
  return values.make(values.kind(args[0]),
                     method == "ljust" ? text.str() + padding : padding + text.str());
}

static std::optional<ValueId> found(ValueTable &values, llvm::StringRef method, Args args) {
  if (args.size() != 2 || values.kind(args[0]) != values.kind(args[1]))
    return std::nullopt;
  const llvm::StringRef text = values.text(args[0]);
  const llvm::StringRef wanted = values.text(args[1]);
  if (wanted.empty())
    return std::nullopt;
  if (method == "count")
    return values.integer(static_cast<int64_t>(text.count(wanted)));
  const size_t at = method.starts_with("r") ? text.rfind(wanted) : text.find(wanted);
  if (at != llvm::StringRef::npos)
    return values.integer(static_cast<int64_t>(at));
  return method.ends_with("find") ? std::optional(values.integer(-1)) : std::nullopt;
}

static std::optional<ValueId> onConstant(ValueTable &values, llvm::StringRef method, Args args) {
  const Kind kind = values.kind(args[0]);
  const llvm::StringRef text = values.text(args[0]);
  const bool isAscii = llvm::all_of(text, [](char c) { return llvm::isASCII(c); });
  if (method == "strip" || method == "lstrip" || method == "rstrip") {
    if (args.size() == 1 || values.is(args[1], Kind::None))
      return values.make(kind, stripped(method, text, whitespace));
    return values.kind(args[1]) == kind && isAscii
               ? std::optional(values.make(kind, stripped(method, text, values.text(args[1]))))
               : std::nullopt;
  }
  if (method == "isascii" && !isAscii)
    return values.boolean(false);
  if (method == "replace")
    return replaced(values, args);
  if (method.contains("split") || method.contains("partition"))
    return cut(values, method, args);
  if (!isAscii)
    return std::nullopt;
  if (method == "zfill" || method == "ljust" || method == "rjust")
    return padded(values, method, args);
  if (method.ends_with("find") || method.ends_with("index") || method == "count")
    return found(values, method, args);
  if (args.size() != 1)
    return std::nullopt;
  if (std::optional<bool> answer = characterClass(method, text))
    return values.boolean(*answer);
  if (std::optional<std::string> changed = changedCase(method, text))
    return values.make(kind, *changed);
  return std::nullopt;
}

/// Methods that change nothing when applied to their own result.
static bool isIdempotent(llvm::StringRef method) {
  return llvm::StringSwitch<bool>(method)
      .Cases("strip", "lstrip", "rstrip", "lower", "upper", "casefold", "capitalize", "title", true)
      .Default(false);
}

ValueId textMethod(ValueTable &values, llvm::StringRef method, llvm::ArrayRef<ValueId> given) {
  const llvm::SmallVector<ValueId, 4> args(given);
  std::optional<ValueId> result;
  if (method == "startswith" || method == "endswith")
    result = affixed(values, method, args);
  else if (method == "removeprefix" || method == "removesuffix")
    result = withoutAffix(values, method, args);
  else if (isText(values.kind(args[0])))
    result = onConstant(values, method, args);
  else if (values.is(args[0], Kind::Concat))
    result = cutParts(values, method, args);
  if (result)
    return *result;
  if (isIdempotent(method) && values.is(args[0], Kind::Text) && values.text(args[0]) == method &&
      values.args(args[0]).drop_front() == llvm::ArrayRef(args).drop_front())
    return args[0];
  // Hexadecimal digits are written in lower case.
  if (method == "lower" && values.is(args[0], Kind::Encode) && values.text(args[0]) == "hex")
    return args[0];
  return values.make(Kind::Text, method, args);
}

} // namespace hmaclint::dataflow
