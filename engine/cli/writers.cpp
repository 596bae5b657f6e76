#include "cli/writers.hpp"

#include "outputs/audit/audit.hpp"
#include "outputs/findings/findings.hpp"
#include "outputs/payslip/writer.hpp"
#include "outputs/report/report.hpp"
#include "outputs/spreadsheet/workbook.hpp"
#include "outputs/summary/summary.hpp"
#include "values/check.hpp"

#include <memory>

namespace bpa::cli {
namespace {

/// What lies where in a published run, or in a draft.
std::vector<outputs::FileNote> files_of_run(const run::Arguments& arguments) {
    auto files = outputs::written_files();
    if (arguments.payslips == run::Payslips::none) {
        std::erase_if(files, [](const auto& file) { return file.path == "payslips/"; });
    }
    files.insert(files.begin(),
                 {arguments.payslips == run::Payslips::pdf ? "month-report.txt, month-report.pdf"
                                                           : "month-report.txt",
                  {"hva som skal betales, til hvem og når, og hva som bør ses på",
                   "what to pay, to whom and when, and what to look at"}});
    files.push_back({outputs::workbook_path,
                     {"alt som regneark, med en formel ved siden av hvert beløp",
                      "everything as a spreadsheet, with a formula beside every amount"}});
    files.push_back({"input/, rules/, prior/",
                     {"kopier av alt kjøringen bygger på", "copies of all the run rests on"}});
    if (!arguments.draft) {
        files.push_back({"closing-balances.yaml",
                         {"saldoer og ubetalte vakter som neste kjøring tar over",
                          "balances and unpaid shifts that the next run takes over"}});
        files.push_back({"paid-shifts.csv",
                         {"hver betalte vakt, så ingen betales to ganger",
                          "every shift paid, so that none is paid twice"}});
    }
    files.push_back({"manifest.yaml",
                     {"kontrollsum av hver fil, og lenken til kjøringen før",
                      "the hash of every file, and the link to the run before"}});
    return files;
}

outputs::SlipFiles slip_files(run::Payslips payslips) {
    switch (payslips) {
    case run::Payslips::none:
        return outputs::SlipFiles::none;
    case run::Payslips::text:
        return outputs::SlipFiles::text;
    case run::Payslips::pdf:
        return outputs::SlipFiles::text_and_pdf;
    }
    BPA_CHECK(false);
}

} // namespace

run::MakeWriters all_writers(unsigned threads, std::string* summary) {
    return [threads, summary](const run::Arguments& arguments) {
        const outputs::SlipFiles slips = slip_files(arguments.payslips);
        run::Writers writers;
        writers.push_back(std::make_unique<outputs::PayslipWriter>(slips, threads));
        writers.push_back(std::make_unique<outputs::AuditWriter>(outputs::AuditTables{
            .has_floor = !arguments.is_from_before_floor,
            .has_arrangement_codes = !arguments.is_from_before_arrangement_codes}));
        writers.push_back(
            std::make_unique<outputs::WorkbookWriter>(!arguments.is_from_before_floor));
        writers.push_back(std::make_unique<outputs::FindingsWriter>());
        writers.push_back(std::make_unique<outputs::ReportWriter>(slips));
        writers.push_back(
            std::make_unique<outputs::SummaryWriter>(files_of_run(arguments), summary));
        return writers;
    };
}

} // namespace bpa::cli
