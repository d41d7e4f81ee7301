import torch

def attention_shapes(d_model, heads, x):
    assert d_model % heads == 0, f"d_model ({d_model}) is not divisible by heads ({heads})"
    b, t, d = x.shape
    assert d == d_model, (d, d_model)
    return x.view(b, t, heads, d // heads).transpose(1, 2)

print(attention_shapes(12, 3, torch.zeros(2, 5, 12)).shape)
try:
    attention_shapes(8, 2, torch.zeros(2, 5, 12))
except AssertionError as e:
    print(e.args)
attention_shapes(12, 5, torch.zeros(2, 5, 12))
