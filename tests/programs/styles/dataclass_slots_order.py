import torch
from dataclasses import dataclass, KW_ONLY


@dataclass(order=True, slots=True)
class Box:
    area: int
    _: KW_ONLY
    w: int = 1
    h: int = 1

    @classmethod
    def of(cls, t: torch.Tensor) -> "Box":
        h, w = t.shape[-2:]
        return cls(h * w, w=w, h=h)


boxes = [Box.of(torch.empty(3, *s)) for s in [(4, 5), (2, 2), (7, 1)]]
for b in sorted(boxes):
    print(b)
print(max(boxes).w, min(boxes) < boxes[0], Box.__slots__, hasattr(boxes[0], '__dict__'))
