"""Trees of Python's containers."""

from collections import OrderedDict, defaultdict, deque


class TreeSpec:
    def __init__(self, kind, context, children):
        self.type, self.context, self.children_specs = kind, context, children

    @property
    def num_leaves(self):
        return 1 if self.type is None else sum(child.num_leaves for child in self.children_specs)

    def is_leaf(self):
        return self.type is None

    def unflatten(self, leaves):
        return tree_unflatten(leaves, self)

    def __eq__(self, other):
        return isinstance(other, TreeSpec) and (self.type, self.context, self.children_specs) == (
            other.type, other.context, other.children_specs
        )  # fmt: skip

    def __repr__(self):
        if self.type is None:
            return "*"
        return f"TreeSpec({self.type.__name__}, {self.context}, {self.children_specs})"


def _open(tree):
    """`(kind, context, children)`; None: it is a leaf."""
    kind = type(tree)
    if kind in (dict, OrderedDict, defaultdict):
        return kind, list(tree), list(tree.values())
    if isinstance(tree, tuple) and hasattr(tree, "_fields"):
        return kind, None, list(tree)
    if kind in (tuple, list, deque):
        return kind, None, list(tree)
    return None


def tree_flatten(tree, is_leaf=None):
    opened = None if is_leaf is not None and is_leaf(tree) else _open(tree)
    if opened is None:
        return [tree], TreeSpec(None, None, [])
    kind, context, children = opened
    leaves, specs = [], []
    for child in children:
        found, spec = tree_flatten(child, is_leaf)
        leaves += found
        specs.append(spec)
    return leaves, TreeSpec(kind, context, specs)


def tree_unflatten(leaves, treespec):
    leaves = iter(leaves)

    def close(spec):
        if spec.type is None:
            return next(leaves)
        children = [close(child) for child in spec.children_specs]
        if spec.type is defaultdict:
            return dict(zip(spec.context, children))
        if spec.context is not None:
            return spec.type(zip(spec.context, children))
        return spec.type(*children) if hasattr(spec.type, "_fields") else spec.type(children)

    return close(treespec)


def tree_leaves(tree, is_leaf=None):
    return tree_flatten(tree, is_leaf)[0]


def tree_structure(tree, is_leaf=None):
    return tree_flatten(tree, is_leaf)[1]


def tree_map(func, tree, *rests, is_leaf=None):
    leaves, spec = tree_flatten(tree, is_leaf)
    return tree_unflatten([func(*one) for one in zip(leaves, *(tree_leaves(rest, is_leaf) for rest in rests))], spec)


def tree_map_(func, tree, *rests, is_leaf=None):
    tree_map(func, tree, *rests, is_leaf=is_leaf)
    return tree


def tree_map_only(kind, func, tree, is_leaf=None):
    return tree_map(lambda one: func(one) if isinstance(one, kind) else one, tree, is_leaf=is_leaf)


def tree_all(pred, tree, is_leaf=None):
    return all(map(pred, tree_leaves(tree, is_leaf)))


def tree_any(pred, tree, is_leaf=None):
    return any(map(pred, tree_leaves(tree, is_leaf)))


def broadcast_to(prefix, tree):
    """The leaves of a tree that is a beginning of another one, each for all leaves under it; None: it is no beginning."""
    opened = _open(tree)
    inside = _open(prefix)
    if inside is None:
        return [prefix] * len(tree_leaves(tree))
    if opened is None or opened[:2] != inside[:2] or len(opened[2]) != len(inside[2]):
        return None
    found = [broadcast_to(a, b) for a, b in zip(inside[2], opened[2])]
    return None if None in found else [leaf for leaves in found for leaf in leaves]
