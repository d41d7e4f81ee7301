'''ConvLSTM (ndrplz) for next-frame prediction, and a gated PixelCNN with masked convolutions'''
import torch.nn as nn
import torch
from torch.nn import functional as F


class ConvLSTMCell(nn.Module):

    def __init__(self, input_dim, hidden_dim, kernel_size, bias):
        super(ConvLSTMCell, self).__init__()
        self.input_dim = input_dim
        self.hidden_dim = hidden_dim
        self.kernel_size = kernel_size
        self.padding = kernel_size[0] // 2, kernel_size[1] // 2
        self.bias = bias
        self.conv = nn.Conv2d(in_channels=self.input_dim + self.hidden_dim,
                              out_channels=4 * self.hidden_dim,
                              kernel_size=self.kernel_size,
                              padding=self.padding,
                              bias=self.bias)

    def forward(self, input_tensor, cur_state):
        h_cur, c_cur = cur_state

        combined = torch.cat([input_tensor, h_cur], dim=1)  # concatenate along channel axis

        combined_conv = self.conv(combined)
        cc_i, cc_f, cc_o, cc_g = torch.split(combined_conv, self.hidden_dim, dim=1)
        i = torch.sigmoid(cc_i)
        f = torch.sigmoid(cc_f)
        o = torch.sigmoid(cc_o)
        g = torch.tanh(cc_g)

        c_next = f * c_cur + i * g
        h_next = o * torch.tanh(c_next)

        return h_next, c_next

    def init_hidden(self, batch_size, image_size):
        height, width = image_size
        return (torch.zeros(batch_size, self.hidden_dim, height, width, device=self.conv.weight.device),
                torch.zeros(batch_size, self.hidden_dim, height, width, device=self.conv.weight.device))


class ConvLSTM(nn.Module):
    def __init__(self, input_dim, hidden_dim, kernel_size, num_layers, batch_first=False, bias=True, return_all_layers=False):
        super(ConvLSTM, self).__init__()

        self._check_kernel_size_consistency(kernel_size)

        # Make sure that both `kernel_size` and `hidden_dim` are lists having len == num_layers
        kernel_size = self._extend_for_multilayer(kernel_size, num_layers)
        hidden_dim = self._extend_for_multilayer(hidden_dim, num_layers)
        if not len(kernel_size) == len(hidden_dim) == num_layers:
            raise ValueError('Inconsistent list length.')

        self.input_dim = input_dim
        self.hidden_dim = hidden_dim
        self.num_layers = num_layers
        self.batch_first = batch_first
        self.return_all_layers = return_all_layers

        cell_list = []
        for i in range(0, self.num_layers):
            cur_input_dim = self.input_dim if i == 0 else self.hidden_dim[i - 1]
            cell_list.append(ConvLSTMCell(input_dim=cur_input_dim, hidden_dim=self.hidden_dim[i], kernel_size=kernel_size[i], bias=bias))
        self.cell_list = nn.ModuleList(cell_list)

    def forward(self, input_tensor, hidden_state=None):
        if not self.batch_first:
            # (t, b, c, h, w) -> (b, t, c, h, w)
            input_tensor = input_tensor.permute(1, 0, 2, 3, 4)

        b, _, _, h, w = input_tensor.size()

        # Implement stateful ConvLSTM
        if hidden_state is not None:
            raise NotImplementedError()
        else:
            # Since the init is done in forward. Can send image size here
            hidden_state = self._init_hidden(batch_size=b, image_size=(h, w))

        layer_output_list = []
        last_state_list = []

        seq_len = input_tensor.size(1)
        cur_layer_input = input_tensor

        for layer_idx in range(self.num_layers):
            h, c = hidden_state[layer_idx]
            output_inner = []
            for t in range(seq_len):
                h, c = self.cell_list[layer_idx](input_tensor=cur_layer_input[:, t, :, :, :], cur_state=[h, c])
                output_inner.append(h)

            layer_output = torch.stack(output_inner, dim=1)
            cur_layer_input = layer_output

            layer_output_list.append(layer_output)
            last_state_list.append([h, c])

        if not self.return_all_layers:
            layer_output_list = layer_output_list[-1:]
            last_state_list = last_state_list[-1:]

        return layer_output_list, last_state_list

    def _init_hidden(self, batch_size, image_size):
        init_states = []
        for i in range(self.num_layers):
            init_states.append(self.cell_list[i].init_hidden(batch_size, image_size))
        return init_states

    @staticmethod
    def _check_kernel_size_consistency(kernel_size):
        if not (isinstance(kernel_size, tuple) or
                (isinstance(kernel_size, list) and all([isinstance(elem, tuple) for elem in kernel_size]))):
            raise ValueError('`kernel_size` must be tuple or list of tuples')

    @staticmethod
    def _extend_for_multilayer(param, num_layers):
        if not isinstance(param, list):
            param = [param] * num_layers
        return param


