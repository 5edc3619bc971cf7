#pragma once

#include "endpoint/endpoint.h"
#include "scheme/project_settings.h"

namespace hmaclint::scheme {

/// Whether anybody may use an endpoint: each of its routes is one of `publicRoutes`, by its address
/// (`*` stands for anything) and, where one is written, its method.
bool isPublic(const ProjectSettings &settings, const endpoint::Endpoint &endpoint);

/// Whether a header, field or setting belongs to a scheme that somebody else prescribes.
bool isKnownOwners(const ProjectSettings &settings, llvm::StringRef name);

} // namespace hmaclint::scheme
