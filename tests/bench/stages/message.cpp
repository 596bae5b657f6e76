// What writing a message of the monthly report costs, against libxml2's writer given the same calls
// and nothing else.
//
//   bpalonn-bench-message FOLDER RECIPIENTS          the seconds of the processor of the product's
//                                                    writers and of the baseline, by turns
//   bpalonn-bench-message FOLDER RECIPIENTS growth   how much the peak of memory grows, in bytes
//
// The files stay in the folder: product.xml, product.json, baseline.xml. Ends with 1 when the two
// in XML are not the same.
#include "baseline/message.hpp"

#include "clock.hpp"
#include "message/people.hpp"
#include "outputs/amelding/json_writer.hpp"
#include "outputs/amelding/xml_writer.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/resource.h>

namespace {

using namespace bpa;

/// A file without the care that a run takes of its own.
class PlainFile : public line::FileStream {
public:
    explicit PlainFile(const std::string& path) : file_{std::fopen(path.c_str(), "wb")} {
        if (file_ == nullptr) {
            throw std::runtime_error("a file cannot be made");
        }
    }
    PlainFile(const PlainFile&) = delete;
    PlainFile(PlainFile&&) = delete;
    PlainFile& operator=(const PlainFile&) = delete;
    PlainFile& operator=(PlainFile&&) = delete;
    ~PlainFile() override { close(); }
    void write(std::string_view bytes) override {
        if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) {
            throw std::runtime_error("a file cannot be written");
        }
    }
    void close() override {
        if (file_ != nullptr) {
            std::fclose(file_);
            file_ = nullptr;
        }
    }

private:
    std::FILE* file_;
};

using People = std::vector<amelding::Recipient>;

template <class Writer>
void write(const People& people, std::size_t count, const std::string& path) {
    Writer writer{std::make_unique<PlainFile>(path)};
    bench::give_message(people, count, writer);
}

bool is_same(const std::string& one, const std::string& other) {
    std::ifstream a{one, std::ios::binary};
    std::ifstream b{other, std::ios::binary};
    return std::equal(std::istreambuf_iterator<char>{a},
                      std::istreambuf_iterator<char>{},
                      std::istreambuf_iterator<char>{b},
                      std::istreambuf_iterator<char>{});
}

long peak_kilobytes() {
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return use.ru_maxrss;
}

template <class Do>
void tell(const char* what, Do what_to_do) {
    bench::Stopwatch watch;
    what_to_do();
    std::printf("%s\t%.6f\n", what, watch.seconds());
}

int run(const std::string& folder, std::size_t count, bool is_growth) {
    const People people = bench::message_people();
    const std::string xml = folder + "/product.xml";
    if (is_growth) {
        const long before = peak_kilobytes();
        write<outputs::XmlWriter>(people, count, xml);
        const long xml_peak = peak_kilobytes();
        write<outputs::JsonWriter>(people, count, folder + "/product.json");
        std::printf("xml\t%ld\njson\t%ld\n",
                    (xml_peak - before) * 1024,
                    (peak_kilobytes() - before) * 1024);
        return 0;
    }
    write<outputs::XmlWriter>(people, people.size(), xml);
    const bench::RecordedMessage recorded{xml};
    const std::string again = folder + "/baseline.xml";
    tell("baseline", [&] { recorded.replay(again, count / people.size()); });
    tell("product", [&] { write<outputs::XmlWriter>(people, count, xml); });
    tell("json", [&] { write<outputs::JsonWriter>(people, count, folder + "/product.json"); });
    return is_same(xml, again) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t count = argc >= 3 ? std::strtoul(argv[2], nullptr, 10) : 0;
    if (argc > 4 || count == 0 || count % bench::different_people != 0) {
        std::fputs("usage: bpalonn-bench-message FOLDER THOUSANDS-OF-RECIPIENTS [growth]\n",
                   stderr);
        return 2;
    }
    try {
        return run(argv[1], count, argc == 4);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
