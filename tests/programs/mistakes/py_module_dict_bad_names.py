from torch import nn
m = nn.ModuleDict()
for key in ('conv1', 'layer.0', '', 'keys', 'conv1', 3):
    try:
        m[key] = nn.Identity()
        print(repr(key), 'ok', len(m))
    except (KeyError, TypeError) as e:
        print(repr(key), type(e).__name__, e)
p = nn.Module()
p.register_parameter('w', None)
print(p.w, list(p.parameters()))
p.register_buffer('a.b', None)
