#pragma once

#include "line/result.hpp"
#include "line/writer.hpp"
#include "outputs/findings/wording.hpp"
#include "source/diagnostic.hpp"
#include "source/place.hpp"

#include <optional>
#include <string>

namespace bpa::outputs {

/// Everything a person should look at, grouped by level, each with place, basis and remedy. People
/// are named as `names` knows them; without it, by alias.
[[nodiscard]] std::string
findings_text(const line::RunResult& result, const line::RunStart& start, const Names& names = {});

/// One row per finding, in the order of the result.
[[nodiscard]] std::string findings_csv(const line::RunResult& result,
                                       const line::Legend& legend,
                                       const source::SourceFiles& files);

/// Writes `findings.txt` and `findings.csv`.
class FindingsWriter : public line::Writer {
public:
    void begin(const line::RunStart& start, line::Sink& sink) override;
    void add(const line::AssistantResult& who) override;
    void finish(const line::RunResult& run) override;

private:
    std::optional<line::RunStart> start_;
    line::Sink* sink_ = nullptr;
    Names names_;
};

} // namespace bpa::outputs
