#!/usr/bin/env bash
# Installs the programs that the acceptance suite runs beside Shunt, from Debian's packages, where they are missing; with
# 'bench' also what the suites of bench/ measure beside it or need.
set -euo pipefail

declare -A packages=([curl]=curl [git]=git [shellcheck]=shellcheck [wrk]=wrk [hey]=hey [docker-registry]=docker-registry [dockerd]=docker.io [busybox]=busybox-static [skopeo]=skopeo [zsh]=zsh [ip]=iproute2)
[ "${1:-}" != bench ] || packages+=([nginx]=nginx-light [haproxy]=haproxy [faketime]=faketime)
missing=()
for program in "${!packages[@]}"; do
  command -v "$program" >/dev/null || missing+=("${packages[$program]}")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

echo "Installing ${missing[*]}" >&2
# RUNLEVEL: the proxies are started by whoever measures, not by their packages.
export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
