"""What hosts make of the settings for them, read by their own rules and not by our table."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Rules:
    """A file `_headers`, rule by rule: a path, in which `*` is anything, and what is sent there."""

    rules: tuple[tuple[str, Mapping[str, str]], ...]

    def sent(self, address: str) -> dict[str, list[str]]:
        """Return every value of each header of the answer to an address, as `agenda/`."""
        found: dict[str, list[str]] = defaultdict(list)
        for path, headers in self.rules:
            pattern = ".*".join(map(re.escape, path.split("*")))
            if re.fullmatch(pattern, f"/{address}"):
                for name, value in headers.items():
                    found[name].append(value)
        return dict(found)


def netlify(text: str) -> Rules:
    """Read a file `_headers`; ValueError where a line is neither path, header nor remark."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("/") and line.count("*") < 2:
            rules.append((line, {}))
        elif found := re.fullmatch(r"  ([A-Za-z-]+): (\S.*)", line):
            if found[1] in rules[-1][1]:
                raise ValueError(f"twice in one rule: {line}")
            rules[-1][1][found[1]] = found[2]
        else:
            raise ValueError(line)
    return Rules(tuple(rules))


def nginx(text: str) -> dict[str, set[str]]:
    """Read what nginx adds to answers: each header with its values, one for each case."""
    kept = dict(re.findall(r'set (\$\w+) "([^"]*)";$', text, re.MULTILINE))
    cases = dict(re.findall(r'if \(.*\) \{ set (\$\w+) "([^"]*)"; \}$', text, re.MULTILINE))
    added = re.findall(r'^add_header (\S+) "([^"]*)" always;$', text, re.MULTILINE)
    return {
        name: {kept[value], *([cases[value]] if value in cases else [])}
        if value.startswith("$")
        else {value}
        for name, value in added
    }


def apache(text: str) -> dict[str, set[str]]:
    """Read what Apache sets on answers: each header with its values, one for each case."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, value in re.findall(r'^  Header always set (\S+) "([^"]*)"', text, re.MULTILINE):
        found[name].add(value)
    return dict(found)
