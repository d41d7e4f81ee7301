"""Region proposal part of Faster R-CNN without torchvision.ops: anchors, box coder, matcher, NMS written as a loop"""
import math
from typing import List, Tuple

import torch
import torch.nn.functional as F
from torch import nn, Tensor


class BoxCoder:
    def __init__(self, weights: Tuple[float, float, float, float], bbox_xform_clip: float = math.log(1000.0 / 16)) -> None:
        self.weights = weights
        self.bbox_xform_clip = bbox_xform_clip

    def encode(self, reference_boxes: Tensor, proposals: Tensor) -> Tensor:
        wx, wy, ww, wh = torch.as_tensor(self.weights, dtype=reference_boxes.dtype)
        ex_w, ex_h = proposals[:, 2] - proposals[:, 0], proposals[:, 3] - proposals[:, 1]
        ex_cx, ex_cy = proposals[:, 0] + 0.5 * ex_w, proposals[:, 1] + 0.5 * ex_h
        gt_w, gt_h = reference_boxes[:, 2] - reference_boxes[:, 0], reference_boxes[:, 3] - reference_boxes[:, 1]
        gt_cx, gt_cy = reference_boxes[:, 0] + 0.5 * gt_w, reference_boxes[:, 1] + 0.5 * gt_h
        return torch.stack([wx * (gt_cx - ex_cx) / ex_w, wy * (gt_cy - ex_cy) / ex_h, ww * torch.log(gt_w / ex_w), wh * torch.log(gt_h / ex_h)], dim=1)

    def decode_single(self, rel_codes: Tensor, boxes: Tensor) -> Tensor:
        widths = boxes[:, 2] - boxes[:, 0]
        heights = boxes[:, 3] - boxes[:, 1]
        ctr_x = boxes[:, 0] + 0.5 * widths
        ctr_y = boxes[:, 1] + 0.5 * heights

        wx, wy, ww, wh = self.weights
        dx = rel_codes[:, 0::4] / wx
        dy = rel_codes[:, 1::4] / wy
        dw = torch.clamp(rel_codes[:, 2::4] / ww, max=self.bbox_xform_clip)
        dh = torch.clamp(rel_codes[:, 3::4] / wh, max=self.bbox_xform_clip)

        pred_ctr_x = dx * widths[:, None] + ctr_x[:, None]
        pred_ctr_y = dy * heights[:, None] + ctr_y[:, None]
        pred_w = torch.exp(dw) * widths[:, None]
        pred_h = torch.exp(dh) * heights[:, None]

        c_to_c_h = torch.tensor(0.5, dtype=pred_ctr_y.dtype) * pred_h
        c_to_c_w = torch.tensor(0.5, dtype=pred_ctr_x.dtype) * pred_w
        return torch.stack((pred_ctr_x - c_to_c_w, pred_ctr_y - c_to_c_h, pred_ctr_x + c_to_c_w, pred_ctr_y + c_to_c_h), dim=2).flatten(1)


