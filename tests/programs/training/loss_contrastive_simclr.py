"""NT-Xent (SimCLR) and CLIP losses."""
import torch
import torch.nn as nn
import torch.nn.functional as F


def nt_xent(z1: torch.Tensor, z2: torch.Tensor, temperature: float = 0.5) -> torch.Tensor:
    n = z1.size(0)
    z = F.normalize(torch.cat([z1, z2]), dim=1)
    sim = z @ z.T / temperature
    sim = sim.masked_fill(torch.eye(2 * n, dtype=torch.bool), float("-inf"))
    positives = torch.cat([torch.arange(n, 2 * n), torch.arange(n)])
    print("similarity", tuple(sim.shape), "positives", positives.tolist())
    return F.cross_entropy(sim, positives)


class CLIPHead(nn.Module):
    def __init__(self, image_dim, text_dim, dim):
        super().__init__()
        self.image = nn.Linear(image_dim, dim, bias=False)
        self.text = nn.Linear(text_dim, dim, bias=False)
        self.logit_scale = nn.Parameter(torch.ones([]) * 2.0)

    def forward(self, image, text):
        i = F.normalize(self.image(image), dim=-1)
        t = F.normalize(self.text(text), dim=-1)
        logits_per_image = self.logit_scale.exp() * i @ t.t()
        return logits_per_image, logits_per_image.t()


encoder = nn.Sequential(nn.Linear(10, 8), nn.ReLU(), nn.Linear(8, 4))
x = torch.randn(3, 10)
loss = nt_xent(encoder(x + 0.1), encoder(x - 0.1))
loss.backward()
print(loss.shape, encoder[0].weight.grad.shape)

clip = CLIPHead(12, 7, 5)
li, lt = clip(torch.randn(4, 12), torch.randn(4, 7))
labels = torch.arange(4)
loss = (F.cross_entropy(li, labels) + F.cross_entropy(lt, labels)) / 2
loss.backward()
print(li.shape, lt.stride(), clip.logit_scale, clip.logit_scale.grad.shape)
