import string
from collections import OrderedDict

import torch
from torch import nn

# Character-level Convolutional Networks for Text Classification (Zhang et al., 2015)
ALPHABET = string.ascii_lowercase + string.digits + "-,;.!?:'\"/\\|_@#$%^&*~`+=<>()[]{}\n"


def quantize(text, alphabet=ALPHABET, l0=128):
    """one-hot, backwards, unknown characters are zero"""
    out = torch.zeros(len(alphabet), l0)
    for j, ch in enumerate(reversed(text.lower()[:l0])):
        i = alphabet.find(ch)
        if i != -1:
            out[i][j] = 1.
    return out


# channels, kernel, pool
LAYERS = [(64, 7, 3), (64, 7, 3), (64, 3, None), (64, 3, 3)]


def conv_stack(in_ch, spec):
    od = OrderedDict()
    for n, (ch, k, pool) in enumerate(spec, start=1):
        od[f"conv{n}"] = nn.Conv1d(in_ch, ch, k)
        od[f"thresh{n}"] = nn.Threshold(1e-6, 0)
        if pool:
            od[f"pool{n}"] = nn.MaxPool1d(pool)
        in_ch = ch
    return nn.Sequential(od)


class CharCNN(nn.Module):
    def __init__(self, n_classes, l0=128, fc=128):
        super().__init__()
        self.l0 = l0
        self.conv = conv_stack(len(ALPHABET), LAYERS)
        with torch.no_grad():  # the size after the convolutions, by trying
            flat = self.conv(torch.zeros(1, len(ALPHABET), l0)).numel()
        self.fc = nn.Sequential(
            nn.Flatten(), nn.Linear(flat, fc), nn.ReLU(), nn.AlphaDropout(0.5), nn.Linear(fc, fc), nn.ReLU(), nn.Dropout(), nn.Linear(fc, n_classes)
        )
        self.flat = flat

    def forward(self, texts):
        if isinstance(texts, (list, tuple)):
            texts = torch.stack([quantize(t, l0=self.l0) for t in texts])
        return self.fc(self.conv(texts))


print(len(ALPHABET), quantize("abc", "abcd", 5))
model = CharCNN(4)
print("flat =", model.flat)
y = model(["Hello, world!", "pytorch " * 30, "大家好"])
print(y.shape)
x = torch.zeros(1, len(ALPHABET), 128)
for name, layer in model.conv.named_children():
    x = layer(x)
    print("%-8s %s" % (name, "x".join(map(str, x.shape))))
print(model.conv.conv3, model.conv.pool4.stride)
try:
    CharCNN(4, l0=40)
except RuntimeError as e:
    print(e)
