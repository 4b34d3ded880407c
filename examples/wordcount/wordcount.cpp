// Word count: words, lines and the commonest word of every file of a folder.
//
//   wordcount [COUNT]      writes COUNT (800 by default) texts to a temporary folder first
//   wordcount FOLDER       counts the files of that folder
//
// Reading files is input, which deco does not allow in a concurrent function without the author's
// word that the order of the calls does not show: that is what the NOLINT comments are.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include <unistd.h>

struct Counts {
  long lines = 0, words = 0;
  std::string commonest;
  long times = 0;
};

static std::string read_file(const std::string &path) {
  std::ifstream file(path, std::ios::binary);             // NOLINT(deco-shared-state)
  const std::istreambuf_iterator<char> first(file), last; // NOLINT(deco-shared-state)
  return {first, last};                                   // NOLINT(deco-shared-state)
}

[[deco::concurrent]]
Counts count_words(const std::string &path) {
  const std::string text = read_file(path);
  Counts counts;
  std::unordered_map<std::string, long> seen;
  std::string word;
  for (const char c : text) {
    if (c == '\n')
      ++counts.lines;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'') {
      word += c;
    } else if (!word.empty()) {
      ++counts.words;
      const long times = ++seen[word];
      if (times > counts.times || (times == counts.times && word < counts.commonest)) {
        counts.times = times;
        counts.commonest = word;
      }
      word.clear();
    }
  }
  return counts;
}

[[deco::synchronized]]
std::map<std::string, Counts> count_files(const std::vector<std::string> &paths) {
  std::map<std::string, Counts> counts;
  for (const std::string &path : paths)
    counts[path] = count_words(path);
  return counts;
}

/// Writes COUNT texts of 20 to 90 kB that are the same on every machine.
static void write_texts(const std::filesystem::path &folder, int count) {
  static const char *const words[] = {
      "the",   "sea",   "was",     "calm",  "and",    "a",     "light",   "wind",    "carried",
      "our",   "boat",  "past",    "rocks", "where",  "gulls", "slept",   "until",   "morning",
      "found", "them",  "awake",   "by",    "shore",  "old",   "keeper",  "lamp",    "who",
      "knew",  "every", "captain", "name",  "waited", "for",   "another", "evening", "of"};
  std::filesystem::create_directories(folder);
  unsigned random = 20240229;
  for (int i = 0; i < count; ++i) {
    std::ofstream file(folder / ("text" + std::to_string(1000 + i) + ".txt"));
    const int length = 4000 + static_cast<int>((random >> 8) % 14000);
    for (int w = 1; w <= length; ++w) {
      random = random * 1664525u + 1013904223u;
      file << words[(random >> 16) % std::size(words)] << (w % 12 ? ' ' : '\n');
    }
  }
}

int main(int argc, char **argv) {
  namespace fs = std::filesystem;
  const bool given = argc > 1 && fs::is_directory(argv[1]);
  const fs::path folder =
      given ? fs::path(argv[1])
            : fs::temp_directory_path() / ("deco-wordcount-" + std::to_string(::getpid()));
  if (!given)
    write_texts(folder, argc > 1 ? std::atoi(argv[1]) : 800);
  std::vector<std::string> paths;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder))
    if (entry.is_regular_file())
      paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());

  const auto start = std::chrono::steady_clock::now();
  const std::map<std::string, Counts> counts = count_files(paths);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  long words = 0;
  unsigned long checksum = 0;
  for (const auto &[path, count] : counts) {
    words += count.words;
    checksum = checksum * 31 + static_cast<unsigned long>(count.lines * 7 + count.times);
    if (checksum % 40 == 0)
      std::printf("%s: %ld lines, %ld words, \"%s\" %ld times\n", fs::path(path).filename().c_str(),
                  count.lines, count.words, count.commonest.c_str(), count.times);
  }
  std::printf("%zu files, %ld words\nchecksum %016lx\n", counts.size(), words, checksum);
  std::fprintf(stderr, "elapsed %.3f s\n", elapsed.count());
  if (!given)
    fs::remove_all(folder);
}
