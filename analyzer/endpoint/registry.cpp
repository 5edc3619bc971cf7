#include "endpoint/registry.h"

#include "llvm/ADT/STLExtras.h"

// From registrations to a table of applications, blueprints and views.
//
//   bp = Blueprint("orders", __name__, url_prefix="/orders")   a group, prefix /orders
//   @bp.before_request                                         a hook of it
//   def check(): ...
//   @bp.post("/<int:order_id>")                                a view of it: POST, its rule
//   def change(order_id): ...                                  is /orders/<int:order_id>
//   app.register_blueprint(bp)                                 its parent is the application
//
// Groups are told apart by their values. An application that is only known as a parameter, or as
// the one at hand, is every application of the program.

namespace hmaclint::endpoint {

using dataflow::Kind;
using dataflow::ValueTable;
using model::Role;

namespace {
class Collector {
public:
  explicit Collector(Evaluator &evaluator) : evaluator(evaluator), values(evaluator.values()) {
    registry.groups.push_back({}); // Any application.
    registry.groups[0].isApp = registry.groups[0].isAnyApp = true;
  }
  void read(const Record &record);
  Registry registry;

private:
  Role roleOf(ValueId value) const;
  std::optional<uint32_t> group(ValueId value, unsigned depth);
  void readGroup(ValueId call, uint32_t index, unsigned depth);
  uint32_t groupOf(const Record &record);
  void addParent(const Record &record);
  void addHook(const Record &record);
  void addErrorHandler(const Record &record);
  void addRoute(const Record &record);
  void addClass(Flow type, llvm::ArrayRef<Flow> args, llvm::ArrayRef<std::string> names,
                uint32_t group, const std::vector<Route> &routes, const Record &record,
                const std::string &endpoint);
  void addView(View view);
  std::vector<Route> routesOf(const Record &record, uint32_t group) const;
  std::string textOf(std::optional<Flow> flow) const;
  FunctionRef written(const Record &record, ValueId view) const;

