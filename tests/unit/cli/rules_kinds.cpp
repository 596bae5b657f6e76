// The vocabulary as the program tells it: every kind is told, in both languages.
#include "cli/rules_kinds.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace bpa::cli;

TEST_CASE("every kind of rule of an agreement is told in words") {
    for (const auto language : {Language::nb, Language::en}) {
        std::set<std::string_view> names;
        for (const auto& kind : told_kinds(language)) {
            INFO(kind.name);
            CHECK(names.insert(kind.name).second);
            CHECK((kind.family == "law" || !kind.what.empty()));
            CHECK((kind.family == "law" || !kind.keys.empty()));
        }
    }
}
