#!/usr/bin/env bash
# What goes wrong on the way out of the house: each row is one bad input to payment file, vouchers, lists or ties, with the exit code
# of the program, the first code it names, and what it left behind. Prints the table; exit 1 when a row comes out otherwise.
#
#   tests/money-files.sh [BPALONN]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
program=$(realpath "${1:-$root/build/dev/bin/bpalonn}")
scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
cd "$scratch"
bad=0
rows=0

prepare() { # employer, period…
    cp -r "$root/fixtures/employers/$1" "$1"
    "$program" run "$1" --period "$2" --rules "$root/rules" --payslips text >/dev/null 2>err || { cat err >&2 && exit 1; }
}
prepare own-employer 2026-09
prepare municipality 2024-03
cp -r own-employer base
cp -r municipality base-municipality
run=own-employer/runs/2026-09/01
fresh() { chmod -R u+w own-employer municipality && rm -rf own-employer municipality && cp -r base own-employer && cp -r base-municipality municipality; }
# The folders that files go to, and all they hold.
left() { (find own-employer municipality \( -path '*/bank/*' -o -path '*-employer/ledger/*' -o -path '*pality/ledger/*' -o -path '*/lists/*' \) -type f | grep -c .) || true; }
row() { # title, wanted exit code, wanted code or text, wanted files left, arguments…
    local title=$1 wanted=$2 code=0 said files
    said=$3 files=$4
    shift 4
    touch begin
    "$program" "$@" >out 2>&1 || code=$?
    local first
    first=$(grep -oE '\b(payment|bank|ledger|lists|tie|report|yaml|value|voucher|run|file|amelding|employer)/[a-z0-9-]+' out | head -20 | grep -m1 -Fx -- "$said" || grep -m1 -oE -- "$said[a-z-]*" out || true)
    printf '| %s | %s | %s | %s |\n' "$title" "$code" "$(grep -m1 -oE '`?[a-z]+/[a-z0-9-]+`?' <<<"$first" || echo "$first")" "$(left)"
    if [ "$code" != "$wanted" ] || [ -z "$first" ] || [ "$(left)" != "$files" ]; then
        echo "wanted exit $wanted, $said, $files files:" >&2
        cat out >&2
        bad=1
    fi
    ! grep -qE '(Assertion|terminate|InternalError|Segmentation)' out || bad=1
    rows=$((rows + 1))
    fresh
}
rules=(--rules "$root/rules")
edit() { sed -E -i "$1" "$2"; }

