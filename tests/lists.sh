#!/usr/bin/env bash
# Runs every period of the made-up employers of fixtures/employers and makes the lists of every run. Of each: sums that agree with
# the run's lines and with what it says is due, read here by awk and not by the program; the columns that unions are told to
# expect; rows ordered by national id; folders and files for the owner alone; nobody's national id in a file name or on the screen;
# the same bytes twice. Then a provider's list made here, with a person of each kind; drafts and changed runs are refused.
#
#   tests/lists.sh [BPALONN]
#
# Exit 1 when anything of this fails.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
program=$(realpath "${1:-$root/build/dev/bin/bpalonn}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0
lists=0
unions=0
complain() { echo "$1" >&2 && bad=1; }

run_all() { # employer, folder
    cp -r "$root/fixtures/employers/$1" "$2"
    for period in $(cat "$2/periods.txt"); do
        "$program" run "$2" --period "$period" --rules "$root/rules" --payslips none >/dev/null 2>"$scratch/err" ||
            complain "run of $1 $period: $(cat "$scratch/err")"
        if [ -d "$2/extra/$period" ]; then
            cp -r "$2/extra/$period/." "$2"
            "$program" run "$2" --period "$period" --rules "$root/rules" --payslips none >/dev/null 2>&1 ||
                complain "second run of $1 $period"
        fi
    done
}
# Lines of a pay code, column 26, with what stands in quotes taken out first.
lines() { # code, run…
    local code=$1
    shift
    cat "${@/%//audit/lines.csv}" | sed 's/"[^"]*"/q/g' |
        awk -F, -v code="$code" '$10 == code { sum += $26 } END { printf "%.2f", sum }'
}
# A column of a list, with its decimal comma. Names of these employers have no semicolon.
column() { # number, file
    tail -n +2 "$2" | tr , . | awk -F';' -v n="$1" '{ sum += $n } END { printf "%.2f", sum }'
}
month_of() { sed -nE 's/^payment_date: "(.......).*/\1/p' "$1/manifest.yaml"; }
number_of() { sed -nE 's/^sequence: //p' "$1/manifest.yaml"; }
same_month() { # run: itself and the runs before it that were paid in its month
    local other
    for other in "$(dirname "$(dirname "$1")")"/*/*; do
        if [ "$(month_of "$other")" = "$(month_of "$1")" ] && [ "$(number_of "$other")" -le "$(number_of "$1")" ]; then
            echo "$other"
        fi
    done
}
same() { # what, one figure, another
    [ "$2" = "$3" ] || complain "$1: $2, and $3"
}

union_columns='period;employer_orgno;employer_name;union_code;birth_number;last_name;first_name;base;rate;dues;insurance;total;start_stop_reason'
look_at_union() { # file
    local file=$1
    unions=$((unions + 1))
    same "$file: columns" "$(head -1 "$file" | sed 's/^\xef\xbb\xbf//')" "$union_columns"
    awk -F';' 'NF != 13 { exit 1 }' "$file" || complain "$file: a row of other than 13 fields"
    tail -n +2 "$file" | cut -d';' -f5 | sort -c 2>/dev/null || complain "$file: order"
    ! tail -n +2 "$file" | cut -d';' -f5 | grep -qvE '^[0-9]{11}$' || complain "$file: a national id"
    ! tail -n +2 "$file" | cut -d';' -f12 | grep -qvE '^-?[0-9]+,[0-9]{2}$' || complain "$file: an amount"
    [ "$(stat -c %a "$(dirname "$file")")" = 700 ] || complain "$file: folder open to others"
}
look_at() { # run, folder of lists
    local run=$1 folder=$2 runs file dues=0
    lists=$((lists + 1))
    mapfile -t runs < <(same_month "$run")
    if [ -e "$folder/pension.csv" ]; then
        same "$run: contribution" "$(column 22 "$folder/pension.csv")" "$(lines pension_employer "${runs[@]}")"
        same "$run: own share" "$(column 24 "$folder/pension.csv")" "$(lines pension_employee "${runs[@]}")"
        same "$run: both" "$(column 26 "$folder/pension.csv")" \
            "$(awk -v a="$(column 22 "$folder/pension.csv")" -v b="$(column 24 "$folder/pension.csv")" \
                'BEGIN { printf "%.2f", a + b }')"
        [ -s "$folder/pension.xlsx" ] || complain "$run: no workbook"
    else
        same "$run: no pension list" "$(lines pension_employer "${runs[@]}")" 0.00
    fi
    for file in "$folder"/union/*; do
        [ -e "$file" ] || continue
        look_at_union "$file"
        dues=$(awk -v a="$dues" -v b="$(column 12 "$file")" 'BEGIN { printf "%.2f", a + b }')
    done
    same "$run: dues" "$(printf %.2f "$dues")" \
        "$(awk -F, '$2 == "union_dues" { sum += $3 } END { printf "%.2f", sum }' "$run/audit/due.csv")"
    ! tail -n +2 "$folder/control.csv" | grep -qv ';yes$' || complain "$run: a control that is not even"
    [ "$(stat -c %a "$folder")" = 700 ] || complain "$folder: open to others"
    [ -z "$(find "$folder" -type f ! -perm 600)" ] || complain "$folder: files open to others"
    [ -z "$(find "$folder" | grep -E '[0-9]{11}' || true)" ] || complain "$folder: a national id in a name"
    while read -r path hash; do
        same "$folder/$path" "$(sha256sum "$folder/$path" | cut -d' ' -f1)" "$hash"
    done < <(sed -nE 's/.*path: "([^"]*)", sha256: "([^"]*)".*/\1 \2/p' "$folder/lists.yaml")
}

for fixture in "$root"/fixtures/employers/*/; do
    employer=$(basename "$fixture")
    folder=$scratch/$employer
    run_all "$employer" "$folder"
    sed -nE 's/.*national_id: "([0-9]{11})".*/\1/p' "$folder"/*.yaml | sort -u >"$scratch/ids"
    for manifest in "$folder"/runs/*/*/manifest.yaml; do
        run=$(dirname "$manifest")
        name=${run#"$folder/runs/"}
        "$program" lists "$run" >"$scratch/said" 2>&1 || complain "lists of $run: $(cat "$scratch/said")"
        ! grep -qFf "$scratch/ids" "$scratch/said" || complain "$run: a national id on the screen"
        if [ ! -d "$folder/lists/$name-01" ]; then
            same "$run: no lists" "$(lines pension_employer "$run")$(lines union_fee "$run")" 0.000.00
            continue
        fi
        look_at "$run" "$folder/lists/$name-01"
        "$program" lists "$run" >/dev/null
        diff -r "$folder/lists/$name-01" "$folder/lists/$name-02" >/dev/null || complain "$run: not the same bytes"
        "$program" lists "$run" --out "$scratch/out" >/dev/null
        diff -r "$folder/lists/$name-01" "$scratch/out" >/dev/null || complain "$run: not the same bytes with --out"
        ! "$program" lists "$run" --out "$scratch/out" >/dev/null 2>&1 || complain "$run: --out wrote over a folder"
        rm -rf "$scratch/out"
    done
done
[ "$unions" -gt 0 ] || complain 'no list of dues'

# A union with an account, a member who no longer pays, and dues given back by a second run of the month.
folder=$scratch/dues
cp -r "$root/fixtures/employers/provider" "$folder"
sed -i -E '/assistant: zahra, code: union_fee/d' "$folder/adjustments/2025-05.yaml"
cat >>"$folder/employer.yaml" <<'END'
unions:
  - { union: Fagforbundet, from: 2020-01-01, payee: { name: Fagforbundet, account: "99990001088" } }
END
run_and_list() { # period, number of the run
    "$program" run "$folder" --period "$1" --rules "$root/rules" --payslips none >/dev/null 2>"$scratch/err" ||
        complain "run of dues: $(cat "$scratch/err")"
    "$program" lists "$folder/runs/$1/$2" >"$scratch/said" 2>&1 || complain "lists of dues: $(cat "$scratch/said")"
    look_at "$folder/runs/$1/$2" "$folder/lists/$1/$2-01"
    file=$folder/lists/$1/$2-01/union/01-fagforbundet.csv
}
run_and_list 2025-04 01
run_and_list 2025-05 01
# 412 + 447 + 498 + 365 = 1722 of four members; the fifth paid in April.
same 'dues: sum' "$(column 12 "$file")" 1722.00
same 'dues: rows' "$(tail -n +2 "$file" | wc -l)" 5
same 'a member who no longer pays' "$(grep -c ';Zahra;;;0,00;;0,00;no_dues$' "$file")" 1
# 362 instead of the 412 that were taken.
sed -i -E '/assistant: hodan, code: union_fee/s/412.00/362.00/' "$folder/adjustments/2025-05.yaml"
run_and_list 2025-05 02
same 'dues given back: rows' "$(tail -n +2 "$file" | wc -l)" 1
same 'dues given back' "$(grep -c ';Hodan;;;-50,00;;-50,00;$' "$file")" 1

# Somebody who is taken out of the folder after a run is listed for the year, by the facts of that run.
folder=$scratch/gone
cp -r "$root/fixtures/employers/provider" "$folder"
run_and_list 2025-04 01
sed -i -E '/assistant: zahra/d' "$folder"/hours/2025-05/*.yaml "$folder"/roster/*/*.yaml "$folder/adjustments/2025-05.yaml" \
    "$folder/opening.yaml"
awk '/^  - assistant: / { out = ($3 == "zahra") } !out' "$root/fixtures/employers/provider/assistants.yaml" \
    >"$folder/assistants.yaml"
run_and_list 2025-05 01
# 5 712.29 is what she had after the run of April.
same 'gone from the folder' "$(grep -c ';zahra;.*;0,00;5712,29;.*;earlier_facts$' "$folder/lists/2025-05/01-01/pension.csv")" 1
same 'gone from the folder: before' "$(grep -c ';zahra;.*;5712,29;[^;]*;2284,92;' "$folder/lists/2025-04/01-01/pension.csv")" 1

# A provider's list in another code page: all equal; then one øre off, one missing, one extra.
folder=$scratch/provider
run=$folder/runs/2025-05/01
{
    printf 'F\370dselsnummer;Sparebel\370p;Egenandel;Innmeldt\r\n'
    tail -n +2 "$folder/lists/2025-05/01-01/pension.csv" | awk -F';' '{ printf "%s;%s;%s;%s\r\n", $9, $22, $24, $12 }'
} >"$scratch/equal.csv"
people=$(($(wc -l <"$scratch/equal.csv") - 1))
"$program" lists "$run" --compare "$scratch/equal.csv" --out "$scratch/equal" >"$scratch/said" 2>&1 ||
    complain "a provider with the same figures: $(cat "$scratch/said")"
grep -q "^Like: $people, avvik: 0, bare her: 0, bare hos leverandøren: 0$" "$scratch/said" || complain 'counts of equal'
{
    sed -n 1p "$scratch/equal.csv"
    # agnes has 939.85 by hand: 107 778.77 + 18 797.00 = 126 575.77, 5 % of it 6 328.79, less 5 388.94
    sed -n 2p "$scratch/equal.csv" | sed 's/;939,85;/;939,86;/'
    sed -n '4,$p' "$scratch/equal.csv"
    printf '01010112345;500,00;0,00;01.01.2020\r\n'
} >"$scratch/other.csv"
code=0
"$program" lists "$run" --compare "$scratch/other.csv" --out "$scratch/other" >"$scratch/said" 2>&1 || code=$?
same 'a provider with other figures: exit' "$code" 1
grep -q "^Like: $((people - 2)), avvik: 1, bare her: 1, bare hos leverandøren: 1$" "$scratch/said" || complain 'counts'
grep -q '^agnes: avviker med 0,01' "$scratch/said" || complain 'one øre'
grep -q '^amira: bare her' "$scratch/said" || complain 'one missing'
grep -q "^rad $((people + 1)): bare hos leverandøren" "$scratch/said" || complain 'one extra'
! grep -qE '[0-9]{11}' "$scratch/said" || complain 'a number of eleven digits on the screen'
! grep -qE '[0-9]{11}' "$scratch/other/comparison.csv" || complain 'a number of eleven digits in the comparison'
same 'rows compared' "$(tail -n +2 "$scratch/other/comparison.csv" | wc -l)" $((people + 1))

refuse() { # code, arguments…
    local wanted=$1 code=0
    shift
    "$program" lists "$@" >"$scratch/said" 2>&1 || code=$?
    same "lists $*: exit" "$code" 3
    grep -q "\[$wanted\]" "$scratch/said" || complain "lists $*: $(cat "$scratch/said")"
    [ ! -e "$scratch/never" ] || complain "lists $*: something was written"
}
printf 'Fnr;Sats;Innskudd\n' >"$scratch/columns.csv"
refuse lists/provider-column "$run" --compare "$scratch/columns.csv" --out "$scratch/never"
refuse lists/provider-unreadable "$run" --compare "$scratch/nothing.csv" --out "$scratch/never"
refuse lists/provider-not-csv "$run" --compare "$folder/lists/2025-05/01-01/pension.xlsx" --out "$scratch/never"
head -c 17000000 /dev/zero | tr '\0' '1' >"$scratch/large.csv"
refuse lists/provider-too-large "$run" --compare "$scratch/large.csv" --out "$scratch/never"
refuse lists/not-a-run "$folder" --out "$scratch/never"
"$program" run "$folder" --period 2025-05 --draft --out "$scratch/never-mind" --rules "$root/rules" --payslips none \
    >/dev/null 2>&1 || true
mkdir -p "$folder/drafts/2025-05" && cp -r "$run" "$folder/drafts/2025-05/01"
refuse lists/draft "$folder/drafts/2025-05/01" --out "$scratch/never"
for table in lines accounts arrangements contribution segments due; do
    copy=$scratch/changed-$table
    mkdir "$copy" && cp -r "$folder/runs" "$copy/runs"
    sed -i '$ s/0/1/' "$copy/runs/2025-05/01/audit/$table.csv"
    refuse report/run-changed "$copy/runs/2025-05/01" --out "$scratch/never"
done
copy=$scratch/changed-earlier
mkdir "$copy" && cp -r "$folder/runs" "$copy/runs"
sed -i '$ s/0/1/' "$copy/runs/2025-04/01/audit/accounts.csv"
refuse report/run-changed "$copy/runs/2025-05/01" --out "$scratch/never"

# A run whose tables contradict one another, though every hash is right.
contradict() { # table, its figure, another
    local copy=$scratch/apart-$1 table
    mkdir "$copy" && cp -r "$folder/runs" "$copy/runs"
    table=$copy/runs/2025-05/01/audit/$1.csv
    sed -i "0,/$2/s//$3/" "$table"
    ! cmp -s "$table" "$run/audit/$1.csv" || complain "$1: nothing was changed"
    sed -i -E "s#(path: \"audit/$1.csv\", sha256: \")[0-9a-f]*#\1$(sha256sum "$table" | cut -d' ' -f1)#" \
        "$copy/runs/2025-05/01/manifest.yaml"
    refuse lists/sum-differs "$copy/runs/2025-05/01" --out "$scratch/never"
}
contradict due 2011.00 2011.01
contradict contribution 28911.04 28911.05
contradict arrangements 17832.86 17832.87
contradict accounts '939.85,6328.79' '939.86,6328.79'
contradict lines ',375.94,37593.54' ',375.95,37593.54'

# The workbook as another program opens it.
if command -v soffice >/dev/null; then
    soffice "-env:UserInstallation=file://$scratch/office" --headless --convert-to csv --outdir "$scratch" \
        "$folder/lists/2025-05/01-01/pension.xlsx" >/dev/null 2>&1 || complain 'the workbook does not open'
    same 'sums in the workbook' "$(awk -F, '$1 == "Sum" { printf "%.2f %.2f", $16, $17 }' "$scratch/pension.csv")" \
        '73882.90 402773.58'
    same 'ids in the workbook' "$(grep -cE ',[0-9]{11},innskudd-5,' "$scratch/pension.csv")" "$people"
else
    echo 'skipped: not present: soffice' >&2
fi
[ "$bad" = 0 ] && echo "lists of $lists runs, $unions of unions"
exit "$bad"
