// Catch2 2.x compiles its own main here and nowhere else: it takes some ten seconds.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
