import torch
from torch import nn

class Sentiment(nn.Module):
    def __init__(self, vocab=50, emb=16, hid=12):
        super().__init__()
        self.emb = nn.Embedding(vocab, emb)
        self.lstm = nn.LSTM(hid, hid, num_layers=2, batch_first=True, bidirectional=True)
        self.fc = nn.Linear(2 * hid, 2)
    def forward(self, ids):
        e = self.emb(ids)
        print("embedded:", e.shape)
        o, (h, c) = self.lstm(e)
        return self.fc(o[:, -1])

m = Sentiment()
print(m.lstm)
m(torch.zeros(3, 7, dtype=torch.long))
