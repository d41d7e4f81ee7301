import torch
import torch.fft as fft

x = torch.randn(4, 10)
X = fft.fft(x)
print(X.shape, X.dtype, fft.rfft(x).shape, fft.irfft(fft.rfft(x)).shape, fft.irfft(fft.rfft(x), n=9).shape, fft.ifft(X).dtype)
print(fft.fft2(torch.zeros(2, 3, 8, 8)).shape, fft.rfft2(torch.zeros(2, 3, 8, 8)).shape, fft.irfft2(torch.zeros(2, 3, 8, 5, dtype=torch.cfloat)).shape, fft.fftn(torch.zeros(2, 4)).shape)
print(fft.fftfreq(4), fft.rfftfreq(4, d=0.5), fft.fftshift(torch.arange(5)), fft.ifftshift(torch.arange(5)))
print(fft.fft(torch.ones(4, dtype=torch.float64)).dtype, fft.rfft(torch.ones(4)).real.shape)
print(fft.fft(x, n=16).shape, fft.fft(x, dim=0).shape, fft.rfft(x, n=7).shape, fft.hfft(x).dtype)
w = torch.hann_window(16)
S = torch.stft(torch.randn(2, 100), n_fft=16, hop_length=4, window=w, return_complex=True)
print(S.shape, S.dtype, torch.istft(S, 16, 4, window=w).shape, S.abs().pow(2).shape, torch.view_as_real(S).shape)
print(torch.hamming_window(5).shape, torch.ones(4).dtype, torch.bartlett_window(3, periodic=False))
fft.rfft(torch.zeros(4, dtype=torch.cfloat))
