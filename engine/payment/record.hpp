#pragma once

#include "run/manifest.hpp"
#include "source/diagnostic.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::payment {

/// Folder of an employer folder that bank files are published to: `bank/2026-10/01-01/` is the
/// first file of run `2026-10/01`.
inline constexpr std::string_view bank_folder = "bank";
/// Names inside such a folder.
inline constexpr std::string_view record_name = "payment.yaml";
inline constexpr std::string_view file_name = "pain.001.xml";
inline constexpr std::string_view list_name = "payments.csv";

/// Knows a payment that a file ordered.
struct OrderedItem {
    std::string key; ///< `wages/kari`: what is paid, the same in every file of the run
    std::string id;  ///< `EndToEndId`
    Money amount;
    Date day;
};

/// Knows something due that a file left out, and why.
struct LeftOutItem {
    std::string key;
    std::string why; ///< `no_kid`
};

/// Knows a bank file that was made: what stands in `payment.yaml`.
struct Record {
    std::string program;
    std::string version;
    std::string payment; ///< `2026-10/01-01`
    std::string run;     ///< `2026-10/01`
    std::string manifest_sha256;
    std::string message; ///< `MsgId`
    std::string edition; ///< `pain.001.001.09`
    std::string created; ///< `CreDtTm`
    std::string repeats; ///< number of the file it repeats, with the same ids; empty otherwise
    std::vector<std::string> acknowledged; ///< `account-changed:kari`
    std::vector<OrderedItem> items;
    std::vector<LeftOutItem> left_out;
    std::vector<run::FileHash> read;  ///< copies, by path
    std::vector<run::FileHash> wrote; ///< everything else but the record, by path
};

/// The bytes of `payment.yaml`.
[[nodiscard]] std::string write_record(const Record& record);
/// Reads a record in the strict dialect; `yaml/…` and `value/…` are reported.
[[nodiscard]] std::optional<Record> read_record(const source::SourceFiles& files,
                                                source::FileId file,
                                                source::Diagnostics& diagnostics);

} // namespace bpa::payment
