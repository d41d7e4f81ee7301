# forgetting .item() keeps graphs, forgetting eval() keeps dropout; neither is an error
import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 4), nn.Dropout(), nn.Linear(4, 2))
crit = nn.CrossEntropyLoss()
opt = torch.optim.SGD(net.parameters(), 0.1)
total = 0
hist = []
for i in range(3):
    out = net(torch.randn(5, 4))
    loss = crit(out, torch.tensor([0, 1, 0, 1, 1]))
    opt.zero_grad(); loss.backward(); opt.step()
    total += loss
    hist.append(loss.detach())
print(type(total).__name__, total.requires_grad, total.grad_fn is not None, total.shape)
print(torch.stack(hist).shape, torch.stack(hist).requires_grad)
hist2 = [h.item() for h in hist]
print(len(hist2), all(isinstance(h, float) for h in hist2))
correct = torch.zeros(())
for _ in range(2):
    with torch.no_grad():
        pred = net(torch.zeros(4, 4)).argmax(1)
        correct += pred.numel()
print(correct, correct / 8, f"{100 * correct / 8:.1f}%", net.training)
# labels as (N, 1) by mistake
crit(out, torch.tensor([[0], [1], [0], [1], [1]]))
