import torch
import torch.nn as nn
import torch.nn.functional as F


class NCF(nn.Module):
	"""NeuMF; three kinds share one class (tabs and all, from guoyang9/NCF)"""
	def __init__(self, user_num, item_num, factor_num, num_layers,
					dropout, model, GMF_model=None, MLP_model=None):
		super(NCF, self).__init__()
		self.dropout = dropout
		self.model = model
		self.GMF_model = GMF_model
		self.MLP_model = MLP_model

		self.embed_user_GMF = nn.Embedding(user_num, factor_num)
		self.embed_item_GMF = nn.Embedding(item_num, factor_num)
		self.embed_user_MLP = nn.Embedding(
				user_num, factor_num * (2 ** (num_layers - 1)))
		self.embed_item_MLP = nn.Embedding(
				item_num, factor_num * (2 ** (num_layers - 1)))

		MLP_modules = []
		for i in range(num_layers):
			input_size = factor_num * (2 ** (num_layers - i))
			MLP_modules.append(nn.Dropout(p=self.dropout))
			MLP_modules.append(nn.Linear(input_size, input_size//2))
			MLP_modules.append(nn.ReLU())
		self.MLP_layers = nn.Sequential(*MLP_modules)

		if self.model in ['MLP', 'GMF']:
			predict_size = factor_num
		else:
			predict_size = factor_num * 2
		self.predict_layer = nn.Linear(predict_size, 1)

		self._init_weight_()

	def _init_weight_(self):
		""" We leave the weights initialization here. """
		if not self.model == 'NeuMF-pre':
			nn.init.normal_(self.embed_user_GMF.weight, std=0.01)
			nn.init.normal_(self.embed_user_MLP.weight, std=0.01)
			nn.init.normal_(self.embed_item_GMF.weight, std=0.01)
			nn.init.normal_(self.embed_item_MLP.weight, std=0.01)

			for m in self.MLP_layers:
				if isinstance(m, nn.Linear):
					nn.init.xavier_uniform_(m.weight)
			nn.init.kaiming_uniform_(self.predict_layer.weight,
									a=1, nonlinearity='sigmoid')

			for m in self.modules():
				if isinstance(m, nn.Linear) and m.bias is not None:
					m.bias.data.zero_()
		else:
			# embedding layers
			self.embed_user_GMF.weight.data.copy_(
							self.GMF_model.embed_user_GMF.weight)
			self.embed_item_GMF.weight.data.copy_(
							self.GMF_model.embed_item_GMF.weight)
			self.embed_user_MLP.weight.data.copy_(
							self.MLP_model.embed_user_MLP.weight)
			self.embed_item_MLP.weight.data.copy_(
							self.MLP_model.embed_item_MLP.weight)

			# mlp layers
			for (m1, m2) in zip(
				self.MLP_layers, self.MLP_model.MLP_layers):
				if isinstance(m1, nn.Linear) and isinstance(m2, nn.Linear):
					m1.weight.data.copy_(m2.weight)
					m1.bias.data.copy_(m2.bias)

			# predict layers
			predict_weight = torch.cat([
				self.GMF_model.predict_layer.weight,
				self.MLP_model.predict_layer.weight], dim=1)
			precit_bias = self.GMF_model.predict_layer.bias + \
						self.MLP_model.predict_layer.bias

			self.predict_layer.weight.data.copy_(0.5 * predict_weight)
			self.predict_layer.bias.data.copy_(0.5 * precit_bias)

	def forward(self, user, item):
		if not self.model == 'MLP':
			embed_user_GMF = self.embed_user_GMF(user)
			embed_item_GMF = self.embed_item_GMF(item)
			output_GMF = embed_user_GMF * embed_item_GMF
		if not self.model == 'GMF':
			embed_user_MLP = self.embed_user_MLP(user)
			embed_item_MLP = self.embed_item_MLP(item)
			interaction = torch.cat((embed_user_MLP, embed_item_MLP), -1)
			output_MLP = self.MLP_layers(interaction)

		if self.model == 'GMF':
			concat = output_GMF
		elif self.model == 'MLP':
			concat = output_MLP
		else:
			concat = torch.cat((output_GMF, output_MLP), -1)

		prediction = self.predict_layer(concat)
		return prediction.view(-1)


users, items = 20, 30
gmf = NCF(users, items, 8, 3, 0.0, 'GMF')
mlp = NCF(users, items, 8, 3, 0.1, 'MLP')
neumf = NCF(users, items, 8, 3, 0.0, 'NeuMF-pre', gmf, mlp)

user = torch.tensor([0, 0, 3, 19])
item = torch.tensor([[1], [2], [29], [0]]).squeeze()
label = torch.tensor([1., 0., 0., 1.])
optimizer = torch.optim.SGD([p for n, p in neumf.named_parameters() if not n.startswith(('GMF_model', 'MLP_model'))], lr=0.01)
for net in (gmf, mlp, neumf):
	net.zero_grad()
	loss = F.binary_cross_entropy_with_logits(net(user, item), label)
	loss.backward()
	unused = [n for n, p in net.named_parameters() if p.grad is None]
	print(net.model, tuple(net(user, item).shape), len(unused), 'without a gradient:', unused[:3])
optimizer.step()
print(neumf.GMF_model is gmf, 'GMF_model.embed_user_GMF.weight' in neumf.state_dict(), len(neumf.state_dict()))

def hit(gt_item, pred_items):
	return 1 if gt_item in pred_items else 0

scores = torch.arange(30.).flip(0)
_, indices = torch.topk(scores, 5)
recommends = torch.take(torch.arange(30), indices).tolist()
print(recommends, hit(2, recommends), hit(9, recommends))
try:
	neumf(torch.tensor([20]), torch.tensor([0]))
except IndexError as e:
	print('IndexError', e)
