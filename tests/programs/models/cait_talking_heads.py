# CaiT: class attention, talking heads, LayerScale (Touvron et al. 2021), terse re-implementation
import torch, torch.nn as nn, torch.nn.functional as F

class TalkingHeads(nn.Module):
  def __init__(s, d, h):
    super().__init__()
    s.h, s.scale = h, (d // h) ** -.5
    s.qkv, s.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
    s.pre, s.post = nn.Linear(h, h), nn.Linear(h, h)

  def forward(s, x):
    B, N, D = x.shape
    q, k, v = s.qkv(x).view(B, N, 3, s.h, D // s.h).movedim(2, 0).swapaxes(2, 3)
    a = torch.einsum('bhid,bhjd->bijh', q * s.scale, k)
    a = s.post(s.pre(a).softmax(2))
    return s.out(torch.einsum('bijh,bhjd->bihd', a, v).flatten(-2))

class ClassAttention(nn.Module):
  def __init__(s, d, h):
    super().__init__()
    s.h = h
    s.q, s.kv, s.out = nn.Linear(d, d), nn.Linear(d, 2 * d), nn.Linear(d, d)

  def forward(s, x):
    B, N, D = x.shape
    q = s.q(x[:, :1]).reshape(B, 1, s.h, -1).transpose(1, 2)
    k, v = (t.reshape(B, N, s.h, D // s.h).transpose(1, 2) for t in s.kv(x).chunk(2, -1))
    o = F.scaled_dot_product_attention(q, k, v)
    return s.out(o.transpose(1, 2).reshape(B, 1, D))

class Layer(nn.Module):
  def __init__(s, d, h, attn, eps):
    super().__init__()
    s.n1, s.n2 = nn.LayerNorm(d), nn.LayerNorm(d)
    s.attn = attn(d, h)
    s.mlp = nn.Sequential(nn.Linear(d, 4 * d), nn.GELU(), nn.Linear(4 * d, d))
    s.g = nn.ParameterList([nn.Parameter(torch.full((d,), eps)) for _ in 'am'])

class SA(Layer):
  def forward(s, x):
    x = x + s.g[0] * s.attn(s.n1(x))
    return x + s.g[1] * s.mlp(s.n2(x))

class CA(Layer):
  def forward(s, c, x):
    u = torch.cat([c, x], 1)
    c = c + s.g[0] * s.attn(s.n1(u))
    return c + s.g[1] * s.mlp(s.n2(c))

class CaiT(nn.Module):
  def __init__(s, img=32, p=8, d=48, h=4, depth=4, cls_depth=2, classes=10):
    super().__init__()
    s.patch = nn.Conv2d(3, d, p, p)
    s.cls, s.pos = nn.Parameter(torch.zeros(1, 1, d)), nn.Parameter(torch.zeros(1, (img // p) ** 2, d))
    for t in (s.cls, s.pos): nn.init.trunc_normal_(t, std=.02)
    eps = .1 if depth < 18 else 1e-5
    s.sa = nn.ModuleList(SA(d, h, TalkingHeads, eps) for _ in range(depth))
    s.ca = nn.ModuleList(CA(d, h, ClassAttention, eps) for _ in range(cls_depth))
    s.norm, s.head = nn.LayerNorm(d), nn.Linear(d, classes)

  def forward(s, x):
    x = s.patch(x).flatten(2).mT + s.pos
    for l in s.sa: x = l(x)
    c = s.cls.expand(x.size(0), -1, -1)
    for l in s.ca: c = l(c, x)
    print(*x.shape, '|', *c.shape)
    return s.head(s.norm(torch.cat((c, x), 1))[:, 0])

m = CaiT()
y = m(torch.randn(3, 3, 32, 32))
print(y.shape, m.sa[0].g, m.sa[0].g[0][:4].tolist())
y.logsumexp(-1).sum().backward()
print([n for n, p in m.named_parameters() if p.grad is None], m.pos.grad.shape)
print(len(m.ca[0].g), isinstance(m.ca[0].g, nn.Module), [tuple(g.shape) for g in m.ca[1].g])
