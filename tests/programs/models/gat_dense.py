"""Graph attention network on dense adjacency, pyGAT + a version of the layer without the N*N*2F tensor"""
import torch
import torch.nn as nn
import torch.nn.functional as F


class GraphAttentionLayer(nn.Module):
    """
    Simple GAT layer, similar to https://arxiv.org/abs/1710.10903
    """
    def __init__(self, in_features, out_features, dropout, alpha, concat=True):
        super(GraphAttentionLayer, self).__init__()
        self.dropout = dropout
        self.in_features = in_features
        self.out_features = out_features
        self.alpha = alpha
        self.concat = concat

        self.W = nn.Parameter(torch.empty(size=(in_features, out_features)))
        nn.init.xavier_uniform_(self.W.data, gain=1.414)
        self.a = nn.Parameter(torch.empty(size=(2*out_features, 1)))
        nn.init.xavier_uniform_(self.a.data, gain=1.414)

        self.leakyrelu = nn.LeakyReLU(self.alpha)

    def forward(self, h, adj):
        Wh = torch.mm(h, self.W) # h.shape: (N, in_features), Wh.shape: (N, out_features)
        e = self._prepare_attentional_mechanism_input(Wh)

        zero_vec = -9e15*torch.ones_like(e)
        attention = torch.where(adj > 0, e, zero_vec)
        attention = F.softmax(attention, dim=1)
        attention = F.dropout(attention, self.dropout, training=self.training)
        h_prime = torch.matmul(attention, Wh)

        if self.concat:
            return F.elu(h_prime)
        else:
            return h_prime

    def _prepare_attentional_mechanism_input(self, Wh):
        # Wh1&2.shape (N, 1)
        # e.shape (N, N)
        Wh1 = torch.matmul(Wh, self.a[:self.out_features, :])
        Wh2 = torch.matmul(Wh, self.a[self.out_features:, :])
        # broadcast add
        e = Wh1 + Wh2.T
        return self.leakyrelu(e)

    def __repr__(self):
        return self.__class__.__name__ + ' (' + str(self.in_features) + ' -> ' + str(self.out_features) + ')'


class NaiveGraphAttentionLayer(GraphAttentionLayer):
    """all pairs explicitly; shows where the N^2 comes from"""

    def _prepare_attentional_mechanism_input(self, Wh):
        N = Wh.size()[0]
        Wh_repeated_in_chunks = Wh.repeat_interleave(N, dim=0)
        Wh_repeated_alternating = Wh.repeat(N, 1)
        # e1 || e1, e1 || e2, ..., eN || eN
        all_combinations_matrix = torch.cat([Wh_repeated_in_chunks, Wh_repeated_alternating], dim=1)
        print("   all pairs", tuple(all_combinations_matrix.shape))
        pairs = all_combinations_matrix.view(N, N, 2 * self.out_features)
        return self.leakyrelu(torch.matmul(pairs, self.a).squeeze(2))


class GAT(nn.Module):
    def __init__(self, nfeat, nhid, nclass, dropout, alpha, nheads, layer=GraphAttentionLayer):
        """Dense version of GAT."""
        super(GAT, self).__init__()
        self.dropout = dropout

        self.attentions = [layer(nfeat, nhid, dropout=dropout, alpha=alpha, concat=True) for _ in range(nheads)]
        for i, attention in enumerate(self.attentions):
            self.add_module('attention_{}'.format(i), attention)

        self.out_att = layer(nhid * nheads, nclass, dropout=dropout, alpha=alpha, concat=False)

    def forward(self, x, adj):
        x = F.dropout(x, self.dropout, training=self.training)
        x = torch.cat([att(x, adj) for att in self.attentions], dim=1)
        x = F.dropout(x, self.dropout, training=self.training)
        x = F.elu(self.out_att(x, adj))
        return F.log_softmax(x, dim=1)


N = 6
adj = torch.zeros(N, N).fill_diagonal_(1)
ring = torch.arange(N)
adj[ring, (ring + 1) % N] = adj[(ring + 1) % N, ring] = 1
print(adj.to(torch.int8))
x = torch.randn(N, 10)
gat = GAT(10, 8, 3, dropout=0.6, alpha=0.2, nheads=4)
gat_naive = GAT(10, 8, 3, 0.6, 0.2, 2, layer=NaiveGraphAttentionLayer)
out = gat(x, adj)
print(out.shape, gat_naive(x, adj).shape)
F.nll_loss(out, torch.arange(N) % 3).backward()
print([n for n, _ in gat.named_children()], gat.attention_2.a.grad.shape, gat.attentions[2] is gat.attention_2)

# block version: batch of graphs in one matrix
big = torch.block_diag(adj, adj, torch.ones(2, 2))
print(big.shape, int(big.sum()), gat(torch.randn(14, 10), big).shape)