def box_iou(boxes1: Tensor, boxes2: Tensor) -> Tensor:
    area = lambda b: (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
    lt = torch.maximum(boxes1[:, None, :2], boxes2[:, :2])
    rb = torch.minimum(boxes1[:, None, 2:], boxes2[:, 2:])
    inter = (rb - lt).clamp(min=0).prod(dim=2)
    return inter / (area(boxes1)[:, None] + area(boxes2) - inter)


def nms(boxes: Tensor, scores: Tensor, iou_threshold: float) -> Tensor:
    keep: List[int] = []
    order = scores.argsort(descending=True).tolist()
    iou = box_iou(boxes, boxes)
    while order:
        i = order.pop(0)
        keep.append(i)
        order = [j for j in order if iou[i, j] <= iou_threshold]
    return torch.tensor(keep, dtype=torch.int64)


class Matcher:
    BELOW_LOW_THRESHOLD = -1
    BETWEEN_THRESHOLDS = -2

    def __init__(self, high_threshold: float, low_threshold: float, allow_low_quality_matches: bool = False) -> None:
        torch._assert(low_threshold <= high_threshold, "low_threshold should be <= high_threshold")
        self.high_threshold = high_threshold
        self.low_threshold = low_threshold
        self.allow_low_quality_matches = allow_low_quality_matches

    def __call__(self, match_quality_matrix: Tensor) -> Tensor:
        if match_quality_matrix.numel() == 0:
            raise ValueError("No ground-truth boxes available for one of the images during training")
        # Max over gt elements (dim 0) to find best gt candidate for each prediction
        matched_vals, matches = match_quality_matrix.max(dim=0)
        all_matches = matches.clone() if self.allow_low_quality_matches else None
        below_low_threshold = matched_vals < self.low_threshold
        between_thresholds = (matched_vals >= self.low_threshold) & (matched_vals < self.high_threshold)
        matches[below_low_threshold] = self.BELOW_LOW_THRESHOLD
        matches[between_thresholds] = self.BETWEEN_THRESHOLDS
        if self.allow_low_quality_matches:
            highest_quality_foreach_gt, _ = match_quality_matrix.max(dim=1)
            gt_pred_pairs = torch.where(match_quality_matrix == highest_quality_foreach_gt[:, None])
            pred_inds_to_update = gt_pred_pairs[1]
            matches[pred_inds_to_update] = all_matches[pred_inds_to_update]
        return matches


class RPNHead(nn.Module):
    _version = 2

    def __init__(self, in_channels: int, num_anchors: int, conv_depth=1) -> None:
        super().__init__()
        self.conv = nn.Sequential(*[nn.Sequential(nn.Conv2d(in_channels, in_channels, 3, 1, 1), nn.ReLU()) for _ in range(conv_depth)])
        self.cls_logits = nn.Conv2d(in_channels, num_anchors, kernel_size=1, stride=1)
        self.bbox_pred = nn.Conv2d(in_channels, num_anchors * 4, kernel_size=1, stride=1)
        for layer in self.modules():
            if isinstance(layer, nn.Conv2d):
                torch.nn.init.normal_(layer.weight, std=0.01)
                if layer.bias is not None:
                    torch.nn.init.constant_(layer.bias, 0)

    def forward(self, x: List[Tensor]):
        logits, bbox_reg = [], []
        for feature in x:
            t = self.conv(feature)
            logits.append(self.cls_logits(t))
            bbox_reg.append(self.bbox_pred(t))
        return logits, bbox_reg


def permute_and_flatten(layer: Tensor, N: int, C: int, H: int, W: int) -> Tensor:
    layer = layer.view(N, -1, C, H, W)
    layer = layer.permute(0, 3, 4, 1, 2)
    return layer.reshape(N, -1, C)


def concat_box_prediction_layers(box_cls, box_regression):
    flat_cls, flat_reg = [], []
    for c, r in zip(box_cls, box_regression):
        N, AxC, H, W = c.shape
        A = r.shape[1] // 4
        flat_cls.append(permute_and_flatten(c, N, AxC // A, H, W))
        flat_reg.append(permute_and_flatten(r, N, 4, H, W))
    return torch.cat(flat_cls, dim=1).flatten(0, -2), torch.cat(flat_reg, dim=1).reshape(-1, 4)


backbone = nn.Sequential(nn.Conv2d(3, 16, 3, 2, 1), nn.ReLU(), nn.Conv2d(16, 16, 3, 2, 1), nn.ReLU())
down = nn.Conv2d(16, 16, 3, 2, 1)
head = RPNHead(16, 3)
image = torch.rand(2, 3, 32, 32)
f1 = backbone(image)
features = [f1, down(f1)]
logits, deltas = head(features)
num_anchors_per_level = [o[0].numel() for o in logits]
objectness, pred_deltas = concat_box_prediction_layers(logits, deltas)
print([tuple(l.shape) for l in logits], num_anchors_per_level, objectness.shape, pred_deltas.shape)

base = torch.tensor([[-4., -4., 4., 4.], [-6., -3., 6., 3.], [-3., -6., 3., 6.]])
anchors = []
for f in features:
    g = torch.arange(f.shape[-1]) * (32 // f.shape[-1])
    y, x = torch.meshgrid(g, g, indexing="ij")
    shifts = torch.stack([x, y, x, y], -1).view(-1, 1, 4)
    anchors.append((shifts + base).reshape(-1, 4))
anchors = torch.cat(anchors)
coder = BoxCoder((1.0, 1.0, 1.0, 1.0))
proposals = coder.decode_single(pred_deltas.detach(), anchors.repeat(2, 1)).view(2, -1, 4)
scores = objectness.view(2, -1)
top = torch.cat([s.topk(min(10, s.shape[1]), dim=1)[1] + o for s, o in zip(scores.split(num_anchors_per_level, 1), [0, num_anchors_per_level[0]])], dim=1)
print(anchors.shape, proposals.shape, top.shape, proposals[torch.arange(2)[:, None], top].shape)

gt = torch.tensor([[0., 0., 8., 8.], [20., 20., 26., 32.]])
toy = torch.tensor([[0., 0., 8., 8.], [0., 0., 8., 6.], [18., 20., 30., 32.], [20., 0., 30., 8.]])
quality = box_iou(gt, toy)
print(quality)
for low_quality in (False, True):
    print(Matcher(0.8, 0.3, low_quality)(quality))
print(nms(toy, torch.tensor([0.9, 0.95, 0.5, 0.4]), 0.5))
codes = coder.encode(gt, toy[[1, 2]])
print(codes, coder.decode_single(codes, toy[[1, 2]]))
labels = (Matcher(0.7, 0.3, True)(box_iou(gt, anchors)) >= 0).float()
loss = F.binary_cross_entropy_with_logits(objectness.view(2, -1)[0], labels) + F.smooth_l1_loss(pred_deltas, torch.zeros_like(pred_deltas), beta=1 / 9)
loss.backward()
print(labels.shape, head.bbox_pred.weight.grad.shape)
try:
    Matcher(0.5, 0.7)
except AssertionError as e:
    print(e)
