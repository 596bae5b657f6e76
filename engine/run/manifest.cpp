#include "run/manifest.hpp"

#include "run/yaml_text.hpp"
#include "values/check.hpp"
#include "yaml/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bpa::run {
namespace {

using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;

constexpr std::array program_keys = {
    KeySpec{"name", Need::required, "text"},
    KeySpec{"version", Need::required, "text"},
};
constexpr std::array argument_keys = {
    KeySpec{"period", Need::required, "month"},
    KeySpec{"payment_date", Need::optional, "date"},
    KeySpec{"draft", Need::required, "yes/no"},
    KeySpec{"provisional", Need::required, "yes/no"},
    KeySpec{"hold_back", Need::required, "yes/no"},
    KeySpec{"language", Need::required, "choice"},
    KeySpec{"payslips", Need::optional, "choice"}, // absent in runs made before it could be chosen
};
constexpr std::array after_keys = {
    KeySpec{"run", Need::required, "text"},
    KeySpec{"manifest_sha256", Need::required, "text"},
};
constexpr std::array totals_keys = {
    KeySpec{"assistants", Need::required, "whole number"},
    KeySpec{"shifts_paid", Need::required, "whole number"},
    KeySpec{"shifts_carried", Need::required, "whole number"},
    KeySpec{"lines", Need::required, "whole number"},
    KeySpec{"minutes_paid", Need::required, "text"},
    KeySpec{"gross", Need::required, "money"},
    KeySpec{"provisional_gross", Need::required, "money"},
    KeySpec{"findings", Need::required, "whole number"},
};
constexpr std::array file_keys = {
    KeySpec{"path", Need::required, "text"},
    KeySpec{"sha256", Need::required, "text"},
    KeySpec{"bytes", Need::required, "whole number"},
};
constexpr std::array manifest_keys = {
    KeySpec{"program", Need::required, "mapping"},
    KeySpec{"run", Need::required, "text"},
    KeySpec{"sequence", Need::required, "whole number"},
    KeySpec{"arguments", Need::required, "mapping"},
    KeySpec{"payment_date", Need::required, "date"},
    KeySpec{"instant", Need::required, "text"},
    KeySpec{"pays", Need::required, "list"},
    KeySpec{"after", Need::optional, "mapping"},
    KeySpec{"totals", Need::required, "mapping"},
    KeySpec{"read", Need::required, "list"},
    KeySpec{"wrote", Need::required, "list"},
};
constexpr yaml::Schema program_schema{"program", program_keys};
constexpr yaml::Schema argument_schema{"arguments", argument_keys};
constexpr yaml::Schema after_schema{"after", after_keys};
constexpr yaml::Schema totals_schema{"totals", totals_keys};
constexpr yaml::Schema file_schema{"file", file_keys};
constexpr yaml::Schema manifest_schema{"manifest", manifest_keys};

std::string_view name_of(source::Language language) {
    return language == source::Language::nb ? "nb" : "en";
}

constexpr std::array all_payslips = {Payslips::none, Payslips::text, Payslips::pdf};

Payslips payslips_named(std::optional<std::string_view> name) {
    const auto found = std::find_if(all_payslips.begin(),
                                    all_payslips.end(),
                                    [&](Payslips payslips) { return name_of(payslips) == name; });
    return found != all_payslips.end() ? *found : Payslips{};
}

std::string key_line(std::string_view key, std::string_view value) {
    return std::string{key} + ": " + std::string{value} + "\n";
}

std::string inner_line(std::string_view key, std::string_view value) {
    return "  " + key_line(key, value);
}

std::string write_arguments(const Arguments& arguments) {
    std::string text = "arguments:\n";
    text += inner_line("period", in_quotes(arguments.period.text()));
    if (arguments.payment_date) {
        text += inner_line("payment_date", in_quotes(arguments.payment_date->text()));
    }
    text += inner_line("draft", yes_no(arguments.draft));
    text += inner_line("provisional", yes_no(arguments.provisional));
    text += inner_line("hold_back", yes_no(arguments.hold_back));
    text += inner_line("language", name_of(arguments.language));
    return text + inner_line("payslips", name_of(arguments.payslips));
}

std::string write_totals(const Totals& totals) {
    std::string text = "totals:\n";
    text += inner_line("assistants", std::to_string(totals.assistants));
    text += inner_line("shifts_paid", std::to_string(totals.shifts_paid));
    text += inner_line("shifts_carried", std::to_string(totals.shifts_carried));
    text += inner_line("lines", std::to_string(totals.lines));
    text += inner_line("minutes_paid", totals.minutes_paid);
    text += inner_line("gross", totals.gross.text() + " kr");
    text += inner_line("provisional_gross", totals.provisional_gross.text() + " kr");
    return text + inner_line("findings", std::to_string(totals.findings));
}

std::string write_files(std::string_view key, const std::vector<FileHash>& files) {
    if (files.empty()) {
        return key_line(key, "[]");
    }
    std::string text = std::string{key} + ":\n";
    for (const FileHash& file : files) {
        text += "  - { path: " + in_quotes(file.path) + ", sha256: " + in_quotes(file.sha256) +
                ", bytes: " + std::to_string(file.bytes) + " }\n";
    }
    return text;
}

std::string write_pays(const std::vector<std::string>& periods) {
    std::string list;
    for (const std::string& period : periods) {
        list += (list.empty() ? "" : ", ") + in_quotes(period);
    }
    return key_line("pays", "[" + list + "]");
}

/// The value of a key the reader has already refused the absence of; a bad value was reported.
template <class T>
T value_or_blank(std::optional<T> value) {
    return value ? std::move(*value) : T{};
}

void read_program(const yaml::Node& node, Manifest& manifest, source::Diagnostics& diagnostics) {
    const MappingReader reader{node, program_schema, diagnostics};
    manifest.program = value_or_blank(reader.get_text("name"));
    manifest.version = value_or_blank(reader.get_text("version"));
}

Arguments read_arguments(const yaml::Node& node, source::Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 2> languages = {"nb", "en"};
    const MappingReader reader{node, argument_schema, diagnostics};
    Arguments arguments;
    arguments.period = value_or_blank(reader.get_month("period"));
    arguments.payment_date = reader.get_date("payment_date");
    arguments.draft = value_or_blank(reader.get_yes_no("draft"));
    arguments.provisional = value_or_blank(reader.get_yes_no("provisional"));
    arguments.hold_back = value_or_blank(reader.get_yes_no("hold_back"));
    const auto language = reader.get_choice("language", languages);
    arguments.language = language == "en" ? source::Language::en : source::Language::nb;
    std::array<std::string_view, all_payslips.size()> payslips;
    std::transform(all_payslips.begin(), all_payslips.end(), payslips.begin(), [](Payslips each) {
        return name_of(each);
    });
    arguments.payslips = reader.has("payslips")
                             ? payslips_named(reader.get_choice("payslips", payslips))
                             : Payslips::text;
    return arguments;
}

After read_after(const yaml::Node& node, source::Diagnostics& diagnostics) {
    const MappingReader reader{node, after_schema, diagnostics};
    return {value_or_blank(reader.get_text("run")),
            value_or_blank(reader.get_text("manifest_sha256"))};
}

Totals read_totals(const yaml::Node& node, source::Diagnostics& diagnostics) {
    const MappingReader reader{node, totals_schema, diagnostics};
    return {.assistants = value_or_blank(reader.get_whole("assistants")),
            .shifts_paid = value_or_blank(reader.get_whole("shifts_paid")),
            .shifts_carried = value_or_blank(reader.get_whole("shifts_carried")),
            .lines = value_or_blank(reader.get_whole("lines")),
            .minutes_paid = value_or_blank(reader.get_text("minutes_paid")),
            .gross = value_or_blank(reader.get_money("gross")),
            .provisional_gross = value_or_blank(reader.get_money("provisional_gross")),
            .findings = value_or_blank(reader.get_whole("findings"))};
}

FileHash read_file(const yaml::Node& node, source::Diagnostics& diagnostics) {
    const MappingReader reader{node, file_schema, diagnostics};
    return {value_or_blank(reader.get_text("path")),
            value_or_blank(reader.get_text("sha256")),
            value_or_blank(reader.get_whole("bytes"))};
}

void read_root(const yaml::Node& root, Manifest& manifest, source::Diagnostics& diagnostics) {
    const MappingReader reader{root, manifest_schema, diagnostics};
    if (const yaml::Node* program = reader.get_mapping("program")) {
        read_program(*program, manifest, diagnostics);
    }
    manifest.run = value_or_blank(reader.get_text("run"));
    manifest.sequence = value_or_blank(reader.get_whole("sequence"));
    if (const yaml::Node* arguments = reader.get_mapping("arguments")) {
        manifest.arguments = read_arguments(*arguments, diagnostics);
    }
    manifest.payment_date = value_or_blank(reader.get_date("payment_date"));
    manifest.instant = value_or_blank(reader.get_text("instant"));
    for (const yaml::Node* period : reader.get_scalars("pays")) {
        manifest.pays.push_back(period->scalar);
    }
    if (const yaml::Node* after = reader.get_mapping("after")) {
        manifest.after = read_after(*after, diagnostics);
    }
    if (const yaml::Node* totals = reader.get_mapping("totals")) {
        manifest.totals = read_totals(*totals, diagnostics);
    }
    // Their items were streamed; what is left to see is that they are lists.
    static_cast<void>(reader.get_sequence("read"));
    static_cast<void>(reader.get_sequence("wrote"));
}

} // namespace

