#include "run/manifest.hpp"

#include "run/hash.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::run;

namespace {

Manifest sample() {
    Manifest manifest;
    manifest.program = "bpalonn";
    manifest.version = "0.1.0";
    manifest.run = "2026-10/02";
    manifest.sequence = 7;
    manifest.arguments.period = Month::from_civil(2026, 10).value();
    manifest.arguments.payment_date = Date::from_civil(2026, 11, 12);
    manifest.arguments.provisional = true;
    manifest.arguments.language = source::Language::en;
    manifest.arguments.payslips = Payslips::text;
    manifest.payment_date = Date::from_civil(2026, 11, 12).value();
    manifest.instant = "2026-11-12T00:00+01:00";
    manifest.pays = {"2026-09", "2026-10"};
    manifest.after = After{"2026-10/01", sha256("before")};
    manifest.totals = {.assistants = 5,
                       .shifts_paid = 40,
                       .shifts_carried = 2,
                       .lines = 90,
                       .minutes_paid = "19200",
                       .gross = Money::ore(7'654'321),
                       .provisional_gross = Money::ore(100),
                       .findings = 3};
    manifest.read = {{"input/a.yaml", sha256("a"), 1}};
    manifest.wrote = {{"payslips/ada.txt", sha256("bb"), 2}};
    return manifest;
}

struct Read {
    std::optional<Manifest> manifest;
    std::vector<std::string> codes;
};

Read read(const std::string& text) {
    source::SourceFiles files;
    source::Diagnostics diagnostics;
    const auto id = files.add({"manifest.yaml", "", text});
    Read read{read_manifest(files, id, diagnostics), {}};
    for (const auto& diagnostic : diagnostics.sorted(files)) {
        read.codes.push_back(diagnostic.code);
    }
    return read;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("a manifest comes back as it was written") {
    const std::string text = write_manifest(sample());
    const Read back = read(text);
    REQUIRE(back.manifest);
    CHECK(write_manifest(*back.manifest) == text);
    CHECK(back.manifest->run == "2026-10/02");
    CHECK(back.manifest->sequence == 7);
    CHECK(back.manifest->arguments.payment_date == Date::from_civil(2026, 11, 12));
    CHECK(back.manifest->arguments.language == source::Language::en);
    CHECK(back.manifest->arguments.payslips == Payslips::text);
    CHECK(back.manifest->after->run == "2026-10/01");
    CHECK(back.manifest->totals.gross == Money::ore(7'654'321));
    CHECK(back.manifest->totals.minutes_paid == "19200");
    CHECK(back.manifest->read == sample().read);
    CHECK(back.manifest->wrote == sample().wrote);
}

TEST_CASE("a first run and one without a payment date have fewer keys") {
    Manifest manifest = sample();
    manifest.after.reset();
    manifest.arguments.payment_date.reset();
    manifest.pays.clear();
    manifest.wrote.clear();
    const std::string text = write_manifest(manifest);
    CHECK(text.find("after:") == std::string::npos);
    const Read back = read(text);
    REQUIRE(back.manifest);
    CHECK(write_manifest(*back.manifest) == text);
    CHECK_FALSE(back.manifest->arguments.payment_date);
}

TEST_CASE("what is no manifest is refused with its place") {
    const std::string text = write_manifest(sample());
    CHECK(read("").codes == std::vector<std::string>{"yaml/empty-file"});
    CHECK(read(replaced(text, "sequence: 7", "sequence: x")).codes ==
          std::vector<std::string>{"value/malformed"});
    CHECK(read(replaced(text, "sequence: 7\n", "")).codes ==
          std::vector<std::string>{"yaml/missing-key"});
    CHECK(read(replaced(text, "draft: no", "draft: maybe")).codes ==
          std::vector<std::string>{"value/not-yes-no"});
    CHECK(read(replaced(text, "language: en", "language: de")).codes ==
          std::vector<std::string>{"value/not-one-of"});
    CHECK(read(replaced(text, "  payslips: text\n", "")).manifest->arguments.payslips ==
          Payslips::text); // runs made before it could be chosen have slips of text
    CHECK(read(replaced(text, "payslips: text", "payslips: paper")).codes ==
          std::vector<std::string>{"value/not-one-of"});
    CHECK(read(replaced(text, "sha256: ", "sha1: ")).codes.size() == 2); // unknown and missing
    CHECK(read(text + "more: 1\n").codes == std::vector<std::string>{"yaml/unknown-key"});
    CHECK(read(text + "run: \"2026-10/02\"\n").codes ==
          std::vector<std::string>{"yaml/duplicate-key"});
    CHECK(read(text.substr(0, text.size() / 2)).manifest == std::nullopt);
}

TEST_CASE("a file is found among what was read and what was written") {
    const Manifest manifest = sample();
    CHECK(find_file(manifest, "input/a.yaml")->bytes == 1);
    CHECK(find_file(manifest, "payslips/ada.txt")->bytes == 2);
    CHECK(find_file(manifest, "a.yaml") == nullptr);
}
