import torch
import torch.nn as nn

class XOR(nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = nn.Linear(2, 2)
        self.l2 = nn.Linear(2, 1)
        with torch.no_grad():
            self.l1.weight.copy_(torch.tensor([[1., 1.], [1., 1.]]))
            self.l1.bias.copy_(torch.tensor([0., -1.]))
            self.l2.weight.copy_(torch.tensor([[1., -2.]]))
            self.l2.bias.zero_()
    def forward(self, x):
        return self.l2(torch.relu(self.l1(x)))

net = XOR()
x = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=torch.float)
y = net(x)
print(y)
print((y > 0.5).int().squeeze().tolist())
loss = nn.MSELoss()(y, torch.tensor([[0.], [1.], [1.], [0.]]))
print(loss)
loss.backward()
print(net.l1.weight.grad.shape)
for name, p in net.named_parameters():
    print(name, p.data, p.grad.shape)
