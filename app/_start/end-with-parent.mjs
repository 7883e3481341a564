/**
 * Loaded into every part that the supervisor starts: should the supervisor be killed without a chance to stop
 * its parts, the channel to it breaks, and they end by themselves.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
// The channel alone keeps nobody running…
process.channel?.unref()
// …but who listens waits for messages: `next dev` hands this file on to its worker, which has nothing else to
// wait for until it is told what to serve, and would end.
process.on('newListener', (event) => {
  if (event === 'message') process.channel?.ref()
})
