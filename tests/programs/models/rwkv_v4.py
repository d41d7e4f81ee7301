# RWKV-4: time mix as a loop over time, channel mix; GPT mode and RNN mode
import math, types
import torch
import torch.nn as nn
from torch.nn import functional as F

class RWKV_TimeMix(nn.Module):
    def __init__(self, layer_id, n_layer, n_embd):
        super().__init__()
        self.layer_id = layer_id
        attn_sz = n_embd
        with torch.no_grad(): # fancy init
            ratio_0_to_1 = (layer_id / (n_layer - 1)) # 0 to 1
            ratio_1_to_almost0 = (1.0 - (layer_id / n_layer)) # 1 to ~0

            # fancy time_decay
            decay_speed = torch.ones(attn_sz)
            for h in range(attn_sz):
                decay_speed[h] = -5 + 8 * (h / (attn_sz-1)) ** (0.7 + 1.3 * ratio_0_to_1)
            self.time_decay = nn.Parameter(decay_speed)

            # fancy time_first
            zigzag = (torch.tensor([(i+1)%3 - 1 for i in range(attn_sz)]) * 0.5)
            self.time_first = nn.Parameter(torch.ones(attn_sz) * math.log(0.3) + zigzag)

            # fancy time_mix
            x = torch.ones(1, 1, n_embd)
            for i in range(n_embd):
                x[0, 0, i] = i / n_embd
            self.time_mix_k = nn.Parameter(torch.pow(x, ratio_1_to_almost0))
            self.time_mix_v = nn.Parameter(torch.pow(x, ratio_1_to_almost0) + 0.3 * ratio_0_to_1)
            self.time_mix_r = nn.Parameter(torch.pow(x, 0.5 * ratio_1_to_almost0))

        self.time_shift = nn.ZeroPad2d((0, 0, 1, -1))

        self.key = nn.Linear(n_embd, attn_sz, bias=False)
        self.value = nn.Linear(n_embd, attn_sz, bias=False)
        self.receptance = nn.Linear(n_embd, attn_sz, bias=False)
        self.output = nn.Linear(attn_sz, n_embd, bias=False)
        self.key.scale_init = 0
        self.receptance.scale_init = 0
        self.output.scale_init = 0

    def wkv(self, k, v):
        B, T, C = k.size()
        w, u = -torch.exp(self.time_decay), self.time_first
        aa = bb = torch.zeros(B, C)
        pp = torch.full((B, C), -1e38)
        ys = []
        for t in range(T):
            kt, vt = k[:, t], v[:, t]
            ww = u + kt
            qq = torch.maximum(pp, ww)
            e1, e2 = torch.exp(pp - qq), torch.exp(ww - qq)
            ys.append((e1 * aa + e2 * vt) / (e1 * bb + e2))
            ww = pp + w
            qq = torch.maximum(ww, kt)
            e1, e2 = torch.exp(ww - qq), torch.exp(kt - qq)
            aa, bb, pp = e1 * aa + e2 * vt, e1 * bb + e2, qq
        return torch.stack(ys, 1)

    def forward(self, x):
        B, T, C = x.size()
        # Mix x with the previous timestep to produce xk, xv, xr
        xx = self.time_shift(x)
        xk = x * self.time_mix_k + xx * (1 - self.time_mix_k)
        xv = x * self.time_mix_v + xx * (1 - self.time_mix_v)
        xr = x * self.time_mix_r + xx * (1 - self.time_mix_r)

        k, v, r = self.key(xk), self.value(xv), self.receptance(xr)
        rwkv = torch.sigmoid(r) * self.wkv(k, v)
        return self.output(rwkv)

class RWKV_ChannelMix(nn.Module):
    def __init__(self, n_embd):
        super().__init__()
        self.time_shift = nn.ZeroPad2d((0, 0, 1, -1))
        hidden_sz = 4 * n_embd
        self.time_mix_k = nn.Parameter(torch.linspace(0, 1, n_embd)[None, None])
        self.time_mix_r = nn.Parameter(self.time_mix_k.detach().clone())
        self.key = nn.Linear(n_embd, hidden_sz, bias=False)
        self.receptance = nn.Linear(n_embd, n_embd, bias=False)
        self.value = nn.Linear(hidden_sz, n_embd, bias=False)

    def forward(self, x):
        xx = self.time_shift(x)
        xk = torch.lerp(xx, x, self.time_mix_k)
        xr = torch.lerp(xx, x, self.time_mix_r)
        k = torch.square(torch.relu(self.key(xk)))
        return torch.sigmoid(self.receptance(xr)) * self.value(k)

class Block(nn.Module):
    def __init__(self, args, layer_id):
        super().__init__()
        self.ln1, self.ln2 = nn.LayerNorm(args.n_embd), nn.LayerNorm(args.n_embd)
        if layer_id == 0:
            self.ln0 = nn.LayerNorm(args.n_embd)
        self.layer_id = layer_id
        self.att = RWKV_TimeMix(layer_id, args.n_layer, args.n_embd)
        self.ffn = RWKV_ChannelMix(args.n_embd)

    def forward(self, x):
        if self.layer_id == 0:
            x = self.ln0(x)
        x = x + self.att(self.ln1(x))
        x = x + self.ffn(self.ln2(x))
        return x

class RWKV(nn.Module):
    def __init__(self, args):
        super().__init__()
        self.args = args
        self.emb = nn.Embedding(args.vocab_size, args.n_embd)
        self.blocks = nn.Sequential(*[Block(args, i) for i in range(args.n_layer)])
        self.ln_out = nn.LayerNorm(args.n_embd)
        self.head = nn.Linear(args.n_embd, args.vocab_size, bias=False)

    def generate_init_weight(self):
        m = {}
        for n in self.state_dict():
            p = self.state_dict()[n]
            shape = p.shape
            gain = 1.0
            scale = 1.0
            if "ln_" in n or ".ln" in n or "time_" in n or "emb" in n:
                m[n] = p
            else:
                for kk in [".att.key.", ".att.receptance.", ".att.output.", ".ffn.value."]:
                    if kk in n:
                        scale = 0
                if n == "head.weight":
                    scale = 0.5
                if shape[0] > shape[1]:
                    gain = math.sqrt(shape[0] / shape[1])
                print(f"{str(shape[0]).ljust(5)} {str(shape[1]).ljust(5)} {str(scale).ljust(4)} {n}")
                m[n] = torch.empty((shape[0], shape[1]))
                if scale == 0:
                    nn.init.zeros_(m[n])
                else:
                    nn.init.orthogonal_(m[n], gain=gain * scale)
        self.load_state_dict(m)

    def forward(self, idx):
        return self.head(self.ln_out(self.blocks(self.emb(idx))))

args = types.SimpleNamespace(n_layer=2, n_embd=16, vocab_size=40)
print(args)
shift = nn.ZeroPad2d((0, 0, 1, -1))
print(shift, shift(torch.arange(6.).view(1, 3, 2)).tolist())
model = RWKV(args)
model.generate_init_weight()
idx = torch.arange(12).view(2, 6)
out = model(idx)
print(out.shape, model.blocks[0].att.time_decay[[0, 15]].tolist(), model.blocks[1].att.time_mix_k[0, 0, :4])
out.mean().backward()
print([n for n, p in model.named_parameters() if p.grad is None], model.blocks[0].att.time_first.grad.shape)
print(hasattr(model.blocks[1], "ln0"), model.blocks[0].att.key.scale_init)