class MaskedConv2d(nn.Conv2d):
    def __init__(self, mask_type, *args, **kwargs):
        super(MaskedConv2d, self).__init__(*args, **kwargs)
        assert mask_type in {'A', 'B'}
        self.register_buffer('mask', self.weight.data.clone())
        _, _, kH, kW = self.weight.size()
        self.mask.fill_(1)
        self.mask[:, :, kH // 2, kW // 2 + (mask_type == 'B'):] = 0
        self.mask[:, :, kH // 2 + 1:] = 0

    def forward(self, x):
        self.weight.data *= self.mask
        return super(MaskedConv2d, self).forward(x)


class GatedBlock(nn.Module):
    def __init__(self, dim, kernel=5, n_classes=10):
        super().__init__()
        self.conv = MaskedConv2d('B', dim, 2 * dim, kernel, 1, kernel // 2, bias=False)
        self.class_cond = nn.Embedding(n_classes, 2 * dim)
        self.res = nn.Conv2d(dim, dim, 1)

    def forward(self, x, label):
        a, b = (self.conv(x) + self.class_cond(label)[:, :, None, None]).chunk(2, 1)
        return x + self.res(a.tanh() * b.sigmoid())


class PixelCNN(nn.Module):
    def __init__(self, levels=8, dim=12, layers=2):
        super().__init__()
        self.levels = levels
        self.input = MaskedConv2d('A', 1, dim, 7, 1, 3, bias=False)
        self.blocks = nn.ModuleList([GatedBlock(dim) for _ in range(layers)])
        self.out = nn.Sequential(nn.ReLU(), nn.Conv2d(dim, levels, 1))

    def forward(self, x, label):
        h = self.input(x / (self.levels - 1))
        for b in self.blocks:
            h = b(h, label)
        return self.out(h)

    @torch.no_grad()
    def generate(self, label, shape=(4, 4)):
        x = torch.zeros((len(label), 1, *shape))
        for i in range(shape[0]):
            for j in range(shape[1]):
                logits = self(x, label)
                probs = F.softmax(logits[:, :, i, j], -1)
                x.data[:, 0, i, j].copy_(probs.multinomial(1).squeeze().data)
        return x


convlstm = ConvLSTM(input_dim=1, hidden_dim=[6, 4], kernel_size=(3, 3), num_layers=2, batch_first=True, return_all_layers=True)
layers, states = convlstm(torch.randn(2, 5, 1, 8, 8))
print([tuple(l.shape) for l in layers], [tuple(s.shape) for s in states[-1]], len(convlstm.cell_list))
for bad in (dict(kernel_size=3), dict(kernel_size=[(3, 3)] * 3)):
    try:
        ConvLSTM(1, 4, num_layers=2, **bad)
    except ValueError as e:
        print(e)

pixelcnn = PixelCNN()
print(pixelcnn.input.mask[0, 0, 2:5].int())
print(MaskedConv2d('B', 1, 1, 3).mask[0, 0].tolist())
img = torch.randint(0, 8, (3, 1, 6, 6)).float()
label = torch.tensor([1, 0, 9])
logits = pixelcnn(img, label)
F.cross_entropy(logits, img[:, 0].long()).backward()
print(logits.shape, pixelcnn.generate(label).shape, 'blocks.0.conv.mask' in pixelcnn.state_dict())
