import numpy as np


def init_he(channels_in, channels_out, k, random):
    sd = np.sqrt(2 / (channels_in * k * k))
    return random.normal(0, sd, (channels_out, channels_in, k, k))
