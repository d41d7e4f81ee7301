import torch
import torch.nn as nn

class GPT(nn.Module):
    """block_size 之外的序列会越界"""

    def __init__(self, vocab=11, block_size=8, n_embd=12, n_head=3):
        super().__init__()
        self.block_size = block_size
        self.wte = nn.Embedding(vocab, n_embd)
        self.wpe = nn.Embedding(block_size, n_embd)
        self.qkv = nn.Linear(n_embd, 3 * n_embd)
        self.n_head = n_head
        self.register_buffer("mask", torch.tril(torch.ones(block_size, block_size)).view(1, 1, block_size, block_size))
        self.lm_head = nn.Linear(n_embd, vocab, bias=False)

    def forward(self, idx):
        B, T = idx.size()
        x = self.wte(idx) + self.wpe(torch.arange(T))
        q, k, v = (t.view(B, T, self.n_head, -1).transpose(1, 2) for t in self.qkv(x).split(x.size(-1), dim=2))
        att = (q @ k.transpose(-2, -1)).masked_fill(self.mask[:, :, :T, :T] == 0, float("-inf")).softmax(-1)
        y = (att @ v).transpose(1, 2).contiguous().view(B, T, -1)
        return self.lm_head(y)

gpt = GPT()
idx = torch.zeros(1, 5, dtype=torch.long)
for _ in range(6):
    logits = gpt(idx)
    print(idx.shape, "->", logits.shape)
    idx = torch.cat([idx, torch.zeros(1, 1, dtype=torch.long)], dim=1)
