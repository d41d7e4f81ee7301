"""Compiles a program so that CPython 3.14 runs it as 3.11 does."""

import ast
import builtins
import math
import sys

from _words import reword
from torch import Tensor
from torch._unknown import Unknown, is_unknown

HANDLED = "__handled__"
"""What every `except` of the program calls first."""
RECKONED = "__reckoned__"
"""What stands around the functions of Python that must give numbers of Python's own."""

_functions = {"float", "int", "max", "min"}


def compiled(source, filename, through):
    """@param through exceptions that no `except` of the program may hold up"""

    def handled():
        e = sys.exception()
        if isinstance(e, through) or getattr(e, "_is_limit", False):
            raise e
        reword(e)

    setattr(builtins, HANDLED, handled)
    setattr(builtins, RECKONED, _reckoned)
    tree = ast.parse(source, filename)
    is_lazy = any(
        isinstance(one, ast.ImportFrom) and one.module == "__future__" and any(name.name == "annotations" for name in one.names)
        for one in tree.body
    )
    # the grammar is checked as a whole first: the errors that only the compiler finds name the program's own text
    compile(source, filename, "exec", dont_inherit=True)
    _Rewriter(is_lazy).visit(tree)
    return compile(tree, filename, "exec", dont_inherit=True)


_whole = {int, math.floor, math.ceil}
_asked = {math.isnan, math.isinf, math.isfinite, math.isclose}


def _reckoned(function, *args, **kwargs):
    """`float(loss)` and `max(losses)` give a number that is not known, where they are given one."""
    if function in _builtin:
        for one in args:
            if is_unknown(one) or isinstance(one, (list, tuple)) and function in (max, min) and any(map(is_unknown, one)):
                return Unknown("int" if function in _whole else "float")
            if function in (float, int) and isinstance(one, Tensor) and one.numel() == 1 and is_unknown(one.item()):
                return Unknown("int" if function in _whole else "float")
    return function(*args, **kwargs)


_builtin = {float, int, max, min, *(one for one in vars(math).values() if callable(one))} - _asked


class _Rewriter(ast.NodeTransformer):
    def __init__(self, is_lazy):
        self._is_lazy = is_lazy
        self._in_function = False

    def visit_ExceptHandler(self, node):
        self.generic_visit(node)
        call = ast.Expr(ast.Call(ast.Name(HANDLED, ast.Load()), [], []))
        node.body.insert(0, _placed(call, node.body[0] if node.body else node))
        return node

    def visit_FunctionDef(self, node):
        # decorators, defaults and annotations belong to the scope around it
        annotations = [] if self._is_lazy or node.type_params else _annotations(node)
        before, self._in_function = self._in_function, True
        node.decorator_list = [self.visit(one) for one in node.decorator_list]
        node.args = self.visit(node.args)
        node.body = self._visit_all(node.body)
        self._in_function = before
        return [*map(_evaluated, annotations), node]

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Call(self, node):
        self.generic_visit(node)
        function = node.func
        is_number = isinstance(function, ast.Name) and function.id in _functions
        is_math = isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "math"
        if not node.args or not (is_number or is_math):
            return node
        name = ast.copy_location(ast.Name(RECKONED, ast.Load()), function)
        return ast.copy_location(ast.Call(name, [function, *node.args], node.keywords), node)

    def visit_ClassDef(self, node):
        before, self._in_function = self._in_function, False
        node.decorator_list = [self.visit(one) for one in node.decorator_list]
        node.body = self._visit_all(node.body)
        self._in_function = before
        return node

    def visit_AnnAssign(self, node):
        node.value = node.value and self.visit(node.value)
        if self._is_lazy or self._in_function or not isinstance(node.target, ast.Name):
            return node
        return [node] if isinstance(node.annotation, ast.Constant) else [node, _evaluated(node.annotation)]

    def _visit_all(self, body):
        made = []
        for one in body:
            found = self.visit(one)
            made.extend(found if isinstance(found, list) else [found])
        return made


def _annotations(node):
    given = node.args
    all_arguments = [*given.posonlyargs, *given.args, given.vararg, *given.kwonlyargs, given.kwarg]
    found = [one.annotation for one in all_arguments if one is not None]
    return [one for one in [*found, node.returns] if one is not None and not isinstance(one, ast.Constant)]


def _evaluated(annotation):
    """3.11 works an annotation out where it stands; 3.14 when somebody asks."""
    value = annotation.value if isinstance(annotation, ast.Starred) else annotation
    return ast.copy_location(ast.Expr(value), annotation)


def _placed(made, at):
    for one in ast.walk(made):
        if "lineno" in one._attributes:
            ast.copy_location(one, at)
    return made
