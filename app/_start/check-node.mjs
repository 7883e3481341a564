/**
 * Says what to do when `npm ci` has not been run. Plain JavaScript of an old kind: without the packages it is
 * the machine's own Node that runs this, and that may know nothing of TypeScript.
 */
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Chainrule needs Node 24, and this is Node ${process.versions.node}. Run \`npm ci\` first: it brings Node 24 along.\n` +
      `链式法则需要 Node 24，当前是 Node ${process.versions.node}。请先运行 \`npm ci\`，它会带来 Node 24。`,
  )
  process.exit(1)
}
