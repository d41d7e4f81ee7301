import torch
import torch.nn as nn
import torch.nn.functional as F

class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential( # N, 784
            nn.Linear(28 * 28, 128), nn.ReLU(),
            nn.Linear(128, 64), nn.ReLU(),
            nn.Linear(64, 12), nn.ReLU(),
            nn.Linear(12, 3), # N, 3
        )
        self.decoder = nn.Sequential(
            nn.Linear(3, 12), nn.ReLU(),
            nn.Linear(12, 64), nn.ReLU(),
            nn.Linear(64, 128), nn.ReLU(),
            nn.Linear(128, 28 * 28), nn.Sigmoid(),
        )

    def forward(self, x):
        encoded = self.encoder(x)
        decoded = self.decoder(encoded)
        return decoded

class ConvAutoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        # N, 1, 28, 28
        self.encoder = nn.Sequential(
            nn.Conv2d(1, 16, 3, stride=2, padding=1), # -> N, 16, 14, 14
            nn.ReLU(),
            nn.Conv2d(16, 32, 3, stride=2, padding=1), # -> N, 32, 7, 7
            nn.ReLU(),
            nn.Conv2d(32, 64, 7) # -> N, 64, 1, 1
        )
        # N , 64, 1, 1
        self.decoder = nn.Sequential(
            nn.ConvTranspose2d(64, 32, 7), # -> N, 32, 7, 7
            nn.ReLU(),
            nn.ConvTranspose2d(32, 16, 3, stride=2, padding=1, output_padding=1), # N, 16, 14, 14 (N,16,13,13 without output_padding)
            nn.ReLU(),
            nn.ConvTranspose2d(16, 1, 3, stride=2, padding=1, output_padding=1), # N, 1, 28, 28  (N,1,27,27)
            nn.Sigmoid()
        )

    forward = Autoencoder.forward

class UnpoolAutoencoder(nn.Module):
    """max-pool indices are kept for the way back"""
    def __init__(self, ch=8):
        super().__init__()
        self.c1 = nn.Conv2d(1, ch, 3, padding=1)
        self.c2 = nn.Conv2d(ch, 1, 3, padding=1)
        self.pool = nn.MaxPool2d(2, return_indices=True)
        self.unpool = nn.MaxUnpool2d(2)

    def forward(self, x):
        h = self.c1(x)
        size = h.size()
        h, idx = self.pool(h)
        print("  pooled", tuple(h.shape), idx.dtype, tuple(idx.shape))
        return self.c2(self.unpool(h, idx, output_size=size))

class SparseTied(nn.Module):
    """tied weights through F.linear(W.t()), k-sparse code"""
    def __init__(self, d_in=784, d_hidden=32, k=4):
        super().__init__()
        self.W = nn.Parameter(torch.empty(d_hidden, d_in))
        nn.init.orthogonal_(self.W)
        self.b_in = nn.Parameter(torch.zeros(d_hidden))
        self.b_out = nn.Parameter(torch.zeros(d_in))
        self.k = k

    def encode(self, x):
        pre = F.linear(x, self.W, self.b_in)
        top, idx = pre.topk(self.k, dim=-1, sorted=False)
        return torch.zeros_like(pre).scatter(-1, idx, top.relu())

    def forward(self, x):
        return F.linear(self.encode(x), self.W.t(), self.b_out)

flat, conv, unpool, tied = Autoencoder(), ConvAutoencoder(), UnpoolAutoencoder(), SparseTied()
img = torch.rand(5, 1, 28, 28)
vec = img.reshape(-1, 28 * 28)
for m, x in [(flat, vec), (conv, img), (unpool, img[:, :, :27, :]), (tied, vec)]:
    recon = m(x)
    loss = F.mse_loss(recon, x)
    loss.backward()
    print(f"{type(m).__name__:<18} {tuple(x.shape)} -> {tuple(recon.shape)}", recon.shape == x.shape)
print(flat.encoder(vec).shape, conv.encoder(img).shape, tied.encode(vec).shape, tied.W.grad.shape)
denoise = flat((vec + 0.3 * torch.randn_like(vec)).clip_(0, 1))
print(denoise.view(5, 1, 28, 28).shape, conv.decoder[0].output_padding, conv.decoder[2].output_padding)

p = nn.MaxPool2d(2, stride=2, return_indices=True)
small = torch.tensor([[[[1., 2., 3., 4.], [5., 6., 7., 8.], [9., 10., 11., 12.], [13., 14., 15., 16.]]]])
out, ind = p(small)
print(out.tolist(), ind.tolist())
print(nn.MaxUnpool2d(2, stride=2)(out, ind))
