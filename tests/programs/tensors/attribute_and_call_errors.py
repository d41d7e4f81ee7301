import torch

x = torch.arange(6.).view(2, 3)
programs = ["x.foo", "x.shape()", "x.size(3)", "x()", "x.reshape(7)", "x.view(2, 2)", "x.unknown_method()", "torch.nothing", "torch.zeros('a')", "torch.arange()", "torch.add(x)",
            "x.add()", "x.transpose(0)", "x.transpose(0, 2)", "x.permute(0)", "x.permute(0, 0)", "x.squeeze(3)", "x.unsqueeze(4)", "torch.zeros(2, 3, dtype=float32)", "torch.zeros(2, dtype='float32')",
            "torch.cat(x, x)", "x.sum(axis='a')", "x + 'a'", "x + None", "x + [1, 2, 3]", "[1] + x", "x @ 3", "x < 'a'", "x.matmul(x)", "x.backward()", "x.expand(3, 3)", "x.expand(2)", "x.repeat(2)", "x.item()",
            "x.numpy.shape", "x.T.view(-1)", "x.softmax()", "x.to('cuda')", "x.long().mean()", "torch.stack(x[0], x[1])", "x.split(0)", "x.chunk(0)", "torch.eye(-1)", "torch.linspace(0, 1)", "torch.full((2,))", "x.flatten(2)", "del x.shape", "x.T.foo"]
for p in programs:
    try:
        exec(p)
        print(p, "=> fine")
    except Exception as e:
        print(p, "=>", type(e).__name__ + ":", str(e).splitlines()[0][:150])
