"""Sequences of different lengths in one tensor."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

import torch

from ..._engine import Call, unlisted
from ..._tensor import Tensor

__all__ = [
    "PackedSequence", "invert_permutation", "pack_padded_sequence", "pad_packed_sequence", "pad_sequence",
    "unpad_sequence", "pack_sequence", "unpack_sequence",
]  # fmt: skip


class PackedSequence_(NamedTuple):
    data: Tensor
    batch_sizes: Tensor
    sorted_indices: Tensor | None
    unsorted_indices: Tensor | None


class PackedSequence(PackedSequence_):
    def __new__(cls, data, batch_sizes=None, sorted_indices=None, unsorted_indices=None):
        if unsorted_indices is None:
            unsorted_indices = invert_permutation(sorted_indices)
        if batch_sizes is None:
            if not (isinstance(data, (list, tuple)) and len(data) == 2):
                raise AssertionError("Expected data to be a list or tuple of length 2")
            data, batch_sizes = data
        return super().__new__(cls, data, batch_sizes, sorted_indices, unsorted_indices)

    def to(self, *args, **kwargs):
        data = self.data.to(*args, **kwargs)
        if data is self.data:
            return self
        return type(self)(data, self.batch_sizes, self.sorted_indices, self.unsorted_indices)

    def cpu(self, *args, **kwargs):
        return self

    def cuda(self, *args, **kwargs):
        return self.to("cuda")

    def double(self):
        return self.to(dtype=torch.double)

    def float(self):
        return self.to(dtype=torch.float)

    def half(self):
        return self.to(dtype=torch.half)

    def long(self):
        return self.to(dtype=torch.long)

    def int(self):
        return self.to(dtype=torch.int)

    def short(self):
        return self.to(dtype=torch.short)

    def char(self):
        return self.to(dtype=torch.int8)

    def byte(self):
        return self.to(dtype=torch.uint8)

    def pin_memory(self):
        return type(self)(self.data.pin_memory(), self.batch_sizes, self.sorted_indices, self.unsorted_indices)

    @property
    def is_cuda(self):
        return False

    def is_pinned(self):
        return False


def invert_permutation(permutation):
    if permutation is None:
        return None
    with unlisted():
        output = torch.zeros_like(permutation)
        return output.scatter_(0, permutation, torch.arange(0, permutation.numel()))


def pack_padded_sequence(input, lengths, batch_first=False, enforce_sorted=True):
    with unlisted():
        if isinstance(lengths, Tensor):
            lengths = lengths.to(dtype=torch.int64)
        else:
            lengths = torch.as_tensor(lengths, dtype=torch.int64, device="cpu")
        order = None
        if not enforce_sorted:
            lengths, order = torch.sort(lengths, descending=True)
            input = input.index_select(0 if batch_first else 1, order)
        data, sizes = _pack(input.transpose(0, 1) if batch_first else input, lengths)
        return PackedSequence(data, sizes, order, None)


def _pack(input, lengths):
    """The steps of a time-first input, one after another, each without the sequences that are over."""
    if lengths.dim() != 1:
        raise RuntimeError(
            "'lengths' argument should be a 1D CPU int64 tensor, but got "
            f"{lengths.dim()}D {lengths.device} Long tensor"
        )
    batch = input.size(1)
    if input.numel() == 0:
        raise RuntimeError("Cannot pack empty tensors.")
    if lengths.size(0) != batch:
        raise RuntimeError(
            f"Expected `len(lengths)` to be equal to batch_size, but got {lengths.size(0)} (batch_size={batch})"
        )
    sizes = lengths.tolist()
    if sizes[-1] <= 0:
        raise RuntimeError(
            "Length of all samples has to be greater than 0, but found an element in 'lengths' that is <= 0"
        )
    if any(after > before for before, after in zip(sizes, sizes[1:])):
        raise RuntimeError(
            "`lengths` array must be sorted in decreasing order when `enforce_sorted` is True. You can pass "
            "`enforce_sorted=False` to pack_padded_sequence and/or pack_sequence to sidestep this requirement if you do not "
            "need ONNX exportability."
        )
    steps, counts, start = [], [], 0
    for length in sorted(set(sizes)):
        alive = sum(one >= length for one in sizes)
        steps.append(input[start:length, :alive].reshape(-1, *input.shape[2:]))
        counts += [alive] * (length - start)
        start = length
    return torch.cat(steps), torch.tensor(counts)


def pad_packed_sequence(sequence, batch_first=False, padding_value=0.0, total_length=None):
    longest = sequence.batch_sizes.size(0)
    if total_length is not None:
        if total_length < longest:
            raise ValueError(
                "Expected total_length to be at least the length of the longest sequence in input, but got "
                f"total_length={total_length} and max sequence length being {longest}"
            )
        longest = total_length
    with unlisted():
        padded, lengths = _pad_packed(sequence.data, sequence.batch_sizes.tolist(), longest, padding_value)
        if batch_first:
            padded = padded.transpose(0, 1)
        order = sequence.unsorted_indices
        if order is not None:
            return padded.index_select(0 if batch_first else 1, order), lengths[order]
        return padded, lengths


def _pad_packed(data, counts, longest, padding_value):
    batch, rest = counts[0], data.shape[1:]
    blocks, start = [], 0
    for alive, steps in groupby(counts):
        count = len(list(steps))
        block = data[start : start + count * alive].view(count, alive, *rest)
        if alive < batch:
            more = torch.full((count, batch - alive, *rest), padding_value, dtype=data.dtype)
            block = torch.cat([block, more], dim=1)
        blocks.append(block)
        start += count * alive
    if longest > len(counts):
        blocks.append(torch.full((longest - len(counts), batch, *rest), padding_value, dtype=data.dtype))
    lengths = [sum(alive > i for alive in counts) for i in range(batch)]
    return torch.cat(blocks), torch.tensor(lengths)


def pad_sequence(sequences, batch_first=False, padding_value=0.0, padding_side="right"):
    if not isinstance(sequences, Iterable):
        raise RuntimeError(
            f"pad_sequence: Expected iterable for input sequences, but got arg of type: {type(sequences)}"
        )
    sequences = tuple(sequences)
    for at, one in enumerate(sequences):
        if not isinstance(one, Tensor):
            raise TypeError(f"expected Tensor as element {at} in argument 0, but got {type(one).__name__}")
    if not sequences:
        raise RuntimeError("received an empty list of sequences")
    if padding_side not in ("left", "right"):
        raise RuntimeError(f"Expected padding_side to be one of left or right, but got {padding_side}.")
    with unlisted():
        rest = sequences[0].size()[1:]
        longest = max(one.size(0) for one in sequences)
        shape = (len(sequences), longest) if batch_first else (longest, len(sequences))
        out = torch.full((*shape, *rest), padding_value, dtype=sequences[0].dtype)
        for i, one in enumerate(sequences):
            count = one.size(0)
            start = longest - count if padding_side == "left" else 0
            row = out.select(0 if batch_first else 1, i)
            row.narrow(0, start, count).copy_(one)
        return out


def unpad_sequence(padded_sequences, lengths, batch_first=False):
    with unlisted():
        if not batch_first:
            padded_sequences.transpose_(0, 1)
        index = torch.arange(padded_sequences.shape[1])
        return [one[index < length] for one, length in zip(padded_sequences, lengths, strict=True)]


def pack_sequence(sequences, enforce_sorted=True):
    lengths = torch.as_tensor([one.size(0) for one in sequences])
    return pack_padded_sequence(pad_sequence(sequences), lengths, enforce_sorted=enforce_sorted)


def unpack_sequence(packed_sequences):
    padded, lengths = pad_packed_sequence(packed_sequences, batch_first=True)
    return unpad_sequence(padded, lengths, batch_first=True)


def run_packed(forward, module, packed, hx=None):
    """A recurrent layer over a PackedSequence: its steps are one long sequence, and the states those of the whole batch."""
    data, sizes, order, back = packed
    frame, Call.current = Call.current, -2
    try:
        batch = int(sizes[0])
        layers, _, width = module.get_expected_hidden_size(data, sizes)
        if hx is None:
            states = (torch.zeros(layers, batch, width, dtype=data.dtype),)
            if module.mode == "LSTM":
                states += (torch.zeros(layers, batch, module.hidden_size, dtype=data.dtype),)
            module.check_forward_args(data, states if module.mode == "LSTM" else states[0], sizes)
        else:
            if module.mode == "LSTM":
                module.check_forward_args(data, hx, sizes)
                hx = module.permute_hidden(hx, order)
            else:
                hx = module.permute_hidden(hx, order)
                module.check_forward_args(data, hx, sizes)
            states = hx if module.mode == "LSTM" else (hx,)
        at = 0 if module.batch_first else 1
        one = tuple(state[:, :1].contiguous() for state in states)
        Call.current = frame
        output, last = forward(module, data.unsqueeze(at), one if module.mode == "LSTM" else one[0])
        Call.current = -2
        whole = tuple(each.expand(-1, batch, -1).contiguous() for each in (last if module.mode == "LSTM" else (last,)))
        last = module.permute_hidden(whole if module.mode == "LSTM" else whole[0], back)
        return PackedSequence(output.squeeze(at), sizes, order, back), last
    finally:
        Call.current = frame
