#pragma once

#include "line/result.hpp"
#include "outputs/sink.hpp"
#include "source/place.hpp"

#include <cstddef>
#include <string>

namespace bpa::outputs {

/// Where an assistant's slip lies inside the run folder: `payslips/<alias>.txt`.
[[nodiscard]] std::string payslip_path(const line::AssistantResult& who);

/// One assistant's payslip as text, in her own language. `assistant` indexes `result.assistants`.
[[nodiscard]] std::string
payslip_text(const line::RunResult& result, const line::Legend& legend, std::size_t assistant);

/// Writes one slip per assistant, in the order of the result.
void write_payslips(const line::RunResult& result,
                    const line::Legend& legend,
                    const source::SourceFiles& files,
                    const Sink& sink);

} // namespace bpa::outputs
