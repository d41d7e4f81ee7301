import torch
from torch import nn
class NoSuper(nn.Module):
    def __init__(self):
        self.fc = nn.Linear(2, 2)
class NoForward(nn.Module):
    pass
class Plain:
    pass
class ListNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 2) for _ in range(3)]
    def forward(self, x):
        for l in self.layers:
            x = l(x)
        return x
try:
    NoSuper()
except AttributeError as e:
    print("AttributeError:", e)
try:
    NoForward()(torch.ones(1))
except NotImplementedError as e:
    print("NotImplementedError:", e)
net = ListNet()
print(len(list(net.parameters())), net)
try:
    torch.optim.Adam(net.parameters())
except ValueError as e:
    print("ValueError:", e)
for bad in (lambda: nn.Sequential(nn.Linear(2, 2), "relu"), lambda: nn.Linear(2), lambda: nn.Linear("2", 3), lambda: nn.ModuleList([1]),
            lambda: net.unknown, lambda: nn.Conv2d(3, 4), lambda: nn.Conv2d(3, 4, 3, groups=2), lambda: net.load_state_dict([]), lambda: nn.Linear(2, 2)([1., 2.]), lambda: nn.Dropout(1.5),
            lambda: nn.LSTM(2, 3)(torch.ones(2, 2, 2, 2)), lambda: nn.MultiheadAttention(5, 2), lambda: nn.Linear(2, 2)(torch.ones(2, dtype=torch.long)),
            lambda: nn.MaxPool2d(2)(torch.ones(4)), lambda: nn.CrossEntropyLoss()(torch.ones(2, 3), torch.tensor([1])), lambda: nn.BCELoss()(torch.ones(2), torch.ones(3)), lambda: nn.BCELoss()(torch.tensor([2.]), torch.ones(1))):
    try:
        bad()
        print("no error")
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
net.layers[0].weight.data = torch.ones(3)
net(torch.ones(1, 2))
