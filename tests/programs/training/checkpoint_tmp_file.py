import os
import tempfile
import torch
from torch import nn


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc = nn.Linear(16 * 4 * 4, 10)

    def forward(self, x):
        x = nn.functional.max_pool2d(torch.relu(self.conv1(x)), 2)
        x = nn.functional.max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.fc(x.view(x.size(0), -1))


def save_checkpoint(state, is_best, folder, filename="checkpoint.pth.tar"):
    path = os.path.join(folder, filename)
    torch.save(state, path)
    if is_best:
        torch.save(state["state_dict"], os.path.join(folder, "model_best.pth"))
    return path


with tempfile.TemporaryDirectory() as folder:
    net = LeNet()
    path = save_checkpoint({"epoch": 3, "arch": "lenet", "state_dict": net.state_dict()}, True, folder)
    print(os.path.isfile(path), sorted(os.listdir(folder)), os.path.getsize(path) > 1000)
    checkpoint = torch.load(path)
    print("=> loaded checkpoint '{}' (epoch {})".format(checkpoint["arch"], checkpoint["epoch"]))
    other = LeNet()
    print(other.load_state_dict(torch.load(os.path.join(folder, "model_best.pth"))))
    print(other(torch.zeros(2, 1, 28, 28)).shape)
    with open(os.path.join(folder, "w.pt"), "wb") as f:
        torch.save(net.fc.bias, f)
    with open(os.path.join(folder, "w.pt"), "rb") as f:
        bias = torch.load(f)
    print(type(bias).__name__, bias.shape, bias.requires_grad)
print(os.path.exists(path))
