#!/usr/bin/env bash
# Installs the programs that the suites run beside Shunt, from Debian's packages and Python's index, where they are missing; with
# 'bench' also what the suites of bench/ measure beside it or need.
set -euo pipefail

declare -A packages=([curl]=curl [git]=git [shellcheck]=shellcheck [wrk]=wrk [hey]=hey [docker-registry]=docker-registry [dockerd]=docker.io [busybox]=busybox-static [skopeo]=skopeo [zsh]=zsh [ip]=iproute2)
[ "${1:-}" != bench ] || packages+=([nginx]=nginx-light [haproxy]=haproxy [faketime]=faketime)
missing=()
for program in "${!packages[@]}"; do
  command -v "$program" >/dev/null || missing+=("${packages[$program]}")
done
# The aws CLI and what stands in for AWS come from Python's index, into an environment of their own.
declare -A modules=([aws]=awscli [moto_server]='moto[server]==5.2.1' [cfn-lint]='cfn-lint==1.51.*')
absent=()
for program in "${!modules[@]}"; do
  command -v "$program" >/dev/null || absent+=("$program")
done
[ "${#absent[@]}" -eq 0 ] || missing+=(python3-venv)

if [ "${#missing[@]}" -gt 0 ]; then
  echo "Installing ${missing[*]}" >&2
  # RUNLEVEL: the proxies are started by whoever measures, not by their packages.
  export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

if [ "${#absent[@]}" -gt 0 ]; then
  echo "Installing ${absent[*]}" >&2
  environment=/opt/shunt-peers
  python3 -m venv "$environment"
  for program in "${absent[@]}"; do
    "$environment/bin/pip" install --quiet "${modules[$program]}"
    ln -sf "$environment/bin/$program" "/usr/local/bin/$program"
  done
fi
