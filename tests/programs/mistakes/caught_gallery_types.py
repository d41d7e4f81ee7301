import torch
import torch.nn.functional as F

x = torch.ones(2, 3)
calls = {
    'F.relu(list)': lambda: F.relu([1, 2]),
    'F.linear(x)': lambda: F.linear(x),
    'F.linear(x, w list)': lambda: F.linear(x, [[1., 2., 3.]]),
    'torch.relu(None)': lambda: torch.relu(None),
    'torch.sum(list)': lambda: torch.sum([1, 2]),
    'torch.mean(dim str)': lambda: torch.mean(x, dim='0'),
    'torch.max(two dims)': lambda: torch.max(x, (0, 1)),
    'torch.sqrt(int)': lambda: torch.sqrt(4),
    'torch.matmul(x, list)': lambda: torch.matmul(x, [1, 2, 3]),
    'x + list': lambda: x + [1, 2, 3],
    'x + str': lambda: x + '1',
    'x + None': lambda: x + None,
    'None * x': lambda: None * x,
    'x @ list': lambda: x @ [1, 2, 3],
    '-bool': lambda: -(x > 0),
    'bool - bool': lambda: (x > 0) - (x > 0),
    '~float': lambda: ~x,
    'x << 1.5': lambda: (x.long() << 1).shape,
    'float & float': lambda: x & x,
    'x(1)': lambda: x(1),
    'x.view(str)': lambda: x.view('6'),
    'x.permute()': lambda: x.permute(),
    'x.flatten(dim=1)': lambda: x.flatten(dim=1),
    'x.sum(axis=1)': lambda: x.sum(axis=1),
    'x.sum(dims=1)': lambda: x.sum(dims=1),
    'x.mean(keepdim=True)': lambda: x.mean(keepdim=True),
    'F.softmax(x, axis=1)': lambda: F.softmax(x, axis=1),
    'F.dropout(x, 2)': lambda: F.dropout(x, 2),
    'F.max_pool2d(x)': lambda: F.max_pool2d(x),
    'F.one_hot(x)': lambda: F.one_hot(x),
    'torch.zeros(2, 3, dtype=int)': lambda: torch.zeros(2, 3, dtype=int),
    'torch.stack(x, x)': lambda: torch.stack(x, x),
    'torch.where(list)': lambda: torch.where([True], 1, 0),
    'torch.where(float)': lambda: torch.where(x, x, x),
    'torch.squeeze(x, dim=[0, 1, 5])': lambda: torch.squeeze(x, dim=[0, 1, 5]),
    'torch.allclose(1, 1)': lambda: torch.allclose(1, 1),
    'x.unsqueeze()': lambda: x.unsqueeze(),
    'x.transpose(1)': lambda: x.transpose(1),
    'x.repeat()': lambda: x.repeat(),
    'x.to()': lambda: x.to(),
    'x.add()': lambda: x.add(),
    'x.masked_fill(x > 0)': lambda: x.masked_fill(x > 0),
    'x.clamp()': lambda: x.clamp(),
}
for text, call in calls.items():
    try:
        r = call()
        print(f'{text:<34}', 'OK', getattr(r, 'shape', r), getattr(r, 'dtype', ''))
    except Exception as e:
        print(f'{text:<34}', type(e).__name__, '|', str(e).split('\n')[0])
x.sum(x)
