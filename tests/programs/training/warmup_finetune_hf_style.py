"""Looks like a Hugging Face fine-tuning script, with everything local."""
import math
from collections import OrderedDict
from dataclasses import dataclass, fields
from typing import Any, Dict, List, Optional, Tuple

import torch
from torch import nn
from torch.utils.data import DataLoader, RandomSampler, SequentialSampler


class ModelOutput(OrderedDict):
    def __init_subclass__(cls) -> None:
        super().__init_subclass__()

    def __post_init__(self):
        for f in fields(self):
            v = getattr(self, f.name)
            if v is not None:
                self[f.name] = v

    def to_tuple(self) -> Tuple[Any]:
        return tuple(self[k] for k in self.keys())


@dataclass
class SequenceClassifierOutput(ModelOutput):
    loss: Optional[torch.Tensor] = None
    logits: Optional[torch.Tensor] = None


@dataclass
class Config:
    vocab_size: int = 30
    hidden_size: int = 16
    num_attention_heads: int = 4
    num_labels: int = 3
    hidden_dropout_prob: float = 0.1


class Tokenizer:
    def __init__(self):
        self.vocab = {"[PAD]": 0, "[CLS]": 1, "[SEP]": 2}

    def __call__(self, texts: List[str], max_length: int = 8) -> Dict[str, torch.Tensor]:
        ids = []
        for t in texts:
            row = [1] + [self.vocab.setdefault(w, len(self.vocab)) for w in t.lower().split()][: max_length - 2] + [2]
            ids.append(row + [0] * (max_length - len(row)))
        input_ids = torch.tensor(ids)
        return {"input_ids": input_ids, "attention_mask": (input_ids != 0).long()}


class Classifier(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        self.config = config
        self.embeddings = nn.Embedding(config.vocab_size, config.hidden_size, padding_idx=0)
        self.encoder = nn.MultiheadAttention(config.hidden_size, config.num_attention_heads, batch_first=True)
        self.dropout = nn.Dropout(config.hidden_dropout_prob)
        self.classifier = nn.Linear(config.hidden_size, config.num_labels)

    def forward(self, input_ids, attention_mask=None, labels=None):
        x = self.embeddings(input_ids)
        pad = attention_mask == 0 if attention_mask is not None else None
        x, _ = self.encoder(x, x, x, key_padding_mask=pad, need_weights=False)
        logits = self.classifier(self.dropout(x[:, 0]))
        loss = nn.functional.cross_entropy(logits, labels) if labels is not None else None
        return SequenceClassifierOutput(loss=loss, logits=logits)


tok = Tokenizer()
enc = tok(["I like this film", "terrible", "not so bad at all really , no"])
print(enc["input_ids"], enc["attention_mask"].sum(1), len(tok.vocab))
rows = [{"input_ids": i, "attention_mask": m, "labels": l} for i, m, l in zip(enc["input_ids"], enc["attention_mask"], [2, 0, 1])]
model = Classifier(Config())
no_decay = ["bias", "LayerNorm.weight"]
groups = [
    {"params": [p for n, p in model.named_parameters() if not any(nd in n for nd in no_decay)], "weight_decay": 0.01},
    {"params": [p for n, p in model.named_parameters() if any(nd in n for nd in no_decay)], "weight_decay": 0.0},
]
print([len(g["params"]) for g in groups])
optimizer = torch.optim.AdamW(groups, lr=5e-5, eps=1e-8)
loader = DataLoader(rows, sampler=RandomSampler(rows), batch_size=2)
t_total = len(loader) * 3
sched = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: 0.5 * (1 + math.cos(math.pi * s / t_total)))
for epoch in range(3):
    for step, batch in enumerate(loader):
        model.train()
        outputs = model(**batch)
        outputs.loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        sched.step()
        model.zero_grad()
    print(epoch, list(outputs), outputs["logits"].shape[1], ["%.2e" % lr for lr in sched.get_last_lr()])
model.eval()
with torch.no_grad():
    for batch in DataLoader(rows, sampler=SequentialSampler(rows), batch_size=3):
        batch.pop("labels")
        out = model(**batch)
        print(list(out.keys()), out.to_tuple()[0].shape, out.logits.softmax(-1).argmax(-1).shape, out.loss)
model(enc)
