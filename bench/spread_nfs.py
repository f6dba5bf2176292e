"""Spreads an intake and a study over machines that share their work folder by NFS, and compares; bench/spread.sh --nfs starts it.

The machines are guests of User Mode Linux, each a kernel with an NFS client, a page cache and a mount (version 4, no noac) of its own;
the server is nfs-ganesha on this machine. With --kills guests lose their power at random moments, and are started again."""
import argparse
import collections
import hashlib
import os
import pathlib
import random
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from spread_hosts import Networked, ended

LEASE = 10
PATIENCE = 900
GANESHA = """NFS_CORE_PARAM {{ Protocols = 4; Bind_addr = {net}1; Enable_NLM = false; Enable_RQUOTA = false; }}
NFSv4 {{ Graceless = true; RecoveryBackend = fs; Only_Numeric_Owners = true; }}
EXPORT {{ Export_Id = 1; Path = {folder}; Pseudo = /work; Access_Type = RW; Squash = No_Root_Squash; SecType = sys; Protocols = 4;
  Transports = TCP; FSAL {{ Name = VFS; }} }}
"""


class Guests:
    """Machines that mount one export, and the server of it."""

    def __init__(self, root, place):
        if not all(map(shutil.which, ("linux.uml", "ganesha.nfsd", "mount.nfs", "modprobe"))):
            sys.exit("--nfs needs user-mode-linux, nfs-ganesha-vfs, nfs-common and kmod")
        self.root, self.place = root, place
        self.running = {}
        self.net = Networked(root, place)
        self.export = place / "export"
        self.export.mkdir()
        (place / "modules/lib").mkdir(parents=True)
        (place / "modules/lib/modules").symlink_to("/usr/lib/uml/modules")
        (place / "ganesha.conf").write_text(GANESHA.format(net=self.net.net, folder=self.export))
        os.makedirs("/var/run/ganesha", exist_ok=True)
        self.server = subprocess.Popen(["ganesha.nfsd", "-F", "-f", place / "ganesha.conf", "-L", place / "ganesha.log", "-p",
                                        place / "ganesha.pid"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(5)

    def start(self, name, script):
        """Lets a guest of that name carry a script out and go off; each name has its own address."""
        number = 100 + sum(name.encode()) % 100
        device = f"{self.net.name}g{number}"
        if name not in self.running:
            self.net.run("ip", "tuntap", "add", device, "mode", "tap")
            self.net.run("ip", "link", "set", device, "master", self.net.name, "up")
        (self.place / f"{name}.code").unlink(missing_ok=True)
        (self.place / f"{name}.sh").write_text(script)
        self.running[name] = (subprocess.Popen(
            ["linux.uml", "mem=1100M", "root=/dev/root", "rootfstype=hostfs", "rootflags=/", "rw", f"init={self.root}/bench/spread-guest.sh",
             "con=null", "con0=null", f"eth0=tuntap,{device}", f"umid={name}-{os.getpid()}",
             f"ADDRESS={self.net.net}{number}", f"SERVER={self.net.net}1", f"PLACE={self.place}", f"GUEST={name}"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True), device)

    def power_off(self, name):
        os.killpg(self.running[name][0].pid, signal.SIGKILL)
        self.running[name][0].wait()

    def at_work(self, name):
        return self.running[name][0].poll() is None

    def code(self, name):
        """The exit code of a guest's script, once it is off; nothing where it lost its power."""
        self.running[name][0].wait(PATIENCE)
        said = self.place / f"{name}.code"
        return int(said.read_text()) if said.exists() else None

    def close(self):
        for guest, device in self.running.values():
            try:
                os.killpg(guest.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            subprocess.run(["ip", "link", "del", device], check=False)
        self.server.kill()
        self.net.close()


class Bench:
    def __init__(self, options):
        self.root = pathlib.Path(options.root)
        self.place = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="terugblik-nfs-"))
        self.program = options.program or str(self.root / "terugblik")
        self.study = options.study
        self.random = random.Random(options.seed)
        self.key = self.place / "key"
        self.key.write_text("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=\n")
        os.chmod(self.key, 0o600)
        self.guests = Guests(self.root, self.place)
        self.delivery = self.guests.export / "in"
        (self.guests.export / "none").mkdir()
        subprocess.run([self.program, "sample", "--families", str(options.families), "--seed", "5", "--to", str(self.delivery)],
                       check=True, stdout=subprocess.DEVNULL, cwd=self.root)
        self.differences = []
        self.done = collections.Counter()

    def database(self, name):
        net = self.guests.net
        net.as_postgres(net.programs / "createdb", "-h", net.folder, "-p", "54177", "-U", "postgres", name)
        return net.database.replace("/register?", f"/{name}?")

    def words(self, *words, work, database, key=None):
        return shlex.join([self.program, *map(str, words), "--work", str(work), "--key-file", str(key or self.key), "--database", database])

    def here(self, *words, **where):
        """Carries a command out on this machine, which is the server of the work folder."""
        with open(self.place / "here.said", "ab") as said:
            return subprocess.run(self.words(*words, **where), shell=True, cwd=self.root, stdout=said, stderr=said, check=False).returncode

    def left(self, work, database):
        """All that an intake and a study left, by name."""
        jars = (self.root / "target/test-classpath").read_text(encoding="utf-8").strip()
        out = self.place / "dump"
        subprocess.run(["java", "-cp", f"{self.root}/target/test-classes:{self.root}/target/classes:{jars}", "nl.terugblik.register.RegisterDump",
                        str(work), str(self.key), str(out), database], check=True, stderr=subprocess.DEVNULL)
        dump = out.read_bytes().replace(b" folder=/run/work/in ", f" folder={self.delivery} ".encode())  # guests see it elsewhere
        left = {"register": hashlib.sha256(dump).hexdigest()}
        for part in ("runs", "deliveries"):
            for file in (work / part).rglob("*"):
                if file.is_file() and file.name != "run.json" and ".refused" not in str(file):
                    left[str(file.relative_to(work))] = hashlib.sha256(file.read_bytes()).hexdigest()
        if (work / "spool").exists() and any((work / "spool").iterdir()):
            left["spool"] = "is left"
        return left

    def alone(self):
        work, database = self.place / "alone", self.database("alone")
        began = time.monotonic()
        for words in (["intake", self.guests.export / "none"], ["intake", self.delivery], ["study", self.study]):
            self.here(*words, work=work, database=database)
        print(f"alone, on this machine: {time.monotonic() - began:.1f} s", flush=True)
        return self.left(work, database)

    def lend(self, number, trial, key, database):
        worker = self.words("worker", "--lease", LEASE, work=f"/run/work/{trial}", database=database, key=self.place / key)
        self.guests.start(f"worker-{number}", f"cd {self.root}\nexec {worker}\n")

    def step(self, trial, key, database, words, disturbed):
        """One command, asked for on a guest while two others lend themselves; one of the three loses its power, where that is asked for."""
        for number in (1, 2):
            self.lend(number, trial, key, database)
        time.sleep(20)  # they boot
        asked = f"cd {self.root}\n{self.words(*words, work=f'/run/work/{trial}', database=database)}\n"
        began = time.monotonic()
        self.guests.start("asking", asked)
        what = "nobody"
        if disturbed:
            time.sleep(6 + self.random.uniform(0, disturbed))
            what = self.random.choice(["worker-1", "asking"])
            if not self.guests.at_work("asking"):
                what = "too late"
            else:
                self.guests.power_off(what)
                if what == "worker-1":
                    self.lend(1, trial, key, database)
        code = self.guests.code("asking")
        while code in (None, 6) and time.monotonic() - began < PATIENCE:
            time.sleep(5 if code else 0)
            self.guests.start("asking", asked)
            code = self.guests.code("asking")
        took = time.monotonic() - began
        for number in (1, 2):
            if not self.guests.at_work(f"worker-{number}"):
                self.differences.append(f"{trial}: worker-{number} left by itself; see {self.place}/worker-{number}.said")
            else:
                self.guests.power_off(f"worker-{number}")
        if code not in (0, 7):
            self.differences.append(f"{trial}, {words[0]}: ended with {code}")
        self.done[what] += 1
        print(f"{trial}, {words[0]}: {took:.1f} s, guests of one core each; without power: {what}", flush=True)
        return took

    def trial(self, trial, expected, disturbed):
        """An intake and a study of guests, with a register and a work folder of their own."""
        database, work = self.database(trial), self.guests.export / trial
        where = {"work": work, "database": database}
        self.here("intake", self.guests.export / "none", **where)  # makes the register
        for name, of in (("intake.key", "--intake"), ("study.key", self.study)):
            (self.place / name).unlink(missing_ok=True)
            self.here("worker-key", of, "--to", self.place / name, **where)
        took = [self.step(trial, "intake.key", database, ["intake", "/run/work/in", "--spread"], disturbed[0]),
                self.step(trial, "study.key", database, ["study", self.study, "--spread"], disturbed[1])]
        shown = subprocess.run(self.words("show", "last", **where), shell=True, cwd=self.root, stdout=subprocess.PIPE, text=True).stdout
        print("\n".join(line for line in shown.splitlines() if " by " in line and "parts in" in line), flush=True)
        left = self.left(work, database)
        for thing in sorted(set(left) | set(expected)):
            if left.get(thing) != expected.get(thing):
                self.differences.append(f"{trial}: {thing}")
        print(f"{trial}: {len(left)} outputs, {len(self.differences)} differences so far", flush=True)
        return took


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", required=True)
    parser.add_argument("--nfs", action="store_true")
    parser.add_argument("--families", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=0, help="how many intakes and studies, in which a guest loses its power each time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--study", default="jobs/ekc-follow-up.yaml")
    parser.add_argument("--program")
    parser.add_argument("--keep")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # and clean up
    bench = Bench(options)
    try:
        expected = bench.alone()
        took = bench.trial("undisturbed", expected, (0, 0))
        for number in range(1, options.kills + 1):
            bench.trial(f"trial{number}", expected, took)
    finally:
        bench.guests.close()
    print(", ".join(f"{count} {what}" for what, count in sorted(bench.done.items())))
    ended(bench.differences, "differences", bench.place, options.keep)


main()
