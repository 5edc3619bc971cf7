#include "rules/rule.h"

namespace hmaclint::rules {

void fail_open_verification(const Context &, Sink &) {}

} // namespace hmaclint::rules