std::string_view name_of(Payslips payslips) {
    switch (payslips) {
    case Payslips::none:
        return "none";
    case Payslips::text:
        return "text";
    case Payslips::pdf:
        return "pdf";
    }
    return {};
}

std::string write_manifest(const Manifest& manifest) {
    std::string text = "program:\n";
    text += inner_line("name", manifest.program);
    text += inner_line("version", in_quotes(manifest.version));
    text += key_line("run", in_quotes(manifest.run));
    text += key_line("sequence", std::to_string(manifest.sequence));
    text += write_arguments(manifest.arguments);
    text += key_line("payment_date", in_quotes(manifest.payment_date.text()));
    text += key_line("instant", in_quotes(manifest.instant));
    text += write_pays(manifest.pays);
    if (manifest.after) {
        text += "after:\n" + inner_line("run", in_quotes(manifest.after->run)) +
                inner_line("manifest_sha256", in_quotes(manifest.after->manifest_sha256));
    }
    text += write_totals(manifest.totals);
    text += write_files("read", manifest.read);
    return text + write_files("wrote", manifest.wrote);
}

std::optional<Manifest> read_manifest(const source::SourceFiles& files,
                                      source::FileId file,
                                      source::Diagnostics& diagnostics) {
    Manifest manifest;
    source::Diagnostics problems;
    const auto keep_in = [&problems](std::vector<FileHash>& list) {
        return [&list, &problems](const yaml::Node& item) {
            list.push_back(read_file(item, problems));
        };
    };
    const std::vector<yaml::Stream> streams = {{"read", keep_in(manifest.read)},
                                               {"wrote", keep_in(manifest.wrote)}};
    const auto root = yaml::read(files, file, problems, {}, streams);
    if (root) {
        read_root(*root, manifest, problems);
    }
    for (source::Diagnostic& problem : problems.sorted(files)) {
        diagnostics.add(std::move(problem));
    }
    return problems.empty() ? std::optional{std::move(manifest)} : std::nullopt;
}

const FileHash* find_file(const Manifest& manifest, std::string_view path) {
    for (const auto* list : {&manifest.read, &manifest.wrote}) {
        const auto found = std::find_if(
            list->begin(), list->end(), [path](const FileHash& file) { return file.path == path; });
        if (found != list->end()) {
            return &*found;
        }
    }
    return nullptr;
}

} // namespace bpa::run
