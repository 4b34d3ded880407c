// A block compressor: LZ77 with hash chains, canonical Huffman codes for its symbols, blocks that know nothing of each
// other, an archive with a directory and checksums; then the way back.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <map>
#include <queue>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace compressor {

using Bytes = std::vector<std::uint8_t>;

class BitWriter {
public:
  void put(std::uint32_t value, int bits) {
    for (int i = bits - 1; i >= 0; --i) {
      current_ = static_cast<std::uint8_t>(current_ << 1 | (value >> i & 1));
      if (++used_ == 8) {
        bytes_.push_back(current_);
        current_ = 0;
        used_ = 0;
      }
    }
  }
  Bytes finish() {
    while (used_ != 0)
      put(0, 1);
    return std::move(bytes_);
  }

private:
  Bytes bytes_;
  std::uint8_t current_ = 0;
  int used_ = 0;
};

class BitReader {
public:
  explicit BitReader(const Bytes &bytes) : bytes_(bytes) {}
  std::uint32_t get(int bits) {
    std::uint32_t value = 0;
    for (int i = 0; i < bits; ++i) {
      if (at_ / 8 >= bytes_.size())
        throw std::out_of_range("the block ends too early");
      value = value << 1 | (bytes_[at_ / 8] >> (7 - at_ % 8) & 1u);
      ++at_;
    }
    return value;
  }

private:
  const Bytes &bytes_;
  std::size_t at_ = 0;
};

// A literal byte, or a copy of `length` bytes from `distance` behind.
struct Token {
  std::uint16_t length = 0;
  std::uint16_t distance = 0;
  std::uint8_t literal = 0;
};

constexpr int MinMatch = 4, MaxMatch = 66, Window = 4096, HashBits = 12, MaxChain = 32;
constexpr int Symbols = 256 + MaxMatch - MinMatch + 2; // literals, lengths, the end
constexpr int End = Symbols - 1;

static std::uint32_t hash_of(std::string_view text, std::size_t i) {
  std::uint32_t h = 0;
  for (int k = 0; k < MinMatch; ++k)
    h = h * 257 + static_cast<std::uint8_t>(text[i + k]);
  return h * 2654435761u >> (32 - HashBits);
}

static std::vector<Token> find_matches(std::string_view text) {
  std::vector<Token> tokens;
  std::vector<int> head(1 << HashBits, -1), previous(text.size(), -1);
  std::size_t i = 0;
  auto enter = [&](std::size_t at) {
    if (at + MinMatch > text.size())
      return;
    const std::uint32_t h = hash_of(text, at);
    previous[at] = head[h];
    head[h] = static_cast<int>(at);
  };
  while (i < text.size()) {
    Token best;
    best.literal = static_cast<std::uint8_t>(text[i]);
    if (i + MinMatch <= text.size()) {
      int candidate = head[hash_of(text, i)];
      for (int chain = 0; candidate >= 0 && chain < MaxChain; ++chain) {
        if (i - candidate > Window)
          break;
        std::size_t n = 0;
        while (n < MaxMatch && i + n < text.size() && text[candidate + n] == text[i + n])
          ++n;
        if (n >= MinMatch && n > best.length) {
          best.length = static_cast<std::uint16_t>(n);
          best.distance = static_cast<std::uint16_t>(i - candidate);
        }
        candidate = previous[candidate];
      }
    }
    tokens.push_back(best);
    const std::size_t step = best.length ? best.length : 1;
    for (std::size_t k = 0; k < step; ++k)
      enter(i + k);
    i += step;
  }
  return tokens;
}

using Lengths = std::array<std::uint8_t, Symbols>;

static void set_depths(const std::vector<std::pair<int, int>> &children, int node, int depth, Lengths &lengths) {
  if (node < Symbols) {
    lengths[node] = static_cast<std::uint8_t>(std::max(depth, 1));
    return;
  }
  const auto &[left, right] = children[node - Symbols];
  set_depths(children, left, depth + 1, lengths);
  set_depths(children, right, depth + 1, lengths);
}

static Lengths code_lengths(const std::array<int, Symbols> &counts) {
  using Entry = std::pair<long, int>; // weight, node; equal weights by node
  std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> queue;
  for (int s = 0; s < Symbols; ++s)
    if (counts[s] > 0)
      queue.emplace(counts[s], s);
  Lengths lengths{};
  std::vector<std::pair<int, int>> children;
  while (queue.size() > 1) {
    const Entry a = queue.top();
    queue.pop();
    const Entry b = queue.top();
    queue.pop();
    queue.emplace(a.first + b.first, Symbols + static_cast<int>(children.size()));
    children.emplace_back(a.second, b.second);
  }
  set_depths(children, queue.top().second, 0, lengths);
  return lengths;
}

static std::array<std::uint32_t, Symbols> canonical_codes(const Lengths &lengths) {
  std::array<std::uint32_t, Symbols> codes{};
  std::uint32_t code = 0;
  for (int length = 1; length < 32; ++length) {
    for (int s = 0; s < Symbols; ++s)
      if (lengths[s] == length)
        codes[s] = code++;
    code <<= 1;
  }
  return codes;
}

