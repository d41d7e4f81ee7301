# DeepFM / Wide&Deep / DCN in the manner of pytorch-fm (rixwew)
import torch


class FeaturesLinear(torch.nn.Module):

    def __init__(self, field_dims, output_dim=1):
        super().__init__()
        self.fc = torch.nn.Embedding(sum(field_dims), output_dim)
        self.bias = torch.nn.Parameter(torch.zeros((output_dim,)))
        self.offsets = torch.tensor((0, *torch.tensor(field_dims).cumsum(0)[:-1].tolist()), dtype=torch.long)

    def forward(self, x):
        """
        :param x: Long tensor of size ``(batch_size, num_fields)``
        """
        x = x + x.new_tensor(self.offsets).unsqueeze(0)
        return torch.sum(self.fc(x), dim=1) + self.bias


class FeaturesEmbedding(torch.nn.Module):

    def __init__(self, field_dims, embed_dim):
        super().__init__()
        self.embedding = torch.nn.Embedding(sum(field_dims), embed_dim)
        self.register_buffer('offsets', torch.tensor([0] + field_dims[:-1]).cumsum(0), persistent=False)
        torch.nn.init.xavier_uniform_(self.embedding.weight.data)

    def forward(self, x):
        return self.embedding(x + self.offsets)


class FactorizationMachine(torch.nn.Module):

    def __init__(self, reduce_sum=True):
        super().__init__()
        self.reduce_sum = reduce_sum

    def forward(self, x):
        """
        :param x: Float tensor of size ``(batch_size, num_fields, embed_dim)``
        """
        square_of_sum = torch.sum(x, dim=1) ** 2
        sum_of_square = torch.sum(x ** 2, dim=1)
        ix = square_of_sum - sum_of_square
        if self.reduce_sum:
            ix = torch.sum(ix, dim=1, keepdim=True)
        return 0.5 * ix


class MultiLayerPerceptron(torch.nn.Module):

    def __init__(self, input_dim, embed_dims, dropout, output_layer=True):
        super().__init__()
        layers = list()
        for embed_dim in embed_dims:
            layers.append(torch.nn.Linear(input_dim, embed_dim))
            layers.append(torch.nn.BatchNorm1d(embed_dim))
            layers.append(torch.nn.ReLU())
            layers.append(torch.nn.Dropout(p=dropout))
            input_dim = embed_dim
        if output_layer:
            layers.append(torch.nn.Linear(input_dim, 1))
        self.mlp = torch.nn.Sequential(*layers)

    def forward(self, x):
        return self.mlp(x)


class CrossNetwork(torch.nn.Module):

    def __init__(self, input_dim, num_layers):
        super().__init__()
        self.num_layers = num_layers
        self.w = torch.nn.ModuleList([torch.nn.Linear(input_dim, 1, bias=False) for _ in range(num_layers)])
        self.b = torch.nn.ParameterList([torch.nn.Parameter(torch.zeros((input_dim,))) for _ in range(num_layers)])

    def forward(self, x):
        x0 = x
        for i in range(self.num_layers):
            xw = self.w[i](x)
            x = x0 * xw + self.b[i] + x
        return x


class InnerProductNetwork(torch.nn.Module):

    def forward(self, x):
        num_fields = x.shape[1]
        row, col = list(), list()
        for i in range(num_fields - 1):
            for j in range(i + 1, num_fields):
                row.append(i), col.append(j)
        return torch.sum(x[:, row] * x[:, col], dim=2)


class DeepFM(torch.nn.Module):

    def __init__(self, field_dims, embed_dim, mlp_dims, dropout):
        super().__init__()
        self.linear = FeaturesLinear(field_dims)
        self.fm = FactorizationMachine(reduce_sum=True)
        self.embedding = FeaturesEmbedding(field_dims, embed_dim)
        self.embed_output_dim = len(field_dims) * embed_dim
        self.mlp = MultiLayerPerceptron(self.embed_output_dim, mlp_dims, dropout)

    def forward(self, x):
        embed_x = self.embedding(x)
        x = self.linear(x) + self.fm(embed_x) + self.mlp(embed_x.view(-1, self.embed_output_dim))
        return torch.sigmoid(x.squeeze(1))


class DeepCross(torch.nn.Module):

    def __init__(self, field_dims, embed_dim, num_layers, mlp_dims, dropout):
        super().__init__()
        self.embedding = FeaturesEmbedding(field_dims, embed_dim)
        d = len(field_dims) * embed_dim
        self.cn = CrossNetwork(d, num_layers)
        self.pn = InnerProductNetwork()
        self.mlp = MultiLayerPerceptron(d + len(field_dims) * (len(field_dims) - 1) // 2, mlp_dims, dropout, output_layer=False)
        self.linear = torch.nn.Linear(mlp_dims[-1] + d, 1)

    def forward(self, x):
        e = self.embedding(x)
        x_stack = torch.cat([self.cn(e.flatten(1)), self.mlp(torch.cat([e.flatten(1), self.pn(e)], dim=1))], dim=1)
        return torch.sigmoid(self.linear(x_stack).squeeze(1))


class EarlyStopper(object):

    def __init__(self, num_trials):
        self.num_trials = num_trials
        self.trial_counter = 0
        self.best_accuracy = 0

    def is_continuable(self, accuracy):
        if accuracy > self.best_accuracy:
            self.best_accuracy = accuracy
            self.trial_counter = 0
            return True
        elif self.trial_counter + 1 < self.num_trials:
            self.trial_counter += 1
            return True
        else:
            return False


field_dims = [10, 5, 7, 3]
deepfm = DeepFM(field_dims, 8, (16, 16), 0.2)
dcn = DeepCross(field_dims, 8, 3, (16,), 0.2)
x = torch.stack([torch.arange(6) % d for d in field_dims], dim=1)
print(x[:, 2], x.shape, deepfm.embedding.offsets, deepfm.linear.offsets)
criterion = torch.nn.BCELoss()
for net in (deepfm, dcn):
    y = net(x)
    criterion(y, torch.tensor([1, 0, 1, 1, 0, 0]).float()).backward()
    print(type(net).__name__, y.shape, y.dtype)
print(FactorizationMachine()(torch.tensor([[[1., 2.], [3., 4.]]])), InnerProductNetwork()(torch.tensor([[[1., 2.], [3., 4.]]])))
stopper = EarlyStopper(2)
print([stopper.is_continuable(a) for a in (0.5, 0.6, 0.55, 0.58)], dcn.cn.b)
try:
    deepfm(torch.tensor([[9, 4, 6, 3]]))
except IndexError as e:
    print(e)
