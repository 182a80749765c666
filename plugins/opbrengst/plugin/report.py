"""What a build says of a site before it makes any of it."""

import logging
from collections.abc import Mapping

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from opbrengst.problems import Severity, stopping, told, total
from opbrengst.publishing import Site

log = get_plugin_logger("opbrengst")
LEVELS = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.HINT: logging.INFO,
}


def report(site: Site, silenced: Mapping[str, str], *, serving: bool) -> None:
    """Say what is wrong with a site, and what is not told; PluginError where it cannot be made.

    `silenced` maps each rule that nobody wants to hear of to the reason.
    """
    for problem in told(site.problems):
        rule = f" [{problem.rule}]" if problem.rule else ""
        log.log(LEVELS[problem.severity], "%s%s", problem, rule)
    for rule, silent in site.silenced.items():
        log.info("%d × niet gemeld: %s (reden: %s)", silent, rule, silenced[rule])
    for remark in site.remarks:
        log.info("%s", remark)
    if site.later:
        log.info("%d bestanden zijn van na de dag van de stand", len(site.later))
    if stopping(site.problems) and (site.endless or not serving):
        raise PluginError(f"{total(site.problems)}; de site is niet gebouwd.")
    if site.problems:
        log.info("%s", total(site.problems))
