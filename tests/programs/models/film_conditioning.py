"""FiLM: visual reasoning with a general conditioning layer (Perez et al., 2018), on toy sizes"""
import torch
from torch import nn
from torch.nn.functional import relu


def coord_map(shape, start=-1, end=1):
    """Gives, a 2d shape tuple, returns two mxn coordinate maps, ranging min-max in the x and y directions"""
    m, n = shape
    x_coord_row = torch.linspace(start, end, steps=n).type_as(torch.empty(0))
    y_coord_row = torch.linspace(start, end, steps=m)
    x_coords = x_coord_row.unsqueeze(0).expand(torch.Size((m, n))).unsqueeze(0)
    y_coords = y_coord_row.unsqueeze(1).expand(torch.Size((m, n))).unsqueeze(0)
    return torch.cat([x_coords, y_coords], 0)


class FiLM(nn.Module):
    """A Feature-wise Linear Modulation Layer"""

    def forward(self, x, gammas, betas):
        gammas = gammas.unsqueeze(2).unsqueeze(3).expand_as(x)
        betas = betas.unsqueeze(2).unsqueeze(3).expand_as(x)
        return (gammas * x) + betas


class FiLMedResBlock(nn.Module):
    def __init__(self, dim, coords):
        super().__init__()
        self.input_proj = nn.Conv2d(dim + coords.size(0), dim, kernel_size=1)
        self.conv1 = nn.Conv2d(dim, dim, kernel_size=3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(dim, affine=False)
        self.film = FiLM()
        self.register_buffer("coords", coords, persistent=False)

    def forward(self, x, gammas, betas):
        x = torch.cat([x, self.coords.expand(x.size(0), *self.coords.shape)], 1)
        x = relu(self.input_proj(x))
        out = self.film(self.bn1(self.conv1(x)), gammas, betas)
        return x + relu(out)


class FiLMGenerator(nn.Module):
    def __init__(self, vocab, hidden, blocks, dim):
        super().__init__()
        self.blocks, self.dim = blocks, dim
        self.embed = nn.Embedding(vocab, 20, padding_idx=0, max_norm=None)
        self.rnn = nn.GRU(20, hidden, batch_first=True)
        self.proj = nn.Linear(hidden, 2 * blocks * dim)

    def forward(self, question):
        out, _ = self.rnn(self.embed(question))
        # state at the last real word
        last = question.ne(0).sum(1).sub(1)
        state = out.gather(1, last.view(-1, 1, 1).expand(-1, 1, out.size(2))).squeeze(1)
        film = self.proj(state).view(-1, self.blocks, 2, self.dim)
        gammas, betas = film.unbind(2)
        return gammas + 1, betas


class FiLMedNet(nn.Module):
    def __init__(self, vocab=15, dim=16, blocks=3, answers=6, size=(7, 9)):
        super().__init__()
        coords = coord_map(size)
        self.generator = FiLMGenerator(vocab, 24, blocks, dim)
        self.stem = nn.Sequential(nn.LazyConv2d(dim, 3, padding=1), nn.BatchNorm2d(dim), nn.ReLU(inplace=True))
        for b in range(blocks):
            self.add_module(str(b), FiLMedResBlock(dim, coords))
        self.classifier = nn.Sequential(nn.Conv2d(dim, 32, 1), nn.ReLU(), nn.AdaptiveMaxPool2d(1), nn.Flatten(), nn.Linear(32, answers))
        self.n_blocks = blocks

    def forward(self, image, question):
        gammas, betas = self.generator(question)
        x = self.stem(image)
        for b in range(self.n_blocks):
            x = self._modules[str(b)](x, gammas[:, b, :], betas[:, b, :])
        return self.classifier(x)


net = FiLMedNet()
print("before:", net.stem[0])
image, question = torch.randn(2, 3, 7, 9), torch.tensor([[1, 5, 7, 0], [2, 3, 0, 0]])
answer = net(image, question)
print("after:", net.stem[0])
gammas, betas = net.generator(question)
print(answer.shape, gammas.shape, betas.shape, net.get_buffer("0.coords").shape)
print(coord_map((2, 3)))
answer.softmax(-1).max(-1).values.sum().backward()
print(net.generator.proj.weight.grad.shape, net.get_submodule("classifier.0"), net.get_parameter("2.conv1.weight").shape)
