"""A torchsummary-like table, collected by forward hooks."""
from collections import OrderedDict

import torch
import torch.nn as nn


def summary(model, input_size, batch_size=-1):
    table, hooks = OrderedDict(), []

    def register_hook(module):
        def hook(module, inputs, output):
            class_name = str(module.__class__).split(".")[-1].split("'")[0]
            key = "%s-%i" % (class_name, len(table) + 1)
            row = table[key] = OrderedDict()
            row["input_shape"] = list(inputs[0].size())
            row["input_shape"][0] = batch_size
            if isinstance(output, (list, tuple)):
                row["output_shape"] = [[-1] + list(o.size())[1:] for o in output]
            else:
                row["output_shape"] = list(output.size())
                row["output_shape"][0] = batch_size
            params = 0
            if hasattr(module, "weight") and hasattr(module.weight, "size"):
                params += torch.prod(torch.LongTensor(list(module.weight.size())))
                row["trainable"] = module.weight.requires_grad
            if hasattr(module, "bias") and hasattr(module.bias, "size"):
                params += torch.prod(torch.LongTensor(list(module.bias.size())))
            row["nb_params"] = int(params)

        if not isinstance(module, (nn.Sequential, nn.ModuleList)) and module is not model:
            hooks.append(module.register_forward_hook(hook))

    model.apply(register_hook)
    model(torch.rand(2, *input_size))
    for h in hooks:
        h.remove()

    print("-" * 64)
    print("{:>20}  {:>25} {:>15}".format("Layer (type)", "Output Shape", "Param #"))
    print("=" * 64)
    total, total_output, trainable = 0, 0, 0
    for layer, row in table.items():
        print("{:>20}  {:>25} {:>15}".format(layer, str(row["output_shape"]), "{0:,}".format(row["nb_params"])))
        total += row["nb_params"]
        n = 1
        for s in row["output_shape"][1:]:
            n *= s
        total_output += n
        if row.get("trainable"):
            trainable += row["nb_params"]
    print("=" * 64)
    print("Total params: {0:,}".format(total))
    print("Trainable params: {0:,}".format(trainable))
    print("Non-trainable params: {0:,}".format(total - trainable))
    print("Forward/backward pass size (MB): %0.2f" % (2. * total_output * 4. / 1024 ** 2))
    print("Params size (MB): %0.2f" % (total * 4. / 1024 ** 2))
    print("-" * 64)


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2), nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2))
        self.classifier = nn.Sequential(nn.Flatten(), nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))

    def forward(self, x):
        return self.classifier(self.features(x))


net = LeNet()
for p in net.features[0].parameters():
    p.requires_grad = False
summary(net, (1, 28, 28))
