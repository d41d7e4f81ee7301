import math
import torch
from torch import nn


def make_log_bucket_position(relative_pos, bucket_size, max_position):
    sign = torch.sign(relative_pos)
    mid = bucket_size // 2
    abs_pos = torch.where((relative_pos < mid) & (relative_pos > -mid), torch.tensor(mid - 1).type_as(relative_pos), torch.abs(relative_pos))
    log_pos = torch.ceil(torch.log(abs_pos / mid) / torch.log(torch.tensor((max_position - 1) / mid)) * (mid - 1)) + mid
    return torch.where(abs_pos <= mid, relative_pos.type_as(log_pos), log_pos * sign)


def build_relative_position(query_size, key_size):
    q_ids = torch.arange(0, query_size)
    k_ids = torch.arange(0, key_size)
    return (q_ids[:, None] - k_ids[None, :]).unsqueeze(0)


rel = build_relative_position(3, 4)
print(rel, rel.dtype)
print(make_log_bucket_position(rel, 8, 16))


class XSoftmax(torch.autograd.Function):
    @staticmethod
    def forward(ctx, input, mask, dim):
        ctx.dim = dim
        rmask = ~(mask.to(torch.bool))
        output = input.masked_fill(rmask, torch.tensor(torch.finfo(input.dtype).min))
        output = torch.softmax(output, ctx.dim)
        output.masked_fill_(rmask, 0)
        ctx.save_for_backward(output)
        return output

    @staticmethod
    def backward(ctx, grad_output):
        (output,) = ctx.saved_tensors
        return torch._softmax_backward_data(grad_output, output, ctx.dim, output.dtype) if False else output * grad_output, None, None


print(XSoftmax.apply(torch.zeros(2, 4), torch.tensor([[1, 1, 0, 0], [1, 1, 1, 1]]), -1))


class StableDropout(nn.Module):
    def __init__(self, drop_prob):
        super().__init__()
        self.drop_prob = drop_prob
        self.count = 0
        self.context_stack = None

    def forward(self, x):
        if self.training and self.drop_prob > 0:
            return nn.functional.dropout(x, self.drop_prob)
        return x

    def clear_context(self):
        self.count = 0
        self.context_stack = None


class DisentangledSelfAttention(nn.Module):
    def __init__(self, hidden, heads, max_rel, pos_att_type="c2p|p2c"):
        super().__init__()
        if hidden % heads != 0:
            raise ValueError(f"The hidden size ({hidden}) is not a multiple of the number of attention heads ({heads})")
        self.h, self.d, self.max_rel = heads, hidden // heads, max_rel
        self.in_proj = nn.Linear(hidden, hidden * 3, bias=False)
        self.q_bias = nn.Parameter(torch.zeros(hidden, dtype=torch.float))
        self.v_bias = nn.Parameter(torch.zeros(hidden, dtype=torch.float))
        self.pos_att_type = pos_att_type.split("|")
        if "c2p" in self.pos_att_type:
            self.pos_proj = nn.Linear(hidden, hidden, bias=False)
        if "p2c" in self.pos_att_type:
            self.pos_q_proj = nn.Linear(hidden, hidden)
        self.rel_embeddings = nn.Embedding(max_rel * 2, hidden)
        self.dropout = StableDropout(0.1)

    def split(self, x):
        return x.view(*x.size()[:-1], self.h, -1).permute(0, 2, 1, 3)

    def forward(self, x):
        q, k, v = self.split(self.in_proj(x)).chunk(3, dim=-1)
        q = q + self.split(self.q_bias[None, None, :])
        v = v + self.split(self.v_bias[None, None, :])
        scale = 1 + len(self.pos_att_type)
        q = q / math.sqrt(self.d * scale)
        score = q @ k.transpose(-1, -2)
        n = x.size(1)
        idx = torch.clamp(build_relative_position(n, n)[0] + self.max_rel, 0, self.max_rel * 2 - 1)
        e = self.rel_embeddings.weight[None]
        if "c2p" in self.pos_att_type:
            c2p = q @ self.split(self.pos_proj(e)).transpose(-1, -2)
            score = score + torch.gather(c2p, -1, idx.expand(c2p.size(0), self.h, n, n))
        if "p2c" in self.pos_att_type:
            p2c = k @ self.split(self.pos_q_proj(e)).transpose(-1, -2) / math.sqrt(self.d * scale)
            score = score + torch.gather(p2c, -1, idx.expand(p2c.size(0), self.h, n, n)).transpose(-1, -2)
        probs = self.dropout(XSoftmax.apply(score, torch.ones(n, n), -1))
        return (probs @ v).permute(0, 2, 1, 3).flatten(2)


att = DisentangledSelfAttention(16, 4, 3)
print(att)
y = att(torch.randn(2, 5, 16))
y.sum().backward()
print(y.shape, {n: tuple(p.grad.shape) for n, p in att.named_parameters()})
try:
    DisentangledSelfAttention(16, 3, 3)
except ValueError as e:
    print(e)
perm = torch.tensor([2, 0, 3, 1])
rank = torch.empty_like(perm)
rank[perm] = torch.arange(4)
print(rank)
content_mask = (rank[None, :] <= rank[:, None]).int()
print(content_mask)
print(content_mask - torch.eye(4, dtype=torch.int32))
print(perm.argsort().equal(rank))
x = torch.arange(12).view(1, 3, 4)
z = torch.cat([torch.zeros(1, 3, 1, dtype=x.dtype), x], -1).view(1, 5, 3)[:, 1:].view(1, 3, 4)
print(z)
