import copy
import pickle
import torch
import torch.nn as nn


class Net(nn.Module):
    version = 2

    def __init__(self, n):
        super().__init__()
        self.n = n
        self.fc = nn.Linear(n, 1)
        self.register_buffer("count", torch.tensor([n]))

    def forward(self, x):
        return self.fc(x)


net = Net(3)
twin = copy.deepcopy(net)
shallow = copy.copy(net)
print(twin is net, twin.fc is net.fc, shallow.fc is net.fc)
print(twin.fc.weight.data_ptr() == net.fc.weight.data_ptr(), shallow.fc.weight is net.fc.weight)
nn.init.constant_(twin.fc.weight, 7.)
print(twin.fc.weight, twin.count)

again = pickle.loads(pickle.dumps(twin))
print(again, again.n, again.fc.weight.tolist(), again.count, again.version)

stack = nn.ModuleList([copy.deepcopy(net) for _ in range(3)])
print(len({id(m.fc.weight) for m in stack}), sum(p.numel() for p in stack.parameters()))
shared = nn.ModuleList([net] * 3)
print(len(list(shared.parameters())), len(shared.state_dict()))

t = torch.arange(3., requires_grad=True)
c = copy.deepcopy(t)
print(c, c.is_leaf, pickle.loads(pickle.dumps(t.detach())))
copy.deepcopy(t * 2)
