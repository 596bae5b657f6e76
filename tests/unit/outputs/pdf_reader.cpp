#include "pdf_reader.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <utility>

namespace bpa::sample {
namespace {

using Object = QPDFObjectHandle;
/// Number of a page object, and number of a marked content on it.
using Place = std::pair<int, int>;

/// Bytes above ASCII of Windows-1252 that the tests use, as UTF-8.
std::string utf8(const std::string& bytes) {
    std::string text;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if (code < 0x80) {
            text += byte;
        } else if (code == 0x96) {
            text += "–";
        } else {
            text += static_cast<char>(0xC0 | code >> 6);
            text += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    return text;
}

/// Follows the drawing of a page.
class Drawing : public Object::ParserCallbacks {
public:
    explicit Drawing(Object page) : page_{page.getObjectID()} {
        Object fonts = page.getKey("/Resources").getKey("/Font");
        for (const auto& name : fonts.isDictionary() ? fonts.getKeys() : std::set<std::string>{}) {
            is_simple_[name] = fonts.getKey(name).getKey("/Subtype").getName() == "/TrueType";
        }
    }

    void handleObject(Object object) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        handle(object.getOperatorValue());
        operands_.clear();
    }
    void handleEOF() override {}

    std::map<Place, std::string> texts;
    std::map<Place, std::string> lines;
    std::map<Place, double> value_xs;
    std::vector<Place> order;
    std::string furniture;
    std::size_t unmarked = 0;

private:
    enum class Mark { element, furniture, other };

    void handle(const std::string& name) {
        if (name == "BDC" || name == "BMC") {
            begin();
        } else if (name == "EMC") {
            marks_.pop_back();
        } else if (name == "Tm" || name == "Td") {
            move(operands_.back().getNumericValue(), name == "Td");
            if (name == "Td" && !is_new_line_) {
                value_xs[place_] = operands_.front().getNumericValue();
            }
        } else if (name == "Tf") {
            is_read_ = is_simple_.at(operands_.at(0).getName());
        } else if (name == "Tj" || name == "TJ") {
            show(operands_.at(0));
        } else if (name == "f" || name == "S" || name == "f*" || name == "B" || name == "Do") {
            unmarked += marks_.empty() ? 1U : 0U;
        }
    }

    /// Text goes on at this height, or so much lower.
    void move(double y, bool is_relative) {
        const double to = is_relative ? y_ + y : y;
        is_new_line_ = is_new_line_ || std::abs(to - y_) > 0.01;
        y_ = to;
    }

    void begin() {
        const bool has_number =
            operands_.size() == 2 && operands_[1].isDictionary() && operands_[1].hasKey("/MCID");
        if (has_number) {
            place_ = {page_, operands_[1].getKey("/MCID").getIntValueAsInt()};
            order.push_back(place_);
            marks_.push_back(Mark::element);
        } else {
            marks_.push_back(operands_.at(0).getName() == "/Artifact" ? Mark::furniture
                                                                      : Mark::other);
        }
    }

    [[nodiscard]] bool is_in(Mark mark) const {
        return std::find(marks_.begin(), marks_.end(), mark) != marks_.end();
    }

    void show(Object operand) {
        std::string bytes;
        if (operand.isString()) {
            bytes = operand.getStringValue();
        } else {
            for (int i = 0; i < operand.getArrayNItems(); ++i) {
                Object item = operand.getArrayItem(i);
                bytes += item.isString() ? item.getStringValue() : "";
            }
        }
        const std::string text = is_read_ ? utf8(bytes) : std::string(bytes.size() / 2, '?');
        if (is_in(Mark::element)) {
            texts[place_] += text;
            std::string& line = lines[place_];
            line += is_new_line_ && !line.empty() ? "\n" + text : text;
            is_new_line_ = false;
        } else if (is_in(Mark::furniture)) {
            furniture += text;
        } else {
            ++unmarked;
        }
    }

    int page_;
    std::map<std::string, bool> is_simple_;
    std::vector<Object> operands_;
    std::vector<Mark> marks_;
    Place place_;
    bool is_read_ = false;
    bool is_new_line_ = false;
    double y_ = 0;
};

/// What was drawn on all pages.
struct Drawn {
    std::map<Place, std::string> texts;
    std::map<Place, std::string> lines;
    std::map<Place, double> value_xs;
    std::map<int, int> pages; ///< which page an object is, from 1
};

/// Reads the structure, given the texts of marked content.
class Structure {
public:
    explicit Structure(const Drawn& drawn) : drawn_{drawn} {}

