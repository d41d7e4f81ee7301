"""einops: it reshapes, permutes, reduces, expands and reshapes, and leaves out what it can."""

from math import prod

from .rules import backward, rule
from .views import Layout

REDUCTIONS = {"min": "AminBackward0", "max": "AmaxBackward0", "sum": "SumBackward1", "mean": "MeanBackward1"}
REDUCTIONS |= {"prod": "ProdBackward1"}


def groups(text):
    """One side of a pattern: `b ... (h w) 1` → [['b'], ..., ['h', 'w'], []]."""
    found, is_inside = [], False
    for word in text.replace("(", " ( ").replace(")", " ) ").replace("...", " ... ").split():
        if word == "(":
            found.append([])
        elif word != ")" and is_inside:
            found[-1].append(word)
        elif word != ")":
            found.append(... if word == "..." else [word])
        is_inside = word == "(" or (is_inside and word != ")")
    return [group if group is ... else [word for word in group if word != "1"] for group in found]


def spread(found, names):
    """The ellipsis as the names of its dimensions, each a group of its own outside of parentheses."""
    for group in found:
        if group is ...:
            yield from ([name] for name in names)
        else:
            yield [name for word in group for name in (names if word == "..." else [word])]


@rule("einops.rearrange", "einops.repeat", "einops.reduce")
@rule("einops.layers.torch.Rearrange", "einops.layers.torch.Reduce")
def transform(call):
    """Follow the pattern step by step; the node is that of the last one taken."""
    given = call.get("tensor", call.get("input"))
    if given is None:
        return backward("View")
    if isinstance(given, (list, tuple)):
        name, layout = backward("Stack"), Layout((len(given), *given[0].shape))
    else:
        name, layout = None, Layout(given.shape, given.stride())
    left, _, right = call.get("pattern").partition("->")
    return steps(layout, groups(left), groups(right), call.given, call.get("reduction")) or name


def steps(layout, left, right, given, reduction=None):
    """The node of the last step that is taken; None: there is none."""
    name = None
    dots = [f"…{n}" for n in range(len(layout.shape) - len(left) + 1)]
    left, right = list(spread(left, dots)), list(spread(right, dots))
    sizes = {name: given[name] for group in (*left, *right) for name in group if name in given}
    for group, size in zip(left, layout.shape, strict=True):
        for axis in group:
            known = prod(sizes[other] for other in group if other in sizes)
            sizes.setdefault(axis, size // (known or 1))
    # numbers stand for axes of that length
    sizes |= {word: int(word) for group in (*left, *right) for word in group if word.isdigit()}
    before, after = [axis for group in left for axis in group], [axis for group in right for axis in group]
    if any(len(group) != 1 for group in left):
        name, layout = layout.reshape([sizes[axis] for axis in before])
    kept = [axis for axis in after if axis in before]
    order = kept + [axis for axis in before if axis not in kept]
    if order != before:
        name, layout = backward("Permute"), layout.permute([before.index(axis) for axis in order])
    if len(kept) < len(before):
        # any and all give booleans
        name, layout = REDUCTIONS.get(reduction), Layout(layout.shape[: len(kept)])
    if len(kept) < len(after):
        name, layout = backward("Expand"), layout.expand([(axis in kept, sizes[axis]) for axis in after])
    if any(len(group) != 1 for group in right):
        name, layout = layout.reshape([prod(sizes[axis] for axis in group) for group in right])
    return name


@rule("einops.unpack")
def unpack(call):
    """A slice, reshaped."""
    tensor = call.get("tensor")
    if tensor is None or call.result is None:
        return backward("View")
    words = call.get("pattern").split()
    at = words.index("*")
    middle = call.result[at : len(call.result) - (len(words) - at - 1)]
    shape = (*tensor.shape[:at], prod(middle), *tensor.shape[at + 1 :])
    return Layout(shape, tensor.stride()).reshape(call.result)[0]


@rule("einops.layers.torch.EinMix")
def mix(call):
    """An einsum, a bias written into it, and a reshape."""
    pattern, weights = call.get("pattern", ""), call.get("weight_shape", "")
    left, _, right = pattern.partition("->")
    wanted = list(spread(groups(right), ["…0", "…1"]))
    axes = {axis for group in spread(groups(left) + groups(weights), ["…0", "…1"]) for axis in group}
    is_summed = bool(axes - {axis for group in wanted for axis in group})
    if any(len(group) != 1 for group in wanted):
        return backward("View")
    if call.get("bias_shape") is not None:
        return backward("AsStrided" if is_summed else "Add")
    return backward("View" if is_summed else "Mul")
