import torch
from torch import nn
from torch.nn import functional as F


class VAE(nn.Module):
    def __init__(self, image_size=64, h_dim=32, z_dim=5):
        super(VAE, self).__init__()
        self.fc1 = nn.Linear(image_size, h_dim)
        self.fc2 = nn.Linear(h_dim, z_dim)
        self.fc3 = nn.Linear(h_dim, z_dim)
        self.fc4 = nn.Linear(z_dim, h_dim)
        self.fc5 = nn.Linear(h_dim, image_size)

    def encode(self, x):
        h = F.relu(self.fc1(x))
        return self.fc2(h), self.fc3(h)

    def reparameterize(self, mu, log_var):
        std = torch.exp(log_var / 2)
        eps = torch.randn_like(std)
        return mu + eps * std

    def decode(self, z):
        h = F.relu(self.fc4(z))
        return torch.sigmoid(self.fc5(h))

    def forward(self, x):
        mu, log_var = self.encode(x)
        z = self.reparameterize(mu, log_var)
        return self.decode(z), mu, log_var


model = VAE()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for i, x in enumerate(torch.rand(2, 10, 1, 8, 8)):
    x = x.view(-1, 64)
    x_reconst, mu, log_var = model(x)
    reconst_loss = F.binary_cross_entropy(x_reconst, x, reduction="sum")
    kl_div = -0.5 * torch.sum(1 + log_var - mu.pow(2) - log_var.exp())
    loss = reconst_loss + kl_div
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print("Step [{}/{}]".format(i + 1, 2), x_reconst.shape, mu.shape, log_var.shape, loss.ndim)

with torch.no_grad():
    z = torch.randn(4, 5)
    out = model.decode(z).view(-1, 1, 8, 8)
    grid = out.permute(1, 2, 0, 3).reshape(1, 8, -1)
    print(out.shape, grid.shape)
zero = torch.zeros(3, 5)
print(-0.5 * torch.sum(1 + zero - zero.pow(2) - zero.exp()))
