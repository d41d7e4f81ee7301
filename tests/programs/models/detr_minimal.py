# DETR, the 50 lines of the paper, and the Hungarian matching by brute force
from itertools import permutations

import torch
from torch import nn


def backbone(width=32):
    """stand-in for the ResNet-50 body: stride 32"""
    layers, c = [], 3
    for i in range(5):
        layers += [nn.Conv2d(c, width * 2 ** min(i, 2), 3, 2, 1), nn.ReLU()]
        c = width * 2 ** min(i, 2)
    return nn.Sequential(*layers), c


class DETR(nn.Module):
    def __init__(self, num_classes, hidden_dim, nheads, num_encoder_layers, num_decoder_layers, num_queries=10):
        super().__init__()
        # We take only convolutional layers from ResNet-50 model
        self.backbone, channels = backbone()
        self.conv = nn.Conv2d(channels, hidden_dim, 1)
        self.transformer = nn.Transformer(hidden_dim, nheads, num_encoder_layers, num_decoder_layers, dim_feedforward=128)
        self.linear_class = nn.Linear(hidden_dim, num_classes + 1)
        self.linear_bbox = nn.Linear(hidden_dim, 4)
        self.query_pos = nn.Parameter(torch.rand(num_queries, hidden_dim))
        self.row_embed = nn.Parameter(torch.rand(50, hidden_dim // 2))
        self.col_embed = nn.Parameter(torch.rand(50, hidden_dim // 2))

    def forward(self, inputs):
        x = self.backbone(inputs)
        h = self.conv(x)
        H, W = h.shape[-2:]
        pos = torch.cat([
            self.col_embed[:W].unsqueeze(0).repeat(H, 1, 1),
            self.row_embed[:H].unsqueeze(1).repeat(1, W, 1),
        ], dim=-1).flatten(0, 1).unsqueeze(1)
        print("feature map", (H, W), "pos", tuple(pos.shape))
        h = self.transformer(pos + h.flatten(2).permute(2, 0, 1),
                             self.query_pos.unsqueeze(1).expand(-1, inputs.size(0), -1)).transpose(0, 1)
        return {"pred_logits": self.linear_class(h), "pred_boxes": self.linear_bbox(h).sigmoid()}


def box_cxcywh_to_xyxy(x):
    x_c, y_c, w, h = x.unbind(-1)
    b = [(x_c - 0.5 * w), (y_c - 0.5 * h), (x_c + 0.5 * w), (y_c + 0.5 * h)]
    return torch.stack(b, dim=-1)


def generalized_box_iou(boxes1, boxes2):
    def area(b):
        return (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])

    lt = torch.max(boxes1[:, None, :2], boxes2[:, :2])  # [N,M,2]
    rb = torch.min(boxes1[:, None, 2:], boxes2[:, 2:])  # [N,M,2]
    wh = (rb - lt).clamp(min=0)
    inter = wh[:, :, 0] * wh[:, :, 1]  # [N,M]
    union = area(boxes1)[:, None] + area(boxes2) - inter
    iou = inter / union
    lt = torch.min(boxes1[:, None, :2], boxes2[:, :2])
    rb = torch.max(boxes1[:, None, 2:], boxes2[:, 2:])
    wh = (rb - lt).clamp(min=0)
    hull = wh[:, :, 0] * wh[:, :, 1]
    return iou - (hull - union) / hull


@torch.no_grad()
def match(outputs, targets):
    prob = outputs["pred_logits"].flatten(0, 1).softmax(-1)
    boxes = outputs["pred_boxes"].flatten(0, 1)
    bs, nq = outputs["pred_logits"].shape[:2]
    tgt_ids = torch.cat([t["labels"] for t in targets])
    tgt_box = torch.cat([t["boxes"] for t in targets])
    C = 5 * torch.cdist(boxes, tgt_box, p=1) - prob[:, tgt_ids] - 2 * generalized_box_iou(
        box_cxcywh_to_xyxy(boxes), box_cxcywh_to_xyxy(tgt_box))
    C = C.view(bs, nq, -1).cpu()
    sizes = [len(t["boxes"]) for t in targets]
    print("cost", tuple(C.shape), "split", [tuple(c.shape) for c in C.split(sizes, -1)])
    indices = []
    for i, c in enumerate(C.split(sizes, -1)):
        n = sizes[i]
        choices = torch.tensor(list(permutations(range(nq), n)))  # [P, n]
        cost = c[i][choices, torch.arange(n)].sum(1)
        indices.append((choices[cost.argmin()], torch.arange(n)))
    return indices


detr = DETR(num_classes=7, hidden_dim=32, nheads=4, num_encoder_layers=2, num_decoder_layers=2)
detr.eval()
inputs = torch.randn(2, 3, 160, 224)
out = detr(inputs)
print({k: tuple(v.shape) for k, v in out.items()})
targets = [
    {"labels": torch.tensor([1, 6]), "boxes": torch.tensor([[0.5, 0.5, 0.2, 0.2], [0.25, 0.75, 0.5, 0.5]])},
    {"labels": torch.tensor([3]), "boxes": torch.tensor([[0.5, 0.5, 1.0, 1.0]])},
]
indices = match(out, targets)
idx = (torch.cat([torch.full_like(src, i) for i, (src, _) in enumerate(indices)]), torch.cat([src for src, _ in indices]))
target_classes = torch.full(out["pred_logits"].shape[:2], 7, dtype=torch.int64)
target_classes[idx] = torch.cat([t["labels"][j] for t, (_, j) in zip(targets, indices)])
weight = torch.ones(8)
weight[-1] = 0.1
loss_ce = nn.functional.cross_entropy(out["pred_logits"].transpose(1, 2), target_classes, weight)
src_boxes = out["pred_boxes"][idx]
loss_box = nn.functional.l1_loss(src_boxes, torch.cat([t["boxes"] for t in targets]), reduction="none")
(loss_ce + loss_box.sum() / 3).backward()
print([tuple(i.shape) for i in idx], loss_ce.shape, loss_box.shape, detr.query_pos.grad.shape)
print(box_cxcywh_to_xyxy(targets[0]["boxes"]))
print(generalized_box_iou(torch.tensor([[0., 0., 2., 2.]]), torch.tensor([[0., 0., 2., 2.], [2., 2., 4., 4.]])))
