"""A small Trainer with callbacks, history and type hints."""
from __future__ import annotations

from abc import ABC
from dataclasses import dataclass, field
from typing import Iterable, Protocol

import torch
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.utils.data import DataLoader, TensorDataset


@dataclass(frozen=True)
class TrainConfig:
    epochs: int = 2
    lr: float = 1e-2
    batch_size: int = 8
    grad_clip: float | None = 1.0
    milestones: tuple[int, ...] = (1,)


@dataclass
class History:
    steps: int = 0
    losses: list[float] = field(default_factory=list)


class Callback(ABC):
    def on_epoch_start(self, trainer: Trainer, epoch: int) -> None: ...
    def on_epoch_end(self, trainer: Trainer, epoch: int) -> None: ...


class Printer(Callback):
    def on_epoch_end(self, trainer, epoch):
        lr = trainer.optimizer.param_groups[0]["lr"]
        print(f"epoch {epoch} | steps {trainer.history.steps} | lr {lr:.4g} | recorded {len(trainer.history.losses)}")


class Freezer(Callback):
    def __init__(self, prefix: str):
        self.prefix = prefix

    def on_epoch_start(self, trainer, epoch):
        if epoch == 1:
            hit = [n for n, p in trainer.model.named_parameters() if n.startswith(self.prefix)]
            for n in hit:
                trainer.model.get_parameter(n).requires_grad_(False)
            print("froze", hit)


class Trainer:
    def __init__(self, model: nn.Module, loss_fn, config: TrainConfig, callbacks: Iterable[Callback] = ()):
        self.model, self.loss_fn, self.config = model, loss_fn, config
        self.callbacks = list(callbacks)
        self.optimizer: Optimizer = torch.optim.AdamW(model.parameters(), lr=config.lr)
        self.scheduler = torch.optim.lr_scheduler.MultiStepLR(self.optimizer, list(config.milestones))
        self.history = History()

    def _notify(self, event: str, epoch: int) -> None:
        for cb in self.callbacks:
            getattr(cb, event)(self, epoch)

    def training_step(self, batch: tuple[Tensor, Tensor]) -> Tensor:
        x, y = batch
        return self.loss_fn(self.model(x), y)

    def fit(self, loader: DataLoader) -> History:
        self.model.train()
        for epoch in range(self.config.epochs):
            self._notify("on_epoch_start", epoch)
            for batch in loader:
                self.optimizer.zero_grad(set_to_none=True)
                loss = self.training_step(batch)
                loss.backward()
                if self.config.grad_clip is not None:
                    nn.utils.clip_grad_norm_(self.model.parameters(), self.config.grad_clip)
                self.optimizer.step()
                self.history.steps += 1
                self.history.losses.append(loss.item())
            self.scheduler.step()
            self._notify("on_epoch_end", epoch)
        return self.history

    @torch.inference_mode()
    def predict(self, x: Tensor) -> Tensor:
        self.model.eval()
        return self.model(x).argmax(dim=-1)


def main() -> None:
    config = TrainConfig(epochs=3)
    print(config)
    model = nn.Sequential(nn.Linear(6, 12), nn.Dropout(0.1), nn.ReLU(), nn.Linear(12, 3))
    trainer = Trainer(model, nn.CrossEntropyLoss(), config, [Printer(), Freezer("0.")])
    data = TensorDataset(torch.randn(30, 6), torch.randint(3, (30,)))
    history = trainer.fit(DataLoader(data, config.batch_size, shuffle=True))
    print(history.steps, len(history.losses), isinstance(history.losses[0], float))
    pred = trainer.predict(torch.randn(5, 6))
    print(pred.shape, pred.dtype, model.training)
    print([p.grad is None for p in model.parameters()])


if __name__ == "__main__":
    main()
