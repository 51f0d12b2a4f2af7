# shellcheck shell=bash
# Completes targets, options and their values after any build.sh that starts a NUKE build, from the .nuke/build.schema.json beside it; .NET is
# not started. Install: eval "$(./build.sh --completion bash)". Written for bash 3.2 and later, which has no associative arrays.

# Reads the schema into parallel arrays of the caller: names of options, their kinds, their allowed values, one name to a word.
_build_sh_read() {
  local line in_list='' last=-1 i own=''
  while IFS= read -r line; do
    if [[ $line == *'"enum": ['* ]]; then
      in_list=1
    elif [[ $line == *']'* ]]; then
      in_list=
    elif [[ -n $in_list ]]; then
      [[ $last -lt 0 || ! $line =~ \"([^\"]*)\" ]] || values[last]="${values[last]} ${BASH_REMATCH[1]}"
    elif [[ $line =~ ^[[:space:]]*\"([^\"]+)\":\ \{ ]]; then
      case ${BASH_REMATCH[1]} in
        definitions | properties | items | NukeBuild) ;;
        *)
          for ((last = 0; last < ${#names[@]}; last++)); do [[ ${names[last]} != "${BASH_REMATCH[1]}" ]] || break; done
          [[ -n ${names[last]-} ]] || names[last]=${BASH_REMATCH[1]} kinds[last]='' values[last]=''
          ;;
      esac
    elif [[ $last -ge 0 && $line =~ \"type\":\ \"([a-z]+)\" ]]; then
      # The type of a list's items comes after the list's own.
      [[ -n ${kinds[last]} ]] || kinds[last]=${BASH_REMATCH[1]}
    fi
  done <"$1"

  # NUKE's own --target gives way to the build's.
  for i in "${!names[@]}"; do [[ ${names[i]} != DeployTarget ]] || own=1; done
  for i in "${!names[@]}"; do [[ -z $own || ${names[i]} != Target ]] || unset 'names[i]'; done
}

# How a name is typed, in REPLY: SkipSlowScans as --skip-slow-scans; NUKE keeps --target for itself, so the launcher takes it for DeployTarget.
_build_sh_option() {
  local name=$1 i character next before=''
  REPLY=-
  [[ $name != DeployTarget ]] || name=Target
  for ((i = 0; i < ${#name}; i++)); do
    character=${name:i:1} next=${name:i+1:1}
    if [[ $i -eq 0 || ($character == [[:upper:]] && ($before != [[:upper:]] || $next == [[:lower:]])) ]]; then REPLY+=-; fi
    REPLY+=$character before=$character
  done
  # Without ${REPLY,,}, which bash 3.2 lacks.
  local upper=ABCDEFGHIJKLMNOPQRSTUVWXYZ lower=abcdefghijklmnopqrstuvwxyz
  for ((i = 0; i < 26; i++)); do REPLY=${REPLY//${upper:i:1}/${lower:i:1}}; done
}

# Finds an option by what was typed, in REPLY as its place; letter case, - and _ do not count.
_build_sh_find() {
  local i typed=${1//[-_]/}
  for i in "${!names[@]}"; do
    REPLY=$i
    [[ ${names[i]//_/} != "$typed" && (${names[i]} != DeployTarget || $typed != [Tt][Aa][Rr][Gg][Ee][Tt]) ]] || return 0
  done
  return 1
}

# The targets are what --skip (or NUKE's own type of a target) takes.
_build_sh_targets() {
  local i
  for i in "${!names[@]}"; do
    [[ ${names[i]} != Skip && ${names[i]} != ExecutableTarget ]] || REPLY=${values[i]}
    [[ -z ${REPLY// /} ]] || return 0
  done
}

# What an option takes, in REPLY: its allowed values, or what is known of it by its name.
_build_sh_values() {
  local file name=${names[$2]}
  REPLY=${values[$2]}
  case $name in
    Skip | Target) REPLY='' && _build_sh_targets ;;
    Version) REPLY=$(git -C "$1" for-each-ref --format='%(refname:short)' refs/heads refs/tags refs/remotes 2>/dev/null) REPLY="HEAD $REPLY" ;;
    Profile)
      for file in "$1"/.nuke/parameters.*.json; do
        file=${file##*/parameters.}
        [[ $file == '*.json' ]] || REPLY+=" ${file%.json}"
      done
      ;;
    Root) REPLY=$(compgen -d -- "$word") ;;
  esac
}

_build_sh() {
  local folder=. word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} i candidates candidate REPLY=''
  local -a names=() kinds=() values=()
  local IFS=$' \t\n'
  COMPREPLY=()
  [[ ${COMP_WORDS[0]} != */* ]] || folder=${COMP_WORDS[0]%/*}
  folder=${folder/#\~/$HOME}
  [[ -f $folder/.nuke/build.schema.json ]] || return 0
  _build_sh_read "$folder/.nuke/build.schema.json"
  local had_nocasematch=0
  ! shopt -q nocasematch || had_nocasematch=1
  shopt -s nocasematch

  # The = of --target=prod is a word of its own to bash.
  if [[ $word == = ]]; then
    word=
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  # A list goes on up to the next option.
  for ((i = COMP_CWORD - 1; i > 0; i--)); do [[ ${COMP_WORDS[i]} != -* ]] || break; done
  if [[ $before == -* ]] && _build_sh_find "$before" && [[ ${kinds[REPLY]} != boolean ]]; then
    _build_sh_values "$folder" "$REPLY"
  elif [[ $word != -* && $i -gt 0 ]] && _build_sh_find "${COMP_WORDS[i]}" && [[ ${kinds[REPLY]} == array ]]; then
    _build_sh_values "$folder" "$REPLY"
  elif [[ $word == -* ]]; then
    candidates=
    for i in "${!names[@]}"; do
      [[ ${names[i]} == ExecutableTarget ]] || { _build_sh_option "${names[i]}" && candidates+=" ${REPLY#--}"; }
    done
    [[ $word != *_* ]] || candidates=${candidates//-/_}
    REPLY=${candidates// / --}
  else
    REPLY='' && _build_sh_targets
  fi

  for candidate in $REPLY; do
    [[ $candidate != "$word"* ]] || COMPREPLY+=("$candidate")
  done
  [[ $had_nocasematch -eq 1 ]] || shopt -u nocasematch
}

complete -F _build_sh build.sh
