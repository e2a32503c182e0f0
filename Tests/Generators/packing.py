"""Writes numbers and text in the form that PackedTable.swift reads."""

import base64


def number(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value):
    return number(value << 1 if value >= 0 else (-value << 1) - 1)


def text(value):
    return value.encode() + b"\0"


def compressed(data):
    """Greedy: at each place the longest copy of at least four bytes, one byte later if better."""
    seen = {}
    out = bytearray()
    literals = bytearray()

    def longest(at):
        best = (0, 0)
        for start in reversed(seen.get(data[at:at + 4], [])):
            length = 4
            while at + length < len(data) and data[start + length] == data[at + length]:
                length += 1
            if length - len(number(at - start)) > best[0] - len(number(best[1])):
                best = (length, at - start)
        return best

    def note(at):
        seen.setdefault(data[at:at + 4], []).append(at)

    at = 0
    while at < len(data):
        length, distance = longest(at)
        if length - len(number(distance)) >= 3:
            note(at)
            later = longest(at + 1)
            if later[0] > length + 1:
                literals.append(data[at])
                at += 1
                length, distance = later
            out += number(len(literals)) + literals + number(length) + number(distance)
            literals = bytearray()
            for place in range(at, at + length):
                note(place)
            at += length
        else:
            note(at)
            literals.append(data[at])
            at += 1
    if literals:
        out += number(len(literals)) + literals + number(0) + number(0)
    return bytes(out)


def swift_literal(name, data):
    """A static string of lines of at most 100 columns."""
    digits = base64.b64encode(compressed(data)).decode().rstrip("=")
    lines = [digits[at:at + 95] for at in range(0, len(digits), 95)]
    body = "\\\n".join("    " + line for line in lines)
    return f'  static let {name}: StaticString = """\n{body}\n    """\n'
