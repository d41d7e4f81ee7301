import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.utils.rnn import pad_sequence, pack_padded_sequence, pad_packed_sequence


def _convolve(w, s):
    """Circular convolution implementation."""
    assert s.size(0) == 3
    t = torch.cat([w[-1:], w, w[:1]])
    c = F.conv1d(t.view(1, 1, -1), s.view(1, 1, -1)).view(-1)
    return c


def _split_cols(mat, lengths):
    """Split a 2D matrix to variable length columns."""
    assert mat.size()[1] == sum(lengths), "Lengths must be summed to num columns"
    l = torch.cumsum(torch.LongTensor([0] + lengths), 0)
    results = []
    for s, e in zip(l[:-1], l[1:]):
        results += [mat[:, s:e]]
    return results


print(_convolve(torch.tensor([0., 1., 0., 0.]), torch.tensor([0., 0., 1.])))
print([tuple(m.shape) for m in _split_cols(torch.zeros(2, 26), [20, 1, 1, 3, 1])])


class NTMMemory(nn.Module):
    def __init__(self, N, M):
        super().__init__()
        self.N, self.M = N, M
        self.register_buffer('mem_bias', torch.Tensor(N, M))
        stdev = 1 / (N + M) ** 0.5
        nn.init.uniform_(self.mem_bias, -stdev, stdev)

    def reset(self, batch_size):
        self.batch_size = batch_size
        self.memory = self.mem_bias.clone().repeat(batch_size, 1, 1)

    def size(self):
        return self.N, self.M

    def read(self, w):
        return torch.matmul(w.unsqueeze(1), self.memory).squeeze(1)

    def write(self, w, e, a):
        self.prev_mem = self.memory
        self.memory = torch.Tensor(self.batch_size, self.N, self.M)
        erase = torch.matmul(w.unsqueeze(-1), e.unsqueeze(1))
        add = torch.matmul(w.unsqueeze(-1), a.unsqueeze(1))
        self.memory = self.prev_mem * (1 - erase) + add

    def address(self, k, beta, g, s, gamma, w_prev):
        k = k.view(self.batch_size, 1, -1)
        wc = F.softmax(beta * F.cosine_similarity(self.memory + 1e-16, k + 1e-16, dim=-1), dim=1)
        wg = g * wc + (1 - g) * w_prev
        result = torch.zeros(wg.size())
        for b in range(self.batch_size):
            result[b] = _convolve(wg[b], s[b])
        w = result ** gamma
        w = torch.div(w, torch.sum(w, dim=1).view(-1, 1) + 1e-16)
        return w


class Head(nn.Module):
    def __init__(self, memory, controller_size, kind):
        super(Head, self).__init__()
        self.memory = memory
        self.N, self.M = memory.size()
        self.kind = kind
        self.lengths = [self.M, 1, 1, 3, 1] + ([self.M, self.M] if kind == "write" else [])
        self.fc = nn.Linear(controller_size, sum(self.lengths))
        nn.init.xavier_uniform_(self.fc.weight, gain=1.4)
        nn.init.normal_(self.fc.bias, std=0.01)

    def create_new_state(self, batch_size):
        return torch.zeros(batch_size, self.N)

    def is_read_head(self):
        return self.kind == "read"

    def forward(self, emb, w_prev):
        k, b, g, s, gamma, *rest = _split_cols(self.fc(emb), self.lengths)
        w = self.memory.address(k.clone(), F.softplus(b), torch.sigmoid(g), F.softmax(s, dim=1), 1 + F.softplus(gamma), w_prev)
        if rest:
            e, a = rest
            self.memory.write(w, torch.sigmoid(e), a)
            return w
        return self.memory.read(w), w


