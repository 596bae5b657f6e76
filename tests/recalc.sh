#!/usr/bin/env bash
# Lets LibreOffice calculate the workbook of a run anew, whatever it holds already, and compares
# every cell that has a formula with the value the program wrote beside it. Then changes one figure at
# a time, as whoever would cheat: an amount and a rate by an øre, the start of a shift and somebody's
# paid hours by some minutes. The control sheet must say so, and where it is.
#
#   tests/recalc.sh RUN
#   tests/recalc.sh --fixture EMPLOYER PERIOD     runs a copy of fixtures/employers/EMPLOYER first
#
# The programs are build/release/bin/bpalonn and build/dev/bin/recalc_cells, or what BPALONN and
# RECALC_CELLS say. Without LibreOffice (soffice) nothing is compared, and it says so.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v soffice >/dev/null; then
    echo "skipped: soffice not present"
    exit 0
fi
cells=$(realpath "${RECALC_CELLS:-$here/../build/dev/bin/recalc_cells}")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if [ "${1:-}" = --fixture ]; then
    program=$(realpath "${BPALONN:-$here/../build/release/bin/bpalonn}")
    cp -r "$here/../fixtures/employers/$2" "$scratch/employer"
    # The months before are run too: this one builds on them.
    while read -r period; do
        "$program" run "$scratch/employer" --rules "$here/../rules" --period "$period" \
            --payslips none >/dev/null
        [ "$period" != "$3" ] || break
    done <"$scratch/employer/periods.txt"
    run=$scratch/employer/runs/$3/01
else
    run=$(cd "$1" && pwd)
fi

# Only with this setting are the values in the file set aside.
mkdir -p "$scratch/profile/user"
cat >"$scratch/profile/user/registrymodifications.xcu" <<'XCU'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
XCU

# Every sheet as a table, figures with all their digits (not as shown), into $scratch/$2.
calculate() { # workbook, folder
    soffice -env:UserInstallation="file://$scratch/profile" --headless --convert-to \
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' \
        --outdir "$scratch/$2" "$1" >"$scratch/soffice.log" 2>&1 ||
        { cat "$scratch/soffice.log"; exit 1; }
}

# The table of the control sheet: in Norwegian or English.
controls_of() {
    for name in Kontroller Controls; do
        [ ! -f "$scratch/$1/workbook-$name.csv" ] || cat "$scratch/$1/workbook-$name.csv"
    done
}

echo "workbook: $(stat -c %s "$run/workbook.xlsx") bytes"
mkdir "$scratch/book"
(cd "$scratch/book" && cmake -E tar xf "$run/workbook.xlsx")
begun=$SECONDS
calculate "$run/workbook.xlsx" whole
echo "calculated anew in $((SECONDS - begun)) s"
"$cells" compare "$scratch/book" "$scratch/whole" workbook
verdict=$(controls_of whole | sed -n 3p)
echo "control sheet: ${verdict%%,*}"
case $verdict in
'Alt stemmer'* | 'Everything ties'*) ;;
*) controls_of whole; exit 1 ;;
esac

if [ -f "$scratch/whole/workbook-Satser.csv" ]; then
    lines=Lønnslinjer rates=Satser shifts=Vakter hours=Timer differs=AVVIK
else
    lines='Pay lines' rates=Rates shifts=Shifts hours=Hours differs=DIFFERS
fi
# Adds a hundredth, calculates, and wants a control that says DIFFERS to name the place.
cheat() { # sheet, cell, place that must be named by a control that differs
    local copy=$scratch/cheat verdict
    rm -rf "$copy" "$scratch/false"
    cp -r "$scratch/book" "$copy"
    "$cells" falsify "$copy" "$1" "$2"
    (cd "$copy" && cmake -E tar cf "$scratch/workbook.xlsx" --format=zip .)
    calculate "$scratch/workbook.xlsx" false
    verdict=$(controls_of false | sed -n 3p)
    echo "control sheet: ${verdict%%,*}"
    controls_of false | grep ",$differs," | sed 's/^/  /'
    case $verdict in "$differs"* | DIFFERENCES*) ;; *) return 1 ;; esac
    controls_of false | grep ",$differs," | grep -qF "$3" || { echo "not named: $3"; return 1; }
}
cheat "$lines" I5 ",$differs,$lines!I5 (L000001)"
cheat "$rates" B5 ",$differs,$rates!B" # itself, or a share of it
cheat "$shifts" C5 ",$differs,$shifts!H5 ("
cheat "$hours" E5 ",$differs,$hours!"
echo 'falsified caught: 4 of 4'
