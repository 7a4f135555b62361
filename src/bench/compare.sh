#!/usr/bin/env bash
# Compares two runs of the benchmarks: compare.sh BEFORE.json AFTER.json
# For each benchmark that both have: the scores, and how many times less time the second takes. Needs jq.
set -euo pipefail
[[ $# == 2 ]] || { echo "usage: compare.sh BEFORE.json AFTER.json" >&2; exit 2; }
jq -rs '
  def named: map({
    key: ((.benchmark | split(".") | .[-2:] | join(".")) + " " + ((.params // {}) | to_entries | map(.value) | join(" "))),
    value: .primaryMetric }) | from_entries;
  (.[0] | named) as $before | (.[1] | named) as $after |
  $before | keys[] | select($after[.]) |
  [., $before[.].score, $after[.].score, $before[.].score / $after[.].score, $after[.].scoreUnit] | @tsv' "$1" "$2" |
  awk -F'\t' 'BEGIN { printf "%-64s %10s %10s %7s\n", "benchmark", "before", "after", "times" }
    { printf "%-64s %10.1f %10.1f %7.2f %s\n", $1, $2, $3, $4, $5 }'
