"""A link between two hosts that takes its time and loses frames, where the kernel has no netem: a process that carries every frame from one
TAP device to another. It tells TCP nothing of what it loses, which is sent again after a while, as over a bad line.
    python3 bench/spread_link.py DEVICE DEVICE SEED, and on its standard input, a line each time: MILLISECONDS-EACH-WAY PERCENT-LOST"""
import collections
import fcntl
import os
import random
import select
import struct
import sys
import time

TUNSETIFF, IFF_TAP, IFF_NO_PI = 0x400454CA, 0x0002, 0x1000
LARGEST = 65536


def tap(name):
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TAP | IFF_NO_PI))
    return device


class Link:
    def __init__(self, ends, seed):
        self.other = {ends[0]: ends[1], ends[1]: ends[0]}
        self.waiting = {end: collections.deque() for end in ends}  # what is to arrive there, and when
        self.random = random.Random(seed)
        self.delay = self.loss = 0.0

    def set(self, line):
        milliseconds, percent = line.split()
        self.delay, self.loss = float(milliseconds) / 1000, float(percent) / 100
        for frames in self.waiting.values():
            frames.clear()
        print("set", flush=True)

    def take(self, end):
        for _ in range(64):
            try:
                frame = os.read(end, LARGEST)
            except BlockingIOError:
                return
            if self.random.random() >= self.loss:
                self.waiting[self.other[end]].append((time.monotonic() + self.delay, frame))

    def deliver(self):
        """Delivers what is due, and says how long the next has to wait."""
        now = time.monotonic()
        for end, frames in self.waiting.items():
            while frames and frames[0][0] <= now:
                try:
                    os.write(end, frames.popleft()[1])
                except OSError:
                    pass  # that end is down, or has no room: lost
        due = [frames[0][0] for frames in self.waiting.values() if frames]
        return max(0.0, min(due) - time.monotonic()) if due else None

    def carry(self):
        while True:
            readable, _, _ = select.select([*self.other, sys.stdin], [], [], self.deliver())
            for end in readable:
                if end is not sys.stdin:
                    self.take(end)
                elif line := sys.stdin.readline():
                    self.set(line)
                else:
                    return


if __name__ == "__main__":
    link = Link([tap(sys.argv[1]), tap(sys.argv[2])], int(sys.argv[3]))
    print("ready", flush=True)
    link.carry()
