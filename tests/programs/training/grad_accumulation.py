import torch
import torch.nn as nn

torch.manual_seed(1234)
model = nn.Sequential(nn.Linear(5, 7), nn.GELU(), nn.Linear(7, 1))
opt = torch.optim.AdamW(model.parameters())
accum = 4
data = torch.randn(22, 5)
steps = 0
opt.zero_grad()
for i, micro in enumerate(data.split(2)):
    loss = model(micro).pow(2).mean() / accum
    loss.backward()
    if (i + 1) % accum == 0 or i + 1 == -(-len(data) // 2):
        opt.step()
        opt.zero_grad(set_to_none=True)
        steps += 1
        print("micro", i, "-> optimizer step", steps)
print("grads cleared:", all(p.grad is None for p in model.parameters()))

# accumulation is a plain sum of gradients
w = torch.tensor(2.0, requires_grad=True)
for x in (1.0, 2.0, 3.0):
    (w * x).backward()
    print(w.grad)
