#include "report/terminal.h"

#include "report/escape.h"

namespace hmaclint::report {

llvm::StringRef colorOf(diagnostic::Severity severity) {
  switch (severity) {
  case diagnostic::Severity::Error:
    return "1;31";
  case diagnostic::Severity::Warning:
    return "1;33";
  case diagnostic::Severity::Note:
    break;
  }
  return "1;36";
}

void Terminal::paint(llvm::StringRef sgr, llvm::StringRef text) const {
  if (hasColor && !sgr.empty() && !text.empty())
    out << "\x1b[" << sgr << 'm' << text << "\x1b[0m";
  else
    out << text;
}

std::string shownText(llvm::StringRef text, size_t limit) {
  // No character is shown in less bytes than it has.
  std::string shown = escapeText(text.take_front(limit + 4));
  if (shown.size() <= limit)
    return shown;
  size_t end = limit;
  while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xc0) == 0x80)
    --end;
  return shown.substr(0, end) + "…";
}

std::string countOf(size_t number, llvm::StringRef word) {
  return (llvm::Twine(number) + " " + word + (number == 1 ? "" : "s")).str();
}

} // namespace hmaclint::report
