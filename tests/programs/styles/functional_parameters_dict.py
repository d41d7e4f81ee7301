import torch
import torch.nn.functional as F
from torch.func import functional_call


def init(d=6, h=4, layers=2):
    params = {"wte": torch.zeros(10, d), "ln_f": {"g": torch.ones(d), "b": torch.zeros(d)}}
    for i in range(layers):
        params[f"h{i}"] = dict(attn=dict(w=torch.zeros(d, 3 * d), o=torch.zeros(d, d)), mlp=dict(up=torch.zeros(d, h), down=torch.zeros(h, d)))
    return params


def flatten(tree, prefix=""):
    for k, v in tree.items():
        if isinstance(v, dict):
            yield from flatten(v, f"{prefix}{k}/")
        else:
            yield prefix + k, v


def tree_map(f, tree):
    return {k: tree_map(f, v) if isinstance(v, dict) else f(v) for k, v in tree.items()}


def attention(x, w, o, heads=2):
    b, t, d = x.shape
    q, k, v = (y.view(b, t, heads, -1).transpose(1, 2) for y in (x @ w).chunk(3, -1))
    return F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).reshape(b, t, d) @ o


def forward(params, ids):
    x = params["wte"][ids]
    i = 0
    while (block := params.get(f"h{i}")):
        x = x + attention(x, **block["attn"])
        x = x + F.gelu(x @ block["mlp"]["up"]) @ block["mlp"]["down"]
        i += 1
    x = F.layer_norm(x, x.shape[-1:], params["ln_f"]["g"], params["ln_f"]["b"])
    return x @ params["wte"].T


p = init()
print({k: tuple(v.shape) for k, v in flatten(p)})
print(forward(p, torch.tensor([[1, 2, 3]])).shape, sum(v.numel() for _, v in flatten(p)))
print(tree_map(lambda t: t.ndim, p)["h0"], tree_map(torch.Tensor.double, p)["wte"].dtype)
lin = torch.nn.Linear(3, 2)
print(functional_call(lin, {"weight": torch.ones(2, 3), "bias": torch.zeros(2)}, (torch.ones(1, 3),)).shape)
