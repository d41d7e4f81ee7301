import torch
import torch.nn as nn

class TextCNN(nn.Module):
    def __init__(self, vocab_size=100, dim=16, kernel_sizes=(2, 3, 4)):
        super().__init__()
        self.embed = nn.Embedding(vocab_size, dim)
        self.convs = nn.ModuleList(nn.Conv1d(dim, 8, k) for k in kernel_sizes)
        self.fc = nn.Linear(8 * len(kernel_sizes), 2)

    def forward(self, ids):
        e = self.embed(ids)                       # B, L, D: the transpose is missing
        print('embedding', e.shape)
        feats = [conv(e).max(dim=-1).values for conv in self.convs]
        return self.fc(torch.cat(feats, dim=1))

TextCNN()(torch.arange(20).view(2, 10))
