#include "cli/commands.hpp"

#include "cli/commands_check_file.hpp"
#include "cli/commands_ledger.hpp"
#include "cli/commands_lists.hpp"
#include "cli/commands_payments.hpp"
#include "cli/commands_report.hpp"
#include "cli/commands_rules.hpp"
#include "cli/commands_withhold.hpp"

#include <array>

namespace bpa::cli {
namespace {

constexpr Option period_option{
    .name = "period",
    .value = "YYYY-MM",
    .help = {.nb = "lønnsperioden, oppkalt etter måneden, for eksempel 2026-10",
             .en = "the pay period, named after its month, for example 2026-10"},
    .required = true,
};
constexpr Option payment_date_option{
    .name = "payment-date",
    .value = "YYYY-MM-DD",
    .help = {.nb = "utbetalingsdag; ellers etter arbeidsgiverens lønnskalender",
             .en = "day of payment; otherwise by the employer's pay calendar"},
};
constexpr Option provisional_option{
    .name = "provisional",
    .value = "",
    .help = {.nb = "bruk siste kjente satser der nye mangler, og merk alt som foreløpig",
             .en = "use the last known rates where new ones are missing, and mark it all"},
};

constexpr std::array check_options = {
    period_option, payment_date_option, provisional_option, rules_option};
constexpr std::array check_examples = {
    Example{
        .line = "bpalonn check solveien --period 2026-10",
        .what = {.nb = "les alt for oktober og vis feil og merknader, uten å skrive noe",
                 .en = "read everything for October and show errors and findings; writes nothing"}},
    Example{
        .line = "bpalonn check solveien --period 2026-10 --format json",
        .what = {.nb = "det samme, for et annet program", .en = "the same, for another program"}},
};

constexpr std::array run_options = {
    period_option,
    payment_date_option,
    Option{.name = "out",
           .value = "DIR",
           .help = {.nb = "skriv kjøringen hit; mappen må ikke finnes fra før",
                    .en = "write the run here; the folder must not exist"}},
    Option{.name = "draft",
           .value = "",
           .help = {.nb = "lag et utkast: merket UTKAST overalt, lagt utenfor kjøringene",
                    .en = "make a draft: marked UTKAST everywhere, kept apart from the runs"}},
    provisional_option,
    Option{.name = "hold-back",
           .value = "",
           .help = {.nb = "utelat personer med feil, navngitt, i stedet for å stanse",
                    .en = "leave out persons with errors, by name, instead of stopping"}},
    Option{.name = "payslips",
           .value = "none|text|pdf",
           .help = {.nb = "lønnsslipper: ingen, bare tekst, eller tekst og PDF; vanligvis pdf",
                    .en = "payslips: none, text only, or text and PDF; pdf unless told otherwise"}},
    Option{.name = "threads",
           .value = "N",
           .help = {.nb = "antall tråder, 1 til 64; svaret er det samme uansett",
                    .en = "number of threads, 1 to 64; the answer is the same"}},
    rules_option,
};
constexpr std::array run_examples = {
    Example{.line = "bpalonn run solveien --period 2026-10 --draft",
            .what = {.nb = "se på lønnen for oktober før den gjøres endelig",
                     .en = "look at October's pay before making it final"}},
    Example{.line = "bpalonn run solveien --period 2026-10",
            .what = {.nb = "kjør lønnen og legg den i solveien/runs/2026-10/01",
                     .en = "run the payroll into solveien/runs/2026-10/01"}},
    Example{.line = "bpalonn run solveien --period 2026-10 --hold-back",
            .what = {.nb = "lønn alle uten feil nå; de andre kan lønnes i en ny kjøring",
                     .en = "pay everybody without errors now; the rest in a later run"}},
};

constexpr std::array explain_options = {
    Option{.name = "line",
           .value = "ID",
           .help = {.nb = "forklar denne linjen; nummeret står i audit/lines.csv",
                    .en = "explain this line; its number is in audit/lines.csv"}},
    Option{.name = "shift",
           .value = "SHIFT",
           .help = {.nb = "forklar en vakt: ada/2026-10-24T22:00 eller hours/2026-10.yaml:12",
                    .en = "explain a shift: ada/2026-10-24T22:00 or hours/2026-10.yaml:12"}},
    Option{.name = "assistant",
           .value = "ALIAS",
           .help = {.nb = "forklar hele lønnen til denne assistenten",
                    .en = "explain all pay of this assistant"}},
};
constexpr std::array explain_examples = {
    Example{
        .line = "bpalonn explain solveien/runs/2026-10/01 --assistant ada",
        .what = {.nb = "hvorfor Ada får det hun får", .en = "why Ada is paid what she is paid"}},
    Example{.line = "bpalonn explain solveien/runs/2026-10/01 --shift hours/2026-10.yaml:12",
            .what = {.nb = "alt som er betalt for vakten på linje 12",
                     .en = "everything paid for the shift on line 12"}},
};

constexpr std::array floor_options = {
    Option{.name = "assistant",
           .value = "ALIAS",
           .help = {.nb = "bare denne assistenten; ellers alle",
                    .en = "this assistant only; otherwise everybody"}},
};
constexpr std::array floor_examples = {
    Example{.line = "bpalonn floor solveien/runs/2026-10/01",
            .what = {.nb = "får alle minst det tariffavtalen ville gitt?",
                     .en = "is everybody paid at least what the agreement would give?"}},
};

constexpr std::array verify_options = {
    Option{.name = "manifest-sha256",
           .value = "HASH",
           .help = {.nb = "krev at manifestet har denne kontrollsummen, den som ble skrevet ned",
                    .en = "require the manifest to have this hash, the one written down"}},
};
constexpr std::array verify_examples = {
    Example{.line = "bpalonn verify solveien/runs/2026-10/01",
            .what = {.nb = "er kjøringen uendret, og gir samme grunnlag samme svar?",
                     .en = "is the run unchanged, and do the same inputs give the same answer?"}},
};

constexpr std::array import_options = {
    Option{.name = "into",
           .value = "FOLDER",
           .help = {.nb = "arbeidsgivermappen kortene skal inn i",
                    .en = "the employer folder the cards go into"},
           .required = true},
    Option{.name = "year",
           .value = "YYYY",
           .help = {.nb = "inntektsåret det ble bedt om; et svar for et annet år avvises",
                    .en = "the income year asked for; an answer for another is refused"}},
    Option{.name = "from",
           .value = "YYYY-MM-DD",
           .help = {.nb = "bruk kortene ved utbetalinger fra denne dagen; ellers fra utstedelsen",
                    .en = "use the cards for payments from this day; otherwise from their issue"}},
    Option{.name = "yes",
           .value = "",
           .help = {.nb = "skriv kortene inn; uten vises bare hva som ville blitt endret",
                    .en = "write the cards; without it only what would change is shown"}},
};
constexpr std::array import_examples = {
    Example{.line = "bpalonn import tax-cards svar.json --into solveien",
            .what = {.nb = "vis hva svaret fra Skatteetaten endrer, uten å skrive noe",
                     .en = "show what the tax administration's answer changes; writes nothing"}},
    Example{.line = "bpalonn import tax-cards svar.json --into solveien --yes",
            .what = {.nb = "skriv kortene i solveien/tax-cards/2026.yaml",
                     .en = "write the cards into solveien/tax-cards/2026.yaml"}},
};

constexpr std::array common = {
    Option{.name = "format",
           .value = "text|json",
           .help = {.nb = "hvordan svaret skrives; vanligvis text",
                    .en = "how the answer is written; text unless told otherwise"}},
    Option{.name = "lang",
           .value = "nb|en",
           .help = {.nb = "språk: bokmål eller engelsk; vanligvis nb",
                    .en = "language: Norwegian bokmål or English; nb unless told otherwise"}},
    Option{
        .name = "help", .value = "", .help = {.nb = "vis denne hjelpen", .en = "show this help"}},
};

constexpr std::array all_commands = {
    Command{
        .id = CommandId::check,
        .name = "check",
        .operand = "FOLDER",
        .summary = {.nb = "les arbeidsgivermappen og vis feil og merknader; skriver ingenting",
                    .en = "read the employer folder, show errors and findings; writes nothing"},
        .details =
            {.nb = "Alle feil vises på én gang, med fil, linje og kolonne, og hva som må rettes.\n"
                   "Funn er lovlige opplysninger som et menneske bør se på.\n",
             .en = "All errors are shown at once, with file, line and column, and the remedy.\n"
                   "Findings are valid data that a person should look at.\n"},
        .options = check_options,
        .examples = check_examples,
    },
    Command{
        .id = CommandId::run,
        .name = "run",
        .operand = "FOLDER",
        .summary = {.nb = "kjør lønnen for en periode", .en = "run the payroll of a period"},
        .details =
            {.nb = "Kjøringen legges i FOLDER/runs/<periode>/<nn>, der ingenting overskrives.\n"
                   "Er noe galt, skrives ingenting. Kontrollsummen til slutt bør skrives ned:\n"
                   "den viser senere at ingen har endret kjøringen.\n",
             .en = "The run goes to FOLDER/runs/<period>/<nn>; nothing there is overwritten.\n"
                   "If something is wrong, nothing is written. Write down the hash at the end:\n"
                   "later it shows that nobody has changed the run.\n"},
        .options = run_options,
        .examples = run_examples,
    },
    Command{
        .id = CommandId::explain,
        .name = "explain",
        .operand = "RUN",
        .summary = {.nb = "forklar et beløp, fra regel og paragraf til linjen i timelisten",
                    .en = "explain an amount, from rule and clause to the line of the timesheet"},
        .details = {.nb = "Velg nøyaktig én av --line, --shift og --assistant.\n",
                    .en = "Choose exactly one of --line, --shift and --assistant.\n"},
        .options = explain_options,
        .examples = explain_examples,
    },
    Command{
        .id = CommandId::floor,
        .name = "floor",
        .operand = "RUN",
        .summary = {.nb = "vis lønnen ved siden av det en tariffavtale ville gitt",
                    .en = "show pay beside what a collective agreement would give"},
        .details =
            {.nb = "Gjelder lønn etter en kontrakt som nevner en avtale, egen timelønn under en\n"
                   "avtale, og arbeid i en ordning der oppdragsavtalen krever en avtale.\n",
             .en = "For pay by a contract that names an agreement, a wage of one's own under an\n"
                   "agreement, and work in an arrangement whose public contract demands one.\n"},
        .options = floor_options,
        .examples = floor_examples,
    },
    Command{
        .id = CommandId::verify,
        .name = "verify",
        .operand = "RUN",
        .summary = {.nb = "prøv at en kjøring er uendret og kan regnes ut på nytt",
                    .en = "prove that a run is unchanged and can be computed again"},
        .details =
            {.nb =
                 "Sammenligner filer og kontrollsummer, regner alt ut på nytt fra kjøringens\n"
                 "egne kopier og sammenligner hver byte. Avslutter med 1 hvis noe avviker.\n"
                 "En rapport (reports/2026-11/01) prøves på samme måte. Filer til bank, regnskap,\n"
                 "pensjon og fagforening (bank/2026-10/01-01) holdes mot listen over dem.\n",
             .en =
                 "Compares files and hashes, computes everything again from the run's own\n"
                 "copies and compares every byte. Exits 1 when something differs.\n"
                 "A report (reports/2026-11/01) is tried in the same way. Files for bank, ledger,\n"
                 "pension and unions (bank/2026-10/01-01) are held against their record.\n"},
        .options = verify_options,
        .examples = verify_examples,
    },
    report_command,
    messages_command,
    reconcile_command,
    payments_command,
    ledger_command,
    lists_command,
    Command{
        .id = CommandId::import_tax_cards,
        .name = "import tax-cards",
        .operand = "FILE",
        .summary = {.nb = "les skattekort fra Skatteetatens svar, JSON eller XML",
                    .en = "read tax cards from the tax administration's answer, JSON or XML"},
        .details =
            {.nb = "Viser hva som ville blitt endret for hver person. Med --yes skrives kortene i\n"
                   "FOLDER/tax-cards/<år>.yaml, alle eller ingen. Et kort gjelder fra dagen det\n"
                   "ble utstedt, eller fra 1. januar når det ble utstedt før året begynte.\n",
             .en = "Shows what would change for each person. With --yes the cards are written to\n"
                   "FOLDER/tax-cards/<year>.yaml, all or none. A card is used from the day it was\n"
                   "issued, or from 1 January when it was issued before the year began.\n"},
        .options = import_options,
        .examples = import_examples,
    },
    import_feedback_command,
    Command{
        .id = CommandId::rules_show,
        .name = "rules show",
        .operand = "",
        .summary = {.nb = "vis reglene i en avtale, med satser, hjemmel og valg",
                    .en = "show the rules of an agreement: rates, legal basis, options"},
        .details =
            {.nb = "Paragraf for paragraf, hver regel med de regnede eksemplene som prøver den.\n"
                   "Med --agreement kan --format være html: én side til å lese og skrive ut.\n",
             .en = "Clause by clause, each rule with the worked cases that try it.\n"
                   "With --agreement, --format may be html: one page to read and print.\n"},
        .options = rules_show_options,
        .examples = rules_show_examples,
    },
    Command{
        .id = CommandId::rules_check,
        .name = "rules check",
        .operand = "",
        .summary = {.nb = "kontroller regelfilene", .en = "check the rule files"},
        .details = {},
        .options = rules_check_options,
        .examples = rules_check_examples,
    },
    Command{
        .id = CommandId::rules_coverage,
        .name = "rules coverage",
        .operand = "",
        .summary = {.nb = "vis hvor mye av en avtale som er dekket, paragraf for paragraf",
                    .en = "show how much of an agreement is covered, clause by clause"},
        .details = {},
        .options = rules_coverage_options,
        .examples = rules_coverage_examples,
    },
    Command{
        .id = CommandId::rules_kinds,
        .name = "rules kinds",
        .operand = "",
        .summary = {.nb = "vis hva en regel kan være: artene og nøklene deres",
                    .en = "show what a rule may be: the kinds and their keys"},
        .details = {},
        .options = {},
        .examples = rules_kinds_examples,
    },
    Command{
        .id = CommandId::rules_new_rates,
        .name = "rules new-rates",
        .operand = "",
        .summary = {.nb = "lag et skjema for nye satser etter et oppgjør",
                    .en = "make a form for the new rates of a settlement"},
        .details =
            {.nb =
                 "Skjemaet er en fil med satser: hver regel som ikke er bekreftet den dagen, med\n"
                 "paragraf og siste verdi. Fylt ut og lagt i avtalens mappe er den satsene;\n"
                 "reglene lar seg ikke lese før hver nøkkel har en verdi eller regelen er tatt "
                 "ut.\n",
             .en =
                 "The form is a file of rates: every rule not confirmed on that day, with clause\n"
                 "and last value. Filled in and put into the agreement's folder it is the rates;\n"
                 "the rules cannot be read before each key has a value or its rule is taken "
                 "out.\n"},
        .options = new_rates_options,
        .examples = new_rates_examples,
    },
    withhold_command,
    check_file_command,
};

} // namespace

std::span<const Command> commands() {
    return all_commands;
}

std::span<const Option> common_options() {
    return common;
}

} // namespace bpa::cli
