// Reads a message's XML as libxml2's tree.
#include "content.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <memory>
#include <stdexcept>

namespace bpa::test {
namespace {

/// libxml2 has unsigned bytes.
std::string string_of(const xmlChar* text) {
    return text == nullptr ? std::string{} : std::string{reinterpret_cast<const char*>(text)};
}

class Reader {
public:
    explicit Reader(std::string schema) : schema_{std::move(schema)} {}

    void element(const xmlNode& node, const std::string& path) {
        look_at_namespace(node, path);
        std::map<std::string, int> counts;
        std::string text;
        bool has_elements = false;
        for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
            if (child->type == XML_ELEMENT_NODE) {
                has_elements = true;
                const auto name = string_of(child->name);
                const int count = ++counts[name];
                element(*child, path + "/" + numbered(name, count, path));
            } else if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
                text += string_of(child->content);
            } else if (child->type != XML_COMMENT_NODE) {
                content.faults.push_back(path + ": neither an element nor a text");
            }
        }
        if (!has_elements) {
            leaf(string_of(node.name), path, text);
        } else if (text.find_first_not_of(" \t\r\n") != std::string::npos) {
            content.faults.push_back(path + ": text between elements");
        }
    }

    Content content;

private:
    void look_at_namespace(const xmlNode& node, const std::string& path) {
        if (node.ns == nullptr || string_of(node.ns->href) != schema_) {
            content.faults.push_back(path + ": in another namespace");
        }
        if (node.properties != nullptr) {
            content.faults.push_back(path + ": has attributes");
        }
    }
    std::string numbered(const std::string& name, int count, const std::string& path) {
        if (is_repeated(name)) {
            return name + "[" + std::to_string(count) + "]";
        }
        if (count > 1) {
            content.faults.push_back(path + "/" + name + ": several times");
        }
        return name;
    }
    void leaf(const std::string& name, const std::string& path, const std::string& text) {
        Value value{kind_of(name), text};
        if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
            value = {ValueKind::empty, ""};
        } else if (value.kind == ValueKind::number) {
            value.text = plain_number(text);
            if (value.text.empty()) {
                content.faults.push_back(path + ": no number");
            }
        } else if (value.kind == ValueKind::truth && text != "true" && text != "false") {
            content.faults.push_back(path + ": neither true nor false");
        }
        content.values[path] = value;
    }

    std::string schema_;
};

} // namespace

Content content_of_xml(const std::string& bytes) {
    const std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document{
        xmlReadMemory(bytes.data(),
                      static_cast<int>(bytes.size()),
                      "message.xml",
                      nullptr,
                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE),
        xmlFreeDoc};
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (root == nullptr || string_of(root->name) != "melding" || root->ns == nullptr) {
        throw std::runtime_error{"no message in XML"};
    }
    Reader reader{string_of(root->ns->href)};
    constexpr const char* delivery = "Leveranse";
    int count = 0;
    for (const xmlNode* child = root->children; child != nullptr; child = child->next) {
        if (child->type == XML_ELEMENT_NODE && string_of(child->name) == delivery) {
            reader.element(*child, "leveranse");
            ++count;
        } else if (child->type == XML_ELEMENT_NODE) {
            reader.content.faults.emplace_back("melding: has another element than Leveranse");
        }
    }
    if (count != 1) {
        reader.content.faults.emplace_back("melding: has not one Leveranse");
    }
    return std::move(reader.content);
}

} // namespace bpa::test
