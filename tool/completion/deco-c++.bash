# Completion of deco-c++ for bash: its own options, then the compiler's command line.

_deco_cxx() {
  local i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; ++i)); do
    if [[ ${COMP_WORDS[i]} != --deco-* ]]; then
      if declare -F _command_offset >/dev/null; then
        _command_offset $i
      else
        compopt -o default
      fi
      return
    fi
  done
  if [[ ${COMP_WORDS[COMP_CWORD]} == -* ]]; then
    COMPREPLY=($(compgen -W "--deco-no-line --deco-strict-exceptions --help --version" -- "${COMP_WORDS[COMP_CWORD]}"))
  else
    COMPREPLY=($(compgen -c -- "${COMP_WORDS[COMP_CWORD]}"))
  fi
}
complete -F _deco_cxx deco-c++
