import torch
from torch import nn
from dataclasses import dataclass
from typing import Callable, Optional


class LogitsProcessorList(list):
    def __call__(self, input_ids, scores, **kwargs):
        for processor in self:
            scores = processor(input_ids, scores)
        return scores


class NoRepeatNGram:
    def __init__(self, n):
        if not isinstance(n, int) or n <= 0:
            raise ValueError(f"`ngram_size` has to be a strictly positive integer, but is {n}")
        self.n = n

    def __call__(self, ids, scores):
        scores = scores.clone()
        for b, row in enumerate(ids.tolist()):
            prefix = tuple(row[len(row) - self.n + 1:])
            for i in range(len(row) - self.n + 1):
                if tuple(row[i:i + self.n - 1]) == prefix:
                    scores[b, row[i + self.n - 1]] = -float("inf")
        return scores


class MinLength:
    def __init__(self, min_length, eos):
        self.min_length, self.eos = min_length, torch.tensor([eos])

    def __call__(self, ids, scores):
        vocab = torch.arange(scores.shape[-1])
        mask = torch.isin(vocab, self.eos)
        out = scores.clone()
        if ids.shape[-1] < self.min_length:
            out = torch.where(mask, -float("inf"), scores)
        return out


class Temperature:
    def __init__(self, t):
        self.t = t

    def __call__(self, ids, scores):
        return scores / self.t


@dataclass
class StaticCache:
    k: torch.Tensor
    v: torch.Tensor
    length: int = 0

    @classmethod
    def empty(cls, b, h, n, d):
        return cls(torch.zeros(b, h, n, d), torch.zeros(b, h, n, d))

    def update(self, k, v):
        n = k.shape[2]
        self.k[:, :, self.length:self.length + n] = k
        self.v[:, :, self.length:self.length + n] = v
        self.length += n
        return self.k[:, :, :self.length], self.v[:, :, :self.length]


class CountingLM(nn.Module):
    """always predicts (last + 1) mod V"""
    def __init__(self, V):
        super().__init__()
        self.V = V
        table = torch.eye(V).roll(1, dims=1)
        self.emb = nn.Embedding.from_pretrained(torch.eye(V))
        self.head = nn.Linear(V, V, bias=False)
        with torch.no_grad():
            self.head.weight.copy_(table.t() * 4)

    def forward(self, ids, cache=None):
        x = self.emb(ids)
        if cache is not None:
            k, v = cache.update(x.unsqueeze(1), x.unsqueeze(1))
        return self.head(x)


@torch.no_grad()
def generate(model, ids, max_new, processors=LogitsProcessorList(), eos=None, streamer: Optional[Callable] = None):
    cache = StaticCache.empty(ids.size(0), 1, ids.size(1) + max_new, model.V)
    unfinished = torch.ones(ids.shape[0], dtype=torch.long)
    step_input = ids
    for _ in range(max_new):
        logits = model(step_input, cache)[:, -1, :]
        scores = processors(ids, logits)
        nxt = torch.argmax(scores, dim=-1)
        if eos is not None:
            nxt = nxt * unfinished + 0 * (1 - unfinished)
            unfinished = unfinished.mul(nxt.ne(eos).long())
        ids = torch.cat([ids, nxt[:, None]], dim=-1)
        step_input = nxt[:, None]
        if streamer:
            streamer(nxt.tolist(), cache.length)
        if unfinished.max() == 0:
            break
    return ids


lm = CountingLM(6)
print(lm, lm.emb.weight.requires_grad)
print(lm(torch.tensor([[0, 5]])))
print(generate(lm, torch.tensor([[0], [3]]), 4))
print(generate(lm, torch.tensor([[0, 1], [3, 4]]), 6, eos=5, streamer=lambda t, n: print("stream", t, n)))
procs = LogitsProcessorList([NoRepeatNGram(2), MinLength(4, 3), Temperature(2.0)])
print(generate(lm, torch.tensor([[1, 2, 1]]), 3, procs))
print(procs(torch.tensor([[1, 2, 1]]), torch.arange(6.)[None]))
try:
    NoRepeatNGram(0)
except ValueError as e:
    print(e)
try:
    generate(lm, torch.tensor([[7]]), 1)
except IndexError as e:
    print(e)
c = StaticCache.empty(1, 1, 2, 2)
try:
    c.update(torch.ones(1, 1, 3, 2), torch.ones(1, 1, 3, 2))
except RuntimeError as e:
    print(e)
