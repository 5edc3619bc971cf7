// Completions for shells, written from the words of the command line.
//
// All three scripts know the same: the commands, of each its options, and what may follow an
// option or a command: one of a few words, a file, or something that nobody can guess.

#include "cli/completions.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <array>

namespace hmaclint::cli {

llvm::ArrayRef<llvm::StringRef> shells() {
  static constexpr std::array<llvm::StringRef, 3> names{"bash", "zsh", "fish"};
  return names;
}

namespace {
/// What can stand at one place.
struct Values {
  enum class Kind { Words, Files, Unknown };
  Kind kind = Kind::Unknown;
  std::vector<std::string> words;
};

class Writer {
public:
  Writer(const CommandLine &line, llvm::ArrayRef<std::string> rules, llvm::raw_ostream &out)
      : line(line), rules(rules), out(out) {}
  void bash();
  void zsh();
  void fish();

private:
  Values valuesOf(llvm::StringRef placeholder) const;
  Values operandsOf(const CommandWords &command) const;
  void bashCase(llvm::StringRef command, const OptionWords &option);
  void zshOption(const OptionWords &option);
  void fishOption(llvm::StringRef condition, const OptionWords &option);
  static std::string zshAction(const Values &values);

  const CommandLine &line;
  llvm::ArrayRef<std::string> rules;
  llvm::raw_ostream &out;
};
} // namespace

/// `text` inside single quotes of any of the three shells.
static std::string inQuotes(llvm::StringRef text, llvm::StringRef quote = "'\\''") {
  std::string result = "'";
  for (const char c : text)
    result += c == '\'' ? quote.str() : std::string(1, c);
  return result + "'";
}

Values Writer::valuesOf(llvm::StringRef placeholder) const {
  Values values;
  llvm::SmallVector<llvm::StringRef> words;
  placeholder.split(words, '|');
  if (words.size() > 1)
    values = {Values::Kind::Words, {words.begin(), words.end()}};
  else if (placeholder.starts_with("RULE"))
    values = {Values::Kind::Words, rules.vec()};
  else if (placeholder == "FILE" || placeholder == "PATH")
    values.kind = Values::Kind::Files;
  return values;
}

Values Writer::operandsOf(const CommandWords &command) const {
  if (command.operands == "SHELL")
    return {Values::Kind::Words, {"bash", "zsh", "fish"}};
  if (command.operands == "RULE")
    return {Values::Kind::Words, rules.vec()};
  return {command.operands.empty() ? Values::Kind::Unknown : Values::Kind::Files, {}};
}

static std::string namesOf(llvm::ArrayRef<OptionWords> options) {
  std::string all;
  for (const OptionWords &option : options)
    for (const std::string &name : option.names)
      all += (all.empty() ? "" : " ") + name;
  return all;
}

void Writer::bashCase(llvm::StringRef command, const OptionWords &option) {
  if (option.value.empty())
    return;
  llvm::ListSeparator separator("|");
  out << "    ";
  for (const std::string &name : option.names)
    out << separator << command << ':' << name;
  const Values values = valuesOf(option.value);
  if (values.kind == Values::Kind::Words)
    out << ") words=" << inQuotes(llvm::join(values.words, " ")) << " ;;\n";
  else if (values.kind == Values::Kind::Files)
    out << ") return ;;\n"; // Left to `complete -o default`: files.
  else
    out << ") compopt +o default 2>/dev/null; return ;;\n";
}

void Writer::bash() {
  std::string commands;
  for (const CommandWords &command : line.commands)
    commands += (commands.empty() ? "" : " ") + command.name;
  out << "# hmaclint completions for bash: eval \"$(hmaclint completions bash)\"\n"
         "_hmaclint() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
         "  local command= words= i\n"
         "  COMPREPLY=()\n"
         "  # `--option=value` is three words for bash.\n"
         "  if [[ $current == = ]]; then\n"
         "    current=\n"
         "  elif [[ $before == = ]]; then\n"
         "    before=${COMP_WORDS[COMP_CWORD - 2]}\n"
         "  fi\n"
         "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
         "    case ${COMP_WORDS[i]} in\n    "
      << llvm::join(llvm::split(commands, ' '), "|")
      << ") command=${COMP_WORDS[i]}; break ;;\n"
         "    esac\n"
         "  done\n"
         "  case $command:$before in\n";
  for (const CommandWords &command : line.commands)
    for (const OptionWords &option : command.options)
      bashCase(command.name, option);
  out << "  esac\n"
         "  if [[ -z $words ]]; then\n"
         "    case $command:$current in\n"
         "    :*) words="
      << inQuotes(commands + " " + namesOf(line.options)) << " ;;\n";
  for (const CommandWords &command : line.commands)
    out << "    " << command.name << ":-*) words=" << inQuotes(namesOf(command.options)) << " ;;\n";
  for (const CommandWords &command : line.commands)
    if (const Values values = operandsOf(command); values.kind == Values::Kind::Words)
      out << "    " << command.name << ":*) words=" << inQuotes(llvm::join(values.words, " "))
          << " ;;\n";
  out << "    esac\n"
         "  fi\n"
         "  if [[ -n $words ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
         "  fi\n"
         "}\n"
         "complete -o bashdefault -o default -F _hmaclint hmaclint\n";
}

/// Text inside `[...]` or between `:` of zsh's _arguments.
static std::string zshText(llvm::StringRef text) {
  std::string result;
  for (const char c : text) {
    if (llvm::StringRef("[]:\\").contains(c))
      result += '\\';
    result += c;
  }
  return result;
}

std::string Writer::zshAction(const Values &values) {
  switch (values.kind) {
  case Values::Kind::Words:
    return "(" + llvm::join(values.words, " ") + ")";
  case Values::Kind::Files:
    return "_files";
  case Values::Kind::Unknown:
    break;
  }
  return "";
}

void Writer::zshOption(const OptionWords &option) {
  for (const std::string &name : option.names) {
    std::string spec = option.repeats ? "*" : "(" + llvm::join(option.names, " ") + ")";
    spec += name;
    if (!option.value.empty() && llvm::StringRef(name).starts_with("--"))
      spec += "=";
    spec += "[" + zshText(option.help) + "]";
    if (!option.value.empty())
      spec += ":" + zshText(option.value) + ":" + zshAction(valuesOf(option.value));
    out << "        " << inQuotes(spec) << " \\\n";
  }
}

void Writer::zsh() {
  out << "#compdef hmaclint\n"
         "# hmaclint completions for zsh: a file _hmaclint in a folder of $fpath, or\n"
         "# source <(hmaclint completions zsh)\n"
         "_hmaclint() {\n"
         "  local context state state_descr line\n"
         "  typeset -A opt_args\n"
         "  _arguments -C \\\n";
  for (const OptionWords &option : line.options)
    zshOption(option);
  out << "        '1:command:->command' '*::argument:->argument'\n"
         "  case $state in\n"
         "  command)\n"
         "    local -a commands=(\n";
  for (const CommandWords &command : line.commands)
    out << "      " << inQuotes(command.name + ":" + zshText(command.help)) << '\n';
  out << "    )\n"
         "    _describe command commands\n"
         "    ;;\n"
         "  argument)\n"
         "    case $words[1] in\n";
  for (const CommandWords &command : line.commands) {
    out << "    " << command.name << ")\n      _arguments \\\n";
    for (const OptionWords &option : command.options)
      zshOption(option);
    const Values values = operandsOf(command);
    if (values.kind == Values::Kind::Words)
      out << "        " << inQuotes("1:" + command.operands + ":" + zshAction(values)) << '\n';
    else
      out << (values.kind == Values::Kind::Files ? "        '*:path:_files'\n" : "        ''\n");
    out << "      ;;\n";
  }
  out << "    esac\n"
         "    ;;\n"
         "  esac\n"
         "}\n"
         "if [[ $funcstack[1] == _hmaclint ]]; then\n"
         "  _hmaclint \"$@\"\n"
         "else\n"
         "  compdef _hmaclint hmaclint\n"
         "fi\n";
}

void Writer::fishOption(llvm::StringRef condition, const OptionWords &option) {
  out << "complete -c hmaclint -n " << inQuotes(condition, "\\'");
  for (llvm::StringRef name : option.names)
    out << (name.consume_front("--") ? " -l " : " -s ") << name.ltrim('-');
  if (!option.value.empty()) {
    const Values values = valuesOf(option.value);
    out << (values.kind == Values::Kind::Files ? " -r -F" : " -x");
    if (values.kind == Values::Kind::Words)
      out << " -a " << inQuotes(llvm::join(values.words, " "), "\\'");
  }
  out << " -d " << inQuotes(option.help, "\\'") << '\n';
}

void Writer::fish() {
  out << "# hmaclint completions for fish: hmaclint completions fish | source\n";
  for (const OptionWords &option : line.options)
    fishOption("__fish_use_subcommand", option);
  for (const CommandWords &command : line.commands) {
    out << "complete -c hmaclint -f -n '__fish_use_subcommand' -a " << command.name << " -d "
        << inQuotes(command.help, "\\'") << '\n';
    const std::string condition = "__fish_seen_subcommand_from " + command.name;
    const Values values = operandsOf(command);
    if (values.kind != Values::Kind::Files) {
      out << "complete -c hmaclint -f -n " << inQuotes(condition, "\\'");
      if (!values.words.empty())
        out << " -a " << inQuotes(llvm::join(values.words, " "), "\\'");
      out << '\n';
    }
    for (const OptionWords &option : command.options)
      fishOption(condition, option);
  }
}

void writeCompletions(llvm::StringRef shell, const CommandLine &line,
                      llvm::ArrayRef<std::string> rules, llvm::raw_ostream &out) {
  Writer writer(line, rules, out);
  if (shell == "bash")
    writer.bash();
  else if (shell == "zsh")
    writer.zsh();
  else
    writer.fish();
}

} // namespace hmaclint::cli
