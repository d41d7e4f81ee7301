"""Samples become a batch."""

import collections.abc
import copy

import torch

from ..._engine import Unknown, unlisted

default_collate_err_msg_format = (
    "default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found {}"
)


def _is_numpy(kind):
    return kind.__module__ == "numpy" and kind.__name__ not in ("str_", "string_")


def default_convert(data):
    kind = type(data)
    if isinstance(data, torch.Tensor):
        return data
    if _is_numpy(kind):
        return torch.as_tensor(data)
    if isinstance(data, collections.abc.Mapping):
        converted = {key: default_convert(data[key]) for key in data}
        return _like_mapping(data, converted)
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return kind(*(default_convert(one) for one in data))
    if isinstance(data, tuple):
        return [default_convert(one) for one in data]
    if isinstance(data, collections.abc.Sequence) and not isinstance(data, (str, bytes)):
        return _like_sequence(data, [default_convert(one) for one in data])
    return data


def _like_mapping(of, items):
    try:
        if isinstance(of, collections.abc.MutableMapping):
            clone = copy.copy(of)
            clone.update(items)
            return clone
        return type(of)(items)
    except TypeError:
        return items


def _like_sequence(of, items):
    try:
        if isinstance(of, collections.abc.MutableSequence):
            clone = copy.copy(of)
            for i, one in enumerate(items):
                clone[i] = one
            return clone
        return type(of)(items)
    except TypeError:
        return items


def collate(batch, *, collate_fn_map=None):
    elem = batch[0]
    kind = type(elem)
    if collate_fn_map is not None:
        if kind in collate_fn_map:
            return collate_fn_map[kind](batch, collate_fn_map=collate_fn_map)
        if _is_numpy(kind):
            if kind.__name__ == "ndarray":
                return collate([torch.as_tensor(one) for one in batch], collate_fn_map=collate_fn_map)
            return torch.as_tensor(batch)
        for one in collate_fn_map:
            if isinstance(elem, one):
                return collate_fn_map[one](batch, collate_fn_map=collate_fn_map)
    if isinstance(elem, collections.abc.Mapping):
        items = {key: collate([one[key] for one in batch], collate_fn_map=collate_fn_map) for key in elem}
        return _like_mapping(elem, items)
    if isinstance(elem, tuple) and hasattr(elem, "_fields"):
        return kind(*(collate(samples, collate_fn_map=collate_fn_map) for samples in zip(*batch)))
    if isinstance(elem, collections.abc.Sequence):
        items = iter(batch)
        size = len(next(items))
        if not all(len(one) == size for one in items):
            raise RuntimeError("each element in list of batch should be of equal size")
        collated = [collate(samples, collate_fn_map=collate_fn_map) for samples in zip(*batch)]
        return collated if isinstance(elem, tuple) else _like_sequence(elem, collated)
    raise TypeError(default_collate_err_msg_format.format(kind))


def collate_tensor_fn(batch, *, collate_fn_map=None):
    with unlisted():
        return torch.stack(batch, 0)


def collate_float_fn(batch, *, collate_fn_map=None):
    with unlisted():
        return torch.tensor(batch, dtype=torch.float64)


def collate_int_fn(batch, *, collate_fn_map=None):
    with unlisted():
        return torch.tensor(batch)


def collate_str_fn(batch, *, collate_fn_map=None):
    return batch


def _collate_unknown(batch, *, collate_fn_map=None):
    kind = torch.float64 if batch[0]._kind == "float" else None
    with unlisted():
        return torch.tensor(batch, dtype=kind)


default_collate_fn_map = {
    torch.Tensor: collate_tensor_fn,
    float: collate_float_fn,
    int: collate_int_fn,
    str: collate_str_fn,
    bytes: collate_str_fn,
    Unknown: _collate_unknown,
}


def default_collate(batch):
    return collate(batch, collate_fn_map=default_collate_fn_map)
