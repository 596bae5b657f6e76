#include "run/balances.hpp"
#include "run/yaml_text.hpp"

#include <algorithm>
#include <functional>

namespace bpa::run {
namespace {

/// Is called with the text so far when a row has ended; may take it.
using RowEnded = std::function<void(std::string& text)>;

/// Writes the lists one after the other; none of them is ever whole in memory.
class BalancesText {
public:
    BalancesText(const Balances& balances, RowEnded row_ended)
        : balances_{balances}, row_ended_{std::move(row_ended)} {}

    std::string write(const std::string& run) {
        text_ = "run: " + in_quotes(run) + "\n";
        begin_list("periods", balances_.periods.empty());
        for (const Month period : balances_.periods) {
            text_ += "  - ";
            end_item(period.text());
        }
        write_accounts();
        write_hours();
        write_weeks();
        write_decision();
        write_counters();
        begin_list("carried", balances_.carried.empty());
        for (const line::CarriedShift& shift : balances_.carried) {
            write_carried(shift);
        }
        begin_list("held_back", balances_.held_back.empty());
        for (const std::string& assistant : balances_.held_back) {
            text_ += "  - ";
            end_item(assistant);
        }
        return std::move(text_);
    }

private:
    /// `key: []`, or the key alone with the list's lines to follow.
    void begin_list(std::string_view key, bool is_empty) {
        text_ += key;
        text_ += is_empty ? ": []\n" : ":\n";
    }
    void end_item(std::string_view quoted) {
        append_quoted(text_, quoted);
        text_ += '\n';
        row_ended_(text_);
    }
    void end_row() {
        text_ += " }\n";
        row_ended_(text_);
    }
    void add(std::string_view key, std::string_view value) {
        text_ += key;
        text_ += value;
    }
    void add_quoted(std::string_view key, std::string_view value) {
        text_ += key;
        append_quoted(text_, value);
    }

    void write_accounts() {
        begin_list("accounts",
                   std::all_of(balances_.accounts.begin(),
                               balances_.accounts.end(),
                               [](const auto& whose) { return whose.second.all().size() == 0; }));
        for (const auto& [assistant, accounts] : balances_.accounts) {
            for (const auto& [account, amount] : accounts.all()) {
                text_ += "  - { ";
                if (!assistant.empty()) {
                    add_quoted("assistant: ", assistant);
                    text_ += ", ";
                }
                add_quoted("account: ", account.text());
                add(", amount: ", amount.text());
                text_ += " kr";
                end_row();
            }
        }
    }

    void write_hours() {
        begin_list("hours_worked", balances_.hours_worked.empty());
        for (const auto& [whose, worked] : balances_.hours_worked) {
            add_quoted("  - { assistant: ", whose.first);
            add(", employment: ", std::to_string(whose.second));
            add_quoted(", worked: ", worked.text());
            end_row();
        }
    }

    void write_weeks() {
        begin_list("weeks",
                   std::all_of(balances_.weeks.begin(),
                               balances_.weeks.end(),
                               [](const auto& whose) { return whose.second.empty(); }));
        for (const auto& [assistant, weeks] : balances_.weeks) {
            for (const auto& [monday, week] : weeks) {
                add_quoted("  - { assistant: ", assistant);
                add(", monday: ", monday.text());
                add_quoted(", worked: ", week.worked.text());
                add_quoted(", overtime: ", week.overtime.text());
                end_row();
            }
        }
    }

    void write_decision() {
        begin_list("decision", balances_.decision.empty());
        for (const auto& [whose, charged] : balances_.decision) {
            add_quoted("  - { arrangement: ", whose.first);
            add(", year: ", std::to_string(whose.second));
            add_quoted(", charged: ", charged.text());
            end_row();
        }
    }

    void write_counters() {
        begin_list("counters",
                   std::all_of(balances_.counters.begin(),
                               balances_.counters.end(),
                               [](const auto& whose) { return whose.second.empty(); }));
        for (const auto& [assistant, counters] : balances_.counters) {
            for (const auto& [counter, time] : counters) {
                add_quoted("  - { assistant: ", assistant);
                add(", employment: ", std::to_string(counter.employment));
                add(", counter: ", name_of(counter.kind));
                add(", year: ", std::to_string(counter.year));
                add_quoted(", name: ", counter.name);
                add(", minutes: ",
                    std::to_string(static_cast<std::int64_t>(time.minutes().numerator())));
                add(", over: ",
                    std::to_string(static_cast<std::int64_t>(time.minutes().denominator())));
                end_row();
            }
        }
    }

    void write_carried(const line::CarriedShift& shift) {
        add_quoted("  - { period: ", shift.period);
        add_quoted(", file: ", shift.file);
        add_quoted(", assistant: ", shift.assistant);
        add(", employment: ", std::to_string(shift.employment));
        add_quoted(", arrangement: ", shift.arrangement);
        add_quoted(", start: ", shift.start.text());
        add_quoted(", end: ", shift.end.text());
        add(", reason: ", name_of(shift.reason));
        end_row();
    }

    const Balances& balances_;
    RowEnded row_ended_;
    std::string text_;
};

} // namespace

std::string write_balances(const Balances& balances, const std::string& run) {
    return BalancesText{balances, [](std::string&) {}}.write(run);
}

void write_balances(const Balances& balances, const std::string& run, line::FileStream& file) {
    constexpr std::size_t enough_to_write = 1U << 16U;
    BalancesText text{balances, [&file](std::string& so_far) {
                          if (so_far.size() >= enough_to_write) {
                              file.write(so_far);
                              so_far.clear();
                          }
                      }};
    file.write(text.write(run));
    file.close();
}

} // namespace bpa::run
