#compdef build.sh
# Completes targets, options and their values after any build.sh that starts a NUKE build, from the .nuke/build.schema.json beside it; .NET is
# not started. Install: eval "$(./build.sh --completion zsh)" after compinit.

# Reads the schema into the caller's arrays: names of options in their order; by name their kinds, values and descriptions.
_build_sh_read() {
  local line last='' in_list=''
  local -a match mbegin mend
  while IFS= read -r line; do
    if [[ $line == *'"enum": ['* ]]; then
      in_list=1
    elif [[ $line == *']'* ]]; then
      in_list=
    elif [[ -n $in_list ]]; then
      [[ -z $last || ! $line =~ '"([^"]*)"' ]] || values[$last]+=" $match[1]"
    elif [[ $line =~ '^ *"([^"]+)": \{' ]]; then
      case $match[1] in
        definitions | properties | items | NukeBuild) ;;
        *) last=$match[1] && (( $names[(Ie)$last] )) || names+=($last) ;;
      esac
    elif [[ -n $last && $line =~ '"type": "([a-z]+)"' ]]; then
      # The type of a list's items comes after the list's own.
      : ${kinds[$last]:=$match[1]}
    elif [[ -n $last && $line =~ '"description": "(.*)",?$' ]]; then
      descriptions[$last]=${${match[1]//\\u003C/<}//\\u003E/>}
    fi
  done <$1

  # NUKE's own --target gives way to the build's.
  (( ! $names[(Ie)DeployTarget] )) || names=(${names:#Target})
}

# How a name is typed, in REPLY: SkipSlowScans as --skip-slow-scans; NUKE keeps --target for itself, so the launcher takes it for DeployTarget.
_build_sh_option() {
  local name=${1/#%DeployTarget/Target} before='' character
  local -i i
  REPLY=-
  for ((i = 1; i <= $#name; i++)); do
    character=$name[i]
    [[ $i -ne 1 && ($character != [[:upper:]] || ($before == [[:upper:]] && $name[i+1] != [[:lower:]])) ]] || REPLY+=-
    REPLY+=$character before=$character
  done
  REPLY=${(L)REPLY}
}

# Finds an option by what was typed, in REPLY by its name; letter case, - and _ do not count.
_build_sh_find() {
  local typed=${(L)1//[-_]/} name
  for name in $names; do
    REPLY=$name
    [[ ${(L)name//_/} != $typed && ($name != DeployTarget || $typed != target) ]] || return 0
  done
  return 1
}

# The targets are what --skip (or NUKE's own type of a target) takes, in reply.
_build_sh_targets() { reply=(${=values[ExecutableTarget]:-$values[Skip]}); }

# What an option takes, in reply: its allowed values, or what is known of it by its name.
_build_sh_values() {
  reply=(${=values[$2]})
  case $2 in
    Skip | Target) _build_sh_targets ;;
    Version) reply=(HEAD ${(f)"$(git -C $1 for-each-ref --format='%(refname:short)' refs/heads refs/tags refs/remotes 2>/dev/null)"}) ;;
    Profile) reply=($1/.nuke/parameters.*.json(N:t:r)) && reply=(${reply#parameters.}) ;;
    Root) _files -/ && return ;;
  esac
  compadd -M 'm:{a-zA-Z}={A-Za-z}' -a reply
}

_build_sh() {
  local folder=${~words[1]:h} name REPLY='' started=''
  local -a names reply options
  local -A kinds values descriptions
  local -i i
  [[ -f $folder/.nuke/build.schema.json ]] || return 1
  _build_sh_read $folder/.nuke/build.schema.json

  # A list goes on up to the next option.
  for ((i = CURRENT - 1; i > 1; i--)); do [[ $words[i] != -* ]] || break; done
  (( i <= 1 )) || started=$words[i]
  if [[ $PREFIX == -*=* ]] && _build_sh_find ${PREFIX%%=*}; then
    compset -P '*='
    _build_sh_values $folder $REPLY
  elif [[ $words[CURRENT-1] == -* ]] && _build_sh_find $words[CURRENT-1] && [[ $kinds[$REPLY] != boolean ]]; then
    _build_sh_values $folder $REPLY
  elif [[ $PREFIX != -* && -n $started ]] && _build_sh_find $started && [[ $kinds[$REPLY] == array ]]; then
    _build_sh_values $folder $REPLY
  elif [[ $PREFIX == -* ]]; then
    for name in ${names:#ExecutableTarget}; do
      _build_sh_option $name
      [[ $PREFIX != *_* ]] || REPLY=--${${REPLY#--}//-/_}
      options+=("${REPLY}:$descriptions[$name]")
    done
    _describe -o option options
  else
    _build_sh_targets
    compadd -M 'm:{a-zA-Z}={A-Za-z}' -a reply
  fi
}

(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _build_sh build.sh
