#include "support.hpp"

#include "values/parse.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace bpa::run::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* employer_text = R"(employer:
  kind: own_employer_enterprise
  name: Sol assistanse
  organisation_number: "310000019"
  bank_account: "86011111108"
sub_units:
  - { sub_unit: main, name: Sol assistanse, organisation_number: "310000027", municipality: "0301" }
sources:
  - source: policy
    title: { nb: Forsikringsbevis, en: Insurance certificate }
    short: { nb: forsikringsbeviset, en: the insurance certificate }
    publisher: Trygg AS
    reference: bevis 1
    read: 2025-01-02
    kind: contract
covers:
  - { cover: injury, name: Yrkesskadeforsikring, insurer: Trygg AS, policy: "1", from: 2025-01-01, per_month: 40.00 kr, occupational_injury: yes, source: policy, at: bevis 1 }
pay_calendar:
  - { from: 2025-01-01, first_day: 1, named_after: last_day, payment_day: 10, payment_month: next, if_no_bank_day: previous }
)";

constexpr const char* arrangements_text = R"(arrangements:
  - arrangement: sol
    from: 2025-01-01
    sub_unit: main
    municipality: "0301"
    paid_by: municipality
    work_leaders: [ { person: kari, from: 2025-01-01 } ]
    decision: [ { from: 2025-01-01, hours_per_week: "35:00" } ]
)";

constexpr const char* assistants_text = R"(assistants:
  - assistant: ada
    given_name: Ada
    family_name: Berg
    birth_date: 1990-04-12
    national_id: "12849010091"
    bank_account: "86011111116"
    payslip_language: nb
    tax_cards:
      - { from: 2025-01-01, year: 2025, main_employer: no, percent: 30 % }
      - { from: 2026-01-01, year: 2026, main_employer: no, percent: 30 % }
    employments:
      - employment: 1
        from: 2025-01-01
        terms: [ { from: 2025-01-01, contract: standard } ]
        arrangements: [ { from: 2025-01-01, arrangements: [sol] } ]
        weekly_norm: [ { from: 2025-01-01, hours: "37:30" } ]
        position: [ { from: 2025-01-01, percent: 60 % } ]
        wage: [ { from: 2025-01-01, per_hour: 230.00 kr, source: sol-contract, at: § 4 } ]
  - assistant: bo
    given_name: Bo
    family_name: Dahl
    birth_date: 1995-07-03
    national_id: "03879510014"
    bank_account: "86011111124"
    payslip_language: nb
    tax_cards:
      - { from: 2025-01-01, year: 2025, main_employer: no, percent: 30 % }
      - { from: 2026-01-01, year: 2026, main_employer: no, percent: 30 % }
    employments:
      - employment: 1
        from: 2025-01-01
        terms: [ { from: 2025-01-01, contract: standard } ]
        arrangements: [ { from: 2025-01-01, arrangements: [sol] } ]
        weekly_norm: [ { from: 2025-01-01, hours: "37:30" } ]
        position: [ { from: 2025-01-01, percent: 20 % } ]
        wage: [ { from: 2025-01-01, per_hour: 225.00 kr, source: sol-contract, at: § 4 } ]
)";

constexpr const char* contract_text = R"(contract: standard
title: { nb: Arbeidsavtalen, en: The employment contract }
sources:
  - source: sol-contract
    title: { nb: Arbeidsavtale for Sol assistanse, en: Employment contract of Sol assistanse }
    short: { nb: arbeidsavtalen, en: the employment contract }
    publisher: Sol assistanse
    reference: Arbeidsavtale, mal 1
    text_date: 2025-01-01
    read: 2025-01-02
    kind: contract
rules:
  - rule: contracts/standard/hourly-wage
    kind: hourly_wage
    title: { nb: Timelønn, en: Hourly wage }
    pays_as: hourly_pay
    duties: [active, passive, training, meeting]
    rounding: { mode: half_up, to: 0.01 kr, source: sol-contract, at: § 4, confidence: verified }
    own_wage: required
)";

void walk(const fs::path& folder, const fs::path& root, std::vector<std::string>& paths) {
    for (const auto& entry : fs::directory_iterator{folder}) {
        const std::string path = fs::relative(entry.path(), root).string();
        if (entry.is_directory() && !entry.is_symlink()) {
            paths.push_back(path + "/");
            walk(entry.path(), root, paths);
        } else {
            paths.push_back(path);
        }
    }
}

} // namespace

