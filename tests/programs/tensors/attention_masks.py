import torch


def causal_mask(n):
    return torch.triu(torch.full((n, n), float("-inf")), diagonal=1)


def sliding_window(n, w):
    i = torch.arange(n)
    d = i[:, None] - i[None, :]
    return (d >= 0) & (d < w)


def padding_mask(lengths, max_len=None):
    lengths = torch.as_tensor(lengths)
    return torch.arange(max_len or int(lengths.max())).expand(len(lengths), -1) >= lengths.unsqueeze(1)


def alibi(heads, n):
    slopes = torch.tensor([2 ** -(8 * (h + 1) / heads) for h in range(heads)])
    return slopes.view(-1, 1, 1) * (torch.arange(n)[None, :] - torch.arange(n)[:, None]).view(1, n, n)


print(causal_mask(4))
print(sliding_window(5, 2).int())
print(padding_mask([1, 3, 2]))
print(padding_mask([1, 2], 4).shape)
print(alibi(8, 3)[0])
print(alibi(8, 3).shape)
both = causal_mask(3) + torch.zeros(3, 3).masked_fill(padding_mask([2])[0:1].expand(3, -1)[:, :2].any(), -1.)
print(both.softmax(-1)[0])
q = k = v = torch.zeros(2, 4, 3, 8)
print(torch.nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True).shape)
print(torch.nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=sliding_window(3, 2)).shape)
torch.nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=sliding_window(4, 2))
