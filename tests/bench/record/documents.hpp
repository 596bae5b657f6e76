#pragma once

#include "dump.hpp"
#include "outputs/document/document.hpp"

namespace bpa::bench {

void put(DumpWriter& dump, const outputs::document::Document& document);
outputs::document::Document get_document(Dump& dump);

} // namespace bpa::bench
