#!/bin/sh
# Runs a command that must not outlive the caller: it ends when standard input reaches its end, which the operating system sees to
# even when the caller is killed. Prints the command's process id; the command's own output goes to standard error.
# Arenas of the C library: otherwise each of many threads gets its own (docs/decisions/0054).
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
exec 3<&0
"$@" </dev/null >&2 3<&- &
command=$!
(
  trap '' HUP INT TERM
  cat <&3
  kill "$command"
  sleep 1
  kill -9 "$command"
) >/dev/null 2>&1 &
watch=$!
exec 3<&-
echo "$command"
wait "$command"
status=$?
kill -9 "$watch" 2>/dev/null
exit "$status"
