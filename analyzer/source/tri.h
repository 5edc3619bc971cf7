#pragma once

namespace hmaclint::source {

/// Kleene's three truth values. A rule reports on what is known, never on Unknown.
enum class Tri { No, Unknown, Yes };

inline Tri tri(bool known) { return known ? Tri::Yes : Tri::No; }
inline Tri operator!(Tri a) { return a == Tri::Unknown ? a : (a == Tri::Yes ? Tri::No : Tri::Yes); }
inline Tri operator&(Tri a, Tri b) { return a < b ? a : b; }
inline Tri operator|(Tri a, Tri b) { return a < b ? b : a; }

} // namespace hmaclint::source
