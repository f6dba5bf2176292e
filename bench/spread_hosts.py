"""The PostgreSQL and the hosts of bench/spread.py: processes of this machine, or hosts in network namespaces that can be cut off."""
import os
import pathlib
import shutil
import subprocess
import sys

TICKS = os.sysconf("SC_CLK_TCK")


def ended(found, what, place, keep):
    """Ends a bench: says what was found, clears up, and is 1 where there was anything."""
    for one in found:
        print(one)
    print(f"{len(found)} {what}")
    if not keep:
        shutil.rmtree(place, ignore_errors=True)
    sys.exit(1 if found else 0)


def seconds(pid, reaped=False):
    """The processor seconds of a process; with those of its children that have ended, where asked."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return sum(int(fields[at]) for at in ((11, 12, 13, 14) if reaped else (11, 12))) / TICKS


def server_seconds(postmaster):
    """The processor seconds of PostgreSQL, sessions that ended and that go on."""
    return seconds(postmaster, True) + sum(
        seconds(child) for child in pathlib.Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split())


class Here:
    """All on this machine, with the PostgreSQL that the tests bring along."""

    networked = False

    def __init__(self, root, place):
        jars = (root / "target/test-classpath").read_text(encoding="utf-8").strip()
        self.server = subprocess.Popen(
            ["java", "-Xmx200m", "-cp", f"{root}/target/test-classes:{root}/target/classes:{jars}",
             "nl.terugblik.database.PostgresForBench"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        first = self.server.stdout.readline().strip()
        if not first.startswith("PostgreSQL"):
            sys.exit(first)
        print(first, flush=True)
        self.database = self.asked("another")
        self.postmaster = self.find_postmaster()

    def asked(self, line):
        self.server.stdin.write(line + "\n")
        self.server.stdin.flush()
        return self.server.stdout.readline().strip()

    def find_postmaster(self):
        """The oldest process of a server that listens where the address says."""
        port = self.database.split("localhost:")[1].split("/")[0]
        for proc in sorted(pathlib.Path("/proc").glob("[0-9]*"), key=lambda found: int(found.name)):
            try:
                words = (proc / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if words[0].endswith(b"/postgres") and port.encode() in words:
                return int(proc.name)
        return 0

    def command(self, host, words):
        return words

    def cut_sessions(self):
        self.asked("cut " + self.database)

    def carried(self):
        return {}

    def close(self):
        self.server.stdin.close()
        self.server.wait()


class Networked:
    """Hosts in network namespaces, and PostgreSQL on the bridge between them; needs root and PostgreSQL's own programs."""

    networked = True

    def __init__(self, root, place, slow=False):
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        if os.geteuid() != 0 or not shutil.which("ip") or not found:
            sys.exit("--network needs root, ip and PostgreSQL's own programs below /usr/lib/postgresql")
        self.programs = found[-1].parent
        self.folder = pathlib.Path("/var/tmp") / f"terugblik-spread-{os.getpid()}"
        self.root = root
        self.name = f"tb{os.getpid() % 100000}"  # of the bridge, and the beginning of all other names: several may be at work
        self.net = f"10.199.{os.getpid() % 250 + 1}."
        self.hosts = {}
        self.links = {}  # by host, the process that carries its frames, where they take their time or are lost
        self.slow = slow
        self.line = "0 0"
        self.run("ip", "link", "add", self.name, "type", "bridge")
        self.run("ip", "addr", "add", self.net + "1/24", "dev", self.name)
        self.run("ip", "link", "set", self.name, "up")
        self.folder.mkdir()
        shutil.chown(self.folder, "postgres")
        data = self.folder / "data"
        self.as_postgres(self.programs / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync")
        with open(data / "pg_hba.conf", "a", encoding="ascii") as access:
            access.write(f"host all all {self.net}0/24 trust\n")
        with open(data / "postgresql.conf", "a", encoding="ascii") as conf:
            conf.write(f"listen_addresses = '{self.net}1'\nport = 54177\nunix_socket_directories = '{self.folder}'\n"
                       "fsync = off\nfull_page_writes = off\nmax_connections = 200\n")
        self.as_postgres(self.programs / "pg_ctl", "-D", data, "-l", self.folder / "log", "-w", "start")
        self.as_postgres(self.programs / "createdb", "-h", self.folder, "-p", "54177", "-U", "postgres", "register")
        self.database = f"jdbc:postgresql://{self.net}1:54177/register?user=postgres"
        self.postmaster = int((data / "postmaster.pid").read_text().splitlines()[0])
        print("PostgreSQL " + self.query("show server_version") + ", hosts in network namespaces", flush=True)

    def run(self, *words):
        subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL)

    def as_postgres(self, *words):
        self.run("runuser", "-u", "postgres", "--", *words)

    def query(self, sql):
        return subprocess.run(
            [str(self.programs / "psql"), "-XAt", "-h", str(self.folder), "-p", "54177", "-U", "postgres", "-d", "register", "-c", sql],
            check=True, stdout=subprocess.PIPE, text=True).stdout.strip()

    def command(self, host, words):
        """Makes the host where it is not there yet."""
        if host not in self.hosts:
            number = len(self.hosts) + 2
            space, link = f"{self.name}-{number}", f"{self.name}-{number}v"
            self.run("ip", "netns", "add", space)
            self.hosts[host] = (space, link)
            if self.slow:
                self.links[host] = subprocess.Popen(
                    [sys.executable, self.root / "bench/spread_link.py", link, link + "h", str(number)], stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE, text=True)
                self.links[host].stdout.readline()
                self.tell(self.links[host])
                self.run("ip", "link", "set", link + "h", "netns", space, "name", "eth0")
            else:
                self.run("ip", "link", "add", link, "type", "veth", "peer", "name", "eth0", "netns", space)
            self.run("ip", "link", "set", link, "master", self.name, "up")
            self.run("ip", "-n", space, "addr", "add", f"{self.net}{number}/24", "dev", "eth0")
            self.run("ip", "-n", space, "link", "set", "lo", "up")
            self.run("ip", "-n", space, "link", "set", "eth0", "up")
        return ["ip", "netns", "exec", self.hosts[host][0], *words]

    def tell(self, link):
        link.stdin.write(self.line + "\n")
        link.stdin.flush()
        link.stdout.readline()

    def set_links(self, delay, loss):
        """Lets each frame from and to a host take so many milliseconds from now on, and so many in a hundred get lost."""
        self.line = f"{delay} {loss}"
        for link in self.links.values():
            self.tell(link)

    def link(self, host, state):
        self.run("ip", "link", "set", self.hosts[host][1], state)

    def cut_sessions(self):
        self.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'register' and pid <> pg_backend_pid()")

    def carried(self):
        """Megabytes from PostgreSQL to each host and back, by the counters of its link."""
        carried = {}
        for host, (_, link) in self.hosts.items():
            counters = pathlib.Path("/sys/class/net") / link / "statistics"
            carried[host] = tuple(int((counters / name).read_text()) / 1e6 for name in ("tx_bytes", "rx_bytes"))
        return carried

    def written(self):
        """Megabytes of log that PostgreSQL wrote, and of pages that it had asked for."""
        return (float(self.query("select wal_bytes / 1e6 from pg_stat_wal")),
                float(self.query("select sum(blks_hit + blks_read) * 8192 / 1e6 from pg_stat_database where datname = 'register'")))

    def close(self):
        try:
            self.as_postgres(self.programs / "pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")
        except subprocess.CalledProcessError:
            pass
        for link in self.links.values():
            link.kill()
        for host, (space, link) in self.hosts.items():
            if host not in self.links:  # the others went with their process
                subprocess.run(["ip", "link", "del", link], check=False)
            subprocess.run(["ip", "netns", "del", space], check=False)
        subprocess.run(["ip", "link", "del", self.name], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)
