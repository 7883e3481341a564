#---
# tries: to run tasks that never end, in whatever loop there is
# codes: [time-limit, memory-limit, threw, missing-result, wrong-type, crashed]
#---
def lreluBackward(dy, z, a):
    import asyncio

    async def again():
        while True:
            asyncio.create_task(again())
            await asyncio.sleep(0)

    asyncio.run(again())
