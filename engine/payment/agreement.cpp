#include "payment/agreement.hpp"

#include "yaml/reader.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::payment {
namespace {

using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;

constexpr std::array file_keys = {KeySpec{"bank", Need::required, "list"}};
constexpr std::array entry_keys = {
    KeySpec{"from", Need::required, "date"},
    KeySpec{"message", Need::required, "choice"},
    KeySpec{"bic", Need::required, "text"},
    KeySpec{"own_account", Need::required, "choice"},
    KeySpec{"ids", Need::required, "list"},
    KeySpec{"wages_as_batch", Need::required, "yes or no"},
    KeySpec{"service_level", Need::optional, "choice"},
    KeySpec{"charges", Need::optional, "choice"},
    KeySpec{"town", Need::optional, "text"},
    KeySpec{"text_length", Need::optional, "whole number"},
    KeySpec{"unusual", Need::required, "mapping"},
};
constexpr std::array id_keys = {KeySpec{"id", Need::required, "text"},
                                KeySpec{"code", Need::required, "choice"}};
constexpr std::array unusual_keys = {KeySpec{"above", Need::required, "percent"},
                                     KeySpec{"below", Need::required, "percent"},
                                     KeySpec{"of_runs", Need::required, "whole number"}};
constexpr yaml::Schema file_schema{"bank.yaml", file_keys};
constexpr yaml::Schema entry_schema{"bank", entry_keys};
constexpr yaml::Schema id_schema{"id", id_keys};
constexpr yaml::Schema unusual_schema{"unusual", unusual_keys};

/// Of the format: what `Othr/Id` may be long.
constexpr std::size_t longest_id = 35;
constexpr std::int64_t longest_text = 140;

source::Diagnostic
problem(const MappingReader& reader, std::string_view key, std::string code, std::string bounds) {
    return {.code = std::move(code),
            .place = reader.place_of(key),
            .length = reader.length_of(key),
            .args = {{"key", std::string{key}}, {"bounds", std::move(bounds)}}};
}

/// `1–35`: characters, or a number.
std::string bounds_of(std::int64_t most) {
    return "1–" + std::to_string(most);
}

/// Four letters of the bank, two of the country, two or five more: the format's own pattern.
bool is_bic(std::string_view text) {
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_sign = [&](char c) { return is_upper(c) || (c >= '0' && c <= '9'); };
    constexpr std::size_t letters = 6;
    constexpr std::size_t without_branch = 8;
    constexpr std::size_t with_branch = 11;
    return (text.size() == without_branch || text.size() == with_branch) &&
           std::ranges::all_of(text.substr(0, letters), is_upper) &&
           std::ranges::all_of(text, is_sign);
}

/// Reads one entry.
class EntryReader {
public:
    EntryReader(const yaml::Node& node, source::Diagnostics& diagnostics)
        : reader_{node, entry_schema, diagnostics}, diagnostics_{diagnostics} {}

    std::optional<std::pair<Date, PaymentSettings>> read() {
        const auto from = reader_.get_date("from");
        PaymentSettings settings{.agreement = {}, .unusual = {}, .place = reader_.place()};
        auto& agreement = settings.agreement;
        constexpr std::array<std::string_view, 2> editions{"pain.001.001.03", "pain.001.001.09"};
        constexpr std::array<std::string_view, 2> forms{"bban", "iban"};
        agreement.edition = reader_.get_choice("message", editions) == editions.back()
                                ? bank::Edition::payment_09
                                : bank::Edition::payment_03;
        agreement.own_account = reader_.get_choice("own_account", forms) == forms.back()
                                    ? bank::AccountForm::iban
                                    : bank::AccountForm::bban;
        agreement.bic = reader_.get_text("bic").value_or("");
        if (!agreement.bic.empty() && !is_bic(agreement.bic)) {
            diagnostics_.add(problem(reader_, "bic", "payment/bad-bic", ""));
        }
        agreement.wages_as_batch = reader_.get_yes_no("wages_as_batch").value_or(true);
        constexpr std::array<std::string_view, 2> levels{"NURG", "URGP"};
        constexpr std::array<std::string_view, 2> charges{"SLEV", "SHAR"};
        agreement.service_level = reader_.get_choice("service_level", levels);
        agreement.charges = reader_.get_choice("charges", charges);
        if (const auto town = reader_.get_text("town")) {
            const auto written = bank::bank_text(*town, longest_id);
            if (written.text != *town) {
                diagnostics_.add(
                    problem(reader_, "town", "payment/bad-setting", bounds_of(longest_id)));
            }
            agreement.town = written.text;
        }
        agreement.text_length =
            static_cast<std::size_t>(whole("text_length", longest_text).value_or(longest_text));
        read_ids(agreement);
        read_unusual(settings.unusual);
        return from ? std::optional{std::pair{*from, std::move(settings)}} : std::nullopt;
    }

private:
    std::optional<std::int64_t> whole(std::string_view key, std::int64_t most) {
        return whole(reader_, key, most);
    }
    std::optional<std::int64_t>
    whole(const MappingReader& reader, std::string_view key, std::int64_t most) {
        const auto value = reader.get_whole(key);
        if (value && (*value < 1 || *value > most)) {
            diagnostics_.add(problem(reader, key, "payment/bad-setting", bounds_of(most)));
        }
        return value;
    }

