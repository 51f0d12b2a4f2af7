#!/usr/bin/env bash
# Compiles the build when something it is made of changed, and then becomes the build: ./build.sh Cutover --target stage
# './build.sh --help' lists targets and parameters. build.ps1 does the same in PowerShell.
set -euo pipefail
unset CDPATH
[[ ${BASH_SOURCE[0]} != */* ]] || cd -P -- "${BASH_SOURCE[0]%/*}/"
readonly root=$PWD
readonly runs=$root/artifacts/run current=$root/artifacts/run/current lock=$root/artifacts/run/lock
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

say() { printf '%s\n' "$*" >&2; }

# What a shell evaluates to complete this command: eval "$(./build.sh --completion bash)". Nothing is compiled, .NET is not started.
if [[ ${1-} == --completion ]]; then
  case ${2-} in
    bash | zsh) exec cat "build/completion.$2" ;;
    *) say "nothing was run: option '--completion' takes bash or zsh, not '${2-}'." && exit 2 ;;
  esac
fi

# NUKE reserves --target for its own targets, so the build binds --deploy-target; and it binds underscores only to a member that has them.
arguments=()
for argument in "$@"; do
  case $argument in
    --[Tt][Aa][Rr][Gg][Ee][Tt]) arguments+=(--deploy-target) ;;
    --[Tt][Aa][Rr][Gg][Ee][Tt]=*) arguments+=(--deploy-target "${argument#*=}") ;;
    --[Ss][Kk][Ii][Pp]_[Ss][Ll][Oo][Ww]_[Ss][Cc][Aa][Nn][Ss]) arguments+=(--skip-slow-scans) ;;
    --[Ss][Kk][Ii][Pp]_[Ss][Ll][Oo][Ww]_[Ss][Cc][Aa][Nn][Ss]=*) arguments+=(--skip-slow-scans "${argument#*=}") ;;
    *) arguments+=("$argument") ;;
  esac
done

# What the build is made of. Folders count too, so that a deleted file is seen.
shopt -s nullglob
inputs=(build compat src/Shunt* Directory.* global.json [Nn]u[Gg]et.[Cc]onfig)
shopt -u nullglob
if [[ ${BASH_VERSINFO[0]} -ge 4 ]] && hash dotnet 2>/dev/null; then
  system_dotnet=${BASH_CMDS[dotnet]} # without a subshell, which takes as long as all the rest
else
  system_dotnet=$(command -v dotnet || true)
fi
key="$root|$system_dotnet|${OfficialPackages:-}|${inputs[*]}"

# Reads what was compiled last (its inputs' key, the SDK, the folder to run), and whether it still is what the sources say.
# -cnewer also sees a file that was replaced by an older one; where find lacks it, -newer has to do.
is_current() {
  [[ -f $current ]] || return 1
  local seen changed
  { IFS= read -r seen && IFS= read -r dotnet && IFS= read -r sdks && IFS= read -r run; } <"$current" || return 1
  [[ $seen == "$key" && -x $dotnet && -f $run/Build.dll && -d $sdks && ! $sdks -nt $current ]] || return 1
  changed=$(exec find "${inputs[@]}" -cnewer "$current" 2>/dev/null) || changed=$(exec find "${inputs[@]}" -newer "$current")
  [[ -z $changed ]]
}

# Finds a dotnet that has the SDK of global.json, the clone's own first; installs it into the clone when there is none.
find_sdk() {
  for dotnet in "$root/.dotnet/dotnet" "$system_dotnet"; do
    if [[ -x $dotnet ]] && "$dotnet" --version >/dev/null 2>&1; then
      sdks=$("$dotnet" --list-sdks | sed -n '$s/^[^[]*\[\(.*\)\].*$/\1/p')
      return
    fi
  done
  install_sdk
  dotnet=$root/.dotnet/dotnet sdks=$root/.dotnet/sdk
}

install_sdk() {
  local version folder=$root/.dotnet.new.$$
  version=$(sed -n 's/.*"version"[^"]*"\([^"]*\)".*/\1/p' global.json)
  say "Installing the .NET SDK $version into .dotnet …"
  mkdir -p "$folder"
  if fetch https://dot.net/v1/dotnet-install.sh "$folder/install.sh" &&
    bash "$folder/install.sh" --version "$version" --install-dir "$folder" --no-path >"$folder/install.log" 2>&1; then
    rm -rf "$root/.dotnet"
    mv "$folder" "$root/.dotnet"
    return
  fi
  say "The .NET SDK $version, which global.json asks for, is not here and could not be installed. Install it from" \
    "https://dot.net, or copy it to '$root/.dotnet'. Nothing was touched."
  exit 2
}

fetch() {
  if command -v curl >/dev/null; then
    curl --fail --silent --location --connect-timeout 10 --max-time 120 --output "$2" "$1"
  else
    wget --quiet --timeout=10 --tries=2 --output-document="$2" "$1"
  fi 2>/dev/null
}

# One launcher compiles at a time; the others wait and then run what it made. Where there is no flock, a link that names its owner
# is the lock: it is made in one step, and taken over when its owner was killed.
take_lock() {
  local owner said=
  if ! mkdir -p "$runs" || [[ ! -w $runs ]]; then
    say "The build cannot be compiled: '$runs' cannot be written. Nothing was started."
    exit 1
  fi
  if command -v flock >/dev/null; then
    exec 9>"$lock"
    flock -n 9 || { say "Waiting for another compile of the build …" && flock 9; }
  else
    until ln -s "$$" "$lock.owner" 2>/dev/null; do
      owner=$(readlink "$lock.owner" || true)
      if [[ -n $owner ]] && ! kill -0 "$owner" 2>/dev/null; then
        rm -f "$lock.owner"
        continue
      fi
      [[ -n $said || -z $owner ]] || say "Waiting for another compile of the build (process $owner) …"
      said=1
      sleep 0.2
    done
  fi
  trap clean_up EXIT
}

clean_up() { rm -rf "$runs/new" "$root/.dotnet.new.$$" "$lock.owner"; }

drop_lock() {
  clean_up
  trap - EXIT INT TERM
  exec 9>&-
}

# Compiles beside what runs, and copies the result to a folder named by its content: a build under way, or the edge that it
# started, keeps the files it began with. No analyzers here: Lint has them, and a newcomer does not wait for them.
compile() {
  local log=$runs/compile.log stamp=$runs/stamp product=$root/artifacts/tool/bin/Build/release precompiled=$root/artifacts/tool/precompiled compiler
  if [[ -d $product ]]; then say "Compiling the build …"; else say "Compiling the build (first run: about 20 s) …"; fi
  : >"$stamp"
  # The compiler's processes end soon: profiling them costs a quarter more time than it gives back.
  DOTNET_TieredPGO=0 "$dotnet" build build/Build.csproj -c Release --artifacts-path "$root/artifacts/tool" -v quiet -nologo -nodeReuse:false \
    -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false -p:GenerateDocumentationFile=false \
    -p:EnableSourceControlManagerQueries=false -p:Precompile=true -clp:NoSummary </dev/null >"$log" 2>&1 9>&- &
  compiler=$!
  trap 'kill "$compiler" 2>/dev/null; exit 130' INT
  trap 'kill "$compiler" 2>/dev/null; exit 143' TERM
  if ! wait "$compiler"; then
    grep 'error [A-Z]' "$log" | sort -u >&2 || cat "$log" >&2
    say "The build was not compiled; nothing was started."
    exit 1
  fi

  run=$runs/$(cd "$product" && find . -type f -exec cksum {} + | sort | cksum | tr ' ' '-')
  if [[ ! -f $run/Build.dll ]]; then
    rm -rf "$run"
    cp -R "$product" "$runs/new"
    [[ ! -d $precompiled ]] || cp "$precompiled"/*.dll "$runs/new"
    mv "$runs/new" "$run"
  fi
  touch "$run"
  printf '%s\n' "$key" "$dotnet" "$sdks" "$run" >"$current.new"
  touch -r "$stamp" "$current.new"
  mv -f "$current.new" "$current"
  remove_old_runs
}

# Keeps the last three, and every one that a process still runs from.
remove_old_runs() {
  local folder running kept=0
  running=$(ps -A -ww -o args= 2>/dev/null) || return 0
  while IFS= read -r folder; do
    kept=$((kept + 1))
    [[ $kept -le 3 || $running == *"${folder%/}/"* ]] || rm -rf "$folder"
  done < <(ls -1dt "$runs"/*/)
}

if ! is_current; then
  take_lock
  if ! is_current; then
    find_sdk
    compile
  fi
  drop_lock
fi

[[ $dotnet != "$root/.dotnet/"* ]] || export DOTNET_ROOT=$root/.dotnet PATH=$root/.dotnet:$PATH
# A killed build leaves nothing behind, so it makes no sockets in TMPDIR by which a debugger would find it; set it to 1 to debug.
export DOTNET_EnableDiagnostics=${DOTNET_EnableDiagnostics:-0}
exec "$dotnet" "$run/Build.dll" ${arguments[@]+"${arguments[@]}"}
