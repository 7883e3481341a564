import numpy as np


def augment_batch(X, t, sigma, random):
    flipped = np.zeros(len(t))
    return {"X": X, "t": t, "flipped": flipped}
