#pragma once

#include <string>
#include <vector>

/// Reads a PDF back as a reader of its structure would, by libqpdf.
namespace bpa::sample {

/// Knows an element of the structure. Only texts of characters in Windows-1252 are read.
struct Node {
    std::string tag;        ///< `H1`, `TD`
    std::string text;       ///< what is drawn in the element and its spans
    std::string attributes; ///< `/ColSpan 4 /Scope /Row`, without the owner
    std::string actual;     ///< heard instead of the text
    std::string lines;      ///< the text as it stands on the page, a line on each line
    double value_x = 0;     ///< where a value stands far from its label, in sizes of the font
    int page = 0;           ///< that its first text stands on, from 1; of the innermost elements
    std::vector<Node> kids;
};

/// Knows a file read back.
struct ReadPdf {
    Node root; ///< `Document`
    int pages = 0;
    std::vector<std::string> furniture; ///< text outside the structure, page by page
    std::size_t unmarked = 0;           ///< drawing that is neither in the structure nor furniture
    std::vector<std::string> fonts;     ///< base names of the embedded fonts
    std::size_t fonts_elsewhere = 0;    ///< fonts that are only named
    std::vector<std::string> headings;  ///< of the list of them: `Lønn 2`, with the page
    std::string language;
    std::string title;
    std::string author;
    std::string created;
    std::string metadata;
    bool shows_title = false;
    bool is_marked = false;
    bool is_in_order = true; ///< the structure comes in the order of drawing
};

[[nodiscard]] ReadPdf read_pdf(const std::string& bytes);

/// The structure below a node, `Table(TR(TH,TD),TR(TD))`.
[[nodiscard]] std::string outline(const Node& node);
/// Every node with this tag, in order; they live as long as `node`.
[[nodiscard]] std::vector<const Node*> all_of(const Node& node, const std::string& tag);

} // namespace bpa::sample
