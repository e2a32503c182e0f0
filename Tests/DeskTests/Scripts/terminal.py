"""Runs a command on a terminal of its own: terminal.py STEPS.json COMMAND…

Steps are lists: ["expect", text], ["send", text], ["size", columns], ["signal", number],
["pause", seconds]. Prints one JSON object: what the terminal showed, the exit status, and whether
echo and lines were as before at the end."""
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

steps = json.loads(sys.argv[1])
master, slave = pty.openpty()
fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
before = termios.tcgetattr(slave)
child = os.fork()
if child == 0:
    # Whoever runs tests may have blocked signals for all below it.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    for descriptor in (0, 1, 2):
        os.dup2(slave, descriptor)
    os.execvp(sys.argv[2], sys.argv[2:])
shown = b""
place = 0


def take(seconds):
    global shown
    ready, _, _ = select.select([master], [], [], seconds)
    if not ready:
        return False
    try:
        piece = os.read(master, 65536)
    except OSError:
        return False
    shown += piece
    return bool(piece)


def expect(text):
    global place
    end = time.time() + 20
    while time.time() < end:
        found = shown.find(text.encode(), place)
        if found >= 0:
            place = found + len(text.encode())
            return True
        take(0.2)
    return False


missed = None
for kind, value in steps:
    if kind == "expect" and not expect(value):
        missed = value
        os.kill(child, signal.SIGKILL)
        break
    if kind == "send":
        os.write(master, value.encode())
    if kind == "size":
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, value, 0, 0))
        os.kill(child, signal.SIGWINCH)
    if kind == "signal":
        os.kill(child, value)
    if kind == "pause":
        time.sleep(value)
end = time.time() + 20
status = None
while time.time() < end and status is None:
    take(0.05)
    done, raw = os.waitpid(child, os.WNOHANG)
    if done:
        status = os.waitstatus_to_exitcode(raw)
if status is None:
    os.kill(child, signal.SIGKILL)
while take(0.1):
    pass
after = termios.tcgetattr(slave)
print(json.dumps({
    "shown": shown.decode("utf-8", "replace"), "status": status, "missed": missed,
    "restored": before[:4] == after[:4]}))
