import torch
from torch import nn

net = nn.ModuleDict({
    "embed": nn.Embedding(100, 16),
    "rnn": nn.LSTM(16, 32, bidirectional=True),
    "norm": nn.LayerNorm(64),
    "head": nn.Linear(64, 5, bias=False),
})
rows = [(n, type(m).__name__, sum(p.numel() for p in m.parameters())) for n, m in net.items()]
total = sum(r[2] for r in rows)
head = ("name", "type", "params", "%")
widths = [max(len(str(r[i])) for r in rows + [head[:3]]) for i in range(3)] + [6]
line = "+".join("-" * (w + 2) for w in widths).join("++")
print(line)
print("|" + "|".join(f" {h:^{w}} " for h, w in zip(head, widths)) + "|")
print(line.replace("-", "="))
for n, t, p in rows:
    print(f"| {n:<{widths[0]}} | {t:>{widths[1]}} | {p:{widths[2]},} | {p / total:>6.1%} |"[:120])
print(line)
print("total %10d | %-8s | %5.2f MB | %e | %x" % (total, "float32", total * 4 / 2 ** 20, total, total))
print("{:*^20}|{:+d}|{:08.3f}|{:.3g}|{!r:>6}".format("mid", 5, 3.14159, 123456, "s"))
print(f"{total=:,} {total!s:>10} {0.1 + 0.2:.2f} {1e-5:g} {255:#06b} {True:d} {'中文':>6}|{3:>{4}}|")
print("a\tb".expandtabs(4), "x".center(7, "-"), "7".zfill(3), "A-B".lower().title(), "a,b".split(","), "ab".ljust(4) + "|")
print("{name} has {size[0]} rows".format(name="t", size=torch.zeros(4, 2).shape), "{0}{1}{0}".format(1, 2))
