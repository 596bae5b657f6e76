#include "amelding/history.hpp"

#include "amelding/code_values.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

namespace bpa::amelding {
namespace {

/// Mixes values into a number that tells contents apart (FNV-1a).
class Mixer {
public:
    Mixer& add(std::string_view text) {
        for (const char c : text) {
            take(static_cast<unsigned char>(c));
        }
        constexpr unsigned char end = 0xFF; // in no UTF-8 text
        take(end);
        return *this;
    }
    Mixer& add(std::int64_t number) {
        constexpr unsigned bits = 8;
        constexpr std::uint64_t low = 0xFF;
        auto rest = static_cast<std::uint64_t>(number);
        for (std::size_t i = 0; i < sizeof rest; ++i) {
            take(static_cast<unsigned char>(rest & low));
            rest >>= bits;
        }
        return *this;
    }
    Mixer& add(Decimal number) { return add(number.units()); }
    Mixer& add(bool yes) { return add(std::int64_t{yes ? 1 : 0}); }
    Mixer& add(const std::optional<Date>& day) {
        return add(std::int64_t{day ? day->days() + 1 : 0}).add(day.has_value());
    }
    Mixer& add(const std::optional<Decimal>& number) {
        return add(number.value_or(Decimal{})).add(number.has_value());
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    void take(unsigned char byte) {
        constexpr std::uint64_t prime = 0x100000001B3;
        value_ = (value_ ^ byte) * prime;
    }
    std::uint64_t value_ = 0xCBF29CE484222325;
};

auto key(const EmploymentNote& note) {
    return std::tie(note.unit, note.person, note.id);
}

bool comes_before(const EmploymentNote& a, const EmploymentNote& b) {
    return key(a) < key(b);
}

void mix(Mixer& mixer, const Employment& job) {
    mixer.add(job.id).add(job.type).add(job.from).add(job.until).add(job.full_time_hours);
    mixer.add(job.occupation).add(job.working_time).add(job.position).add(job.wage_changed);
    mixer.add(job.position_changed).add(job.end_cause).add(job.appointment);
    for (const auto& leave : job.leaves) {
        mixer.add(leave.id).add(leave.description).add(leave.from).add(leave.until);
        mixer.add(leave.percent);
    }
}

std::uint64_t content_of(std::uint64_t unit, const Recipient& who) {
    Mixer mixer;
    mixer.add(static_cast<std::int64_t>(unit)).add(static_cast<std::int64_t>(key_of(who)));
    for (const auto& job : who.employments) {
        mix(mixer, job);
    }
    for (const auto* taken : {&who.deductions, &who.withheld}) {
        mixer.add(static_cast<std::int64_t>(taken->size()));
        for (const auto& one : *taken) {
            mixer.add(one.description).add(one.amount);
        }
    }
    for (const auto& income : who.incomes) {
        mixer.add(income.benefit).add(income.kind).add(income.description).add(income.employment);
        mixer.add(income.bears_contribution).add(income.bears_withholding).add(income.amount);
        mixer.add(income.count).add(income.earned_from).add(income.earned_until);
    }
    for (const auto& attachment : who.attachments) {
        mixer.add(attachment.description).add(attachment.amount).add(attachment.taken_on);
    }
    return mixer.value();
}

std::uint64_t content_of(const Unit& unit) {
    Mixer mixer;
    mixer.add(unit.number);
    for (const auto& line : unit.contribution.lines) {
        mixer.add(static_cast<std::int64_t>(line.kind)).add(line.code).add(line.zone);
        mixer.add(line.base).add(line.percent);
    }
    return mixer.value();
}

std::uint64_t content_of(const Envelope& envelope) {
    Mixer mixer;
    mixer.add(envelope.id).add(envelope.replaces).add(envelope.reporting_unit);
    mixer.add(envelope.month ? envelope.month->text() : std::string{});
    mixer.add(envelope.tax_sum).add(envelope.contribution_sum).add(envelope.attachment_sum);
    for (const auto& tax : envelope.tax_by_date) {
        mixer.add(tax.payment_date).add(tax.amount);
    }
    for (const auto& provider : envelope.pension_providers) {
        mixer.add(provider);
    }
    return mixer.value();
}

EmploymentNote note_of(std::uint64_t unit, std::uint64_t person, const Employment& job) {
    EmploymentNote note{
        .unit = unit, .person = person, .id = job.id, .until = job.until, .at = job.at};
    if (note.id.empty()) {
        note.id = job.type + (job.from ? " " + job.from->text() : std::string{});
    }
    note.goes_on = is_reported_every_month(job.type);
    for (const auto& leave : job.leaves) {
        note.leaves.push_back({.id = leave.id,
                               .description = leave.description,
                               .is_open = !leave.until,
                               .at = leave.at});
    }
    return note;
}

} // namespace

const EmploymentNote* MessageNote::find(const EmploymentNote& same) const {
    const auto found = std::lower_bound(employments.begin(), employments.end(), same, comes_before);
    return found != employments.end() && key(*found) == key(same) ? &*found : nullptr;
}

Decimal MessageNote::withheld_of(std::uint64_t person) const {
    const auto found = std::lower_bound(
        withheld.begin(), withheld.end(), person, [](const auto& one, std::uint64_t wanted) {
            return one.first < wanted;
        });
    return found != withheld.end() && found->first == person ? found->second : Decimal{};
}

std::uint64_t key_of(std::string_view unit) {
    std::uint64_t number = 0;
    const auto* end = unit.data() + unit.size();
    const auto read = std::from_chars(unit.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? number : Mixer{}.add(unit).value();
}

std::uint64_t key_of(const Recipient& who) {
    if (!who.national_id.empty()) {
        return key_of(who.national_id);
    }
    return Mixer{}.add(who.name).add(who.birth_date).add(who.employee_number).value();
}

void NoteTaker::begin(const Envelope& envelope) {
    note_ = {.file = file_,
             .reporting_unit = envelope.reporting_unit,
             .month = envelope.month,
             .id = envelope.id,
             .replaces = envelope.replaces,
             .delivered = envelope.delivered};
    recipients_ = 0;
}

void NoteTaker::begin_unit(const Unit& unit) {
    unit_ = key_of(unit.number);
    note_.has_units = true;
}

void NoteTaker::recipient(const Recipient& who) {
    ++recipients_;
    const auto person = key_of(who);
    for (const auto& job : who.employments) {
        note_.employments.push_back(note_of(unit_, person, job));
        note_.employments.back().recipient = recipients_;
    }
    Decimal withheld;
    for (const auto& tax : who.withheld) {
        withheld = sum_of(withheld, tax.amount);
    }
    if (!withheld.is_zero()) {
        note_.withheld.emplace_back(person, withheld);
    }
    // Added, so that the order in which people stand does not matter.
    note_.content += content_of(unit_, who);
}

void NoteTaker::end_unit(const Unit& unit) {
    note_.content += content_of(unit);
}

void NoteTaker::end(const Envelope& envelope) {
    note_.content += content_of(envelope);
    std::sort(note_.employments.begin(), note_.employments.end(), comes_before);
    std::sort(note_.withheld.begin(), note_.withheld.end());
    std::vector<std::pair<std::uint64_t, Decimal>> sums; // a person may be in two units
    for (const auto& [person, amount] : note_.withheld) {
        if (sums.empty() || sums.back().first != person) {
            sums.emplace_back(person, amount);
        } else {
            sums.back().second = sum_of(sums.back().second, amount);
        }
    }
    note_.withheld = std::move(sums);
}

void History::add_used_id(std::string_view id) {
    used_.emplace(id);
}

void History::add(MessageNote note) {
    messages_.push_back(std::move(note));
}

std::vector<const MessageNote*> History::in_force(std::string_view reporting_unit,
                                                  Month month) const {
    std::vector<const MessageNote*> found;
    for (const auto& note : messages_) {
        if (note.reporting_unit != reporting_unit || note.month != month ||
            is_replaced(reporting_unit, note.id)) {
            continue;
        }
        const bool is_again = std::any_of(found.begin(), found.end(), [&](const auto* other) {
            return other->id == note.id && other->content == note.content;
        });
        if (!is_again) {
            found.push_back(&note);
        }
    }
    return found;
}

bool History::is_replaced(std::string_view reporting_unit, std::string_view id) const {
    return std::any_of(messages_.begin(), messages_.end(), [&](const auto& note) {
        return note.reporting_unit == reporting_unit && note.replaces == id && note.id != id;
    });
}

bool History::is_reporting_unit(std::string_view number) const {
    return std::any_of(messages_.begin(), messages_.end(), [&](const auto& note) {
        return note.reporting_unit == number;
    });
}

void HistoryCollector::end(const Envelope& envelope) {
    NoteTaker::end(envelope);
    history_.add(note());
}

} // namespace bpa::amelding
