"""Draws after a seed: writes drawing.jsonl beside this file. Run it with PyTorch 2.13.0.

Each line is `[seed, calls, [what each gives]]`.
"""
import json
import math
import random
from pathlib import Path

import torch
import torch.nn.functional as F

rng = random.Random(7)


def size():
    return tuple(rng.randint(1, 6) for _ in range(rng.randint(1, 3)))


def drawn(dtype):
    return rng.choice(["", "", f", dtype=torch.{dtype}"])


CALLS = [
    lambda: f"torch.rand({size()}{drawn('float64')})",
    lambda: f"torch.randn({size()}{drawn('float64')})",
    lambda: f"torch.randn({size()}, dtype=torch.{rng.choice(['float16', 'bfloat16', 'float32'])})",
    lambda: f"torch.rand({size()}, dtype=torch.{rng.choice(['float16', 'bfloat16', 'float32'])})",
    lambda: f"torch.randint({rng.randint(-5, 5)}, {rng.randint(6, 2000)}, {size()})",
    lambda: f"torch.randint({rng.choice([10, 2**28 - 1, 2**28, 2**31, 2**40])}, {size()})",
    lambda: f"torch.randperm({rng.randint(1, 20)})",
    lambda: f"torch.zeros({size()}).uniform_({rng.choice([-1, -0.7, 0.1])}, {rng.choice([0.3, 1, 2.5])})",
    lambda: f"torch.zeros({size()}).normal_({rng.choice([0, 1.5, -2])}, {rng.choice([1, 0.02, 2])})",
    lambda: f"torch.zeros({size()}).random_({rng.choice(['0, 9', '5', '3, 100'])})",
    lambda: f"torch.zeros({size()}).bernoulli_({rng.choice([0.5, 0.1, 0.75])})",
    lambda: f"torch.zeros({size()}).exponential_({rng.choice(['', '2.0'])})",
    lambda: f"torch.bernoulli(torch.full({size()}, {rng.choice([0.5, 0.3])}))",
    lambda: f"torch.rand_like(torch.zeros({size()}))",
    lambda: f"torch.randn_like(torch.zeros({size()}))",
    lambda: f"torch.randint_like(torch.zeros({size()}), 0, 9)",
    lambda: f"torch.normal({rng.choice(['0.0', '1.5'])}, {rng.choice(['1.0', '0.1'])}, {size()})",
    lambda: f"torch.normal(torch.zeros({rng.randint(1, 20)}), 2.0)",
    lambda: f"torch.normal(torch.tensor([1.0, 2.5, -3.1]), torch.tensor([0.5, 2.0, 0.1]))",
    lambda: f"torch.normal(torch.tensor([1.0, 2.5, -3.1]), {rng.choice(['2.0', '0.3'])})",
    lambda: f"torch.normal({rng.choice(['2.0', '0.3'])}, torch.tensor([0.5, 2.0, 0.1]))",
    lambda: f"torch.multinomial(torch.tensor([0.1, 0.2, 0.3, 0.4]), {rng.randint(1, 4)})",
    lambda: f"torch.multinomial(torch.tensor([[0.1, 0.9], [0.5, 0.5]]), {rng.randint(1, 5)}, replacement=True)",
    lambda: f"F.dropout(torch.full({size()}, 1.5), {rng.choice([0.5, 0.1, 0.3])})",
]


def plain(number):
    return str(number) if isinstance(number, float) and not math.isfinite(number) else number


def record():
    lines = []
    for seed in range(300):
        calls = [rng.choice(CALLS)() for _ in range(4)]
        # a long one, so that the state is made anew
        if seed % 7 == 0:
            calls.insert(rng.randint(0, 3), "torch.rand((700,))")
        torch.manual_seed(seed)
        results = [[plain(one) for one in eval(call).flatten().tolist()] for call in calls]
        lines.append(json.dumps([seed, calls, [one if len(one) < 100 else one[-5:] for one in results]], separators=(",", ":")))
    target = Path(__file__).with_suffix(".jsonl")
    target.write_text("\n".join(lines) + "\n")
    print(len(lines), target.stat().st_size)


if __name__ == "__main__":
    torch.set_num_threads(1)
    record()
