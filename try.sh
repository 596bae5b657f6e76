#!/usr/bin/env bash
# Builds the program and runs the payroll of every made-up employer into a fresh `try-output/`;
# installs what Debian 12 lacks first.
set -euo pipefail
cd "$(dirname "$0")"
./.ci/setup

echo "Bygger programmet (noen minutter første gang) …"
cmake --preset release >/dev/null
cmake --build --preset release --target bpalonn -- --quiet
program=$PWD/build/release/bin/bpalonn
"$program" --version

rm -rf try-output
mkdir try-output
for employer in fixtures/employers/*/; do
    name=$(basename "$employer")
    cp -r "$employer" "try-output/$name"
    # periods.txt: one period a line, in order, with the options of the run after it.
    while read -r period options; do
        echo
        echo "──── $name, $period ────"
        # shellcheck disable=SC2086 — the options are words.
        "$program" run "try-output/$name" --period "$period" $options
        "$program" verify "try-output/$name/$(ls -d "try-output/$name/runs/$period"/*/ | tail -n 1 | sed "s|^try-output/$name/||")"
    done < <(grep -v '^#' "$employer/periods.txt")
done

echo
echo "Se selv:"
for employer in try-output/*/; do
    for run in "$employer"runs/*/*/; do
        [ -d "$run" ] && echo "  $run"
    done
done
slip=$(find try-output -path '*payslips*' -name '*.txt' | LC_ALL=C sort | tail -n 1)
[ -n "$slip" ] && echo "  en lønnsslipp:   less $slip"
first=$(find try-output -mindepth 4 -maxdepth 4 -path '*/runs/*' -type d | LC_ALL=C sort | tail -n 1)
echo "  forklar et beløp:  $(realpath --relative-to=. "$program") explain $first --assistant NAVN"
echo "  prøv en kjøring:   $(realpath --relative-to=. "$program") verify $first"
