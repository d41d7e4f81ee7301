from functools import singledispatchmethod
import torch
from torch import nn


class Exporter:
    """Writes a model as lines of a small language."""

    def __init__(self):
        self.lines, self.indent = [], 0

    @singledispatchmethod
    def visit(self, node, name):
        self.emit(f"{name} = ?{type(node).__name__}")

    @visit.register
    def _(self, node: nn.Linear, name):
        self.emit(f"{name} = linear {node.in_features}->{node.out_features}{'' if node.bias is None else ' +b'}")

    @visit.register
    def _(self, node: nn.Conv2d, name):
        self.emit(f"{name} = conv {node.in_channels}->{node.out_channels} k{node.kernel_size[0]}x{node.kernel_size[1]} s{node.stride} p{node.padding} g{node.groups}")

    @visit.register(nn.Sequential)
    @visit.register(nn.ModuleList)
    def _(self, node, name):
        self.emit(f"{name}: {'seq' if isinstance(node, nn.Sequential) else 'list'} {{")
        self.indent += 1
        for n, child in node.named_children():
            self.visit(child, n)
        self.indent -= 1
        self.emit("}")

    @visit.register
    def _(self, node: torch.Tensor, name):
        self.emit(f"{name} = tensor {list(node.shape)} {node.dtype}")

    @visit.register(type(None))
    def _(self, node, name):
        self.emit(f"{name} = none")

    def emit(self, line):
        self.lines.append("  " * self.indent + line)

    def __str__(self):
        return "\n".join(self.lines)


e = Exporter()
e.visit(nn.Sequential(nn.Conv2d(3, 8, (3, 5), 2, padding=(1, 2)), nn.ModuleList([nn.Linear(2, 3, bias=False), nn.Linear(1, 1)]), nn.GELU(), nn.Sequential()), "net")
e.visit(torch.zeros(2, dtype=torch.int16), "x")
e.visit(nn.Parameter(torch.zeros(1)), "p")
e.visit(None, "n")
print(e)
print(len(e.lines), e.indent)
