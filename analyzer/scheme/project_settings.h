#pragma once

#include <string>
#include <vector>

namespace hmaclint::scheme {

/// What a project says of itself in its configuration, since code does not show it.
struct ProjectSettings {
  /// How far a request's time may lie from the present, in seconds on either side.
  double window = 600;
  /// Routes that anybody may use: `/health`, `GET /files/*`.
  std::vector<std::string> publicRoutes;
  /// Headers, fields and settings of keys, by their names, of schemes that others prescribe.
  std::vector<std::string> knownOwners;
};

} // namespace hmaclint::scheme
