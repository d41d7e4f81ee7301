import time
from time import perf_counter
import datetime as dt
import torch
from torch import nn


class Timer:
    def __init__(self): self.spans = {}
    def __call__(self, name):
        self.name = name
        return self
    def __enter__(self):
        self.t0 = perf_counter()
    def __exit__(self, *exc):
        self.spans[self.name] = perf_counter() - self.t0


timer = Timer()
net = nn.Linear(3, 3)
for n in ("forward", "backward"):
    with timer(n):
        y = net(torch.zeros(2, 3)).sum()
        if n == "backward":
            y.backward()
print(sorted(timer.spans), all(v >= 0 for v in timer.spans.values()), isinstance(time.time(), float))
start = time.monotonic()
assert time.monotonic() - start < 60
print(dt.datetime(2024, 2, 29, 12, 30), dt.date(2020, 1, 1) + dt.timedelta(days=366), dt.timedelta(seconds=3725), dt.datetime(2024, 1, 2).strftime("%Y%m%d-%H%M%S"))
eta = dt.timedelta(seconds=90) * 3
print(str(eta), eta.total_seconds(), dt.datetime.strptime("2023-05-06", "%Y-%m-%d").isoformat(), dt.date(2024, 12, 25).weekday(), (dt.date(2024, 3, 1) - dt.date(2024, 2, 1)).days)
run = f"{dt.date(2024, 5, 1):%y.%m.%d}_{type(net).__name__}_{'x'.join(map(str, net.weight.shape))}"
print(run, time.strftime("%H:%M", time.gmtime(3660)))