  Evaluator &evaluator;
  ValueTable &values;
};
} // namespace

Role Collector::roleOf(ValueId value) const {
  if (values.is(value, Kind::Object)) {
    for (Role role : {Role::App, Role::Blueprint})
      if (evaluator.libraryBase(value, role))
        return role;
    return Role::None;
  }
  const model::Entry *entry =
      evaluator.entryOf(values.is(value, Kind::Call) ? values.arg(value, 0) : value);
  return entry ? entry->role : Role::None;
}

/// What the call that makes a group says of it.
void Collector::readGroup(ValueId made, uint32_t index, unsigned depth) {
  Record call;
  const ValueId callee = values.arg(made, 0);
  call.entry = evaluator.entryOf(callee);
  call.args.push_back({});
  call.names.emplace_back();
  for (ValueId one : values.args(made).drop_front())
    call.args.push_back({one, dataflow::OriginId::None});
  for (llvm::StringRef name : values.argumentNames(made))
    call.names.push_back(name.str());
  Group &group = registry.groups[index];
  group.isNamespace = call.entry && call.entry->detail == "namespace";
  group.name = textOf(argument(call, "name"));
  group.prefix = textOf(argument(call, "prefix"));
  if (!group.isNamespace)
    return;
  if (!group.name.empty() && !argument(call, "prefix"))
    group.prefix = "/" + group.name;
  group.decorators = argument(call, "decorators");
  // `api.namespace("orders")` is a part of `api`, `Api(app)` of `app`.
  std::optional<Flow> parent = argument(call, "parent");
  if (!parent && values.is(callee, Kind::Attribute))
    parent = Flow{values.arg(callee, 0), dataflow::OriginId::None};
  if (parent && !values.isSpent(depth))
    if (const std::optional<uint32_t> above = this->group(parent->value, depth - 1))
      registry.groups[index].parent = above; // `group` may be elsewhere by now.
}

/// The group that a value is, or that it was made for, as an extension's object is.
std::optional<uint32_t> Collector::group(ValueId value, unsigned depth) {
  const Role role = roleOf(value);
  const bool isApp = role == Role::App;
  if (isApp && !values.is(value, Kind::Call) && !values.is(value, Kind::Object))
    return 0; // The one at hand.
  if (isApp || role == Role::Blueprint) {
    for (uint32_t i = 1; i < registry.groups.size(); ++i)
      if (registry.groups[i].id == value)
        return i;
    const auto index = static_cast<uint32_t>(registry.groups.size());
    registry.groups.emplace_back();
    registry.groups[index].id = value;
    registry.groups[index].isApp = isApp;
    if (values.is(value, Kind::Call))
      readGroup(value, index, depth);
    return index;
  }
  const bool holds = values.is(value, Kind::Call) || values.is(value, Kind::Choice) ||
                     values.is(value, Kind::Or) || values.is(value, Kind::Attribute);
  if (holds && !values.isSpent(depth))
    for (ValueId part : llvm::SmallVector<ValueId, 4>(values.args(value)))
      if (std::optional<uint32_t> found = group(part, depth - 1))
        return found;
  return std::nullopt;
}

uint32_t Collector::groupOf(const Record &record) {
  constexpr unsigned depth = 4;
  return record.args.empty() ? 0 : group(record.args[0].value, depth).value_or(0);
}

std::string Collector::textOf(std::optional<Flow> flow) const {
  return flow && values.is(flow->value, Kind::String) ? values.text(flow->value).str() : "";
}

void Collector::addParent(const Record &record) {
  constexpr unsigned depth = 4;
  const std::optional<Flow> child = argument(record, "blueprint");
  std::optional<uint32_t> index = child ? group(child->value, 1) : std::nullopt;
  std::optional<uint32_t> parent = groupOf(record);
  if (record.entry->argument("parent")) { // `api.init_app(app)`: the other way round.
    const std::optional<Flow> above = argument(record, "parent");
    index = parent;
    parent = above ? group(above->value, depth) : std::nullopt;
  }
  if (!index || !parent || *index == *parent || registry.groups[*index].isApp)
    return;
  Group &made = registry.groups[*index];
  if (!made.parent)
    made.parent = parent;
  if (std::string prefix = textOf(argument(record, "prefix")); !prefix.empty())
    made.prefix = prefix;
}

void Collector::addHook(const Record &record) {
  llvm::StringRef when = record.entry->detail;
  if (when != "before" && when != "before-app")
    return;
  const uint32_t owner = when == "before-app" ? 0 : groupOf(record);
  Group &group = registry.groups[owner];
  const std::optional<FunctionRef> function = evaluator.functionOf(record.flow.value);
  if (!function && !group.unsure)
    group.unsure = record.flow;
  const auto isSame = [&](const Flow &one) {
    return one.value == record.flow.value ||
           (function && evaluator.functionOf(one.value) == function &&
            evaluator.history().origin(one.origin).location ==
                evaluator.history().origin(record.flow.origin).location);
  };
  // A factory that ran twice registered it twice: the last closure counts.
  if (const auto found = llvm::find_if(group.hooks, isSame); found != group.hooks.end())
    *found = record.flow;
  else
    group.hooks.push_back(record.flow);
}

void Collector::addErrorHandler(const Record &record) {
  const uint32_t owner = record.entry->detail == "app" ? 0 : groupOf(record);
  const std::optional<Flow> error = argument(record, "error");
  if (!error)
    return;
  ErrorHandler made;
  made.function = record.flow;
  if (values.is(error->value, Kind::Integer))
    made.status = values[error->value].number;
  else
    made.exception = evaluator.exceptionType(error->value);
  if (!made.status && !made.exception.empty())
    if (std::optional<int> status = evaluator.models().status(made.exception))
      made.status = *status; // `errorhandler(NotFound)` is `errorhandler(404)`.
  std::vector<ErrorHandler> &all = registry.groups[owner].errorHandlers;
  const auto isSame = [&](const ErrorHandler &one) {
    return one.status == made.status && one.exception == made.exception;
  };
  llvm::erase_if(all, isSame);
  all.push_back(std::move(made));
}

/// The function below the decorators, where a decorator registers it.
FunctionRef Collector::written(const Record &record, ValueId view) const {
  const dataflow::Program &program = evaluator.program();
  for (uint32_t unit = 0; unit < program.units.size(); ++unit) {
    if (program.units[unit].file != record.location.file)
      continue;
    const dataflow::Ir &ir = *program.units[unit].ir;
    for (uint32_t i = 0; i < ir.functions.size(); ++i)
      for (dataflow::ExprId decorator : ir.functions[i].decorators)
        if (ir.expr(decorator).range.contains(record.location.range))
          return {unit, static_cast<dataflow::FunctionId>(i)};
  }
  return evaluator.wrappedFunction(view).value_or(FunctionRef());
}

std::vector<Route> Collector::routesOf(const Record &record, uint32_t group) const {
  Route route;
  route.location = record.location;
  if (!record.entry->detail.empty() && record.entry->detail != "class")
    route.methods = {llvm::StringRef(record.entry->detail).upper()};
  else if (std::optional<Flow> methods = argument(record, "methods");
           methods && !values.is(methods->value, Kind::None))
    route.methods = texts(values, methods->value).value_or(std::vector<std::string>());
  else
    route.methods = {"GET"};
  llvm::SmallVector<uint32_t, 4> chain;
  for (std::optional<uint32_t> at = group;
       at && !registry.groups[*at].isApp && !llvm::is_contained(chain, *at);
       at = registry.groups[*at].parent)
    chain.push_back(*at);
  std::string prefix;
  for (uint32_t one : llvm::reverse(chain))
    prefix += registry.groups[one].prefix;
  const model::Argument *rule = record.entry->argument("rule");
  const bool takesSeveral =
      record.entry->role == Role::AddResource || record.entry->detail == "class";
  std::vector<Route> routes;
  int position = 0;
  for (size_t i = 1; rule && i < record.args.size(); ++i) {
    const std::string name = i < record.names.size() ? record.names[i] : "";
    const int at = name.empty() ? position++ : -1;
    const bool isRule = name.empty()
                            ? (at == rule->position || (takesSeveral && at > rule->position))
                            : name == rule->keyword;
    if (!isRule)
      continue;
    route.rule = textOf(record.args[i]);
    route.isMany = values.has(record.args[i].value, dataflow::bit(dataflow::Kind::Element));
    if (!route.rule.empty())
      route.rule = prefix + route.rule;
    routes.push_back(route);
  }
  if (routes.empty())
    routes.push_back(route);
  return routes;
}

/// The same view at another rule, or again by a factory that ran twice, is one view.
void Collector::addView(View view) {
  for (View &one : registry.views) {
    if (one.group != view.group || one.member != view.member || !(one.function == view.function))
      continue;
    one.flow = view.flow;
    for (Route &route : view.routes)
      if (llvm::none_of(one.routes, [&](const Route &other) {
            return other.rule == route.rule && other.methods == route.methods;
          }))
        one.routes.push_back(route);
    return;
  }
  registry.views.push_back(std::move(view));
}

void Collector::addClass(Flow type, llvm::ArrayRef<Flow> args, llvm::ArrayRef<std::string> names,
                         uint32_t group, const std::vector<Route> &routes, const Record &record,
                         const std::string &endpoint) {
  for (const auto &[member, methods] : answering(evaluator, type)) {
    View view;
    view.flow = type;
    view.member = member;
    view.arguments.assign(args.begin(), args.end());
    view.names.assign(names.begin(), names.end());
    view.group = group;
    const Flow function = evaluator.member(type, member, evaluator.base());
    view.function = evaluator.wrappedFunction(function.value).value_or(FunctionRef());
    view.routes = routes;
    for (Route &route : view.routes)
      if (!methods.empty())
        route.methods = methods;
    // `add_url_rule(…, methods=["POST"])` leaves only these.
    if (const std::optional<Flow> only = argument(record, "methods"))
      if (const auto known = texts(values, only->value);
          known && methods.size() == 1 && !llvm::is_contained(*known, methods[0]))
        continue;
    view.endpoint = endpoint;
    addView(std::move(view));
  }
}

void Collector::addRoute(const Record &record) {
  const uint32_t owner = groupOf(record);
  const std::vector<Route> routes = routesOf(record, owner);
  std::string endpoint = textOf(argument(record, "endpoint"));
  Flow flow = record.flow;
  if (record.entry->role == Role::AddRoute)
    flow = argument(record, "view").value_or(flow);
  if (record.entry->role == Role::AddResource)
    flow = argument(record, "class").value_or(flow);
  if (values.is(flow.value, Kind::Class))
    return addClass(flow, {}, {}, owner, routes, record, endpoint);
  if (values.is(flow.value, Kind::Call)) {
    const ValueId callee = values.arg(flow.value, 0);
    const model::Entry *entry = evaluator.entryOf(callee);
    if (entry && entry->role == Role::AsView) {
      std::vector<Flow> args;
      std::vector<std::string> names;
      const llvm::SmallVector<llvm::StringRef, 4> words = values.argumentNames(flow.value);
      // The first is the view's name, whatever it is given by.
      if (endpoint.empty() && values[flow.value].argCount > 1 &&
          values.is(values.arg(flow.value, 1), Kind::String))
        endpoint = values.text(values.arg(flow.value, 1)).str();
      for (unsigned i = 2; i < values[flow.value].argCount; ++i) {
        args.push_back({values.arg(flow.value, i), flow.origin});
        names.push_back(words[i - 1].str());
      }
      return addClass({values.arg(callee, 0), flow.origin}, args, names, owner, routes, record,
                      endpoint);
    }
  }
  View view;
  view.flow = flow;
  view.function = written(record, flow.value);
  view.group = owner;
  view.routes = routes;
  view.endpoint = endpoint;
  if (endpoint.empty() && !argument(record, "endpoint") &&
      view.function.id != dataflow::FunctionId::None)
    view.endpoint =
        evaluator.program().units[view.function.unit].ir->function(view.function.id).name;
  if (evaluator.functionOf(flow.value))
    addView(std::move(view));
}

void Collector::read(const Record &record) {
  switch (record.entry->role) {
  case Role::RegisterBlueprint:
    return addParent(record);
  case Role::Hook:
    return addHook(record);
  case Role::ErrorHandler:
    return addErrorHandler(record);
  case Role::Route:
  case Role::AddRoute:
  case Role::AddResource:
    return addRoute(record);
  default:
    return;
  }
}

Registry collect(Evaluator &evaluator) {
  Collector collector(evaluator);
  // Prefixes first: routes may have been added before their group was registered.
  const auto readAll = [&](bool isParent) {
    for (size_t i = 0; i < evaluator.records().size(); ++i) {
      const Record &record = evaluator.records()[i];
      if (record.kind == Record::Kind::Register && record.entry &&
          (record.entry->role == Role::RegisterBlueprint) == isParent)
        collector.read(Record(record)); // A copy: reading may record more.
    }
  };
  readAll(true);
  readAll(false);
  return std::move(collector.registry);
}

} // namespace hmaclint::endpoint
