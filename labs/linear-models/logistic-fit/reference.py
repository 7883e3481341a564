import numpy as np


def logistic_fit(X, t):
    n, d = X.shape
    A = np.concatenate([X, np.ones((n, 1))], axis=1)
    v = np.zeros(d + 1)
    for step in range(30):
        p = 1 / (1 + np.exp(-(A @ v)))
        curvature = A.T @ (A * (p * (1 - p)).reshape(n, 1))
        v = v - np.linalg.solve(curvature, A.T @ (p - t))
    return {"w": v[:d], "b": v[d]}
