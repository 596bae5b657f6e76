// An import of answers, on a folder with two messages of November and one of December.
#include "report/feedback_import.hpp"

#include "run/disk.hpp"
#include "values/parse.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>

namespace bpa::report {
namespace {

namespace fs = std::filesystem;
using Codes = std::vector<std::string>;

Month month(const std::string& text) {
    return std::get<Month>(parse_month(text));
}

/// Knows an employer folder on disk with nothing but reports and answers; it goes when we do.
class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "bpalonn-test-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        root_ = pattern;
        add_report("2026-11", 1, "first");
        add_report("2026-11", 2, "second");
        add_report("2026-12", 1, "december");
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(root_); }

    void write(const fs::path& path, const std::string& text) const {
        fs::create_directories((root_ / path).parent_path());
        std::ofstream{root_ / path, std::ios::binary} << text;
    }

    [[nodiscard]] const fs::path& root() const { return root_; }

private:
    void add_report(const std::string& name, int number, const std::string& message) const {
        Record record{.program = "bpalonn",
                      .version = "1",
                      .report = name + "/0" + std::to_string(number),
                      .month = month(name),
                      .message = message,
                      .delivered = name + "-12T12:00:00Z"};
        write(fs::path{std::string{reports_folder}} / record.report / std::string{record_name},
              write_record(record));
    }

    fs::path root_;
};

/// Knows what an import came to.
struct Planned {
    std::optional<std::vector<MonthAnswers>> months;
    Codes codes;
};

Planned plan(const Folder& folder,
             const std::string& text,
             std::optional<Month> only = {},
             std::optional<Month> comments = {}) {
    folder.write("svar.yaml", text);
    source::Inputs inputs{run::disk_source(folder.root(), folder.root())};
    source::Diagnostics diagnostics;
    const auto file = inputs.open("svar.yaml", diagnostics);
    REQUIRE(file);
    const auto answers = read_feedback(inputs.files(), *file, std::nullopt, diagnostics);
    REQUIRE(diagnostics.empty());
    Planned planned{.months = plan_import(answers, folder.root(), only, inputs, diagnostics),
                    .codes = {}};
    if (comments) {
        check_comments(*comments, inputs, diagnostics);
    }
    for (const auto& problem : diagnostics.sorted(inputs.files())) {
        planned.codes.push_back(problem.code);
    }
    return planned;
}

std::string answer(const std::string& message) {
    return "  - { message: " + message + ", received: 2026-12-03, status: accepted }\n";
}

} // namespace

TEST_CASE("each answer goes to the month of its message, in the order of the messages") {
    const Folder folder;
    const auto planned =
        plan(folder, "feedback:\n" + answer("december") + answer("second") + answer("first"));
    REQUIRE(planned.codes.empty());
    REQUIRE(planned.months->size() == 2);
    const auto& november = planned.months->at(0);
    CHECK(november.month == month("2026-11"));
    REQUIRE(november.added.size() == 2);
    CHECK(november.added[0].message == "first");
    CHECK(november.added[1].message == "second");
    CHECK(planned.months->at(1).added.at(0).message == "december");
}

TEST_CASE("an answer that is there stays, and is not added again") {
    const Folder folder;
    folder.write("feedback/2026-11.yaml", "feedback:\n" + answer("second"));
    const auto planned = plan(folder, "feedback:\n" + answer("second") + answer("first"));
    REQUIRE(planned.codes.empty());
    const auto& november = planned.months->at(0);
    CHECK(november.unchanged == 1);
    CHECK(november.added.size() == 1);
    REQUIRE(november.all.size() == 2);
    CHECK(november.all[0].message == "first");
    CHECK(november.all[1].message == "second");
    CHECK(planned.months->at(1).added.empty());
}

TEST_CASE("an answer is refused to a message that has another or is not there") {
    const Folder folder;
    folder.write("feedback/2026-11.yaml",
                 "feedback: [ { message: first, received: 2026-12-02, status: accepted } ]\n");
    CHECK(plan(folder, "feedback:\n" + answer("first")).codes ==
          Codes{"feedback/answered-otherwise"});
    CHECK(plan(folder, "feedback:\n" + answer("third")).codes == Codes{"feedback/no-such-message"});
    CHECK(plan(folder, "feedback:\n" + answer("second"), month("2026-12")).codes ==
          Codes{"feedback/no-such-message"});
    CHECK(plan(folder,
               "feedback: [ { message: second, received: 2026-12-02, status: accepted, due: [ { "
               "what: withheld_tax, payment_date: 2026-12-11, amount: 1.00 kr, due: 2026-12-14 } ] "
               "} ]\n")
              .codes == Codes{"feedback/payment-outside-month"});
}

TEST_CASE("comments of a person are not lost") {
    const Folder folder;
    const auto codes_with = [&](const std::string& text) {
        folder.write("feedback/2026-11.yaml", text);
        return plan(folder, "feedback:\n" + answer("second"), {}, month("2026-11")).codes;
    };
    const std::string kept =
        "  - { message: first, received: 2026-12-03, status: accepted, receipt: ";
    CHECK(codes_with("feedback:\n" + kept + "\"a # b\" }\n").empty());
    CHECK(codes_with("feedback:\n" + kept + "'it # s' }\n").empty());
    CHECK(codes_with("feedback:\n" + kept + "a#b }\n").empty());
    CHECK(codes_with(std::string{feedback_head} + "feedback:\n" + kept + "a }\n").empty());
    const Codes lost{"feedback/comments-lost"};
    CHECK(codes_with("feedback: # x\n" + kept + "a }\n") == lost);
    CHECK(codes_with("feedback:\n" + kept + "\"a\" } # x\n") == lost);
    CHECK(codes_with("# x\n" + std::string{feedback_head} + "feedback:\n" + kept + "a }\n") ==
          lost);
}

} // namespace bpa::report
