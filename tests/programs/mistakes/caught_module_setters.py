import torch
from torch import nn

m = nn.Module()

def check(label, fn):
    try:
        fn()
        print(label, '- fine')
    except Exception as err:
        print(label, '-', err.__class__.__name__, ':', err)

def set_attr(name, value):
    return lambda: setattr(m, name, value)

check('parameter', set_attr('w', nn.Parameter(torch.ones(2))))
check('replace a parameter with a tensor', set_attr('w', torch.ones(2)))
check('replace with None', set_attr('w', None))
check('module', set_attr('layer', nn.Linear(1, 1)))
check('replace a module with a list', set_attr('layer', [nn.Linear(1, 1)]))
check('replace a module with a parameter', set_attr('layer', nn.Parameter(torch.ones(1))))
check('register existing', lambda: m.register_buffer('forward', torch.ones(1)))
check('register a list', lambda: m.register_buffer('table', [1, 2]))
check('register parameter tensor', lambda: m.register_parameter('p', torch.ones(1)))
check('register parameter nonleaf', lambda: m.register_parameter('q', nn.Parameter(torch.ones(1)) * 2))
check('name is int', lambda: m.register_buffer(3, torch.ones(1)))
check('add tensor as module', lambda: m.add_module('t', torch.ones(1)))
check('add with dot', lambda: m.add_module('a.b', nn.ReLU()))
check('parameter of ints', lambda: nn.Parameter(torch.tensor([1, 2])))
check('parameter of ints without grad', lambda: nn.Parameter(torch.tensor([1, 2]), requires_grad=False))
check('parameter of list', lambda: nn.Parameter([1., 2.]))
check('get_submodule', lambda: m.get_submodule('layer.inner'))
check('get_parameter', lambda: m.get_parameter('zzz'))
check('get_buffer', lambda: m.get_buffer('layer.weight'))
check('delete', lambda: delattr(m, 'nothing'))
check('ParameterList', lambda: nn.ParameterList([torch.ones(2), 'text', 3]))
check('ParameterDict', lambda: nn.ParameterDict({'a': torch.ones(2)})['b'])
check('train', lambda: m.train('yes'))
check('to', lambda: m.to(torch.int64))
check('apply', lambda: m.apply(None))
check('load', lambda: m.load_state_dict(None))
m.requires_grad_(True).layers
