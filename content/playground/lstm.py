import torch
from torch import nn


class LSTMClassifier(nn.Module):
    def __init__(self, words=10_000, width=128, hidden=256, layers=2, classes=4):
        super().__init__()
        self.embedding = nn.Embedding(words, width, padding_idx=0)
        self.lstm = nn.LSTM(width, hidden, num_layers=layers, batch_first=True, bidirectional=True, dropout=0.3)
        self.dropout = nn.Dropout(0.5)
        self.head = nn.Linear(2 * hidden, classes)

    def forward(self, tokens):
        embedded = self.embedding(tokens)
        output, (h, c) = self.lstm(embedded)
        # the last layer, forwards and backwards
        last = torch.cat([h[-2], h[-1]], dim=1)
        return self.head(self.dropout(last))


model = LSTMClassifier()
tokens = torch.randint(0, 10_000, (32, 50))
print(model(tokens).shape)
