#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Train nothing, check everything.

Usage: python main.py
"""

__author__ = "somebody"
__all__ = ["Trainer", "main"]

import sys
from typing import Optional

import torch
import torch.nn as nn


class Trainer:
    """Holds a model and an optimiser."""

    epochs = 2

    def __init__(self, model: nn.Module, *, lr: float = 0.1, callbacks: Optional[dict] = None):
        self.model, self.lr = model, lr
        self.optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        self.callbacks = callbacks or {}
        self.history = []

    def __repr__(self):
        return f"{self.__class__.__name__}(model={type(self.model).__name__}, lr={self.lr!r}, steps={len(self.history)})"

    def fire(self, event, **info):
        self.callbacks.get(event, lambda **_: None)(**info)

    def step(self, x, y):
        self.optimizer.zero_grad()
        loss = nn.functional.mse_loss(self.model(x), y)
        loss.backward()
        self.optimizer.step()
        self.history.append(loss.item())
        return loss

    def fit(self, data):
        for epoch in range(1, self.epochs + 1):
            for i, (x, y) in enumerate(data, start=1):
                loss = self.step(x, y)
                self.fire("batch", epoch=epoch, i=i, shape=tuple(loss.shape))
            self.fire("epoch", epoch=epoch)
        return self


def main(argv=None) -> int:
    data = [(torch.ones(n, 3), torch.zeros(n, 1)) for n in (2, 1)]
    t = Trainer(nn.Linear(3, 1), callbacks={"epoch": lambda epoch: print("epoch", epoch, "done"), "batch": lambda **k: print(k)})
    print(t.fit(data))
    print(__doc__.strip().splitlines()[0], __author__, Trainer.__doc__)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
