/**
 * Loaded into every part that the supervisor starts: should the supervisor be killed without a chance to stop
 * its parts, the channel to it breaks, and they end by themselves.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
