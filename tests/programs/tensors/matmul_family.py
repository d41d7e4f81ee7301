import torch

def sh(f, *shapes):
    try:
        return tuple(f(*(torch.ones(s) for s in shapes)).shape)
    except (RuntimeError, IndexError) as e:
        return "%s: %s" % (type(e).__name__, e)

print("matmul")
for a, b in [((3,), (3,)), ((2, 3), (3,)), ((3,), (3, 4)), ((2, 3), (3, 4)), ((5, 2, 3), (3, 4)), ((5, 2, 3), (5, 3, 4)),
             ((5, 1, 2, 3), (6, 3, 4)), ((7, 2, 3), (3,)), ((2, 3), (2, 3)), ((3,), (4,)), ((5, 2, 3), (4, 3, 4)), ((), (3,)), ((0, 3), (3, 2))]:
    print(a, b, "->", sh(torch.matmul, a, b))
for f, shapes in [(torch.mm, [(2, 3), (3, 4)]), (torch.mm, [(2, 3, 1), (3, 4)]), (torch.bmm, [(2, 3, 4), (2, 4, 5)]), (torch.bmm, [(2, 3, 4), (1, 4, 5)]),
                  (torch.bmm, [(3, 4), (4, 5)]), (torch.mv, [(2, 3), (3,)]), (torch.mv, [(2, 3), (2,)]), (torch.dot, [(3,), (3,)]), (torch.dot, [(3,), (4,)]),
                  (torch.dot, [(3, 1), (3, 1)]), (torch.outer, [(2,), (5,)]), (torch.inner, [(2, 3), (4, 3)]), (torch.kron, [(2, 2), (3, 3)]),
                  (torch.addmm, [(4,), (2, 3), (3, 4)]), (torch.baddbmm, [(1, 1, 5), (2, 3, 4), (2, 4, 5)]), (torch.addmv, [(2,), (2, 3), (3,)]),
                  (torch.chain_matmul, [(2, 3), (3, 4), (4, 5)]), (torch.cross, [(4, 3), (4, 3)])]:
    print(f.__name__, shapes, "->", sh(f, *shapes))
M = torch.tensor([[1, 2], [3, 4]])
print(M @ M, M.matmul(torch.tensor([1, 1])), M.mm(M) == torch.matrix_power(M, 2))
print(M[0].dot(M[1]), torch.outer(M[0], M[1]), M.T @ M)
print(M @ M.float())
