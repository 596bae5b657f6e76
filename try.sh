#!/usr/bin/env bash
# Builds the program and runs the payroll of every made-up employer into a fresh `try-output/`;
# installs what Debian 12 lacks first.
set -euo pipefail
cd "$(dirname "$0")"
./.ci/setup

echo "Bygger programmet (noen minutter første gang) …"
mkdir -p build
cmake --preset release >build/release.log 2>&1 || { cat build/release.log >&2; exit 1; }
cmake --build --preset release --target bpalonn -- --quiet
program=$PWD/build/release/bin/bpalonn

rm -rf try-output
mkdir try-output
for employer in fixtures/employers/*/; do
    cp -r "$employer" try-output/
done
cd try-output

runs=()
for employer in */; do
    employer=${employer%/}
    # periods.txt: one period a line, in order, followed by the options of its run.
    while read -r period options; do
        printf '\n════ %s, %s ════\n\n' "$employer" "$period"
        read -ra options <<<"$options"
        "$program" run "$employer" --period "$period" "${options[@]}"
        run=$(printf '%s\n' "$employer/runs/$period"/*/ | tail -n 1)
        run=${run%/}
        echo
        "$program" verify "$run"
        runs+=("$run")
    done < <(grep -v '^#' "$employer/periods.txt")
    # The a-melding of each month of payment.
    for month in $(sed -nE 's/^payment_date: "([0-9]{4}-[0-9]{2}).*/\1/p' "$employer"/runs/*/*/manifest.yaml | sort -u); do
        printf '\n════ %s, a-melding %s ════\n\n' "$employer" "$month"
        "$program" report "$employer" --month "$month"
        report=$employer/reports/$month/01
        "$program" verify "$report"
    done
    # Files for bank, ledger, pension and unions, of the employer's last run; then everything is held together. A payment that
    # lacks its KID, or must be looked at first, ends with 1 here and is told.
    printf '\n════ %s, bank, regnskap og lister ════\n\n' "$employer"
    "$program" payments "$run" --file || [ $? -eq 1 ]
    echo
    "$program" ledger "$run" --file
    echo
    "$program" lists "$run"
    echo
    "$program" reconcile "$run"
done

last=${runs[-1]}
slip=$(printf '%s\n' "$last"/payslips/*.txt | head -n 1)
cat <<TEXT

════ Ferdig: ${#runs[@]} kjøringer i try-output/ ════

Begynn her:
  oversikt over en kjøring   try-output/$last/summary.txt
  en lønnsslipp              try-output/$slip
  det noen bør se på         try-output/$last/findings.txt
  hver linje med hjemmel     try-output/$last/audit/lines.csv
  en a-melding               try-output/$report/a-melding.xml
  bilag til regnskapet       try-output/${last%%/*}/ledger/
  lister til pensjon         try-output/${last%%/*}/lists/

Prøv selv:
  build/release/bin/bpalonn explain try-output/$last --assistant $(basename "$slip" .txt)
  build/release/bin/bpalonn verify try-output/$last
  build/release/bin/bpalonn payments try-output/$last
  build/release/bin/bpalonn reconcile try-output/$last
  build/release/bin/bpalonn rules coverage
TEXT
