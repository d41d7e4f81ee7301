"""Boxes: corners, areas and how much of each other they cover."""

import torch


def _upcast(t):
    if t.is_floating_point():
        return t if t.dtype in (torch.float32, torch.float64) else t.float()
    return t if t.dtype in (torch.int32, torch.int64) else t.int()


def _iou(box, other):
    sides = [max(0.0, min(box[i + 2], other[i + 2]) - max(box[i], other[i])) for i in (0, 1)]
    areas = [(one[2] - one[0]) * (one[3] - one[1]) for one in (box, other)]
    common = sides[0] * sides[1]
    return common / (sum(areas) - common) if common else 0.0


def nms(boxes, scores, iou_threshold):
    if boxes.dim() != 2:
        raise RuntimeError(f"boxes should be a 2d tensor, got {boxes.dim()}D")
    if boxes.size(1) != 4:
        raise RuntimeError(f"boxes should have 4 elements in dimension 1, got {boxes.size(1)}")
    if scores.dim() != 1:
        raise RuntimeError(f"scores should be a 1d tensor, got {scores.dim()}D")
    if boxes.size(0) != scores.size(0):
        raise RuntimeError(
            "boxes and scores should have same number of elements in dimension 0, got "
            f"{boxes.size(0)} and {scores.size(0)}"
        )
    corners, weights = boxes.tolist(), scores.tolist()
    kept = []
    for i in sorted(range(len(weights)), key=lambda i: -weights[i]):
        if all(_iou(corners[i], corners[j]) <= iou_threshold for j in kept):
            kept.append(i)
    return torch.tensor(kept, dtype=torch.int64)


def remove_small_boxes(boxes, min_size):
    widths, heights = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    return torch.where((widths >= min_size) & (heights >= min_size))[0]


def clip_boxes_to_image(boxes, size):
    height, width = size
    x, y = boxes[..., 0::2].clamp(min=0, max=width), boxes[..., 1::2].clamp(min=0, max=height)
    return torch.stack((x, y), dim=boxes.dim()).reshape(boxes.shape)


def _to_corners(boxes, form):
    a, b, w, h = boxes.unbind(-1)
    if form == "xywh":
        return torch.stack([a, b, a + w, b + h], dim=-1)
    return torch.stack((a - 0.5 * w, b - 0.5 * h, a + 0.5 * w, b + 0.5 * h), dim=-1)


def _from_corners(boxes, form):
    x1, y1, x2, y2 = boxes.unbind(-1)
    if form == "xywh":
        return torch.stack((x1, y1, x2 - x1, y2 - y1), dim=-1)
    return torch.stack(((x1 + x2) / 2, (y1 + y2) / 2, x2 - x1, y2 - y1), dim=-1)


def box_convert(boxes, in_fmt, out_fmt):
    forms = ("xyxy", "xywh", "cxcywh")
    if in_fmt not in forms or out_fmt not in forms:
        raise ValueError(f"Unsupported Bounding Box Conversions for given in_fmt {in_fmt} and out_fmt {out_fmt}")
    if in_fmt == out_fmt:
        return boxes.clone()
    if in_fmt != "xyxy":
        boxes = _to_corners(boxes, in_fmt)
    return boxes if out_fmt == "xyxy" else _from_corners(boxes, out_fmt)


def box_area(boxes):
    boxes = _upcast(boxes)
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])


def _inter_union(boxes1, boxes2):
    area1, area2 = box_area(boxes1), box_area(boxes2)
    start = torch.max(boxes1[:, None, :2], boxes2[:, :2])
    end = torch.min(boxes1[:, None, 2:], boxes2[:, 2:])
    sides = _upcast(end - start).clamp(min=0)
    inter = sides[:, :, 0] * sides[:, :, 1]
    return inter, area1[:, None] + area2 - inter


def box_iou(boxes1, boxes2):
    inter, union = _inter_union(boxes1, boxes2)
    return inter / union


def _hull(boxes1, boxes2):
    start = torch.min(boxes1[:, None, :2], boxes2[:, :2])
    end = torch.max(boxes1[:, None, 2:], boxes2[:, 2:])
    return _upcast(end - start).clamp(min=0)


def generalized_box_iou(boxes1, boxes2):
    inter, union = _inter_union(boxes1, boxes2)
    sides = _hull(boxes1, boxes2)
    area = sides[:, :, 0] * sides[:, :, 1]
    return inter / union - (area - union) / area


def _diou_iou(boxes1, boxes2, eps):
    iou = box_iou(boxes1, boxes2)
    sides = _hull(boxes1, boxes2)
    diagonal = (sides[:, :, 0] ** 2) + (sides[:, :, 1] ** 2) + eps
    x1, y1 = (boxes1[:, 0] + boxes1[:, 2]) / 2, (boxes1[:, 1] + boxes1[:, 3]) / 2
    x2, y2 = (boxes2[:, 0] + boxes2[:, 2]) / 2, (boxes2[:, 1] + boxes2[:, 3]) / 2
    apart = _upcast(x1[:, None] - x2[None, :]) ** 2 + _upcast(y1[:, None] - y2[None, :]) ** 2
    return iou - apart / diagonal, iou


def distance_box_iou(boxes1, boxes2, eps=1e-7):
    return _diou_iou(_upcast(boxes1), _upcast(boxes2), eps)[0]


def complete_box_iou(boxes1, boxes2, eps=1e-7):
    boxes1, boxes2 = _upcast(boxes1), _upcast(boxes2)
    diou, iou = _diou_iou(boxes1, boxes2, eps)
    w1, h1 = boxes1[:, None, 2] - boxes1[:, None, 0], boxes1[:, None, 3] - boxes1[:, None, 1]
    w2, h2 = boxes2[:, 2] - boxes2[:, 0], boxes2[:, 3] - boxes2[:, 1]
    v = (4 / (torch.pi**2)) * torch.pow(torch.atan(w1 / h1) - torch.atan(w2 / h2), 2)
    with torch.no_grad():
        alpha = v / (1 - iou + v + eps)
    return diou - alpha * v


def masks_to_boxes(masks):
    if masks.numel() == 0:
        return torch.zeros((0, 4), dtype=torch.float)
    return torch.empty((masks.shape[0], 4), dtype=torch.float)
