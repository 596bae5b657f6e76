#pragma once

#include "line/legend.hpp"
#include "line/result.hpp"
#include "outputs/document/document.hpp"

namespace bpa::outputs {

/// One assistant's payslip, in her own language. Text and PDF are made from it, so that both say
/// the same. What it prints is held against the sums of the result.
[[nodiscard]] document::Document payslip_document(const line::RunHeader& header,
                                                  const line::Legend& legend,
                                                  const line::AssistantResult& who);

} // namespace bpa::outputs
