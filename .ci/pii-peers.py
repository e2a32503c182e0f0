"""Runs the pattern recognisers of presidio-analyzer alone, without a model of language."""

import collections
import json
import os
import sys

import presidio_analyzer.predefined_recognizers as recognizers
from presidio_analyzer import EntityRecognizer


def detectors():
    """The recognisers that need no model of language, by what they find."""
    found = collections.defaultdict(list)
    for name in sorted(dir(recognizers)):
        kind = getattr(recognizers, name)
        if not isinstance(kind, type) or not issubclass(kind, EntityRecognizer):
            continue
        try:
            detector = kind()
            detector.analyze("", detector.supported_entities, None)
        except Exception:
            continue
        for entity in detector.supported_entities:
            found[entity].append(detector)
    return found


def spans(detectors, entity, text):
    found = set()
    for detector in detectors:
        for result in detector.analyze(text, [entity], None) or []:
            if result.entity_type == entity and result.score > 0:
                found.add((result.start, result.end))
    return found


def main():
    rows = [json.loads(line) for line in open(os.path.join(sys.argv[1], "presidio-recognizers.jsonl"))]
    said = collections.defaultdict(set)
    for row in rows:
        said[row["entity"], row["text"]].add(row["expected_count"] > 0)
    known = detectors()
    tally = collections.defaultdict(collections.Counter)
    for row in rows:
        entity, text = row["entity"], row["text"]
        if len(said[entity, text]) > 1 or row.get("leniency", 1) != 1:
            continue
        if entity not in known:
            tally[entity]["absent"] += 1
            continue
        found = spans(known[entity], entity, text)
        wanted = {(place["start"], place["end"]) for place in row["expected"]}
        positive = row["expected_count"] > 0
        tally[entity][("found" if found else "missed") if positive else ("wrong" if found else "silent")] += 1
        if positive and found and wanted:
            tally[entity]["exact" if found == wanted else "inexact"] += 1
    total = collections.Counter()
    for entity, count in sorted(tally.items()):
        total.update(count)
        if count["absent"]:
            print(f"{entity}: not in this version, {count['absent']} cases")
            continue
        print(f"{entity}: {line(count)}")
    f1 = 2 * total["found"] / max(1, 2 * total["found"] + total["missed"] + total["wrong"])
    print(f"presidio-analyzer, its own cases: {line(total)}, F1 {f1:.3f}, {total['absent']} cases of absent recognisers")


def line(count):
    return (
        f"{count['found']} of {count['found'] + count['missed']} positives found, "
        f"{count['silent']} of {count['silent'] + count['wrong']} negatives silent, "
        f"{count['exact']} of {count['exact'] + count['inexact']} spans exact"
    )


main()
