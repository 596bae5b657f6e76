#include "outputs/payslip/writer.hpp"

#include "outputs/payslip/payslip.hpp"
#include "outputs/pdf/pdf.hpp"

namespace bpa::outputs {

void PayslipWriter::begin(const line::RunStart& start, line::Sink& sink) {
    start_.emplace(start);
    sink_ = &sink;
    if (files_ != SlipFiles::text_and_pdf) {
        return;
    }
    const auto make_draw = [] {
        // A function that is kept must be one that can be copied.
        return [renderer = std::make_shared<pdf::PdfRenderer>()](const document::Document& slip) {
            return renderer->pdf(slip);
        };
    };
    const auto take = [&sink](const std::string& path, std::string_view bytes) {
        sink.put(path, bytes);
    };
    pool_ = std::make_unique<payslip::DrawingPool>(threads_, make_draw, take);
}

void PayslipWriter::add(const line::AssistantResult& who) {
    if (files_ == SlipFiles::none) {
        return;
    }
    document::Document slip = payslip_document(start_->header, start_->legend, who);
    const std::string path = "payslips/" + who.person.alias;
    sink_->put(path + ".txt", document::text(slip));
    if (pool_) {
        pool_->add(path + ".pdf", std::move(slip));
    }
}

void PayslipWriter::finish(const line::RunResult&) {
    if (pool_) {
        pool_->finish();
    }
}

} // namespace bpa::outputs
