// Output: files, whole or not at all; make rules.

#include "Output.h"
#include "gmock/gmock.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace deco;
namespace fs = llvm::sys::fs;

namespace {

/// A folder of its own, removed afterwards.
class Folder {
public:
  Folder() { EXPECT_FALSE(fs::createUniqueDirectory("deco-output", Path)); }
  ~Folder() { fs::remove_directories(Path); }

  std::string operator/(llvm::StringRef Name) const {
    llvm::SmallString<128> Full(Path);
    llvm::sys::path::append(Full, Name);
    return Full.str().str();
  }
  unsigned count() const {
    std::error_code Error;
    unsigned Count = 0;
    for (fs::directory_iterator It(Path, Error), End; It != End && !Error; It.increment(Error))
      ++Count;
    return Count;
  }

private:
  llvm::SmallString<128> Path;
};

std::string contents(const std::string &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  return Buffer ? (*Buffer)->getBuffer().str() : "(unreadable)";
}

fs::UniqueID identity(const std::string &Path) {
  fs::UniqueID Id;
  EXPECT_FALSE(fs::getUniqueID(Path, Id));
  return Id;
}

TEST(Output, WritesAFileAndItsFoldersIfAsked) {
  Folder F;
  EXPECT_THAT(writeIfChanged(F / "a/b c/out.cpp", "text"), testing::HasSubstr("there is no folder"));
  EXPECT_FALSE(fs::exists(F / "a"));
  EXPECT_EQ(writeIfChanged(F / "a/b c/out.cpp", "text", /*MakeFolders=*/true), "");
  EXPECT_EQ(contents(F / "a/b c/out.cpp"), "text");
  EXPECT_EQ(writeIfChanged(F / "a/b c/out.cpp", std::string("other\0text", 10)), "");
  EXPECT_EQ(contents(F / "a/b c/out.cpp"), std::string("other\0text", 10));
}

TEST(Output, AnUnchangedFileIsLeftAlone) {
  Folder F;
  ASSERT_EQ(writeIfChanged(F / "out", "text"), "");
  fs::UniqueID Before = identity(F / "out");
  EXPECT_EQ(writeIfChanged(F / "out", "text"), "");
  EXPECT_EQ(identity(F / "out"), Before);
  EXPECT_EQ(writeIfChanged(F / "out", "new"), "");
  EXPECT_NE(identity(F / "out"), Before) << "a new file is renamed over the old one";
  EXPECT_EQ(F.count(), 1u) << "no temporary file stays";
}

TEST(Output, PermissionsAreKept) {
  Folder F;
  ASSERT_EQ(writeIfChanged(F / "out", "text"), "");
  fs::perms Mode = fs::owner_all | fs::group_read;
  ASSERT_FALSE(fs::setPermissions(F / "out", Mode));
  ASSERT_EQ(writeIfChanged(F / "out", "new"), "");
  EXPECT_EQ(*fs::getPermissions(F / "out"), Mode);
}

TEST(Output, ASymbolicLinkStaysOne) {
  Folder F;
  ASSERT_EQ(writeIfChanged(F / "real", "text"), "");
  ASSERT_FALSE(fs::create_link(F / "real", F / "link"));
  ASSERT_EQ(writeIfChanged(F / "link", "new"), "");
  EXPECT_TRUE(fs::is_symlink_file(F / "link"));
  EXPECT_EQ(contents(F / "real"), "new");
}

TEST(Output, AFailureIsToldAndLeavesNothing) {
  Folder F;
  ASSERT_EQ(writeIfChanged(F / "file", "text"), "");
  std::string Error = writeIfChanged(F / "file/below", "text");
  EXPECT_NE(Error, "");
  EXPECT_NE(Error.find("file/below"), std::string::npos) << Error;
  ASSERT_FALSE(fs::create_directory(F / "folder"));
  EXPECT_NE(writeIfChanged(F / "folder", "text"), "");
  EXPECT_EQ(F.count(), 2u);
  EXPECT_EQ(contents(F / "file"), "text");
}

TEST(Output, ADeviceIsWrittenTo) { EXPECT_EQ(writeIfChanged("/dev/null", "text"), ""); }

TEST(Output, DependencyRules) {
  EXPECT_EQ(dependencyRule("out.o", {"a.cpp", "b.h"}), "out.o: \\\n  a.cpp \\\n  b.h\n");
  EXPECT_EQ(dependencyRule("o", {}), "o:\n");
  EXPECT_EQ(dependencyRule("a b.o", {"c d.h", "e#f.h", "g$h.h"}),
            "a\\ b.o: \\\n  c\\ d.h \\\n  e\\#f.h \\\n  g$$h.h\n");
}

} // namespace
