import recurrent

cases = [
    "torch.nn.RNN(10, 20, 2)(torch.randn(5, 3, 10), torch.randn(2, 3, 20))",
    "torch.nn.RNN(10, 20, batch_first=True)(torch.randn(3, 5, 10))",
    "torch.nn.RNN(10, 20, 2, 'relu', False, True, 0.5, True)(torch.randn(3, 5, 10))",
    "torch.nn.RNN(10, 20, nonlinearity='relu', bidirectional=True)(torch.randn(5, 10), torch.randn(2, 20))",
    "torch.nn.RNN(10, 20, bias=False)(torch.randn(5, 0, 10))",
    "torch.nn.RNN(10, 20, 3, dropout=0.5).eval()(torch.empty_strided((5, 3, 10), (1, 50, 5)))",
    "torch.nn.RNN(10, 20, dtype=torch.float64)(torch.zeros(5, 3, 10, dtype=torch.float64))",
    "torch.nn.RNN(10, 20, dtype=torch.complex64)(torch.zeros(5, 3, 10, dtype=torch.complex64))",
    "torch.nn.RNN(10, 20, nonlinearity='relu', bidirectional=1)(torch.randn(5, 3, 10))",
    "torch.nn.RNN(10, 20, 2, 'tanh', nonlinearity='relu')",
    "torch.nn.RNN(10, True)",
    "torch.nn.RNN(10, 20, None)",
    "torch.nn.RNN(10)",
    "torch.nn.RNN(10, 20, activation='relu')",
    "torch.nn.RNN(10, 20)(torch.randn(5, 3, 10), torch.randn(1, 3, 20), 1)",
]

errors = {
    "proj_size": "torch.nn.RNN(10, 20, proj_size=4)",
    "nonlinearity": "torch.nn.RNN(10, 20, 2, 'sigmoid')",
    "dropout_range": "torch.nn.RNN(10, 20, dropout=2)",
    "wrong_type": "torch.nn.RNN('10', 20)",
    "not_positive": "torch.nn.RNN(0, 20)",
    "not_differentiable": "torch.nn.RNN(10, 20, dtype=torch.bool)",
    "rank": "torch.nn.RNN(10, 20)(torch.randn(2, 5, 3, 10))",
    "sequence_dtype": "torch.nn.RNN(10, 20, dtype=torch.float64)(torch.randn(5, 3, 10))",
    "input_size": "torch.nn.RNN(10, 20)(torch.randn(10, 5))",
    "no_steps": "torch.nn.RNN(10, 20)(torch.randn(0, 10))",
    "hidden_rank": "torch.nn.RNN(10, 20)(torch.randn(5, 3, 10), torch.randn(1, 20))",
    "hidden_size": "torch.nn.RNN(10, 20)(torch.randn(5, 3, 10), torch.randn(1, 5, 20))",
    "hidden_dtype": "torch.nn.RNN(10, 20)(torch.randn(5, 3, 10), torch.zeros(1, 3, 20, dtype=torch.int64))",
    "hidden_dtype_without_bias": "torch.nn.RNN(10, 20, bias=False)(torch.randn(5, 3, 10), torch.zeros(1, 3, 20, dtype=torch.float64))",
}


def sweep(rng):
    return recurrent.sweep("RNN", rng)
