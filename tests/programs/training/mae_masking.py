import torch
import torch.nn as nn

class TinyMAE(nn.Module):
    def __init__(self, n_patches=16, patch_dim=12, dim=16, dec=8, ratio=0.75):
        super().__init__()
        self.ratio = ratio
        self.embed = nn.Linear(patch_dim, dim)
        self.pos = nn.Parameter(torch.zeros(1, n_patches, dim), requires_grad=False)
        self.encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(dim, 2, 32, batch_first=True, norm_first=True, dropout=0.), 1, enable_nested_tensor=False)
        self.to_dec = nn.Linear(dim, dec)
        self.mask_token = nn.Parameter(torch.zeros(1, 1, dec))
        self.decoder = nn.Linear(dec, patch_dim)

    def random_masking(self, x, noise=None):
        N, L, D = x.shape
        keep = int(L * (1 - self.ratio))
        noise = torch.rand(N, L) if noise is None else noise
        ids_shuffle = torch.argsort(noise, dim=1)
        ids_restore = torch.argsort(ids_shuffle, dim=1)
        ids_keep = ids_shuffle[:, :keep]
        x_masked = torch.gather(x, dim=1, index=ids_keep.unsqueeze(-1).repeat(1, 1, D))
        mask = torch.ones([N, L])
        mask[:, :keep] = 0
        mask = torch.gather(mask, dim=1, index=ids_restore)
        return x_masked, mask, ids_restore

    def forward(self, patches):
        x = self.embed(patches) + self.pos
        x, mask, ids_restore = self.random_masking(x)
        x = self.to_dec(self.encoder(x))
        tokens = self.mask_token.repeat(x.shape[0], ids_restore.shape[1] - x.shape[1], 1)
        x = torch.gather(torch.cat([x, tokens], dim=1), 1, ids_restore.unsqueeze(-1).repeat(1, 1, x.shape[2]))
        pred = self.decoder(x)
        loss = ((pred - patches) ** 2).mean(-1)
        return (loss * mask).sum() / mask.sum(), pred, mask

mae = TinyMAE()
loss, pred, mask = mae(torch.randn(3, 16, 12))
loss.backward()
print(loss.shape, pred.shape, mask.shape, mae.mask_token.grad.shape, mae.pos.grad)
x = torch.arange(8.).view(1, 8, 1)
kept, mask, restore = mae.random_masking(x, torch.tensor([[.8, .1, .7, .2, .6, .5, .4, .3]]))
print(kept.flatten(), mask, restore)
print(mae.random_masking(torch.zeros(2, 10, 3))[0].shape)
