import numpy as np


def rrelu_forward(z, lower, upper, training, random):
    b, f = z.shape
    return {"y": z, "slopes": np.ones_like(z)}
