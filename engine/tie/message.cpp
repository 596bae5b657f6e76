#include "amelding/reader.hpp"
#include "report/messages.hpp"
#include "report/record.hpp"
#include "run/disk.hpp"
#include "tie/readers.hpp"

#include <algorithm>
#include <iterator>

namespace bpa::tie {
namespace {

namespace fs = std::filesystem;

/// Sums a message.
class Sums : public amelding::Receiver {
public:
    explicit Sums(Date day) : day_{day} {}

    void begin(const amelding::Envelope& envelope) override { static_cast<void>(envelope); }
    void begin_unit(const amelding::Unit& unit) override { static_cast<void>(unit); }
    void recipient(const amelding::Recipient& who) override {
        for (const auto& income : who.incomes) {
            bearing += income.bears_contribution ? money(income.amount) : Money{};
        }
    }
    void end_unit(const amelding::Unit& unit) override { static_cast<void>(unit); }
    void end(const amelding::Envelope& envelope) override {
        is_by_date = is_by_date || !envelope.tax_by_date.empty();
        tax_of_month += envelope.tax_sum ? money(*envelope.tax_sum) : Money{};
        for (const auto& sum : envelope.tax_by_date) {
            tax_of_day += sum.payment_date == day_ ? money(sum.amount) : Money{};
        }
        contribution += envelope.contribution_sum ? money(*envelope.contribution_sum) : Money{};
    }

    Money bearing;
    Money tax_of_month;
    Money tax_of_day;
    Money contribution;
    bool is_by_date = false;

private:
    static Money money(amelding::Decimal amount) { return amount.money().value_or(Money{}); }

    Date day_;
};

/// What runs of the month but this one have in the message.
struct Others {
    Money bearing;
    Money tax_of_month;
    Money tax_of_day;
    bool has_later = false; ///< the contribution of the month is then said by a later run
};

Others others_of(const report::PublishedRun& run,
                 std::span<const report::PublishedRun> runs,
                 Reading& reading) {
    Others others;
    for (const auto& other : runs) {
        if (other.manifest.run == run.manifest.run) {
            continue;
        }
        auto lines = read_tables(other).lines;
        std::ranges::move(lines.notes, std::back_inserter(reading.notes));
        auto& figures = lines.figures;
        const Money tax = figures[Figure::withheld_tax].amount;
        others.bearing += figures[Figure::contribution_pay].amount;
        others.tax_of_month += tax;
        if (other.manifest.payment_date == run.manifest.payment_date) {
            others.tax_of_day += tax;
        }
        others.has_later = others.has_later || other.manifest.sequence > run.manifest.sequence;
    }
    return others;
}

} // namespace

Reading read_message(const fs::path& employer,
                     const report::PublishedRun& run,
                     const RunTables& tables,
                     std::span<const report::PublishedRun> month) {
    Reading reading;
    source::Inputs inputs{run::disk_source(employer, {})};
    source::Diagnostics problems;
    const auto paid_in = Month::of(run.manifest.payment_date);
    const auto shown = std::string{report::reports_folder} + "/" + paid_in.text();
    const auto messages = report::read_messages(employer, paid_in, inputs, problems);
    if (!messages) {
        reading.notes.push_back({"tie/unreadable", shown, {}});
        return reading;
    }
    Sums sums{run.manifest.payment_date};
    for (const auto* message : messages->as_sent()) {
        const auto path = fs::path{report::reports_folder} / message->record.report;
        const auto file = (path / report::xml_name).string();
        note_if_changed(message->folder, file, message->record.wrote, report::xml_name, reading);
        amelding::Findings unseen; // what it breaks was told when it was made
        amelding::FileBytes bytes{message->folder / report::xml_name};
        if (amelding::read_message(bytes, sums, unseen)) {
            reading.notes.push_back({"tie/unreadable", file, {}});
        }
        reading.is_there = true;
    }
    if (!reading.is_there) {
        return reading;
    }
    const auto others = others_of(run, month, reading);
    auto& figures = reading.figures;
    figures[Figure::withheld_tax].amount = sums.is_by_date
                                               ? sums.tax_of_day - others.tax_of_day
                                               : sums.tax_of_month - others.tax_of_month;
    figures[Figure::contribution_pay].amount = sums.bearing - others.bearing;
    const auto own = tables.lines.figures.find(Figure::contribution_pay);
    const Money bearing =
        others.bearing + (own == tables.lines.figures.end() ? Money{} : own->second.amount);
    if (others.has_later) {
        return reading; // the later run says what the month comes to
    }
    if (tables.liable == bearing) {
        figures[Figure::contribution_due].amount = sums.contribution;
    } else {
        reading.notes.push_back({"tie/moved-contribution", shown, {}, false});
    }
    return reading;
}

} // namespace bpa::tie
