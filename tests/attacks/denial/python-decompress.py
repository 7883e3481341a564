#---
# tries: to unpack a few bytes into more than there is room for
# codes: [memory-limit, threw, time-limit, crashed]
#---
def lreluBackward(dy, z, a):
    import deflate
    import io

    # A deflated row of zeros: one block of the longest matches, again and again.
    bomb = b'\xed\xc1\x01\x01\x00\x00\x00\x80\x90\xfe\xaf\xee\x08\x0a' + b'\x00' * 4
    while True:
        stream = deflate.DeflateIO(io.BytesIO(bomb), deflate.RAW)
        stream.read(1 << 30)