mem = NTMMemory(16, 6)
mem.reset(2)
ctrl = nn.LSTMCell(10, 12)
read, write = Head(mem, 12, "read"), Head(mem, 12, "write")
h, c = ctrl(torch.randn(2, 10))
r, w = read(h, read.create_new_state(2))
w2 = write(h, write.create_new_state(2))
print(r.shape, w.shape, w2.shape, mem.memory.shape, read.is_read_head(), write.is_read_head())
print(read)
print(len(list(read.parameters())), list(read.state_dict()), list(write.state_dict(prefix="w.")))


class PointerNet(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.enc = nn.LSTM(2, hidden, batch_first=True)
        self.cell = nn.LSTMCell(2, hidden)
        self.W1 = nn.Linear(hidden, hidden, bias=False)
        self.W2 = nn.Linear(hidden, hidden, bias=False)
        self.vt = nn.Linear(hidden, 1, bias=False)

    def forward(self, seqs):
        lens = torch.tensor([len(s) for s in seqs])
        x = pad_sequence(seqs, batch_first=True)
        packed = pack_padded_sequence(x, lens, batch_first=True, enforce_sorted=False)
        print(packed.batch_sizes, packed.sorted_indices, packed.unsorted_indices)
        out, (h, c) = self.enc(packed)
        out, out_lens = pad_packed_sequence(out, batch_first=True)
        print(out_lens)
        mask = torch.arange(x.size(1)).expand(len(lens), -1) >= lens.unsqueeze(1)
        hx, cx = h[-1], c[-1]
        inp = torch.zeros(x.size(0), 2)
        ptrs = []
        for _ in range(x.size(1)):
            hx, cx = self.cell(inp, (hx, cx))
            u = self.vt(torch.tanh(self.W1(out) + self.W2(hx).unsqueeze(1))).squeeze(-1)
            logp = u.masked_fill(mask, float("-inf")).log_softmax(-1)
            idx = logp.argmax(-1)
            inp = x[torch.arange(len(lens)), idx]
            ptrs.append(idx)
        return torch.stack(ptrs, 1), logp, mask


pn = PointerNet(8)
p, logp, mask = pn([torch.rand(3, 2), torch.rand(5, 2), torch.rand(2, 2)])
print(p.shape, logp.shape, p.dtype)
print(mask)
print(logp.isinf().sum(1).shape, pn)


class MemN2N(nn.Module):
    def __init__(self, vocab, d, hops):
        super().__init__()
        self.hops = hops
        for hop in range(hops + 1):
            C = nn.Embedding(vocab, d, padding_idx=0)
            C.weight.data.normal_(0, 0.1)
            self.add_module("C_{}".format(hop), C)
        self.encoding = nn.Parameter(self.position_encoding(4, d), requires_grad=False)

    @staticmethod
    def position_encoding(sentence_size, embedding_size):
        enc = torch.ones(embedding_size, sentence_size)
        ls, le = sentence_size + 1, embedding_size + 1
        for i in range(1, le):
            for j in range(1, ls):
                enc[i - 1, j - 1] = (i - (le - 1) / 2) * (j - (ls - 1) / 2)
        enc = 1 + 4 * enc / embedding_size / sentence_size
        enc[:, -1] = 1.0
        return enc.t()

    def forward(self, story, query):
        u = [(self.C_0(query) * self.encoding).sum(1)]
        for hop in range(self.hops):
            m_A = (getattr(self, f"C_{hop}")(story) * self.encoding).sum(2)
            prob = torch.einsum("bmd,bd->bm", m_A, u[-1]).softmax(-1)
            m_C = (getattr(self, f"C_{hop + 1}")(story) * self.encoding).sum(2)
            u.append(u[-1] + (m_C * prob.unsqueeze(-1)).sum(1))
        return u[-1] @ self.C_0.weight.t()


mn = MemN2N(20, 3, 2)
print(mn.encoding)
print(mn(torch.randint(0, 20, (2, 6, 4)), torch.randint(0, 20, (2, 4))).shape, [n for n, p in mn.named_parameters() if not p.requires_grad])
