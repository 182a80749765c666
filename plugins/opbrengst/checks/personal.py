"""The rules about what says how to reach or to find a person: none of it in a text for everybody.

No message repeats what was found.
"""

import re
from collections.abc import Callable, Iterator

from opbrengst.checks.ground import Ground
from opbrengst.problems import Problem

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w-])(?:\+31|0031|\(?0)[\d ().-]{7,16}\d(?![\w-])")
_DAY = re.compile(r"\d{1,2}[-.]\d{1,2}[-.]\d{4}|\d{4}-\d{2}-\d{2}")
_IBAN = re.compile(r"\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?\b", re.IGNORECASE)
_CITIZEN = re.compile(r"(?<![\w.,-])\d{4}[. ]?\d{2}[. ]?\d{3}(?![\w-])")
# What each has: to look for these first is many times as quick.
_AT, _ZERO, _FOUR = re.compile("@"), re.compile("0"), re.compile(r"\d{4}")


def contacts_stand_in_the_register(ground: Ground) -> Iterator[Problem]:
    """Ensure that no e-mail address or phone number stands in a text, but those of the register."""
    contacts = " ".join(o.contact or "" for o in ground.programme.organisations.values()).lower()
    digits = re.sub(r"\D", "", contacts)
    yield from _found(ground, _AT, _MAIL, "email", lambda mail: mail[0].lower() not in contacts)
    yield from _found(ground, _ZERO, _PHONE, "phone", lambda said: _is_phone(said, digits))


def numbers_of_persons_stay_out(ground: Ground) -> Iterator[Problem]:
    """Ensure that no bank account and no citizen number is ever published."""
    yield from _found(ground, _FOUR, _IBAN, "iban", _is_iban)
    yield from _found(ground, _FOUR, _CITIZEN, "citizen_number", _is_citizen_number)


def _found(
    ground: Ground,
    sign: re.Pattern[str],
    pattern: re.Pattern[str],
    code: str,
    check: Callable[[re.Match[str]], bool],
) -> Iterator[Problem]:
    for record, texts, whole, _ in ground.told:
        if not sign.search(whole) or not pattern.search(whole):
            continue
        for path, text in texts:
            if any(check(found) for found in pattern.finditer(text)):
                yield record.source.problem(code, path)


def _is_phone(said: re.Match[str], registered: str) -> bool:
    """Tell whether it has the ten digits of a Dutch number, and is neither a day nor registered."""
    if _DAY.search(said[0]) or _in_iban(said):
        return False
    digits = re.sub(r"\D", "", said[0].replace("(0)", ""))
    national = re.sub(r"^(?:0031|31)", "0", digits)
    return len(national) == 10 and national not in registered


def _in_iban(said: re.Match[str]) -> bool:
    accounts = filter(_is_iban, _IBAN.finditer(said.string))
    return any(account.start() < said.start() < account.end() for account in accounts)


def _is_iban(said: re.Match[str]) -> bool:
    """Tell whether the check digits are right (ISO 13616: the remainder by 97 is 1)."""
    account = said[0].replace(" ", "").upper()
    turned = account[4:] + account[:4]
    return int("".join(str(int(character, 36)) for character in turned)) % 97 == 1


def _is_citizen_number(said: re.Match[str]) -> bool:
    """Tell whether nine digits pass the test of eleven, in which the last counts for minus one."""
    digits = [int(character) for character in said[0] if character.isdigit()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return any(digits) and total % 11 == 0
