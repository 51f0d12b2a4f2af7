#!/usr/bin/env bash
# Runs a Docker engine of its own until it is asked to end (TERM), in the folder that is given: its socket is engine.sock there. It
# needs root, and changes nothing of the machine's network: containers have the machine's own, or none. What it ran ends with it.
set -euo pipefail

folder=${1:?the folder for its data and its socket}
mkdir -p "$folder"

dockerd --data-root="$folder/data" --exec-root="$folder/exec" --pidfile="$folder/engine.pid" \
  --host="unix://$folder/engine.sock" --iptables=false --ip6tables=false --bridge=none --ip-forward=false \
  </dev/null >"$folder/engine.log" 2>&1 &
engine=$!

finish() {
  trap - TERM INT HUP
  kill -TERM "$engine" 2>/dev/null || true
  wait "$engine" || true
  # What the engine mounted for networks stays behind when it ends.
  while IFS= read -r mount; do
    umount "$mount" 2>/dev/null || true
  done < <(awk -v at="$folder/" 'index($2, at) == 1 { print $2 }' /proc/self/mounts | sort -r)
}
trap 'finish; exit 0' TERM INT HUP
wait "$engine" || true
finish
exit 1
