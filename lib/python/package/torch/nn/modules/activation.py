"""MultiheadAttention, which has a module inside; the other activations are made from the registry."""

from .. import functional as F, init
from ._made import CLASSES, make_body
from .module import Module


def _by_function(self, query, key, value, key_padding_mask=None, need_weights=True, attn_mask=None, average_attn_weights=True, is_causal=False):  # fmt: skip
    turns = self.batch_first and query.dim() == 3
    if turns:
        query, key, value = (x.transpose(1, 0) for x in (query, key, value))
    output, weights = F.multi_head_attention_forward(
        query,
        key,
        value,
        self.embed_dim,
        self.num_heads,
        self.in_proj_weight,
        self.in_proj_bias,
        self.bias_k,
        self.bias_v,
        self.add_zero_attn,
        self.dropout,
        self.out_proj.weight,
        self.out_proj.bias,
        training=self.training,
        key_padding_mask=key_padding_mask,
        need_weights=need_weights,
        attn_mask=attn_mask,
        use_separate_proj_weight=not self._qkv_same_embed_dim,
        q_proj_weight=self.q_proj_weight,
        k_proj_weight=self.k_proj_weight,
        v_proj_weight=self.v_proj_weight,
        average_attn_weights=average_attn_weights,
        is_causal=is_causal,
    )
    return (output.transpose(1, 0) if turns else output), weights


_body = make_body("torch.nn.MultiheadAttention", CLASSES["MultiheadAttention"], {"_by_function": _by_function})
_make = _body["__init__"]


class MultiheadAttention(Module):
    __constants__ = ["batch_first"]
    _become_kind = _body["_become_kind"]
    forward = _body["forward"]

    def __init__(self, embed_dim, num_heads, dropout=0.0, bias=True, add_bias_kv=False, add_zero_attn=False, kdim=None, vdim=None, batch_first=False, device=None, dtype=None):  # fmt: skip
        _make(self, embed_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim, batch_first, device, dtype)  # fmt: skip
        from .linear import NonDynamicallyQuantizableLinear

        self.out_proj = NonDynamicallyQuantizableLinear(embed_dim, embed_dim, bias=bias, device=device, dtype=dtype)
        held = self._parameters
        for name in ("in_proj_weight", "in_proj_bias") if self._qkv_same_embed_dim is False else ():
            held[name] = held.pop(name)
        for name in ("bias_k", "bias_v"):
            if held[name] is None:
                del held[name]
                self.__dict__[name] = None
            else:
                # behind the bias
                held[name] = held.pop(name)
        self._reset_parameters()

    def _reset_parameters(self):
        for name, weight in self._parameters.items():
            if weight is not None and name != "in_proj_bias":
                (init.xavier_normal_ if name in ("bias_k", "bias_v") else init.xavier_uniform_)(weight)
        if self.in_proj_bias is not None:
            init.zeros_(self.in_proj_bias)
            init.zeros_(self.out_proj.bias)

    def merge_masks(self, attn_mask, key_padding_mask, query):
        kind, merged = None, None
        if key_padding_mask is not None:
            kind, merged = 1, key_padding_mask
        if attn_mask is not None:
            batch, length, _ = query.shape
            kind = 2
            if attn_mask.dim() == 3:
                merged = attn_mask.view(batch, -1, length, length)
            else:
                merged = attn_mask.view(1, 1, length, length).expand(batch, self.num_heads, -1, -1)
            if key_padding_mask is not None:
                merged = merged + key_padding_mask.view(batch, 1, 1, length).expand(-1, self.num_heads, -1, -1)
        return merged, kind


MultiheadAttention._become_kind()
del MultiheadAttention._become_kind


def _reset_prelu(self):
    init.constant_(self.weight, self.init)


METHODS = {
    "PReLU": {
        "_by_function": lambda self, input: F.prelu(input, self.weight),
        "reset_parameters": _reset_prelu,
        "_made": _reset_prelu,
    }
}
