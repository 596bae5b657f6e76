#include "run/csv_text.hpp"

#include "values/check.hpp"

#include <csv.h>

#include <cstddef>
#include <utility>

namespace bpa::run {

struct CsvReader::State {
    csv_parser parser{};
    TakeRow take;
    Row row;
    bool is_whole = true;
};

namespace {

template <class State>
void end_field(void* text, std::size_t size, void* state) {
    static_cast<State*>(state)->row.emplace_back(static_cast<const char*>(text), size);
}

template <class State>
void end_row(int /*terminator*/, void* opaque) {
    auto* state = static_cast<State*>(opaque);
    state->take(state->row);
    state->row.clear();
}

} // namespace

CsvReader::CsvReader(TakeRow take, char delimiter) : state_{std::make_unique<State>()} {
    state_->take = std::move(take);
    BPA_CHECK(csv_init(&state_->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) == 0);
    csv_set_delim(&state_->parser, static_cast<unsigned char>(delimiter));
}

CsvReader::~CsvReader() {
    csv_free(&state_->parser);
}

void CsvReader::add(std::string_view bytes) {
    if (!state_->is_whole) {
        return;
    }
    const std::size_t taken = csv_parse(&state_->parser,
                                        bytes.data(),
                                        bytes.size(),
                                        end_field<State>,
                                        end_row<State>,
                                        state_.get());
    state_->is_whole = taken == bytes.size();
}

bool CsvReader::finish() {
    return state_->is_whole &&
           csv_fini(&state_->parser, end_field<State>, end_row<State>, state_.get()) == 0;
}

} // namespace bpa::run