echo '| Bad input | Exit | Told | Files left |'
echo '|---|---|---|---|'
row 'a payment day on a holiday' 3 payment/not-a-bank-day 0 payments $run --file --day 2026-12-25 "${rules[@]}"
row 'a payment day on a Saturday' 3 payment/not-a-bank-day 0 payments $run --file --day 2026-10-10 "${rules[@]}"
rm -f own-employer/payments/*; row 'no KID for the tax: the salaries go' 1 'KID' 4 payments $run --file "${rules[@]}"
mkdir -p own-employer/payments && printf 'period: 2026-09\npayments:\n  - { kind: withheld_tax, payment_date: 2026-10-09, kid: "1234567" }\n' >own-employer/payments/2026-09.yaml
row 'a KID with a wrong control digit: the salaries go' 1 employer/bad-kid 5 payments $run --file "${rules[@]}"
edit 's/bank_account: "[0-9]{11}"/bank_account: "99990001011"/' own-employer/assistants.yaml
row 'an account that fails its check, before the run' 3 employer/bad-account 0 run own-employer --period 2026-10 "${rules[@]}"
edit '0,/bank_account: "[0-9]{11}"/s//bank_account: "GB29NWBK60161331926819"/' own-employer/assistants.yaml
row 'a foreign account, before the run' 3 employer/foreign-account 0 run own-employer --period 2026-10 "${rules[@]}"
rm own-employer/bank.yaml; row 'no agreement with the bank' 3 payment/no-bank-agreement 0 payments $run --file "${rules[@]}"
edit 's/message: .*/message: pain.001.001.12/' own-employer/bank.yaml; row 'an edition nobody takes' 3 value/not-one-of 0 payments $run --file "${rules[@]}"
row 'a run that is not there' 3 'mappe' 0 payments own-employer/runs/2031-01/01 --file "${rules[@]}"
mkdir -p own-employer/drafts/2026-09/01; row 'a draft' 3 payment/draft 0 payments own-employer/drafts/2026-09/01 --file "${rules[@]}"
edit 's/^(L000001.*),([0-9]+)\.([0-9]{2}),/\1,9\2.\3,/' $run/audit/lines.csv; row 'a pay line that was changed' 3 report/run-changed 0 payments $run --file "${rules[@]}"
edit 's/,wages,[0-9.]+/,wages,99999999999999999.00/' $run/audit/due.csv; row 'an amount above what the format takes' 3 report/run-changed 0 payments $run --file "${rules[@]}"
touch own-employer/ledger; row 'a file where the folder should be' 3 run/ 0 ledger $run --file "${rules[@]}"
rm own-employer/ledger.yaml; row 'no settings of the ledger' 3 ledger/no-settings 0 ledger $run --file "${rules[@]}"
edit 's/account: "7141"/account: "71412"/' own-employer/ledger.yaml; row 'an account of five digits in GBAT10' 3 ledger/account-form 0 ledger $run --file "${rules[@]}"
edit 's/role: outlays/role: lunches/' own-employer/ledger.yaml; row 'a role that is not in the chart' 3 ledger/unknown-role 0 ledger $run --file "${rules[@]}"
edit '/arrangement: gran,/d' municipality/ledger.yaml; row 'an arrangement the ledger does not know' 3 ledger/unknown-arrangement 0 ledger municipality/runs/2024-03/01 --file "${rules[@]}"
edit 's/encoding: .*/encoding: ebcdic/' own-employer/ledger.yaml; row 'an encoding nobody reads' 3 value/not-one-of 0 ledger $run --file "${rules[@]}"
"$program" ledger $run --file "${rules[@]}" >/dev/null 2>&1; row 'vouchers a second time' 3 ledger/files-exist 7 ledger $run --file "${rules[@]}"
rm $run/audit/arrangement-codes.csv; row 'a table of the run is gone' 3 report/run-changed 0 ledger $run --file "${rules[@]}"
row 'vouchers of a draft' 3 payment/not-a-run 0 ledger own-employer "${rules[@]}"
"$program" payments $run --file "${rules[@]}" >/dev/null 2>&1 || true
printf '<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>S</MsgId><CreDtTm>2026-10-10T08:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>SOMEBODY-ELSE</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>' >other.xml
row 'a status file of another run' 3 payment/status-of-other 4 payments $run --unpaid --status other.xml "${rules[@]}"
"$program" payments $run --file "${rules[@]}" >/dev/null 2>&1 || true; row 'a payment file a second time' 3 payment/file-exists 4 payments $run --file "${rules[@]}"
printf 'GBAT10;1;20261110;5;11;2026;5000;0;100.00;;;;;;;;;;;;x;;;;;;;;;\r\nGBAT10;1;20261110;5;11;2026;9999;0;-100.00;;;;;;;;;;;;x;;;;;;;;;\r\n' >vouchers.csv
printf '5000\n1920\n' >accounts.txt; row 'GBAT10 with an unknown account' 1 voucher/unknown-account 0 check-file vouchers.csv --accounts accounts.txt
sed 's/-100.00/-100.01/' vouchers.csv >uneven.csv; row 'GBAT10 that does not balance' 1 voucher/unbalanced 0 check-file uneven.csv
printf '<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY a "b">]><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">&a;</Document>' >attack.xml
row 'a payment file with a document type' 3 bank/document-type 0 check-file attack.xml
head -c 300 "$root"/fixtures/bank-files/*09*.xml >cut.xml 2>/dev/null || head -c 300 "$(ls "$root"/fixtures/bank-files/*.xml | head -1)" >cut.xml
row 'a payment file that was cut' 3 bank/not-well-formed 0 check-file cut.xml
: >empty.csv; row "an empty list of the pension provider's" 3 lists/ 0 lists $run --compare empty.csv
printf 'Navn;Sum\nKari;100\n' >strange.csv; row "a provider's list with other columns" 3 lists/ 0 lists $run --compare strange.csv
printf 'PK\003\004 not a workbook' >$run/workbook.xlsx; row 'a workbook that is none' 1 tie/unreadable 0 reconcile $run
: >$run/audit/due.csv; row 'a table of the run that is empty' 1 tie/unreadable 0 reconcile $run
rm $run/payslips/ada.txt; row 'a payslip that is gone' 1 tie/changed 0 reconcile $run
row 'ties of a folder that is no run' 2 '--month' 0 reconcile own-employer
[ "$bad" = 0 ] && echo "$rows rows" >&2
exit "$bad"
