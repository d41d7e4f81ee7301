import torch
a = torch.eye(3)
print(torch.linalg.inv(a).shape, torch.det(a * 2).shape, torch.linalg.solve(a, torch.ones(3)).shape)
for name, f in {
    'inv of 2x3': lambda: torch.inverse(torch.zeros(2, 3)), 'cholesky': lambda: torch.linalg.cholesky(a[:2]),
    'solve': lambda: torch.linalg.solve(a, torch.ones(2)), 'det 1d': lambda: torch.det(torch.ones(3)), 'eigh int': lambda: torch.linalg.eigh(a.long()),
    'cross': lambda: torch.linalg.cross(torch.ones(2), torch.ones(2)), 'matrix_power': lambda: torch.matrix_power(torch.ones(2, 3), 2), 'trace': lambda: torch.trace(torch.ones(3)),
    'dot 2d': lambda: torch.dot(a, a), 'mv': lambda: torch.mv(a, torch.ones(2)), 'bmm 2d': lambda: torch.bmm(a, a), 'bmm': lambda: torch.bmm(torch.ones(2, 3, 4), torch.ones(2, 3, 4)),
    'bmm batch': lambda: torch.bmm(torch.ones(2, 3, 4), torch.ones(3, 4, 3)), 'mm': lambda: torch.mm(a, torch.ones(2, 3)), 'outer': lambda: torch.outer(a, a), 'matmul 0d': lambda: torch.matmul(torch.tensor(1.), a),
    'matmul 1d': lambda: torch.ones(3) @ torch.ones(4), 'matmul batch': lambda: torch.ones(2, 3, 4) @ torch.ones(3, 4, 5), 'kron': lambda: torch.kron(a, torch.ones(2)),
    'cdist': lambda: torch.cdist(torch.ones(3, 2), torch.ones(3, 4)), 'addmm': lambda: torch.addmm(torch.ones(2), a, a), 'tensordot': lambda: torch.tensordot(torch.ones(2, 3), torch.ones(2, 3), dims=1),
    'baddbmm': lambda: torch.baddbmm(torch.ones(1), a, a), 'addmv': lambda: torch.addmv(torch.ones(3), a, torch.ones(4)), 'bilinear': lambda: torch.nn.Bilinear(2, 3, 4)(torch.ones(1, 2), torch.ones(1, 4)),
}.items():
    try:
        print(name, f().shape)
    except Exception as e:
        print(name, type(e).__name__, e)
a @ 2