static int symbol_of(const Token &t) { return t.length ? 256 + t.length - MinMatch : t.literal; }

[[deco::concurrent]] Bytes compress_block(std::string_view text) {
  const std::vector<Token> tokens = find_matches(text);
  std::array<int, Symbols> counts{};
  for (const Token &t : tokens)
    ++counts[symbol_of(t)];
  ++counts[End];
  const Lengths lengths = code_lengths(counts);
  const auto codes = canonical_codes(lengths);
  BitWriter out;
  for (std::uint8_t length : lengths)
    out.put(length, 5);
  for (const Token &t : tokens) {
    const int s = symbol_of(t);
    out.put(codes[s], lengths[s]);
    if (t.length)
      out.put(t.distance, 13);
  }
  out.put(codes[End], lengths[End]);
  return out.finish();
}

[[deco::concurrent]] std::string expand_block(const Bytes &bytes) {
  BitReader in(bytes);
  Lengths lengths{};
  for (std::uint8_t &length : lengths)
    length = static_cast<std::uint8_t>(in.get(5));
  const auto codes = canonical_codes(lengths);
  std::map<std::pair<int, std::uint32_t>, int> symbols;
  for (int s = 0; s < Symbols; ++s)
    if (lengths[s])
      symbols[{lengths[s], codes[s]}] = s;
  std::string text;
  while (true) {
    std::uint32_t code = 0;
    int length = 0;
    auto found = symbols.end();
    while (found == symbols.end()) {
      code = code << 1 | in.get(1);
      found = symbols.find({++length, code});
      if (length > 31)
        throw std::runtime_error("no such code");
    }
    const int s = found->second;
    if (s == End)
      return text;
    if (s < 256) {
      text.push_back(static_cast<char>(s));
      continue;
    }
    const std::size_t from = text.size() - in.get(13);
    for (int k = 0; k < s - 256 + MinMatch; ++k)
      text.push_back(text[from + k]);
  }
}

[[deco::concurrent]] std::uint32_t adler32(std::string_view text) {
  std::uint32_t a = 1, b = 0;
  for (char c : text) {
    a = (a + static_cast<std::uint8_t>(c)) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16 | a;
}

struct Block {
  Bytes bytes;
  std::size_t size = 0;
  std::uint32_t checksum = 0;
};

[[deco::synchronized]] std::vector<Block> compress(const std::string &text, std::size_t block_size) {
  std::vector<Block> archive((text.size() + block_size - 1) / block_size);
  for (std::size_t i = 0; i < archive.size(); ++i) {
    const std::string_view part = std::string_view(text).substr(i * block_size, block_size);
    archive[i].size = part.size();
    archive[i].bytes = compress_block(part);
    archive[i].checksum = adler32(part);
  }
  return archive;
}

[[deco::synchronized]] std::string expand(const std::vector<Block> &archive) {
  std::vector<std::string> parts(archive.size());
  for (std::size_t i = 0; i < archive.size(); ++i)
    parts[i] = expand_block(archive[i].bytes);
  std::vector<std::uint32_t> sums(archive.size());
  for (std::size_t i = 0; i < archive.size(); ++i)
    sums[i] = adler32(parts[i]);
  std::string text;
  for (std::size_t i = 0; i < archive.size(); ++i) {
    if (sums[i] != archive[i].checksum || parts[i].size() != archive[i].size)
      throw std::runtime_error("block " + std::to_string(i) + " is damaged");
    text += parts[i];
  }
  return text;
}

} // namespace compressor

// A text with words that come again.
static std::string make_text(std::size_t size) {
  const char *words[] = {"river", "stone", "and", "the", "window", "of", "light", "under", "seven", "a"};
  std::string text;
  std::uint64_t x = 88172645463325252u;
  while (text.size() < size) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    text += words[x % 10];
    text += x % 97 == 0 ? ".\n" : " ";
    if (x % 31 == 0)
      text += std::to_string(x % 100000);
  }
  text.resize(size);
  return text;
}

int main() {
  const std::string text = make_text(60000);
  for (std::size_t block_size : {4000u, 9000u, 100000u}) {
    std::vector<compressor::Block> archive = compressor::compress(text, block_size);
    std::size_t total = 0;
    std::uint32_t mix = 0;
    for (const compressor::Block &b : archive) {
      total += b.bytes.size();
      for (std::uint8_t byte : b.bytes)
        mix = mix * 31 + byte;
    }
    std::printf("%zu blocks, %zu bytes, %08x, %s\n", archive.size(), total, mix,
                compressor::expand(archive) == text ? "the same" : "different");
    archive[archive.size() / 2].checksum ^= 4;
    try {
      compressor::expand(archive);
    } catch (const std::runtime_error &e) {
      std::printf("%s\n", e.what());
    }
    archive.front().bytes.resize(archive.front().bytes.size() / 2);
    try {
      compressor::expand(archive);
    } catch (const std::exception &e) {
      std::printf("%s\n", e.what());
    }
  }
}
