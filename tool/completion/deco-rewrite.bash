# Completion of deco-rewrite for bash. package.manual compares the options with --help.

_deco_rewrite() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} option="" IFS=$' \t\n' i
  COMPREPLY=()
  # Behind -- are the compiler's flags.
  for ((i = 1; i < COMP_CWORD; ++i)); do
    if [[ ${COMP_WORDS[i]} == -- ]]; then
      compopt -o default
      return
    fi
  done

  # The shell splits --option=value at the =.
  if [[ $current == "=" ]]; then
    option=$previous current=""
  elif [[ $previous == "=" ]]; then
    option=${COMP_WORDS[COMP_CWORD - 2]}
  elif [[ $previous == -[poj] ]]; then
    option=$previous
  elif [[ $current == --*=* ]]; then
    option=${current%%=*} current=${current#*=}
  fi
  case $option in
    --format) COMPREPLY=($(compgen -W "text json sarif github gitlab" -- "$current")) ;;
    --explain-rule | --checks | --warnings-as-errors)
      COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" --list-checks 2>/dev/null | sed -n 's/^\(deco-[^ ]*\) .*/\1/p')" -- "$current"))
      ;;
    -p | --out-dir)
      compopt -o filenames
      COMPREPLY=($(compgen -d -- "$current"))
      ;;
    --extra-arg | --extra-arg-before | -j) ;;
    -*) compopt -o default ;; # a file
    "")
      if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "
          -p -o -i -j --baseline= --checks= --config= --depfile= --diff --explain --explain-rule= --export-fixes=
          --extra-arg= --extra-arg-before= --fix --format= --help --help-list --lint --list-checks --no-line
          --out-dir= --report= --report-data= --strict-exceptions --version --warnings-as-errors= --write-baseline=" -- "$current"))
        [[ ${COMPREPLY[0]} != *= ]] || compopt -o nospace
      else
        compopt -o default
      fi
      ;;
  esac
}
complete -F _deco_rewrite deco-rewrite
