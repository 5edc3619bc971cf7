#include "dataflow/dump_paths.h"

#include "dataflow/describe.h"

// Paths as text, one step a line:
//
//   path 2
//     12 enter function verify
//     13 assume Request(header)["x-signature"]
//     14 join of 2
//       way 1
//         15 call logging.info("…")
//       way 2
//     16 assume not Compare(…)
//     17 raise Response(None, 401) surely
//   raises werkzeug.exceptions.HTTPException Response(None, 401)

namespace hmaclint::dataflow {

static constexpr unsigned maxNested = 4;
static constexpr unsigned maxLines = 300; ///< Of one path.

namespace {
class PathWriter {
public:
  PathWriter(const Evaluator &evaluator, const Place &place, llvm::raw_ostream &out)
      : evaluator(evaluator), place(place), out(out) {}
  void write(StepId last, StepId after, unsigned indent, unsigned nested);
  std::string text(Flow flow) const { return describe(evaluator.values(), flow.value); }

private:
  void writeStep(const Step &step);
  void writeArgs(const Step &step);

  const Evaluator &evaluator;
  const Place &place;
  llvm::raw_ostream &out;
  unsigned linesLeft = maxLines;
};
} // namespace

void PathWriter::writeArgs(const Step &step) {
  if (step.entry)
    out << " [" << model::roleWord(step.entry->role) << (step.entry->detail.empty() ? "" : " ")
        << step.entry->detail << ']';
}

void PathWriter::writeStep(const Step &step) {
  out << place(step.location) << ' ';
  switch (step.kind) {
  case StepKind::Assume:
    out << "assume " << (step.positive ? "" : "not ") << text(step.flow);
    break;
  case StepKind::Enter:
    out << "enter " << text(step.flow);
    break;
  case StepKind::Leave:
    out << "leave with " << text(step.flow);
    break;
  case StepKind::Call:
    out << "call " << text(step.flow);
    writeArgs(step);
    break;
  case StepKind::Raise:
    out << (step.positive ? "raise " : "may raise ") << text(step.flow);
    break;
  case StepKind::Caught:
    out << "caught " << text(step.flow);
    break;
  case StepKind::Store:
    out << "store " << text(step.flow);
    break;
  case StepKind::Join:
    out << "join of " << step.branches.size();
    break;
  case StepKind::Cut:
    out << "cut: " << text(step.flow);
    break;
  }
  out << '\n';
}

void PathWriter::write(StepId last, StepId after, unsigned indent, unsigned nested) {
  const History &history = evaluator.history();
  for (StepId id : history.upTo(last)) {
    const Step &step = history.step(id);
    if (step.depth <= history.step(after).depth)
      continue;
    if (linesLeft == 0)
      return;
    --linesLeft;
    out.indent(indent);
    writeStep(step);
    if (step.kind != StepKind::Join)
      continue;
    for (size_t i = 0; i < step.branches.size(); ++i) {
      out.indent(indent + 2) << "way " << i + 1 << '\n';
      if (nested == maxNested)
        out.indent(indent + 4) << "…\n";
      else
        write(step.branches[i], step.before, indent + 4, nested + 1);
    }
  }
}

void dumpRun(const Evaluator &evaluator, const Run &run, const Place &place, llvm::raw_ostream &out,
             const std::function<std::string(size_t)> &suffix) {
  for (size_t i = 0; i < run.outcomes.size(); ++i) {
    PathWriter writer(evaluator, place, out);
    const Outcome &outcome = run.outcomes[i];
    out << "  path " << i + 1 << '\n';
    writer.write(outcome.state.path, StepId::None, 4, 0);
    out << "    ";
    if (outcome.kind == Outcome::Kind::Raise)
      out << (outcome.sure ? "raises " : "may raise ")
          << (outcome.exception.empty() ? "something" : outcome.exception) << ' ';
    else
      out << "returns ";
    out << writer.text(outcome.flow) << (suffix ? suffix(i) : "") << '\n';
  }
  if (run.cut)
    out << "  cut\n";
}

std::string nameOf(const Evaluator &evaluator, FunctionRef function) {
  const Unit &unit = evaluator.program().units[function.unit];
  const std::string name =
      function.id == FunctionId::None ? "<module>" : unit.ir->function(function.id).qualifiedName;
  return unit.name.empty() ? name : unit.name + "." + name;
}

} // namespace hmaclint::dataflow
