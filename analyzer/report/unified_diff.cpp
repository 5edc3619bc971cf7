// The fixes of a run as a patch. It is made of the bytes of the files, not of their decoded text:
// lines go back to the file's encoding, and a byte order mark stays on the first line. Escaping
// would break a patch, so a file with a line that would need it has no place in one.

#include "report/diff.h"
#include "report/escape.h"
#include "report/report.h"

#include "diagnostic/apply.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <map>

namespace hmaclint::report {

using diagnostic::Applicability;
using diagnostic::Edit;
using diagnostic::FixIt;

static constexpr llvm::StringLiteral byteOrderMark = "\xef\xbb\xbf";
static constexpr unsigned context = 3;

/// A path as git writes it in a diff: quoted, with octal escapes, when it has unusual characters; a
/// tab ends one with blanks.
static std::string diffPath(llvm::StringRef prefix, llvm::StringRef path) {
  const std::string name = (prefix + path.ltrim('/')).str();
  const bool isPlain =
      llvm::all_of(name, [](char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; });
  if (isPlain)
    return llvm::StringRef(name).contains(' ') ? name + "\t" : name;
  std::string quoted = "\"";
  for (char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      quoted += {'\\', c};
    else if (byte >= 0x20 && byte < 0x7f)
      quoted += c;
    else
      quoted += {'\\', static_cast<char>('0' + (byte >> 6)),
                 static_cast<char>('0' + ((byte >> 3) & 7)), static_cast<char>('0' + (byte & 7))};
  }
  return quoted + "\"";
}

/// `@@ -3,4 +3,5 @@`; a side without lines counts from the line before it.
static void writeHunkHeader(const DiffHunk &hunk, llvm::raw_ostream &out) {
  auto isOld = [](const DiffLine &line) { return line.mark != '+'; };
  auto isNew = [](const DiffLine &line) { return line.mark != '-'; };
  const auto oldCount = llvm::count_if(hunk.lines, isOld);
  const auto newCount = llvm::count_if(hunk.lines, isNew);
  const uint32_t oldStart = oldCount > 0 ? llvm::find_if(hunk.lines, isOld)->oldLine : 0;
  const uint32_t newStart = newCount > 0 ? llvm::find_if(hunk.lines, isNew)->newLine : 0;
  out << "@@ -" << oldStart << ',' << oldCount << " +" << newStart << ',' << newCount << " @@\n";
}

/// Text in the bytes of its file; as it is where it has no form there (--fix would refuse it too).
static std::string bytesOf(llvm::StringRef text, llvm::StringRef encoding) {
  llvm::Expected<std::string> bytes = source::encode(text, encoding);
  if (bytes)
    return *bytes;
  llvm::consumeError(bytes.takeError());
  return text.str();
}

static void writeHunk(const DiffHunk &hunk, const source::SourceFile &file,
                      llvm::raw_ostream &out) {
  writeHunkHeader(hunk, out);
  for (const DiffLine &line : hunk.lines) {
    out << line.mark << bytesOf(line.text, file.decoded.encoding)
        << (line.ending.empty() ? "\n" : line.ending);
    if (line.ending.empty())
      out << "\\ No newline at end of file\n";
  }
}

/// The first line, from 1, that can't be shown as it is; 0 when there is none.
static uint32_t firstUnsafe(llvm::ArrayRef<DiffHunk> hunks) {
  for (const DiffHunk &hunk : hunks) {
    for (const DiffLine &line : hunk.lines) {
      llvm::StringRef text = line.text;
      if (line.oldLine == 1 || line.newLine == 1)
        text.consume_front(byteOrderMark);
      if (!isShownAsItIs(text))
        return std::max(line.oldLine, line.newLine);
    }
  }
  return 0;
}

/// The line that kept the file out of the diff, or 0.
static uint32_t writeFile(const source::SourceFile &file, std::vector<Edit> edits,
                          llvm::raw_ostream &out) {
  std::string text = file.text().str();
  if (file.decoded.map.original(0) == byteOrderMark.size()) {
    text.insert(0, byteOrderMark.str());
    const auto shift = static_cast<uint32_t>(byteOrderMark.size());
    for (Edit &edit : edits) {
      edit.range.begin += shift;
      edit.range.end += shift;
    }
  }
  const std::vector<DiffHunk> hunks = DiffText(text, LineCut::LineFeed).hunks(edits, context);
  if (hunks.empty())
    return 0;
  if (const uint32_t line = firstUnsafe(hunks))
    return line;
  out << "--- " << diffPath("a/", file.path) << "\n+++ " << diffPath("b/", file.path) << '\n';
  for (const DiffHunk &hunk : hunks)
    writeHunk(hunk, file, out);
  return 0;
}

std::vector<LeftOut> writeDiff(const Run &run, Applicability least, llvm::raw_ostream &out) {
  std::map<source::FileId, std::vector<const FixIt *>> fixes;
  for (const diagnostic::Diagnostic &finding : run.findings) {
    // Fixes of one finding are alternatives: the first, as --fix takes it.
    const auto fix = llvm::find_if(
        finding.fixes, [&](const FixIt &candidate) { return candidate.applicability <= least; });
    if (fix != finding.fixes.end())
      fixes[fix->file].push_back(&*fix);
  }
  std::vector<LeftOut> leftOut;
  for (const auto &[id, list] : fixes) {
    unsigned taken = 0;
    if (const uint32_t line = writeFile(run.file(id), diagnostic::mergeFixes(list, taken), out))
      leftOut.push_back({run.file(id).path, line});
  }
  return leftOut;
}

} // namespace hmaclint::report
