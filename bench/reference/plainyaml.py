"""The little of YAML that questionnaires and prices are written in: mappings and lists, by indentation or in brackets."""

import re

TOKEN = re.compile(r"""\s*(?:(?P<mark>[{}\[\],:])|"(?P<quoted>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^']|'')*)'|(?P<plain>[^{}\[\],:\s][^{}\[\],:]*))""")


def scalar(text):
    """A number where a plain word reads as one, else the word."""
    if text in ("true", "false"):
        return text == "true"
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


class Flow:
    """What stands in brackets, read from left to right."""

    def __init__(self, text):
        self.tokens = []
        for found in TOKEN.finditer(text):
            kind, text_of = found.lastgroup, found[found.lastgroup]
            self.tokens.append(("mark", text_of) if kind == "mark" else
                               ("value", scalar(text_of.strip()) if kind == "plain" else text_of))
        self.at = 0

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def value(self):
        kind, token = self.take()
        if kind == "value":
            return token
        if token == "[":
            return self._list()
        return self._mapping()

    def _list(self):
        found = []
        while self.tokens[self.at] != ("mark", "]"):
            found.append(self.value())
            if self.tokens[self.at] == ("mark", ","):
                self.take()
        self.take()
        return found

    def _mapping(self):
        found = {}
        while self.tokens[self.at] != ("mark", "}"):
            key = self.value()
            assert self.take() == ("mark", ":"), key
            found[key] = self.value()
            if self.tokens[self.at] == ("mark", ","):
                self.take()
        self.take()
        return found


def inline(text):
    flow = Flow(text)
    if text[:1] in ("{", "[", '"', "'"):
        return flow.value()
    return scalar(text)


def read(path):
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        text = re.sub(r"(^|\s)#.*", "", line).rstrip()
        if text:
            lines.append((len(text) - len(text.lstrip(" ")), text.lstrip(" ")))
    return block(lines, lines[0][0]) if lines else {}


def block(lines, depth):
    """The mapping or list that begins at a depth; takes its lines off the list."""
    found = [] if lines[0][1].startswith("- ") else {}
    while lines and lines[0][0] == depth:
        _, text = lines.pop(0)
        if isinstance(found, list):
            found.append(inline(text[2:].strip()))
            continue
        key, _, rest = text.partition(":")
        rest = rest.strip()
        found[scalar(key.strip("\"'"))] = inline(rest) if rest else block(lines, lines[0][0])
    return found
