#!/usr/bin/env bash
# Makes pictures of what people see of a run: every sheet of the workbook, every page of the payslips
# and of the month report, as PNG files in a folder.
#
#   tests/pictures.sh RUN DIR [SLIPS]
#   tests/pictures.sh --readme        those the README shows, of the own employer in October
#
# SLIPS is how many payslips are drawn (all when left out); of each sheet the first three pages are.
# Needs LibreOffice (soffice), pdftoppm and qpdf; without them it says so and draws nothing.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
if [ "${1:-}" = --readme ]; then
    program=$(realpath "${BPALONN:-$here/../build/release/bin/bpalonn}")
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    cp -r "$here/../fixtures/employers/own-employer" "$scratch/employer"
    for period in 2026-09 2026-10; do
        "$program" run "$scratch/employer" --rules "$here/../rules" --period $period >/dev/null
    done
    "$here/pictures.sh" "$scratch/employer/runs/2026-10/01" "$scratch/all" >/dev/null
    pictures=$here/../docs/pictures
    mkdir -p "$pictures"
    cp "$scratch/all/payslip-eirik-1.png" "$pictures/payslip.png"
    cp "$scratch/all/month-report-1.png" "$pictures/month-report.png"
    cp "$scratch"/all/workbook-02-*-1.png "$pictures/workbook-controls.png"
    cp "$scratch"/all/workbook-12-*-1.png "$pictures/workbook-lines.png"
    exit 0
fi
if [ $# -lt 2 ]; then
    sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
run=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
slips=${3:-0}

for tool in soffice pdftoppm pdfinfo qpdf; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool not present"
        exit 0
    fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Draws each page of a PDF as NAME-1.png, NAME-2.png ….
draw() {
    pdftoppm -png -r 80 "$1" "$out/$2"
}

# One name for each page of the workbook: the number of the sheet, its name, and the page within it.
# LibreOffice writes the sheets into the outline of the PDF, with the page each begins on.
sheet_pages() {
    qpdf --json --json-key=outlines "$1" | awk -v last="$2" '
        /"destpageposfrom1"/ { gsub(/[^0-9]/, "", $2); begin[++sheets] = $2 + 0 }
        /"title"/ { sub(/^[^:]*: "/, ""); sub(/"[^"]*$/, ""); gsub(/[ \/]+/, "-"); name[sheets] = $0 }
        END {
            begin[sheets + 1] = last + 1
            for (sheet = 1; sheet <= sheets; ++sheet)
                for (page = begin[sheet]; page < begin[sheet + 1]; ++page)
                    printf "%d workbook-%02d-%s-%d\n", page, sheet, name[sheet], page - begin[sheet] + 1
        }'
}

# The first pages of a sheet show what it is; a list of thousands of lines goes on like them.
workbook=$run/workbook.xlsx
if [ -f "$workbook" ]; then
    soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf \
        --outdir "$work" "$workbook" >/dev/null 2>&1
    pages=$(pdfinfo "$work/workbook.pdf" | awk '/^Pages:/ { print $2 }')
    sheet_pages "$work/workbook.pdf" "$pages" | while read -r page name; do
        [ "${name##*-}" -gt 3 ] ||
            pdftoppm -png -r 80 -f "$page" -l "$page" -singlefile "$work/workbook.pdf" "$out/$name"
    done
fi
[ ! -f "$run/month-report.pdf" ] || draw "$run/month-report.pdf" month-report
drawn=0
for slip in "$run"/payslips/*.pdf; do
    [ -f "$slip" ] || continue
    [ "$slips" -eq 0 ] || [ "$drawn" -lt "$slips" ] || break
    draw "$slip" "payslip-$(basename "$slip" .pdf)"
    drawn=$((drawn + 1))
done
find "$out" -name '*.png' -printf '%f\n' | sort -V
