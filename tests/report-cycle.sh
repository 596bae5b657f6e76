#!/usr/bin/env bash
# The reports of a month over its life, on a copy of fixtures/employers/own-employer: rejected, mended, accepted, said
# again, replaced, refused while an answer is missing, replaced for a second run paid in the month, added to for a
# third, taken back. After each step the chain of messages, what the message says and the reconciliation are held
# against what is worked out here by hand.
#
#   tests/report-cycle.sh [BPALONN]
#
# Exit 1 when anything differs; every difference is told.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=$(realpath "${1:-$root/build/dev/bin/bpalonn}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
folder=$scratch/kari
month=2026-10
cp -r "$root/fixtures/employers/own-employer" "$folder"
mkdir -p "$folder/feedback" "$folder/adjustments"
answers=$folder/feedback/$month.yaml
bad=0

same() { # what, expected, found
    if [ "$2" = "$3" ]; then
        echo "ok   $1"
    else
        printf 'DIFF %s\n     expected: %s\n     found:    %s\n' "$1" "$2" "$3" >&2
        bad=1
    fi
}
bpalonn() { # what it is for, exit code wanted, command, arguments…
    local what=$1 wanted=$2 command=$3 code=0
    shift 3
    "$program" "$command" "$@" --rules "$root/rules" --lang en >"$scratch/said" 2>&1 || code=$?
    same "$what: exit $wanted" "$wanted" "$code"
    [ "$code" = "$wanted" ] || cat "$scratch/said" >&2
}
says() { # what, text that was said
    grep -qF -- "$2" "$scratch/said" && same "$1" "$2" "$2" || same "$1" "$2" "$(cat "$scratch/said")"
}
key() { sed -nE "s/^$2: (.*)/\1/p" "$folder/reports/$month/$1/report.yaml" | tr -d '"[]'; } # report, key
reports() { find "$folder/reports/$month" -mindepth 1 -maxdepth 1 -printf '%f\n' | sort | tr '\n' ' '; }
element() { grep -oE "<$2>[^<]*" "$folder/reports/$month/$1/a-melding.xml" | sed 's/.*>//' | tr '\n' ' '; }
answer() { # message, day, status, further lines
    [ -s "$answers" ] || echo 'feedback:' >"$answers"
    printf '  - message: "%s"\n    received: %s\n    status: %s\n' "$1" "$2" "$3" >>"$answers"
    [ -z "${4:-}" ] || printf '    %s\n' "$4" >>"$answers"
}
due() { echo "due: [ { what: contribution, amount: $1 kr, due: 2026-11-16, account: \"76940524802\", kid: \"000000000000\" } ]"; }
bonus() { # assistant, amount: an entry of the file of adjustments
    [ -s "$folder/adjustments/2026-09.yaml" ] ||
        printf 'period: 2026-09\nadjustments:\n' >"$folder/adjustments/2026-09.yaml"
    echo "  - { assistant: $1, code: bonus, date: 2026-09-30, amount: $2 kr, source: common-terms-2022, at: punkt 9, approved: { by: kari, at: 2026-10-12T09:00 } }" \
        >>"$folder/adjustments/2026-09.yaml"
}
chain() { # statuses wanted, as "01 rejected, 02 …"
    "$program" messages "$folder" --rules "$root/rules" --format json >"$scratch/chain"
    same "chain of messages" "$1" "$(sed -nE 's|.*"report": "[^/]*/(.*)",|\1|p; s|.*"status": "([a-z_]*)".*|\1|p' "$scratch/chain" | paste -sd ' \n' | paste -sd, | sed 's/,/, /g')"
}
evens() { bpalonn "reconciled $1" 0 reconcile "$folder" --month "$month" && says "to the øre" "Everything agrees to the øre."; }

echo '== run and report'
bpalonn run 0 run "$folder" --period 2026-09 --payslips none
bpalonn 'first report' 0 report "$folder" --month "$month"
first=$(key 01 message)
same 'kind' original "$(key 01 kind)"
chain '01 written'
evens 'before it is answered'

echo '== rejected, and mended'
# The receiver does not know the occupation; without a new fact the same would be said again.
answer "$first" 2026-11-03 rejected \
    'errors: [ { code: "115", severity: rejected, text: "Yrkeskoden finnes ikke", assistant: ada } ]'
chain '01 rejected'
sed -i 's/5133108/5132115/' "$folder/employer.yaml"
bpalonn 'mended report' 0 report "$folder" --month "$month"
second=$(key 02 message)
# What is rejected was never received, so that nothing is replaced.
same 'kind' 'original ' "$(key 02 kind) $(key 02 replaces)"
same 'another id' different "$([ "$first" != "$second" ] && echo different)"
answer "$second" 2026-11-04 accepted "$(due 16531.00)"
chain '01 rejected, 02 in_force'
bpalonn 'said again' 0 report "$folder" --month "$month"
says 'it says so' "says the same"
same 'nothing is written' '01 02 ' "$(reports)"
evens 'with the answer'

echo '== two months later: a fact changes'
sed -i 's/5132115/5133108/' "$folder/employer.yaml"
bpalonn 'replacement' 0 report "$folder" --month "$month"
third=$(key 03 message)
same 'kind' "replacement $second" "$(key 03 kind) $(key 03 replaces)"
same 'the message names it' "$second " "$(element 03 erstatterMeldingsId)"
bpalonn 'refused while unanswered' 3 report "$folder" --month "$month"
says 'it says why' 'report/answer-missing'
bpalonn 'an addition too' 3 report "$folder" --month "$month" --addition
same 'nothing is written' '01 02 03 ' "$(reports)"
chain '01 rejected, 02 in_force, 03 written'
answer "$third" 2027-01-04 accepted "$(due 16531.00)"
chain '01 rejected, 02 replaced, 03 in_force'