    Node read(Object element, int page) {
        if (element.hasKey("/Pg")) {
            page = element.getKey("/Pg").getObjectID();
        }
        Node node{.tag = element.getKey("/S").getName().substr(1)};
        Object attributes = element.getKey("/A");
        for (const auto& key :
             attributes.isDictionary() ? attributes.getKeys() : std::set<std::string>{}) {
            Object value = attributes.getKey(key);
            if (key != "/O") {
                node.attributes += node.attributes.empty() ? "" : " ";
                node.attributes +=
                    key + " " + (value.isString() ? value.getUTF8Value() : value.unparse());
            }
        }
        if (element.hasKey("/ActualText")) {
            node.actual = element.getKey("/ActualText").getUTF8Value();
        }
        Object kids = element.getKey("/K");
        for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) {
            add(node, kids.getArrayItem(i), page);
        }
        if (!kids.isArray()) {
            add(node, kids, page);
        }
        return node;
    }

    std::vector<Place> order;

private:
    void add(Node& node, Object kid, int page) {
        if (kid.isDictionary() && kid.hasKey("/S")) {
            node.kids.push_back(read(kid, page));
            if (node.kids.back().tag == "Span") {
                node.text += node.kids.back().text;
                node.lines += (node.lines.empty() ? "" : "\n") + node.kids.back().lines;
            }
            return;
        }
        if (kid.isDictionary()) {
            page = kid.getKey("/Pg").getObjectID();
            kid = kid.getKey("/MCID");
        }
        if (kid.isInteger()) {
            const Place place{page, kid.getIntValueAsInt()};
            order.push_back(place);
            const auto found = drawn_.texts.find(place);
            if (found != drawn_.texts.end()) {
                node.text += found->second;
                node.lines += drawn_.lines.at(place);
                const auto value = drawn_.value_xs.find(place);
                node.value_x = value == drawn_.value_xs.end() ? 0 : value->second;
                node.page = node.page == 0 ? drawn_.pages.at(page) : node.page;
            }
        }
    }

    const Drawn& drawn_;
};

void read_fonts(QPDF& pdf, ReadPdf& read) {
    for (Object object : pdf.getAllObjects()) {
        if (object.isDictionary() && object.hasKey("/FontDescriptor")) {
            read.fonts.push_back(object.getKey("/BaseFont").getName());
            read.fonts_elsewhere += object.getKey("/FontDescriptor").hasKey("/FontFile2") ? 0U : 1U;
        }
    }
}

void read_headings(Object outline, const std::map<int, int>& pages, ReadPdf& read) {
    for (Object item = outline.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) {
        const int page = item.getKey("/Dest").getArrayItem(0).getObjectID();
        read.headings.push_back(item.getKey("/Title").getUTF8Value() + " " +
                                std::to_string(pages.at(page)));
        read_headings(item, pages, read);
    }
}

std::string stream_text(Object stream) {
    const auto data = stream.getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

} // namespace

ReadPdf read_pdf(const std::string& bytes) {
    QPDF pdf;
    pdf.processMemoryFile("read back", bytes.data(), bytes.size());
    ReadPdf read;
    Drawn all;
    std::vector<Place> drawn;
    for (Object page : pdf.getAllPages()) {
        Drawing drawing{page};
        page.parsePageContents(&drawing);
        all.texts.insert(drawing.texts.begin(), drawing.texts.end());
        all.lines.insert(drawing.lines.begin(), drawing.lines.end());
        all.value_xs.insert(drawing.value_xs.begin(), drawing.value_xs.end());
        drawn.insert(drawn.end(), drawing.order.begin(), drawing.order.end());
        read.furniture.push_back(drawing.furniture);
        read.unmarked += drawing.unmarked;
        all.pages[page.getObjectID()] = ++read.pages;
    }
    Object root = pdf.getRoot();
    Structure structure{all};
    read.root = structure.read(root.getKey("/StructTreeRoot").getKey("/K").getArrayItem(0), 0);
    read.is_in_order = structure.order == drawn;
    read_fonts(pdf, read);
    if (root.hasKey("/Outlines")) {
        read_headings(root.getKey("/Outlines"), all.pages, read);
    }
    read.language = root.getKey("/Lang").getUTF8Value();
    Object info = pdf.getTrailer().getKey("/Info");
    read.title = info.getKey("/Title").getUTF8Value();
    read.author = info.getKey("/Author").getUTF8Value();
    read.created = info.getKey("/CreationDate").getUTF8Value();
    read.metadata = stream_text(root.getKey("/Metadata"));
    read.shows_title = root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue();
    read.is_marked = root.getKey("/MarkInfo").getKey("/Marked").getBoolValue();
    return read;
}

std::string outline(const Node& node) {
    std::string text = node.tag;
    for (std::size_t i = 0; i < node.kids.size(); ++i) {
        text += (i == 0 ? "(" : ",") + outline(node.kids[i]);
    }
    return node.kids.empty() ? text : text + ")";
}

std::vector<const Node*> all_of(const Node& node, const std::string& tag) {
    std::vector<const Node*> found;
    if (node.tag == tag) {
        found.push_back(&node);
    }
    for (const Node& kid : node.kids) {
        const auto below = all_of(kid, tag);
        found.insert(found.end(), below.begin(), below.end());
    }
    return found;
}

} // namespace bpa::sample
