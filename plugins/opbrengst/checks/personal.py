"""The rules about what says how to reach or to find a person: none of it in a text for everybody.

No message repeats what was found.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from opbrengst.checks.ground import Ground
from opbrengst.checks.texts import Told
from opbrengst.problems import Problem

# Bounded, so that no text takes long.
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
# A Dutch number: nine digits behind the zero, or behind the code of the country.
_PHONE = re.compile(
    r"(?<![\w-])(?:(?:\+31|0031)(?: ?\(0\))?|\(?0)(?:[ .-]{0,2}(?:\)[ .-]{0,2})?[0-9]){9}(?![0-9])"
)
_DAY = re.compile(r"[0-9]{1,2}[-.][0-9]{1,2}[-.][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}")
_IBAN = re.compile(r"\b[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?\b", re.IGNORECASE)
_CITIZEN = re.compile(r"(?<![\w.,-])[0-9]{4}[. ]?[0-9]{2}[. ]?[0-9]{3}(?![\w-])")


def contacts_stand_in_the_register(ground: Ground) -> Iterator[Problem]:
    """Ensure that no e-mail address or phone number stands in a text, but those of the register."""
    contacts = " ".join(o.contact or "" for o in ground.programme.organisations.values()).lower()
    digits = re.sub(r"\D", "", contacts)
    # The pages of the site's owner, which may say how to reach that owner, are not among them.
    told = [each for each in ground.told if "@" in each.whole]
    numbers = [each for each in ground.told if each.has_long_number]
    yield from _found(told, _MAIL, "email", lambda mail: mail[0].lower() not in contacts)
    yield from _found(numbers, _PHONE, "phone", lambda said: _is_phone(said, digits))


def numbers_of_persons_stay_out(ground: Ground) -> Iterator[Problem]:
    """Ensure that no bank account and no citizen number is ever published."""
    numbers = [each for each in ground.told_everywhere if each.has_long_number]
    yield from _found(numbers, _IBAN, "iban", _is_iban)
    yield from _found(numbers, _CITIZEN, "citizen_number", _is_citizen_number)


def _found(
    said: Iterable[Told],
    pattern: re.Pattern[str],
    code: str,
    check: Callable[[re.Match[str]], bool],
) -> Iterator[Problem]:
    for told in said:
        for path, text in told.texts:
            if any(check(found) for found in pattern.finditer(text)):
                yield told.record.source.problem(code, path)


def _is_phone(said: re.Match[str], registered: str) -> bool:
    """Tell whether it is neither a day, nor part of a bank account, nor in the register."""
    nine = re.sub(r"\D", "", said[0])[-9:]
    return not _DAY.search(said[0]) and not _in_iban(said) and nine not in registered


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
