#!/usr/bin/env python3
"""Checks a ledger of Terugblik without Terugblik: python3 check_ledger.py WORK [NOTE ...]

Reads WORK/ledger/runs.jsonl and WORK/ledger/checkpoints, and any notes that were kept elsewhere. It needs nothing but
Python; where the package cryptography is installed, the signatures are checked too. Ends with 0, or 1 where a line
below says FAULT. docs/auditor.md describes the format.
"""
import base64
import hashlib
import json
import pathlib
import sys

FIELDS = ["n", "at", "actor", "origin", "action", "object", "outcome", "detail"]


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def root(leaves):
    """The root of RFC 6962 over hashes of leaves."""
    if not leaves:
        return sha256()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return sha256(b"\x01", root(leaves[:split]), root(leaves[split:]))


def written(entry):
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":"))


def signed_by(text, lines, vkeys):
    """Whether one of the ledger's keys signed a note; None where Python cannot tell."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return None
    for vkey in vkeys:
        name, key_id, encoded = vkey.split("+", 2)
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(encoded)[1:])
        for line in lines:
            _, who, signature = line.split(" ")
            raw = base64.b64decode(signature)
            if who == name and raw[:4].hex() == key_id:
                try:
                    public.verify(raw[4:], text.encode())
                    return True
                except InvalidSignature:
                    return False
    return False


def entries(count):
    return "1 entry" if count == 1 else f"{count} entries"


def main(work, notes):
    faults = 0

    def say(check, words, holds):
        nonlocal faults
        faults += not holds
        print(f"{check:12} {words}  {'ok' if holds else 'FAULT'}")

    ledger = pathlib.Path(work) / "ledger"
    lines = (ledger / "runs.jsonl").read_bytes().decode("utf-8", "replace").split("\n")
    lines.pop()  # what follows the last line feed: nothing, or what a killed process left
    leaves = [sha256(b"\x00", line.encode()) for line in lines]
    keys, origin, wrong = [], "", []
    for number, line in enumerate(lines, 1):
        try:
            entry = json.loads(line)
            if list(entry) != FIELDS or entry["n"] != number or written(entry) != line:
                wrong.append(number)
            elif entry["action"] in ("ledger.begun", "ledger.key", "ledger.rotated"):
                keys.append(entry["detail"]["key"])
                origin = origin or entry["detail"]["log"]
        except (ValueError, KeyError, TypeError):
            wrong.append(number)
    say("entries", f"{len(lines)} of {origin}" + (f"; not as written: {wrong[:5]}" if wrong else ""), not wrong)
    files = sorted((ledger / "checkpoints").glob("*.note"), key=lambda file: int(file.stem))
    for file in files + [pathlib.Path(note) for note in notes]:
        text, _, signatures = file.read_bytes().decode("utf-8", "replace").rpartition("\n\n")
        text += "\n"
        try:
            said, size, hashed = text.split("\n")[:3]
            size = int(size)
        except ValueError:
            say(file.name, "is no checkpoint", False)
            continue
        if said != origin:
            say(file.name, f"is of another ledger: {said}", False)
        elif size > len(lines):
            say(file.name, f"{entries(size - len(lines))} after {len(lines)} {'is' if size - len(lines) == 1 else 'are'} gone", False)
        elif base64.b64encode(root(leaves[:size])).decode() != hashed:
            say(file.name, f"the first {entries(size)} {'is' if size == 1 else 'are'} not what was signed", False)
        else:
            signed = signed_by(text, signatures.strip("\n").split("\n"), keys)
            words = {True: "signed by the ledger's key", False: "NOT signed by a key of the ledger", None: "signature not checked"}
            say(file.name, f"{entries(size)}, {words[signed]}", signed is not False)
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
