#include "Baseline.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

namespace deco {

std::string readBaseline(const std::string &File, llvm::StringSet<> &Fingerprints) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return "cannot read the baseline '" + File + "': " + Buffer.getError().message();
  llvm::Expected<llvm::json::Value> Top = llvm::json::parse((*Buffer)->getBuffer());
  if (!Top)
    return File + ": " + llvm::toString(Top.takeError());
  const llvm::json::Object *Object = Top->getAsObject();
  const llvm::json::Array *List = Object ? Object->getArray("findings") : nullptr;
  if (!List || Object->getInteger("version") != 1)
    return File + ": this is no baseline; deco-rewrite writes one with --write-baseline";
  for (const llvm::json::Value &V : *List) {
    const llvm::json::Object *Item = V.getAsObject();
    std::optional<llvm::StringRef> Fingerprint =
        Item ? Item->getString("fingerprint") : std::nullopt;
    if (!Fingerprint)
      return File + ": a finding in this baseline has no fingerprint";
    Fingerprints.insert(*Fingerprint);
  }
  return "";
}

std::string baselineText(const Report &All) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  OS << "{\n\"version\": 1,\n\"findings\": [";
  bool First = true;
  for (const Entry &E : All.entries()) {
    if (E.What != Entry::Finding)
      continue;
    OS << (First ? "\n" : ",\n")
       << llvm::json::Value(llvm::json::Object{{"rule", E.Rule},
                                               {"file", All.relative(E.Where.Path)},
                                               {"fingerprint", E.Fingerprint}});
    First = false;
  }
  OS << "\n]\n}\n";
  return OS.str();
}

} // namespace deco
