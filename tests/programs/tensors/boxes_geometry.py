import torch

def xyxy_to_cxcywh(b):
    x0, y0, x1, y1 = b.unbind(-1)
    return torch.stack([(x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0], dim=-1)

def cxcywh_to_xyxy(b):
    c, s = b[..., :2], b[..., 2:]
    return torch.cat([c - s / 2, c + s / 2], -1)

boxes = torch.tensor([[0., 0., 4., 2.], [2., 2., 6., 8.], [0., 0., 4., 3.]])
print(xyxy_to_cxcywh(boxes))
assert torch.equal(cxcywh_to_xyxy(xyxy_to_cxcywh(boxes)), boxes)
area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
print(area)

def nms(boxes, scores, thr):
    order = scores.argsort(descending=True)
    keep = []
    while order.numel() > 0:
        i = order[0]
        keep.append(i.item())
        rest = order[1:]
        lt = torch.max(boxes[i, :2], boxes[rest, :2])
        rb = torch.min(boxes[i, 2:], boxes[rest, 2:])
        inter = (rb - lt).clamp(min=0).prod(dim=1)
        a = (boxes[:, 2:] - boxes[:, :2]).prod(1)
        iou = inter / (a[i] + a[rest] - inter)
        print("kept", i.item(), "iou with the rest", iou)
        order = rest[iou <= thr]
    return torch.tensor(keep)

print(nms(boxes, torch.tensor([0.9, 0.8, 0.7]), 0.5))
anchors = torch.tensor([[s * r, s / r] for s in (8, 16) for r in (1, 2)])
shifts = torch.stack(torch.meshgrid(torch.arange(2), torch.arange(2), indexing="xy"), -1).reshape(-1, 1, 2) * 16
print(anchors, (shifts + anchors[None]).shape)
print(boxes.clamp(max=5)[1], boxes[area > 8].shape, boxes[:, [1, 0, 3, 2]][0])
