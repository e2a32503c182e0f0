#!/usr/bin/env python3
"""Decides recordings under Apache Spark and compares the verdicts with those of `proviso replay`.

    decide.py PROGRAM.pvc RECORDING.jsonl...

Each partition is piped through the same program that decides live: one process a partition, one
line in, one line out. On a cluster, bring the program and the compiled set to the workers with
`--files` or in the image; nothing else is needed there. Needs pyspark and a Java runtime; `proviso`
stands on the PATH, or PROVISO names it. Ends with 1 if the two disagree.
"""
import json
import os
import shlex
import shutil
import subprocess
import sys

from pyspark.sql import SparkSession


def verdict(line: str) -> str:
    return json.loads(line).get("decision", "malformed")


def main(program: str, recordings: list[str]) -> int:
    # Spark starts it with an empty environment, so a name alone would not be found.
    proviso = shutil.which(os.environ.get("PROVISO", "proviso"))
    if proviso is None:
        sys.exit("proviso is not on the PATH, and PROVISO does not name it")
    program = os.path.abspath(program)
    command = [proviso, "decide", "--program", program, "--recorded", "--jsonl", "-"]
    builder = SparkSession.builder.appName("proviso").config("spark.ui.enabled", "false")
    spark = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    records = spark.sparkContext.textFile(",".join(recordings), minPartitions=8)
    decisions = records.pipe(shlex.join(command))
    counts = dict(decisions.map(verdict).countByValue())
    partitions = records.getNumPartitions()
    spark.stop()

    done = subprocess.run(
        [proviso, "replay", *recordings, "--program", program, "--format", "json"],
        stdout=subprocess.PIPE, text=True, check=True)
    report = json.loads(done.stdout)
    replayed = {**report["new"]["verdicts"], "malformed": report["malformed"]}

    print(f"{sum(counts.values())} records, {partitions} partitions")
    print(f"{'':12}{'spark':>8}{'replay':>8}")
    for name, number in replayed.items():
        print(f"{name:12}{counts.get(name, 0):8}{number:8}")
    return int({name: counts.get(name, 0) for name in replayed} != replayed)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
