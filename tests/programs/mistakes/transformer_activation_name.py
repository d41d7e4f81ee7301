from torch import nn
for act in ('relu', 'gelu', nn.functional.silu, 'swish'):
    l = nn.TransformerEncoderLayer(8, 2, 16, activation=act)
    print(l.linear1, getattr(l.activation, '__name__', l.activation))
