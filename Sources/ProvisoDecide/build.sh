#!/bin/sh
# Builds proviso-decide: the layers below it, one after another, as Embedded Swift; then the
# program, which carries their code, linked statically against musl.
set -eu
cd "$(dirname "$0")/../.."
out=.build-embedded
mkdir -p "$out"
flags="-Osize -wmo -parse-as-library -package-name proviso -swift-version 6
  -enable-experimental-feature Embedded
  -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature ExistentialAny
  -enable-upcoming-feature MemberImportVisibility
  -Xfrontend -function-sections"
for layer in ProvisoLanguage ProvisoJSON ProvisoPII ProvisoProgram ProvisoMachine; do
  # shellcheck disable=SC2046,SC2086
  swiftc $flags -I "$out" -module-name "$layer" \
    -emit-module -emit-module-path "$out/$layer.swiftmodule" $(find "Sources/$layer" -name '*.swift' | sort)
done
# shellcheck disable=SC2046,SC2086
swiftc $flags -I "$out" -I Sources/ProvisoDecide/CSystem -module-name ProvisoDecide \
  -c $(find Sources/ProvisoDecide -name '*.swift' | sort) -o "$out/decide.o"
musl-gcc -static "$out/decide.o" -Wl,--gc-sections,-s \
  -Wl,--defsym=posix_memalign=proviso_allocate,--defsym=free=proviso_free -o "$out/proviso-decide"
