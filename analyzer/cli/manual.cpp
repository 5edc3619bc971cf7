#include "cli/completions.h"
#include "embed/embedded_file.h"

#include "llvm/ADT/StringExtras.h"

namespace hmaclint::cli {

/// Text for roff: no character of it is a request, an escape or a hyphen that breaks.
static std::string roff(llvm::StringRef text) {
  std::string result;
  if (text.starts_with(".") || text.starts_with("'"))
    result += "\\&";
  for (const char c : text) {
    if (c == '\\')
      result += "\\e";
    else if (c == '-')
      result += "\\-";
    else
      result += c;
  }
  return result;
}

static void writeOptions(llvm::ArrayRef<OptionWords> options, llvm::raw_ostream &out) {
  for (const OptionWords &option : options) {
    out << ".TP\n";
    llvm::ListSeparator separator(", ");
    for (const std::string &name : option.names)
      out << separator << "\\fB" << roff(name) << "\\fR";
    if (!option.value.empty())
      out << " \\fI" << roff(option.value) << "\\fR";
    out << '\n' << roff(option.help) << ".\n";
  }
}

void writeManual(const CommandLine &line, llvm::raw_ostream &out) {
  out << ".TH HMACLINT 1 \"\" \"hmaclint " << embed::version() << "\" \"User Commands\"\n"
      << ".SH NAME\nhmaclint \\- find flaws in the way requests are signed and checked with HMAC\n"
      << ".SH SYNOPSIS\n";
  for (const CommandWords &command : line.commands)
    out << ".B hmaclint " << command.name << "\n.RI \"" << roff(command.operands) << "\"\n.br\n";
  out << ".SH DESCRIPTION\n"
      << roff(line.help) << '\n'
      << "It needs no configuration and no network. What is unknown is not reported.\n"
      << ".SH COMMANDS\n";
  for (const CommandWords &command : line.commands) {
    out << ".SS hmaclint " << command.name << " " << roff(command.operands) << '\n'
        << roff(command.help) << ".\n";
    writeOptions(command.options, out);
  }
  out << ".SH OPTIONS WITHOUT A COMMAND\n";
  writeOptions(line.options, out);
  out << ".SH EXIT STATUS\n"
         ".TP\n0\nComplete and nothing to show.\n"
         ".TP\n1\nFindings; with \\fB\\-\\-diff\\fR, fixes to apply.\n"
         ".TP\n2\nThe run failed, or a file that matters could not be analyzed in full.\n"
         ".SH FILES\n"
         ".TP\n.IR .gitignore \", \" .git/info/exclude\n"
         "In a git repository, walks pass over what these name.\n"
         ".SH ENVIRONMENT\n"
         ".TP\n.B NO_COLOR\nSet and not empty: no colors.\n";
}

} // namespace hmaclint::cli
