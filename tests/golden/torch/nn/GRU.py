import recurrent

cases = [
    "torch.nn.GRU(10, 20, 2)(torch.randn(5, 3, 10), torch.randn(2, 3, 20))",
    "torch.nn.GRU(10, 20, batch_first=True)(torch.randn(3, 5, 10))",
    "torch.nn.GRU(10, 20, 2, batch_first=True, bidirectional=True)(torch.randn(3, 5, 10), hx=torch.randn(4, 3, 20))",
    "torch.nn.GRU(10, 20, bidirectional=True)(torch.randn(5, 10))",
    "torch.nn.GRU(10, 20, 2)(torch.randn(5, 10), torch.randn(2, 20))",
    "torch.nn.GRU(10, 20, bias=False)(torch.randn(5, 0, 10))",
    "torch.nn.GRU(10, 20, 2, dropout=0.5).eval()(torch.empty_strided((5, 3, 10), (1, 50, 5)))",
    "torch.nn.GRU(10, 20, dtype=torch.bfloat16)(torch.zeros(5, 3, 10, dtype=torch.bfloat16))",
    "torch.nn.GRU(10, 20)(torch.randn(5, 3, 10), (torch.randn(1, 3, 20), torch.randn(1, 3, 20)))",
    "torch.nn.GRU(10, 20, bidirectional=0)(torch.randn(5, 3, 10))",
    "torch.nn.GRU(10, 20, 1, True, False, 0.0, False, 0, None, None)",
    "torch.nn.GRU(input_size=10, hidden_size=20)",
    "torch.nn.GRU(10)",
    "torch.nn.GRU(10, 20, units=3)",
    "torch.nn.GRU(10, 20)(torch.randn(5, 3, 10), None, None)",
]

errors = {
    "proj_size": "torch.nn.GRU(10, 20, proj_size=4)",
    "dropout_range": "torch.nn.GRU(10, 20, dropout=-1)",
    "wrong_type": "torch.nn.GRU(10, 20.0)",
    "not_positive": "torch.nn.GRU(10, 20, 0)",
    "not_differentiable": "torch.nn.GRU(10, 20, dtype=torch.int32)",
    "rank": "torch.nn.GRU(10, 20)(torch.randn(10))",
    "sequence_dtype": "torch.nn.GRU(10, 20)(torch.zeros(5, 3, 10, dtype=torch.int64))",
    "input_size": "torch.nn.GRU(10, 20)(torch.randn(5, 10, 3))",
    "no_steps": "torch.nn.GRU(10, 20, batch_first=True)(torch.randn(3, 0, 10))",
    "hidden_rank": "torch.nn.GRU(10, 20)(torch.randn(5, 10), torch.randn(1, 1, 20))",
    "hidden_size": "torch.nn.GRU(10, 20, bidirectional=True)(torch.randn(5, 3, 10), torch.randn(1, 3, 20))",
    "hidden_dtype": "torch.nn.GRU(10, 20)(torch.randn(5, 3, 10), torch.zeros(1, 3, 20, dtype=torch.float64))",
    "hidden_dtype_without_bias": "torch.nn.GRU(10, 20, bias=False)(torch.randn(5, 3, 10), torch.zeros(1, 3, 20, dtype=torch.int64))",
}


def sweep(rng):
    return recurrent.sweep("GRU", rng)
