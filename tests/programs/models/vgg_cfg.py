from typing import Dict, List, Union, cast

import torch
import torch.nn as nn

cfgs: Dict[str, List[Union[str, int]]] = {
    "A": [64, "M", 128, "M", 256, 256, "M", 512, 512, "M", 512, 512, "M"],
    "B": [64, 64, "M", 128, 128, "M", 256, 256, "M", 512, 512, "M", 512, 512, "M"],
    "D": [64, 64, "M", 128, 128, "M", 256, 256, 256, "M", 512, 512, 512, "M", 512, 512, 512, "M"],
    "E": [64, 64, "M", 128, 128, "M", 256, 256, 256, 256, "M", 512, 512, 512, 512, "M", 512, 512, 512, 512, "M"],
}


def make_layers(cfg: List[Union[str, int]], batch_norm: bool = False) -> nn.Sequential:
    layers: List[nn.Module] = []
    in_channels = 3
    for v in cfg:
        if v == "M":
            layers += [nn.MaxPool2d(kernel_size=2, stride=2)]
        else:
            v = cast(int, v)
            conv2d = nn.Conv2d(in_channels, v, kernel_size=3, padding=1)
            if batch_norm:
                layers += [conv2d, nn.BatchNorm2d(v), nn.ReLU(inplace=True)]
            else:
                layers += [conv2d, nn.ReLU(inplace=True)]
            in_channels = v
    return nn.Sequential(*layers)


class VGG(nn.Module):
    def __init__(
        self, features: nn.Module, num_classes: int = 1000, hidden: int = 4096, init_weights: bool = True,
        dropout: float = 0.5
    ) -> None:
        super().__init__()
        self.features = features
        self.avgpool = nn.AdaptiveAvgPool2d((7, 7))
        self.classifier = nn.Sequential(
            nn.Linear(512 * 7 * 7, hidden),
            nn.ReLU(True),
            nn.Dropout(p=dropout),
            nn.Linear(hidden, hidden),
            nn.ReLU(True),
            nn.Dropout(p=dropout),
            nn.Linear(hidden, num_classes),
        )
        if init_weights:
            for m in self.modules():
                if isinstance(m, nn.Conv2d):
                    nn.init.kaiming_normal_(m.weight, mode="fan_out", nonlinearity="relu")
                    if m.bias is not None:
                        nn.init.constant_(m.bias, 0)
                elif isinstance(m, nn.BatchNorm2d):
                    nn.init.constant_(m.weight, 1)
                    nn.init.constant_(m.bias, 0)
                elif isinstance(m, nn.Linear):
                    nn.init.normal_(m.weight, 0, 0.01)
                    nn.init.constant_(m.bias, 0)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.features(x)
        x = self.avgpool(x)
        x = torch.flatten(x, 1)
        x = self.classifier(x)
        return x


for key, cfg in cfgs.items():
    weights = sum(isinstance(v, int) for v in cfg)
    print(f"vgg{weights + 3:<2d} cfg {key}: {weights} convs, {cfg.count('M')} pools")

# hidden = 4096 in the paper; smaller here, the rest is VGG-16 with BN
vgg16_bn = VGG(make_layers(cfgs["D"], batch_norm=True), num_classes=20, hidden=256).eval()

x = torch.rand(1, 3, 64, 64)
with torch.inference_mode():
    h = x
    for i, layer in enumerate(vgg16_bn.features):
        h = layer(h)
        if isinstance(layer, nn.MaxPool2d):
            print("features[%2d] -> %s" % (i, list(h.shape)))
    print("pooled", tuple(vgg16_bn.avgpool(h).shape))
    logits = vgg16_bn(x)
print(logits.shape, logits.is_inference(), logits.requires_grad)


class PerceptualFeatures(nn.Module):
    """relu1_2 … relu4_3, as used for the perceptual loss"""

    def __init__(self, vgg: nn.Sequential):
        super().__init__()
        self.slice1, self.slice2, self.slice3 = vgg[:6], vgg[6:13], vgg[13:23]
        for p in self.parameters():
            p.requires_grad_(False)

    def forward(self, x):
        outs = []
        for i in range(1, 4):
            x = getattr(self, f"slice{i}")(x)
            outs.append(x)
        return tuple(outs)


loss_net = PerceptualFeatures(make_layers(cfgs["A"], batch_norm=False))
print([o.shape for o in loss_net(x)])
