// Reads a message's JSON as nlohmann's tree.
#include "content.hpp"

#include <nlohmann/json.hpp>

#include <set>
#include <stdexcept>

namespace bpa::test {
namespace {

using nlohmann::json;

class Reader {
public:
    void object(const json& node, const std::string& path) {
        if (node.empty()) {
            content.values[path] = {ValueKind::empty, ""};
        }
        for (const auto& [name, child] : node.items()) {
            const std::string below = path + "/" + name;
            if (is_repeated(name) != child.is_array()) {
                content.faults.push_back(below +
                                         (child.is_array() ? ": is a list" : ": is no list"));
            }
            if (child.is_array()) {
                list(child, below);
            } else {
                member(name, child, is_repeated(name) ? below + "[1]" : below);
            }
        }
    }

    Content content;

private:
    void list(const json& node, const std::string& path) {
        int count = 0;
        for (const json& item : node) {
            const std::string below = path + "[" + std::to_string(++count) + "]";
            if (item.is_object()) {
                object(item, below);
            } else {
                content.faults.push_back(below + ": no object");
            }
        }
    }
    void member(const std::string& name, const json& node, const std::string& path) {
        if (node.is_object()) {
            object(node, path);
            return;
        }
        Value value;
        if (node.is_number()) {
            value = {ValueKind::number, plain_number(node.dump())};
        } else if (node.is_boolean()) {
            value = {ValueKind::truth, node.dump()};
        } else if (node.is_string()) {
            const auto text = node.get<std::string>();
            const bool is_empty = text.find_first_not_of(" \t\r\n") == std::string::npos;
            value = is_empty ? Value{ValueKind::empty, ""} : Value{ValueKind::text, text};
        } else {
            content.faults.push_back(path + ": null");
        }
        if (value.kind != ValueKind::empty && value.kind != kind_of(name)) {
            content.faults.push_back(path + ": of another type than the format has");
        }
        content.values[path] = value;
    }
};

/// Reads the bytes; a name that an object has twice is a fault, which the tree alone would not
/// show.
json parsed(const std::string& bytes, std::vector<std::string>& faults) {
    std::vector<std::set<std::string>> names;
    const auto look = [&](int /*depth*/, json::parse_event_t event, json& node) {
        if (event == json::parse_event_t::object_start) {
            names.emplace_back();
        } else if (event == json::parse_event_t::object_end) {
            names.pop_back();
        } else if (event == json::parse_event_t::key &&
                   !names.back().insert(node.get<std::string>()).second) {
            faults.push_back(node.get<std::string>() + ": twice in one object");
        }
        return true;
    };
    return json::parse(bytes, look);
}

} // namespace

Content content_of_json(const std::string& bytes) {
    Reader reader;
    json tree;
    try {
        tree = parsed(bytes, reader.content.faults);
    } catch (const json::exception&) {
        throw std::runtime_error{"no message in JSON"};
    }
    if (!tree.is_object() || tree.count("leveranse") == 0 || !tree["leveranse"].is_object()) {
        throw std::runtime_error{"no message in JSON"};
    }
    if (tree.size() != 1) {
        reader.content.faults.emplace_back("has more than leveranse");
    }
    reader.object(tree["leveranse"], "leveranse");
    return std::move(reader.content);
}

} // namespace bpa::test
