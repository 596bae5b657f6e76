// The municipalities' contribution zones against the published table: the sample in fixtures/
// always, the whole table when it is there. A municipality that stands with several zones must have
// none here, so that nobody gets a zone by chance.
#include "rulebook/load/load.hpp"
#include "run/disk.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

namespace {

using namespace bpa;

/// Zones by municipality number; the name may hold commas only in quotes, which the tables avoid.
std::map<std::string, std::set<std::string>> read_zones(const std::filesystem::path& path) {
    std::map<std::string, std::set<std::string>> zones;
    std::ifstream in{path};
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        const auto first = line.find(',');
        const auto second = line.find(',', first + 1);
        const auto third = line.find(',', second + 1);
        zones[line.substr(0, first)].insert(line.substr(second + 1, third - second - 1));
    }
    return zones;
}

rulebook::Rules base_rules() {
    const std::filesystem::path root{BPA_SOURCE_DIR};
    source::Inputs inputs{run::disk_source(root / "fixtures", root / "rules")};
    source::Diagnostics diagnostics;
    auto rules = rulebook::load_base_rules(inputs, diagnostics);
    REQUIRE(diagnostics.empty());
    return std::move(*rules);
}

void compare(const std::map<std::string, std::set<std::string>>& golden,
             const std::map<std::string, rulebook::Municipality>& ours) {
    for (const auto& [number, zones] : golden) {
        INFO("municipality " << number);
        REQUIRE(ours.contains(number));
        const auto& zone = ours.at(number).zone;
        if (zones.size() > 1) {
            CHECK_FALSE(zone.has_value());
        } else if (zone) {
            CHECK(*zone == *zones.begin());
        } else {
            // One row of a divided municipality, as a sample may hold: no zone is right.
            SUCCEED();
        }
    }
}

std::filesystem::path shared() {
    if (const char* named = std::getenv("BPA_SHARED")) {
        return named;
    }
    return std::filesystem::path{BPA_SOURCE_DIR} / ".." / "shared";
}

} // namespace

TEST_CASE("the zones of 2026 agree with the sample") {
    const auto golden = read_zones(std::filesystem::path{BPA_SOURCE_DIR} /
                                   "fixtures/golden/contribution-zones-2026-sample.csv");
    REQUIRE(golden.size() == 13);
    compare(golden, base_rules().municipalities.at(2026));
}

TEST_CASE("the zones of each year agree with the whole table") {
    const auto rules = base_rules();
    for (const int year : {2024, 2025, 2026}) {
        const auto path = shared() / "data" / ("aga-zones-" + std::to_string(year) + ".csv");
        if (!std::filesystem::exists(path)) {
            WARN("skipped: not present: the table of " << year);
            continue;
        }
        const auto golden = read_zones(path);
        const auto& ours = rules.municipalities.at(year);
        REQUIRE(golden.size() == ours.size());
        compare(golden, ours);
        for (const auto& [number, zones] : golden) {
            INFO("municipality " << number);
            CHECK((zones.size() > 1) == !ours.at(number).zone.has_value());
        }
    }
}
