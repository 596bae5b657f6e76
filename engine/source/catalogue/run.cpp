#include "source/catalogue/areas.hpp"

#include <array>

namespace bpa::source {
namespace {

constexpr std::array messages = {
    Message{
        .code = "run/busy",
        .text_nb = "en annen kjøring arbeider i `{path}`",
        .remedy_nb = "vent til den er ferdig, og kjør på nytt",
        .text_en = "another run is at work in `{path}`",
        .remedy_en = "wait until it has finished, and run again",
    },
    Message{
        .code = "run/chain-broken",
        .text_nb = "kjøring `{run}` ble laget etter en annen kjøring enn den som ligger foran den "
                   "nå[[, `{before}`]]",
        .remedy_nb = "hent mappene tilbake fra sikkerhetskopi; `bpalonn verify` på hver av dem "
                     "viser hvilken som er endret",
        .text_en = "run `{run}` was made after another run than the one that stands before it "
                   "now[[, `{before}`]]",
        .remedy_en =
            "restore the folders from backup; `bpalonn verify` on each shows which one has changed",
    },
    Message{
        .code = "run/chain-gap",
        .text_nb =
            "kjøring `{run}` er nummer {sequence} i rekken, men her skulle nummer {wanted} ha vært",
        .remedy_nb = "hent den manglende mappen tilbake fra sikkerhetskopi, eller fjern den som er "
                     "kopiert inn to ganger",
        .text_en = "run `{run}` is number {sequence} in the chain, but number {wanted} should have "
                   "been here",
        .remedy_en =
            "restore the missing folder from backup, or remove the one that was copied in twice",
    },
    Message{
        .code = "run/early-payment",
        .text_nb = "utbetalingsdatoen {payment_date} er før lønnsperioden begynner {first}",
        .remedy_nb = "rett --payment-date",
        .text_en = "the payment date {payment_date} is before the pay period begins on {first}",
        .remedy_en = "correct --payment-date",
    },
    Message{
        .code = "run/disk-full",
        .text_nb = "disken er full: `{path}` kunne ikke skrives",
        .remedy_nb = "frigjør plass og kjør på nytt; ingenting er lagret av denne kjøringen",
        .text_en = "the disk is full: `{path}` could not be written",
        .remedy_en = "free some space and run again; nothing of this run has been kept",
    },
    Message{
        .code = "run/draft-in-chain",
        .text_nb = "`{run}` er et utkast og kan ikke ligge blant kjøringene",
        .remedy_nb =
            "flytt mappen ut av `runs/`; kjør perioden uten `--draft` når den skal betales",
        .text_en = "`{run}` is a draft and cannot stand among the runs",
        .remedy_en = "move the folder out of `runs/`; run the period without `--draft` when it is "
                     "to be paid",
    },
    Message{
        .code = "run/exists",
        .text_nb = "`{path}` finnes fra før, og ingenting overskrives",
        .remedy_nb = "velg en mappe som ikke finnes",
        .text_en = "`{path}` is there already, and nothing is overwritten",
        .remedy_en = "choose a folder that does not exist",
    },
    Message{
        .code = "run/file-name",
        .text_nb = "filnavnet `{path}` har mellomrom eller andre tegn som ikke kan brukes",
        .remedy_nb = "gi filen et navn av bokstavene a–z, sifre, bindestrek og punktum",
        .text_en = "the file name `{path}` has spaces or other characters that cannot be used",
        .remedy_en = "give the file a name of the letters a–z, digits, hyphens and full stops",
    },
    Message{
        .code = "run/font-missing",
        .text_nb = "skriften `{path}` mangler, så lønnsslipper i PDF kan ikke lages",
        .remedy_nb = "installer pakken `fonts-dejavu-core`, eller kjør med `--payslips text`",
        .text_en = "the font `{path}` is missing, so payslips in PDF cannot be made",
        .remedy_en = "install the package `fonts-dejavu-core`, or run with `--payslips text`",
    },
    Message{
        .code = "run/folder-missing",
        .text_nb = "mappen `{path}` finnes ikke",
        .remedy_nb = "lag mappen, eller rett stien",
        .text_en = "the folder `{path}` does not exist",
        .remedy_en = "make the folder, or correct the path",
    },
    Message{
        .code = "run/moved",
        .text_nb = "mappen heter `{folder}`, men manifestet i den gjelder kjøring `{run}`",
        .remedy_nb = "flytt mappen tilbake dit den hører hjemme",
        .text_en = "the folder is called `{folder}`, but the manifest in it is of run `{run}`",
        .remedy_en = "move the folder back to where it belongs",
    },
    Message{
        .code = "run/no-manifest",
        .text_nb = "`{run}` er ikke en ferdig kjøring: manifestet mangler",
        .remedy_nb = "hent mappen tilbake fra sikkerhetskopi, eller flytt den ut av `runs/` hvis "
                     "den ikke er en kjøring",
        .text_en = "`{run}` is no finished run: the manifest is missing",
        .remedy_en = "restore the folder from backup, or move it out of `runs/` if it is no run",
    },
    Message{
        .code = "run/not-writable",
        .text_nb = "du har ikke lov til å skrive i `{path}`",
        .remedy_nb = "gi brukeren din skrivetilgang til mappen, eller velg en annen med `--out`",
        .text_en = "you are not allowed to write in `{path}`",
        .remedy_en = "give your user write access to the folder, or choose another with `--out`",
    },
    Message{
        .code = "run/other-employer",
        .text_nb = "kjøring `{run}` ble laget for en annen arbeidsgiver enn den som står her",
        .remedy_nb = "flytt `runs/` til arbeidsgiveren den tilhører, eller rett nummeret; en ny "
                     "arbeidsgiver får en ny mappe",
        .text_en = "run `{run}` was made for another employer than the one that stands here",
        .remedy_en = "move `runs/` to the employer it belongs to, or correct the number; a new "
                     "employer gets a new folder",
    },
    Message{
        .code = "run/out-among-runs",
        .text_nb = "`{path}` ligger blant kjøringene, og der er det programmet som velger mappe",
        .remedy_nb = "velg en mappe utenfor `runs/`, eller kjør uten `--out`",
        .text_en = "`{path}` lies among the runs, and there the program chooses the folder",
        .remedy_en = "choose a folder outside `runs/`, or run without `--out`",
    },
    Message{
        .code = "run/paid-shifts-malformed",
        .text_nb = "linjen er ikke en betalt vakt slik programmet skriver den",
        .remedy_nb = "hent filen tilbake fra sikkerhetskopi; den skal ikke endres",
        .text_en = "the line is not a paid shift as the program writes it",
        .remedy_en = "restore the file from backup; it is not to be changed",
    },
    Message{
        .code = "run/period-not-run",
        .text_nb = "lønnsperioden {before} er ikke kjørt, og står foran {period}",
        .remedy_nb = "kjør {before} først, eller hent kjøringen tilbake fra sikkerhetskopi: "
                     "saldoer, feriepenger og overtid bygger på den",
        .text_en = "the pay period {before} has not been run, and comes before {period}",
        .remedy_en =
            "run {before} first, or restore its run from backup: balances, holiday pay and "
            "overtime build on it",
    },
    Message{
        .code = "run/record-changed",
        .text_nb = "filen er ikke den som kjøring `{run}` ble lagret med",
        .remedy_nb = "hent filen tilbake fra sikkerhetskopi; en ny kjøring kan ikke bygge på den "
                     "slik den er",
        .text_en = "the file is not the one that run `{run}` was published with",
        .remedy_en = "restore the file from backup; a new run cannot build on it as it is",
    },
    Message{
        .code = "run/unsuited-disk",
        .text_nb =
            "disken der `{path}` ligger, kan ikke låse mapper eller gi dem navn uten å overskrive",
        .remedy_nb =
            "legg arbeidsgivermappen på en vanlig disk i maskinen, eller velg en med `--out`",
        .text_en =
            "the disk that holds `{path}` cannot lock folders or name them without overwriting",
        .remedy_en = "keep the employer folder on an ordinary disk of the machine, or choose one "
                     "with `--out`",
    },
    Message{
        .code = "run/write-failed",
        .text_nb = "`{path}` kunne ikke skrives ({error})",
        .remedy_nb =
            "se til at disken er i orden, og kjør på nytt; ufullstendige mapper blir fjernet",
        .text_en = "`{path}` could not be written ({error})",
        .remedy_en = "see that the disk is sound, and run again; unfinished folders are removed",
    },
    Message{
        .code = "run/unknown-account",
        .text_nb = "`{account}` er ikke en konto programmet kjenner",
        .remedy_nb = "hent filen tilbake fra sikkerhetskopi, eller kjør med programversjonen som "
                     "skrev den",
        .text_en = "`{account}` is not an account the program knows",
        .remedy_en =
            "restore the file from backup, or run with the version of the program that wrote it",
    },
};

} // namespace

std::span<const Message> run_messages() {
    return messages;
}

} // namespace bpa::source
