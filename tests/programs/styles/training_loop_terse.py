import torch, torch.nn as nn, torch.nn.functional as F
from torch.utils.data import TensorDataset, DataLoader
torch.manual_seed(42)
N, D_in, H, D_out = 10, 6, 5, 3
ds = TensorDataset(torch.randn(N, D_in), torch.arange(N) % D_out)
dl = DataLoader(ds, batch_size=4, shuffle=True, drop_last=False)
m = nn.Sequential(nn.Linear(D_in, H), nn.ReLU(), nn.Linear(H, D_out))
o = torch.optim.SGD(m.parameters(), lr=1e-1, momentum=.9); s = torch.optim.lr_scheduler.ExponentialLR(o, .5)
tot = cor = 0; best = float('inf'); hist = []
for ep in range(3):
    m.train(); run = 0.
    for i, (x, y) in enumerate(dl):
        o.zero_grad(); out = m(x); l = F.cross_entropy(out, y); l.backward(); o.step()
        run += l.item() * x.size(0); tot += y.size(0); cor += (out.argmax(1) == y).sum().item()
        if ep == 0: print(i, x.shape, y.dtype, out.shape, l.shape, m[0].weight.grad.shape)
    s.step(); hist.append(run / N)
    print(f'epoch {ep} lr {s.get_last_lr()[0]:.4f} seen {tot}', len(hist), type(cor).__name__)
m.eval()
with torch.no_grad(): preds = torch.cat([m(x).argmax(1) for x, _ in dl])
print(preds.shape, preds.dtype, m.training, len(dl), len(dl.dataset), o.state_dict()['param_groups'][0]['momentum'])
