#include "run/chain.hpp"

#include "run/balances.hpp"
#include "run/disk.hpp"
#include "run/hash.hpp"
#include "values/parse.hpp"
#include "yaml/node.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace bpa::run {
namespace {

namespace fs = std::filesystem;
using source::ReadProblem;

constexpr std::size_t shortest_number = 2;
constexpr std::string_view employer_file = "employer.yaml";
constexpr std::string_view employer_copy = "input/employer.yaml";

/// Knows where a run lies before its manifest is read.
struct RunFolder {
    Month period;
    int number = 0;
};

std::vector<std::string> folders_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}; !error && entry != fs::directory_iterator{};
         entry.increment(error)) {
        std::error_code unknown_kind;
        if (entry->is_directory(unknown_kind)) {
            names.push_back(entry->path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// The number in a folder's name, or 0 when it is not a run's: `01`, `02`, … `100`.
int number_of(const std::string& name) {
    constexpr std::size_t longest_number = 6;
    const bool is_digits = name.find_first_not_of("0123456789") == std::string::npos;
    const bool has_length = name.size() >= shortest_number && name.size() <= longest_number;
    const bool is_padded = name.size() == shortest_number || !name.starts_with('0');
    return is_digits && has_length && is_padded ? std::stoi(name) : 0;
}

std::vector<RunFolder> find_runs(const fs::path& runs) {
    std::vector<RunFolder> found;
    for (const std::string& period_name : folders_in(runs)) {
        const auto period = parse_month(period_name);
        if (!std::holds_alternative<Month>(period)) {
            continue;
        }
        for (const std::string& name : folders_in(runs / period_name)) {
            if (const int number = number_of(name); number > 0) {
                found.push_back({std::get<Month>(period), number});
            }
        }
    }
    return found;
}

std::string path_of(const std::string& run, std::string_view file) {
    return std::string{runs_folder} + "/" + run + "/" + std::string{file};
}

void report(std::string code,
            std::vector<source::Place> places,
            source::MessageArgs args,
            source::Diagnostics& diagnostics) {
    const source::Place place = places.front();
    places.erase(places.begin());
    diagnostics.add({.code = std::move(code),
                     .place = place,
                     .length = 1,
                     .args = std::move(args),
                     .related = std::move(places)});
}

/// Keeps what later runs ask of a manifest, and lets the long lists go.
void keep_records_only(Manifest& manifest) {
    std::erase_if(manifest.read, [](const FileHash& file) { return file.path != employer_copy; });
    manifest.read.shrink_to_fit();
    std::erase_if(manifest.wrote, [](const FileHash& file) {
        return file.path != balances_name && file.path != paid_shifts_name;
    });
    manifest.wrote.shrink_to_fit();
}

/// The number that tells one employer from another, or a private person's; nothing when the text
/// does not say. What is wrong with it, the loader of facts reports.
std::optional<std::string> employer_number(const std::string& text) {
    source::SourceFiles passing;
    source::Diagnostics unseen;
    const auto root =
        yaml::read(passing, passing.add({std::string{employer_file}, {}, text}), unseen);
    const yaml::Node* employer = root ? root->find("employer") : nullptr;
    for (const std::string_view key : {"organisation_number", "national_id"}) {
        const yaml::Node* number = employer != nullptr ? employer->find(key) : nullptr;
        if (number != nullptr && number->kind == yaml::NodeKind::scalar) {
            return number->scalar;
        }
    }
    return std::nullopt;
}

/// Reads and registers things in one employer folder.
class ChainReader {
public:
    ChainReader(const fs::path& employer,
                source::SourceFiles& files,
                source::Diagnostics& diagnostics)
        : source_{disk_source(employer, {})}, files_{files}, diagnostics_{diagnostics} {}

    std::optional<Link> read_link(const RunFolder& folder) {
        Link link{.period = folder.period,
                  .number = folder.number,
                  .run = run_name(folder.period, folder.number),
                  .manifest_sha256 = {},
                  .manifest = {},
                  .place = {}};
        const std::string path = path_of(link.run, manifest_name);
        auto bytes = source_.read(path);
        if (const auto* problem = std::get_if<ReadProblem>(&bytes)) {
            const bool is_missing = *problem == ReadProblem::missing;
            report(is_missing ? "run/no-manifest" : "file/unreadable",
                   {register_file(path, {})},
                   {{"run", link.run}},
                   diagnostics_);
            return std::nullopt;
        }
        auto& text = std::get<std::string>(bytes);
        link.manifest_sha256 = sha256(text);
        if (!read_manifest_into(link, path, std::move(text))) {
            return std::nullopt;
        }
        return is_in_place(link) ? std::optional{std::move(link)} : std::nullopt;
    }

    /// The bytes of a file that a run in the chain has left, held against its manifest.
    std::optional<std::string> read_record(const Link& link, std::string_view name) {
        const std::string path = path_of(link.run, name);
        const FileHash* recorded = find_file(link.manifest, name);
        auto bytes = source_.read(path);
        auto* text = std::get_if<std::string>(&bytes);
        if (recorded == nullptr || text == nullptr || sha256(*text) != recorded->sha256) {
            report("run/record-changed",
                   {register_file(path, {}), link.place},
                   {{"run", link.run}},
                   diagnostics_);
            return std::nullopt;
        }
        return std::move(*text);
    }

    /// Whether a run was made for the employer whose folder this is; otherwise reported. Its paid
    /// shifts would be taken for ours, and ours not be paid.
    bool is_ours(const Link& link) {
        const auto then = read_record(link, employer_copy);
        auto bytes = source_.read(std::string{employer_file});
        const auto* now = std::get_if<std::string>(&bytes);
        if (!then || now == nullptr) {
            return then.has_value(); // a missing employer.yaml is reported when it is read
        }
        const auto its_number = employer_number(*then);
        const auto our_number = employer_number(*now);
        if (!its_number || !our_number || *its_number == *our_number) {
            return true;
        }
        report("run/other-employer",
               {register_file(std::string{employer_file}, {}), link.place},
               {{"run", link.run}},
               diagnostics_);
        return false;
    }

private:
    source::Place register_file(const std::string& path, std::string text) {
        return {files_.add({path, source_.shown_prefix(path), std::move(text)}), 0, 0};
    }

    /// Manifests are long and many, so the text is only kept when a message will quote it.
    bool read_manifest_into(Link& link, const std::string& path, std::string text) {
        source::SourceFiles passing;
        source::Diagnostics unseen;
        const source::FileId id = passing.add({path, {}, std::move(text)});
        if (auto manifest = read_manifest(passing, id, unseen)) {
            link.manifest = std::move(*manifest);
            keep_records_only(link.manifest);
            link.place = register_file(path, {});
            return true;
        }
        link.place = register_file(path, passing.at(id).text);
        static_cast<void>(read_manifest(files_, link.place.file, diagnostics_));
        return false;
    }

    bool is_in_place(const Link& link) {
        if (link.manifest.arguments.draft) {
            report("run/draft-in-chain", {link.place}, {{"run", link.run}}, diagnostics_);
            return false;
        }
        if (link.manifest.run != link.run || link.manifest.arguments.period != link.period) {
            report("run/moved",
                   {link.place},
                   {{"run", link.manifest.run}, {"folder", link.run}},
                   diagnostics_);
            return false;
        }
        return true;
    }

    source::InputSource source_;
    source::SourceFiles& files_;
    source::Diagnostics& diagnostics_;
};

std::vector<source::Place> places_of(const std::vector<Link>& links, std::size_t index) {
    return index == 0 ? std::vector{links[0].place}
                      : std::vector{links[index].place, links[index - 1].place};
}

/// Whether a run says of the run before what that run is.
bool follows(const std::vector<Link>& links, std::size_t index) {
    const auto& after = links[index].manifest.after;
    if (index == 0) {
        return !after.has_value();
    }
    const Link& before = links[index - 1];
    return after && after->run == before.run && after->manifest_sha256 == before.manifest_sha256;
}

/// Reports the first break; all after it would only repeat it.
void prove(const std::vector<Link>& links, source::Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto expected = static_cast<std::int64_t>(i + 1);
        const std::int64_t sequence = links[i].manifest.sequence;
        if (sequence != expected) {
            report("run/chain-gap",
                   places_of(links, i),
                   {{"run", links[i].run},
                    {"sequence", std::to_string(sequence)},
                    {"wanted", std::to_string(expected)}},
                   diagnostics);
            return;
        }
        if (!follows(links, i)) {
            report("run/chain-broken",
                   places_of(links, i),
                   {{"run", links[i].run}, {"before", i == 0 ? "" : links[i - 1].run}},
                   diagnostics);
            return;
        }
    }
}

void add_with_neighbours(std::set<Month>& periods, Month period) {
    for (const int step : {-1, 0, 1}) {
        periods.insert(period.plus_months(step));
    }
}

/// The periods whose paid shifts a run must know; nothing when the balances cannot be read.
std::optional<std::set<Month>> periods_at_hand(const std::string& balances_text, Month period) {
    source::SourceFiles passing;
    source::Diagnostics unseen;
    const auto id = passing.add({std::string{balances_name}, {}, balances_text});
    const auto balances = read_balances(passing, id, unseen);
    if (!balances) {
        return std::nullopt;
    }
    std::set<Month> periods;
    add_with_neighbours(periods, period);
    for (const line::CarriedShift& shift : balances->carried) {
        add_with_neighbours(periods, std::get<Month>(parse_month(shift.period)));
    }
    return periods;
}

bool pays_any_of(const Manifest& manifest, const std::set<Month>& periods) {
    return std::any_of(
        manifest.pays.begin(), manifest.pays.end(), [&periods](const std::string& text) {
            const auto period = parse_month(text);
            return std::holds_alternative<Month>(period) &&
                   periods.contains(std::get<Month>(period));
        });
}

} // namespace

std::string run_name(Month period, int number) {
    std::string digits = std::to_string(number);
    if (digits.size() < shortest_number) {
        digits.insert(0, shortest_number - digits.size(), '0');
    }
    return period.text() + "/" + digits;
}

int next_number(const fs::path& period_folder) {
    int highest = 0;
    for (const std::string& name : folders_in(period_folder)) {
        highest = std::max(highest, number_of(name));
    }
    return highest + 1;
}

std::string next_run(const Chain& chain, Month period) {
    int highest = 0;
    for (const Link& link : chain.links) {
        highest = link.period == period ? std::max(highest, link.number) : highest;
    }
    return run_name(period, highest + 1);
}

std::optional<Chain>
read_chain(const fs::path& employer, source::SourceFiles& files, source::Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.size();
    ChainReader reader{employer, files, diagnostics};
    Chain chain;
    for (const RunFolder& folder : find_runs(employer / runs_folder)) {
        if (auto link = reader.read_link(folder)) {
            chain.links.push_back(std::move(*link));
        }
    }
    std::sort(chain.links.begin(), chain.links.end(), [](const Link& a, const Link& b) {
        return std::pair{a.manifest.sequence, a.run} < std::pair{b.manifest.sequence, b.run};
    });
    if (diagnostics.size() == before) {
        prove(chain.links, diagnostics);
    }
    return diagnostics.size() == before ? std::optional{std::move(chain)} : std::nullopt;
}

std::optional<Prior> collect_prior(const Chain& chain,
                                   const fs::path& employer,
                                   Month period,
                                   std::pair<source::SourceFiles&, source::Diagnostics&> problems) {
    if (chain.links.empty()) {
        return Prior{};
    }
    auto& [files, diagnostics] = problems;
    ChainReader reader{employer, files, diagnostics};
    const Link& head = chain.links.back();
    Prior prior{.run = head.run,
                .manifest_sha256 = head.manifest_sha256,
                .sequence = static_cast<int>(head.manifest.sequence),
                .files = {}};
    auto balances = reader.is_ours(head) ? reader.read_record(head, balances_name) : std::nullopt;
    if (!balances) {
        return std::nullopt;
    }
    const auto periods = periods_at_hand(*balances, period);
    prior.files.emplace(balances_name, std::move(*balances));
    bool is_whole = true;
    for (const Link& link : chain.links) {
        // Balances that cannot be read are reported when the run is computed.
        if (!periods || !pays_any_of(link.manifest, *periods)) {
            continue;
        }
        auto paid = reader.read_record(link, paid_shifts_name);
        is_whole = is_whole && paid.has_value();
        if (paid) {
            const int number = link.number;
            std::string name = run_name(link.period, number);
            name.replace(name.find('/'), 1, "-");
            prior.files.emplace("paid-shifts/" + name + ".csv", std::move(*paid));
        }
    }
    return is_whole ? std::optional{std::move(prior)} : std::nullopt;
}

} // namespace bpa::run
