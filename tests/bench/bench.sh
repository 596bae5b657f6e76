#!/usr/bin/env bash
# Measures what a run costs against what the libraries alone would cost, and holds it against the
# goals. Nothing here is a time: every goal is a ratio to a baseline run in the same sitting, the
# two by turns, and the median of the ratios counts. docs/reference/benchmark.md says what is what.
#
#   tests/bench/bench.sh [--rounds N] [--all] [--quick] [--programs FOLDER] [--records FILE]
#
# --rounds    how many times each is measured, 5 when not said
# --all       the largest employer too (50 000 assistants), and the PDFs of 10 000
# --quick     the smaller employers only: to see that everything works
# --programs  where the programs are: build/bench/bin when not said, which comes of
#             cmake --preset bench && cmake --build --preset bench
# --records   keeps the single measurements in a file
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
programs=$root/build/bench/bin
rounds=5
records=
all=no
quick=no
while [ $# -gt 0 ]; do
    case $1 in
    --rounds) rounds=$2 && shift ;;
    --programs) programs=$(realpath "$2") && shift ;;
    --records) records=$(realpath -m "$2") && shift ;;
    --all) all=yes ;;
    --quick) quick=yes ;;
    *) sed -n 's/^# \{0,1\}//; 2,15p' "$0" >&2 && exit 2 ;;
    esac
    shift
done
for name in bpalonn bpalonn-bench-{data,time,hours,calculation,record,cells,pages,stages}; do
    [ -x "$programs/$name" ] || {
        echo "no $name in $programs; build it: cmake --preset bench && cmake --build --preset bench"
        exit 2
    }
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
records=${records:-$scratch/records.tsv}
: >"$records"
facts=$scratch/facts.tsv
: >"$facts"
rules=$root/rules

say() { printf '%s\n' "$*" >&2; }
fact() { printf '%s\t%s\n' "$1" "$2" >>"$facts"; }

# One measurement, on the first core alone.
measure() { # round, name, command…
    rm -rf "$scratch/out"
    "$programs/bpalonn-bench-time" "$1"$'\t'"$2" "$scratch/output.txt" "${core:-0}" "${@:3}" >>"$records" || {
        cat "$scratch/output.txt" >&2
        exit 1
    }
}
run() { # round, name, employer, payslips, threads
    measure "$1" "$2" "$programs/bpalonn" run "$3" --rules "$rules" --period 2025-04 \
        --threads "${5:-1}" --payslips "$4" --out "$scratch/out"
}
hours() { measure "$1" "$2" "$programs/bpalonn-bench-hours" "$3" 2025-04; }

# An employer in both layouts, and what the baselines replay.
make() { # assistants, shifts
    local layout folder=$scratch/$1
    for layout in canonical other; do
        "$programs/bpalonn-bench-data" "$folder-$layout" --assistants "$1" --shifts "$2" --layout $layout
        fact "input.$1.$layout" "$(find "$folder-$layout" -type f -printf '%s\n' | awk '{s += $1} END {print s}')"
    done
    fact "shifts.$1" "$2"
}
record() { # assistants, payslips
    rm -rf "$scratch/out"
    mkdir -p "$scratch/$1-record"
    "$programs/bpalonn-bench-record" "$scratch/$1-canonical" "$rules" "$scratch/$1-record" "$2" \
        "$scratch/out" >"$scratch/output.txt" 2>&1 || {
        cat "$scratch/output.txt" >&2
        exit 1
    }
}
calculation() { # round, assistants
    "$programs/bpalonn-bench-calculation" "$scratch/$2-canonical" "$rules" 2>/dev/null |
        awk -v OFS='\t' -v round="$1" -v size="$2" \
            '{print round, "C." $1 "." size, $2, $2, 0, 0, 0}' >>"$records"
}

# Every command of a size once, in one order in odd rounds and the other in even ones.
round_of() { # round, assistants
    local n=$2
    local canonical=$scratch/$n-canonical other=$scratch/$n-other
    hours "$1" "B.other.$n" "$other"
    measure "$1" "W.$n" "$programs/bpalonn-bench-cells" "$scratch/$n-record/cells" "$scratch/cells.xlsx"
    run "$1" "run.other.$n" "$other" text
    hours "$1" "B.canonical.$n" "$canonical"
    run "$1" "run.canonical.$n" "$canonical" text
    taskset -c 0 true 2>/dev/null
    calculation "$1" "$n"
}
pages_of() { # round, assistants
    run "$1" "run.text.$2" "$scratch/$2-canonical" text
    measure "$1" "D.$2" "$programs/bpalonn-bench-pages" "$scratch/$2-record/pages" "$scratch/out"
    run "$1" "run.pdf.$2" "$scratch/$2-canonical" pdf
}
