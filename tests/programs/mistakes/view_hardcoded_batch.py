import torch
import torch.nn as nn


class MLP(nn.Module):
    """The batch size is written in the model..."""

    BATCH = 32

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))

    def forward(self, x):
        return self.layers(x.view(self.BATCH, 784))


mlp = MLP()
sizes = [32, 32, 16]     # the last batch of an epoch is smaller
for step, n in enumerate(sizes):
    logits = mlp(torch.rand(n, 1, 28, 28))
    print(f"step {step}: {n} images -> {tuple(logits.shape)}")
