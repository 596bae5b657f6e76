#!/usr/bin/env bash
# Measures what a run costs against what the libraries alone would cost, and holds it against the
# goals. A time says little on a machine that does other things as well: every goal is a ratio to a
# baseline measured in the same sitting, the two by turns, and the median of the ratios counts.
# docs/reference/benchmark.md says what is measured.
#
#   tests/bench/bench.sh [--rounds N] [--all|--quick] [--programs FOLDER] [--records FILE]
#
# --rounds    how often each is measured; 5 when not said
# --all       50 000 assistants too, and the PDFs of 10 000
# --quick     600 assistants in place of 10 000: to see that everything works
# --programs  where the programs are; build/bench/bin when not said, which comes of
#             cmake --preset bench && cmake --build --preset bench
# --records   keeps the single measurements in this file
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
programs=$root/build/bench/bin
rounds=5
records=
size=10000
recipients=10000 # of a message of the monthly report
all=no
while [ $# -gt 0 ]; do
    case $1 in
    --rounds) rounds=$2 && shift ;;
    --programs) programs=$(realpath "$2") && shift ;;
    --records) records=$(realpath -m "$2") && shift ;;
    --all) all=yes ;;
    --quick) size=600 ;;
    *) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0" >&2 && exit 2 ;;
    esac
    shift
done
for name in bpalonn bpalonn-bench-{data,time,hours,calculation,withholding,message,validate,run,record,cells,pages}; do
    [ -x "$programs/$name" ] || {
        echo "no $name in $programs; cmake --preset bench && cmake --build --preset bench" >&2
        exit 2
    }
done

scratch=$(mktemp -d)
mkdir "$scratch/away" "$scratch/messages"
put=0
trap 'rm -rf "$scratch"' EXIT
records=${records:-$scratch/records.tsv}
: >"$records"
: >"$scratch/facts.tsv"
rules=$root/rules
# The format's schemas are not ours to keep; without them validation is not measured.
schemas=${BPA_SHARED:-$root/../shared}/schemas
if ! [ -e "$schemas/amelding_v2_3.xsd" ] || ! command -v xmllint >/dev/null; then
    schemas=none
fi
period=2025-04

say() { printf '%s %s\n' "$(date +%H:%M:%S)" "$*" >&2; }
fact() { printf '%s\t%s\n' "$1" "$2" >>"$scratch/facts.tsv"; }
broken() { cat "$scratch/output.txt" >&2 && exit 1; }

# Puts away what was written, unmeasured. It is removed at the end only: a file system that has just
# lost thousands of files is slow to make new ones, which no user's is.
put_away() {
    [ ! -e "$scratch/out" ] || mv "$scratch/out" "$scratch/away/$((++put))"
}

measure() { # core or any, round, name, command…
    put_away
    "$programs/bpalonn-bench-time" "$2"$'\t'"$3" "$scratch/output.txt" "$1" "${@:4}" >>"$records" ||
        broken
}
run() { # round, name, employer, payslips
    measure 0 "$1" "$2" "$programs/bpalonn" run "$scratch/$3" --rules "$rules" --period $period \
        --threads 1 --payslips "$4" --out "$scratch/out"
}
hours() { # round, name, employer
    measure 0 "$1" "$2" "$programs/bpalonn-bench-hours" "$scratch/$3" $period
}
cells() { # round, name, employer
    measure 0 "$1" "$2" "$programs/bpalonn-bench-cells" "$scratch/$3-kept/cells" "$scratch/w.xlsx"
}
pages() { # round, name, employer
    measure 0 "$1" "$2" "$programs/bpalonn-bench-pages" "$scratch/$3-kept/pages" "$scratch/out"
}
calculation() { # round, name, employer
    "$programs/bpalonn-bench-calculation" "$scratch/$3" "$rules" \
        2>"$scratch/output.txt" |
        awk -v OFS='\t' -v round="$1" -v name="$2" \
            '{ print round, name "." $1, $2, $2, 0, 0, 0 }' >>"$records" || broken
}

withholding() { # round
    "$programs/bpalonn-bench-withholding" "$rules" 2>"$scratch/output.txt" |
        awk -v OFS='\t' -v round="$1" '{ print round, "withholding." $1, $2, $2, 0, 0, 0 }' \
            >>"$records" || broken
}

