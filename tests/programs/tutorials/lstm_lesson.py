import torch
from torch import nn
torch.manual_seed(42)
B, T, I, H, L = 3, 5, 10, 20, 2
for bi in (False, True):
    for bf in (False, True):
        net = nn.LSTM(I, H, L, batch_first=bf, bidirectional=bi)
        x = torch.randn(B, T, I) if bf else torch.randn(T, B, I)
        o, (h, c) = net(x)
        print(f"bi={bi!s:5} batch_first={bf!s:5} out={list(o.shape)} h={list(h.shape)} c={list(c.shape)}")
gru = nn.GRU(input_size=I, hidden_size=H)
out, hn = gru(torch.zeros(T, B, I), torch.zeros(1, B, H))
print(out.size(), hn.size())
print(gru)
for n, p in net.named_parameters():
    print(n, p.size())
mha = nn.MultiheadAttention(16, 4, batch_first=True)
q = torch.rand(2, 7, 16)
o, w = mha(q, q, q)
print(o.shape, w.shape)
enc = nn.TransformerEncoder(nn.TransformerEncoderLayer(d_model=16, nhead=4, dim_feedforward=32, batch_first=True), 2)
print(enc(q).shape, sum(p.numel() for p in enc.parameters()))
print(nn.Transformer(16, 4, 1, 1, 32)(torch.rand(5, 2, 16), torch.rand(3, 2, 16)).shape)
print(nn.Transformer.generate_square_subsequent_mask(3))
net(torch.randn(3, 5, 11))
