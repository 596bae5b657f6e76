#pragma once

#include "amelding/bytes.hpp"
#include "bank/message.hpp"
#include "bank/reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::bank {

/// Knows an element of a bank file.
struct Element {
    std::string name;
    std::string text;     ///< without white space at its ends; of the element itself
    std::string currency; ///< attribute `Ccy`
    At at;
    std::vector<Element> children;

    /// The first child of a name; null when there is none.
    [[nodiscard]] const Element* child(std::string_view of) const;
    /// Follows names from child to child; null when one is missing.
    [[nodiscard]] const Element* find(std::initializer_list<std::string_view> path) const;
    /// The text at the end of a path, empty when it is not there.
    [[nodiscard]] Placed placed(std::initializer_list<std::string_view> path) const;
};

/// Knows a bank file as elements.
struct Tree {
    Edition edition = Edition::payment_03;
    Element root; ///< `Document`
};

/// Reads a file whose root has the namespace of one of our editions. No document type, no entity
/// beyond the five of XML itself, nothing fetched; at most 64 MB, 64 levels
/// and two million elements. Nothing, and
/// `refusal` filled, when it cannot be read to its end.
[[nodiscard]] std::optional<Tree> read_tree(amelding::Bytes& bytes,
                                            std::optional<Refusal>& refusal);

} // namespace bpa::bank
