"""MultiheadAttention, which has a module inside; the other activations are made from the registry."""

from ._made import _Made
from .module import Module  # noqa: F401


class MultiheadAttention(_Made):
    _full = "torch.nn.MultiheadAttention"
    bias_k = None
    bias_v = None

    def __init__(self, embed_dim, num_heads, dropout=0.0, bias=True, add_bias_kv=False, add_zero_attn=False, kdim=None, vdim=None, batch_first=False, device=None, dtype=None):  # fmt: skip
        super().__init__(embed_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim, batch_first, device, dtype)  # fmt: skip
        from .linear import NonDynamicallyQuantizableLinear

        state = self.__dict__
        for name in ("bias", "add_bias_kv"):
            state.pop(name, None)
        state["embed_dim"] = embed_dim
        state["kdim"] = embed_dim if kdim is None else kdim
        state["vdim"] = embed_dim if vdim is None else vdim
        state["_qkv_same_embed_dim"] = self.kdim == embed_dim and self.vdim == embed_dim
        state["head_dim"] = embed_dim // num_heads
        order = ("in_proj_weight", "q_proj_weight", "k_proj_weight", "v_proj_weight", "in_proj_bias", "bias_k", "bias_v")
        held = dict(self._parameters)
        self._parameters.clear()
        if self._qkv_same_embed_dim:
            order = ("in_proj_weight", "q_proj_weight", "k_proj_weight", "v_proj_weight", "in_proj_bias")
        else:
            order = ("q_proj_weight", "k_proj_weight", "v_proj_weight", "in_proj_weight", "in_proj_bias")
        for name in order:
            self._parameters[name] = held.get(name)
        for name in ("bias_k", "bias_v"):
            if name in held:
                self._parameters[name] = held[name]
            else:
                state[name] = None
        self.out_proj = NonDynamicallyQuantizableLinear(embed_dim, embed_dim, bias=bias, device=device, dtype=dtype)

    def extra_repr(self):
        return ""

