"""Jinja's environment, made to do for each value and each call only what our templates need."""

from collections.abc import Mapping, MutableMapping
from types import FunctionType, MethodType
from typing import Any

from jinja2 import Environment
from jinja2.compiler import CodeGenerator
from jinja2.nodes import Expr
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from opbrengst.rendering.text import kept_in


def said(value: Any) -> Any:
    """Return what is printed: a text kept in its element; what is HTML was made of such texts."""
    kind = type(value)
    if kind is Markup:
        return value
    return escape(kept_in(value)) if kind is str else escape(value)


class _Printing(CodeGenerator):
    """Prints each value through `said` alone: Jinja would escape what that returns once more."""

    def _output_child_pre(self, _node: Expr, _frame: Any, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, _node: Expr, _frame: Any, _finalize: Any) -> None:
        self.write(")")


class _Calling(Context):
    """Calls macros, functions and methods at once: Jinja asks each whether it wants the context."""

    def call(
        self, what: Any, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any
    ) -> Any:
        kind = type(what)
        if kind is Macro:
            return what(self.eval_ctx, *args, **named)
        if kind is FunctionType or kind is MethodType:
            return what(*args, **named)
        return super().call(what, *args, **named)


class Printed(Environment):
    """An environment whose templates are found, imported and rendered thousands of times."""

    code_generator_class = _Printing
    context_class = _Calling

    def __init__(self, **options: Any) -> None:
        super().__init__(autoescape=True, finalize=said, cache_size=-1, **options)

    def make_globals(self, d: Mapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what every template knows, as a plain dict: each import compares its names."""
        return {**self.globals, **(d or {})}
