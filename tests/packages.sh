# For tests/run and tests/bench, which source it.
#
# install_packages PROGRAM:PACKAGE...: installs the packages of the programs that are missing, where root runs on Debian. Fails with their names in
# $still_missing where it cannot. A program is a name, or a path with wildcards where Debian keeps it outside of PATH.
install_packages() {
  local missing=() pair
  for pair in "$@"; do
    command -v "${pair%%:*}" >/dev/null || compgen -G "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
  done
  still_missing=${missing[*]}
  [ "${#missing[@]}" -eq 0 ] && return
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  printf 'Installing %s.\n' "$still_missing"
  # Run level 1: what is installed for a test starts no service of its own.
  { apt-get update -qq && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1
}
