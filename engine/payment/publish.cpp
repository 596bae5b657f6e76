#include "payment/publish.hpp"

#include "payment/agreement.hpp"
#include "run/disk.hpp"
#include "run/lock.hpp"
#include "run/publish.hpp"
#include "run/recorder.hpp"

#include <string>
#include <utility>

namespace bpa::payment {
namespace {

namespace fs = std::filesystem;

void write_files(line::Sink& sink,
                 const Order& asked,
                 const Outcome& planned,
                 const bank::PaymentOrder& order,
                 Record& record) {
    run::Recorder recorder{sink};
    {
        const auto file = recorder.open(std::string{file_name});
        asked.write(order, *file);
        file->close();
    }
    recorder.put(std::string{list_name}, asked.write_list(planned.payments));
    record.wrote = recorder.take();
    for (const auto& file : planned.inputs.files().all()) {
        // Of the employer folder only what the file was made of: no national id is copied.
        if (file.path == agreement_file || file.path.starts_with("payments/") ||
            file.path.starts_with("feedback/")) {
            recorder.put(run::copy_path(file.path), file.text);
        }
    }
    record.read = recorder.take();
    sink.put(std::string{record_name}, write_record(record));
}

} // namespace

std::variant<fs::path, source::Diagnostic> publish_file(const fs::path& employer,
                                                        const Order& asked,
                                                        const Outcome& planned,
                                                        const bank::PaymentOrder& order,
                                                        Record& record) {
    const auto folder = employer / bank_folder;
    auto lock = run::FolderLock::take(folder);
    if (auto* problem = std::get_if<source::Diagnostic>(&lock)) {
        return std::move(*problem);
    }
    auto target = folder / record.payment;
    std::error_code ignored;
    fs::create_directory(target.parent_path(), ignored);
    fs::permissions(target.parent_path(), fs::perms::owner_all, ignored);
    auto problem = run::publish(target, [&](line::Sink& sink) {
        write_files(sink, asked, planned, order, record);
        return true;
    });
    if (problem) {
        return std::move(*problem);
    }
    return target;
}

} // namespace bpa::payment
