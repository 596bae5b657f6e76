#pragma once

#include "outputs/pdf/pdf.hpp"

#include <fontconfig/fontconfig.h>
#include <memory>
#include <pango/pango.h>

namespace bpa::outputs::pdf {

/// Frees what GLib counts.
struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class Object>
using Counted = std::unique_ptr<Object, Unref>;

/// Knows the two fonts, and nothing of the machine's others.
class Fonts {
public:
    /// Throws `FontMissing`.
    explicit Fonts(const FontFiles& files);
    Fonts(Fonts&&) = delete;
    Fonts(const Fonts&) = delete;
    Fonts& operator=(Fonts&&) = delete;
    Fonts& operator=(const Fonts&) = delete;
    ~Fonts();

    [[nodiscard]] PangoContext* context() const { return context_.get(); }

private:
    struct Destroy {
        void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    };
    std::unique_ptr<FcConfig, Destroy> config_;
    Counted<PangoFontMap> map_;
    Counted<PangoContext> context_;
};

} // namespace bpa::outputs::pdf
