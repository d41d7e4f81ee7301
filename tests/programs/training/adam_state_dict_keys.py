import torch
import torch.nn as nn

class Tiny(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(10, 4)
        self.head = nn.Linear(4, 10)

    def forward(self, ids):
        return self.head(self.emb(ids).mean(1))

model = Tiny()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, betas=(0.9, 0.98), eps=1e-9)
ids = torch.tensor([[1, 2, 3], [4, 5, 6]])
for _ in range(3):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(ids), torch.tensor([0, 9])).backward()
    optimizer.step()

sd = optimizer.state_dict()
print(sd.keys())
for k, v in sd['state'].items():
    print(k, list(v.keys()), v['step'], v['exp_avg'].shape, v['exp_avg_sq'].shape)
for group in sd['param_groups']:
    for key in ('lr', 'betas', 'eps', 'weight_decay', 'amsgrad', 'maximize', 'params'):
        print(f"{key:>14}: {group[key]}")

# keyed by parameter in the live optimizer
print(len(optimizer.state), optimizer.state[model.emb.weight]['exp_avg'].shape)
