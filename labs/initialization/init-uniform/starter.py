import numpy as np


def init_uniform(fan_in, fan_out, random):
    return np.zeros((fan_in, fan_out))
