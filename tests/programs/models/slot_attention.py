import torch
from torch import nn
from torch.nn import init
from torch import Tensor
from einops import rearrange, repeat, pack, unpack


class SlotAttention(nn.Module):
    def __init__(self, num_slots, dim, iters = 3, eps = 1e-8, hidden_dim = 128):
        super().__init__()
        self.dim = dim
        self.num_slots = num_slots
        self.iters = iters
        self.eps = eps
        self.scale = dim ** -0.5

        self.slots_mu = nn.Parameter(torch.randn(1, 1, dim))

        self.slots_logsigma = nn.Parameter(torch.zeros(1, 1, dim))
        init.xavier_uniform_(self.slots_logsigma)

        self.to_q = nn.Linear(dim, dim)
        self.to_k = nn.Linear(dim, dim)
        self.to_v = nn.Linear(dim, dim)

        self.gru = nn.GRUCell(dim, dim)

        hidden_dim = max(dim, hidden_dim)

        self.mlp = nn.Sequential(
            nn.Linear(dim, hidden_dim),
            nn.ReLU(inplace = True),
            nn.Linear(hidden_dim, dim)
        )

        self.norm_input  = nn.LayerNorm(dim)
        self.norm_slots  = nn.LayerNorm(dim)
        self.norm_pre_ff = nn.LayerNorm(dim)

    def forward(self, inputs, num_slots = None):
        b, n, d, device, dtype = *inputs.shape, inputs.device, inputs.dtype
        n_s = num_slots if num_slots is not None else self.num_slots

        mu = self.slots_mu.expand(b, n_s, -1)
        sigma = self.slots_logsigma.exp().expand(b, n_s, -1)

        slots = mu + sigma * torch.randn(mu.shape, device = device, dtype = dtype)

        inputs = self.norm_input(inputs)
        k, v = self.to_k(inputs), self.to_v(inputs)

        for _ in range(self.iters):
            slots_prev = slots

            slots = self.norm_slots(slots)
            q = self.to_q(slots)

            dots = torch.einsum('bid,bjd->bij', q, k) * self.scale
            attn = dots.softmax(dim=1) + self.eps

            attn = attn / attn.sum(dim=-1, keepdim=True)

            updates = torch.einsum('bjd,bij->bid', v, attn)

            slots = self.gru(
                updates.reshape(-1, d),
                slots_prev.reshape(-1, d)
            )

            slots = slots.reshape(b, -1, d)
            slots = slots + self.mlp(self.norm_pre_ff(slots))

        return slots, attn


def build_grid(resolution):
    ranges = [torch.linspace(0., 1., steps=res) for res in resolution]
    grid = torch.stack(torch.meshgrid(*ranges, indexing='ij'), dim=-1)[None]
    return torch.cat([grid, 1.0 - grid], dim=-1)


class SoftPositionEmbed(nn.Module):
    def __init__(self, hidden_size: int, resolution):
        super().__init__()
        self.embedding = nn.Linear(4, hidden_size, bias=True)
        self.grid = nn.Buffer(build_grid(resolution))

    def forward(self, inputs: Tensor) -> Tensor:
        return inputs + self.embedding(self.grid)


class SlotAutoEncoder(nn.Module):
    """Builds the Slot Attention-based auto-encoder (Locatello et al.)"""
    def __init__(self, resolution, num_slots, hid=16):
        super().__init__()
        self.resolution, self.small = resolution, (4, 4)
        self.encoder = nn.Sequential(*[m for c in (3, hid, hid) for m in (nn.Conv2d(c, hid, 5, padding=2), nn.ReLU())])
        self.pos_enc, self.pos_dec = SoftPositionEmbed(hid, resolution), SoftPositionEmbed(hid, self.small)
        self.mlp = nn.Sequential(nn.LayerNorm(hid), nn.Linear(hid, hid), nn.ReLU())
        self.slots = SlotAttention(num_slots, hid, hidden_dim=32)
        self.decoder = nn.Sequential(
            nn.ConvTranspose2d(hid, hid, 5, stride=2, padding=2, output_padding=1), nn.ReLU(),
            nn.ConvTranspose2d(hid, hid, 5, stride=2, padding=2, output_padding=1), nn.ReLU(),
            nn.ConvTranspose2d(hid, 4, 3, stride=1, padding=1))

    def forward(self, image):
        x = self.pos_enc(rearrange(self.encoder(image), 'b c h w -> b h w c'))
        x, ps = pack([x], 'b * c')
        slots, attn = self.slots(self.mlp(x))
        print('packed', ps, 'slots', tuple(slots.shape), 'attn', tuple(attn.shape))

        # spatial broadcast decoder
        z = repeat(slots, 'b s c -> (b s) h w c', h=self.small[0], w=self.small[1])
        z = self.decoder(rearrange(self.pos_dec(z), 'n h w c -> n c h w'))
        recons, masks = rearrange(z, '(b s) c h w -> b s h w c', b=len(image)).split([3, 1], dim=-1)
        masks = masks.softmax(dim=1)
        combined = torch.sum(recons * masks, dim=1).permute(0, 3, 1, 2)
        return combined, recons, masks, slots


net = SlotAutoEncoder((16, 16), 5)
image = torch.rand(2, 3, 16, 16)
outs = net(image)
print([tuple(o.shape) for o in outs])
nn.functional.mse_loss(outs[0], image).backward()
print(net.slots.slots_mu.grad.shape, build_grid((2, 2)).tolist())
print([n for n, _ in net.named_buffers()], isinstance(net.pos_enc.grid, nn.Parameter))
slots, _ = net.slots(torch.randn(2, 1024, 16), num_slots=8)
print(slots.shape)
packed, ps = pack([torch.zeros(2, 3, 5), torch.zeros(2, 7, 7, 5)], 'b * c')
print(packed.shape, ps, [tuple(t.shape) for t in unpack(packed, ps, 'b * c')])
