// Whether an address is that of a global.

#ifndef DECO_DETAIL_STATIC_STORAGE_H
#define DECO_DETAIL_STATIC_STORAGE_H

#include "config.h"

#if defined(__has_include)
#if __has_include(<dlfcn.h>) && __has_include(<link.h>)
#include <dlfcn.h>
#include <link.h>
#define DECO_HAS_LINK_MAP 1
#endif
#endif

#include <cstddef>
#include <cstdint>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

#ifdef DECO_HAS_LINK_MAP
/// For dl_iterate_phdr: whether one of the module's segments holds the address at data.
inline int holds_address(dl_phdr_info *module, std::size_t, void *data) noexcept {
  const auto address = *static_cast<const std::uintptr_t *>(data);
  for (int i = 0; i < module->dlpi_phnum; ++i) {
    const auto &segment = module->dlpi_phdr[i];
    const std::uintptr_t begin = module->dlpi_addr + segment.p_vaddr;
    if (segment.p_type == PT_LOAD && address >= begin && address < begin + segment.p_memsz)
      return 1;
  }
  return 0;
}
#endif

/// Whether the address lies in the program or in one of its shared libraries, as globals do, and not on
/// a stack or in allocated memory. Thread-safe. A few nanoseconds with glibc 2.35 or newer, else about
/// one microsecond. Where the platform cannot tell, false.
inline bool is_static([[maybe_unused]] const void *address) noexcept {
#if defined(DLFO_STRUCT_HAS_EH_DBASE) // _dl_find_object is there
  dl_find_object found;
  return _dl_find_object(const_cast<void *>(address), &found) == 0;
#elif defined(DECO_HAS_LINK_MAP)
  auto number = reinterpret_cast<std::uintptr_t>(address);
  return dl_iterate_phdr(holds_address, &number) != 0;
#else
  return false;
#endif
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_STATIC_STORAGE_H
