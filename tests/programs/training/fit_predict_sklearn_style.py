class Regressor:
    """scikit-learn manners around a torch model"""

    def __init__(self, hidden=(8, 4), *, lr=0.01, max_iter=3, verbose=0):
        self.hidden, self.lr, self.max_iter, self.verbose = hidden, lr, max_iter, verbose

    def get_params(self):
        return vars(self)

    def _build(self, n_in, n_out):
        import torch.nn as nn
        sizes = [n_in, *self.hidden, n_out]
        layers = [l for a, b in zip(sizes, sizes[1:]) for l in (nn.Linear(a, b), nn.ReLU())]
        return nn.Sequential(*layers[:-1])

    def fit(self, X, y):
        import torch
        self.model_ = self._build(X.shape[1], 1 if y.ndim == 1 else y.shape[1])
        opt = torch.optim.RMSprop(self.model_.parameters(), lr=self.lr)
        for it in range(self.max_iter):
            opt.zero_grad()
            ((self.model_(X).squeeze(-1) - y) ** 2).mean().backward()
            opt.step()
            if self.verbose:
                print("iteration", it, end="; " if it < self.max_iter - 1 else "\n")
        self.n_features_in_ = X.shape[1]
        return self

    def predict(self, X):
        import torch
        if not hasattr(self, "model_"):
            raise RuntimeError("call fit first")
        with torch.no_grad():
            return self.model_(X).squeeze(-1)


import torch
reg = Regressor(verbose=1)
print(reg.get_params())
print(reg.fit(torch.randn(10, 3), torch.randn(10)).predict(torch.randn(4, 3)).shape)
print(reg.model_, reg.n_features_in_)
Regressor().predict(torch.zeros(1, 3))
