# What a consumer's build does a second time, and when something changes. Sourced; needs checks.sh and the
# folder of the build in $build.

# rebuilt: the objects and precompiled headers built since the last call of "settle", sorted, without folders and deco's own
settle() { touch "$work/stamp"; sleep 0.1; }
rebuilt() {
  find "$build" \( -name '*.cpp.o' -o -name 'unity_*.cxx.o' -o -name '*.gch' -o -name '*.pch' \) -newer "$work/stamp" \
    ! -path '*/deco-*.dir/*' -exec basename {} \; | sed 's/\.c[px][px]\.o$//; s/\.[gp]ch$//' | sort | xargs
}

# rebuilds WHAT OBJECTS: one build makes these objects and no other, the next makes none
rebuilds() {
  must cmake --build "$build"
  equals "$1" "$2" "$(rebuilt)"
  settle
  must cmake --build "$build"
  equals "build again after: $1" "" "$(rebuilt)"
}

# change FILE: makes it newer than everything
change() { settle; touch "$1"; }
