import numpy as np


def augment_batch(X, t, sigma, random):
    b = len(t)
    flipped = random.random(b) < 0.5
    images = np.where(flipped.reshape(b, 1, 1), X[:, :, ::-1], X)
    return {"X": images + random.normal(0, sigma, X.shape), "t": t, "flipped": flipped * 1.0}
