#pragma once

#include "values/date.hpp"
#include "values/money.hpp"
#include "values/parse.hpp"
#include "yaml/node.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::yaml {

/// Whether a key must be there.
enum class Need : std::uint8_t { required, optional };

/// Knows one key of a mapping: its name, whether it is required, and the form of its value as the
/// reference page words it (`date`, `money`, `clock`, `id`, `list of calls` …).
struct KeySpec {
    std::string_view key;
    Need need = Need::optional;
    std::string_view form;
};

/// Knows every key a kind of mapping may have. The reader refuses anything else, and the reference
/// page is held against the same table by a test.
struct Schema {
    std::string_view what; ///< the mapping's name in messages and on the reference page: `shift`
    std::span<const KeySpec> keys;
};

/// Reads a mapping key by key with types, and reports what is missing, unknown or wrong.
///
/// On construction: a node that is not a mapping gives `yaml/wrong-kind`; each key outside the
/// schema `yaml/unknown-key` with the nearest known key as a suggestion; each missing required key
/// `yaml/missing-key` at the mapping's place. A `get_*` on an absent key yields nothing silently;
/// on a value of the wrong kind `yaml/wrong-kind`; on a bad scalar `value/…` after `ParseProblem`.
/// Asking for a key outside the schema is a bug. Keeps references: node, schema and diagnostics
/// must outlive it.
class MappingReader {
public:
    MappingReader(const Node& node, const Schema& schema, source::Diagnostics& diagnostics);
    MappingReader(const MappingReader&) = delete;
    MappingReader& operator=(const MappingReader&) = delete;
    ~MappingReader() = default;

    /// False when the node is no mapping or a required key is missing.
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] source::Place place() const { return node_.place; }
    [[nodiscard]] bool has(std::string_view key) const;
    /// Place of the key's value; the mapping's own place when absent.
    [[nodiscard]] source::Place place_of(std::string_view key) const;
    /// Characters to underline at `place_of(key)`.
    [[nodiscard]] std::uint32_t length_of(std::string_view key) const;

    /// Any scalar, as written, on one line; empty text is refused.
    [[nodiscard]] std::optional<std::string> get_text(std::string_view key) const;
    /// A lower-case identifier: letters a–z, digits, `-`, `_`, `/`, `.`; at most 80 characters.
    [[nodiscard]] std::optional<std::string> get_id(std::string_view key) const;
    /// The same without a copy, for what is looked up at once; lives as long as the node.
    [[nodiscard]] std::optional<std::string_view> view_id(std::string_view key) const;
    /// An id that names a person or thing of the employer folder: it stands in file names and in
    /// keys, so it has neither `/` nor `.`, and it is no national id.
    [[nodiscard]] std::optional<std::string> get_short_name(std::string_view key) const;
    /// One of `allowed`; otherwise `value/not-one-of` with the list and the nearest.
    [[nodiscard]] std::optional<std::string>
    get_choice(std::string_view key, std::span<const std::string_view> allowed) const;
    /// `yes` or `no`, nothing else.
    [[nodiscard]] std::optional<bool> get_yes_no(std::string_view key) const;
    [[nodiscard]] std::optional<Money> get_money(std::string_view key) const;
    [[nodiscard]] std::optional<HourlyRate> get_hourly_rate(std::string_view key) const;
    [[nodiscard]] std::optional<Percent> get_percent(std::string_view key) const;
    [[nodiscard]] std::optional<Minutes> get_minutes(std::string_view key) const;
    [[nodiscard]] std::optional<Date> get_date(std::string_view key) const;
    [[nodiscard]] std::optional<Month> get_month(std::string_view key) const;
    [[nodiscard]] std::optional<ClockTime> get_clock(std::string_view key) const;
    [[nodiscard]] std::optional<LocalTime> get_local_time(std::string_view key) const;
    [[nodiscard]] std::optional<std::int64_t> get_whole(std::string_view key) const;
    [[nodiscard]] std::optional<Exact> get_decimal(std::string_view key) const;
    /// The child mapping or sequence; null when absent or of another kind (reported).
    [[nodiscard]] const Node* get_mapping(std::string_view key) const;
    [[nodiscard]] const Node* get_sequence(std::string_view key) const;
    /// The child whatever its kind, for keys that take a scalar or a mapping; null when absent.
    [[nodiscard]] const Node* get_any(std::string_view key) const;
    /// A sequence of non-empty scalars, each with its place.
    [[nodiscard]] std::vector<const Node*> get_scalars(std::string_view key) const;

private:
    const Node& node_;
    const Schema& schema_;
    source::Diagnostics& diagnostics_;
    bool ok_ = true;

    [[nodiscard]] bool is_known(std::string_view key) const;
    void report_unknown(const Node::Entry& entry) const;
    void report_missing(const KeySpec& spec) const;
    template <class T>
    [[nodiscard]] std::optional<T>
    get(std::string_view key, Parsed<T> (*parse)(std::string_view), std::string_view form) const;
    [[nodiscard]] const Node*
    get_name(std::string_view key, bool (*accepts)(std::string_view), std::string_view signs) const;
    [[nodiscard]] const Node*
    get_kind(std::string_view key, NodeKind kind, std::string_view name) const;
};

/// Reads one scalar node with a parser of `values/parse.hpp`; reports `value/…` when it fails.
/// `form` is a form of `form.hpp`, which gives it an example and suggestions; another text is
/// printed as it stands.
template <class T>
[[nodiscard]] std::optional<T> read_scalar(const Node& node,
                                           Parsed<T> (*parse)(std::string_view),
                                           std::string_view form,
                                           source::Diagnostics& diagnostics);

/// Reports a node that is not of the expected kind (`mapping`, `list`, `value` or a form of value):
/// `value/empty` where a value was left out, otherwise `yaml/wrong-kind`.
void report_wrong_kind(const Node& node,
                       std::string_view expected,
                       source::Diagnostics& diagnostics);

/// Reports a scalar that does not parse: code `value/<problem>` with the text, the form, and what
/// to write instead when that can be told from the text.
void report_parse_failure(const Node& node,
                          const ParseFailure& failure,
                          std::string_view form,
                          source::Diagnostics& diagnostics);

// ------------------------------------------------------------------------------------------------

template <class T>
std::optional<T> read_scalar(const Node& node,
                             Parsed<T> (*parse)(std::string_view),
                             std::string_view form,
                             source::Diagnostics& diagnostics) {
    if (node.kind != NodeKind::scalar) {
        report_wrong_kind(node, form, diagnostics);
        return std::nullopt;
    }
    const auto parsed = parse(node.scalar);
    if (const auto* failure = std::get_if<ParseFailure>(&parsed)) {
        report_parse_failure(node, *failure, form, diagnostics);
        return std::nullopt;
    }
    return std::get<T>(parsed);
}

} // namespace bpa::yaml
