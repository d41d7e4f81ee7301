import torch

def top_k(logits, k):
    v, _ = torch.topk(logits, k)
    out = logits.clone()
    out[out < v[..., [-1]]] = -float('inf')
    return out

def top_p(probs, p):
    sorted_probs, idx = torch.sort(probs, dim=-1, descending=True)
    cum = sorted_probs.cumsum(-1)
    drop = cum - sorted_probs > p
    sorted_probs = sorted_probs.masked_fill(drop, 0.)
    out = torch.zeros_like(probs).scatter_(-1, idx, sorted_probs)
    return out / out.sum(-1, keepdim=True)

print(top_k(torch.tensor([[1., 4., 2., 3.]]), 2))
print(top_p(torch.tensor([0.5, 0.125, 0.25, 0.125]), 0.7))
probs = torch.tensor([[0., 1., 0.], [0., 0., 1.]])
print(torch.multinomial(probs, num_samples=1), torch.multinomial(probs, 1).squeeze(-1).tolist())
ctx = torch.zeros(1, 1, dtype=torch.long)
for _ in range(4):
    nxt = (ctx[:, -1:] + 1) % 3
    ctx = torch.cat((ctx, nxt), dim=1)
print(ctx, ctx[:, -2:].shape)
penalty = torch.tensor([2., -2., 4.])
seen = torch.tensor([0, 1])
picked = penalty[seen]
penalty[seen] = torch.where(picked > 0, picked / 2, picked * 2)
print(penalty)
top_k(torch.zeros(1, 3), 5)
