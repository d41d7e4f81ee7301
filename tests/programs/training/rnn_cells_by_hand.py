import torch
from torch import nn

class MyLSTMCell(nn.Module):
    """An LSTM cell written out, checked against nn.LSTMCell with constant weights."""
    def __init__(self, i, h):
        super().__init__()
        self.weight_ih = nn.Parameter(torch.full((4 * h, i), 0.5))
        self.weight_hh = nn.Parameter(torch.zeros(4 * h, h))
        self.bias = nn.Parameter(torch.zeros(4 * h))

    def forward(self, x, state):
        h, c = state
        gates = x @ self.weight_ih.t() + h @ self.weight_hh.t() + self.bias
        i, f, g, o = gates.chunk(4, 1)
        c = f.sigmoid() * c + i.sigmoid() * g.tanh()
        return o.sigmoid() * c.tanh(), c

mine, ref = MyLSTMCell(3, 2), nn.LSTMCell(3, 2)
print([(n, tuple(p.shape)) for n, p in ref.named_parameters()])
h, c = mine(torch.zeros(1, 3), (torch.zeros(1, 2), torch.zeros(1, 2)))
print(h, c)
print([t.shape for t in ref(torch.randn(5, 3))], ref(torch.zeros(3))[0].shape)
gru, rnn = nn.GRUCell(3, 2), nn.RNNCell(3, 2, nonlinearity="relu")
print(gru, rnn, gru(torch.zeros(4, 3)).shape, rnn(torch.zeros(4, 3), torch.zeros(4, 2)).shape)
x = torch.randn(6, 4, 3)
hx, cx = torch.zeros(4, 2), torch.zeros(4, 2)
outs = []
for x_t in x:
    hx, cx = mine(x_t, (hx, cx))
    outs.append(hx)
print(torch.stack(outs).shape, torch.stack(outs, 1)[:, -1].equal(hx))
torch.stack(outs).mean().backward()
print({n: tuple(p.grad.shape) for n, p in mine.named_parameters()})
big = nn.LSTM(3, 2, num_layers=2, bidirectional=True, proj_size=1, batch_first=True)
out, (hn, cn) = big(torch.randn(4, 6, 3))
print(out.shape, hn.shape, cn.shape, [n for n, _ in big.named_parameters()][:5], len(big.all_weights))
for bad in (lambda: ref(torch.zeros(5, 4)), lambda: ref(torch.zeros(5, 3), torch.zeros(5, 2)), lambda: gru(torch.zeros(2, 3), torch.zeros(3, 2)), lambda: big(torch.zeros(4, 6, 5)), lambda: nn.LSTM(3, 2, proj_size=2), lambda: nn.RNN(3, 2, nonlinearity="gelu"), lambda: nn.GRU(3, 0), lambda: big(torch.zeros(4, 6, 3), torch.zeros(4, 4, 1))):
    try:
        bad()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