message() { # round
    "$programs/bpalonn-bench-message" "$scratch/messages" "$recipients" 2>"$scratch/output.txt" |
        awk -v OFS='\t' -v round="$1" '{ print round, "message." $1, $2, $2, 0, 0, 0 }' \
            >>"$records" || broken
    [ "$schemas" != none ] || return 0 # the table says so
    measure 0 "$1" validate.product "$programs/bpalonn-bench-validate" \
        "$scratch/messages/product.xml" "$schemas"
    measure 0 "$1" validate.xmllint xmllint --stream --nonet --noout \
        --schema "$schemas/amelding_v2_3.xsd" "$scratch/messages/product.xml"
}

make() { # name, assistants, shifts, option…
    "$programs/bpalonn-bench-data" "$scratch/$1" --assistants "$2" --shifts "$3" "${@:4}"
    fact "input.$1" "$(find "$scratch/$1" -type f -printf '%s\n' | awk '{ s += $1 } END { print s }')"
    fact "shifts.$1" "$3"
}
record() { # employer: keeps what the baselines write and draw again
    mkdir "$scratch/$1-kept"
    put_away
    "$programs/bpalonn-bench-record" "$scratch/$1" "$rules" "$scratch/$1-kept" "$scratch/out" \
        >"$scratch/output.txt" 2>&1 || broken
    put_away
}

# Whether a second core is really there: how much longer two loops take at once than one alone.
spin() {
    local i
    for ((i = 0; i < 1500000; i++)); do :; done
}
spin_ratio() {
    local one two begin
    begin=$EPOCHREALTIME && spin && one=$EPOCHREALTIME
    spin & spin && wait && two=$EPOCHREALTIME
    awk "BEGIN { printf \"%.2f\", ($two - $one) / ($one - $begin) }"
}

instructions() { # name, command…: of a small employer, where the machine does not count itself
    put_away
    valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "${@:2}" \
        >/dev/null 2>"$scratch/output.txt" || broken
    fact "instructions.$1" "$(sed -n 's/.*I *refs: *//p' "$scratch/output.txt" | tr -d ,)"
}

# The same people, shifts and hours under a rule set that has every kind of rule: every eighth shift is
# of a duty that only it knows, and everybody has the facts it asks for.
every_kind() { # name, of
    cp -r "$scratch/$2" "$scratch/$1"
    cp -r "$root/fixtures/rule-sets/contracts" "$scratch/$1/contracts"
    sed -i -e 's/agreement: virke-bpa }/contract: every-kind }/' \
        -e "/^        rota: /r $root/fixtures/rule-sets/employment-facts.yaml" "$scratch/$1/assistants.yaml"
    find "$scratch/$1/hours" "$scratch/$1/roster" -name '*.yaml' -print0 | sort -z |
        xargs -0 sed -i -f "$here/duties.sed"
    # What a roster cannot say: when she was told of a journey.
    find "$scratch/$1/hours" -name '*.yaml' -print0 | sort -z |
        xargs -0 sed -i 's/duty: travel\( \|,\)/duty: travel, told: 2025-03-01T08:00\1/'
}

counted() { # name, employer, rules, agreement…: instructions of the calculation alone
    valgrind --tool=callgrind --callgrind-out-file=/dev/null '--toggle-collect=*calculate_everybody*' \
        "$programs/bpalonn-bench-calculation" "$scratch/$2" "$3" "${@:4}" >/dev/null 2>"$scratch/output.txt" || broken
    fact "instructions.$1" "$(sed -n 's/.*Collected *: *//p' "$scratch/output.txt" | tr -d ,)"
}

stages() { # name, employer, payslips
    put_away
    "$programs/bpalonn-bench-run" "$scratch/$2" "$rules" "$scratch/out" "$3" >"$scratch/stages.txt" ||
        broken
    awk -v OFS='\t' -v name="$1" '{ print "stage." name "." $1, $2 }' "$scratch/stages.txt" \
        >>"$scratch/facts.tsv"
}

