#!/usr/bin/env python3
"""Writes Sources/ProvisoCompiler/Tables/ZoneTables.swift from compiled zone files (RFC 9636).

usage: zones.py [FOLDER]    Debian's package tzdata puts them into /usr/share/zoneinfo
"""

import pathlib
import re
import struct
import sys

import packing

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/zoneinfo")
target = pathlib.Path(__file__).parents[2] / "Sources/ProvisoCompiler/Tables/ZoneTables.swift"
skipped = {"posix", "right", "localtime", "posixrules", "Factory"}
day, week = 86400, 7 * 86400


def names():
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if path.is_file() and name.parts[0] not in skipped:
            with path.open("rb") as file:
                if file.read(4) == b"TZif":
                    yield str(name)


def read(name):
    """The offset before the first change, the changes of offset, and the rule after the last."""
    data = (folder / name).read_bytes()
    at = 0
    for size in (4, 8):
        counts = struct.unpack(">6I", data[at + 20:at + 44])
        utc, standard, leaps, times, types, characters = counts
        at += 44
        start = at
        at += times * (size + 1) + types * 6 + characters + leaps * (size + 4) + standard + utc
    moments = struct.unpack(f">{times}q", data[start:start + 8 * times])
    indices = data[start + 8 * times:start + 9 * times]
    kinds = start + 9 * times
    offsets = [struct.unpack(">i", data[kinds + 6 * n:kinds + 6 * n + 4])[0] for n in range(types)]
    changes, current = [], offsets[0]
    for moment, index in zip(moments, indices):
        if offsets[index] != current:
            current = offsets[index]
            changes.append((moment, current))
    rule = Rule(data[at:].decode().strip("\n"))
    return offsets[0], tuple(trimmed(changes, rule)), rule


class Rule:
    """What a zone does after its last listed change: `GMT0BST,M3.5.0/1,M10.5.0`."""

    def __init__(self, text):
        part = r"(?:<[^>]+>|[A-Za-z]+)"
        match = re.fullmatch(f"{part}([^,<A-Za-z]+)(?:{part}([^,]*),([^,]+),([^,]+))?", text)
        self.standard = -seconds(match[1])
        self.changes = ()
        self.daylight = self.standard
        if match[3]:
            self.daylight = -seconds(match[2]) if match[2] else self.standard + 3600
            self.changes = tuple(self.change(each) for each in match.groups()[2:])

    def change(self, text):
        date, _, time = text.partition("/")
        month, number, weekday = re.fullmatch(r"M(\d+)\.(\d)\.(\d)", date).groups()
        return int(month), int(number), int(weekday), seconds(time or "2")

    def offset(self, moment):
        if not self.changes:
            return self.standard
        year = civil_year((moment + self.standard) // day)
        begins = starts(year, self.changes[0]) - self.standard
        ends = starts(year, self.changes[1]) - self.daylight
        inside = begins <= moment < ends if begins < ends else not ends <= moment < begins
        return self.daylight if inside else self.standard

    def key(self):
        return self.standard, self.daylight, self.changes


def seconds(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")]
    return sign * sum(part * unit for part, unit in zip(parts, (3600, 60, 1)))


def days(year, month, date):
    year, month = (year - 1, month + 9) if month <= 2 else (year, month - 3)
    return year * 365 + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + date - 719469


def civil_year(count):
    year = 1970 + count // 366
    while days(year + 1, 1, 1) <= count:
        year += 1
    return year


def starts(year, change):
    month, number, weekday, time = change
    first = days(year, month, 1)
    date = first + (weekday - first - 4) % 7 + 7 * (number - 1)
    following = days(year + month // 12, month % 12 + 1, 1)
    while date >= following:
        date -= 7
    return date * day + time


def trimmed(changes, rule):
    """Without the changes that the rule makes anyway."""
    def agrees(index):
        begin, offset = changes[index]
        end = changes[index + 1][0] if index + 1 < len(changes) else begin + 1
        moments = [*range(begin, end, week), end - 1]
        return all(rule.offset(moment) == offset for moment in moments)

    kept = len(changes)
    while kept > 0 and agrees(kept - 1):
        kept -= 1
    assert kept < len(changes) or not changes, "the rule does not continue the changes"
    return changes[:kept + 1]


def scaled(value):
    """Quarters of an hour where that is exact, else seconds."""
    return value // 900 * 2 if value % 900 == 0 else value * 2 + 1


def packed():
    zones, places, out = {}, [], b""
    for name in sorted(names()):
        first, changes, rule = read(name)
        key = (first, changes, rule.key())
        places.append((name, zones.setdefault(key, len(zones))))
    rules = sorted({key[2] for key in zones})
    out += packing.number(len(rules))
    for standard, daylight, changes in rules:
        out += packing.signed(scaled(standard)) + packing.number(len(changes))
        if changes:
            out += packing.signed(scaled(daylight))
        for month, number, weekday, time in changes:
            out += packing.number(month) + packing.number(number) + packing.number(weekday)
            out += packing.signed(scaled(time))
    out += packing.number(len(zones))
    for first, changes, rule in zones:
        out += packing.number(rules.index(rule)) + packing.number(len(changes))
        out += packing.signed(scaled(first))
        before, offset = 0, first
        for moment, following in changes:
            out += packing.signed(scaled(moment - before))
            out += packing.signed(scaled(following - offset))
            before, offset = moment, following
    previous = ""
    for name, place in places:
        shared = 0
        while shared < min(len(name), len(previous)) and name[shared] == previous[shared]:
            shared += 1
        out += packing.number(shared) + packing.text(name[shared:]) + packing.number(place)
        previous = name
    return out


version = (folder / "tzdata.zi").read_text().split("\n")[0].removeprefix("# version ")
target.write_text(
    f"""/// Generated by Tests/Generators/zones.py from the IANA time zone database, version {version}, as
/// Debian compiles it (package tzdata).
enum ZoneTables {{
  static let version: StaticString = "{version}"

  /// Read by `ZoneTable`.
{packing.swift_literal("zones", packed())}}}
""")
