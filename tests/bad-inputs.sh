#!/usr/bin/env bash
# Runs the program on every case of fixtures/errors and fixtures/rule-errors, and prints case, exit
# code, files left behind and first line. Fails when one of them is not what the case's expected.txt
# says.
#
#   tests/bad-inputs.sh [--program PATH] [CASE…]
#
# A case of fixtures/errors is _base with the files of <case>/folder laid over it; <case>/prepare.sh,
# if there is one, is run inside the copy. expected.txt has one `key: value` a line:
#   command:  arguments of the program; {folder} is the copy (run {folder} --period 2026-10)
#   exit:     exit code
#   first:    first line of standard error, without the copy's path; absent: nothing is said there;
#             what stands after a final … is left open
#   has:      a text that some line of the output holds; may be repeated
#   limit:    largest file the program may write, in KiB: a full disk
# A case of fixtures/rule-errors is files laid over the rules, or a contract for _base; the first
# line of its expected.txt must be said, in English. It need not be the first: one wrong rule file
# can make others wrong.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
errors=$root/fixtures/errors
rule_errors=$root/fixtures/rule-errors
program=
cases=()
while [ $# -gt 0 ]; do
    case $1 in
        --program) program=$2; shift 2 ;;
        *) cases+=("$1"); shift ;;
    esac
done
if [ -z "$program" ]; then
    for preset in release dev asan; do
        program=$root/build/$preset/bin/bpalonn
        [ -x "$program" ] && break
    done
fi
program=$(realpath "$program")
if [ ${#cases[@]} -eq 0 ]; then
    mapfile -t cases < <(cd "$errors" && ls -d [a-z]*/ | tr -d / | LC_ALL=C sort)
    for folder in "$rule_errors"/*/; do
        # Options are chosen by the test itself in the few cases that have an options.txt.
        [ -f "$folder/options.txt" ] || cases+=("rules:$(basename "$folder")")
    done
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

value_of() { sed -n "s/^$1: //p" "$2"; }

# Runs the program; with a limit on the size of files, which is a full disk to whoever meets it.
start() { # limit, arguments…
    if [ -n "$1" ]; then
        ulimit -f "$1"
    fi
    exec "$program" "${@:2}"
}

# Runs with the arguments and sets exit_code, first (without the paths of this machine) and left.
observe() { # limit, arguments…
    (cd "$scratch/case" && find . | LC_ALL=C sort) >"$scratch/before"
    exit_code=0
    (start "$@") >"$scratch/out" 2>"$scratch/err" </dev/null || exit_code=$?
    (cd "$scratch/case" && find . | LC_ALL=C sort) >"$scratch/after"
    left=$(comm -13 "$scratch/before" "$scratch/after" | wc -l)
    sed -i "s|$scratch/case/folder/||g; s|$scratch/case/||g; s|$root/||g" "$scratch/err"
    first=$(head -n 1 "$scratch/err")
}

# Copies _base, with a case's folder laid over it.
lay_out() { # folder of the case
    rm -rf "$scratch/case"
    mkdir "$scratch/case"
    cp -r "$errors/_base" "$scratch/case/folder"
    if [ -d "$1" ]; then
        cp -r "$1/." "$scratch/case/folder"
    fi
}

compare() { # expected exit code, expected first line → wrong
    wrong=
    [ "$exit_code" = "$1" ] || wrong+=" exit-code"
    case $2 in
        *…) [[ $first == "${2%…}"* ]] || wrong+=" first-line" ;;
        *) [ "$first" = "$2" ] || wrong+=" first-line" ;;
    esac
    [ "$exit_code" = 0 ] || [ "$left" = 0 ] || wrong+=" files-left"
}

run_case() { # name
    local expected=$errors/$1/expected.txt folder=$scratch/case/folder arguments text
    lay_out "$errors/$1/folder"
    if [ -f "$errors/$1/prepare.sh" ]; then
        (cd "$folder" && bash -euo pipefail "$errors/$1/prepare.sh")
    fi
    read -ra arguments <<<"$(value_of command "$expected")"
    [ ${#arguments[@]} -gt 0 ] || arguments=(run '{folder}' --period 2026-10)
    # The rules are named, so that a build tree outside the source tree finds them too; an import
    # asks none.
    [ "${arguments[0]}" = import ] || arguments+=(--rules "$root/rules")
    observe "$(value_of limit "$expected")" "${arguments[@]//\{folder\}/$folder}"
    expected_first=$(value_of first "$expected")
    compare "$(value_of exit "$expected")" "$expected_first"
    while IFS= read -r text; do
        grep -qF -- "$text" "$scratch/out" "$scratch/err" || wrong+=" lacks:«$text»"
    done < <(value_of has "$expected")
}

run_rule_case() { # name
    local case_folder=$rule_errors/$1
    lay_out ""
    cp -r "$root/rules" "$scratch/case/rules"
    [ ! -d "$case_folder/rules" ] || cp -r "$case_folder/rules/." "$scratch/case/rules"
    if [ -d "$case_folder/contracts" ]; then
        cp "$case_folder"/contracts/* "$scratch/case/folder/contracts"
        observe "" check "$scratch/case/folder" --period 2026-10 --lang en --rules "$scratch/case/rules"
    else
        observe "" rules check --lang en --rules "$scratch/case/rules"
    fi
    expected_first=$(head -n 1 "$case_folder/expected.txt")
    compare 3 …
    grep -qxF -- "$expected_first" "$scratch/err" || wrong+=" lacks-the-line"
}

failed=0
printf '%-38s %4s  %5s  %s\n' case exit files 'first line'
for name in "${cases[@]}"; do
    case $name in
        rules:*) run_rule_case "${name#rules:}" ;;
        *) run_case "$name" ;;
    esac
    printf '%-38s %4s  %5s  %s\n' "$name" "$exit_code" "$left" "$first"
    if [ -n "$wrong" ]; then
        failed=$((failed + 1))
        printf '%-38s WRONG:%s\n' '' "$wrong"
        printf '%-38s expected: %s\n' '' "$expected_first"
    fi
done
printf '%s cases, %s not as expected\n' "${#cases[@]}" "$failed"
[ "$failed" -eq 0 ]
