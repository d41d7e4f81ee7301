import torch, torch.nn as nn

class Classifier(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.fc = nn.Linear(n, 4)
    def forward(self, x):
        return self.fc(x).argmax(dim=1)

c = Classifier(6)
pred = c(torch.ones(3, 6))
print(pred.shape, pred.dtype, pred.requires_grad)
loss = (pred.float() - torch.zeros(3)).abs().mean()
print(loss.dim())
loss.backward()
