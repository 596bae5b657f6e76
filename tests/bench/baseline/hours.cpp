// B: what yaml-cpp itself costs. Its events of the same files of hours, into packed shifts, and no
// check at all. Prints how many shifts there were and a checksum, so that nothing is left out.
#include <yaml-cpp/anchor.h>
#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// Sixteen bytes a shift; names are numbers.
struct Shift {
    std::int32_t start = 0; ///< minutes from 1970 by the clock on the wall
    std::int16_t minutes = 0;
    std::uint8_t duty = 0;
    std::uint8_t insides = 0; ///< breaks and calls that follow in `Hours::inside`
    std::uint32_t assistant = 0;
    std::uint16_t arrangement = 0;
    std::uint16_t approver = 0;
};
static_assert(sizeof(Shift) == 16);

struct Inside {
    std::int32_t start = 0;
    std::int32_t end = 0;
};

class Names {
public:
    std::uint32_t number(const std::string& name) {
        return numbers_.try_emplace(name, static_cast<std::uint32_t>(numbers_.size()))
            .first->second;
    }

private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

struct Hours {
    std::vector<Shift> shifts;
    std::vector<Inside> inside;
    Names assistants;
    Names arrangements;
    Names duties;
    Names approvers;
};

int digits(const std::string& text, std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count && i < text.size(); ++i) {
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// `2025-04-01T08:00` in minutes from 1970.
std::int32_t minutes(const std::string& text) {
    const std::chrono::year_month_day day{
        std::chrono::year{digits(text, 0, 4)},
        std::chrono::month{static_cast<unsigned>(digits(text, 5, 2))},
        std::chrono::day{static_cast<unsigned>(digits(text, 8, 2))}};
    const auto days =
        static_cast<std::int32_t>(std::chrono::sys_days(day).time_since_epoch().count());
    return days * 24 * 60 + digits(text, 11, 2) * 60 + digits(text, 14, 2);
}

/// Fills `Hours` from the events of one file. How deep an event lies says what it belongs to: the
/// file is at 1, a shift at 3, a break or call at 5.
class Reader final : public YAML::EventHandler {
public:
    explicit Reader(Hours& hours) : hours_(hours) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override { pass(); }
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override { pass(); }
    void OnScalar(const YAML::Mark&,
                  const std::string&,
                  YAML::anchor_t,
                  const std::string& value) override {
        auto& level = levels_.back();
        if (level.is_map && !level.has_key) {
            level.key = value;
            level.has_key = true;
            return;
        }
        take(level.key, value);
        pass();
    }
    void OnSequenceStart(const YAML::Mark&,
                         const std::string&,
                         YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        levels_.push_back({.is_map = false});
    }
    void OnSequenceEnd() override { leave(); }
    void OnMapStart(const YAML::Mark&,
                    const std::string&,
                    YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        levels_.push_back({.is_map = true});
        if (levels_.size() == shift_level) {
            shift_ = {.arrangement = arrangement_, .approver = approver_};
        }
    }
    void OnMapEnd() override {
        if (levels_.size() == shift_level) {
            shift_.minutes = static_cast<std::int16_t>(end_ - shift_.start);
            hours_.shifts.push_back(shift_);
        } else if (levels_.size() == inside_level) {
            hours_.inside.push_back(inside_);
            ++shift_.insides;
        }
        leave();
    }

private:
    static constexpr std::size_t shift_level = 3;
    static constexpr std::size_t inside_level = 5;
    struct Level {
        bool is_map = false;
        bool has_key = false;
        std::string key;
    };

    void pass() {
        if (!levels_.empty()) {
            levels_.back().has_key = false;
        }
    }
    void leave() {
        levels_.pop_back();
        pass();
    }
    void take(const std::string& key, const std::string& value) {
        if (levels_.size() == inside_level) {
            (key == "start" ? inside_.start : inside_.end) = minutes(value);
        } else if (levels_.size() == shift_level) {
            take_of_shift(key, value);
        } else if (key == "by") {
            const auto number = static_cast<std::uint16_t>(hours_.approvers.number(value));
            (levels_.size() > shift_level ? shift_.approver : approver_) = number;
        } else if (key == "arrangement") {
            arrangement_ = static_cast<std::uint16_t>(hours_.arrangements.number(value));
        }
    }
    void take_of_shift(const std::string& key, const std::string& value) {
        if (key == "start") {
            shift_.start = minutes(value);
        } else if (key == "end") {
            end_ = minutes(value);
        } else if (key == "assistant") {
            shift_.assistant = hours_.assistants.number(value);
        } else if (key == "duty") {
            shift_.duty = static_cast<std::uint8_t>(hours_.duties.number(value));
        } else if (key == "arrangement") {
            shift_.arrangement = static_cast<std::uint16_t>(hours_.arrangements.number(value));
        }
    }

    Hours& hours_;
    std::vector<Level> levels_;
    Shift shift_;
    Inside inside_;
    std::int32_t end_ = 0;
    std::uint16_t arrangement_ = 0;
    std::uint16_t approver_ = 0;
};

/// The files of hours of a period, ordered by name.
std::vector<fs::path> files_of(const fs::path& employer, const std::string& period) {
    const auto hours = employer / "hours";
    std::vector<fs::path> files;
    if (fs::exists(hours / (period + ".yaml"))) {
        files.push_back(hours / (period + ".yaml"));
    }
    if (fs::exists(hours / period)) {
        for (const auto& entry : fs::directory_iterator(hours / period)) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

int read(const fs::path& employer, const std::string& period) {
    Hours hours;
    const auto files = files_of(employer, period);
    for (const auto& path : files) {
        std::ifstream file(path, std::ios::binary);
        YAML::Parser parser(file);
        Reader reader(hours);
        parser.HandleNextDocument(reader);
    }
    std::uint64_t sum = 0;
    for (const auto& shift : hours.shifts) {
        sum = sum * 31 + static_cast<std::uint64_t>(shift.start) +
              static_cast<std::uint64_t>(shift.minutes) * 7 + shift.assistant + shift.insides;
    }
    std::printf("%zu shifts in %zu files, checksum %016llx\n",
                hours.shifts.size(),
                files.size(),
                static_cast<unsigned long long>(sum));
    return hours.shifts.empty() ? 1 : 0;
}

} // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fputs("usage: bpalonn-bench-hours EMPLOYER PERIOD\n", stderr);
        return 2;
    }
    try {
        return read(words[1], words[2]);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
