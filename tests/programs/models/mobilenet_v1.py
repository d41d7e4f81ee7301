#!/usr/bin/env python3
import torch
import torch.nn as nn

class MobileNetV1(nn.Module):
	# tabs, as in the repository this was pasted from
	def __init__(self, ch_in, n_classes, alpha=1.0):
		super(MobileNetV1, self).__init__()
		c = lambda n: max(int(n * alpha), 8)

		def conv_bn(inp, oup, stride):
			return nn.Sequential(
				nn.Conv2d(inp, oup, 3, stride, 1, bias=False),
				nn.BatchNorm2d(oup),
				nn.ReLU(inplace=True)
				)

		def conv_dw(inp, oup, stride):
			return nn.Sequential(
				# dw
				nn.Conv2d(inp, inp, 3, stride, 1, groups=inp, bias=False),
				nn.BatchNorm2d(inp),
				nn.ReLU(inplace=True),

				# pw
				nn.Conv2d(inp, oup, 1, 1, 0, bias=False),
				nn.BatchNorm2d(oup),
				nn.ReLU(inplace=True),
				)

		self.model = nn.Sequential(
			conv_bn(ch_in, c(32), 2),
			conv_dw(c(32), c(64), 1),
			conv_dw(c(64), c(128), 2),
			conv_dw(c(128), c(128), 1),
			conv_dw(c(128), c(256), 2),
			conv_dw(c(256), c(256), 1),
			conv_dw(c(256), c(512), 2),
			*(conv_dw(c(512), c(512), 1) for _ in range(5)),
			conv_dw(c(512), c(1024), 2),
			conv_dw(c(1024), c(1024), 1),
			nn.AdaptiveAvgPool2d(1)
		)
		self.fc = nn.Linear(c(1024), n_classes)

	def forward(self, x):
		x = self.model(x)
		x = x.view(-1, self.fc.in_features)
		x = self.fc(x)
		return x


def count_macs(net, size):
	"""multiply-adds of convs and linears, measured with hooks"""
	total = {'dw': 0, 'pw': 0, 'other': 0}
	hooks = []

	def hook(m, args, out):
		if isinstance(m, nn.Linear):
			total['other'] += m.in_features * m.out_features
			return
		kh, kw = m.kernel_size
		macs = out.size(1) * out.size(2) * out.size(3) * (m.in_channels // m.groups) * kh * kw
		kind = 'dw' if m.groups > 1 else 'pw' if (kh, kw) == (1, 1) else 'other'
		total[kind] += macs

	for m in net.modules():
		if type(m) in (nn.Conv2d, nn.Linear):
			hooks.append(m.register_forward_hook(hook))
	net.eval()
	with torch.no_grad():
		net(torch.zeros(1, 3, size, size))
	for h in hooks:
		h.remove()
	return total


if __name__=='__main__':
	for alpha in (0.25, 0.5):
		net = MobileNetV1(ch_in=3, n_classes=1000, alpha=alpha)
		macs = count_macs(net, 128)
		print('alpha', alpha, macs, 'total %.1fM' % (sum(macs.values()) / 1e6), sep=' | ')
	y = net(torch.randn(3, 3, 128, 128))
	print(y.size(), len(net.model), net.model[-1])
