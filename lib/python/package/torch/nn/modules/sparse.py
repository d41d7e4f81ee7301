"""Embeddings: those made of weights that are there, and PyTorch's own way."""

import torch

from .. import functional as F, init


def reset_parameters(self):
    init.normal_(self.weight)
    self._fill_padding_idx_with_zero()


def _fill_padding_idx_with_zero(self):
    if self.padding_idx is not None:
        with torch.no_grad():
            init.zeros_(self.weight[self.padding_idx])


def _embedding(self, input):
    return F.embedding(
        input, self.weight, self.padding_idx, self.max_norm, self.norm_type, self.scale_grad_by_freq, self.sparse
    )


def _embedding_bag(self, input, offsets=None, per_sample_weights=None):
    return F.embedding_bag(
        input,
        self.weight,
        offsets,
        self.max_norm,
        self.norm_type,
        self.scale_grad_by_freq,
        self.mode,
        self.sparse,
        per_sample_weights,
        self.include_last_offset,
        self.padding_idx,
    )


def _checked(embeddings):
    if embeddings.dim() != 2:
        raise AssertionError("Embeddings parameter is expected to be 2-dimensional")
    return embeddings.shape


@classmethod
def _embedding_from(cls, embeddings, freeze=True, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False):  # fmt: skip
    rows, cols = _checked(embeddings)
    return cls(
        num_embeddings=rows,
        embedding_dim=cols,
        _weight=embeddings,
        _freeze=freeze,
        padding_idx=padding_idx,
        max_norm=max_norm,
        norm_type=norm_type,
        scale_grad_by_freq=scale_grad_by_freq,
        sparse=sparse,
    )


@classmethod
def _bag_from(cls, embeddings, freeze=True, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, mode="mean", sparse=False, include_last_offset=False, padding_idx=None):  # fmt: skip
    rows, cols = _checked(embeddings)
    made = cls(
        num_embeddings=rows,
        embedding_dim=cols,
        _weight=embeddings,
        max_norm=max_norm,
        norm_type=norm_type,
        scale_grad_by_freq=scale_grad_by_freq,
        mode=mode,
        sparse=sparse,
        include_last_offset=include_last_offset,
        padding_idx=padding_idx,
    )
    made.weight.requires_grad = not freeze
    return made


_common = {"reset_parameters": reset_parameters, "_fill_padding_idx_with_zero": _fill_padding_idx_with_zero}

METHODS = {
    "Embedding": {**_common, "_by_function": _embedding, "from_pretrained": _embedding_from},
    "EmbeddingBag": {**_common, "_by_function": _embedding_bag, "from_pretrained": _bag_from},
}
