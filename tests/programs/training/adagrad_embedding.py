import torch
import torch.nn as nn

# word2vec-ish skip gram with Adagrad
V, D, B, K = 50, 8, 4, 5
center = nn.Embedding(V, D)
context = nn.Embedding(V, D)
opt = torch.optim.Adagrad([*center.parameters(), *context.parameters()], lr=0.05, initial_accumulator_value=0.1)

print(len(opt.state), "slots exist before the first step")
pos_u = torch.randint(V, (B,))
pos_v = torch.randint(V, (B,))
neg_v = torch.randint(V, (B, K))

u, v, n = center(pos_u), context(pos_v), context(neg_v)
print(u.shape, v.shape, n.shape)
score = (u * v).sum(dim=1)
neg = torch.bmm(n, u.unsqueeze(2)).squeeze(2)
print(score.shape, neg.shape)
loss = -(nn.functional.logsigmoid(score).mean() + nn.functional.logsigmoid(-neg).sum(1).mean())
opt.zero_grad()
loss.backward()
opt.step()
for group in opt.param_groups:
    for p in group["params"]:
        s = opt.state[p]
        print(s["sum"].shape, s["step"].item())
print({k: v for k, v in opt.defaults.items() if k in ("lr", "lr_decay", "initial_accumulator_value")})
