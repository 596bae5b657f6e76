#pragma once

#include "outputs/pdf/pdf.hpp"
#include "pdf_reader.hpp"

#include <cstddef>
#include <string>

// U+00A0 as its two bytes.
#define NBSP "\xc2\xa0"

/// Documents to draw.
namespace bpa::sample {

/// Shifts, each with a note.
inline outputs::document::Table shifts(std::size_t rows) {
    outputs::document::Table table{
        .caption = "En rad for hver vakt",
        .columns = {{.title = "Vakt", .weight = 3},
                    {.title = "Timer", .align = outputs::document::Align::end},
                    {.title = "Beløp", .align = outputs::document::Align::end}},
        .rows = {}};
    for (std::size_t i = 1; i <= rows; ++i) {
        table.rows.push_back({.cells = {"vakt " + std::to_string(i), "3:00", "84,00 kr"},
                              .note = "28,00 kr i tillegg per time.",
                              .is_strong = false});
    }
    return table;
}

/// A payslip of a few blocks, with so many shifts.
inline outputs::document::Document slip(std::size_t rows) {
    return {.title = "Lønnsslipp for mai 2026",
            .author = "Eksempel & Sønn <AS>",
            .date = *Date::from_civil(2026, 5, 29),
            .mark = "UTKAST",
            .blocks = {outputs::document::Heading{.level = 1, .text = "Lønnsslipp for mai 2026"},
                       outputs::document::Fields{{{.label = "Ansatt", .value = "Kari Eksempel"}}},
                       outputs::document::Heading{.level = 2, .text = "Kveldstillegg"},
                       shifts(rows),
                       outputs::document::Paragraph{.text = "Spør arbeidslederen."}}};
}

/// The document, drawn and read back.
inline ReadPdf drawn(const outputs::document::Document& document) {
    return read_pdf(outputs::pdf::PdfRenderer{}.pdf(document));
}

} // namespace bpa::sample
