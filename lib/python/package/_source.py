"""Compiles a program so that CPython 3.14 runs it as 3.11 does."""

import ast
import builtins
import sys

from _words import reword

HANDLED = "__handled__"
"""What every `except` of the program calls first."""


def compiled(source, filename, through):
    """@param through exceptions that no `except` of the program may hold up"""

    def handled():
        e = sys.exception()
        if isinstance(e, through) or getattr(e, "_is_limit", False):
            raise e
        reword(e)

    setattr(builtins, HANDLED, handled)
    tree = ast.parse(source, filename)
    is_lazy = any(
        isinstance(one, ast.ImportFrom) and one.module == "__future__" and any(name.name == "annotations" for name in one.names)
        for one in tree.body
    )
    # the grammar is checked as a whole first: the errors that only the compiler finds name the program's own text
    compile(source, filename, "exec", dont_inherit=True)
    _Rewriter(is_lazy).visit(tree)
    return compile(tree, filename, "exec", dont_inherit=True)


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
        node.body = self._visit_all(node.body)
        self._in_function = before
        return [*map(_evaluated, annotations), node]

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        before, self._in_function = self._in_function, False
        node.body = self._visit_all(node.body)
        self._in_function = before
        return node

    def visit_AnnAssign(self, node):
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