echo '== a second run paid in the month'
# 1000 kr to Ada: 31 % of it is withheld by her card; 2 % goes to pension. Contribution at 14.1 % of all the month:
# the first run 114 949.00 + 2 % of it 2 298.98, this one 1 000.00 + 20.00, together 118 267.98 kr; 14.1 % of that is
# 16 675.785 kr, and the claim is rounded down.
bonus ada 1000.00
bpalonn 'second run' 0 run "$folder" --period 2026-09 --payment-date 2026-10-20 --payslips none
bpalonn 'the message in force is no longer all' 1 reconcile "$folder" --month "$month"
bpalonn 'replacement with both' 0 report "$folder" --month "$month"
fourth=$(key 04 message)
same 'kind' "replacement $third" "$(key 04 kind) $(key 04 replaces)"
same 'runs' '2026-09/01 2026-09/02' "$(grep -oE '2026-09/0[0-9]' "$folder/reports/$month/04/report.yaml" | sort -u | paste -sd ' ')"
same 'days of payment' '2026-10-09 2026-10-20 ' "$(element 04 loennsutbetalingsdato)"
same 'sum of contribution' '16675 ' "$(element 04 sumArbeidsgiveravgift)"
same 'the bonus' 1 "$(grep -c '<beskrivelse>bonus<' "$folder/reports/$month/04/a-melding.xml")"
same 'tax of the second day' 1 "$(grep -cE '<beloep>310(\.00)?<' "$folder/reports/$month/04/a-melding.xml")"
same 'everybody of both' 5 "$(grep -c '<inntektsmottaker>' "$folder/reports/$month/04/a-melding.xml")"
answer "$fourth" 2027-01-05 accepted "$(due 16675.00)"
evens 'with both runs'

echo '== an addition for a third run'
# 500 kr to Bilal: 30 % withheld, 2 % to pension. 118 267.98 + 510.00 = 118 777.98 kr at 14.1 % is 16 747.695 kr: what
# is due grows from 16 675 to 16 747, by 72.
bonus bilal 500.00
sed -i '/assistant: ada, code: bonus/d' "$folder/adjustments/2026-09.yaml"
bpalonn 'third run' 0 run "$folder" --period 2026-09 --payment-date 2026-10-27 --payslips none
bpalonn 'addition' 0 report "$folder" --month "$month" --addition
fifth=$(key 05 message)
same 'kind' "addition $fourth" "$(key 05 kind) $(key 05 adds_to)"
same 'replaces nothing' ' ' "$(key 05 replaces) $(element 05 erstatterMeldingsId)"
same 'only who differs' 1 "$(grep -c '<inntektsmottaker>' "$folder/reports/$month/05/a-melding.xml")"
same 'only the difference' '72 ' "$(element 05 sumArbeidsgiveravgift)"
same 'only the new day' '2026-10-27 ' "$(element 05 loennsutbetalingsdato)"
answer "$fifth" 2027-01-06 accepted "$(due 72.00)"
chain '01 rejected, 02 replaced, 03 replaced, 04 in_force, 05 in_force'
evens 'with the addition'
cp "$answers" "$scratch/answers"
sed -i '$ s/72\.00/73.00/' "$answers"
bpalonn 'the receiver says one krone more' 1 reconcile "$folder" --month "$month"
cp "$scratch/answers" "$answers"

echo '== changed files'
for file in "reports/$month/05/a-melding.xml" runs/2026-09/02/audit/lines.csv; do
    cp "$folder/$file" "$scratch/kept"
    sed -i -E 's/>500(\.00)?</>500.01</; s/,1000\.00,/,1000.01,/' "$folder/$file"
    same "$file is changed" different "$(cmp -s "$scratch/kept" "$folder/$file" || echo different)"
    bpalonn "reconcile with $file one øre off" 3 reconcile "$folder" --month "$month"
    says 'it says which' "$(basename "$file")"
    bpalonn "report with $file one øre off" 3 report "$folder" --month "$month"
    cp "$scratch/kept" "$folder/$file"
done
evens 'as they were'

echo '== taken back'
bpalonn 'take back the last' 0 report "$folder" --month "$month" --empty
sixth=$(key 06 message)
same 'kind' "empty $fifth" "$(key 06 kind) $(key 06 replaces)"
same 'nobody in it' 0 "$(grep -c '<inntektsmottaker>' "$folder/reports/$month/06/a-melding.xml" || true)"
answer "$sixth" 2027-01-07 accepted
chain '01 rejected, 02 replaced, 03 replaced, 04 in_force, 05 replaced, 06 in_force'
bpalonn 'what was taken back is missed' 1 reconcile "$folder" --month "$month"
bpalonn 'made again' 0 report "$folder" --month "$month"
seventh=$(key 07 message)
# Two messages are in force, so that what is missing is added to them.
same 'kind' "addition $fourth, $sixth" "$(key 07 kind) $(key 07 adds_to)"
same 'only the difference' '72 ' "$(element 07 sumArbeidsgiveravgift)"
same 'every id is of one message' 7 "$(printf '%s\n' "$first" "$second" "$third" "$fourth" "$fifth" "$sixth" "$seventh" | sort -u | wc -l)"
evens 'before it is answered, as the first was'
answer "$seventh" 2027-01-08 accepted "$(due 72.00)"
evens 'at the end'
exit "$bad"
