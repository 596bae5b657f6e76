#!/usr/bin/env bash
# Makes pictures of what people see of a run: every sheet of the workbook, every page of the payslips
# and of the month report, as PNG files in a folder.
#
#   tests/pictures.sh RUN DIR [SLIPS]
#
# SLIPS is how many payslips are drawn (all when left out). Needs LibreOffice (soffice) and pdftoppm;
# without them it says so and draws nothing.
set -euo pipefail

if [ $# -lt 2 ]; then
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
run=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
slips=${3:-0}

for tool in soffice pdftoppm; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool not present"
        exit 0
    fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Draws each page of a PDF as NAME-1.png, NAME-2.png …; at most so many pages.
draw() {
    pdftoppm -png -r 80 -l "${3:-1000}" "$1" "$out/$2"
}

# The first pages of a sheet show what it is; a list of thousands of lines goes on like them.
workbook=$run/workbook.xlsx
if [ -f "$workbook" ]; then
    soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf \
        --outdir "$work" "$workbook" >/dev/null 2>&1
    draw "$work/workbook.pdf" workbook 40
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
