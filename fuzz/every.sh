#!/usr/bin/env bash
# Fuzzes every reader at once, SECONDS each, one process a reader: every.sh SECONDS OUT
# Needs the target `every` (cargo +nightly fuzz build -s none every), or EVERY, the command that runs it.
# A reader that breaks goes on until its time is over. What it broke on, and what took long, is in
# OUT/<reader>/; OUT/summary.tsv counts.
set -euo pipefail
seconds=${1:?SECONDS}
out=${2:?OUT}
here=$(cd "$(dirname "$0")" && pwd)
host=$(uname -m)-unknown-linux-gnu
every=${EVERY:-${CARGO_TARGET_DIR:-$here/target}/$host/release/every}
mkdir -p "$out"
out=$(cd "$out" && pwd)

fuzz() {
  local reader=$1 folder=$out/$1 start=$SECONDS left
  mkdir -p "$folder/corpus"
  cd "$folder"
  for run in $(seq 200); do
    left=$((seconds - (SECONDS - start)))
    [ "$left" -gt 0 ] || break
    # shellcheck disable=SC2086
    DIPTYCH_READER=$reader $every corpus "$here/seeds/$reader" -dict="$here/words.dict" -max_total_time="$left" \
      -max_len=8192 -timeout=5 -report_slow_units=1 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=1 \
      -artifact_prefix="$folder/" >"log.$run" 2>&1 || true
  done
  local count=() kind
  for kind in crash timeout oom slow-unit; do
    count+=("$(find "$folder" -maxdepth 1 -name "$kind-*" | wc -l)")
  done
  local runs cover
  runs=$(cat log.* | awk '/number_of_executed_units/ { sum += $2 } END { print sum + 0 }')
  cover=$(cat log.* | sed -n 's/.*cov: \([0-9]*\).*/\1/p' | sort -n | tail -1)
  printf '%s\t' "$reader" "$((SECONDS - start))" "$runs" "${cover:-0}" "$(find corpus -type f | wc -l)" "${count[@]}" |
    sed 's/\t$/\n/' >"$folder/summary"
}

readers=()
for folder in "$here"/seeds/*/; do readers+=("$(basename "$folder")"); done
for reader in "${readers[@]}"; do fuzz "$reader" & done
wait
printf 'reader\tseconds\texecutions\tedges\tcorpus\tcrashes\ttimeouts\tooms\tslow\n' >"$out/summary.tsv"
for reader in "${readers[@]}"; do cat "$out/$reader/summary" >>"$out/summary.tsv"; done
cat "$out/summary.tsv"
