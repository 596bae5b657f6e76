#include "cli/writers.hpp"

#include "outputs/audit/audit.hpp"
#include "outputs/findings/findings.hpp"
#include "outputs/payslip/payslip.hpp"

namespace bpa::cli {

run::Writer all_writers() {
    return [](const run::Printable& what, const run::Sink& sink) {
        outputs::write_payslips(what.result, what.legend, what.files, sink);
        outputs::write_audit(what.result, what.legend, what.files, sink);
        sink("findings.txt",
             outputs::findings_text(what.result, what.legend, what.files, what.language));
        sink("findings.csv", outputs::findings_csv(what.result, what.legend, what.files));
        sink("summary.txt",
             outputs::summary_text(
                 what.result, what.legend, files_of_run(what.result.header.draft), what.language));
    };
}

std::vector<outputs::FileNote> files_of_run(bool draft) {
    auto files = outputs::written_files();
    files.push_back({"input/, rules/, prior/",
                     {"kopier av alt kjøringen bygger på", "copies of all the run rests on"}});
    if (!draft) {
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

} // namespace bpa::cli
