#include "baseline/message.hpp"

#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <memory>
#include <stdexcept>

namespace bpa::bench {
namespace {

using Reader = std::unique_ptr<xmlTextReader, void (*)(xmlTextReaderPtr)>;
using Writer = std::unique_ptr<xmlTextWriter, void (*)(xmlTextWriterPtr)>;
using What = MessageCall::What;

constexpr int people_depth = 4; // melding, Leveranse, oppgave, virksomhet

/// libxml2 has unsigned bytes.
const xmlChar* bytes(const char* text) {
    return reinterpret_cast<const xmlChar*>(text);
}
const char* chars(const xmlChar* text) {
    return reinterpret_cast<const char*>(text);
}

void check(int written) {
    if (written < 0) {
        throw std::runtime_error("the message cannot be written again");
    }
}

void replay_calls(xmlTextWriterPtr out,
                  const std::vector<MessageCall>& calls,
                  const std::string& texts) {
    for (const MessageCall& call : calls) {
        const char* const name = texts.data() + call.name;
        switch (call.what) {
        case What::start:
            check(xmlTextWriterStartElement(out, bytes(name)));
            break;
        case What::leaf:
            check(xmlTextWriterWriteElement(out, bytes(name), bytes(texts.data() + call.text)));
            break;
        case What::end:
            check(xmlTextWriterEndElement(out));
            break;
        }
    }
}

} // namespace

std::size_t RecordedMessage::keep(const char* text) {
    const std::size_t at = texts_.size();
    texts_.append(text);
    texts_.push_back('\0');
    return at;
}

RecordedMessage::RecordedMessage(const std::string& path) {
    const Reader reader{xmlReaderForFile(path.c_str(), nullptr, XML_PARSE_NONET),
                        xmlFreeTextReader};
    bool has_people = false;
    bool is_person = false;
    while (reader && xmlTextReaderRead(reader.get()) == 1) {
        const int depth = xmlTextReaderDepth(reader.get());
        const int type = xmlTextReaderNodeType(reader.get());
        const std::string name = chars(xmlTextReaderConstName(reader.get()));
        if (depth == 0 && type == XML_READER_TYPE_ELEMENT) {
            schema_ = chars(xmlTextReaderConstNamespaceUri(reader.get()));
        }
        const bool is_of_person = depth == people_depth && name == "inntektsmottaker";
        has_people = has_people || is_of_person;
        is_person = is_person || is_of_person;
        auto& calls = is_person ? people_ : has_people ? after_ : before_;
        if (type == XML_READER_TYPE_ELEMENT) {
            calls.push_back({What::start, keep(name.c_str()), 0});
        } else if (type == XML_READER_TYPE_TEXT) {
            calls.back().what = What::leaf;
            calls.back().text = keep(chars(xmlTextReaderConstValue(reader.get())));
        } else if (type == XML_READER_TYPE_END_ELEMENT && calls.back().what == What::leaf &&
                   texts_.compare(
                       calls.back().name, name.size() + 1, name.c_str(), name.size() + 1) == 0) {
            // The end of a leaf, which has been recorded.
        } else if (type == XML_READER_TYPE_END_ELEMENT) {
            calls.push_back({What::end, 0, 0});
        }
        if (is_of_person && type == XML_READER_TYPE_END_ELEMENT) {
            is_person = false;
        }
    }
    if (people_.empty()) {
        throw std::runtime_error("no message to write again");
    }
}

void RecordedMessage::replay(const std::string& path, std::size_t times) const {
    const Writer out{xmlNewTextWriterFilename(path.c_str(), 0), xmlFreeTextWriter};
    check(out ? 0 : -1);
    check(xmlTextWriterSetIndent(out.get(), 1));
    check(xmlTextWriterSetIndentString(out.get(), bytes("  ")));
    check(xmlTextWriterStartDocument(out.get(), nullptr, "UTF-8", nullptr));
    // The root comes first, with its namespace.
    check(xmlTextWriterStartElement(out.get(), bytes(texts_.data() + before_.front().name)));
    check(xmlTextWriterWriteAttribute(out.get(), bytes("xmlns"), bytes(schema_.c_str())));
    replay_calls(out.get(), {before_.begin() + 1, before_.end()}, texts_);
    for (std::size_t i = 0; i < times; ++i) {
        replay_calls(out.get(), people_, texts_);
    }
    replay_calls(out.get(), after_, texts_);
    check(xmlTextWriterEndDocument(out.get()));
}

} // namespace bpa::bench