symbols() { # title, employer, payslips
    put_away
    perf record -q -e cpu-clock -o "$scratch/perf" "$programs/bpalonn" run "$scratch/$2" \
        --rules "$rules" --period $period --threads 1 --payslips "$3" --out "$scratch/out" \
        >"$scratch/output.txt" 2>&1 || return 0
    printf '\nFunctions that take more than one in a hundred, %s\n' "$1" >>"$scratch/symbols.txt"
    perf report -i "$scratch/perf" --stdio --no-children --percent-limit 1 \
        -F overhead,dso,symbol 2>/dev/null | grep -v '^#' | grep . | cut -c1-120 |
        head -n 25 >>"$scratch/symbols.txt" || true
}

say "employers"
case $size in
10000) shifts=200000 ;;
600) shifts=7000 ;;
esac
make five 5 40
make small 600 7000
make middle 7000 60000
make large $size $shifts
make other $size $shifts --layout other
every_kind every large
make some 1000 20000
every_kind few some
record small
record large
fact rounds "$rounds"
fact size "$size"
fact recipients "$recipients"
"$programs/bpalonn-bench-message" "$scratch/messages" "$recipients" growth |
    awk -v OFS='\t' '{ print "growth." $1, $2 }' >>"$scratch/facts.tsv"
fact spin "$(spin_ratio)"

for ((i = 1; i <= rounds; i++)); do
    say "round $i of $rounds"
    hours $i B.other other
    cells $i W large
    run $i run.other other text
    hours $i B.large large
    calculation $i C.large large
    calculation $i C.every every
    withholding $i
    message $i
    cells $i W2 large
    run $i run.large large text
    run $i run.middle middle text
    run $i text.small small text
    pages $i D.small small
    run $i pdf.small small pdf
    for ((j = 1; j <= 4; j++)); do
        run $i.$j run.five five text
    done
    measure 0 $i R "$programs/bpalonn-bench-cells" "$scratch/large-kept/cells" read
    if awk "BEGIN { exit !($(awk '$1 == "spin" { print $2 }' "$scratch/facts.tsv") <= 1.15) }"; then
        measure any "$i" run.two "$programs/bpalonn" run "$scratch/large" --rules "$rules" \
            --period $period --threads 2 --payslips text --out "$scratch/out"
    fi
done
if [ $all = yes ]; then
    say "50 000 assistants, once, against 10 000 beside it"
    make huge 50000 1000000
    run 1 before.huge large text
    run 1 run.huge huge text
    say "PDFs of 10 000, twice"
    for i in 1 2; do
        run $i text.large large text
        pages $i D.large large
        run $i pdf.large large pdf
    done
fi
say "where the time goes"
stages text large text
stages pdf small pdf
if [ "$(awk 'END { print $7 }' "$records")" = 0 ]; then
    if command -v valgrind >/dev/null; then
        say "instructions, under valgrind"
        instructions run "$programs/bpalonn" run "$scratch/small" --rules "$rules" \
            --period $period --threads 1 --payslips text --out "$scratch/out"
        instructions B "$programs/bpalonn-bench-hours" "$scratch/small" $period
        # Fifty agreements that nobody is paid by.
        cp -r "$rules" "$scratch/rules"
        unused=()
        for ((i = 1; i <= 50; i++)); do
            unused+=("$(printf 'unused-%02d' "$i")")
            cp -r "$rules/agreements/virke-bpa" "$scratch/rules/agreements/${unused[-1]}"
            sed -i -e "s/^agreement: virke-bpa/agreement: ${unused[-1]}/" \
                -e "s:agreements/virke-bpa/:agreements/${unused[-1]}/:g" \
                "$scratch/rules/agreements/${unused[-1]}"/*.yaml
            echo "  - ${unused[-1]}" >>"$scratch/rules/agreements/index.yaml"
        done
        counted alone few "$scratch/rules"
        counted beside few "$scratch/rules" "${unused[@]}"
        instructions W "$programs/bpalonn-bench-cells" "$scratch/small-kept/cells" "$scratch/w.xlsx"
    else
        fact instructions none
    fi
fi
: >"$scratch/symbols.txt"
if command -v perf >/dev/null; then
    say "functions"
    symbols "$size canonical without PDFs" large text
    symbols "600/7000 with PDFs" small pdf
else
    printf '\nperf is not present: no functions\n' >"$scratch/symbols.txt"
fi
say "done"
awk -f "$here/table.awk" "$scratch/facts.tsv" "$records"
cat "$scratch/symbols.txt"
