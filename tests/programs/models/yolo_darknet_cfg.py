# YOLOv3 from its .cfg text (after "How to implement a YOLO v3 object detector from scratch in PyTorch")
from __future__ import division

import torch
import torch.nn as nn
import torch.nn.functional as F

CFG = """
[net]
# a tiny one, three heads became two
height=96
width=96
channels=3

[convolutional]
batch_normalize=1
filters=16
size=3
stride=1
pad=1
activation=leaky

[convolutional]
batch_normalize=1
filters=32
size=3
stride=2
pad=1
activation=leaky

[convolutional]
batch_normalize=1
filters=16
size=1
stride=1
pad=1
activation=leaky

[convolutional]
batch_normalize=1
filters=32
size=3
stride=1
pad=1
activation=leaky

[shortcut]
from=-3
activation=linear

[convolutional]
batch_normalize=1
filters=64
size=3
stride=4
pad=1
activation=leaky

[maxpool]
size=2
stride=2

[convolutional]
size=1
stride=1
pad=1
filters=21
activation=linear

[yolo]
mask = 2,3,4
anchors = 10,14,  23,27,  37,58,  81,82,  135,169
classes=2
num=5

[route]
layers = -3

[convolutional]
batch_normalize=1
filters=32
size=1
stride=1
pad=1
activation=leaky

[upsample]
stride=2

[route]
layers = -1, 5

[convolutional]
size=1
stride=1
pad=1
filters=21
activation=linear

[yolo]
mask = 0,1,2
anchors = 10,14,  23,27,  37,58,  81,82,  135,169
classes=2
num=5
"""


def parse_cfg(text):
    lines = text.split('\n')
    lines = [x for x in lines if len(x) > 0]
    lines = [x for x in lines if x[0] != '#']
    lines = [x.rstrip().lstrip() for x in lines]

    block = {}
    blocks = []

    for line in lines:
        if line[0] == "[":               # This marks the start of a new block
            if len(block) != 0:
                blocks.append(block)
                block = {}
            block["type"] = line[1:-1].rstrip()
        else:
            key, value = line.split("=")
            block[key.rstrip()] = value.lstrip()
    blocks.append(block)
    return blocks


class EmptyLayer(nn.Module):
    def __init__(self):
        super(EmptyLayer, self).__init__()


class DetectionLayer(nn.Module):
    def __init__(self, anchors):
        super(DetectionLayer, self).__init__()
        self.anchors = anchors


def create_modules(blocks):
    net_info = blocks[0]     # Captures the information about the input and pre-processing
    module_list = nn.ModuleList()
    prev_filters = 3
    output_filters = []

    for index, x in enumerate(blocks[1:]):
        module = nn.Sequential()
        if x["type"] == "convolutional":
            activation = x["activation"]
            try:
                batch_normalize = int(x["batch_normalize"])
                bias = False
            except:
                batch_normalize = 0
                bias = True

            filters = int(x["filters"])
            padding = int(x["pad"])
            kernel_size = int(x["size"])
            stride = int(x["stride"])
            pad = (kernel_size - 1) // 2 if padding else 0

            module.add_module("conv_{0}".format(index), nn.Conv2d(prev_filters, filters, kernel_size, stride, pad, bias=bias))
            if batch_normalize:
                module.add_module("batch_norm_{0}".format(index), nn.BatchNorm2d(filters))
            if activation == "leaky":
                module.add_module("leaky_{0}".format(index), nn.LeakyReLU(0.1, inplace=True))

        elif x["type"] == "upsample":
            module.add_module("upsample_{}".format(index), nn.Upsample(scale_factor=int(x["stride"]), mode="nearest"))

        elif x["type"] == "maxpool":
            module.add_module("maxpool_{}".format(index), nn.MaxPool2d(int(x["size"]), int(x["stride"])))

        elif x["type"] == "route":
            x["layers"] = x["layers"].split(',')
            start = int(x["layers"][0])
            try:
                end = int(x["layers"][1])
            except:
                end = 0
            if start > 0:
                start = start - index
            if end > 0:
                end = end - index
            module.add_module("route_{0}".format(index), EmptyLayer())
            if end < 0:
                filters = output_filters[index + start] + output_filters[index + end]
            else:
                filters = output_filters[index + start]

        elif x["type"] == "shortcut":
            module.add_module("shortcut_{}".format(index), EmptyLayer())

        elif x["type"] == "yolo":
            mask = [int(m) for m in x["mask"].split(",")]
            anchors = [int(a) for a in x["anchors"].split(",")]
            anchors = [(anchors[i], anchors[i + 1]) for i in range(0, len(anchors), 2)]
            anchors = [anchors[i] for i in mask]
            module.add_module("Detection_{}".format(index), DetectionLayer(anchors))

        module_list.append(module)
        prev_filters = filters
        output_filters.append(filters)

    return (net_info, module_list)


