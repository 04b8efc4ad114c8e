# Stands where systemd stands: keeps the socket that it was started with, and starts and stops a service on it as it is told on its input.
# The socket closes when it ends.
process=
stop() {
  [ -z "$process" ] && return
  kill -TERM "$process"
  wait "$process"
  process=
}
trap stop EXIT
while read -r order; do
  case $order in
    start)
      ( export LISTEN_PID=$BASHPID; exec "$@" ) </dev/null &
      process=$!
      ;;
    stop) stop ;;
  esac
  printf '%s: done\n' "$order"
done
