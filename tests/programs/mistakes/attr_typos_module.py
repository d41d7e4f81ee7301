import torch.nn as nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(2, 2)
        self.conv = nn.Conv2d(1, 1, 1)
        self.rate = 0.5

net = Net()
for path in ["fc1.weight", "conv.kernel_size", "fc1.in_feature", "fc2", "conv.weights", "rates", "conv.stride", "fc1.bias.size"]:
    obj = net
    try:
        for part in path.split("."):
            obj = getattr(obj, part)
        print(path, type(obj).__name__)
    except AttributeError as e:
        print(path, "!", e)
print(net.fc1.out_channels)
