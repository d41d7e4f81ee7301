"""Permutation invariant networks: DeepSets and the Set Transformer (MAB, SAB, ISAB, PMA)"""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F


class DeepSet(nn.Module):
    def __init__(self, dim_input, num_outputs, dim_output, dim_hidden=32, pool="sum"):
        super(DeepSet, self).__init__()
        self.num_outputs = num_outputs
        self.dim_output = dim_output
        self.pool = {"sum": torch.sum, "mean": torch.mean, "max": torch.amax}[pool]
        self.enc = nn.Sequential(
                nn.Linear(dim_input, dim_hidden),
                nn.ReLU(),
                nn.Linear(dim_hidden, dim_hidden),
                nn.ReLU(),
                nn.Linear(dim_hidden, dim_hidden))
        self.dec = nn.Sequential(
                nn.Linear(dim_hidden, dim_hidden),
                nn.ReLU(),
                nn.Linear(dim_hidden, num_outputs*dim_output))

    def forward(self, X):
        X = self.pool(self.enc(X), dim=-2)
        X = self.dec(X).reshape(-1, self.num_outputs, self.dim_output)
        return X


class MAB(nn.Module):
    def __init__(self, dim_Q, dim_K, dim_V, num_heads, ln=False):
        super(MAB, self).__init__()
        self.dim_V = dim_V
        self.num_heads = num_heads
        self.fc_q = nn.Linear(dim_Q, dim_V)
        self.fc_k = nn.Linear(dim_K, dim_V)
        self.fc_v = nn.Linear(dim_K, dim_V)
        if ln:
            self.ln0 = nn.LayerNorm(dim_V)
            self.ln1 = nn.LayerNorm(dim_V)
        self.fc_o = nn.Linear(dim_V, dim_V)

    def forward(self, Q, K):
        Q = self.fc_q(Q)
        K, V = self.fc_k(K), self.fc_v(K)

        dim_split = self.dim_V // self.num_heads
        Q_ = torch.cat(Q.split(dim_split, 2), 0)
        K_ = torch.cat(K.split(dim_split, 2), 0)
        V_ = torch.cat(V.split(dim_split, 2), 0)

        A = torch.softmax(Q_.bmm(K_.transpose(1,2))/math.sqrt(self.dim_V), 2)
        O = torch.cat((Q_ + A.bmm(V_)).split(Q.size(0), 0), 2)
        O = O if getattr(self, 'ln0', None) is None else self.ln0(O)
        O = O + F.relu(self.fc_o(O))
        O = O if getattr(self, 'ln1', None) is None else self.ln1(O)
        return O


class SAB(nn.Module):
    def __init__(self, dim_in, dim_out, num_heads, ln=False):
        super(SAB, self).__init__()
        self.mab = MAB(dim_in, dim_in, dim_out, num_heads, ln=ln)

    def forward(self, X):
        return self.mab(X, X)


class ISAB(nn.Module):
    def __init__(self, dim_in, dim_out, num_heads, num_inds, ln=False):
        super(ISAB, self).__init__()
        self.I = nn.Parameter(torch.Tensor(1, num_inds, dim_out))
        nn.init.xavier_uniform_(self.I)
        self.mab0 = MAB(dim_out, dim_in, dim_out, num_heads, ln=ln)
        self.mab1 = MAB(dim_in, dim_out, dim_out, num_heads, ln=ln)

    def forward(self, X):
        H = self.mab0(self.I.repeat(X.size(0), 1, 1), X)
        return self.mab1(X, H)


class PMA(nn.Module):
    def __init__(self, dim, num_heads, num_seeds, ln=False):
        super(PMA, self).__init__()
        self.S = nn.Parameter(torch.Tensor(1, num_seeds, dim))
        nn.init.xavier_uniform_(self.S)
        self.mab = MAB(dim, dim, dim, num_heads, ln=ln)

    def forward(self, X):
        return self.mab(self.S.repeat(X.size(0), 1, 1), X)


class SetTransformer(nn.Module):
    def __init__(self, dim_input, num_outputs, dim_output, num_inds=4, dim_hidden=32, num_heads=4, ln=False):
        super(SetTransformer, self).__init__()
        self.enc = nn.Sequential(
                ISAB(dim_input, dim_hidden, num_heads, num_inds, ln=ln),
                ISAB(dim_hidden, dim_hidden, num_heads, num_inds, ln=ln))
        self.dec = nn.Sequential(
                PMA(dim_hidden, num_heads, num_outputs, ln=ln),
                SAB(dim_hidden, dim_hidden, num_heads, ln=ln),
                SAB(dim_hidden, dim_hidden, num_heads, ln=ln),
                nn.Linear(dim_hidden, dim_output))

    def forward(self, X):
        return self.dec(self.enc(X))


class MixtureOfGaussians:
    """the amortized clustering task"""
    def __init__(self, dim):
        self.dim = dim

    def log_prob(self, X, params):
        pi, mu, sigma = self.parse(params)
        X = X.unsqueeze(2)
        mu, sigma = mu.unsqueeze(1), sigma.unsqueeze(1)
        ll = -0.5 * math.log(2 * math.pi) - sigma.log() - 0.5 * ((X - mu) / sigma) ** 2
        ll = ll.sum(-1) + pi.unsqueeze(-2).log()
        return torch.logsumexp(ll, -1).mean()

    def parse(self, raw):
        pi = torch.softmax(raw[..., 0], -1)
        mu = raw[..., 1:1 + self.dim]
        sigma = F.softplus(raw[..., 1 + self.dim:])
        return pi, mu, sigma


D, K = 2, 4
mog = MixtureOfGaussians(D)
X = torch.randn(3, 25, D)
nets = nn.ModuleList([DeepSet(D, K, 1 + 2 * D), DeepSet(D, K, 1 + 2 * D, pool="max"), SetTransformer(D, K, 1 + 2 * D, ln=True)])
for net in nets:
    raw = net(X)
    ll = mog.log_prob(X, raw)
    (-ll).backward()
    print("%-15s %s" % (net._get_name(), [tuple(t.shape) for t in (raw, *mog.parse(raw))]), ll.shape, net.training)
print(nets[2].enc[0](X).shape, nets[2].dec[0].S.grad.shape, nets[0].pool.__name__)
del net
