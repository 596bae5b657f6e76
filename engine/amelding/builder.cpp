#include "amelding/builder.hpp"

#include "source/characters.hpp"

#include <algorithm>
#include <utility>

namespace bpa::amelding {
namespace {

constexpr std::size_t most_depth = 32;
constexpr std::size_t longest_text = 4096;
/// Texts longer than the format's own limits are kept only so far.
constexpr std::size_t most_kept_text = 1024;
constexpr std::size_t longest_name = 80;
/// Parts of one recipient or of one unit, all counted; a real one has a dozen.
constexpr std::size_t most_parts = 4'000;
/// Units and their lines when all are held, for a file whose keys stand in any order.
constexpr std::size_t most_frame_parts = 40'000;

constexpr std::uint64_t bit(std::size_t index) {
    return std::uint64_t{1} << index;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view kept(std::string_view text) {
    auto length = std::min(text.size(), most_kept_text);
    while (length > 0 && length < text.size() && source::goes_on(text[length])) {
        --length;
    }
    return text.substr(0, length);
}

/// What a message shows of a file: short, and nothing that could be a national identity number.
std::string shown(std::string_view text) {
    return source::hide_digits(source::shorten(text.substr(0, longest_text), longest_name),
                               source::private_digits);
}

} // namespace

Builder::Builder(const Group& root,
                 Notation notation,
                 Pass pass,
                 Frame* frame,
                 Receiver& receiver,
                 Findings& findings,
                 std::size_t file)
    : notation_{notation}, pass_{pass}, frame_{frame}, receiver_{receiver}, findings_{findings},
      file_{file} {
    open_.push_back(Open{.field = nullptr, .group = &root, .at = {.line = 1, .column = 1}});
}

void Builder::refuse(std::string code, At at, source::MessageArgs args) {
    if (!refusal_) {
        refusal_ = Refusal{.code = std::move(code), .at = at, .args = std::move(args)};
    }
}

/// In two readings each tells of its own part only.
bool Builder::is_reported() const {
    return pass_ != Pass::people || in_recipient_;
}

std::string Builder::employment() const {
    for (const auto& open : open_) {
        if (open.field != nullptr && open.field->name == "arbeidsforhold") {
            return parts_.employment.id;
        }
        if (open.field != nullptr && open.field->name == "inntekt") {
            return parts_.income.employment;
        }
    }
    return {};
}

void Builder::add(
    std::string code, std::string_view field, At at, source::MessageArgs args, Severity severity) {
    if (!is_reported()) {
        return;
    }
    findings_.add(Finding{.code = std::move(code),
                          .severity = severity,
                          .file = file_,
                          .at = at,
                          .recipient = in_recipient_ ? recipient_ : 0,
                          .employment = employment(),
                          .field = shown(field),
                          .args = std::move(args)});
}

const Field* Builder::known(const Open& parent, std::string_view name) const {
    if (parent.group == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(parent.group->fields, name, &Field::name);
    return found == parent.group->fields.end() || found->since > parts_.envelope.version ? nullptr
                                                                                         : &*found;
}

bool Builder::open(std::string_view name, At at) {
    if (open_.size() + skipped_ > most_depth) {
        refuse("amelding/too-deep", at);
        return false;
    }
    if (skipped_ != 0) {
        ++skipped_;
        return true;
    }
    const auto* field = known(open_.back(), name);
    return field == nullptr ? open_foreign(name, at) : open_known(*field, at);
}

bool Builder::open_foreign(std::string_view name, At at) {
    if (skipped_ == 0) {
        const auto& parent = open_.back();
        add("amelding/unknown-element",
            name,
            at,
            {{"element", shown(name)},
             {"parent", parent.field == nullptr ? std::string{} : std::string{parent.field->name}},
             {"version", std::string{name_of(parts_.envelope.version)}}});
    }
    ++skipped_;
    return true;
}

bool Builder::open_list(std::string_view name, At at) {
    if (skipped_ != 0) {
        return true;
    }
    auto& parent = open_.back();
    const auto* field = known(parent, name);
    if (field == nullptr) {
        return true; // its items are told of
    }
    const auto index = static_cast<std::size_t>(field - parent.group->fields.data());
    if (!field->is_many) {
        add("amelding/bad-value",
            name,
            at,
            {{"element", std::string{name}},
             {"expected", expected_of(field->form)},
             {"written", "[…]"}});
    } else if ((parent.listed & bit(index)) != 0) {
        add("amelding/repeated-element", name, at, {{"element", std::string{name}}});
    }
    parent.listed |= bit(index);
    return true;
}

void Builder::look_at_order(Open& parent, std::size_t index, At at) {
    const auto& fields = parent.group->fields;
    const auto& field = fields[index];
    const bool was_seen = (parent.seen & bit(index)) != 0;
    if (was_seen && !field.is_many) {
        add("amelding/repeated-element", field.name, at, {{"element", std::string{field.name}}});
    } else if (notation_ == Notation::xml && index < parent.reached &&
               index < parent.group->choice_from) {
        add("amelding/wrong-order",
            field.name,
            at,
            {{"element", std::string{field.name}},
             {"after", std::string{fields[parent.reached].name}}});
    } else if (index >= parent.group->choice_from && !was_seen &&
               parent.seen >= bit(parent.group->choice_from)) {
        add("amelding/one-of", field.name, at, {{"element", std::string{field.name}}});
    }
    parent.seen |= bit(index);
    parent.reached = std::max(parent.reached, index);
}

/// What is held of the envelope, of a unit and of a recipient is counted apart: each is let go at
/// its own end.
bool Builder::count_part(At at) {
    const bool is_frame = pass_ == Pass::frame;
    const std::size_t level = is_frame ? 0 : (in_unit_ ? 1U : 0U) + (in_recipient_ ? 1U : 0U);
    if (++held_.at(level) > (is_frame ? most_frame_parts : most_parts)) {
        refuse("amelding/too-many", at);
        return false;
    }
    return true;
}

bool Builder::open_known(const Field& field, At at) {
    auto& parent = open_.back();
    const auto index = static_cast<std::size_t>(&field - parent.group->fields.data());
    look_at_order(parent, index, at);
    if (notation_ == Notation::json && field.is_many && (parent.listed & bit(index)) == 0) {
        add("amelding/not-a-list", field.name, at, {{"element", std::string{field.name}}});
    }
    if (field.role == Role::recipient && pass_ == Pass::frame) {
        ++skipped_;
        return true;
    }
    const bool is_streamed =
        field.role == Role::recipient || (field.role == Role::unit && pass_ != Pass::frame);
    if (is_streamed) {
        held_.at(field.role == Role::unit ? 1 : 2) = 0;
    } else if ((field.end != nullptr || field.is_many) && !count_part(at)) {
        return false;
    }
    open_.push_back(Open{.field = &field, .group = field.group, .at = at});
    text_.clear();
    written_ = Written::text;
    if (field.begin != nullptr) {
        field.begin(parts_, at);
    }
    begin_role(field);
    return true;
}

void Builder::begin_role(const Field& field) {
    in_unit_ = in_unit_ || field.role == Role::unit;
    if (field.role == Role::recipient) {
        in_recipient_ = true;
        ++recipient_;
    }
    if (pass_ == Pass::frame || (field.role != Role::unit && field.role != Role::recipient)) {
        return;
    }
    const bool has_frame = pass_ == Pass::people;
    if (!has_begun_) {
        receiver_.begin(has_frame ? frame_->envelope : parts_.envelope);
        has_begun_ = true;
    }
    if (field.role == Role::unit) {
        ++unit_;
        has_unit_ = false;
    } else if (!has_unit_) {
        receiver_.begin_unit(has_frame && unit_ <= frame_->units.size() ? frame_->units[unit_ - 1]
                                                                        : parts_.unit);
        has_unit_ = true;
    }
}

bool Builder::close() {
    if (skipped_ != 0) {
        --skipped_;
        return true;
    }
    const auto open = open_.back();
    if (open.group == nullptr) {
        take_value(open);
    } else {
        look_for_missing(open);
    }
    open_.pop_back();
    if (open.field->end != nullptr) {
        open.field->end(parts_);
    }
    end_role(*open.field);
    return true;
}

void Builder::end_role(const Field& field) {
    if (field.role == Role::recipient) {
        in_recipient_ = false;
        receiver_.recipient(parts_.recipient);
    }
    if (field.role != Role::unit) {
        return;
    }
    in_unit_ = false;
    std::ranges::stable_sort(parts_.unit.contribution.lines, {}, &ContributionLine::kind);
    if (pass_ == Pass::frame) {
        frame_->units.push_back(std::move(parts_.unit));
        return;
    }
    const auto& unit = pass_ == Pass::people && unit_ <= frame_->units.size()
                           ? frame_->units[unit_ - 1]
                           : parts_.unit;
    if (!has_unit_) {
        receiver_.begin_unit(unit);
        has_unit_ = true;
    }
    receiver_.end_unit(unit);
}

bool Builder::add_text(std::string_view text) {
    if (skipped_ != 0) {
        return true;
    }
    auto& open = open_.back();
    if (open.group != nullptr) {
        if (!open.has_stray_text && open.field != nullptr && !is_blank(text)) {
            open.has_stray_text = true;
            add("amelding/stray-text",
                open.field->name,
                open.at,
                {{"element", std::string{open.field->name}}});
        }
        return true;
    }
    if (text_.size() + text.size() > longest_text) {
        refuse("amelding/too-long", open.at, {{"element", std::string{open.field->name}}});
        return false;
    }
    text_ += text;
    return true;
}

void Builder::add_attribute(std::string_view name, At at) {
    if (skipped_ == 0) {
        add("amelding/unknown-attribute", name, at, {{"element", shown(name)}});
    }
}

void Builder::take_value(const Open& open) {
    const auto& field = *open.field;
    Value value;
    auto fit = read_value(field.form, notation_, text_, value);
    const bool is_text = field.form == Form::text || field.form == Form::short_text ||
                         field.form == Form::id || field.form == Form::date ||
                         field.form == Form::month || field.form == Form::year ||
                         field.form == Form::date_time || field.form == Form::language;
    if (written_ != Written::text && is_text) {
        add("amelding/not-text", field.name, open.at, {{"element", std::string{field.name}}});
    } else if (fit == Fit::wrong) {
        add("amelding/bad-value",
            field.name,
            open.at,
            {{"element", std::string{field.name}},
             {"expected", expected_of(field.form)},
             {"written", shown(text_)}});
    } else if (fit == Fit::too_large) {
        add("amelding/too-large",
            field.name,
            open.at,
            {{"element", std::string{field.name}}, {"written", shown(text_)}},
            Severity::guidance);
    }
    if (fit == Fit::good && field.take != nullptr) {
        value.text = kept(value.text);
        field.take(parts_, value);
    }
}

void Builder::look_for_missing(const Open& open) {
    const auto& group = *open.group;
    for (std::size_t i = 0; i < group.fields.size(); ++i) {
        const auto& field = group.fields[i];
        if (field.is_required && (open.seen & bit(i)) == 0) {
            add("amelding/missing-element",
                field.name,
                open.at,
                {{"element", std::string{field.name}}, {"parent", std::string{open.field->name}}});
        }
    }
    if (group.choice_from != no_choice && open.seen < bit(group.choice_from)) {
        add("amelding/missing-choice",
            open.field->name,
            open.at,
            {{"parent", std::string{open.field->name}}});
    }
}

void Builder::end() {
    if (pass_ == Pass::frame) {
        frame_->envelope = parts_.envelope;
        return;
    }
    const auto& envelope = pass_ == Pass::people ? frame_->envelope : parts_.envelope;
    if (!has_begun_) {
        receiver_.begin(envelope);
        has_begun_ = true;
    }
    receiver_.end(envelope);
}

} // namespace bpa::amelding
