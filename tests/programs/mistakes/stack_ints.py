import torch
losses = []
for i in range(3):
    losses.append(torch.tensor(float(i)))
print(torch.stack(losses).mean())
losses = [l.item() for l in losses]
print(losses)
torch.stack(losses)