def predict_transform(prediction, inp_dim, anchors, num_classes):
    batch_size = prediction.size(0)
    stride = inp_dim // prediction.size(2)
    grid_size = prediction.size(2)
    bbox_attrs = 5 + num_classes
    num_anchors = len(anchors)

    prediction = prediction.view(batch_size, bbox_attrs * num_anchors, grid_size * grid_size)
    prediction = prediction.transpose(1, 2).contiguous()
    prediction = prediction.view(batch_size, grid_size * grid_size * num_anchors, bbox_attrs)
    anchors = [(a[0] / stride, a[1] / stride) for a in anchors]

    # Sigmoid the  centre_X, centre_Y. and object confidencce
    prediction[:, :, 0] = torch.sigmoid(prediction[:, :, 0])
    prediction[:, :, 1] = torch.sigmoid(prediction[:, :, 1])
    prediction[:, :, 4] = torch.sigmoid(prediction[:, :, 4])

    # Add the center offsets
    grid = torch.arange(grid_size)
    b, a = torch.meshgrid(grid, grid, indexing='ij')
    x_offset = a.reshape(-1, 1).float()
    y_offset = b.reshape(-1, 1).float()
    x_y_offset = torch.cat((x_offset, y_offset), 1).repeat(1, num_anchors).view(-1, 2).unsqueeze(0)
    print('    offsets', tuple(x_y_offset.shape))
    prediction[:, :, :2] += x_y_offset

    # log space transform height and the width
    anchors = torch.FloatTensor(anchors)
    anchors = anchors.repeat(grid_size * grid_size, 1).unsqueeze(0)
    prediction[:, :, 2:4] = torch.exp(prediction[:, :, 2:4]) * anchors
    prediction[:, :, 5: 5 + num_classes] = torch.sigmoid((prediction[:, :, 5: 5 + num_classes]))
    prediction[:, :, :4] *= stride
    return prediction


class Darknet(nn.Module):
    def __init__(self, cfg):
        super(Darknet, self).__init__()
        self.blocks = parse_cfg(cfg)
        self.net_info, self.module_list = create_modules(self.blocks)

    def forward(self, x):
        modules = self.blocks[1:]
        outputs = {}   # We cache the outputs for the route layer
        write = 0
        for i, module in enumerate(modules):
            module_type = module["type"]
            if module_type in ("convolutional", "upsample", "maxpool"):
                x = self.module_list[i](x)
            elif module_type == "route":
                layers = [int(a) for a in module["layers"]]
                if layers[0] > 0:
                    layers[0] = layers[0] - i
                if len(layers) == 1:
                    x = outputs[i + layers[0]]
                else:
                    if layers[1] > 0:
                        layers[1] = layers[1] - i
                    x = torch.cat((outputs[i + layers[0]], outputs[i + layers[1]]), 1)
            elif module_type == "shortcut":
                x = outputs[i - 1] + outputs[i + int(module["from"])]
            elif module_type == 'yolo':
                anchors = self.module_list[i][0].anchors
                inp_dim = int(self.net_info["height"])
                num_classes = int(module["classes"])
                x = x.data
                x = predict_transform(x, inp_dim, anchors, num_classes)
                if not write:
                    detections = x
                    write = 1
                else:
                    detections = torch.cat((detections, x), 1)
            print("%2d %-13s %s" % (i, module_type, list(x.shape)))
            outputs[i] = x
        return detections


def bbox_iou(box1, box2):
    b1_x1, b1_y1, b1_x2, b1_y2 = box1[:, 0], box1[:, 1], box1[:, 2], box1[:, 3]
    b2_x1, b2_y1, b2_x2, b2_y2 = box2[:, 0], box2[:, 1], box2[:, 2], box2[:, 3]
    inter = torch.clamp(torch.min(b1_x2, b2_x2) - torch.max(b1_x1, b2_x1) + 1, min=0) * \
        torch.clamp(torch.min(b1_y2, b2_y2) - torch.max(b1_y1, b2_y1) + 1, min=0)
    b1_area = (b1_x2 - b1_x1 + 1) * (b1_y2 - b1_y1 + 1)
    b2_area = (b2_x2 - b2_x1 + 1) * (b2_y2 - b2_y1 + 1)
    return inter / (b1_area + b2_area - inter)


model = Darknet(CFG)
pred = model(torch.rand(2, 3, 96, 96))
print(pred.size(), pred.requires_grad)
print(bbox_iou(torch.tensor([[0., 0., 9., 9.]]), torch.tensor([[0., 0., 9., 9.], [5., 0., 14., 9.], [20., 20., 29., 29.]])))
