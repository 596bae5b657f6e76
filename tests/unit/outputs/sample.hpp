#pragma once

#include "line/writer.hpp"
#include "source/place.hpp"

/// A small month made by hand; every amount is worked out in the comments of `sample.cpp`.
namespace bpa::sample {

struct Sample {
    line::RunResult result;
    line::Legend legend;
    source::SourceFiles files;
};

/// Two assistants: ada (bokmål, ladder wage, the clock-change night and an evening with a break)
/// and bo (English, own wage, a provisional holiday supplement), and one shift of ada's that is
/// unpaid.
[[nodiscard]] Sample make();

/// One assistant, eva (bokmål), in the second month of a year: salary, a bonus, outlays, holiday
/// pay, pension, contribution and tax; and what the employer owes.
[[nodiscard]] Sample make_month();

/// What a writer knows when the run of a sample begins; bokmål unless told otherwise.
[[nodiscard]] inline line::RunStart start_of(const Sample& sample,
                                             source::Language language = source::Language::nb) {
    return {.header = sample.result.header,
            .legend = sample.legend,
            .files = sample.files,
            .language = language};
}

[[nodiscard]] Date day(int year, unsigned month, unsigned number);

} // namespace bpa::sample
