#pragma once

#include "line/legend.hpp"
#include "line/result.hpp"
#include "outputs/document/document.hpp"
#include "outputs/sink.hpp"
#include "source/place.hpp"

#include <cstddef>
#include <string>

namespace bpa::outputs {

/// One assistant's payslip, in her own language. Text and PDF are made from it, so that both say
/// the same. What it prints is held against the sums of the result.
[[nodiscard]] document::Document payslip_document(const line::RunHeader& header,
                                                  const line::Legend& legend,
                                                  const line::AssistantResult& who);

/// Where an assistant's slip lies inside the run folder: `payslips/<alias>.txt`.
[[nodiscard]] std::string payslip_path(const line::AssistantResult& who);

/// One assistant's payslip as text. `assistant` indexes `result.assistants`.
[[nodiscard]] std::string
payslip_text(const line::RunResult& result, const line::Legend& legend, std::size_t assistant);

/// Writes one slip per assistant, in the order of the result.
void write_payslips(const line::RunResult& result,
                    const line::Legend& legend,
                    const source::SourceFiles& files,
                    const Sink& sink);

} // namespace bpa::outputs