TempFolder::TempFolder() {
    std::string pattern = (fs::temp_directory_path() / "bpalonn-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error{"no temporary folder"};
    }
    path_ = pattern;
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string read_text(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void write_text(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    std::ofstream stream{file, std::ios::binary};
    stream << text;
}

std::vector<std::string> list_tree(const fs::path& folder) {
    std::vector<std::string> paths;
    if (fs::is_directory(folder)) {
        walk(folder, folder, paths);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

Employer::Employer() {
    write_text(path() / "employer.yaml", employer_text);
    write_text(path() / "arrangements.yaml", arrangements_text);
    write_text(path() / "assistants.yaml", assistants_text);
    write_text(path() / "contracts/standard.yaml", contract_text);
    // So that no finding asks for a KID: the number is made up, its control digit right (MOD10).
    for (const auto& [period, paid] : {std::pair{"2026-09", "2026-10-09"},
                                       std::pair{"2026-10", "2026-11-10"},
                                       std::pair{"2026-11", "2026-12-10"}}) {
        write_text(path() / "payments" / (std::string{period} + ".yaml"),
                   "period: " + std::string{period} +
                       "\npayments: [ { kind: withheld_tax, payment_date: " + paid +
                       ", kid: \"1234566\" } ]\n");
    }
}

void Employer::hours(const std::string& period, const std::vector<std::string>& shifts) const {
    const Month month = std::get<Month>(parse_month(period));
    std::string text = "period: " + period + "\narrangement: sol\napproved: { by: kari, at: " +
                       month.plus_months(1).first_day().text() + "T19:00 }\nshifts:";
    text += shifts.empty() ? " []\n" : "\n";
    for (const std::string& shift : shifts) {
        text += "  - { " + shift + " }\n";
    }
    write_text(path() / "hours" / (period + ".yaml"), text);
}

Order Employer::order(const std::string& period) const {
    Order order{.employer = path(),
                .rules = fs::path{BPA_SOURCE_DIR} / "rules",
                .out = std::nullopt,
                .arguments = {},
                .threads = 1};
    order.arguments.period = std::get<Month>(parse_month(period));
    return order;
}

Outcome Employer::run(const std::string& period) const {
    return execute(order(period), small_writers());
}

void SmallWriter::begin(const line::RunStart& start, line::Sink& sink) {
    start_.emplace(start);
    sink_ = &sink;
    lines_ = sink.open("audit/lines.csv");
    lines_->write("line,assistant,shift,pay_code,amount\n");
}

void SmallWriter::add(const line::AssistantResult& who) {
    std::size_t number = who.before_her.lines;
    for (const line::Line& line : who.lines) {
        const auto start = line.shift
                               ? who.shifts.at(static_cast<std::size_t>(*line.shift)).start.text()
                               : line.earned_on.text();
        lines_->write(std::to_string(++number) + "," + who.person.alias + "," + start + "," +
                      start_->legend.at(line.code).code + "," + line.amount.text() + "\n");
    }
    sink_->put("payslips/" + who.person.alias + ".txt",
               who.person.given_name + " " + who.gross.text() + " " +
                   who.gross_year_to_date.text() + "\n");
}

void SmallWriter::finish(const line::RunResult& run) {
    const auto file = sink_->place("sheets/people.txt");
    write_text(file->path(), std::to_string(run.people.size()) + " people\n");
    file->close();
    lines_->close();
}

std::vector<std::string> codes(const Outcome& outcome) {
    std::vector<std::string> found;
    for (const auto& diagnostic : outcome.diagnostics.sorted(outcome.inputs.files())) {
        found.push_back(diagnostic.code);
    }
    return found;
}

std::vector<std::string> finding_codes(const Outcome& outcome) {
    std::vector<std::string> found;
    for (const line::Finding& finding : outcome.computed.result.findings) {
        found.push_back(finding.code);
    }
    return found;
}

Verification verify_run(const fs::path& run) {
    return verify({.run = run, .manifest_sha256 = std::nullopt, .threads = 1}, small_writers());
}

} // namespace bpa::run::test
