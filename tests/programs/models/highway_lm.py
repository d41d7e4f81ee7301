# Character-aware neural language model (Kim et al. 2016): char CNN + highway + LSTM
import torch, torch.nn as nn, torch.nn.functional as F


class Highway(nn.Module):
    def __init__(self, size, num_layers, f=F.relu):
        super(Highway, self).__init__()
        self.num_layers = num_layers
        self.nonlinear = nn.ModuleList([nn.Linear(size, size) for _ in range(num_layers)])
        self.linear = nn.ModuleList([nn.Linear(size, size) for _ in range(num_layers)])
        self.gate = nn.ModuleList([nn.Linear(size, size) for _ in range(num_layers)])
        # carry at first
        for gate in self.gate:
            gate.bias.data.fill_(-2.0)
        self.f = f

    def forward(self, x):
        """
            :param x: tensor with shape of [batch_size, size]
            :return: tensor with shape of [batch_size, size]
            applies σ(x) ⨀ (f(G(x))) + (1 - σ(x)) ⨀ (Q(x)) transformation
            """
        for layer in range(self.num_layers):
            gate = torch.sigmoid(self.gate[layer](x))
            nonlinear = self.f(self.nonlinear[layer](x))
            linear = self.linear[layer](x)
            x = gate * nonlinear + (1 - gate) * linear
        return x


class CharAwareLM(nn.Module):
    def __init__(self, n_chars, n_words, char_dim=8, widths=range(1, 5), per_width=10, hidden=32):
        super().__init__()
        self.char = nn.Embedding(n_chars, char_dim, padding_idx=0)
        self.convs = nn.ModuleDict({f'w{w}': nn.Conv1d(char_dim, per_width * w, w) for w in widths})
        total = sum(c.out_channels for c in self.convs.values())
        self.highway = Highway(total, 2)
        self.cells = nn.ModuleList([nn.LSTMCell(total, hidden), nn.LSTMCell(hidden, hidden)])
        self.out = nn.Linear(hidden, n_words)

    def words(self, chars):
        """[N, L] -> [N, total]"""
        e = self.char(chars).transpose(1, 2)
        return torch.cat([c(e).tanh().amax(-1) for c in self.convs.values()], dim=1)

    def forward(self, chars, state=None):
        B, T, L = chars.shape
        feats = self.highway(self.words(chars.flatten(0, 1))).unflatten(0, (B, T))
        state = state or [None] * len(self.cells)
        outs = []
        for x in feats.unbind(1):
            for i, cell in enumerate(self.cells):
                state[i] = h, c = cell(x, state[i])
                x = F.dropout(h, 0.5, self.training)
            outs.append(self.out(x))
        return torch.stack(outs, 1), state


sentence = 'the quick brown fox'.split()
L = max(map(len, sentence)) + 2
ids = torch.tensor([[[27, *(ord(ch) - 96 for ch in w), 28, *[0] * (L - 2 - len(w))] for w in sentence]])
print(ids.shape, ids[0, 0].tolist())
lm = CharAwareLM(29, 50)
logits, state = lm(ids)
logits2, state = lm(ids[:, :2], state)
print(logits.shape, logits2.shape, [tuple(s.shape) for pair in state for s in pair])
print({k: tuple(v.weight.shape) for k, v in lm.convs.items()}, lm.highway.gate[0].bias[0].item())
F.cross_entropy(logits.permute(0, 2, 1), torch.tensor([[1, 2, 3, 4]])).backward()
print(lm.cells[0].weight_ih.grad.shape, lm.cells)
try:
    lm(ids[:, :, :3])
except RuntimeError as e:
    print(e)
