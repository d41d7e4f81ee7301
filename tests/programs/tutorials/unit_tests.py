import unittest, torch
class TestOps(unittest.TestCase):
    def setUp(self):
        self.x = torch.tensor([[1., 2.], [3., 4.]])
    def test_sum(self):
        self.assertEqual(self.x.sum().item(), 10)
    def test_inv_shape(self):
        self.assertEqual(self.x.mT.shape, torch.Size([2, 2]))
    def test_close(self):
        torch.testing.assert_close(self.x @ torch.eye(2), self.x)
    def test_raises(self):
        with self.assertRaises(RuntimeError) as cm:
            self.x @ torch.ones(3)
        print(cm.exception)
    def test_raises_regex(self):
        with self.assertRaisesRegex(RuntimeError, "must match the size"):
            self.x + torch.ones(3)
suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestOps)
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, result.errors, result.failures, result.wasSuccessful())
torch.testing.assert_close(torch.tensor([1., 2.]), torch.tensor([1., 2.5]))
