#!/usr/bin/env bash
# One rejected salary, from the payment file to the second file, a KID that comes late, and what is refused on the way: what the
# user is told. The status files are written here, with the ids of the payment file.
#
#   tests/payment-cycle.sh [BPALONN]
#
# Shows every command and what it says. Exit 1 when something comes out otherwise. BPA_SHARED is a folder with
# schemas/pain.00*.xsd; without them that part is told to be skipped.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
program=$(realpath "${1:-$root/build/dev/bin/bpalonn}")
schemas=${BPA_SHARED:+$BPA_SHARED/schemas}
[ -n "$schemas" ] && [ -e "$schemas/pain.001.001.09.xsd" ] && command -v xmllint >/dev/null ||
    { schemas= && echo 'skipped: not present: the schemas' >&2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
cp -r "$root/fixtures/employers/round-the-clock" folder
run=folder/runs/2026-02/01
bad=0
complain() { echo "$1" >&2 && bad=1; }
say() { # wanted exit code, arguments…
    local wanted=$1 code=0
    shift
    echo "\$ bpalonn $*"
    "$program" "$@" --rules "$root/rules" >said 2>&1 || code=$?
    sed -i 's/\xc2\xa0/ /g' said # the space inside amounts
    cat said
    echo "exit $code"
    echo
    [ "$code" = "$wanted" ] || complain "exit $code and not $wanted: $*"
}
holds() { grep -qF -- "$1" said || complain "not said: $1"; }
# The status file of a message: group status, then `BLOCK STATUS` or `BLOCK PAYMENT STATUS REASON`.
status_of() { # file, message, group status, lines…
    local file=$1 message=$2 group=$3 line
    shift 3
    {
        echo '<?xml version="1.0" encoding="UTF-8"?>'
        echo '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>'
        echo '<GrpHdr><MsgId>STS-1</MsgId><CreDtTm>2026-03-13T08:00:00</CreDtTm></GrpHdr>'
        echo "<OrgnlGrpInfAndSts><OrgnlMsgId>$message</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>$group</GrpSts></OrgnlGrpInfAndSts>"
        for line in "$@"; do
            # shellcheck disable=SC2086 # words of the line
            set -- $line
            if [ $# = 2 ]; then
                echo "<OrgnlPmtInfAndSts><OrgnlPmtInfId>$message-$1</OrgnlPmtInfId><PmtInfSts>$2</PmtInfSts></OrgnlPmtInfAndSts>"
            else
                echo "<OrgnlPmtInfAndSts><OrgnlPmtInfId>$message-$1</OrgnlPmtInfId><PmtInfSts>PART</PmtInfSts><TxInfAndSts><OrgnlEndToEndId>$message-$1-$2</OrgnlEndToEndId><TxSts>$3</TxSts><StsRsnInf><Rsn><Cd>$4</Cd></Rsn><AddtlInf>Ugyldig kontonummer</AddtlInf></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>"
            fi
        done
        echo '</CstmrPmtStsRpt></Document>'
    } >"$file"
    [ -z "$schemas" ] || xmllint --noout --schema "$schemas/pain.002.001.10.xsd" "$file" 2>/dev/null || complain "$file: schema"
}

"$program" run folder --period 2026-02 --rules "$root/rules" --payslips none >/dev/null 2>&1 || complain 'the run'

say 0 payments $run
say 3 payments $run --unpaid --status none.xml
holds payment/no-file-yet
say 0 payments $run --file
holds 'Betalinger: 8, i alt 158 835,37 kr.'
first=folder/bank/2026-02/01-01
message=$(sed -nE 's/^message: "(.*)"/\1/p' $first/payment.yaml)

# Taken in, and nothing more said.
status_of received.xml "$message" ACTC
say 0 payments $run --status received.xml
holds 'mottatt av banken, ikke betalt ennå (ACTC)'

# One salary is rejected, the tax accepted; of the other salaries nothing is said.
status_of rejected.xml "$message" PART '1 3 RJCT AC01' '2 ACSC'
say 1 payments $run --status received.xml --status rejected.xml
holds 'avvist av banken: ikke betalt (RJCT)'
holds 'AC01: kontonummeret er feil'
holds 'Ikke betalt: 1, i alt 21 087,00 kr.'
holds 'betalt (ACSC)'

# An answer to another file, a file that is none, the file itself.
status_of other.xml 20260101-000000000000-1 RJCT
say 3 payments $run --status other.xml
holds payment/status-of-other
say 3 payments $run --status $first/pain.001.xml
holds payment/status-unreadable
printf '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' >hostile.xml
say 3 payments $run --status hostile.xml
holds payment/status-unreadable

# The account is mended. It must be acknowledged, and the bank day must be one.
sed -i 's/"99994230006"/"99990001088"/' folder/assistants.yaml
say 3 payments $run --unpaid --status rejected.xml --day 2026-03-15
holds payment/not-a-bank-day
say 1 payments $run --unpaid --status rejected.xml --day 2026-03-17
holds 'account-changed:carl'
say 0 payments $run --unpaid --status rejected.xml --day 2026-03-17 --acknowledge account-changed:carl
holds 'Betalinger: 1, i alt 21 087,00 kr.'
second=folder/bank/2026-02/01-02
grep -q '<Id>99990001088</Id>' $second/pain.001.xml || complain 'the account of the second file'
[ "$(grep -c '<CdtTrfTxInf>' $second/pain.001.xml)" = 1 ] || complain 'payments of the second file'
[ "$(sed -nE 's/^message: "(.*)"/\1/p' $second/payment.yaml)" != "$message" ] || complain 'the id of the second file'
[ -z "$schemas" ] || xmllint --noout --schema "$schemas/pain.001.001.09.xsd" $second/pain.001.xml 2>/dev/null ||
    complain 'the second file breaks its schema'

# The rejection was of the first file: the second has the payment now.
say 3 payments $run --unpaid --status rejected.xml --day 2026-03-17
holds payment/nothing-to-pay
say 3 payments $run --file
holds payment/file-exists

# A KID that is missing, then wrong, then right: the salaries do not wait for it.
cp -r "$root/fixtures/employers/own-employer" own
own=own/runs/2026-09/01
"$program" run own --period 2026-09 --rules "$root/rules" --payslips none >/dev/null 2>&1 || complain 'the run'
say 1 payments $own --file
holds 'ikke i filen: KID mangler'
grep -q '<Cd>SALA</Cd>' own/bank/2026-09/01-01/pain.001.xml || complain 'the salaries of the first file'
! grep -q 76940524802 own/bank/2026-09/01-01/pain.001.xml || complain 'tax without a KID'
paid=$(sed -nE 's/^payment_date: "(.*)"/\1/p' $own/manifest.yaml)
mkdir -p own/payments
kid() { printf 'period: 2026-09\npayments:\n  - { kind: withheld_tax, payment_date: %s, kid: "%s" }\n' "$paid" "$1" >own/payments/2026-09.yaml; }
kid 1234567
say 3 payments $own --unpaid
holds payment/nothing-to-pay
holds employer/bad-kid
kid 1234566
say 0 payments $own --unpaid
grep -q '<Ref>1234566</Ref>' own/bank/2026-09/01-02/pain.001.xml || complain 'the KID of the second file'
! grep -q '<Cd>SALA</Cd>' own/bank/2026-09/01-02/pain.001.xml || complain 'salaries in the second file'

# No file of a draft, of something else, of a run that was made again, or when an earlier file is gone.
"$program" run own --period 2026-10 --draft --rules "$root/rules" --payslips none >/dev/null 2>&1 || complain 'the draft'
say 3 payments "$(echo own/drafts/2026-10/*)" --file
holds payment/draft
say 3 payments own --file
holds payment/not-a-run
mv own/bank/2026-09/01-01 away
say 3 payments $own --unpaid
holds payment/record-gap
mv away own/bank/2026-09/01-01
mv own/runs away
sed -i 's/Kari Sørbø Assistanse/Kari Sørbø Assistanse BPA/' own/employer.yaml
"$program" run own --period 2026-09 --rules "$root/rules" --payslips none >/dev/null 2>&1 || complain 'the run made again'
say 3 payments $own --unpaid
holds payment/other-run
exit "$bad"