    void read_ids(bank::BankAgreement& agreement) {
        const auto* list = reader_.get_sequence("ids");
        for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
            const MappingReader id{item, id_schema, diagnostics_};
            constexpr std::array<std::string_view, 2> codes{"CUST", "BANK"};
            const auto text = id.get_text("id");
            const auto code = id.get_choice("code", codes);
            if (text && bank::bank_text(*text, longest_id).text != *text) {
                diagnostics_.add(problem(id, "id", "payment/bad-setting", bounds_of(longest_id)));
            }
            if (text && code) {
                agreement.ids.emplace_back(*text, *code);
            }
        }
    }

    void read_unusual(Unusual& unusual) {
        const auto* node = reader_.get_mapping("unusual");
        if (node == nullptr) {
            return;
        }
        const MappingReader reader{*node, unusual_schema, diagnostics_};
        unusual.above = reader.get_percent("above").value_or(Percent{});
        unusual.below = reader.get_percent("below").value_or(Percent{});
        unusual.of_runs = static_cast<int>(whole(reader, "of_runs", runs_looked_at).value_or(1));
    }

    MappingReader reader_;
    source::Diagnostics& diagnostics_;
};

} // namespace

std::optional<PaymentSettings>
load_settings(source::Inputs& inputs, Date day, source::Diagnostics& diagnostics) {
    const auto before = diagnostics.size();
    const auto file = inputs.open(std::string{agreement_file}, diagnostics, true);
    const source::MessageArgs on{{"date", day.text()}};
    if (!file) {
        if (diagnostics.size() == before) {
            diagnostics.add({.code = "payment/no-bank-agreement", .args = on});
        }
        return std::nullopt;
    }
    const auto root = yaml::read(inputs.files(), *file, diagnostics);
    std::optional<std::pair<Date, PaymentSettings>> found;
    if (root) {
        const MappingReader reader{*root, file_schema, diagnostics};
        const auto* list = reader.get_sequence("bank");
        std::vector<std::pair<Date, PaymentSettings>> entries;
        for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
            if (auto entry = EntryReader{item, diagnostics}.read()) {
                entries.push_back(std::move(*entry));
            }
        }
        std::ranges::stable_sort(entries, {}, [](const auto& entry) { return entry.first; });
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (i != 0 && entries[i].first == entries[i - 1].first) {
                diagnostics.add({.code = "payment/two-from",
                                 .place = entries[i].second.place,
                                 .args = {{"date", entries[i].first.text()}},
                                 .related = {entries[i - 1].second.place}});
            }
            if (entries[i].first <= day) {
                found = std::move(entries[i]);
            }
        }
        if (!found && diagnostics.size() == before) {
            diagnostics.add(
                {.code = "payment/no-bank-agreement", .place = reader.place(), .args = on});
        }
    }
    return found && diagnostics.size() == before ? std::optional{std::move(found->second)}
                                                 : std::nullopt;
}

} // namespace bpa::payment
