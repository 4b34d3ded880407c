#!/bin/sh
# random.sh with a seed that changes by date, for a test that runs every day.
#
#   day.sh RUN REWRITE COMPILER INCLUDE WORK
#
# RUN tells the runs of a day apart; every third is strict about exceptions. $DECO_TEST_SEED is the seed instead.
run=$1
shift
seed=${DECO_TEST_SEED:-$(date -u +%Y%m%d)$run}
[ $((run % 3)) -ne 0 ] || export STRICT=1
echo "seed $seed: run it again with DECO_TEST_SEED=$seed"
exec "$(dirname "$0")/random.sh" "$@" "$seed" 60
