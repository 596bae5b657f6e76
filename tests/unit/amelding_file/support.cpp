#include "support.hpp"

#include <fmt/format.h>

namespace bpa::amelding::test {

namespace {

/// Keeps what it is given.
class Keeper : public Receiver {
public:
    explicit Keeper(Kept& kept) : kept_{kept} {}

    void begin(const Envelope& envelope) override {
        kept_.order.emplace_back("begin");
        kept_.envelope = envelope;
    }
    void begin_unit(const Unit&) override { kept_.order.emplace_back("unit"); }
    void recipient(const Recipient& who) override {
        kept_.order.emplace_back("recipient");
        kept_.recipients.push_back(who);
    }
    void end_unit(const Unit& unit) override {
        kept_.order.emplace_back("end unit");
        kept_.units.push_back(unit);
    }
    void end(const Envelope& envelope) override {
        kept_.order.emplace_back("end");
        kept_.envelope = envelope;
    }

private:
    Kept& kept_;
};

} // namespace

std::vector<std::string> Read::told() const {
    std::vector<std::string> all;
    for (const auto& finding : findings.all()) {
        all.push_back(fmt::format("{} {}:{}",
                                  finding.code.substr(finding.code.find('/') + 1),
                                  finding.at.line,
                                  finding.at.column));
    }
    return all;
}

std::string Read::stopped() const {
    return refusal ? fmt::format("{} {}:{}",
                                 refusal->code.substr(refusal->code.find('/') + 1),
                                 refusal->at.line,
                                 refusal->at.column)
                   : std::string{};
}

Read read(std::string_view text) {
    Read result;
    Keeper keeper{result.kept};
    result.refusal = read_message(text, keeper, result.findings);
    return result;
}

std::string xml(std::string_view body, std::string_view edition) {
    return fmt::format("<melding xmlns=\"urn:ske:fastsetting:innsamling:a-meldingen:{}\">\n"
                       "<Leveranse>\n"
                       "<leveringstidspunkt>2026-12-03T09:15:00Z</leveringstidspunkt>\n"
                       "<kalendermaaned>2026-11</kalendermaaned>\n"
                       "<kildesystem>Lønn &amp; mer</kildesystem>\n"
                       "<meldingsId>m-1</meldingsId>\n"
                       "<opplysningspliktig><norskIdentifikator>313004007</norskIdentifikator>"
                       "</opplysningspliktig>\n"
                       "<oppgave>\n"
                       "\n"
                       "{}\n"
                       "</oppgave>\n"
                       "</Leveranse>\n"
                       "</melding>\n",
                       edition,
                       body);
}

std::string json(std::string_view body) {
    return fmt::format("{{\"leveranse\": {{\n"
                       "\"oppgave\": {{{}}},\n"
                       "\"leveringstidspunkt\": \"2026-12-03T09:15:00Z\",\n"
                       "\"kalendermaaned\": \"2026-11\",\n"
                       "\"kildesystem\": \"Lønn & mer\",\n"
                       "\"meldingsId\": \"m-1\",\n"
                       "\"opplysningspliktig\": {{\"norskIdentifikator\": \"313004007\"}}\n"
                       "}}}}\n",
                       body);
}

} // namespace bpa::amelding::test
