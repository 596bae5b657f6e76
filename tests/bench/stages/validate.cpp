// Holds one message of the monthly report against the format's schema and does nothing else with
// it, as xmllint does. Ends with 1 when the message is not valid.
//
//   bpalonn-bench-validate MESSAGE FOLDER-OF-SCHEMAS
#include "amelding/validate.hpp"

#include "amelding/bytes.hpp"
#include "amelding/finding.hpp"

#include <atomic>
#include <cstdio>
#include <exception>

int main(int count, char** arguments) {
    using namespace bpa::amelding;
    if (count != 3) {
        std::fputs("usage: bpalonn-bench-validate MESSAGE FOLDER-OF-SCHEMAS\n", stderr);
        return 2;
    }
    try {
        const Schemas schemas{arguments[2]};
        if (schemas.file_of(Version::v2_3).empty()) {
            std::fputs("the folder has no schema of 2.3\n", stderr);
            return 1;
        }
        FileBytes bytes{arguments[1]};
        Findings findings;
        const std::atomic<bool> is_stopped = false;
        return schemas.validate(Version::v2_3, bytes, findings, 0, is_stopped) == 0 ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
