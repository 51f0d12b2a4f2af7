#!/usr/bin/env bash
# Installs the programs that the acceptance suite runs beside Shunt, from Debian's packages, where they are missing.
set -euo pipefail

declare -A packages=([curl]=curl [git]=git [shellcheck]=shellcheck [wrk]=wrk [hey]=hey)
missing=()
for program in "${!packages[@]}"; do
  command -v "$program" >/dev/null || missing+=("${packages[$program]}")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

echo "Installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
