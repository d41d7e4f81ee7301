import io
import logging
import sys
import torch
from torch import nn

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="[%(levelname)-7s] %(name)s:%(lineno)d %(message)s", force=True)
log = logging.getLogger("train")
x = torch.zeros(4, 3)
log.info("input %s, %d samples", tuple(x.shape), len(x))
log.debug("never shown")
log.warning("weights: %(a)s", {"a": [1, 2]})
buf = io.StringIO()
handler = logging.StreamHandler(buf)
handler.setFormatter(logging.Formatter("{levelname[0]}|{message}", style="{"))
child = log.getChild("loop")
child.addHandler(handler)
child.propagate = False
child.setLevel(logging.DEBUG)
try:
    nn.Linear(4, 2)(x)
except RuntimeError as e:
    child.error("failed: %s", e)
child.debug("grad enabled: %s", torch.is_grad_enabled())
print(buf.getvalue(), end="")
print(child.getEffectiveLevel(), logging.getLevelName(30), log.isEnabledFor(logging.DEBUG), child.name)


class ShapeFilter(logging.Filter):
    def filter(self, record):
        record.args = tuple(tuple(a.shape) if isinstance(a, torch.Tensor) else a for a in record.args)
        return True


log.addFilter(ShapeFilter())
log.info("%s @ %s", x, torch.ones(3, 2))
print("to stderr", file=sys.stderr)
sys.stdout.write("direct\n")
