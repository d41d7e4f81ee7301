import logging
import sys
import time
import torch

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s", force=True)
log = logging.getLogger("train")


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *args):
        self.seconds = time.perf_counter() - self.start


model = torch.nn.Conv1d(1, 1, 3)
opt = torch.optim.Adagrad(model.parameters())
total = 5
with Timer() as t:
    for step in range(1, total + 1):
        opt.zero_grad()
        loss = model(torch.randn(1, 1, 9)).abs().sum()
        loss.backward()
        opt.step()
        if step % 2 == 0:
            log.info("step %d/%d loss has %d element", step, total, loss.numel())
        bar = "=" * step + "." * (total - step)
        print(f"\r[{bar}] {step / total:>4.0%}", end="")
print()
log.warning("took less than a minute: %s", t.seconds < 60)
log.debug("not shown")
running_loss = 0.0
running_loss += loss.item()
print(type(running_loss), isinstance(running_loss, float))
