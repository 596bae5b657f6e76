#include "outputs/pdf/finish.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <map>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace bpa::outputs::pdf {
namespace {

using document::Document;
using Object = QPDFObjectHandle;

/// `D:20261009000000`, of a day.
std::string pdf_date(Date day) {
    std::string digits = day.text();
    std::erase(digits, '-');
    return "D:" + digits + "000000";
}

Object text(const std::string& words) {
    return Object::newUnicodeString(words);
}

/// Reads the words of a page's drawing, passing over strings, since a text may say anything.
class Words {
public:
    explicit Words(std::string_view content) : content_{content} {}

    /// The next word, such as `/MCID` or `EMC`; empty at the end.
    std::string_view next() {
        while (at_ < content_.size() && !is_word(content_[at_])) {
            if (content_[at_] == '(') {
                skip_string();
            } else {
                ++at_;
            }
        }
        const std::size_t from = at_;
        while (at_ < content_.size() && is_word(content_[at_])) {
            ++at_;
        }
        return content_.substr(from, at_ - from);
    }
    /// Where the word after the latest one begins, at the earliest.
    [[nodiscard]] std::size_t end() const { return at_; }

private:
    static bool is_word(char c) { return c > ' ' && c != '(' && c != '<' && c != '>'; }

    void skip_string() {
        int depth = 0;
        do {
            const char c = content_[at_];
            depth += c == '(' ? 1 : 0;
            depth -= c == ')' ? 1 : 0;
            at_ += c == '\\' ? 2 : 1;
        } while (depth > 0 && at_ < content_.size());
    }

    std::string_view content_;
    std::size_t at_ = 0;
};

/// Where the last element of a page ends: after it comes the furniture.
std::size_t end_of_elements(std::string_view content) {
    Words words{content};
    std::size_t end = 0;
    int depth = 0;
    int element_depth = 0;
    bool is_element = false;
    for (auto word = words.next(); !word.empty(); word = words.next()) {
        if (word == "/MCID") {
            is_element = true;
        } else if (word == "BDC" || word == "BMC") {
            ++depth;
            element_depth = is_element ? depth : element_depth;
            is_element = false;
        } else if (word == "EMC") {
            end = depth == element_depth ? words.end() : end;
            --depth;
        }
    }
    return end;
}

/// Knows a file while it is finished.
class Finisher {
public:
    Finisher(QPDF& pdf, const Layout& layout) : pdf_{pdf}, layout_{layout} {}

    void describe_structure() {
        Object tree = pdf_.getRoot().getKey("/StructTreeRoot");
        describe_kids(tree.getKey("/K").getArrayItem(0));
        BPA_CHECK(next_ == layout_.elements.size());
    }

    /// What stands after the last element of a page is its furniture; to a reader of the
    /// structure it must be named as such, or it counts as content that nobody placed.
    void mark_furniture() {
        for (Object page : pdf_.getAllPages()) {
            Object contents = page.getKey("/Contents");
            const auto data = contents.getStreamData(qpdf_dl_generalized);
            // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how qpdf hands bytes
            // over
            const std::string_view all{reinterpret_cast<const char*>(data->getBuffer()),
                                       data->getSize()};
            const std::size_t furniture = end_of_elements(all);
            std::string marked{all.substr(0, furniture)};
            marked += "\n/Artifact BMC";
            marked += all.substr(furniture);
            marked += "\nEMC\n";
            contents.replaceStreamData(marked, Object::newNull(), Object::newNull());
            page.replaceKey("/Tabs", Object::newName("/S"));
        }
    }

    void set_properties(const Document& document) {
        Object root = pdf_.getRoot();
        root.replaceKey("/Lang", Object::newString(language_tag(document.language)));
        // Cairo asks readers to show the list of headings beside the page at once.
        root.removeKey("/PageMode");
        root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
        Object metadata = pdf_.newStream(metadata_of(document));
        metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
        root.replaceKey("/Metadata", metadata);
        Object info = Object::newDictionary();
        info.replaceKey("/Title", text(document.title));
        info.replaceKey("/Author", text(document.author));
        info.replaceKey("/Producer", text(producer));
        info.replaceKey("/CreationDate", Object::newString(pdf_date(document.date)));
        info.replaceKey("/ModDate", Object::newString(pdf_date(document.date)));
        pdf_.getTrailer().replaceKey("/Info", pdf_.makeIndirectObject(info));
    }

private:
    void describe_kids(Object element) {
        Object kids = element.getKey("/K");
        if (!kids.isArray()) {
            describe(kids);
            return;
        }
        const int count = kids.getArrayNItems();
        for (int i = 0; i < count; ++i) {
            describe(kids.getArrayItem(i));
        }
    }

    /// Elements come in the order in which the layout began them. Other kids are numbers of marked
    /// content.
    void describe(Object kid) {
        if (!kid.isDictionary() || !kid.hasKey("/S")) {
            return;
        }
        const Element& element = layout_.elements.at(next_++);
        BPA_CHECK(kid.getKey("/S").getName().substr(1) == tag_name(element.tag));
        if (!element.actual.empty()) {
            kid.replaceKey("/ActualText", text(element.actual));
        }
        if (element.tag == Tag::column_head) {
            kid.replaceKey("/A", table_attribute("/Scope /Column"));
        } else if (element.tag == Tag::row_head) {
            kid.replaceKey("/A", table_attribute("/Scope /Row"));
        } else if (element.columns > 1) {
            kid.replaceKey("/A", table_attribute("/ColSpan " + std::to_string(element.columns)));
        } else if (!element.summary.empty()) {
            Object attribute = Object::parse("<< /O /Table >>");
            attribute.replaceKey("/Summary", text(element.summary));
            kid.replaceKey("/A", attribute);
        }
        describe_kids(kid);
    }

    /// Attributes are few and shared by many cells.
    Object table_attribute(const std::string& entry) {
        Object& known = attributes_[entry];
        if (!known.isInitialized()) {
            known = pdf_.makeIndirectObject(Object::parse("<< /O /Table " + entry + " >>"));
        }
        return known;
    }

    QPDF& pdf_;
    const Layout& layout_;
    std::size_t next_ = 0;
    std::map<std::string, Object> attributes_;
};

std::string written(QPDF& pdf) {
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how qpdf hands bytes over
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace

std::string finish(const std::string& drawn, const Layout& layout, const Document& document) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("document", drawn.data(), drawn.size());
    Finisher finisher{pdf, layout};
    finisher.describe_structure();
    finisher.mark_furniture();
    finisher.set_properties(document);
    std::string bytes = written(pdf);
    BPA_CHECK(!pdf.anyWarnings());
    return bytes;
}

} // namespace bpa::outputs::pdf
