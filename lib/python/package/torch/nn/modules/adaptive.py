"""AdaptiveLogSoftmaxWithLoss, which has modules inside."""

from itertools import pairwise

from .. import functional as F
from ._made import CLASSES, make_body
from .module import Module

_body = make_body("torch.nn.AdaptiveLogSoftmaxWithLoss", CLASSES["AdaptiveLogSoftmaxWithLoss"], {})


class AdaptiveLogSoftmaxWithLoss(Module):
    _become_kind = _body["_become_kind"]
    forward = _body["forward"]

    def __init__(self, in_features, n_classes, cutoffs, div_value=4.0, head_bias=False, device=None, dtype=None):
        _body["__init__"](self, in_features, n_classes, cutoffs, div_value, head_bias, device, dtype)
        from . import Linear, ModuleList, Sequential

        factory = {"device": device, "dtype": dtype}
        self.head = Linear(in_features, self.head_size, bias=head_bias, **factory)
        self.tail = ModuleList()
        for i in range(self.n_clusters):
            width = int(in_features // (div_value ** (i + 1)))
            size = self.cutoffs[i + 1] - self.cutoffs[i]
            into = Linear(in_features, width, bias=False, **factory)
            self.tail.append(Sequential(into, Linear(width, size, bias=False, **factory)))

    def reset_parameters(self):
        self.head.reset_parameters()
        for into, out in self.tail:
            into.reset_parameters()
            out.reset_parameters()

    def log_prob(self, input):
        head = self.head(input)
        out = input.new_empty((head.size(0), self.n_classes))
        of_head = F.log_softmax(head, dim=1)
        out[:, : self.shortlist_size] = of_head[:, : self.shortlist_size]
        for i, (start, stop) in enumerate(pairwise(self.cutoffs)):
            of_cluster = F.log_softmax(self.tail[i](input), dim=1)
            out[:, start:stop] = of_cluster + of_head[:, self.shortlist_size + i].unsqueeze(1)
        return out

    def predict(self, input):
        return self.log_prob(input).argmax(dim=1)


AdaptiveLogSoftmaxWithLoss._become_kind()
del AdaptiveLogSoftmaxWithLoss._become_kind
