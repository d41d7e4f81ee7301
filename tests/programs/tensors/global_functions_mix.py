from torch import *
from torch import tensor as T

x = T([[1., 2.], [3., 4.]])
print(x, zeros(2), ones(2, dtype=int64), arange(3), eye(2), full((2,), 3), cat([x, x]).shape, stack((x, x)).shape, matmul(x, x), sum(x), max(x), abs(-x), sqrt(T([4., 9.])))
print(is_tensor(x), numel(x), mean(x), argmax(x), cumsum(x, 0), transpose(x, 0, 1), permute(x, (1, 0)), reshape(x, (4,)), flatten(x), squeeze(x[None]).shape, unsqueeze(x, 0).shape)
print(where(x > 2, x, 0), clamp(x, 2, 3), flip(x, [0]), roll(x, 1), tril(x), diag(x), trace(x), dot(x[0], x[1]), outer(x[0], x[1]), pow(x, 2), sort(x[0], descending=True)[1])
print(all(x > 0), any(x > 3), allclose(x, x), equal(x, x), isnan(x).any(), broadcast_to(x[0], (2, 2)), split(x, 1)[0], chunk(x, 2)[1], gather(x, 1, T([[0], [1]])), nonzero(x > 1).shape, count_nonzero(x))
print(list(arange(3)), float32, device("cpu"), is_floating_point(x), min(x, dim=0).values, std_mean(x)[1], vstack([x, x]).shape, logical_not(x > 1), sign(-x), floor(x / 2), prod(x), square(x), round(x * 1.4))
print(einsum("ij->j", x), tensordot(x, x, 1).shape, kron(x, x).shape, cross(T([1., 0., 0.]), T([0., 1., 0.]), dim=0), meshgrid(arange(2), arange(2), indexing="ij")[0], take(x, T([0, 3])), swapaxes(x, 0, 1), ravel(x), atleast_2d(T(1)), deg2rad(T(0.)), bincount(T([1, 1])), heaviside(T(0.), T(1.)))
