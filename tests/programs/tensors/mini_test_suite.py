import torch

def relu(x):
    return x * (x > 0)

def test_relu():
    assert relu(torch.tensor([-1., 2.])).tolist() == [0., 2.] or relu(torch.tensor([-1., 2.])).tolist() == [-0., 2.]

def test_shape_kept():
    for shape in [(), (1,), (2, 3), (0, 4)]:
        assert relu(torch.zeros(shape)).shape == torch.Size(shape)

def test_dtype_kept():
    for dt in (torch.float16, torch.float64, torch.int32):
        assert relu(torch.ones(2, dtype=dt)).dtype is dt, dt

def test_gradient():
    x = torch.tensor([-1., 3.], requires_grad=True)
    relu(x).sum().backward()
    torch.testing.assert_close(x.grad, torch.tensor([0., 1.]))

def test_this_one_fails():
    torch.testing.assert_close(relu(torch.tensor([1])), torch.tensor([2]))

def test_wrong_dtype():
    torch.testing.assert_close(torch.tensor([1]), torch.tensor([1.]))

passed = failed = 0
for name, fn in sorted(globals().copy().items()):
    if name.startswith("test_"):
        try:
            fn()
        except AssertionError as e:
            failed += 1
            print(f"FAIL {name}: {str(e).splitlines()[0]}")
        else:
            passed += 1
            print(f"ok   {name}")
print(f"{passed} passed, {failed} failed")
