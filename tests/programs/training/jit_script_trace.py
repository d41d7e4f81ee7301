import torch
from torch import nn, Tensor


@torch.jit.script
def clamp_sum(x: Tensor, lo: float, hi: float) -> Tensor:
    return x.clamp(lo, hi).sum()


print(clamp_sum(torch.tensor([-5., 1., 9.]), 0., 2.))


class Gate(nn.Module):
    def __init__(self, n: int):
        super().__init__()
        self.fc = nn.Linear(n, n)

    def forward(self, x: Tensor) -> Tensor:
        if x.dim() == 1:
            x = x.unsqueeze(0)
        return torch.sigmoid(self.fc(x)) * x


scripted = torch.jit.script(Gate(3))
print(scripted(torch.zeros(3)).shape, scripted(torch.zeros(4, 3)))
traced = torch.jit.trace(Gate(3).eval(), torch.zeros(2, 3))
print(traced(torch.zeros(7, 3)).shape)
print(isinstance(traced, torch.jit.ScriptModule), list(scripted.state_dict()))
