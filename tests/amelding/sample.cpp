#include "sample.hpp"

namespace bpa::test {
namespace {

using namespace amelding;

Employment rota_employment() {
    Employment of;
    of.id = "1001-1";
    of.type = "ordinaertArbeidsforhold";
    of.from = day(2024, 2, 1);
    of.full_time_hours = decimal("35.5");
    of.occupation = "5133108";
    of.working_time = "doegnkontinuerligSkiftOgTurnus355";
    of.position = decimal("60");
    of.wage_changed = day(2026, 5, 1);
    of.position_changed = day(2024, 2, 1);
    of.appointment = "fast";
    return of;
}

Employment substitute_employment() {
    Employment of;
    of.id = "1002-1";
    of.type = "ordinaertArbeidsforhold";
    of.from = day(2026, 9, 14);
    of.full_time_hours = decimal("37.5");
    of.occupation = "5133108";
    of.working_time = "ikkeSkift";
    of.position = decimal("20");
    of.wage_changed = day(2026, 9, 14);
    of.position_changed = day(2026, 9, 14);
    of.appointment = "midlertidigAnsattSomTilkallingsvikar";
    return of;
}

Income pay(const char* description, const char* amount, const char* employment) {
    Income of;
    of.benefit = "kontantytelse";
    of.description = description;
    of.employment = employment;
    of.bears_contribution = true;
    of.bears_withholding = true;
    of.amount = decimal(amount);
    return of;
}

Income counted(Income income, const char* count) {
    income.count = decimal(count);
    return income;
}

Recipient rota_assistant() {
    Recipient who;
    who.national_id = "14838831150";
    who.employments = {rota_employment()};
    who.deductions = {{"fagforeningskontingent", decimal("-300.50"), {}}};
    who.withheld = {{"ordinaert", decimal("-4300"), {}}};
    who.incomes = {
        counted(pay("timeloenn", "17600.00", "1001-1"), "80"),
        pay("uregelmessigeTilleggKnyttetTilArbeidetTid", "2400.00", "1001-1"),
        counted(pay("overtidsgodtgjoerelse", "990.00", "1001-1"), "3"),
    };
    return who;
}

Recipient substitute() {
    Recipient who;
    who.national_id = "09810390015";
    who.employments = {substitute_employment()};
    who.withheld = {{"ordinaert", decimal("-1503"), {}}};
    who.incomes = {counted(pay("timeloenn", "5010.00", "1002-1"), "24")};
    return who;
}

ContributionLine line(ContributionKind kind, const char* zone, const char* base, const char* rate) {
    return {kind, "generelleNaeringer", zone, decimal(base), decimal(rate), {}};
}

Unit provider_unit() {
    Unit unit;
    unit.number = "313005372";
    unit.contribution.lines = {line(ContributionKind::pay, "1", "26000.00", "14.1"),
                               line(ContributionKind::pension, "1", "1000.00", "14.1")};
    return unit;
}

Envelope provider_envelope() {
    Envelope envelope;
    envelope.delivered = "2026-12-03T09:15:00Z";
    envelope.month = Month::from_civil(2026, 11);
    envelope.system = "bpa-payroll test";
    envelope.id = "3f0f6c1ad3a84c6a8a2f6f0f5a4e2b01";
    envelope.reporting_unit = "313004007";
    envelope.reply_language = "bokmaal";
    envelope.contribution_sum = decimal("3807");
    envelope.tax_by_date = {{day(2026, 11, 20), decimal("4300"), {}},
                            {day(2026, 11, 27), decimal("1503"), {}}};
    envelope.pension_providers = {"313006743"};
    envelope.has_payments = true;
    return envelope;
}

void give(const Envelope& envelope,
          const Unit& unit,
          const std::vector<Recipient>& people,
          Receiver& to) {
    to.begin(envelope);
    Unit begun;
    begun.number = unit.number;
    to.begin_unit(begun);
    for (const Recipient& who : people) {
        to.recipient(who);
    }
    to.end_unit(unit);
    to.end(envelope);
}

Leave full_leave() {
    Leave leave;
    leave.id = "1001-1-p1";
    leave.description = "permisjonMedForeldrepenger";
    leave.from = day(2025, 2, 3);
    leave.until = day(2025, 3, 30);
    leave.percent = decimal("40.25");
    leave.is_paid = false;
    return leave;
}

} // namespace

Decimal decimal(std::string_view text) {
    return Decimal::parse(text).value();
}

Date day(int year, unsigned month, unsigned day) {
    return Date::from_civil(year, month, day).value();
}

void give_provider(Receiver& to) {
    give(provider_envelope(), provider_unit(), {rota_assistant(), substitute()}, to);
}

void give_provider_2024(Receiver& to) {
    Envelope envelope = provider_envelope();
    envelope.version = Version::v2_2;
    envelope.delivered = "2024-12-03T09:15:00Z";
    envelope.month = Month::from_civil(2024, 11);
    envelope.tax_by_date.clear();
    envelope.tax_sum = decimal("5803"); // 4300 + 1503
    Recipient first = rota_assistant();
    first.employments.front().wage_changed = day(2024, 5, 1);
    first.withheld.front().description.clear();
    Recipient second = substitute();
    Employment& employment = second.employments.front();
    employment.from = employment.wage_changed = employment.position_changed = day(2024, 9, 14);
    employment.appointment = "midlertidig";
    second.withheld.front().description.clear();
    give(envelope, provider_unit(), {first, second}, to);
}

void give_emptying(Receiver& to) {
    Envelope envelope;
    envelope.delivered = "2026-12-04T08:00:00Z";
    envelope.month = Month::from_civil(2026, 11);
    envelope.system = "bpa-payroll test";
    envelope.replaces = "3f0f6c1ad3a84c6a8a2f6f0f5a4e2b01";
    envelope.id = "00000000000000000000000000000002";
    envelope.reporting_unit = "313004007";
    to.begin(envelope);
    to.end(envelope);
}

Envelope full_envelope(Version version) {
    Envelope envelope;
    envelope.version = version;
    envelope.delivered = "2025-03-04T07:30:00Z";
    envelope.month = Month::from_civil(2025, 2);
    envelope.system = "bpalonn <0.5> & co";
    envelope.replaces = "00000000000000000000000000000001";
    envelope.id = "00000000000000000000000000000002";
    envelope.reporting_unit = "313004007";
    envelope.reply_language = "nynorsk";
    envelope.tax_sum = decimal("4300");
    envelope.contribution_sum = decimal("-12");
    envelope.attachment_sum = decimal("1250");
    if (version == Version::v2_3) {
        envelope.tax_by_date = {{day(2025, 2, 20), decimal("4300"), {}}};
    }
    envelope.pension_providers = {"313006743", "899205291"};
    envelope.has_payments = true;
    return envelope;
}

Recipient full_recipient() {
    Recipient who;
    who.name = "Åse <Øy> & Sønn \"]]>\"";
    who.birth_date = day(1988, 3, 14);
    who.employee_number = "1001";
    Employment employment = rota_employment();
    employment.until = day(2025, 3, 31);
    employment.pay_type = "timeloenn";
    employment.wage_changed = day(2024, 5, 1);
    employment.leaves = {full_leave()};
    employment.end_cause = "arbeidstakerHarSagtOppSelv";
    who.employments = {employment};
    who.deductions = {{"fagforeningskontingent", decimal("-300.5"), {}},
                      {"premieTilPensjonsordninger", decimal("-99.99"), {}}};
    who.withheld = {{"", decimal("-4300"), {}}};
    Income income = counted(pay("timeloenn", "0.05", "1001-1"), "0.25");
    income.tax_rule = "svalbard";
    income.earned_from = day(2025, 1, 1);
    income.earned_until = day(2025, 1, 31);
    income.bears_withholding = false;
    Income pension = pay("avtalefestetPensjon", "-1569.5", "");
    pension.kind = "pensjonEllerTrygd";
    who.incomes = {income, pension};
    who.attachments = {{"utleggstrekkSkatt", decimal("-1250"), day(2025, 2, 20), {}}};
    return who;
}

Unit full_unit(Version version) {
    Unit unit;
    unit.number = "313005372";
    unit.contribution.lines = {line(ContributionKind::refund, "1a", "500", "10.6"),
                               line(ContributionKind::pay, "1a", "1000.5", "10.6"),
                               line(ContributionKind::pay, "1a", "20", "14.1"),
                               line(ContributionKind::pension, "1a", "0", "0")};
    if (version == Version::v2_3) {
        unit.contribution.below_threshold = decimal("900");
    }
    return unit;
}

void give_full(Version version, Receiver& to) {
    give(full_envelope(version), full_unit(version), {full_recipient()}, to);
}

} // namespace bpa::test
