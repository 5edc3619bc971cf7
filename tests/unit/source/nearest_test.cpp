#include "source/nearest.h"

#include <gtest/gtest.h>

namespace hmaclint::source {

TEST(Nearest, OnlyNearWords) {
  EXPECT_EQ(nearest("severty", {"severity", "since"}), "severity");
  EXPECT_EQ(nearest("colour", {"severity", "since"}), "");
}

} // namespace hmaclint::source
