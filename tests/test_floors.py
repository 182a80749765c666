"""The architecture, held: who may import whom, who may touch the world, how large a file may be."""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "plugins" / "opbrengst"

# A room is a module or a folder directly in the package. Imports go down only; rooms on one floor
# do not import each other. The one exception: the words of floor 0 build on each other.
FLOORS = (
    {  # words: how things are called, said, compared; what a writer may write
        "identity",
        "dates",
        "licences",
        "vocabulary",
        "messages",
        "problems",
        "values",
        "memory",
        "caching",
        "forms",
        "model",
    },
    # text → meetings; meetings → facts; where things live; pictures as they may be published
    {"reading", "writing", "history", "addresses", "pictures"},
    {"programme", "gathering"},  # everything known, once; everything that lies on the disk
    # rules; redaction; the one escaping; what the reader takes, told to other programs
    {"checks", "consent", "rendering", "shelves", "schemas"},
    # redacted programme → artifacts; bytes → draft meeting; all there is to say of what was
    # written; what pages say → the parts of an index
    {"editions", "importers", "findings", "searching"},
    # what a command does; files → site; a site goes live; what the next build may use
    {"commands", "publishing", "swapping", "stores"},
    {"options"},  # the threshold of both doors: what a mkdocs.yml says
    {"plugin", "cli"},  # the doors
)
DOORS = {*FLOORS[-2], *FLOORS[-1]}

# What comes from outside, and the only rooms that may import it.
OUTSIDERS = {
    "mkdocs": {"plugin", "options"},
    "material": {"plugin"},
    "click": {"cli", "plugin"},
    "docx": {"editions"},
    "mammoth": {"importers"},
    "jinja2": {"rendering"},
    "markdown": {"rendering"},
    "nh3": {"rendering"},
    "yaml": {"reading"},
    "segno": {"editions"},
    "sqlite3": {"stores"},
    "weasyprint": {"editions"},
    "http": {"commands", "plugin"},  # nothing else asks a network, and a preview answers
    "socket": {"commands"},
    "ssl": {"commands"},
    "logging": DOORS,
    "time": DOORS,
}

# What the rooms do not do for themselves, and the rooms that may.
CLOCK = {"today", "now", "utcnow"}
VOICE = {"print", "input", "exit", "quit", "breakpoint"}
DISK = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "rglob", "mkdir"}
MAY_USE_DISK = {*DOORS, "commands", "gathering", "shelves", "stores", "swapping"}

DEEPEST, LONGEST_FILE, LONGEST_FUNCTION, LONGEST_TEMPLATE = 8, 250, 40, 60

MODULES = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = sorted((PACKAGE / "templates").rglob("*.html"))


def name(path: Path) -> str:
    """`history/stories.py` is `history.stories`; the package's own `__init__.py` is empty."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


NAMES = {name(path): path for path in MODULES}


def room(module: str) -> str:
    return module.partition(".")[0]


def floor(module: str) -> int:
    return next((number for number, rooms in enumerate(FLOORS) if room(module) in rooms), 0)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file and for whatever purpose."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(part for part in (around(path, node.level), node.module) if part)
            for alias in node.names:
                yield f"{base}.{alias.name}" if inside(f"{base}.{alias.name}") in NAMES else base


def around(path: Path, level: int) -> str:
    """The package that a relative import of this level starts from; nothing for an absolute one."""
    return ".".join(("opbrengst", *path.relative_to(PACKAGE).parts)[:-level]) if level else ""


def inside(module: str) -> str | None:
    """The name within the package, or None for what comes from outside."""
    first, _, rest = module.partition(".")
    return rest if first == "opbrengst" else None


def neighbours(module: str) -> set[str]:
    found = {inside(each) for each in imported(NAMES[module])}
    return {each for each in found if each is not None and each != module}


def longest_chain(graph: dict[str, set[str]]) -> list[str]:
    """The longest way down to a module that imports nothing; CycleError names a way round."""
    chains: dict[str, list[str]] = {}
    for module in TopologicalSorter(graph).static_order():
        chains[module] = [
            module,
            *max((chains[each] for each in graph[module]), key=len, default=[]),
        ]
    return max(chains.values(), key=len, default=[])


def calls(path: Path) -> Iterator[tuple[int, str, str]]:
    """Line, owner and name of every function that a file mentions: `date.today`, `print`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            owner = node.value
            yield node.lineno, getattr(owner, "attr", getattr(owner, "id", "")), node.attr
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.lineno, "", node.func.id


def below(rooms: set[str]) -> list[Path]:
    return [path for module, path in NAMES.items() if room(module) not in rooms]


def test_every_module_has_its_floor() -> None:
    known = {"", *(each for rooms in FLOORS for each in rooms)}
    assert {room(module) for module in NAMES} - known == set(), "place the new room in FLOORS"


def test_every_room_is_on_one_floor() -> None:
    rooms = [each for floor_ in FLOORS for each in floor_]
    assert len(rooms) == len(set(rooms))


def test_imports_go_down() -> None:
    upward = [
        f"{module} imports {other}"
        for module in NAMES
        if module
        for other in neighbours(module)
        if room(module) != room(other)
        if floor(other) >= max(floor(module), 1)
    ]
    assert upward == []


def test_the_package_itself_imports_nothing() -> None:
    assert neighbours("") == set()


def test_no_import_goes_in_a_circle() -> None:
    assert longest_chain({module: neighbours(module) for module in NAMES})


def test_chains_of_rooms_are_short() -> None:
    rooms: dict[str, set[str]] = {room(module): set() for module in NAMES}
    for module in NAMES:
        rooms[room(module)] |= {room(each) for each in neighbours(module)} - {room(module)}
    longest = longest_chain(rooms)
    assert len(longest) - 1 <= DEEPEST, " → ".join(longest)


@pytest.mark.parametrize(("outsider", "rooms"), OUTSIDERS.items(), ids=OUTSIDERS)
def test_each_outsider_has_its_room(outsider: str, rooms: set[str]) -> None:
    importers = {
        module
        for module, path in NAMES.items()
        if any(each.partition(".")[0] == outsider for each in imported(path))
    }
    assert {each for each in importers if room(each) not in rooms} == set()


def test_no_clock_below_the_doors() -> None:
    asked = [
        f"{path.relative_to(PACKAGE)}:{line} {owner}.{function}"
        for path in below(DOORS)
        for line, owner, function in calls(path)
        if owner in {"date", "datetime"} and function in CLOCK
    ]
    assert asked == []


def test_nothing_is_said_below_the_doors() -> None:
    said = [
        f"{path.relative_to(PACKAGE)}:{line} {function}"
        for path in below(DOORS)
        for line, owner, function in calls(path)
        if function in VOICE and owner in {"", "sys"}
    ]
    assert said == []


def test_the_disk_has_its_rooms() -> None:
    touched = [
        f"{path.relative_to(PACKAGE)}:{line} {function}"
        for path in below(MAY_USE_DISK)
        for line, _, function in calls(path)
        if function in DISK
    ]
    assert touched == []


def test_every_module_opens_with_a_sentence() -> None:
    silent = [module for module, path in NAMES.items() if not ast.get_docstring(tree(path))]
    assert silent == []


def test_files_are_small() -> None:
    lengths = {module: len(path.read_text().splitlines()) for module, path in NAMES.items()}
    assert {each: lines for each, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_functions_are_small() -> None:
    long = [
        f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_templates_are_small() -> None:
    lengths = {path.name: len(path.read_text().splitlines()) for path in TEMPLATES}
    assert {each: lines for each, lines in lengths.items() if lines > LONGEST_TEMPLATE} == {}
