#include "run/hash.hpp"

#include "values/check.hpp"

#include <openssl/evp.h>

#include <array>

namespace bpa::run {
namespace {

EVP_MD_CTX* as_context(void* context) {
    return static_cast<EVP_MD_CTX*>(context);
}

} // namespace

void Sha256::Free::operator()(void* context) const {
    EVP_MD_CTX_free(as_context(context));
}

Sha256::Sha256() : context_{EVP_MD_CTX_new()} {
    BPA_CHECK(context_ != nullptr);
    BPA_CHECK(EVP_DigestInit_ex(as_context(context_.get()), EVP_sha256(), nullptr) == 1);
}

void Sha256::add(std::string_view bytes) {
    BPA_CHECK(EVP_DigestUpdate(as_context(context_.get()), bytes.data(), bytes.size()) == 1);
}

std::string Sha256::finish() {
    constexpr std::size_t digest_bytes = 32;
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, digest_bytes> digest{};
    unsigned int size = 0;
    BPA_CHECK(EVP_DigestFinal_ex(as_context(context_.get()), digest.data(), &size) == 1);
    BPA_CHECK(size == digest_bytes);
    std::string text;
    for (const unsigned char byte : digest) {
        text += digits[byte / digits.size()];
        text += digits[byte % digits.size()];
    }
    return text;
}

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

} // namespace bpa::run
